"""`make bench-guard`: what the guard finds, and what it doubts without a reason.

The thresholds and word lists were tuned on one half of the articles; the figures are of the other.
"""

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from benchmarks.guard import errors
from benchmarks.guard.data import Part, articles, labelled, shared
from bot.briefs.claims.copying import closeness
from bot.briefs.claims.names import tokens
from bot.briefs.faithful import Doubt, Evidence, doubts
from bot.briefs.sentences import split

_FIGURES = {Doubt.FIGURE, Doubt.MOVED_FIGURE}
# Each kind of error, what makes it, and the doubts that find it.
ERRORS: dict[str, tuple[errors.Alter, set[Doubt]]] = {
    "invented figure": (errors.invent_figure, {Doubt.FIGURE}),
    "moved figure": (errors.move_figure, {Doubt.MOVED_FIGURE}),
    "changed unit": (errors.change_unit, {Doubt.UNIT, *_FIGURES}),
    "changed date": (errors.change_date, {Doubt.DATE}),
    "foreign name": (errors.foreign_name, {Doubt.NAME}),
    "added denial": (errors.add_denial, {Doubt.ADDED_DENIAL}),
    "lost denial": (errors.lose_denial, {Doubt.LOST_DENIAL}),
    "lost denial, copied": (errors.lose_denial_of_article, {Doubt.LOST_DENIAL}),
    "lost doubt, copied": (errors.lose_doubt, {Doubt.LOST_DENIAL}),
    "contrary word": (errors.turn_round, {Doubt.CONTRARY}),
}
SETS = ("summeval_cons", "qags_cnndm", "qags_cnndm_sent", "cliff_cnndm")
_SHORT = 3
Scored = Sequence[tuple[float, bool]]


def synthetic(folder: Path, part: Part) -> None:
    """Print how often errors are found, and how often a person's own sentence is doubted."""
    chance, seen = random.Random(7), Counter[tuple[str, str]]()  # noqa: S311 -- the same each time
    false: Counter[Doubt] = Counter()
    claims, taken = 0, 0.0
    for row in articles(folder, part):
        evidence = Evidence(row["text"], title=row["title"])
        for claim in row["reference"]:
            began = time.process_time()
            found = doubts(claim, evidence)
            taken += time.process_time() - began
            claims += 1
            false.update(found)
            seen["none", "any"] += bool(found)
            case = errors.Case(
                claim=claim, evidence=evidence, foreign=row["foreign"], small=row["small"]
            )
            for name, (alter, wanted) in ERRORS.items():
                altered = alter(case, chance)
                if altered is not None:
                    found = doubts(altered, evidence)
                    seen[name, "all"] += 1
                    seen[name, "own"] += not wanted.isdisjoint(found)
                    seen[name, "any"] += bool(found)
    print(f"{claims} sentences that people wrote, {1000 * taken / claims:.2f} ms each")
    print(f"{'error':<22}{'cases':>6}{'found':>8}{'by any':>8}{'false alarms':>14}")
    for name, (_, wanted) in ERRORS.items():
        cases = max(1, seen[name, "all"])
        alarms = sum(false[doubt] for doubt in wanted) / claims
        print(
            f"{name:<22}{seen[name, 'all']:>6}{seen[name, 'own'] / cases:>8.1%}"
            f"{seen[name, 'any'] / cases:>8.1%}{alarms:>14.1%}"
        )
    print(f"doubted for any reason: {seen['none', 'any'] / claims:.1%}")
    for doubt, count in false.most_common():
        print(f"  {count / claims:6.1%}  {doubt}")


def measured(folder: Path) -> None:
    """Print balanced accuracy on labelled claims; the threshold comes from the other half."""
    print(f"\n{'labelled set':<18}{'trigrams':>10}{'closeness':>11}{'blocked':>9}{'wrongly':>9}")
    for name in SETS:
        rows = {part: _scored(folder, part, name) for part in ("tune", "report")}
        overlap, close = (
            _accuracy(rows["tune"][kind], rows["report"][kind]) for kind in ("trigrams", "close")
        )
        blocked = rows["report"]["blocked"]
        found = _mean([score for score, is_true in blocked if not is_true])
        wrong = _mean([score for score, is_true in blocked if is_true])
        print(f"{name:<18}{overlap:>10}{close:>11}{found:>9}{wrong:>9}")


def _scored(folder: Path, part: str, name: str) -> dict[str, list[tuple[float, bool]]]:
    scored: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    known: dict[str, Evidence] = {}
    for row in labelled(folder, "tune" if part == "tune" else "report"):
        if row["set"] != name:
            continue
        evidence = known.setdefault(row["doc_id"], Evidence(row["doc"]))
        claims = [row["claim"][span.start : span.end] for span in split(row["claim"])]
        words = [said for claim in claims if len(said := tokens(claim)) >= _SHORT] or [["", "", ""]]
        label = bool(row["label"])
        scored["close"].append((min(closeness(said, evidence.lines) for said in words), label))
        scored["trigrams"].append((min(_trigrams(said, evidence) for said in words), label))
        scored["blocked"].append((any(doubts(claim, evidence) for claim in claims), label))
    return scored


def _trigrams(words: Sequence[str], evidence: Evidence) -> float:
    """Return the share of a claim's runs of three words that the article has."""
    article = [word for line in evidence.lines for word in line]
    has = set(zip(article, article[1:], article[2:], strict=False))
    said = list(zip(words, words[1:], words[2:], strict=False))
    return sum(each in has for each in said) / len(said)


def _accuracy(tune: Scored, report: Scored) -> str:
    """Return the balanced accuracy at the threshold that is best on the other half."""
    if len({is_true for _, is_true in report}) == 1:
        return "one label"
    best = max(sorted({score for score, _ in tune}), key=lambda cut: _balanced(tune, cut))
    return f"{_balanced(report, best):.1%}"


def _balanced(scored: Scored, cut: float) -> float:
    true = [score >= cut for score, is_true in scored if is_true]
    false = [score < cut for score, is_true in scored if not is_true]
    return (sum(true) / len(true) + sum(false) / len(false)) / 2


def _mean(scores: Sequence[float]) -> str:
    return f"{sum(scores) / len(scores):.1%}" if scores else "-"


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=["tune", "report"], default="report")
    parser.add_argument("--quick", action="store_true", help="made errors only")
    arguments = parser.parse_args()
    folder = shared()
    if folder is None:
        print(
            "the shared data is not here: put it beside the checkout as shared/, "
            "or name its folder in HOTTOPICS_SHARED",
            file=sys.stderr,
        )
        return 2
    synthetic(folder, arguments.part)
    if not arguments.quick:
        measured(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
