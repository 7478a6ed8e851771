"""Trains the composer's model on `../shared/data/briefs`: `make train-briefs`.

Articles that are kept aside are left out. `--check` writes nothing: it trains on four fifths of
the rest and shows what the model gains on the last fifth, five times over.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.briefs.fitting import Model, Sample, fit, to_samples
from benchmarks.briefs.gold import SETS, load, number_of
from benchmarks.briefs.recall import recall, tokens_of
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
    """Print the gain in recall over as many words of the lead, each article unseen."""
    gains: defaultdict[tuple[int, str], list[float]] = defaultdict(list)
    for fold in range(FOLDS):
        seen = [each for each in samples if number_of(each.gold.id, "check ") % FOLDS != fold]
        rank = to_ranker(fit(seen))
        for sample in samples:
            if number_of(sample.gold.id, "check ") % FOLDS != fold:
                continue
            gold = sample.gold
            reading = read(gold.text, clean_headline(gold.title), rank)
            lead, reference = tokens_of(gold.text), tokens_of(gold.reference)
            for budget in BUDGETS:
                facts = to_facts(choose(reading, budget))
                ours = tokens_of(" ".join(fact.text for fact in facts))
                gain = recall(ours, reference) - recall(lead[: len(ours)], reference)
                gains[budget.characters, gold.set].append(100 * gain)
    for budget in BUDGETS:
        print(f"{budget.characters} characters: gain in ROUGE-1 recall over as many lead words")
        rows = [(name, gains[budget.characters, name]) for name in SETS]
        for name, each in [*rows, ("pooled", [gain for _, row in rows for gain in row])]:
            error = np.std(each) / len(each) ** 0.5
            print(f"  {name:<10}{len(each):5} {np.mean(each):+6.2f} ± {error:.2f}")


if __name__ == "__main__":
    main()
