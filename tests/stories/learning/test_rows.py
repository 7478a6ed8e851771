from bot.stories.learning.labelled import Pair
from bot.stories.learning.rows import both_ways, examples, sides_of
from bot.stories.matching.pairs import FEATURES
from bot.stories.matching.rarity import known
from tests.stories.corrections import missed
from tests.stories.reports import report

ONE, OTHER = missed(0)
REPORTS = {"one": ONE, "other": OTHER, "far": report("Museum sells a print", id="far")}


def test_pairs_that_share_nothing_have_no_numbers() -> None:
    pairs = [Pair("one", "other", is_same=True), Pair("one", "far", is_same=False)]
    [found] = examples(pairs, sides_of(REPORTS, known()), known(), 0.5)
    assert (len(found.row), found.target, found.weight) == (len(FEATURES), 1.0, 0.5)


def test_a_pair_is_taken_with_its_leads_and_by_its_titles_alone() -> None:
    both = both_ways([Pair("one", "other", is_same=True)], REPORTS, known())
    without = FEATURES.index("none with lead")
    assert [(each.row[without], each.weight) for each in both] == [(0.0, 1.0), (1.0, 0.3)]
