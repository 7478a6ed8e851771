"""`make bench-guard`: what the guard finds, and what it doubts without a reason.

The thresholds and word lists were tuned on one half of the articles; the figures are of the other.
"""

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path

from benchmarks.guard import errors, overlap
from benchmarks.guard.data import Part, articles, shared
from bot.briefs.faithful import Doubt, Evidence, doubts

_FIGURES = {Doubt.FIGURE, Doubt.MOVED_FIGURE}
# Each kind of error, what makes it, and the doubts that find it.
ERRORS: dict[str, tuple[errors.Alter, set[Doubt]]] = {
    "invented figure": (errors.invent_figure, {Doubt.FIGURE}),
    "moved figure": (errors.move_figure, {Doubt.MOVED_FIGURE}),
    "changed unit": (errors.change_unit, {Doubt.UNIT, *_FIGURES}),
    "changed date": (errors.change_date, {Doubt.DATE}),
    "foreign name": (errors.foreign_name, {Doubt.NAME}),
    "coins' figures, copied": (errors.swap_figures, {Doubt.ANOTHERS}),
    "added denial": (errors.add_denial, {Doubt.ADDED_DENIAL}),
    "lost denial": (errors.lose_denial, {Doubt.LOST_DENIAL}),
    "lost denial, copied": (errors.lose_denial_of_article, {Doubt.LOST_DENIAL}),
    "lost doubt, copied": (errors.lose_doubt, {Doubt.LOST_DENIAL}),
    "contrary word": (errors.turn_round, {Doubt.CONTRARY}),
}


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
        overlap.measure(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
