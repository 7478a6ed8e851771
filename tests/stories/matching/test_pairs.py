from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.stories.matching import Report
from bot.stories.matching.model import trained
from bot.stories.matching.pairs import FEATURES, features, side
from bot.stories.matching.rarity import known, weigher
from bot.stories.reading.traits import read
from tests.stories.reports import MONDAY, report

WEIGH = weigher(known())


def numbers(one: Report, other: Report) -> dict[str, float] | None:
    found = features(side(read(one), known()), side(read(other), known()), WEIGH)
    return None if found is None else dict(zip(FEATURES, found, strict=True))


def test_reports_that_share_nothing_have_no_numbers() -> None:
    assert numbers(report("Lantern buys Orrin"), report("A museum sells prints")) is None


def test_figures_names_and_time_are_compared() -> None:
    found = numbers(
        report("Lantern buys Orrin for $220 million"),
        report("Orrin sold to Lantern for $220M", publisher="The Tally", hours=24, lead="A deal."),
    )
    assert found is not None
    assert found["figures agree"] == 2
    assert found["figures rival"] == 0
    assert found["hours"] == 0.5
    assert (found["one without lead"], found["none with lead"]) == (1, 0)
    assert found["same publisher"] == 0
    assert found["names"] > 0.99


def test_other_figures_of_one_size_are_rivals() -> None:
    found = numbers(report("Ravenna loses $18 million"), report("Ravenna loses $26 million"))
    assert found is not None
    assert (found["figures agree"], found["figures rival"]) == (0, 1)
    assert found["same publisher"] == 1


def test_the_same_words_tell_more_than_a_name_in_common() -> None:
    same = numbers(
        report("SEC sues Quayside over staking"), report("Quayside sued by SEC over staking")
    )
    other = numbers(report("SEC sues Quayside over staking"), report("Quayside names a new chief"))
    assert same is not None
    assert other is not None
    assert same["unshared names"] <= other["unshared names"]
    model = trained()
    assert model(tuple(same.values())) > 0.5 > model(tuple(other.values()))


TEXTS = st.lists(
    st.sampled_from("Lantern Orrin buys sells $5 million court SEC bitcoin of 12% Ravenna".split()),
    max_size=12,
).map(" ".join)
REPORTS = st.builds(
    lambda title, lead, hours, publisher: Report(
        id="x", title=title, lead=lead, publisher=publisher, at=MONDAY + timedelta(hours=hours)
    ),
    TEXTS | st.text(max_size=60),
    TEXTS | st.text(max_size=60),
    st.integers(-48, 48),
    st.sampled_from(["A", "B"]),
)


@given(REPORTS, REPORTS)
def test_a_pair_has_the_same_numbers_either_way(one: Report, other: Report) -> None:
    forth, back = numbers(one, other), numbers(other, one)
    if forth is None or back is None:
        assert forth == back
    else:
        assert all(abs(forth[name] - back[name]) < 1e-9 for name in FEATURES)


@given(REPORTS, REPORTS)
def test_the_score_of_a_pair_is_a_probability(one: Report, other: Report) -> None:
    found = numbers(one, other)
    assert 0 <= trained()(tuple(found.values()) if found else None) <= 1
