"""Which links are news: each link's own marks, and what links of its template and shape have."""

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.sources.listings.cards import has_time, is_headed, is_inline, summary_of, time_of, title_of
from bot.sources.listings.links import Links, Target, template
from bot.sources.listings.zones import Zones

_OWN, _GROUP, _SHAPE = 0.4, 0.3, 0.3
_ENOUGH = 1.75
_SHARE = 0.5
_SECTION = -2.0
_A_GROUP = 3
_MANY_WORDS, _SOME_WORDS, _FEW_WORDS = 6, 4, 2
_DENSE = 0x2E80  # from here on scripts write without spaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A link that is news, with what its card says."""

    url: str
    title: str
    summary: str = ""
    published_at: datetime | None = None


def choose(links: Links, zones: Zones, known: Mapping[str, float]) -> dict[str, Found]:
    """Return the news among the links by canonical URL, in the page's order.

    `known` gives addresses that the page's own data call articles, and how sure that makes it.
    """
    in_body = {key: each for key, each in links.targets.items() if _is_in_body(each, zones)}
    titles = {key: title_of(each.anchors, each.card) for key, each in in_body.items()}
    own = {
        key: _own_score(each, titles[key]) + known.get(key, 0.0) for key, each in in_body.items()
    }
    by_template = _means(own, lambda key: template(_main_anchor(in_body[key])))
    by_shape = _means(own, lambda key: in_body[key].shape)
    scores = {
        key: _OWN * own[key] + _GROUP * by_template[key] + _SHAPE * by_shape[key]
        for key, target in in_body.items()
        if titles[key] and target.url_score > _SECTION
    }
    floor = _floor(scores.values())
    return {
        key: _found(in_body[key], titles[key]) for key, score in scores.items() if score >= floor
    }


def _floor(scores: Iterable[float]) -> float:
    """Ask for more where most of the page's news is surer."""
    enough = [score for score in scores if score >= _ENOUGH]
    return max(_ENOUGH, _SHARE * statistics.median(enough)) if enough else _ENOUGH


def _found(target: Target, title: str) -> Found:
    return Found(
        url=target.url,
        title=title,
        summary=summary_of(target.card, title),
        published_at=time_of(target.card, target.url),
    )


def _is_in_body(target: Target, zones: Zones) -> bool:
    """Whether one of the anchors stands among the news; the others leave no trace."""
    inside = [anchor for anchor in target.anchors if not zones.is_beside(anchor)]
    if not inside:
        return False
    target.anchors = inside
    return True


def _main_anchor(target: Target) -> object:
    return max(target.anchors, key=lambda anchor: len("".join(anchor.itertext()).strip()))


def _own_score(target: Target, title: str) -> float:
    score = target.url_score + title_score(title)
    score += 1.0 if is_headed(target.anchors, target.card) else 0.0
    score += 1.5 if has_time(target.card) else 0.0
    return score - 3.0 if all(map(is_inline, target.anchors)) else score


def title_score(title: str) -> float:
    """Return how much a text looks like a headline, by its length."""
    words = len(title.split()) + sum(1 for letter in title if ord(letter) >= _DENSE) // 2
    if words >= _MANY_WORDS:
        return 1.5
    if words >= _SOME_WORDS:
        return 1.0
    return 0.0 if words > _FEW_WORDS else -1.5


def _means(scores: Mapping[str, float], group: Callable[[str], str]) -> dict[str, float]:
    """Return for each key the mean of its group; in a small group it speaks for itself."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key in scores:
        groups[group(key)].append(key)
    means: dict[str, float] = {}
    for keys in groups.values():
        mean = sum(max(scores[key], _SECTION) for key in keys) / len(keys)
        for key in keys:
            means[key] = mean if len(keys) >= _A_GROUP else scores[key]
    return means
