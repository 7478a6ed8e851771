"""Entries where a person said where they are: a link pattern, a selector, a way into JSON."""

import re
import time
from collections.abc import Iterable, Iterator
from typing import Any

import cssselect
import regex

from bot.model.sources import Selection, Unreadable
from bot.model.troubles import Trouble
from bot.sources.canonical import absolute, canonical_url
from bot.sources.cleaning import clean_markup
from bot.sources.listings.cards import summary_of, time_of, title_of
from bot.sources.listings.choosing import Found
from bot.sources.listings.embedded.paths import at, listed_at
from bot.sources.listings.embedded.records import to_record, to_time
from bot.sources.listings.links import Target, collect

_PATTERN_SECONDS = 0.5  # for all links together: an expression that backtracks must end
_FIELD = re.compile(r"\{([^{}]+)\}")
_LONGEST = 2000


def wrong_selection(selection: Selection) -> str | None:
    """Say what can't be understood in a selection, by its setting's name."""
    try:
        regex.compile(selection.link_pattern)
    except regex.error as error:
        return f"link_pattern: {error} (it is a regular expression)"
    try:
        _xpath(selection.link_selector) if selection.link_selector else None
    except (cssselect.SelectorError, cssselect.ExpressionError) as error:
        return f"link_selector: {error} (it is a CSS selector)"
    return None


def select_links(root: Any, base: str, selection: Selection) -> list[Found] | Unreadable:
    """Return the links that the selection wants, in the page's order."""
    if problem := wrong_selection(selection):
        return Unreadable(reason=problem, trouble=Trouble.WRONG_SELECTION)
    targets = collect(root, base).targets
    if selection.link_selector:
        targets = _within(root, targets, selection.link_selector)
    if selection.link_pattern:
        matching = _matching(targets, selection.link_pattern)
        if matching is None:
            reason = "link_pattern takes too long to match; write it simpler"
            return Unreadable(reason=reason, trouble=Trouble.WRONG_SELECTION)
        targets = matching
    return [_found(each) for each in targets.values()]


def select_records(data: Iterable[object], base: str, selection: Selection) -> list[Found]:
    """Return the records at the selection's `json_path`, its named fields before guessed ones."""
    found: dict[str, Found] = {}
    for block in data:
        for value in listed_at(block, selection.json_path):
            if (each := _record(value, base, selection)) and each.url:
                found.setdefault(canonical_url(each.url), each)
    return list(found.values())


def _within(root: Any, targets: dict[str, Target], selector: str) -> dict[str, Target]:
    wanted = {
        anchor
        for element in root.xpath(_xpath(selector))
        for anchor in ([element] if element.tag == "a" else _anchors_of(element))
    }
    kept: dict[str, Target] = {}
    for key, target in targets.items():
        if anchors := [anchor for anchor in target.anchors if anchor in wanted]:
            target.anchors = anchors
            kept[key] = target
    return kept


def _anchors_of(element: Any) -> Iterator[Any]:
    """Yield the links in an element; where there are none, the one that it stands in."""
    inside = list(element.iter("a"))
    yield from inside or list(element.iterancestors("a"))


def _xpath(selector: str) -> str:
    return cssselect.HTMLTranslator().css_to_xpath(selector)


def _matching(targets: dict[str, Target], pattern: str) -> dict[str, Target] | None:
    compiled = regex.compile(pattern)
    kept: dict[str, Target] = {}
    left = _PATTERN_SECONDS
    for key, target in targets.items():
        began = time.monotonic()
        try:
            if compiled.search(target.url, timeout=max(left, 0.001)):
                kept[key] = target
        except TimeoutError:
            return None
        left -= time.monotonic() - began
    return kept


def _found(target: Target) -> Found:
    title = title_of(target.anchors, target.card)
    return Found(
        url=target.url,
        title=title,
        summary=summary_of(target.card, title),
        published_at=time_of(target.card, target.url),
    )


def _record(value: object, base: str, selection: Selection) -> Found | None:
    guessed = to_record(value)
    title = _text(value, selection.title) if selection.title else guessed and guessed.title
    link = _link(value, selection.url) if selection.url else guessed and guessed.link
    url = absolute(base, link) if link else None
    if not title or not url:
        return None
    times = at(value, selection.published_at) if selection.published_at else []
    return Found(
        url=url,
        title=clean_markup(title, _LONGEST),
        published_at=to_time(times[0]) if times else (guessed.published_at if guessed else None),
        summary=clean_markup(_text(value, selection.summary), _LONGEST)
        if selection.summary
        else (guessed.summary if guessed else ""),
    )


def _link(value: object, template: str) -> str:
    """Fill a template's fields, or read the field that it names; empty where one is missing."""
    if "{" not in template:
        return _text(value, template)
    names = _FIELD.findall(template)
    texts = {name: _text(value, name) for name in names}
    if not all(texts.values()):
        return ""
    return _FIELD.sub(lambda found: texts[found[1]], template)


def _text(value: object, path: str) -> str:
    found = at(value, path)
    return str(found[0]) if found and isinstance(found[0], (str, int)) else ""
