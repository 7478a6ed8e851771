"""The data beside the checkout, and the halves it is parted in: one to tune on, one to report."""

import gzip
import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

Part = Literal["tune", "report"]
BRIEFS = ("crypto", "newsroom", "mixed", "inshorts", "cnn")
_SMALL = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w-])")
_MOST = 200  # articles of a set


def shared() -> Path | None:
    """Return the folder of shared data, or None where there is none."""
    beside = Path(__file__).parents[2].parent / "shared"
    folder = Path(os.environ.get("HOTTOPICS_SHARED", beside)) / "data"
    return folder if folder.is_dir() else None


def articles(folder: Path, part: Part) -> Iterator[dict[str, Any]]:
    """Give the articles that have sentences written by people.

    `foreign` is the beginning of another article, `small` what any of their set writes small.
    """
    for name in BRIEFS:
        rows = list(_rows(folder / "briefs" / f"{name}.jsonl.gz"))[:_MOST]
        small = frozenset(word for row in rows for word in _SMALL.findall(row["text"]))
        for place, row in enumerate(rows):
            if part_of(row["id"]) == part:
                foreign = rows[(place + 7) % len(rows)]["text"][:1500]
                yield row | {"foreign": foreign, "small": small}


def every_article(folder: Path, part: Part) -> Iterator[dict[str, Any]]:
    """Give all articles of a part, of whose text alone is asked."""
    for name in BRIEFS:
        rows = _rows(folder / "briefs" / f"{name}.jsonl.gz")
        yield from (row for row in rows if part_of(row["id"]) == part)


def labelled(folder: Path, part: Part) -> Iterator[dict[str, Any]]:
    """Give the claims that people labelled."""
    rows = _rows(folder / "faithfulness" / "labelled.jsonl.gz")
    return (row for row in rows if part_of(row["doc_id"]) == part)


def part_of(name: str) -> Part:
    """Part by a hash of an article's name: what is known of one half says nothing of the other."""
    digest = hashlib.md5(name.encode(), usedforsecurity=False).digest()
    return "report" if digest[-1] % 2 else "tune"


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
