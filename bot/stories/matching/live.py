"""The stories of the last two days, and the indexes by which a report finds its own."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.stories.matching.rarity import Weigh
from bot.stories.reading.rubrics import Rubric
from bot.stories.reading.traits import Traits

_LEAST_WEIGHT = 0.42  # of words that bring stories to mind; commoner ones are in every 23rd text
REMEMBERED = timedelta(days=15)  # of a column's marks: it may come once in two weeks
_DAYS = 3  # on which a mark was seen, that are kept


@dataclass(slots=True)
class LiveStories:
    """Stories that may still be told again; rebuilt from rows by remembering them in any order.

    Not for columns: those are known by URL and title alone.
    """

    most: int = 20_000
    stories: dict[str, list[Traits]] = field(default_factory=dict)
    by_word: dict[str, Counter[str]] = field(default_factory=dict)
    by_url: dict[str, tuple[str, Traits]] = field(default_factory=dict)
    by_title: dict[str, tuple[str, Traits]] = field(default_factory=dict)
    _hours: dict[int, list[tuple[str, Traits]]] = field(default_factory=lambda: defaultdict(list))
    _marks: dict[tuple[str, str], tuple[date, ...]] = field(default_factory=dict)
    _count: int = 0
    _last_at: datetime | None = None

    def __len__(self) -> int:
        return len(self.stories)

    def remember(self, traits: Traits, story: str, rubric: Rubric, *, is_column: bool) -> None:
        """Add a report to its story."""
        self._count += 1
        self._hours[_hour(traits.at)].append((story, traits))
        if traits.url:
            self.by_url[traits.url] = (story, traits)
        if traits.plain:
            self.by_title[traits.plain] = (story, traits)
        self.mark(traits.publisher, rubric, traits.at)
        if not is_column:
            self._list(story, traits)

    def move(self, report: str, at: datetime, story: str, *, is_column: bool) -> None:
        """Put a report that was told then to another story; one that is not live stays unknown."""
        hour = self._hours.get(_hour(at), [])
        for place, (before, traits) in enumerate(hour):
            if traits.id == report:
                hour[place] = (story, traits)
                for index, key in self._keys(traits):
                    if index.get(key, ("", None))[1] is traits:
                        index[key] = (story, traits)
                self._unlist(before, traits)
                if not is_column:
                    self._list(story, traits)

    def forget(self, at: datetime, window: timedelta) -> None:
        """Drop what is older than the window, seen from a time or the one before it.

        Of two times the earlier counts, so that one wrong clock does not empty the memory.
        """
        last, self._last_at = self._last_at, at
        oldest = _hour((min(at, last) if last else at) - window)
        for hour in sorted(self._hours):
            if hour >= oldest and self._count <= self.most:
                break
            for story, traits in self._hours.pop(hour):
                self._drop(story, traits)
        if last and last.date() != at.date():
            since = (min(at, last) - REMEMBERED).date()
            self._marks = {key: days for key, days in self._marks.items() if days[-1] >= since}

    def holds(self, word: str) -> int:
        """Return how many live stories hold a word."""
        found = self.by_word.get(word)
        return len(found) if found else 0

    def candidates(self, words: Iterable[str], weigh: Weigh, most: int) -> list[str]:
        """Return the stories that share the rarest words, the likeliest first."""
        found: defaultdict[str, float] = defaultdict(float)
        for word in sorted(words):
            weight = weigh(word)
            if weight >= _LEAST_WEIGHT:
                for story in self.by_word.get(word, ()):
                    found[story] += weight * weight
        return heapq.nsmallest(most, found, key=lambda story: (-found[story], story))

    def recurs(self, traits: Traits, rubric: Rubric) -> bool:
        """Tell whether its publisher has used a title's label, or twice its mask, on other days."""
        today = traits.at.date()
        labels = [self._other_days(traits.publisher, label, today) for label in rubric.labels]
        return any(labels) or self._other_days(traits.publisher, rubric.mask, today) > 1

    def _other_days(self, publisher: str, mark: str, today: date) -> int:
        days = self._marks.get((publisher, mark), ())
        return sum(day != today for day in days)

    def mark(self, publisher: str, rubric: Rubric, at: datetime) -> None:
        """Note that a publisher used a title's labels and mask that day: columns come again."""
        for mark in {*rubric.labels, rubric.mask} - {""}:
            key = (publisher, mark)
            days = {*self._marks.get(key, ()), at.date()}
            self._marks[key] = tuple(sorted(days)[-_DAYS:])

    def _keys(self, traits: Traits) -> tuple[tuple[dict[str, tuple[str, Traits]], str], ...]:
        return (self.by_url, traits.url), (self.by_title, traits.plain)

    def _drop(self, story: str, traits: Traits) -> None:
        self._count -= 1
        for index, key in self._keys(traits):
            if index.get(key, ("", None))[1] is traits:
                del index[key]
        self._unlist(story, traits)

    def _list(self, story: str, traits: Traits) -> None:
        self.stories.setdefault(story, []).append(traits)
        for word in {*traits.title, *traits.lead}:
            self.by_word.setdefault(word, Counter())[story] += 1

    def _unlist(self, story: str, traits: Traits) -> None:
        told = self.stories.get(story)
        if not told or all(each is not traits for each in told):
            return
        self.stories[story] = [each for each in told if each is not traits]
        if not self.stories[story]:
            del self.stories[story]
        for word in {*traits.title, *traits.lead}:
            counts = self.by_word[word]
            counts[story] -= 1
            if not counts[story]:
                del counts[story]
            if not counts:
                del self.by_word[word]


def _hour(at: datetime) -> int:
    return int(at.timestamp() // 3600)
