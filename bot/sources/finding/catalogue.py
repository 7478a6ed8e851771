"""Sources that are known by name: outlets, regulators, protocols, exchanges, flash wires."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from bot.model.sources import NO_SELECTION, Origin, Selection, Source, SourceKind
from bot.policy.naming import to_source

DEFAULT = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A source of the catalogue, and the sets that it is in."""

    name: str
    source: Source
    sets: frozenset[str]
    is_broad: bool


@cache
def catalogue() -> Mapping[str, Known]:
    """Return the known sources by the name that commands and settings call them."""
    text = (resources.files("bot.sources") / "catalogue.toml").read_text(encoding="utf-8")
    return {name: _known(name, table) for name, table in tomllib.loads(text).items()}


def find_known(text: str) -> Source | None:
    """Return the source that goes by a name, however it is written; an address is no name."""
    wanted = _plain(text)
    if "/" in text or not wanted:
        return None
    for known in catalogue().values():
        if wanted in {_plain(known.name), _plain(known.source.publisher)}:
            return known.source
    return None


def names_of(words: str) -> tuple[str, ...]:
    """Return the names that a setting like "default, regulators, rekt-news" stands for.

    Raises KeyError with the word that is neither a set nor a name.
    """
    chosen: dict[str, None] = {}
    for word in words.replace(",", " ").lower().split():
        named = [name for name, known in catalogue().items() if word == name or word in known.sets]
        if not named:
            raise KeyError(word)
        chosen |= dict.fromkeys(named)
    return tuple(chosen)


def sets() -> tuple[str, ...]:
    """Return the names of the sets."""
    return tuple(sorted({each for known in catalogue().values() for each in known.sets}))


def _known(name: str, table: Mapping[str, Any]) -> Known:
    fields: Mapping[str, str] = table.get("fields", {})
    source = replace(
        to_source(table["url"], publisher=table["name"], origin=Origin.COMMAND),
        kind=SourceKind(table.get("kind", SourceKind.FEED)),
        topics=tuple(table.get("topics", ())),
        language=table.get("language", "en"),
        selection=Selection(json_path=table["json_path"], **fields)
        if "json_path" in table
        else NO_SELECTION,
    )
    groups = {table["group"], DEFAULT} if table.get("is_default") else {table["group"]}
    return Known(
        name=name,
        source=source,
        sets=frozenset(groups),
        is_broad=table.get("is_broad", False),
    )


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
