"""A page's bytes to its elements, once it is sure that a parser gets through them."""

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from trafilatura.utils import load_html

_MOST_BYTES = 2_000_000
_MOST_ELEMENTS = 20_000
_DEEPEST = 256  # the parser's own limit
_MOST_DEPTH = 300_000  # over all elements; the largest of real pages have 80,000
_LONGEST_TAG = 1_000_000  # real pages keep half a megabyte of JSON in one attribute
_MOST_ATTRIBUTES = 1000
_VALUE = re.compile(rb"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE = re.compile(rb"[^\s=<>]+")
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{8000,}")


def too_hostile(html: bytes, *, most_bytes: int = _MOST_BYTES) -> str | None:
    """Refuse, by a look at the bytes, pages that take a parser minutes or gigabytes."""
    if len(html) > most_bytes:
        return f"the page is larger than {most_bytes // 1_000_000} MB"
    if html.count(b"<") > _MOST_ELEMENTS * 3:
        return f"the page has more than {_MOST_ELEMENTS} elements"
    return "the page has a tag that is larger than any writer's" if has_monster(html) else None


def too_many(root: Any) -> str | None:
    """Refuse elements in such number, or so deep in each other, that extraction takes seconds."""
    count = root.xpath("count(//*)")
    if count > _MOST_ELEMENTS:
        return f"the page has more than {_MOST_ELEMENTS} elements"
    if count * _DEEPEST > _MOST_DEPTH and _summed_depth(root) > _MOST_DEPTH:
        return "the page's elements stand too deep in each other"
    return None


def _summed_depth(root: Any) -> int:
    """Add up how deep each element stands: what it costs to ask each for its text."""
    depth = total = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        total += depth
    return total // 2


def has_monster(markup: bytes) -> bool:
    """Tell whether a tag is so long, or has so many attributes, that parsers take minutes."""
    return any(
        len(tag) > _LONGEST_TAG or len(_ATTRIBUTE.findall(_VALUE.sub(b" ", tag))) > _MOST_ATTRIBUTES
        for tag in _LONG_TAG.findall(markup)
    )


def parsed(html: bytes, charset: str | None) -> Any:
    """Return the root element; None where there is nothing to parse."""
    if not html.strip():
        return None
    try:
        if charset:
            return lxml_html.fromstring(html, parser=lxml_html.HTMLParser(encoding=charset))
    except (etree.LxmlError, LookupError, ValueError, AssertionError):
        pass  # an unknown charset
    root = load_html(html)
    return _small(html) if root is None else root


def _small(html: bytes) -> Any:
    """Parse what the library takes for no page at all."""
    try:
        return lxml_html.document_fromstring(html, parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return None
