import pytest

from bot.stories.matching.model import Model, parse, spreads, trained, written
from bot.stories.matching.pairs import FEATURES


def test_nothing_to_go_by_is_not_the_same() -> None:
    assert trained()(None) == 0.0


def test_the_model_knows_each_number() -> None:
    assert len(trained().coefficients) == len(FEATURES)
    with pytest.raises(ValueError, match="shorter"):
        trained()((1.0,))


def test_a_probability_never_overflows() -> None:
    model = Model(0.0, (1.0,))
    assert model((0.0,)) == 0.5
    assert 0 < model((-1e9,)) < 1e-12
    assert 1 - 1e-12 < model((1e9,)) < 1


def test_a_model_is_read_back_as_it_was_written() -> None:
    text = written(trained(), "Two lines\nabout it.")
    assert text.startswith("# Two lines\n# about it.\nintercept = ")
    assert parse(text) == trained()


def test_each_number_has_a_spread() -> None:
    assert len(spreads()) == len(FEATURES)
    assert min(spreads()) > 0


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("intercept = ", "intercept = =", "Invalid value"),
        ("[coefficients]", "[weights]", "no table"),
        ('"shared" = ', '"spared" = ', "differ from this version's in 'shared'"),
        ('"shared" = ', '"shared" = "a lot" # ', "shared is not a number"),
        ('"shared" = ', '"shared" = true # ', "shared is not a number"),
        ("intercept = ", "intercept = nan # ", "intercept is not finite"),
        ("intercept = ", "# ", "intercept is not a number"),
    ],
)
def test_what_is_no_model_is_refused_with_the_reason(old: str, new: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse(written(trained(), "about").replace(old, new))
