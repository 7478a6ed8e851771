"""XML as the web serves it: charsets that lie, HTML's entities, bare ampersands, broken ends."""

import codecs
import html
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

_DECLARED = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:+-]{1,40})[\"']", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?+>", re.IGNORECASE)
_COMMENTS = re.compile(r"^(?:<!--.*?-->\s*)+", re.DOTALL)
_DOCTYPE_NAME = re.compile(r"<!DOCTYPE", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_MOST_DOCTYPE = 100_000
_OPENS, _CLOSES = "<![CDATA[", "]]>"
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([a-zA-Z][a-zA-Z0-9]{1,30});")
_BARE = re.compile(r"&(?!(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_UNQUOTED = re.compile(r"(\s[\w:.-]+)=([^\s\"'<>=]+)(?=[\s/>])")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
# Their bytes are all ASCII, so they look like UTF-8 and are not.
_SEVEN_BIT = re.compile(r"^(?:iso-2022|hz|utf-?7)", re.IGNORECASE)


def read_xml(content: bytes, *, charset: str | None, url: str) -> Any:
    """Return the root element, mended where it has to be; None where nothing can be read.

    No entity is expanded and nothing is fetched.
    """
    text = _plain(decoded(content, charset))
    try:
        return etree.fromstring(text.encode(), _parser(recover=False), base_url=url or None)
    except (etree.LxmlError, ValueError):
        pass
    mended = "".join(
        part if part.startswith(_OPENS) else _TAG.sub(_quoted, _BARE.sub("&amp;", part))
        for part in _by_cdata(text)
    )
    try:
        return etree.fromstring(mended.encode(), _parser(recover=True), base_url=url or None)
    except (etree.LxmlError, ValueError):
        return None


def decoded(content: bytes, charset: str | None) -> str:
    """Decode by BOM, as UTF-8 if it is that, else as the document or then its header says."""
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    named = _DECLARED.match(content)
    own = named[1].decode("ascii") if named else None
    if wide := _wide(content):
        return content.decode(wide, "replace")
    said = [name for name in (own, charset) if name]
    for name in (*filter(_SEVEN_BIT.match, said), "utf-8", *said):
        if (text := _as(content, name)) is not None:
            return text
    is_utf8 = "utf" in (own or charset or "utf-8").lower() and _mostly_utf8(content)
    return content.decode("utf-8" if is_utf8 else "cp1252", "replace")


def _wide(content: bytes) -> str | None:
    """Tell UTF-16 without a BOM by the zero beside the first `<`."""
    if content.startswith(b"<\x00"):
        return "utf-16-le"
    return "utf-16-be" if content.startswith(b"\x00<") else None


def _as(content: bytes, name: str) -> str | None:
    try:
        return content.decode("cp1252" if name.lower() in _LATIN else name)
    except (LookupError, ValueError):
        return None


# What claims to be ISO 8859-1 is Windows' (https://encoding.spec.whatwg.org/#names-and-labels).
_LATIN = frozenset({"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1"})


def _mostly_utf8(content: bytes) -> bool:
    """Whether a text is UTF-8 with some bytes broken, rather than in another charset."""
    wrong = content.decode("utf-8", "replace").count("\ufffd")
    beyond = sum(1 for byte in content[:200_000] if byte >= 0x80)  # noqa: PLR2004 -- ASCII ends
    return wrong * 4 < beyond


def _plain(text: str) -> str:
    """Take off what a parser stumbles over and no feed needs: the declaration, a DOCTYPE."""
    text = text.lstrip("\ufeff \t\r\n\x00")
    text = _DECLARATION.sub("", _COMMENTS.sub("", text, count=1), count=1)
    head, rest = text[:_MOST_DOCTYPE], text[_MOST_DOCTYPE:]
    # Tried at the first place alone: looked for at each, one without end takes seconds.
    if (named := _DOCTYPE_NAME.search(head)) and (whole := _DOCTYPE.match(head, named.start())):
        text = head[: whole.start()] + head[whole.end() :] + rest
    # In CDATA too: what stands there is HTML, to which it is all one.
    return _NAMED.sub(_character, _NO_XML.sub("", text))


def _by_cdata(text: str) -> Iterator[str]:
    """Part a text at its closed CDATA sections; a pattern would look for each end anew."""
    start = 0
    while (opening := text.find(_OPENS, start)) >= 0:
        if (closing := text.find(_CLOSES, opening)) < 0:
            break
        end = closing + len(_CLOSES)
        yield from (text[start:opening], text[opening:end])
        start = end
    yield text[start:]


def _quoted(tag: re.Match[str]) -> str:
    return _UNQUOTED.sub(r'\1="\2"', tag[0])


def _character(found: re.Match[str]) -> str:
    character = html.unescape(found[0])
    return html.escape(character) if character != found[0] else f"&amp;{found[1]};"


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
    )
