"""Who gets which brief, and why not."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from bot.model.briefs import Brief
from bot.model.subscriptions import Importance, Subscription

# Scripts written without spaces between words: a word is found anywhere in them.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")


class Why(StrEnum):
    """What kept a brief from a chat."""

    NOT_ASKED_FOR = "not-asked-for"
    EXCLUDED = "excluded"
    LESS = "less"
    MUTED = "muted"
    LANGUAGE = "language"
    IMPORTANCE = "importance"
    PUBLISHERS = "publishers"
    REPEAT = "repeat"
    COLUMN = "column"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a chat does not get a brief, and by which word, tag, source or language."""

    why: Why
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A brief with what its story has come to; `is_repeat` when readers know it already.

    `is_update` when it moves on a story that they know.
    """

    brief: Brief
    importance: Importance = Importance.ALL
    publishers: int = 1
    is_repeat: bool = False
    is_update: bool = False
    is_column: bool = False


def wants(subscription: Subscription, brief: Brief) -> bool:
    """Tell whether a chat asked for this brief, whatever its story."""
    return bool(matches(subscription, brief)) and _kept_out(subscription, brief) is None


def may_follow(subscription: Subscription, offer: Offer) -> bool:
    """Tell whether an update may go to a chat that has its story: by all but what it asked for."""
    asked_for_all = replace(subscription, topics=(), coins=(), words=())
    return offer.is_update and refusal(asked_for_all, offer) is None


def refusal(subscription: Subscription, offer: Offer) -> Refusal | None:
    """Return what keeps a brief from a chat, the most telling reason first; None if nothing."""
    brief = offer.brief
    if offer.is_column and not subscription.has_columns:
        return Refusal(why=Why.COLUMN)
    if offer.is_repeat and not subscription.is_every_article:
        return Refusal(why=Why.REPEAT)
    if not matches(subscription, brief):
        return Refusal(why=Why.NOT_ASKED_FOR)
    if kept_out := _kept_out(subscription, brief):
        return kept_out
    if offer.importance < subscription.importance:
        return Refusal(why=Why.IMPORTANCE, what=offer.importance.name.lower())
    if offer.publishers < subscription.least_publishers:
        return Refusal(why=Why.PUBLISHERS, what=str(offer.publishers))
    return None


def matches(subscription: Subscription, brief: Brief) -> tuple[str, ...]:
    """Return what a chat asked for and the brief has: topics, coins, words; or "everything"."""
    if not (subscription.topics or subscription.coins or subscription.words):
        return ("everything",)
    topics = [topic for topic in subscription.topics if topic in brief.topics]
    coins = [coin for coin in subscription.coins if coin in brief.coins]
    words: list[str] = []
    if subscription.words:
        text = _text(brief)
        words = [word for word in subscription.words if _pattern(word).search(text)]
    return (*topics, *coins, *words)


def _kept_out(subscription: Subscription, brief: Brief) -> Refusal | None:
    if subscription.languages and brief.language and brief.language not in subscription.languages:
        return Refusal(why=Why.LANGUAGE, what=brief.language)
    if brief.source_id and brief.source_id in subscription.muted:
        return Refusal(why=Why.MUTED, what=brief.publisher)
    if subscription.less:
        tags = {f"coin:{coin}" for coin in brief.coins}
        tags |= {f"topic:{topic}" for topic in brief.topics}
        if unwanted := next((tag for tag in subscription.less if tag in tags), None):
            return Refusal(why=Why.LESS, what=unwanted.partition(":")[2])
    if subscription.excluded:
        text = _text(brief)
        for word in subscription.excluded:
            if _pattern(word).search(text):
                return Refusal(why=Why.EXCLUDED, what=word)
    return None


@lru_cache(maxsize=64)  # a brief is held against many subscriptions
def _text(brief: Brief) -> str:
    return " ".join([brief.headline, *(fact.text for fact in brief.facts)]).casefold()


@lru_cache(maxsize=4096)
def _pattern(word: str) -> re.Pattern[str]:
    """Match a word or phrase as a whole, with any white space between its parts."""
    parts = r"\s+".join(re.escape(part) for part in word.casefold().split())
    if _UNSPACED.search(word):
        return re.compile(parts)
    return re.compile(rf"(?<!\w){parts}(?!\w)")
