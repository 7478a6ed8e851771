import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.briefs.language.words import content_words, tokens_of
from bot.briefs.ranking.features import SENTENCE_FEATURES, WORD_FEATURES, Line, facets_of
from bot.briefs.ranking.model import to_ranker, trained

MODEL = {
    "words": {"base": 0.0, "features": {"title": {"edges": [0.5], "points": [0.0, 2.0]}}},
    "sentences": {
        "base": 1.0,
        "features": {"place_share": {"edges": [0.1, 0.5], "points": [0.0, 0.5, 2.0]}},
    },
    "common": {"court": 40.0},
}


def line(text: str) -> Line:
    return Line(text=text, tokens=tokens_of(text), words=content_words(text))


def test_points_are_added_by_the_step_that_a_value_stands_on() -> None:
    lines = [line("Harbor pays."), line("The court rules."), line("Nobody spoke.")]
    worth = to_ranker(MODEL)(facets_of(lines, content_words("Harbor")))
    assert worth.sentences == [1.0, 1.5, 3.0]
    assert worth.words["nobody"] == 0.5
    assert worth.words["harbor"] == pytest.approx(0.8808, abs=1e-4)
    assert worth.words["court"] == pytest.approx(1.0)


def test_the_trained_model_knows_only_features_that_there_are() -> None:
    ranker = trained()
    for part, names in ((ranker.words, WORD_FEATURES), (ranker.sentences, SENTENCE_FEATURES)):
        assert part.features
        for place, edges, points in part.features:
            assert 0 <= place < len(names)
            assert list(edges) == sorted(edges)
            assert len(points) == len(edges) + 1


def test_the_lead_with_names_and_figures_is_worth_more_than_the_last_remark() -> None:
    lines = [
        line("Harbor Exchange will pay $12 million to settle with the regulator in Delaware."),
        *[line(f"Analyst number {number} of the bank had no remark.") for number in range(5)],
        line("You never know what comes next, do you?"),
    ]
    worth = trained()(facets_of(lines, content_words("Harbor Exchange fined $12 million")))
    assert worth.sentences[0] == max(worth.sentences)
    assert worth.words["harbor"] > worth.words["remark"]


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=12), st.text(max_size=40))
def test_any_text_is_rated_the_same_each_time(texts: list[str], title: str) -> None:
    def rated(order: int) -> tuple[dict[str, float], list[float]]:
        lines = [
            Line(
                text=text,
                tokens=tokens_of(text),
                words=frozenset(sorted(content_words(text))[::order]),
            )
            for text in texts
        ]
        worth = trained()(facets_of(lines, content_words(title)))
        return dict(worth.words), list(worth.sentences)

    words, sentences = rated(1)
    assert (words, sentences) == rated(-1)
    assert len(sentences) == len(texts)
    assert all(0 <= chance <= 1 for chance in words.values())
