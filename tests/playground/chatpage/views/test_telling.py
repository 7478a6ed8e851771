import pytest

from bot.playground.botapi import Message
from bot.playground.botapi.state import Content
from bot.playground.chatpage.views.telling import (
    author,
    day,
    founding_text,
    in_a_line,
    service_text,
)
from tests.playground.chatpage.conftest import Town, post


@pytest.mark.parametrize(
    ("extra", "line"),
    [
        ({"photo": [{}]}, "🖼 Photo words"),
        ({"document": {"file_name": "a.csv"}}, "📄 a.csv words"),
        ({"location": {}}, "📍 Location words"),
        ({}, "words"),
        ({"left_chat_member": {"first_name": "Ann"}}, "Ann left"),
        ({"forum_topic_closed": {}}, "Owner closed the topic"),
        ({"forum_topic_reopened": {}}, "Owner reopened the topic"),
        ({"new_chat_title": "New"}, "Owner renamed the chat to “New”"),
        ({"migrate_to_chat_id": -1}, "The group was upgraded to a supergroup"),
        ({"migrate_from_chat_id": -1}, "The group was upgraded to a supergroup"),
    ],
)
def test_a_message_fits_in_a_line(town: Town, extra: dict[str, object], line: str) -> None:
    content = Content(text=" words ")
    message = Message(id=1, chat_id=1, date=0, content=content, sender=town.owner.user, extra=extra)
    assert in_a_line(message) == line


def test_a_line_is_short(town: Town) -> None:
    assert len(in_a_line(post(town, town.group, text="word " * 500))) == 160


def test_service_messages_say_who_did_what(town: Town) -> None:
    town.owner.add_bot(town.group)
    messages = [*town.group.messages.values(), *town.forum.messages.values()]
    assert [service_text(message) for message in messages] == [
        "Owner added Hot Topics",
        "Owner created the topic “Bitcoin”",
    ]


def test_a_chat_begins_with_who_made_it(town: Town) -> None:
    texts = [founding_text(chat) for chat in (town.group, town.channel, town.reader.chat)]
    assert texts == ["Owner created the group", "Channel created", ""]


def test_posts_are_signed_by_their_channel(town: Town) -> None:
    town.owner.add_bot(town.channel)
    posted = town.owner.send("x", town.channel)
    said = town.reader.send("x", town.group)
    nobody = Message(id=1, chat_id=1, date=0, content=Content())
    names = [
        author(posted, town.channel),
        author(said, town.group),
        author(nobody, town.group),
    ]
    assert names == ["Harbor Channel", "Reader", "Trading group"]
    assert day(0) in {"1 January", "31 December"}
