"""A page's links, those that lead to one address together, with the card they stand in."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import SplitResult, urlsplit

from bot.sources.canonical import absolute, canonical_url
from bot.sources.listings.shapes import url_score, url_shape

_MOST_LINKS = 5000
_LIKELY = 0.0
_LIKELIEST = 1.0
_DIGITS = re.compile(r"\d+")
_HASHED = re.compile(r"(?:__|--|_)[A-Za-z0-9]{5,}$|^(?:css|sc|jsx|svelte|emotion)-.*$")
_DEPTH = 6


@dataclass(slots=True, kw_only=True)
class Target:
    """An address that the page links to, by one or several anchors."""

    url: str
    shape: str
    url_score: float
    anchors: list[Any] = field(default_factory=list)
    card: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """A page's targets in their order, and which likely articles each element holds."""

    targets: dict[str, Target]
    held: dict[Any, set[str]]


def collect(root: Any, base: str, *, everywhere: bool = False) -> Links:
    """Read a page's links into its own site, or to anywhere, as those who collect news have."""
    page = urlsplit(base)
    targets: dict[str, Target] = {}
    for anchor in list(root.iter("a"))[:_MOST_LINKS]:
        url = link_of(anchor, base)
        if url is None or not (everywhere or not page.hostname or is_of_site(url, page)):
            continue
        key = canonical_url(url)
        if key not in targets:
            targets[key] = Target(url=url, shape=url_shape(key), url_score=url_score(key, page))
        targets[key].anchors.append(anchor)
    held = _held(targets)
    for key, target in targets.items():
        target.card = _card(target, key, held)
    return Links(targets=targets, held=held)


def link_of(anchor: Any, base: str) -> str | None:
    """Return where an anchor leads, without the fragment; None where it leads to no web page."""
    href = (anchor.get("href") or "").strip()
    if not href or href.startswith("#"):
        return None
    return absolute(base, href.partition("#")[0]) if href.partition("#")[0] else None


def is_of_site(url: str, page: SplitResult) -> bool:
    """Tell whether a URL is of the page's site, subdomains included."""
    return _domain(urlsplit(url).hostname or "") == _domain(page.hostname or "")


def template(anchor: Any) -> str:
    """Return the template that an anchor stands in: the tags and classes above it."""
    steps = [anchor, *list(anchor.iterancestors())[:_DEPTH]]
    return "<".join(f"{each.tag}.{_first_class(each)}" for each in steps)


def _first_class(element: Any) -> str:
    for token in (element.get("class") or "").split():
        if name := _DIGITS.sub("", _HASHED.sub("", token)):
            return name
    return ""


def _domain(host: str) -> str:
    """Guess the registrable domain: two labels, three where the second is short (co.uk)."""
    labels = host.lower().split(".")
    is_short = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3  # noqa: PLR2004
    return ".".join(labels[-3:] if is_short else labels[-2:])


def _held(targets: dict[str, Target]) -> dict[Any, set[str]]:
    """Note the likely articles under each element; where few are likely, any may be."""
    floor = _LIKELIEST if _count(targets.values(), _LIKELIEST) >= 3 else _LIKELY  # noqa: PLR2004
    if not _count(targets.values(), floor):
        floor = -3.0
    held: dict[Any, set[str]] = defaultdict(set)
    for key, target in targets.items():
        if target.url_score < floor:
            continue
        for anchor in target.anchors:
            for each in [anchor, *anchor.iterancestors()]:
                held[each].add(key)
    return held


def _count(targets: Iterable[Target], floor: float) -> int:
    return sum(1 for target in targets if target.url_score >= floor)


def _card(target: Target, key: str, held: dict[Any, set[str]]) -> Any:
    """Return the largest element around the target's links that holds no other article's."""
    best = None
    for anchor in target.anchors:
        card = anchor
        for each in anchor.iterancestors():
            if each.tag in {"body", "html", "main"} or held.get(each, set()) - {key}:
                break
            card = each
        if best is None or len(card) > len(best):
            best = card
    return best
