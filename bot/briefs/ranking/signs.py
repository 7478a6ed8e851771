"""What a sentence shows by itself, whatever stands around it."""

from collections.abc import Sequence
from typing import NamedTuple

_PRICE_TALK = frozenset(
    """support resistance rsi macd fibonacci bollinger ema sma candle candles trendline overbought
    oversold bulls bears bullish bearish usdt pair retest pullback breakout breakdown neckline
    average averages 20-day 50-day 100-day 200-day""".split()
)


class Signs(NamedTuple):
    """How many words talk of price levels, and the words that may be names."""

    price_talk: int
    names: frozenset[str]


def signs_of(tokens: Sequence[str]) -> Signs:
    """Read the signs of a sentence, of which these are the words."""
    return Signs(
        price_talk=sum(map(_PRICE_TALK.__contains__, map(str.casefold, tokens))),
        names=frozenset(token for token in tokens[1:] if token[0].isupper()),
    )
