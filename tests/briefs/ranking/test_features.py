from bot.briefs.language.words import content_words, tokens_of
from bot.briefs.ranking.features import (
    SENTENCE_FEATURES,
    WORD_FEATURES,
    Facets,
    Line,
    facets_of,
    sentence_values,
    word_values,
)

SENTENCES = (
    "Harbor will pay $12 million to the regulator.",
    "A court in Delaware decides.",
    "It said that Harbor may appeal.",
)


def facets(title: str) -> Facets:
    lines = [
        Line(text=text, tokens=tokens_of(text), words=content_words(text)) for text in SENTENCES
    ]
    return facets_of(lines, content_words(title))


def test_a_words_values_tell_its_part_in_the_article() -> None:
    values = word_values(facets("Harbor pays"))
    harbor = dict(zip(WORD_FEATURES, values["harbor"], strict=True))
    assert harbor == {
        "first": 0,
        "first_share": 0.0,
        "count": 2,
        "count_share": 2 / 3,
        "title": 1.0,
        "named": 0.5,
        "company": 0.5,
    }


def test_a_sentences_values_have_their_names() -> None:
    found = facets("Harbor pays")
    rows = sentence_values(found, dict.fromkeys(found.counts, 0.25))
    named = [dict(zip(SENTENCE_FEATURES, row, strict=True)) for row in rows]
    assert [row["place_share"] for row in named] == [0.0, 1 / 3, 2 / 3]
    assert [row["lead"] for row in named] == [-1.0, 0.0, 0.5]
    assert [row["frequency"] for row in named] == [1 / 5, 0.0, 0.5]
    assert named[0]["gain"] == 0.25 * len(content_words(SENTENCES[0]))
    assert named[2]["gain_after_lead"] == 0.25
    assert named[1]["before"] == len(SENTENCES[0])


def test_without_a_title_its_values_say_so() -> None:
    found = facets("")
    assert {values[WORD_FEATURES.index("title")] for values in word_values(found).values()} == {-1}
    rows = sentence_values(found, dict.fromkeys(found.counts, 0.0))
    assert {row[SENTENCE_FEATURES.index("title_covered")] for row in rows} == {-1}
