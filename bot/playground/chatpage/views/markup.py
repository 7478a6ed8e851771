"""HTML that is escaped by its type: a `str` becomes `Html` by `text` alone. Pure."""

from html import escape
from typing import NewType, TypeAlias

Html = NewType("Html", str)
Value: TypeAlias = str | bool | None

EMPTY = Html("")
_VOID = frozenset({"input", "link", "meta", "img", "br"})


def text(value: str) -> Html:
    """Return a text as it is to be seen."""
    return Html(escape(value, quote=True))


def tag(name: str, /, *inner: Html, **attributes: Value) -> Html:
    """Return an element; False and None leave an attribute out, `_` is written as `-`.

    `class` and `for` are given as `class_` and `for_`.
    """
    written = "".join(
        _attribute(key, value) for key, value in attributes.items() if value not in (None, False)
    )
    if name in _VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{''.join(inner)}</{name}>")


def join(*parts: Html) -> Html:
    """Return the parts one after another."""
    return Html("".join(parts))


def _attribute(key: str, value: Value) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value), quote=True)}"'
