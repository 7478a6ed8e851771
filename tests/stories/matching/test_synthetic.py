"""The recogniser on our own stream, which trains nothing: what it can do today must stay."""

from benchmarks.stories import streams
from benchmarks.stories.data import read_synthetic
from benchmarks.stories.scores import score
from benchmarks.stories.train import Fold, guesses
from bot.stories.matching import standard_recogniser

DATA = read_synthetic()
RECOGNISER = standard_recogniser()
EVERYTHING = frozenset(DATA.by_id())


def test_pairs_of_one_story_are_told_from_others() -> None:
    fold = Fold(RECOGNISER.model, RECOGNISER.background, EVERYTHING)
    found = score([pair.is_same for pair in DATA.pairs], guesses(DATA, [fold]))
    assert found.f1 >= 0.87
    assert found.average_precision >= 0.93


def test_repeats_are_kept_from_readers_and_no_first_report_is_lost() -> None:
    tally = streams.run(DATA, streams.recognise(RECOGNISER), EVERYTHING)
    assert tally.suppressed >= 0.92 * tally.repeats
    assert (tally.lost, tally.themed, tally.hidden) == (0, 0, 0)
    assert tally.columns_found == tally.columns
