from bot.commands.topics import spoken, tag_name
from bot.stories.topics import Topic, extended, find_topic, known_topics
from bot.texts import LANGUAGES, texts_of


def test_every_topic_of_ours_has_a_name_in_every_language() -> None:
    for code in LANGUAGES:
        names = [topic.name for topic in spoken(known_topics(), texts_of(code))]
        assert len({*names}) == len(known_topics())
        assert all(names)
    assert spoken(known_topics(), texts_of("de"))[0].name == "Regulierung"


def test_in_english_the_names_are_those_of_the_table() -> None:
    shown = [topic.name for topic in spoken(known_topics(), texts_of("en"))]
    assert shown == [topic.name for topic in known_topics()]


def test_a_topic_is_found_by_its_name_in_the_language_and_in_english() -> None:
    topics = spoken(known_topics(), texts_of("ru"))
    for word in ("Регулирование", "regulation", "ETF и фонды", "ETFs and funds"):
        assert find_topic(word, topics) in {"regulation", "etfs-and-funds"}
    assert find_topic("監管", spoken(known_topics(), texts_of("zh-TW"))) == "regulation"


def test_what_an_operator_named_keeps_its_name() -> None:
    own = Topic(id="harbors", name="Harbors")
    renamed = Topic(id="mining", name="Miners at work")
    topics = extended([own, renamed])
    shown = {topic.id: topic.name for topic in spoken(topics, texts_of("fr"))}
    assert (shown["harbors"], shown["mining"]) == ("Harbors", "Miners at work")
    assert shown["ai"] == "IA"


def test_a_tag_is_named() -> None:
    topics = known_topics()
    assert tag_name("topic:mining", topics, texts_of("es")) == "Minería"
    assert tag_name("coin:BTC", topics, texts_of("es")) == "BTC"
    assert tag_name("topic:gone", topics, texts_of("es")) == "gone"
