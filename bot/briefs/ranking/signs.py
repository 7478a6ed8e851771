"""What a sentence shows by itself, whatever stands around it."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_SPEECH = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」|«[^»]*»|‘[^’]{15,}’")
_QUOTES = frozenset('“"「«‘')
_MONEY = frozenset("$€£¥₿₽₩%")
_AMOUNTS = frozenset("percent million billion trillion bn mn btc eth dollars euros".split())
_DATES = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December Jan Feb Aug Sept Oct Nov Dec today
    yesterday tomorrow""".split()
) | frozenset(map(str, range(1900, 2100)))
_TOLD = frozenset(
    """said says told according added announced reported wrote claimed explained revealed
    confirmed""".split()
)
_FIRST_PERSON = frozenset("i i'm i've my we our us you your we're you're".split())
_POINTING = frozenset(
    "he she they it his her their its him them this these that those".split(),
)
_PRICE_TALK = frozenset(
    """support resistance rsi macd fibonacci bollinger ema sma candle candles trendline overbought
    oversold bulls bears bullish bearish usdt pair retest pullback breakout breakdown neckline
    average averages 20-day 50-day 100-day 200-day""".split()
)
_COMING = frozenset("will plan plans expected would could may set".split())


class Signs(NamedTuple):
    """Counts, but for `speech` and `pointing`, which are shares of the sentence."""

    tokens: int
    figures: int
    money: int
    dates: int
    speech: float
    attributions: int
    first_person: int
    price_talk: int
    pointing: float
    coming: int
    commas: int
    names: frozenset[str]


def signs_of(text: str) -> Signs:
    """Read the signs of a sentence."""
    speech = _share_of_speech(text) if not _QUOTES.isdisjoint(text) else 0.0
    tokens = _TOKEN.findall(text)
    folded = [token.casefold().replace("’", "'") for token in tokens]
    return Signs(
        tokens=len(tokens),
        figures=sum(1 for token in tokens if token[0].isdigit()),
        money=sum(map(_MONEY.__contains__, text)) + sum(map(_AMOUNTS.__contains__, folded)),
        dates=sum(map(_DATES.__contains__, tokens)),
        speech=speech,
        attributions=sum(map(_TOLD.__contains__, folded)),
        first_person=sum(map(_FIRST_PERSON.__contains__, folded)),
        price_talk=sum(map(_PRICE_TALK.__contains__, folded)),
        pointing=sum(map(_POINTING.__contains__, folded)) / max(1, len(tokens)),
        coming=sum(map(_COMING.__contains__, folded)),
        commas=text.count(","),
        names=frozenset(token for token in tokens[1:] if token[0].isupper()),
    )


def _share_of_speech(text: str) -> float:
    return 1 - len(_SPEECH.sub("", text)) / len(text)
