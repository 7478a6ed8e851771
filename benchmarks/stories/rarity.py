"""Learn how rare words are, from the shared data: only words and counts go into the project.

Run `python -m benchmarks.stories.rarity` to write `bot/stories/matching/rarity.tsv` anew.
"""

import gzip
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser

from benchmarks.stories.data import ROOT, read_shared, shared_folder
from bot.stories.matching.rarity import Background, known
from bot.stories.reading.amounts import amounts_at
from bot.stories.reading.traits import Report, read
from bot.stories.reading.words import words_in

FILE = ROOT / "bot/stories/matching/rarity.tsv"
_LEAD, _WHOLE, _ENTRIES = 350, 3000, 60
_LEAST = 2  # texts that a word was seen in: what stands in one text alone is left out
_TAG = re.compile(r"<[^>]+>")
_ABOUT = (
    "# word, texts of news at large, texts of this field, o = an ordinary word (seen without a "
    "capital).\n# Counted by benchmarks/stories/rarity.py on titles and leads; words of one text "
    "alone are left out.\n# The first row counts the texts."
)


def of_reports(reports: Iterable[Report], background: Background) -> Background:
    """Return the background with the field's counts made of these reports alone."""
    counts: Counter[str] = Counter()
    texts = 0
    for report in reports:
        traits = read(report)
        counts.update({*traits.title, *traits.lead})
        texts += 1
    return replace(background, special=dict(counts), special_texts=texts)


def texts() -> Iterator[tuple[str, str]]:
    """Yield a title with a lead, and as much of the text as shows how its words are written."""
    folder = shared_folder()
    for file in sorted(folder.glob("briefs/*.gz")):
        for row in _rows(file):
            yield f"{row['title']}. {row['text'][:_LEAD]}", row["text"][:_WHOLE]
    for row in _rows(folder / "pages/index.jsonl.gz"):
        if row["text"] and (row["lang"] or "en").startswith("en"):
            yield f"{row['title'] or ''}. {row['text'][:_LEAD]}", row["text"][:_WHOLE]
    for file in sorted(folder.glob("feeds/*.gz")):
        yield from _entries(file)


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _entries(file: Path) -> Iterator[tuple[str, str]]:
    feed = feedparser.parse(io.BytesIO(gzip.decompress(file.read_bytes())))
    for entry in feed.entries[:_ENTRIES]:
        summary = _TAG.sub(" ", entry.get("summary", ""))[:_LEAD]
        yield f"{entry.get('title', '')}. {summary}", summary


def _meanings(text: str) -> set[str]:
    for _, start, end in list(amounts_at(text)):
        text = text[:start] + " " * (end - start) + text[end:]
    return {word.meaning for word in words_in(text)}


def _without_capital(text: str) -> set[str]:
    return {word.meaning for word in words_in(text) if word.written.islower()}


def main() -> None:
    """Count and write."""
    general: Counter[str] = Counter()
    ordinary: Counter[str] = Counter()
    count = 0
    for lead, whole in texts():
        count += 1
        general.update(_meanings(lead))
        ordinary.update(_without_capital(whole))
    empty = Background({}, {}, 0, 0)
    special = of_reports((each.report for each in read_shared().reports), empty)
    words = sorted(
        word
        for word in {*general, *special.special, *ordinary}
        if max(general[word], special.special.get(word, 0), ordinary[word]) >= _LEAST
        and word.isprintable()
    )
    rows = [_ABOUT, f"\t{count}\t{special.special_texts}\t"]
    for word in words:
        counts = [_kept(general[word]), _kept(special.special.get(word, 0))]
        mark = "o" if ordinary[word] >= _LEAST else ""
        rows.append("\t".join([word, *map(str, counts), mark]))
    FILE.write_text("\n".join([*rows, ""]), encoding="utf-8")
    known.cache_clear()
    print(f"{len(words)} words of {count} + {special.special_texts} texts")


def _kept(count: int) -> int:
    return count if count >= _LEAST else 0


if __name__ == "__main__":
    main()
