from bot.playground.chatpage.cast import Place, topics
from tests.playground.chatpage.conftest import Town, post


def test_everyone_sees_the_bot_first_and_then_the_chats_he_is_in(town: Town) -> None:
    post(town, town.channel, text="x", date=town.world.now + 60)
    assert [chat.title for chat in town.cast.chats("reader")] == [
        "Reader",
        "Harbor Channel",
        "Readers' forum",
        "Trading group",
    ]
    town.stranger.leave(town.channel)
    town.owner.delete_chat(town.group)
    assert [chat.title for chat in town.cast.chats("stranger")] == ["Stranger", "Readers' forum"]


def test_a_place_is_seen_by_who_is_there(town: Town) -> None:
    topic = town.world.topic(town.forum, "Bitcoin")
    assert town.cast.place("reader", town.forum.id, topic) == Place(chat=town.forum, topic=topic)
    assert town.cast.place("reader", town.forum.id, 99) is None
    assert town.cast.place("reader", town.owner.id, None) is None
    assert town.cast.place("reader", town.group.id, 5) == Place(chat=town.group)


def test_what_others_wrote_is_new_until_it_is_read(town: Town) -> None:
    group = Place(chat=town.group)
    town.reader.send("mine", town.group)
    post(town, town.group, text="one")
    town.owner.add_bot(town.group)
    assert town.cast.unread("reader", group) == 1
    town.cast.read("reader", group)
    assert (town.cast.unread("reader", group), town.cast.unread("owner", group)) == (0, 2)


def test_a_forum_counts_what_is_new_in_its_topics(town: Town) -> None:
    topic = town.world.topic(town.forum, "Bitcoin")
    post(town, town.forum, text="general")
    post(town, town.forum, text="bitcoin", thread_id=topic, is_topic_message=True)
    whole = Place(chat=town.forum)
    town.cast.read("reader", whole)
    assert town.cast.unread("reader", whole) == 2
    town.cast.read("reader", Place(chat=town.forum, topic=1))
    assert town.cast.unread("reader", whole) == 1
    assert [one.name for one in topics(town.forum)] == ["General", "Bitcoin"]
    town.owner.delete_topic(town.forum, topic)
    assert [one.name for one in topics(town.forum)] == ["General"]
