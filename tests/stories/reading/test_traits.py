from hypothesis import given
from hypothesis import strategies as st

from bot.stories.reading.amounts import Amount
from bot.stories.reading.traits import plain, read
from tests.stories.reports import report


def test_a_report_is_taken_to_pieces() -> None:
    traits = read(
        report("Lantern buys Orrin for $220 million", lead="Orrin has 18% of the new firm.")
    )
    assert traits.title == ("lantern", "buy", "orrin")
    assert traits.capitals == {"lantern", "orrin"}
    assert traits.actions == {"buy"}
    assert traits.title_figures == (Amount("$", 2.2e8),)
    assert traits.figures == (Amount("$", 2.2e8), Amount("%", 18))


def test_only_the_beginning_of_a_lead_counts() -> None:
    long = read(report("A title", lead="word " * 60 + "beyond the limit"))
    assert "beyond" not in long.lead
    assert read(report("A title", lead="x" * 1000)).lead == ("x" * 260,)


def test_titles_that_differ_in_dress_are_plainly_the_same() -> None:
    assert plain("“Lantern”: buys   ORRIN!") == plain("Lantern buys Orrin") == "lantern buys orrin"


@given(st.text(max_size=400), st.text(max_size=600))
def test_any_report_can_be_read(title: str, lead: str) -> None:
    traits = read(report(title, lead=lead))
    assert traits.capitals <= {*traits.title, *traits.lead}
    assert plain(traits.plain) == traits.plain or not traits.plain.isascii()
