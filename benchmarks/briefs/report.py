"""`make bench-briefs`: the composer beside its peers on human-written gold, set by set.

Every system gets the same budget of 600 characters and five sentences, but lead-3, which is the
first three sentences. `lead-3` and `as long` are gains in ROUGE-1 F1, with the middle 95% of a
paired bootstrap: over lead-3, and over the lead cut to just as many words as the system used.
`at 70` is how much of a key fact the first 70 words tell: of the content words of each sentence of
the reference, on average.
`alone` is the share of facts that open with nothing that only another sentence can name.
"""

import argparse
import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.briefs.gold import SETS, Gold, load
from benchmarks.briefs.recall import key_fact_recall
from benchmarks.briefs.scoring import Scorer, cut, interval
from benchmarks.briefs.systems import SYSTEMS, sentences_of
from bot.briefs.language.leaning import leans

ROOT = Path(__file__).parents[2]
SHORT_WORDS = 70
HEAD = (
    f"{'':<15}{'R-1':>6}{'R-2':>6}{'R-L':>6}{'recall':>8}{'words':>7}"
    f"{'lead-3':>8} {'95%':<15}{'as long':>8} {'95%':<15}{'at 70':>6}{'alone':>7}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What a system made of an article: scores of it, of lead-3 and of as long a lead."""

    set: str
    scores: list[float]
    lead_3: float
    as_long: float
    words: int
    at_70: float
    leaning: int
    facts: int


def main() -> None:
    """Run every system and print a table for each set."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--part",
        choices=["aside", "trained", "all"],
        default="aside",
        help="articles that training never saw (default), the others, or all",
    )
    part = parser.parse_args().part
    articles = [gold for gold in load() if part == "all" or gold.is_kept_aside == (part == "aside")]
    results = {name: run(name, articles) for name in SYSTEMS}
    scorer = Scorer()
    rows = {name: score(result["briefs"], articles, scorer) for name, result in results.items()}
    print(f"{len(articles)} articles ({part}), 600 characters, {__name__}")
    for name in SETS:
        show(name, {system: [r for r in each if r.set == name] for system, each in rows.items()})
    show("pooled", rows)
    print(f"\n{'':<15}{'ms':>7}{'ready ms':>10}{'MB':>7}")
    for name, result in results.items():
        print(f"{name:<15}{result['ms']:7.1f}{result['ready_ms']:10.0f}{result['mb']:7.1f}")


def run(name: str, articles: Sequence[Gold]) -> dict[str, Any]:
    """Let a system brief the articles in a process of its own."""
    lines = "\n".join(json.dumps({"title": each.title, "text": each.text}) for each in articles)
    done = subprocess.run(  # noqa: S603 -- this very interpreter
        [sys.executable, "-m", "benchmarks.briefs.systems", name],
        input=lines,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        sys.exit(f"{name} failed")
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def score(briefs: Sequence[list[str]], articles: Sequence[Gold], scorer: Scorer) -> list[Row]:
    """Compare each brief with its reference, and with a lead of as many words."""
    rows = []
    for facts, gold in zip(briefs, articles, strict=True):
        words = sum(len(fact.split()) for fact in facts)
        lead = sentences_of(gold.text)
        rows.append(
            Row(
                set=gold.set,
                scores=scorer(facts, gold.reference),
                lead_3=scorer(lead[:3], gold.reference)[0],
                as_long=scorer(cut(lead, words), gold.reference)[0],
                words=words,
                at_70=100 * key_fact_recall(" ".join(cut(facts, SHORT_WORDS)), gold.reference),
                leaning=sum(map(leans, facts)),
                facts=len(facts),
            )
        )
    return rows


def show(name: str, rows: dict[str, list[Row]]) -> None:
    """Print the table of a set."""
    print(f"\n{name} ({len(next(iter(rows.values())))} articles)\n{HEAD}")
    for system, each in rows.items():
        means = [statistics.fmean(column) for column in zip(*(r.scores for r in each), strict=True)]
        over_lead_3 = _gain([row.scores[0] - row.lead_3 for row in each])
        over_as_long = _gain([row.scores[0] - row.as_long for row in each])
        alone = 1 - sum(row.leaning for row in each) / max(1, sum(row.facts for row in each))
        print(
            f"{system:<15}{means[0]:6.1f}{means[1]:6.1f}{means[2]:6.1f}{means[3]:8.1f}"
            f"{statistics.fmean(row.words for row in each):7.0f}{over_lead_3}{over_as_long}"
            f"{statistics.fmean(row.at_70 for row in each):6.1f}{100 * alone:6.1f}%"
        )


def _gain(differences: Sequence[float]) -> str:
    low, high = interval(differences)
    return f"{statistics.fmean(differences):+8.2f} {f'{low:+.2f} to {high:+.2f}':<15}"


if __name__ == "__main__":
    main()
