from dataclasses import replace

from bot.stories.learning.own import OwnScore, anchors, own_score
from bot.stories.matching.model import trained


def test_a_model_that_takes_all_for_one_story_loses_news() -> None:
    shipped = own_score(trained())
    assert shipped.f1 >= 0.87
    assert shipped.lost == 0
    greedy = own_score(replace(trained(), intercept=0.0))
    assert greedy.lost > 10
    assert greedy.is_worse(shipped)
    assert own_score(replace(trained(), intercept=-20.0)).is_worse(shipped)


def test_worse_in_either_way_is_worse() -> None:
    than = OwnScore(f1=0.9, lost=1)
    assert OwnScore(f1=0.8, lost=0).is_worse(than)
    assert OwnScore(f1=0.95, lost=2).is_worse(than)
    assert not OwnScore(f1=0.9, lost=1).is_worse(than)


def test_anchors_are_what_the_shipped_model_says() -> None:
    assert len(anchors()) > 500
    assert all(each.target == trained()(each.row) for each in anchors())
