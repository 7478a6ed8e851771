"""The coins that are known: names, tickers and aliases, and which of them are ordinary words."""

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Coin:
    """A coin, and what names it.

    `never` are phrases that have its name and mean another thing; beside those of `unless` its
    bare ticker does. `ambiguous`: the bare ticker is a word or another body's short name.
    `name_ambiguous`: so is the name, of which only the spellings in `cased` count. `name_only`:
    not even the ticker in brackets counts by itself.
    """

    ticker: str
    name: str
    aliases: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    ambiguous: bool = False
    name_ambiguous: bool = False
    name_only: bool = False


@cache
def known_coins() -> tuple[Coin, ...]:
    """Return every coin that is known and still traded."""
    return tuple(
        Coin(
            ticker=item["ticker"],
            name=item["name"],
            aliases=tuple(item.get("aliases", ())),
            cased=tuple(item.get("cased", ())),
            never=tuple(item.get("never", ())),
            unless=tuple(item.get("unless", ())),
            ambiguous=item.get("ambiguous", False),
            name_ambiguous=item.get("name_ambiguous", False),
            name_only=item.get("name_only", False),
        )
        for item in _data()["coins"]
        if not item.get("retired")
    )


@cache
def written_small() -> frozenset[str]:
    """Return the names that count in small letters too."""
    return frozenset(_data()["written_small"])


def find_coin(word: str) -> str | None:
    """Return the ticker that a person means by `btc`, `$BTC` or `bitcoin`."""
    return _by_word().get(word.strip().removeprefix("$").casefold())


@cache
def _by_word() -> dict[str, str]:
    found: dict[str, str] = {}
    for coin in known_coins():
        for word in (coin.ticker, coin.name, *coin.aliases):
            found.setdefault(word.casefold(), coin.ticker)
    return found


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(
        resources.files(__package__).joinpath("coins.json").read_text("utf-8")
    )
    return data
