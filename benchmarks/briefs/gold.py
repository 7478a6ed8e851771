"""Articles with human-written references, and which of them are kept aside.

They are at `../shared/data/briefs` beside the checkout, or below the folder that HOTTOPICS_SHARED
names. They are their publishers': nothing of them is in the project.
"""

import gzip
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SETS = ("cnn", "mixed", "inshorts", "crypto", "newsroom")
_KEPT_ASIDE = 4  # one article in so many never meets training
_FEWEST_WORDS = 60  # in an article; shorter ones are all lead


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """An article and what people wrote of it."""

    id: str
    set: str
    title: str
    text: str
    reference: str

    @property
    def is_kept_aside(self) -> bool:
        """Tell whether the article is for the final measurement alone."""
        return number_of(self.id, "hottopics briefs ") % _KEPT_ASIDE == 0


def number_of(name: str, salt: str = "") -> int:
    """Return a number that is the same on every machine."""
    return int(hashlib.sha256((salt + name).encode()).hexdigest(), 16)


def shared() -> Path:
    """Return the folder of shared data."""
    beside = Path(__file__).parents[3] / "shared"
    return Path(os.environ.get("HOTTOPICS_SHARED") or beside)


def load() -> list[Gold]:
    """Read every set; where they are absent, say so and exit with 2."""
    folder = shared() / "data" / "briefs"
    if not folder.is_dir():
        print(
            f"No gold at {folder}: put it there, or name the folder above `data` in"
            " HOTTOPICS_SHARED.",
            file=sys.stderr,
        )
        sys.exit(2)
    return [gold for name in SETS for gold in _read(folder / f"{name}.jsonl.gz", name)]


def _read(file: Path, name: str) -> Iterator[Gold]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            if len(item["text"].split()) >= _FEWEST_WORDS:
                yield Gold(
                    id=str(item["id"]),
                    set=name,
                    title=item["title"] or "",
                    text=item["text"],
                    reference="\n".join(item["reference"]),
                )
