"""What a report is to the stories known so far: new, a repeat, an update, or a column.

A ladder, the surest step first: the same URL, the same title, a near copy, then the pair model.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.model.identity import stable_id
from bot.stories.matching.copies import is_copy
from bot.stories.matching.live import LiveStories
from bot.stories.matching.model import Model
from bot.stories.matching.pairs import Side, features, side
from bot.stories.matching.rarity import Background, Weigh, weigher
from bot.stories.matching.updates import news_in
from bot.stories.reading.rubrics import Rubric, rubric_of
from bot.stories.reading.traits import Report, Traits, read

_COPIED = 0.97  # how sure a near copy is
_KEPT = 0.4  # share of a title's words that stays when a title is only edited
_COMPARED = 6  # reports of one story that are compared: the first and the last ones


class Kind(StrEnum):
    """What a report is to its story."""

    NEW = "new"
    REPEAT = "repeat"
    UPDATE = "update"
    COLUMN = "column"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A report's story and what it is to it.

    `score` is the probability that the nearest story known before tells the same event; `match` is
    the report of that story that is most like this one, and `why` says what decided.
    """

    report: str
    story: str
    kind: Kind
    score: float
    why: str
    match: str | None = None

    @property
    def is_news(self) -> bool:
        """Whether it tells readers anything that they were not told."""
        return self.kind in {Kind.NEW, Kind.UPDATE}


@dataclass(frozen=True, slots=True)
class _Match:
    story: str
    traits: Traits
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recogniser:
    """Decides; all that changes is in the `LiveStories` that it is given."""

    model: Model
    background: Background
    threshold: float = 0.55
    window: timedelta = timedelta(hours=48)
    candidates: int = 16

    def __call__(self, live: LiveStories, report: Report) -> Verdict:
        """Judge a report and remember it."""
        verdict = self.judge(live, report)
        self.remember(live, report, verdict.story, verdict.kind)
        return verdict

    def judge(self, live: LiveStories, report: Report) -> Verdict:
        """Say what a report is to the stories that are live when it comes."""
        live.forget(report.at, self.window)
        return self._judge(live, read(report), rubric_of(report.title))

    def remember(self, live: LiveStories, report: Report, story: str, kind: Kind) -> None:
        """Put back a report that was judged before."""
        rubric = rubric_of(report.title)
        live.remember(read(report), story, rubric, is_column=kind is Kind.COLUMN)

    def correct(self, live: LiveStories, report: Report, story: str, kind: Kind) -> None:
        """Put a report elsewhere than it was judged to belong."""
        live.move(report.id, report.at, story, is_column=kind is Kind.COLUMN)

    def _judge(self, live: LiveStories, traits: Traits, rubric: Rubric) -> Verdict:
        is_column = (
            rubric.is_column or live.recurs(traits, rubric) or self._is_written_anew(live, traits)
        )
        match = self._known(live, traits) or self._nearest(live, traits)
        if is_column:
            return self._column(traits, match)
        if match is None or match.score < self.threshold:
            return Verdict(
                report=traits.id,
                story=stable_id("story", traits.id),
                kind=Kind.NEW,
                score=match.score if match else 0.0,
                why="no known story is like it",
                match=match.traits.id if match else None,
            )
        news = news_in(traits, live.stories.get(match.story, [match.traits]))
        return Verdict(
            report=traits.id,
            story=match.story,
            kind=Kind.UPDATE if news else Kind.REPEAT,
            score=match.score,
            why=f"{match.why}, {news}" if news else match.why,
            match=match.traits.id,
        )

    def _column(self, traits: Traits, match: _Match | None) -> Verdict:
        """Join a column with itself on the same day, and with nothing else."""
        is_again = (
            match is not None
            and match.why in _SURE
            and match.traits.publisher == traits.publisher
            and match.traits.at.date() == traits.at.date()
            and match.traits.plain == traits.plain
        )
        return Verdict(
            report=traits.id,
            story=match.story if match and is_again else stable_id("story", traits.id),
            kind=Kind.REPEAT if is_again else Kind.COLUMN,
            score=match.score if match else 0.0,
            why=match.why if match and is_again else "its title is that of a column",
            match=match.traits.id if match else None,
        )

    def _is_written_anew(self, live: LiveStories, traits: Traits) -> bool:
        """Tell whether a page has another title on another day: a column under one URL."""
        _, before = live.by_url.get(traits.url, ("", None)) if traits.url else ("", None)
        if before is None or before.at.date() == traits.at.date():
            return False
        shared = len({*before.title} & {*traits.title})
        return shared < _KEPT * min(len(before.title), len(traits.title))

    def _known(self, live: LiveStories, traits: Traits) -> _Match | None:
        for index, key, why in (
            (live.by_url, traits.url, _BY_URL),
            (live.by_title, traits.plain, _BY_TITLE),
        ):
            found = index.get(key) if key else None
            if found and self._is_near(found[1], traits):
                return _Match(*found, 1.0, why)
        return None

    def _nearest(self, live: LiveStories, traits: Traits) -> _Match | None:
        weigh = weigher(self.background, live.holds, len(live))
        mine = side(traits, self.background)
        best: _Match | None = None
        for story in live.candidates(mine.words, weigh, self.candidates):
            for told in self._compared(live.stories[story], traits):
                score, why = self._compare(mine, side(told, self.background), weigh)
                if best is None or score > best.score:
                    best = _Match(story, told, score, why)
        return best

    def _compared(self, told: Sequence[Traits], traits: Traits) -> Sequence[Traits]:
        near = [each for each in told if self._is_near(each, traits)]
        return near if len(near) <= _COMPARED else [near[0], *near[1 - _COMPARED :]]

    def _compare(self, mine: Side, other: Side, weigh: Weigh) -> tuple[float, str]:
        score = self.model(features(mine, other, weigh))
        if is_copy(mine.traits, other.traits):
            return max(score, _COPIED), "most of its words are a copy"
        return score, "it tells the same"

    def _is_near(self, one: Traits, other: Traits) -> bool:
        return abs(one.at - other.at) <= self.window


_BY_URL, _BY_TITLE = "its URL is known", "its title is known"
_SURE = (_BY_URL, _BY_TITLE)
