from bot.briefs.language.words import tokens_of
from bot.briefs.ranking.signs import Signs, signs_of


def test_the_signs_of_a_sentence() -> None:
    sentence = "On Monday Harbor said it will pay $1.5 million, or 40%, in 2026: “We agree.”"
    assert signs_of(sentence, tokens_of(sentence)) == Signs(
        tokens=15,
        figures=3,
        money=3,
        speech=11 / len(sentence),
        price_talk=0,
        commas=2,
        names=frozenset({"Monday", "Harbor", "We"}),
    )


def test_a_text_without_words_shows_nothing() -> None:
    assert signs_of("…", []) == Signs(0, 0, 0, 0.0, 0, 0, frozenset())
