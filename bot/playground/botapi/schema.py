"""Calls and answers held against a machine-readable description of the Bot API, where there is one.

The description is that of PaulSonOfLars/telegram-bot-api-spec. Without it the server still checks
the names of parameters by its own table of methods.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.playground.botapi.errors import Object

_SCALARS: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
}
_ARRAY = "Array of "
# Fields whose type is a union told apart by nothing but their content.
_OPAQUE = frozenset({"InputFile", "RichText"})


def find_schema() -> Path | None:
    """Return the description that lies beside this checkout, if it does."""
    path = Path(__file__).parents[4] / "shared" / "telegram" / "api.json"
    return path if path.is_file() else None


@dataclass(frozen=True, slots=True)
class Schema:
    """The methods and types of a Bot API version."""

    methods: Mapping[str, Object]
    types: Mapping[str, Object]

    @classmethod
    def read(cls, path: Path) -> "Schema":
        """Read api.json; raise OSError or ValueError."""
        body = json.loads(path.read_bytes())
        return cls(methods=body["methods"], types=body["types"])

    def check_call(self, method: str, params: Mapping[str, str]) -> Iterator[str]:
        """Yield what is wrong with a call, in words."""
        if method not in self.methods:
            return
        fields = {field["name"]: field for field in self.methods[method].get("fields", [])}
        for name in params.keys() - fields.keys():
            yield f"{method}: unknown parameter {name}"
        for name, field in fields.items():
            if name not in params:
                if field["required"]:
                    yield f"{method}: {name} is required"
            elif not any(self._is_written(params[name], kind) for kind in field["types"]):
                kinds = " or ".join(field["types"])
                yield f"{method}: {name} is no {kinds}"

    def check_result(self, method: str, result: object) -> Iterator[str]:
        """Yield what is wrong with a method's result, in words."""
        if method in self.methods:
            yield from self._check(result, self.methods[method]["returns"], method)

    def check_update(self, update: object) -> Iterator[str]:
        """Yield what is wrong with an update, in words."""
        yield from self._check(update, ["Update"], "Update")

    def _is_written(self, value: str, kind: str) -> bool:
        """Whether the value of a form field can be read as this type."""
        if kind == "String" or kind in _OPAQUE or kind.startswith("Input"):
            return True
        if kind == "Boolean":
            return value.lower() in {"true", "false", "1", "0", "yes", "no", "t", "f", ""}
        try:
            parsed = json.loads(value)
        except ValueError:
            return False
        return not list(self._check(parsed, [kind], ""))

    def _check(self, value: object, kinds: list[str], place: str) -> Iterator[str]:
        faults: list[str] = []
        for kind in kinds:
            faults = list(self._check_one(value, kind, place))
            if not faults:
                return
        yield from faults[:1] if len(kinds) > 1 else faults

    def _check_one(self, value: object, kind: str, place: str) -> Iterator[str]:
        if kind in _SCALARS:
            if not isinstance(value, _SCALARS[kind]) or (
                isinstance(value, bool) and bool not in _SCALARS[kind]
            ):
                yield f"{place}: {value!r} is no {kind}"
        elif kind.startswith(_ARRAY):
            if not isinstance(value, list):
                yield f"{place}: no {kind}"
                return
            for index, item in enumerate(value):
                yield from self._check_one(item, kind.removeprefix(_ARRAY), f"{place}[{index}]")
        elif kind not in _OPAQUE and kind in self.types:
            yield from self._check_object(value, kind, place)

    def _check_object(self, value: object, kind: str, place: str) -> Iterator[str]:
        description = self.types[kind]
        if subtypes := description.get("subtypes"):
            yield from self._check(value, subtypes, place)
            return
        if not isinstance(value, dict):
            yield f"{place}: no {kind}"
            return
        fields = {field["name"]: field for field in description.get("fields", [])}
        for name in value.keys() - fields.keys():
            yield f"{place}: {kind} has no field {name}"
        for name, field in fields.items():
            if name in value:
                yield from self._check(value[name], field["types"], f"{place}.{name}")
            elif field["required"]:
                yield f"{place}: {kind} without {name}"
