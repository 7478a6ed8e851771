import pytest

from bot.stories.matching.model import Model, trained
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
