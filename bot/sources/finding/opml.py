"""Lists of feeds as other readers keep them: OPML 1.0 and 2.0 (opml.org/spec2.opml)."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from bot.model.sources import Source
from bot.sources.canonical import absolute
from bot.sources.cleaning import clean_text
from bot.sources.kinds.xml import read_xml

_MOST_BYTES = 5_000_000
_MOST_OUTLINES = 5000
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A feed of a list: where it is, and what it is called there (perhaps nothing)."""

    url: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlines:
    """What a list holds: its feeds, each once, and how many entries lead nowhere."""

    feeds: tuple[Outline, ...]
    unusable: int


def read_opml(content: bytes) -> Outlines | None:
    """Read a list of feeds; None when it is none. Nothing is fetched, no entity expanded."""
    if len(content) > _MOST_BYTES:
        return None
    root = read_xml(content, charset=None, url="")
    if root is None or not isinstance(root.tag, str) or root.tag.lower() != "opml":
        return None
    feeds: dict[str, Outline] = {}
    unusable = 0
    for outline in list(root.iter("outline"))[:_MOST_OUTLINES]:
        said = {name.lower(): value for name, value in outline.attrib.items()}
        if "xmlurl" not in said:
            continue  # a folder
        url = absolute("", said["xmlurl"])
        if url is None:
            unusable += 1
            continue
        name = clean_text(said.get("title") or said.get("text") or "")[:_LONGEST_NAME]
        feeds.setdefault(url, Outline(url=url, name=name))
    return Outlines(feeds=tuple(feeds.values()), unusable=unusable)


def write_opml(sources: Iterable[Source]) -> bytes:
    """Write sources as a list that other readers take."""
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = "Hot Topics"
    body = etree.SubElement(root, "body")
    for source in sources:
        name = clean_text(source.publisher)
        etree.SubElement(
            body, "outline", type="rss", text=name, title=name, xmlUrl=source.configured_url
        )
    return bytes(etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True))
