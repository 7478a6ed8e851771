"""JavaScript's literals as pages carry them: what JSON allows, and bare keys, names, `void 0`."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

_SPACE = re.compile(r"\s*")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_NUMBER = re.compile(r"-?(?:0x[0-9a-fA-F]+|\d*\.?\d+(?:[eE][+-]?\d+)?)")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"|\'(?:[^\'\\]|\\.)*+\'|`(?:[^`\\]|\\.)*+`', re.DOTALL)
_CALL = re.compile(r"\(?\s*function\s*\(([\w$,\s]*)\)\s*\{")
_ASSIGNMENT = re.compile(r"\s*([\w$]+)\.([\w$]+)\s*=\s*")
_RETURN = re.compile(r"\s*return\s*")
_END = re.compile(r"\s*;?\s*\}\s*\)?\s*\(")
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "undefined": None}
_DEEPEST = 200
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_ESCAPE = re.compile(r"\\(u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)


class NotLiteralError(ValueError):
    """The text is no literal; what stands there would have to be run."""


@dataclass(slots=True)
class _Reader:
    """Reads values from a place in a text on; `names` are those that stand for values."""

    text: str
    place: int = 0
    names: dict[str, Any] = field(default_factory=dict)

    def value(self, depth: int = 0) -> Any:
        if depth > _DEEPEST:
            raise NotLiteralError("too deep")
        start = self.peek()
        if start == "{":
            return self._object(depth)
        if start == "[":
            return self._array(depth)
        if start and start in "\"'`":
            return _unquoted(self.take(_STRING))
        if start == "!":
            self.place += 1
            return not self.value(depth + 1)
        if start.isdigit() or start in {"-", "."}:
            return _number(self.take(_NUMBER))
        return self._word(depth)

    def peek(self) -> str:
        found = _SPACE.match(self.text, self.place)
        self.place = found.end() if found else self.place
        return self.text[self.place : self.place + 1]

    def take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.place)
        if not found:
            raise NotLiteralError(f"at {self.place}")
        self.place = found.end()
        return found[0]

    def listed(self, end: str, depth: int) -> list[Any]:
        values = []
        while self.peek() != end:
            if self.peek() == ",":
                self.place += 1
                continue
            values.append(self.value(depth + 1))
            if self.peek() not in {",", end}:
                raise NotLiteralError(f"at {self.place}")
        self.place += 1
        return values

    def _array(self, depth: int) -> list[Any]:
        self.place += 1
        return self.listed("]", depth)

    def _object(self, depth: int) -> dict[str, Any]:
        self.place += 1
        found: dict[str, Any] = {}
        while (start := self.peek()) != "}":
            if start == ",":
                self.place += 1
                continue
            key = self._key(start)
            if self.peek() != ":":
                raise NotLiteralError(f"at {self.place}")
            self.place += 1
            found[key] = self.value(depth + 1)
        self.place += 1
        return found

    def _key(self, start: str) -> str:
        if start and start in "\"'":
            return _unquoted(self.take(_STRING))
        return self.take(_NUMBER if start.isdigit() else _NAME)

    def _word(self, depth: int) -> Any:
        word = self.take(_NAME)
        if word in _WORDS:
            return _WORDS[word]
        if word == "void":
            self.value(depth + 1)
            return None
        if word == "new":
            return self._made(depth)
        if word in self.names:
            return self.names[word]
        raise NotLiteralError(f"the name {word}")

    def _made(self, depth: int) -> Any:
        """Read `new Date("...")` and its like as their first argument."""
        self.peek()
        self.take(_NAME)
        if self.peek() != "(":
            raise NotLiteralError(f"at {self.place}")
        self.place += 1
        return next(iter(self.listed(")", depth)), None)


def read_literal(text: str, start: int = 0) -> Any:
    """Read the value that stands at a place, or that a function called there returns.

    Raises NotLiteralError (a ValueError) for anything else.
    """
    call = _CALL.match(text, start)
    if call:
        return _returned(text, call)
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return _Reader(text, start).value()


@dataclass(slots=True)
class _Parameter:
    """What stands for an argument until the arguments are read, behind the body."""

    name: str
    set: dict[str, Any] = field(default_factory=dict)


def _returned(text: str, call: re.Match[str]) -> Any:
    """Read `function(a,b){a.c=1;return {d:b}}(x,y)`, the form of Nuxt 2."""
    names = [name.strip() for name in call[1].split(",") if name.strip()]
    parameters = {name: _Parameter(name) for name in names}
    reader = _Reader(text, call.end(), dict(parameters))
    while assignment := _ASSIGNMENT.match(text, reader.place):
        reader.place = assignment.end()
        if assignment[1] in parameters:
            parameters[assignment[1]].set[assignment[2]] = reader.value()
        else:
            reader.value()
        if reader.peek() in {";", ","}:
            reader.place += 1
    reader.take(_RETURN)
    body = reader.value()
    reader.take(_END)
    reader.names = {}
    arguments = dict(zip(names, reader.listed(")", 0), strict=False))
    return _filled(body, arguments, 0)


def _filled(value: Any, arguments: dict[str, Any], depth: int) -> Any:
    if depth > _DEEPEST:
        return None
    if isinstance(value, _Parameter):
        given = arguments.get(value.name)
        if isinstance(given, dict) and value.set:
            given |= {key: _filled(each, arguments, depth + 1) for key, each in value.set.items()}
            value.set = {}
        return given
    if isinstance(value, dict):
        return {key: _filled(each, arguments, depth + 1) for key, each in value.items()}
    if isinstance(value, list):
        return [_filled(each, arguments, depth + 1) for each in value]
    return value


def _unquoted(quoted: str) -> str:
    text = _ESCAPE.sub(_unescaped, quoted[1:-1])
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    if code[0] in "ux" and len(code) > 1:
        number = int(code[1:].strip("{}"), 16)
        return chr(number) if number <= 0x10FFFF else ""  # noqa: PLR2004 -- the last code point
    return _ESCAPES.get(code, code)


def _number(text: str) -> float:
    if text.lstrip("-").lower().startswith("0x"):
        return int(text, 16)
    return int(text) if text.lstrip("-").isdigit() else float(text)
