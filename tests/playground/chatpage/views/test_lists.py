from bot.playground.chatpage.cast import Place
from bot.playground.chatpage.views import lists
from tests.playground.chatpage.conftest import Town, post


def test_the_list_shows_each_chat_with_what_was_said_last(town: Town) -> None:
    post(town, town.group, text="<b>news</b>")
    html = lists.chats(town.cast, "reader", Place(chat=town.group))
    for part in (
        '<b dir="auto">Hot Topics</b><i class="kind">bot</i>',
        '<i class="kind">group</i>',
        '<i class="kind">forum</i>',
        '<i class="kind">channel</i>',
        "<b>Hot Topics: </b>&lt;b&gt;news&lt;/b&gt;",
        'aria-label="1 unread">1</span>',
    ):
        assert part in html
    assert html.count('class="chat open"') == 1


def test_people_are_switched_by_links(town: Town) -> None:
    html = lists.people(town.cast, "owner")
    assert 'href="/?as=reader" class="person">' in html
    assert 'href="/?as=owner" class="person chosen" aria-current="true"' in html


def test_topics_are_rows_and_closed_ones_say_so(town: Town) -> None:
    topic = town.world.topic(town.forum, "Bitcoin")
    town.owner.close_topic(town.forum, topic)
    rows = dict(lists.topic_rows(town.cast, "reader", town.forum))
    assert list(rows) == ["t1", f"t{topic}"]
    assert "# General" in rows["t1"]
    assert "🔒 Bitcoin" in rows[f"t{topic}"]
    assert f"chat={town.forum.id}&amp;topic={topic}" in rows[f"t{topic}"]
