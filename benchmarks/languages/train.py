"""Learn bot/briefs/language/ngrams.tsv from texts: FOLDER holds one `de.txt`, `en.txt`, ... each.

The file that is shipped was learned from Debian's translated manual pages (the manpages-*
packages of Debian 12), up to 400,000 characters a language, of which only these numbers are kept.
"""

import argparse
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.briefs.language.identity import LEVELS, grams

KEPT = 900  # for each language, those that tell it best
FEWEST = 8
ENGLISH = frozenset("the of and to is in that for are this be with by not if".split())
_MOST_ENGLISH = 0.15  # of a paragraph's words: more is a paragraph that nobody translated


def paragraphs(file: Path, language: str) -> Iterator[str]:
    """Give the paragraphs that are in the language."""
    for line in file.read_text(encoding="utf-8").splitlines():
        words = line.lower().split()
        english = sum(word in ENGLISH for word in words)
        if language == "en" or english <= _MOST_ENGLISH * len(words):
            yield line


def learn(folder: Path) -> tuple[list[str], dict[str, dict[str, float]]]:
    """Return the languages and, for each n-gram that is kept, its log-probability in each."""
    counts = {
        file.stem: Counter(gram for line in paragraphs(file, file.stem) for gram in grams(line))
        for file in sorted(folder.glob("*.txt"))
    }
    totals = {language: sum(count.values()) for language, count in counts.items()}
    every = {gram for count in counts.values() for gram, number in count.items() if number > FEWEST}
    scores = {
        gram: {
            language: math.log((count[gram] + 0.5) / totals[language])
            for language, count in counts.items()
        }
        for gram in every
    }
    kept = set[str]()
    for language, count in counts.items():
        share = {
            gram: count[gram]
            / totals[language]
            * (scores[gram][language] - sum(scores[gram].values()) / len(counts))
            for gram in every
            if count[gram] > FEWEST
        }
        kept.update(sorted(share, key=lambda gram: (-share[gram], gram))[:KEPT])
    return sorted(counts), {gram: scores[gram] for gram in sorted(kept)}


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("target", type=Path)
    arguments = parser.parse_args()
    languages, scores = learn(arguments.folder)
    low = min(min(each.values()) for each in scores.values())
    high = max(max(each.values()) for each in scores.values())
    step = (high - low) / (len(LEVELS) - 1)
    with arguments.target.open("w", encoding="utf-8") as out:
        out.write(f"{step:.6f}\t{' '.join(languages)}\n")
        for gram, by_language in scores.items():
            levels = "".join(
                LEVELS[round((by_language[language] - low) / step)] for language in languages
            )
            out.write(f"{gram}\t{levels}\n")
    print(f"{len(scores)} n-grams of {len(languages)} languages")


if __name__ == "__main__":
    main()
