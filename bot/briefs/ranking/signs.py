"""What a sentence shows by itself, whatever stands around it."""

import re
from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

_SPEECH = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」|«[^»]*»|‘[^’]{15,}’")
_QUOTES = frozenset('“"「«‘')
_MONEY = "$€£¥₿₽₩%"
_AMOUNTS = frozenset("percent million billion trillion bn mn btc eth dollars euros".split())
_PRICE_TALK = frozenset(
    """support resistance rsi macd fibonacci bollinger ema sma candle candles trendline overbought
    oversold bulls bears bullish bearish usdt pair retest pullback breakout breakdown neckline
    average averages 20-day 50-day 100-day 200-day""".split()
)
_MARKED = _AMOUNTS | _PRICE_TALK


class Signs(NamedTuple):
    """Counts, but for `speech`, which is a share of the sentence."""

    tokens: int
    figures: int
    money: int
    speech: float
    price_talk: int
    commas: int
    names: frozenset[str]


def signs_of(text: str, tokens: Sequence[str]) -> Signs:
    """Read the signs of a sentence, of which `tokens` are the words."""
    initials = [token[0] for token in tokens]
    marked = list(filter(_MARKED.__contains__, map(str.casefold, tokens)))
    return Signs(
        tokens=len(tokens),
        figures=sum(map(str.isdigit, initials)),
        money=sum(map(text.count, _MONEY)) + sum(map(_AMOUNTS.__contains__, marked)),
        speech=_share_of_speech(text) if not _QUOTES.isdisjoint(text) else 0.0,
        price_talk=sum(map(_PRICE_TALK.__contains__, marked)),
        commas=text.count(","),
        names=frozenset(compress(tokens[1:], map(str.isupper, initials[1:]))),
    )


def _share_of_speech(text: str) -> float:
    return 1 - len(_SPEECH.sub("", text)) / len(text)
