from bot.briefs.language.words import tokens_of
from bot.briefs.ranking.signs import Signs, signs_of


def test_the_signs_of_a_sentence() -> None:
    sentence = "On Monday Harbor said the pair met resistance at its 200-day average: “We sold.”"
    assert signs_of(tokens_of(sentence)) == Signs(
        price_talk=4, names=frozenset({"Monday", "Harbor", "We"})
    )


def test_a_text_without_words_shows_nothing() -> None:
    assert signs_of([]) == Signs(0, frozenset())
