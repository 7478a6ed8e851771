"""Data that a page carries for its own scripts: JSON-LD, Next.js, Nuxt and others' states."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from bot.sources.listings.embedded.literals import read_literal

_STATES = re.compile(
    r"(?:window|self|globalThis)?\.?\[?[\"']?\b(?:__NUXT__|__NEXT_DATA__|__INITIAL_STATE__|"
    r"__PRELOADED_STATE__|__APOLLO_STATE__|__INITIAL_DATA__|__APP_DATA__|__appState|"
    r"__SERVER_DATA__|__DATA__|__STATE__|__remixContext|__staticRouterHydrationData|"
    r"__PRELOADED_DATA__|INITIAL_STATE|initialState|pageData)\b[\"']?\]?\s*=\s*"
)
_PARSED = re.compile(r"JSON\.parse\(\s*")
_FLIGHT = re.compile(r"self\.__next_f\.push\((\[1,\s*\"(?:[^\"\\]|\\.)*+\"\])\)", re.DOTALL)
_FLIGHT_LINE = re.compile(r"^[0-9a-f]+:(?=[\[{])")
_LONGEST_SCRIPT = 5_000_000
_MOST_STATES = 10
_MOST_NUXT = 200_000
_NUXT_WRAPPERS = frozenset({"Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "Set"})


def linked_data(root: Any) -> Iterator[object]:
    """Yield each JSON-LD block."""
    for script in root.xpath('//script[contains(@type, "ld+json")]'):
        yield from _loaded(script.text or "")


def states(root: Any) -> Iterator[object]:
    """Yield the state that each script leaves for the page."""
    flight: list[str] = []
    for script in root.iter("script"):
        text = script.text or ""
        if not text.strip() or len(text) > _LONGEST_SCRIPT:
            continue
        kind = (script.get("type") or "").lower()
        if "json" in kind:
            if "ld+json" not in kind:
                yield from _plain_state(text, script.get("id") or "")
        else:
            flight += _FLIGHT.findall(text)
            yield from _assigned(text)
    if flight:
        yield from _flown(flight)


def article_lists(blocks: Iterator[object]) -> Iterator[object]:
    """Yield what JSON-LD lists: the items of an ItemList, a blog's posts, articles side by side."""
    for block in blocks:
        nodes = list(_nodes(block))
        for node in nodes:
            kinds = _kinds(node)
            if kinds & {"ItemList", "CollectionPage", "Blog", "WebPage", "ListItem"}:
                yield from (node.get(key) for key in ("itemListElement", "blogPost", "hasPart"))
        articles = [
            node for node in nodes if any(kind.endswith(_ARTICLES) for kind in _kinds(node))
        ]
        if len(articles) > 1:
            yield articles


_ARTICLES = ("Article", "Posting")


def _nodes(data: object) -> Iterator[Mapping[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < 5000:  # noqa: PLR2004 -- far more than a page lists
        node, seen = waiting.pop(0), seen + 1
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, Mapping):
            if "BreadcrumbList" in _kinds(node):
                continue
            yield node
            waiting.extend(node.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))
            waiting.extend(
                node.get(key) for key in ("itemListElement", "item", "blogPost", "hasPart")
            )


def _kinds(node: Mapping[str, Any]) -> set[str]:
    kinds = node.get("@type")
    return {str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _loaded(text: str) -> Iterator[object]:
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        yield json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return


def _plain_state(text: str, name: str) -> Iterator[object]:
    for data in _loaded(text):
        is_nuxt = isinstance(data, list) and ("NUXT" in name or _is_flattened(data))
        yield _revived(data) if is_nuxt and isinstance(data, list) else data


def _assigned(text: str) -> Iterator[object]:
    for found in islice(_STATES.finditer(text), _MOST_STATES):
        place = found.end()
        try:
            if parsed := _PARSED.match(text, place):
                yield json.loads(str(read_literal(text, parsed.end())))
            else:
                yield read_literal(text, place)
        except (ValueError, RecursionError):
            continue


def _flown(pushed: list[str]) -> Iterator[object]:
    """Read the rows that the Next.js app router pushes piece by piece."""
    pieces = []
    for each in pushed:
        pieces += [str(array[1]) for array in _loaded(each) if isinstance(array, list)]
    for row in "".join(pieces).split("\n"):
        if head := _FLIGHT_LINE.match(row):
            yield from _loaded(row[head.end() :])


def _is_flattened(data: list[object]) -> bool:
    """Whether the first value points at others, as devalue writes it."""
    first = data[0] if data else None
    return (
        isinstance(first, dict) and bool(first) and all(isinstance(v, int) for v in first.values())
    )


def _revived(flat: list[object]) -> object:
    """Undo devalue: objects and arrays hold the places of their values."""
    made: dict[int, object] = {}
    count = 0

    def value(place: object) -> object:
        nonlocal count
        count += 1
        if not isinstance(place, int) or not 0 <= place < len(flat) or count > _MOST_NUXT:
            return None
        if place in made:
            return made[place]
        made[place] = None  # a circle ends here
        made[place] = made_of(flat[place])
        return made[place]

    def made_of(raw: object) -> object:
        if isinstance(raw, dict):
            return {key: value(each) for key, each in raw.items()}
        if isinstance(raw, list):
            if raw and isinstance(raw[0], str):
                return value(raw[1]) if raw[0] in _NUXT_WRAPPERS and len(raw) > 1 else _date(raw)
            return [value(each) for each in raw]
        return raw

    try:
        return value(0)
    except RecursionError:
        return None


def _date(raw: list[object]) -> object:
    return raw[1] if raw[0] == "Date" and len(raw) > 1 else None
