"""Writes `ordinary.txt`, the words that open a sentence without naming anything.

They are counted in the articles of the half that is tuned on: the words that at least four of them
write small, ten times as often as large within a sentence. Names of coins, and those of companies
that are ordinary words, are left out.
"""

import re
import sys
import textwrap
from collections import Counter
from pathlib import Path

from benchmarks.guard.data import every_article, shared
from bot.briefs.claims import names
from bot.briefs.language.words import fold
from bot.stories.coins import known_coins

_ARTICLES = 4
_TIMES = 10
_SMALL = re.compile(r"(?<![\w'’/.@#-])(?=[a-z]*[aeiouy])[a-z]{3,}(?![\w/:@-]|\.\w)")
_LARGE_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?![\w-])")
_COMPANIES = """amazon apple block brave chase circle coin frame galaxy gap maker meta oracle orange
pantheon paradigm robin shell signature sky square strategy stripe subway target visa"""
_HEAD = """# English words that open a sentence without naming anything, each as
# bot/briefs/language/words.py folds it. Made by `python -m benchmarks.guard.words`, which says how.
"""


def main() -> int:
    """Write the file."""
    folder = shared()
    if folder is None:
        print("the shared data is not here (HOTTOPICS_SHARED)", file=sys.stderr)
        return 2
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for row in every_article(folder, "tune"):
        small.update(set(_SMALL.findall(row["text"])))
        large.update({word.lower() for word in _LARGE_WITHIN.findall(row["text"])})
    named = {fold(word) for word in _COMPANIES.split()}
    for coin in known_coins():
        named.update(fold(word) for word in [coin.name, *coin.aliases])
    found = {
        fold(word)
        for word, count in small.items()
        if count >= _ARTICLES and count >= _TIMES * large[word]
    }
    words = " ".join(sorted(found - named - {""}))
    file = Path(names.__file__).with_name("ordinary.txt")
    file.write_text(_HEAD + textwrap.fill(words, 100, break_on_hyphens=False) + "\n", "utf-8")
    print(f"{len(found - named)} words in {file.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
