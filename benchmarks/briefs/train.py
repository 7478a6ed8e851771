"""Trains the composer's model on `../shared/data/briefs`: `make train-briefs`.

Articles that are kept aside are left out. `--check` writes nothing: it trains on four fifths of
the rest and briefs the last fifth, five times over.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.briefs.fitting import Model, Sample, fit, to_samples
from benchmarks.briefs.gold import SETS, Gold, load, number_of
from benchmarks.briefs.report import score, show
from benchmarks.briefs.scoring import Scorer
from bot.briefs.choosing import Budget, choose
from bot.briefs.compose import to_facts
from bot.briefs.facts import read
from bot.briefs.headline import clean_headline
from bot.briefs.ranking.model import to_ranker

MODEL = Path("bot/briefs/ranking/model.json")
FOLDS = 5
BUDGETS = (Budget(facts=5, characters=600), Budget(facts=5, characters=420))


def main() -> None:
    """Train and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    samples = to_samples(gold for gold in load() if not gold.is_kept_aside)
    if options.check:
        check(samples)
        return
    MODEL.write_text(to_text(fit(samples)), encoding="utf-8")
    print(f"{len(samples)} articles gave {MODEL}, {MODEL.stat().st_size} bytes")


def to_text(model: Model) -> str:
    """Write a model so that a line is a feature, and a change shows as a few lines."""
    parts = []
    for name in ("words", "sentences"):
        features = ",\n".join(
            f'    "{feature}": {json.dumps(scale)}'
            for feature, scale in model[name]["features"].items()
        )
        base = json.dumps(model[name]["base"])
        parts.append(f'"{name}": {{\n  "base": {base},\n  "features": {{\n{features}\n  }}\n}}')
    common = json.dumps(model["common"], ensure_ascii=False)
    return "{\n" + ",\n".join([*parts, f'"common": {common}']) + "\n}\n"


def check(samples: Sequence[Sample]) -> None:
    """Print the tables of `make bench-briefs`, each article unseen by its model."""
    articles: list[Gold] = []
    briefs: dict[Budget, list[list[str]]] = {budget: [] for budget in BUDGETS}
    for fold in range(FOLDS):
        seen: list[Sample] = []
        aside: list[Gold] = []
        for sample in samples:
            if number_of(sample.gold.id, "check ") % FOLDS == fold:
                aside.append(sample.gold)
            else:
                seen.append(sample)
        rank = to_ranker(fit(seen))
        articles += aside
        for gold in aside:
            reading = read(gold.text, clean_headline(gold.title), rank)
            for budget, made in briefs.items():
                made.append([fact.text for fact in to_facts(choose(reading, budget))])
    scorer = Scorer()
    for budget, made in briefs.items():
        print(f"\n{budget.characters} characters")
        rows = score(made, articles, scorer)
        for name in SETS:
            show(name, {"ours": [row for row in rows if row.set == name]})
        show("pooled", {"ours": rows})


if __name__ == "__main__":
    main()
