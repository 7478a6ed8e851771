"""Reports with their stories: the shared set, which stays outside the project, and our own."""

import csv
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.stories.reading.traits import Report

ROOT = Path(__file__).parents[2]
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


@dataclass(frozen=True, slots=True)
class Dataset:
    """Reports in order of time, and the pairs of them that were judged.

    `themed` are pairs of news that the annotator left out: neither the same story nor quite
    another, but reactions to it and price reports of the same hours.
    """

    name: str
    reports: tuple[Labelled, ...]
    pairs: tuple[Pair, ...]
    themed: tuple[Pair, ...] = ()

    def by_id(self) -> dict[str, Report]:
        """Return the reports by their ids."""
        return {each.report.id: each.report for each in self.reports}


def shared_folder() -> Path:
    """Return the folder of the shared data; the program ends with 2 where it is not."""
    folder = Path(os.environ.get("HOTTOPICS_SHARED", ROOT.parent / "shared")) / "data"
    if not folder.is_dir():
        sys.stderr.write(
            f"The shared data is not at {folder.parent}: name its folder in HOTTOPICS_SHARED.\n"
        )
        sys.exit(2)
    return folder


def read_shared() -> Dataset:
    """Read the annotated headlines and pairs."""
    folder = shared_folder() / "stories"
    rows = sorted(_lines(folder / "headlines.jsonl"), key=lambda row: str(row["t"]))
    with (folder / "pairs.csv").open(encoding="utf-8") as file:
        pairs = tuple(
            Pair(row["a"], row["b"], is_same=row["y"] == "1") for row in csv.DictReader(file)
        )
    reports = tuple(
        Labelled(
            Report(
                id=row["id"],
                title=row["title"],
                publisher=row["source"],
                at=datetime.fromisoformat(row["t"]),
                lead=row["lead"] or "",
                url=row["url"],
            ),
            story=str(row["cluster"]) if row["cluster"] >= 0 else row["id"],
            is_column=row["drop"],
        )
        for row in rows
    )
    judged = {frozenset((pair.one, pair.other)) for pair in pairs}
    near = _near_pairs(reports)
    themed = tuple(pair for pair in near if frozenset((pair.one, pair.other)) not in judged)
    return Dataset("shared", reports, pairs, themed)


def read_synthetic() -> Dataset:
    """Read our own set, and judge each two of its reports by their stories."""
    rows = list(_lines(Path(__file__).with_name("synthetic.jsonl")))
    reports = tuple(
        Labelled(
            Report(
                id=row["id"],
                title=row["title"],
                publisher=row["publisher"],
                at=datetime.fromisoformat(row["at"]),
                lead=row["lead"],
                url=row.get("url", ""),
            ),
            story=row["story"],
            kind=row["kind"],
            is_column=row["kind"] == "column",
        )
        for row in rows
    )
    return Dataset("synthetic", reports, _near_pairs(reports))


def _near_pairs(reports: Sequence[Labelled]) -> tuple[Pair, ...]:
    """Return each two pieces of news that are at most 72 hours apart."""
    news = [each for each in reports if not each.is_column]
    return tuple(
        Pair(one.report.id, other.report.id, is_same=one.story == other.story)
        for place, one in enumerate(news)
        for other in news[place + 1 :]
        if abs((other.report.at - one.report.at).total_seconds()) <= _MOST_HOURS * 3600
    )


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
