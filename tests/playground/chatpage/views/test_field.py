from typing import Any

from bot.playground.botapi import Chat, Person
from bot.playground.chatpage.cast import Place
from bot.playground.chatpage.views.field import field
from tests.playground.chatpage.conftest import Town, post

FORCE = {"force_reply": True, "input_field_placeholder": "Which city?"}
KEYS = {"keyboard": [[{"text": "Yes"}, {"text": "Here", "request_location": True}]]}


def below(person: Person, chat: Chat, topic: int | None = None) -> str:
    return field(person, Place(chat=chat, topic=topic))


def test_who_has_not_started_the_bot_finds_a_button_for_it(town: Town) -> None:
    town.world.texts["description", ""] = "News & briefs"
    html = below(town.stranger, town.stranger.chat)
    assert "News &amp; briefs" in html
    assert 'data-start="">Start<' in html
    town.reader.block()
    assert ">Unblock and restart<" in below(town.reader, town.reader.chat)


def test_in_a_channel_only_administrators_write(town: Town) -> None:
    assert "Only administrators write" in below(town.reader, town.channel)
    assert "<textarea" in below(town.owner, town.channel)


def test_a_list_of_topics_has_no_field(town: Town) -> None:
    assert below(town.reader, town.forum) == ""
    assert "<textarea" in below(town.reader, town.forum, 1)


def test_commands_are_offered_and_in_groups_with_the_bots_name(town: Town) -> None:
    town.world.menus["default", ""] = [{"command": "latest", "description": "Newest <briefs>"}]
    private, group = below(town.reader, town.reader.chat), below(town.reader, town.group)
    assert 'data-command="/latest" data-send="/latest"' in private
    assert "Newest &lt;briefs&gt;" in private
    assert 'data-send="/latest@hot_topics_bot"' in group
    assert 'aria-label="Commands"' not in below(town.owner, town.channel)


def ask(town: Town, markup: dict[str, Any]) -> None:
    post(town, town.reader.chat, text="question", markup=markup)


def test_the_bot_can_ask_for_a_reply_until_one_is_written(town: Town) -> None:
    ask(town, FORCE)
    html = below(town.reader, town.reader.chat)
    assert 'placeholder="Which city?"' in html
    assert 'data-name="Hot Topics" data-line="question"' in html
    town.reader.send("Vienna")
    assert "data-asking" not in below(town.reader, town.reader.chat)


def test_keys_stay_until_they_are_used_once_or_taken_away(town: Town) -> None:
    ask(town, KEYS)
    html = below(town.reader, town.reader.chat)
    assert 'data-send="Yes"' in html
    assert 'data-open="attachments">Here<' in html
    town.reader.send("Yes")
    assert 'data-send="Yes"' in below(town.reader, town.reader.chat)
    ask(town, KEYS | {"one_time_keyboard": True})
    assert 'data-send="Yes"' in below(town.reader, town.reader.chat)
    town.reader.send("Yes")
    assert 'data-send="Yes"' not in below(town.reader, town.reader.chat)
    ask(town, KEYS)
    ask(town, {"remove_keyboard": True})
    assert 'data-send="Yes"' not in below(town.reader, town.reader.chat)
