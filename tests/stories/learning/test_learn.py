"""Learning from corrections: what was wrong comes right, and nothing else goes wrong."""

import random
from dataclasses import replace
from datetime import timedelta

from bot.stories.learning.learn import LEAST, Correction, Lesson, TooFew, learn
from bot.stories.learning.own import own_score
from bot.stories.matching import Kind, LiveStories, Report, standard_recogniser
from bot.stories.matching.model import Model, trained
from tests.stories.corrections import corrections, merged, missed
from tests.stories.reports import report


def lesson_of(given: list[Correction]) -> Lesson:
    lesson = learn(given)
    assert isinstance(lesson, Lesson)
    return lesson


def told_as_one(model: Model | None, pairs: list[tuple[Report, Report]]) -> list[bool]:
    """Return what becomes of pairs in a stream in which a thousand other stories are live."""
    recogniser, live = standard_recogniser(model), LiveStories()
    for place in range(1000):
        other = report(f"w{place}a w{place}b w{place}c", hours=-1, id=str(place))
        recogniser.remember(live, other, other.id, Kind.NEW)
    firsts = [recogniser(live, one) for one, _ in pairs]
    return [
        first.story == recogniser.judge(live, other).story
        for first, (_, other) in zip(firsts, pairs, strict=True)
    ]


def test_a_wrong_merge_comes_apart_and_a_missed_one_together() -> None:
    lesson = lesson_of(corrections(14))
    assert (lesson.before.agreed, lesson.after.agreed, lesson.usable) == (0, 28, 28)
    assert lesson.unseen.agreed > 20
    assert lesson.after.surprise < lesson.unseen.surprise < lesson.before.surprise
    unseen = range(100, 220, 20)  # of which it was told nothing
    lists, halts = [merged(place) for place in unseen], [missed(place) for place in unseen]
    assert told_as_one(None, lists) == [True] * 6
    assert told_as_one(lesson.model, lists) == [False] * 6
    assert told_as_one(None, halts) == [False] * 6
    assert told_as_one(lesson.model, halts) == [True] * 6


def test_what_is_learnt_is_no_worse_on_our_own_set() -> None:
    lesson = lesson_of(corrections(14))
    assert lesson.model is not None
    assert lesson.own_after == own_score(lesson.model)
    assert lesson.own_before == own_score(trained())
    assert not lesson.own_after.is_worse(lesson.own_before)


def test_the_same_corrections_give_the_same_model_in_whatever_order() -> None:
    given = corrections(12)
    shuffled = list(given)
    random.Random(1).shuffle(shuffled)
    assert learn(given) == learn(shuffled)


def test_too_few_teach_nothing() -> None:
    assert learn([]) == TooFew(given=0, usable=0)
    few = corrections(LEAST // 2)[:-1]
    assert learn(few) == TooFew(given=LEAST - 1, usable=LEAST - 1)


def test_pairs_of_a_few_rulings_are_too_few_however_many_they_are() -> None:
    given = corrections(14)
    at_once = [replace(each, at=given[place % 4].at) for place, each in enumerate(given)]
    assert learn(at_once) == TooFew(given=28, usable=28)


def test_what_the_model_does_not_decide_is_left_out() -> None:
    one, other = merged(0)
    decided = [
        (one, replace(other, title=one.title)),
        (replace(one, url="https://a.example/"), replace(other, url="https://a.example/")),
        (one, replace(other, title=f"{one.title} today", lead=one.lead)),
        (one, replace(other, at=one.at + timedelta(hours=60))),
        (one, replace(other, title="Museum sells a print", lead="")),
        (one, replace(other, title=f"Weekly roundup: {other.title}")),
    ]
    given = corrections(14)
    left_out = [
        Correction(one=pair[0], other=pair[1], is_same=False, at=given[0].at) for pair in decided
    ]
    lesson = lesson_of([*given, *left_out])
    assert (lesson.given, lesson.usable) == (34, 28)
    assert lesson.model == lesson_of(given).model


def test_corrections_that_would_spoil_what_was_right_teach_nothing() -> None:
    given = []
    for place, each in enumerate(corrections(LEAST)[::2]):
        title = each.one.title.replace("for trade", "for spot trading on its exchange")
        one, other = replace(each.one, title=title), replace(each.other, title=f"Now {title}")
        at = each.at + timedelta(hours=place)
        given.append(Correction(one=one, other=other, is_same=False, at=at))
    lesson = lesson_of(given)
    assert lesson.before.agreed == 0
    assert lesson.own_after.is_worse(lesson.own_before)
    assert lesson.model is None
    assert lesson.weight < 0.3


def test_what_does_not_foretell_the_unseen_is_not_learnt() -> None:
    given = [replace(each, is_same=not each.is_same) for each in corrections(14)]
    mixed = [
        each if place % 5 else replace(each, is_same=not each.is_same)
        for place, each in enumerate(given)
    ]
    lesson = lesson_of(mixed)
    assert lesson.unseen.surprise >= lesson.before.surprise
    assert lesson.model is None
