from bot.stories.matching.rarity import Background, known, weigher

SMALL = Background(general={"the": 99}, special={"coin": 50}, general_texts=99, special_texts=99)


def test_rare_words_weigh_more_than_common_ones() -> None:
    weigh = weigher(SMALL)
    assert weigh("the") < 0.01 < weigh("coin") < weigh("zebra")


def test_a_word_that_many_live_stories_hold_loses_weight() -> None:
    weigh = weigher(SMALL, lambda word: 200 * (word == "zebra"), 850)
    assert weigh("zebra") < weigh("lion")


def test_what_comes_with_the_program_knows_news_and_the_field() -> None:
    weigh = weigher(known())
    assert weigh("bitcoin") < weigh("houston") < weigh("zebra crossing of nobody")
    assert "hous" in known().ordinary
