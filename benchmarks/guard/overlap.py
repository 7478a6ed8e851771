"""Balanced accuracy of overlap with the article, on summaries that people labelled.

Overlap measures copying, not truth: it ranks summaries, and blocks none that the guard lets pass.
Tried without gain over `stitched`, cross-validated on the half that is tuned on: regression and
boosted trees over 21 figures (runs of 2 to 8 words, pairs of content words, unknown words, order
within a sentence, jumps back, length, each doubt of the guard).
"""

import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from benchmarks.guard.data import Part, labelled
from bot.briefs.claims.copying import closeness
from bot.briefs.claims.names import tokens
from bot.briefs.faithful import Evidence, doubts
from bot.briefs.sentences import split

SETS = ("summeval_cons", "qags_cnndm", "qags_cnndm_sent", "cliff_cnndm")
_SHORT = 3
_TIMES = 500
Measure = Callable[[Sequence[str], Evidence], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A labelled summary: its article, the words of its sentences, and whether it is blocked."""

    document: str
    is_true: bool
    evidence: Evidence
    words: list[list[str]]
    is_blocked: bool


def trigrams(words: Sequence[str], evidence: Evidence) -> float:
    """Return the share of a claim's runs of three words that the article has."""
    article = [word for line in evidence.lines for word in line]
    has = set(zip(article, article[1:], article[2:], strict=False))
    said = list(zip(words, words[1:], words[2:], strict=False))
    return sum(each in has for each in said) / len(said)


def close(words: Sequence[str], evidence: Evidence) -> float:
    """Return what the guard measures."""
    return closeness(words, evidence.lines)


def stitched(words: Sequence[str], evidence: Evidence) -> float:
    """Return the closeness, less the share of places where two sentences are stitched together."""
    places: dict[str, list[tuple[int, int]]] = {}
    for number, line in enumerate(evidence.lines):
        for at, word in enumerate(line):
            places.setdefault(word, []).append((number, at))
    at = 0
    sources: list[int] = []
    while at < len(words):
        last = sources[-1] if sources else 0
        runs = [
            (_run(words[at:], evidence.lines[number][begin:]), -abs(number - last), number)
            for number, begin in places.get(words[at], ())
        ]
        length, _, source = max(runs, default=(1, 0, None))
        if source is not None:
            sources.append(source)
        at += length
    seams = sum(one != other for one, other in itertools.pairwise(sources))
    return closeness(words, evidence.lines) - seams / len(words)


def _run(words: Sequence[str], line: Sequence[str]) -> int:
    pairs = zip(words, line, strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


MEASURES: dict[str, Measure] = {"trigrams": trigrams, "closeness": close, "stitched": stitched}


def measure(folder: Path) -> None:
    """Print each measure at the threshold that is best on the other half, both ways round."""
    print("\nbalanced accuracy, threshold from the other half (95% interval over articles):")
    print(f"{'labelled set':<18}{'measure':<12}{'report half':>22}{'tune half':>22}")
    for name in SETS:
        rows = {part: _rows(folder, part, name) for part in ("tune", "report")}
        if len({row.is_true for row in rows["report"]}) > 1:
            for called, measured in MEASURES.items():
                tune, report = (_scored(rows[part], measured) for part in ("tune", "report"))
                both = _told(report, _best(tune)), _told(tune, _best(report))
                print(f"{name:<18}{called:<12}{both[0]:>22}{both[1]:>22}")
        found, wrong = (
            _share([row.is_blocked for row in rows["report"] if row.is_true == is_true])
            for is_true in (False, True)
        )
        print(f"{name:<18}blocked by the guard: {found} of the false, {wrong} of the true")


Scored = list[tuple[str, float, bool]]


def _rows(folder: Path, part: str, name: str) -> list[Row]:
    known: dict[str, Evidence] = {}
    found = []
    half: Part = "tune" if part == "tune" else "report"
    for row in labelled(folder, half):
        if row["set"] == name:
            evidence = known.setdefault(row["doc_id"], Evidence(row["doc"]))
            claims = [row["claim"][span.start : span.end] for span in split(row["claim"])]
            words = [said for claim in claims if len(said := tokens(claim)) >= _SHORT]
            found.append(
                Row(
                    document=row["doc_id"],
                    is_true=bool(row["label"]),
                    evidence=evidence,
                    words=words or [["", "", ""]],
                    is_blocked=any(doubts(claim, evidence) for claim in claims),
                )
            )
    return found


def _scored(rows: Sequence[Row], measured: Measure) -> Scored:
    return [
        (row.document, fmean(measured(said, row.evidence) for said in row.words), row.is_true)
        for row in rows
    ]


def _best(scored: Scored) -> float:
    return max(sorted({score for _, score, _ in scored}), key=lambda cut: _balanced(scored, cut))


def _told(scored: Scored, cut: float) -> str:
    chance = random.Random(7)  # noqa: S311 -- the same each time
    groups: dict[str, Scored] = {}
    for row in scored:
        groups.setdefault(row[0], []).append(row)
    names = sorted(groups)
    drawn = sorted(
        _balanced(
            [row for name in chance.choices(names, k=len(names)) for row in groups[name]], cut
        )
        for _ in range(_TIMES)
    )
    low, high = drawn[_TIMES // 40], drawn[-1 - _TIMES // 40]
    return f"{_balanced(scored, cut):.1%} ({100 * low:.0f} to {100 * high:.0f})"


def _balanced(scored: Scored, cut: float) -> float:
    true = [score >= cut for _, score, is_true in scored if is_true]
    false = [score < cut for _, score, is_true in scored if not is_true]
    return (sum(true) / max(1, len(true)) + sum(false) / max(1, len(false))) / 2


def _share(facts: Sequence[bool]) -> str:
    return f"{sum(facts) / len(facts):.1%}" if facts else "-"
