"""A report taken to pieces: all that comparing it with others needs, read once."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from bot.stories.reading.amounts import Amount, amounts_at
from bot.stories.reading.words import words_in

_TITLE, _LEAD = 300, 260  # characters that are compared: leads differ in length by publisher
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a publisher reports: `at` is when it was published or seen, `url` canonical or ""."""

    id: str
    title: str
    publisher: str
    at: datetime
    lead: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """The words of a report by their meaning, in its order, and its figures; small to keep."""

    id: str
    publisher: str
    at: datetime
    url: str
    plain: str
    title: tuple[str, ...]
    lead: tuple[str, ...]
    capitals: frozenset[str]
    actions: frozenset[str]
    title_figures: tuple[Amount, ...]
    lead_figures: tuple[Amount, ...]

    @property
    def figures(self) -> tuple[Amount, ...]:
        """The figures of title and lead."""
        return (*self.title_figures, *self.lead_figures)


def read(report: Report) -> Traits:
    """Take a report to pieces."""
    title, title_figures = _without_figures(report.title[:_TITLE])
    lead, lead_figures = _without_figures(_cut(report.lead))
    title_words, lead_words = words_in(title), words_in(lead)
    return Traits(
        id=report.id,
        publisher=report.publisher,
        at=report.at,
        url=report.url,
        plain=plain(report.title),
        title=tuple(word.meaning for word in title_words),
        lead=tuple(word.meaning for word in lead_words),
        capitals=frozenset(word.meaning for word in (*title_words, *lead_words) if word.is_capital),
        actions=frozenset(word.action for word in title_words if word.action),
        title_figures=title_figures,
        lead_figures=lead_figures,
    )


def plain(title: str) -> str:
    """Return the letters and digits of a title, folded: two titles that differ in more differ."""
    folded = unicodedata.normalize("NFKC", title[:_TITLE]).casefold()
    return _NO_LETTER.sub(" ", folded).strip()


def _cut(text: str) -> str:
    return text if len(text) <= _LEAD else text[:_LEAD].rpartition(" ")[0] or text[:_LEAD]


def _without_figures(text: str) -> tuple[str, tuple[Amount, ...]]:
    parts: list[str] = []
    found: list[Amount] = []
    end = 0
    for amount, start, stop in amounts_at(text):
        parts.append(text[end:start])
        found.append(amount)
        end = stop
    return " ".join([*parts, text[end:]]), tuple(dict.fromkeys(found))
