"""Reports whose stories are known, and a set of our own making: all of it is invented."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources
from typing import Any

from bot.stories.matching import Report

_MOST_HOURS = 72.0


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report, its story by hand, and what it is expected to be in a stream, if that is known."""

    report: Report
    story: str
    kind: str = ""
    is_column: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports by their ids; the same story or not."""

    one: str
    other: str
    is_same: bool


@cache
def own_set() -> tuple[Labelled, ...]:
    """Return the reports of our own set in order of time."""
    text = resources.files(__package__).joinpath("own.jsonl").read_text("utf-8")
    return tuple(map(_labelled, map(json.loads, text.splitlines())))


def near_pairs(reports: Sequence[Labelled]) -> tuple[Pair, ...]:
    """Return each two pieces of news that are at most 72 hours apart."""
    news = [each for each in reports if not each.is_column]
    return tuple(
        Pair(one.report.id, other.report.id, is_same=one.story == other.story)
        for place, one in enumerate(news)
        for other in news[place + 1 :]
        if abs((other.report.at - one.report.at).total_seconds()) <= _MOST_HOURS * 3600
    )


def by_id(reports: Iterable[Labelled]) -> dict[str, Report]:
    """Return the reports by their ids."""
    return {each.report.id: each.report for each in reports}


def _labelled(row: dict[str, Any]) -> Labelled:
    report = Report(
        id=row["id"],
        title=row["title"],
        publisher=row["publisher"],
        at=datetime.fromisoformat(row["at"]),
        lead=row["lead"],
        url=row.get("url", ""),
    )
    return Labelled(report, row["story"], kind=row["kind"], is_column=row["kind"] == "column")
