"""Records of articles in JSON of any make: lists of objects that have a title and a link."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sources.cleaning import clean_markup
from bot.sources.listings.cards import LONGEST_EPOCH, epoch
from bot.sources.pages.dates import parse_time

_TITLES = (
    "title", "headline", "name", "articletitle", "posttitle", "newstitle", "anntitle", "subject",
    "header", "shorttitle", "seotitle", "headlines", "titletext",
)  # fmt: skip
_LINKS = (
    "url", "link", "href", "permalink", "canonicalurl", "weburl", "articleurl", "pageurl",
    "fullurl", "websiteurl", "shareurl", "annurl", "jumpurl", "sourceurl", "externalurl", "path",
    "fullpath", "uri", "route", "canonical", "mainentityofpage", "@id",
)  # fmt: skip
_SLUGS = (
    "slug",
    "code",
    "urlslug",
    "articleslug",
    "seourl",
    "postname",
    "newsid",
    "articleid",
    "id",
)
_TIMES = (
    "datepublished", "publishedat", "published", "publisheddate", "publishdate", "publishtime",
    "pubdate", "pubtime", "publicationdate", "publishedtime", "publishedon", "firstpublishedat",
    "firstpublishdate", "displaydate", "displaytime", "datetime", "releasedate", "releasetime",
    "publishdatetimestamp", "dategmt", "date", "datetimestamp", "postdate", "posttime", "anntime",
    "ptime", "createdat", "createtime", "createdate", "created", "ctime", "time", "timestamp",
    "seendate", "datemodified", "updatedat", "addtime",
)  # fmt: skip
_SUMMARIES = (
    "summary", "description", "excerpt", "dek", "standfirst", "subtitle", "abstract", "desc",
    "subheadline", "lead", "brief", "teaser", "anndesc", "intro", "digest", "metadescription",
)  # fmt: skip
_WRAPPERS = ("attributes", "node", "fields", "item", "article", "content", "data", "post", "story")
_ASIDE = (
    "related", "trending", "popular", "mostread", "mostviewed", "recommend", "sidebar", "nav",
    "menu", "footer", "breadcrumb", "sponsor", "advert", "ticker", "othernews", "otherarticles",
)  # fmt: skip
_OF_SOMETHING_ELSE = frozenset(
    """
    header author authors tags categories category topics coins currencies partners social
    languages locales jobs events links sections
    """.split()
)
_NODES = 200_000
_LONGEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An object that may describe an article; `link` is as it was given, perhaps a slug alone."""

    title: str
    link: str
    is_slug: bool = False
    published_at: datetime | None = None
    summary: str = ""


def lists_of_records(data: object, *, least: int = 2) -> Iterator[tuple[str, list[Record]]]:
    """Yield each list of at least so many records in a tree, with the keys that lead to it."""
    waiting: list[tuple[str, object]] = [("", data)]
    seen = 0
    while waiting and seen < _NODES:
        path, node = waiting.pop()
        seen += 1
        if isinstance(node, Mapping):
            listed = _as_list(node)
            waiting.extend((f"{path}.{key}", each) for key, each in reversed(list(node.items())))
        elif isinstance(node, list):
            listed = node
            waiting.extend((path, each) for each in reversed(node))
        else:
            continue
        records = [record for each in listed if (record := to_record(each))]
        if len(records) >= least and len(records) * 2 > len(listed):
            yield path, records


def is_aside(path: str) -> bool:
    """Tell whether the keys that lead to a list say that it stands beside the news."""
    plain = _plain(path.rpartition("props.")[2])
    is_beside = any(word in plain for word in _ASIDE)
    return is_beside or plain.rpartition(".")[2] in _OF_SOMETHING_ELSE


def to_record(value: object) -> Record | None:
    """Read an object as a record; None without a link, or a title or a place in an ItemList."""
    if not isinstance(value, Mapping):
        return None
    fields = _flat(value)
    title = _first_text(fields, _TITLES)
    link = _first_text(fields, _LINKS)
    slug = _first_text(fields, _SLUGS) if not link else ""
    if not (link or slug) or not (title or "position" in fields):
        return None
    return Record(
        title=clean_markup(title, _LONGEST) if title else "",
        link=link or slug,
        is_slug=not link,
        published_at=next((moment for key in _TIMES if (moment := to_time(fields.get(key)))), None),
        summary=clean_markup(_first_text(fields, _SUMMARIES), 2000),
    )


def to_time(value: object) -> datetime | None:
    """Read a time as JSON gives it: a text, or seconds or milliseconds since 1970."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return epoch(value)
    if isinstance(value, Mapping):
        return next((moment for each in value.values() if (moment := to_time(each))), None)
    if not isinstance(value, str) or not any(map(str.isdigit, value)):
        return None
    is_epoch = value.isdecimal() and len(value) <= LONGEST_EPOCH
    return epoch(int(value)) if is_epoch else parse_time(value)


def _flat(value: Mapping[str, Any]) -> dict[str, Any]:
    """Lower the keys, and lay what a wrapper holds beside them."""
    fields: dict[str, Any] = {}
    for wrapper in _WRAPPERS:
        inner = value.get(wrapper)
        if isinstance(inner, Mapping):
            fields |= {_plain(key): each for key, each in inner.items()}
    fields |= {
        _plain(key): each
        for key, each in value.items()
        if each is not None and each not in ("", [], {})
    }
    return fields


def _plain(key: str) -> str:
    return key.replace("_", "").replace("-", "").lower()


def _first_text(fields: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        if text := _as_text(fields.get(name)):
            return text
    return ""


def _as_text(value: object) -> str:
    """Read a text, also where it is wrapped (`{"rendered": ...}`) or a number."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Mapping):
        for key in ("rendered", "basic", "en", "text", "url", "href", "current", "@id"):
            if isinstance(inner := value.get(key), str) and inner:
                return inner.strip()
    return ""


def _as_list(node: Mapping[str, Any]) -> list[object]:
    """Read an object of objects by id (a normalised store) as a list."""
    values = list(node.values())
    is_store = len(values) > 1 and all(isinstance(each, Mapping) for each in values)
    return values if is_store else []
