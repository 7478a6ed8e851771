from bot.stories.learning.labelled import Labelled, Pair, by_id, near_pairs, own_set
from tests.stories.reports import report


def test_our_own_set_is_in_order_of_time_and_its_ids_are_its_own() -> None:
    reports = [each.report for each in own_set()]
    assert reports == sorted(reports, key=lambda report: report.at)
    assert len(by_id(own_set())) == len(reports) > 100
    assert {each.kind for each in own_set()} == {"new", "repeat", "update", "column"}


def test_pairs_are_of_news_and_near_in_time() -> None:
    told = [
        Labelled(report("A", id="a"), "one"),
        Labelled(report("B", hours=1, id="b"), "one"),
        Labelled(report("C", hours=2, id="c"), "column", is_column=True),
        Labelled(report("D", hours=73.5, id="d"), "two"),
    ]
    assert near_pairs(told) == tuple(
        Pair(one, other, is_same=is_same) for one, other, is_same in [("a", "b", True)]
    )
    told[3] = Labelled(report("D", hours=72.5, id="d"), "two")
    assert near_pairs(told)[1:] == (Pair("b", "d", is_same=False),)
