"""Reports with their stories: the shared set, which stays outside the project, and our own."""

import csv
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.stories.learning.labelled import Labelled, Pair, by_id, near_pairs, own_set
from bot.stories.reading.traits import Report

ROOT = Path(__file__).parents[2]


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
        return by_id(self.reports)


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
    near = near_pairs(reports)
    themed = tuple(pair for pair in near if frozenset((pair.one, pair.other)) not in judged)
    return Dataset("shared", reports, pairs, themed)


def read_synthetic() -> Dataset:
    """Return our own set, and judge each two of its reports by their stories."""
    return Dataset("synthetic", own_set(), near_pairs(own_set()))


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
