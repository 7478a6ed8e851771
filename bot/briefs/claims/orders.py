"""What in an article speaks to a language model instead of to readers, and what reads like it.

Publishers do not tell a model what to do; whoever writes so means the model. The whole paragraph
is left out, since the words that are to be said stand beside the order to say them.
"""

import re
import tomllib
from functools import cache
from importlib import resources

from bot.briefs.language.words import UNSPACED

_LINK = re.compile(
    r"""(?:https?|ftp|tg|mailto|javascript):|\bwww\.|\bt\.me/|(?<!\w)@\w{3,}|\]\(|<[a-z/!]
    |\b[a-z0-9-]{2,}\.(?:com|net|org|io|xyz|app|ru|info|top|finance|site|link|example|invalid)/\S""",
    re.IGNORECASE | re.VERBOSE,
)
_PARAGRAPH = re.compile(r"[^\n]+")
_WITHIN = r"[^.!?。！？\n]{0,60}?"


def without_orders(text: str) -> str:
    """Blank the paragraphs that speak to a model; every other character keeps its place."""
    return _PARAGRAPH.sub(
        lambda match: " " * len(match.group()) if is_order(match.group()) else match.group(), text
    )


def is_order(text: str) -> bool:
    """Tell whether a text tells a language model what to do."""
    return bool(_orders().search(text))


def has_link(text: str) -> bool:
    """Tell whether a text has a link, a handle or markup: a brief's facts never need one."""
    return bool(_LINK.search(text))


@cache
def _orders() -> re.Pattern[str]:
    data = tomllib.loads(resources.files(__package__).joinpath("orders.toml").read_text("utf-8"))
    parts = list(data["signs"])
    for words in data["words"].values():
        forget, what = _any_of(words["forget"]), _any_of(words["what"])
        parts += [f"{forget}{_WITHIN}{what}", f"{what}{_WITHIN}{forget}"]
    return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE | re.MULTILINE)


def _any_of(words: str) -> str:
    return "(?:" + "|".join(map(_word, words.split(" "))) + ")"


def _word(word: str) -> str:
    pattern = re.escape(word.removesuffix("*").replace("\u00a0", " "))
    if UNSPACED.search(word):
        return pattern
    return rf"\b{pattern}\w*" if word.endswith("*") else rf"\b{pattern}\b"
