"""Which coins a text is about, by a table of names, tickers and aliases."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources

_MOST = 8
_LEAD = 600  # characters that hold an article's lead


@dataclass(frozen=True, slots=True, kw_only=True)
class Coin:
    """A coin, and what names it: some tickers and names are ordinary words."""

    ticker: str
    name: str
    aliases: tuple[str, ...] = ()
    cased: tuple[str, ...] = ()
    ambiguous: bool = False
    name_ambiguous: bool = False
    name_only: bool = False


@cache
def known_coins() -> tuple[Coin, ...]:
    """Return every coin that is known and still traded."""
    data = json.loads(resources.files(__package__).joinpath("coins.json").read_text("utf-8"))
    return tuple(
        Coin(
            ticker=item["ticker"],
            name=item["name"],
            aliases=tuple(item.get("aliases", ())),
            cased=tuple(item.get("cased", ())),
            ambiguous=item.get("ambiguous", False),
            name_ambiguous=item.get("name_ambiguous", False),
            name_only=item.get("name_only", False),
        )
        for item in data["coins"]
        if not item.get("retired")
    )


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


def coins_in(title: str, text: str) -> tuple[str, ...]:
    """Return the tickers of the coins that a text is about, the most salient first.

    In the title, in the lead or at least twice: what is named once in passing is no tag.
    """
    in_title, in_lead, in_text = _mentions(title), _mentions(text[:_LEAD]), _mentions(text)
    tagged = [
        ticker
        for ticker in {**in_title, **in_text}
        if ticker in in_title or ticker in in_lead or in_text[ticker] > 1
    ]
    tagged.sort(key=lambda ticker: (-(5 * in_title[ticker] + in_text[ticker]), ticker))
    return tuple(tagged[:_MOST])


def _mentions(text: str) -> Counter[str]:
    """Count how often each coin is named."""
    found: Counter[str] = Counter()
    names, tickers = _patterns()
    for match in names.finditer(text):
        ticker = _by_name().get(match.group().casefold()) or _by_cased().get(match.group())
        if ticker:
            found[ticker] += 1
    for match in tickers.finditer(text):
        ticker = next(group for group in match.groups() if group)
        if _ticker_counts(ticker, is_bare=match.lastindex == _BARE, text=text):
            found[ticker] += 1
    return found


_BARE = 5


def _ticker_counts(ticker: str, *, is_bare: bool, text: str) -> bool:
    coin = _by_ticker().get(ticker)
    if coin is None:
        return False
    has_name = any(
        name in text for name in (coin.name, *coin.cased) if name.casefold() != ticker.casefold()
    )
    if coin.name_only:
        return has_name
    return has_name or not (is_bare and coin.ambiguous)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = sorted({*_by_name(), *_by_cased()}, key=len, reverse=True)
    joined = "|".join(re.escape(name) for name in names)
    ticker = r"[A-Z0-9]{2,10}"
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE), re.compile(
        rf"\$({ticker})\b|\(({ticker})\)|\b({ticker})[/-](?:USDT?|USDC|EUR|BTC)\b"
        rf"|\b({ticker})(?=\s(?:token|coin|price)s?\b)|\b({ticker})\b"
    )


@cache
def _by_ticker() -> dict[str, Coin]:
    return {coin.ticker: coin for coin in known_coins()}


@cache
def _by_name() -> dict[str, str]:
    names: dict[str, str] = {}
    for coin in known_coins():
        if not coin.name_ambiguous:
            for name in (coin.name, *coin.aliases):
                names.setdefault(name.casefold(), coin.ticker)
    return names


@cache
def _by_cased() -> dict[str, str]:
    return {name: coin.ticker for coin in known_coins() for name in coin.cased}
