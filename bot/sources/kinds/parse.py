"""What a document is, by what it holds: a feed, a sitemap, JSON or a page with a list of news."""

import re
import zlib

from bot.model.outcomes import Document
from bot.model.sources import NO_SELECTION, Listing, Selection, Unreadable
from bot.model.troubles import Trouble
from bot.sources.kinds.feeds import parse_feed
from bot.sources.kinds.json_sources import parse_json
from bot.sources.kinds.sitemaps import parse_sitemap, parse_text_sitemap
from bot.sources.listings.pages import parse_page
from bot.sources.pages.markup import has_monster

_GZIP = b"\x1f\x8b"
_MOST_BYTES = 50_000_000  # a sitemap's limit by its protocol
_HEAD = 4000
_BLANK = b"\xef\xbb\xbf\x00 \t\r\n"
_PROLOGUE = re.compile(
    rb"<\?.*?\?>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_ROOT = re.compile(rb"<(?:[a-z][\w.-]*:)?([a-z][\w.-]*)", re.IGNORECASE)
_FEEDS = frozenset({b"rss", b"feed", b"rdf", b"channel", b"newsletter"})
_SITEMAPS = frozenset({b"urlset", b"sitemapindex"})
_MEDIA = re.compile(r"(?:image|audio|video|font)/|application/(?:pdf|msword)")
_JSON_STARTS = (b"{", b"[")


def parse(
    document: Document, *, source_id: str, selection: Selection = NO_SELECTION
) -> Listing | Unreadable:
    """Read a source's entries in the order listed; without a link, or twice, they are left out."""
    content = _unpacked(document.content)
    if isinstance(content, Unreadable):
        return content
    if _MEDIA.match(document.content_type):
        return Unreadable(
            reason=f"this is a file of the kind {document.content_type}, not a source; "
            "give the address of the page that links to it",
            trouble=Trouble.FILE,
            about=document.content_type,
        )
    start = _narrow(content[:_HEAD]).lstrip(_BLANK)
    if not start:
        return Unreadable(reason="the document is empty; check the URL", trouble=Trouble.EMPTY)
    if start.startswith(_JSON_STARTS):
        return parse_json(document, content, source_id, selection)
    if has_monster(content):
        reason = "the document has a tag that is larger than any writer's"
        return Unreadable(reason=reason, trouble=Trouble.TOO_HARD)
    root = _root_name(start)
    if start.startswith(b"http") and (text := parse_text_sitemap(document, content, source_id)):
        return text
    if root in _SITEMAPS:
        return parse_sitemap(document, content, source_id)
    if root in _FEEDS or not _is_page(root, document.content_type):
        return parse_feed(document, content, source_id)
    page = Document(
        url=document.url,
        content=content,
        content_type=document.content_type,
        charset=document.charset,
    )
    return parse_page(page, source_id=source_id, selection=selection)


def _unpacked(content: bytes) -> bytes | Unreadable:
    """Inflate what was gzipped as a file (sitemap.xml.gz), within bounds."""
    if not content.startswith(_GZIP):
        return content
    inflater = zlib.decompressobj(wbits=31)
    try:
        plain = inflater.decompress(content, _MOST_BYTES)
    except zlib.error:
        return Unreadable(reason="this gzip file is broken", trouble=Trouble.BROKEN_SOURCE)
    if not plain:
        return Unreadable(reason="this gzip file is broken", trouble=Trouble.BROKEN_SOURCE)
    if inflater.unconsumed_tail:
        reason = "this gzip file unpacks to more than 50 MB"
        return Unreadable(reason=reason, trouble=Trouble.TOO_LARGE)
    return plain


def _narrow(head: bytes) -> bytes:
    """See through UTF-16, which puts a zero beside each letter of markup."""
    return head.replace(b"\x00", b"") if head.count(b"\x00") * 3 > len(head) else head


def _root_name(start: bytes) -> bytes:
    found = _ROOT.search(
        _PROLOGUE.sub(b"", start.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff"))
    )
    return found[1].lower() if found else b""


def _is_page(root: bytes, content_type: str) -> bool:
    return root in _HTML or (bool(root) and "html" in content_type)


_HTML = frozenset(
    b"html head body div main section article ul ol table p a header nav title meta link "
    b"script center font form span h1 h2".split()
)
