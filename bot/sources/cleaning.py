"""Text from the open web made fit to keep: plain, visible, and in one normal form."""

import html
import re
import unicodedata
from datetime import UTC, datetime, timedelta

from lxml import etree
from lxml import html as lxml_html

# Control and formatting characters: unseen, direction-turning, or not characters at all.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+\d*);")
_BLOCKS = {"p", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "tr", "section", "article"}
_EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)


def clean_text(text: str) -> str:
    """Remove what is unseen, normalise (NFC) and fold white space."""
    return " ".join(unicodedata.normalize("NFC", _UNSEEN.sub("", text)).split())


def clean_markup(text: str, most: int) -> str:
    """Turn a feed's title or summary into plain text, also when it was escaped twice."""
    text = text[: most * 4]
    for _ in range(2):
        if _ENTITY.search(text):
            text = html.unescape(text)
    return clean_text(_TAG.sub(" ", text))[:most]


def paragraphs_of(markup: str) -> str:
    """Return the text of an HTML fragment, its paragraphs parted by blank lines."""
    if not markup.strip():
        return ""
    try:
        root = lxml_html.fromstring(f"<div>{markup}</div>")
    except (etree.LxmlError, ValueError, AssertionError):
        return ""
    for element in root.iter("script", "style", "figcaption", "aside", "form"):
        element.drop_tree() if element.getparent() is not None else None
    for element in root.iter(*_BLOCKS):
        element.tail = f"\n\n{element.tail or ''}"
        element.text = f"\n\n{element.text or ''}"
    return clean_paragraphs(str(root.text_content()))


def clean_paragraphs(text: str) -> str:
    """Clean each paragraph of a text; single line ends inside one become spaces."""
    parts = (clean_text(part) for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")))
    return "\n\n".join(part for part in parts if part)


def plausible(moment: datetime | None, now: datetime) -> datetime | None:
    """Return a publication time in UTC; None when no newsroom could have meant it."""
    if moment is None:
        return None
    try:
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return moment if _EARLIEST <= moment <= now + timedelta(days=1) else None
