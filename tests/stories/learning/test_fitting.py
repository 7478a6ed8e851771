import math
import random

from bot.stories.learning.fitting import Example, Prior, fit, probability


def test_without_examples_the_known_weights_stay() -> None:
    assert fit([], Prior((1.0, -2.0), (1.0, 3.0))) == [1.0, -2.0]


def test_the_weights_that_made_the_labels_are_found() -> None:
    chance = random.Random(4)
    true = (-1.0, 2.0, -0.5)
    examples = []
    for _ in range(4000):
        row = (chance.gauss(0, 1), chance.gauss(0, 1))
        likely = probability(true[0] + true[1] * row[0] + true[2] * row[1])
        examples.append(Example(row, likely))
    found = fit(examples, Prior((0.0,) * 3, (1e-6,) * 3))
    assert [round(each, 3) for each in found] == [-1.0, 2.0, -0.5]


def test_a_stronger_pull_moves_less_and_a_heavier_example_more() -> None:
    def moved(pull: float, weight: float) -> float:
        [_, slope] = fit([Example((1.0,), 1.0, weight)], Prior((0.0, 0.0), (1e9, pull)))
        return slope

    assert moved(1, 1) > moved(10, 1) > moved(100, 1) > 0
    assert moved(10, 5) > moved(10, 1)
    # One example of weight 1: pull * b = 1 - p(b).
    assert math.isclose(10 * moved(10, 1), 1 - probability(moved(10, 1)), rel_tol=1e-6)


def test_examples_that_agree_with_the_known_weights_change_nothing() -> None:
    known = (0.3, 1.5)
    given = [Example((x,), probability(known[0] + known[1] * x)) for x in (-2.0, 0.0, 1.0, 3.0)]
    assert [round(each, 9) for each in fit(given, Prior(known, (0.1, 0.1)))] == list(known)
