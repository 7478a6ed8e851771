"""Which coins a text is about. A word that is also something else counts only with its reason."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from bot.stories.coins import Coin, known_coins, written_small

_MOST = 8
_READ = 12_000  # characters of a text that are looked at
_LEAD = 600  # characters that hold an article's lead
_TITLE_CASE = 0.6  # share of a line's words written large that makes capitals say nothing
_OF_CRYPTO = 2  # different words of the field that make a text one of it

# What stands after a coin's name or ticker: `Flow blockchain`, `NEAR holders`.
_NOUNS = r"""(?:tokens?|coins?|holders?|stakers?|validators?|delegators?|whales|mainnet|testnet|
    network|blockchain|chain|protocol|ecosystem|foundation|labs|dao|staking|memecoin|stablecoin|wallets?|
    nodes?|subnets?|etfs?|etps?|hub)"""
_NOUN_AFTER = re.compile(rf"\s(?:[a-z]+\s)?{_NOUNS}\b", re.VERBOSE)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;“\"‘'(]\s*|\n\s*|[-–—•]\s)$")
_CAPITAL_AFTER = re.compile(r"[\s-][A-Z][a-z]")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.’'-]*[\s-]$")
_FIELD = re.compile(
    r"""(?ix)\b(?:crypto\w*|blockchains?|tokens?|stablecoins?|defi|nfts?|on-?chain|web3|altcoins?|
    memecoins?|bitcoin|ethereum|ether|staking|stakers?|validators?|smart\scontracts?|mainnet|
    layer[\s-][12]|rollups?|dao|airdrops?|wallets?|dex|tvl|digital\sassets?|miners?|
    proof-of-(?:work|stake)|binance|coinbase|kraken|market\scap)\b"""
)
_TICKER = r"[A-Z0-9]{1,10}"
_AT_WORK = re.compile(
    rf"""(?<![\w$])(?:
      \$(?P<dollar>{_TICKER})\b | \((?P<brackets>{_TICKER})\)
    | (?P<pair>{_TICKER})[/-](?:USDT?|USDC|EUR|KRW|BTC|ETH)\b
    | \d[\d.,]*\s(?:thousand\s|million\s|billion\s|trillion\s)?(?P<amount>[A-Z]{{2,10}})
      (?!\w|\s[A-Z])
    | (?P<noun>[A-Z0-9]{{2,10}})\s(?:tokens?|coins?|prices?|holders?|stakers?|validators?|staking|
      delegators?|whales|burns?|futures|miners|rewards)\b
    | (?P<bare>[A-Z0-9]{{2,10}})(?![\w]|[’']?[a-z])
    )""",
    re.VERBOSE,
)


def coins_in(title: str, text: str) -> tuple[str, ...]:
    """Return the tickers of the coins that a text is about, the most salient first.

    In the title, in the lead or at least twice: what is named once in passing is no tag.
    """
    whole = _without_others(f"{title}\n{text[:_READ]}")
    mentions = list(_mentions(_Evidence(whole, len(title))))
    in_title = Counter(ticker for ticker, at in mentions if at < len(title))
    in_lead = {ticker for ticker, at in mentions if at <= len(title) + _LEAD}
    counts = Counter(ticker for ticker, _ in mentions)
    tagged = [ticker for ticker in counts if ticker in in_lead or counts[ticker] > 1]
    tagged.sort(key=lambda ticker: (-(4 * in_title[ticker] + counts[ticker]), ticker))
    return tuple(tagged[:_MOST])


class _Evidence:
    """What the whole text shows, for the words that need a reason."""

    def __init__(self, whole: str, title_ends: int) -> None:
        self.title_ends = title_ends
        self.has_plain_title = not _is_title_case(whole[:title_ends])
        self.at_work: set[str] = set()
        self.bare: set[str] = set()
        self.tickers = list(_AT_WORK.finditer(whole))
        self.named = list(_names().finditer(whole))
        for match in self.tickers:
            kind = match.lastgroup
            (self.bare if kind == "bare" else self.at_work).add(match[kind or 0])
        self._whole = whole
        self.names = {match.group() for match in self.named}
        self.is_of_the_field = (
            len({match.group().casefold() for match in _FIELD.finditer(whole)}) >= _OF_CRYPTO
        )

    def has_ticker(self, coin: Coin) -> bool:
        """Tell whether the ticker is there, and beside it the name when both are one word."""
        if coin.ticker in self.at_work:
            return not coin.name_only
        is_word = coin.ticker.casefold() == coin.name.casefold()
        return coin.ticker in self.bare and (
            not is_word or any(name in self.names for name in coin.cased if name != coin.ticker)
        )

    def denies(self, coin: Coin) -> bool:
        """Tell whether a phrase shows that the bare ticker is another body's short name."""
        return any(phrase in self._whole for phrase in coin.unless)

    def has_name(self, coin: Coin) -> bool:
        """Tell whether the coin is named, otherwise than by its ticker."""
        return any(
            name in self.names
            for name in (coin.name, *coin.cased)
            if name.casefold() != coin.ticker.casefold()
        )


def _mentions(evidence: _Evidence) -> Iterator[tuple[str, int]]:
    """Give the ticker of each coin that is named, and where."""
    for match in evidence.named:
        coin = _named(match.group())
        if coin and (
            match.group().casefold() not in _ordinary() or _is_meant(coin, match, evidence)
        ):
            yield coin.ticker, match.start()
    for match in evidence.tickers:
        kind = match.lastgroup or ""
        coin = _by_ticker().get(match[kind])
        if coin and _counts(coin, kind, evidence):
            yield coin.ticker, match.start()


def _is_meant(coin: Coin, match: re.Match[str], evidence: _Evidence) -> bool:
    """Tell whether a name that is an ordinary word stands for the coin here."""
    if evidence.has_ticker(coin) or _NOUN_AFTER.match(match.string, match.end()):
        return True
    before = match.string[max(0, match.start() - 30) : match.start()]
    says_nothing = match.start() < evidence.title_ends and not evidence.has_plain_title
    opens = says_nothing or _SENTENCE_START.search(before)
    is_part = _CAPITAL_AFTER.match(match.string, match.end()) or _CAPITAL_BEFORE.search(before)
    return evidence.is_of_the_field and not opens and not is_part


def _counts(coin: Coin, kind: str, evidence: _Evidence) -> bool:
    if coin.name_only:
        return evidence.has_name(coin)
    if kind != "bare":
        return True
    return evidence.has_name(coin) or not (coin.ambiguous or evidence.denies(coin))


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    large = sum(word[0].isupper() for word in words)
    return bool(words) and large >= _TITLE_CASE * len(words)


def _named(name: str) -> Coin | None:
    """Return the coin of a name as it is written here: large, but for a few."""
    coin = _by_cased().get(name)
    if coin:
        return coin
    folded = name.casefold()
    main = name[4:] if folded.startswith("the ") else name
    return _by_name().get(folded) if main[0].isupper() or folded in written_small() else None


@cache
def _names() -> re.Pattern[str]:
    names = sorted({*_by_name(), *_by_cased()}, key=len, reverse=True)
    joined = "|".join(re.escape(name) for name in names)
    return re.compile(rf"(?<![\w$])(?:{joined})(?!\w)", re.IGNORECASE)


def _without_others(text: str) -> str:
    """Blank the phrases that have a coin's name and mean something else."""
    return _others().sub(lambda match: "-" * len(match.group()), text)


@cache
def _others() -> re.Pattern[str]:
    joined = "|".join(re.escape(phrase) for coin in known_coins() for phrase in coin.never)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)")


@cache
def _by_ticker() -> dict[str, Coin]:
    return {coin.ticker: coin for coin in known_coins()}


@cache
def _by_name() -> dict[str, Coin]:
    names: dict[str, Coin] = {}
    for coin in known_coins():
        if not coin.name_ambiguous:
            names.setdefault(coin.name.casefold(), coin)
        for alias in coin.aliases:
            names.setdefault(alias.casefold(), coin)
    return names


@cache
def _ordinary() -> frozenset[str]:
    """Return the names, case-folded, that are ordinary words."""
    return frozenset(name.casefold() for name in _by_cased())


@cache
def _by_cased() -> dict[str, Coin]:
    return {name: coin for coin in known_coins() for name in coin.cased}
