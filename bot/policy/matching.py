"""Who gets which brief."""

import re
from functools import lru_cache

from bot.model.briefs import Brief
from bot.model.subscriptions import Subscription

# Scripts written without spaces between words: a word is found anywhere in them.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")


def wants(subscription: Subscription, brief: Brief) -> bool:
    """Tell whether a chat asked for this brief: for everything, or for something in it."""
    if not (subscription.topics or subscription.coins or subscription.words):
        return True
    if not set(subscription.topics).isdisjoint(brief.topics):
        return True
    if not set(subscription.coins).isdisjoint(brief.coins):
        return True
    if not subscription.words:
        return False
    text = " ".join([brief.headline, *(fact.text for fact in brief.facts)]).casefold()
    return any(_pattern(word).search(text) for word in subscription.words)


@lru_cache(maxsize=4096)
def _pattern(word: str) -> re.Pattern[str]:
    """Match a word or phrase as a whole, with any white space between its parts."""
    parts = r"\s+".join(re.escape(part) for part in word.casefold().split())
    if _UNSPACED.search(word):
        return re.compile(parts)
    return re.compile(rf"(?<!\w){parts}(?!\w)")
