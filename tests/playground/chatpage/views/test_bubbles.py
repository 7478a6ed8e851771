from typing import Any

from bot.playground.botapi import Chat, Person
from bot.playground.chatpage.cast import Place
from bot.playground.chatpage.views.bubbles import MOST_SHOWN, Bubbles
from tests.playground.chatpage.conftest import Town, post


def titles(url: str) -> str | None:
    return "A title" if url == "https://a.com" else None


def log(person: Person, chat: Chat, topic: int | None = None) -> dict[str, str]:
    bubbles = Bubbles(person=person, bot="hot_topics_bot", title_of=titles)
    return {key: str(html) for key, html in bubbles.log(Place(chat=chat, topic=topic))}


def shown(town: Town, **fields: Any) -> str:
    message = post(town, town.reader.chat, **fields)
    return log(town.reader, town.reader.chat)[f"m{message.id}"]


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def test_ones_own_messages_stand_apart_and_others_have_their_names(town: Town) -> None:
    mine = town.reader.send("a < b", town.group)
    other = town.owner.send("c", town.group)
    pieces = log(town.reader, town.group)
    assert next(iter(pieces)) == "founded"
    assert 'class="message out"' in pieces[f"m{mine.id}"]
    assert "a &lt; b" in pieces[f"m{mine.id}"]
    assert ">Owner</div>" in pieces[f"m{other.id}"]
    assert ">Reader</div>" not in pieces[f"m{mine.id}"]


def test_a_bubble_says_when_it_was_sent_edited_and_silent(town: Town) -> None:
    html = shown(town, text="x", edit_date=5, is_silent=True)
    assert "edited<time>" in html
    assert "Sent without a sound" in html
    assert "edited" not in shown(town, text="x")


def test_a_reply_quotes_what_it_answers(town: Town) -> None:
    asked = town.reader.send("what of it?")
    html = shown(town, text="this", reply_to=asked)
    assert f'data-jump="{asked.id}"><b>Reader</b><span dir="auto">what of it?</span>' in html
    quoted = shown(town, text="x", reply_to=asked, extra={"quote": {"text": "of it"}})
    assert '<span dir="auto">of it</span>' in quoted


def test_in_a_topic_nothing_quotes_the_message_that_opened_it(town: Town) -> None:
    topic = town.world.topic(town.forum, "Bitcoin")
    message = town.reader.send("x", town.forum, thread_id=topic)
    pieces = log(town.owner, town.forum, topic)
    assert "data-jump" not in pieces[f"m{message.id}"]
    assert "created the topic" in pieces[f"m{topic}"]


def test_buttons_open_call_back_copy_and_ask_inline(town: Town) -> None:
    html = shown(
        town,
        text="x",
        markup=keyboard(
            {"text": "Read <it>", "url": "https://a.com/"},
            {"text": "Start", "url": "https://t.me/hot_topics_bot?start=btc"},
            {"text": "Bad", "url": "tg://user?id=1"},
            {"text": "More", "callback_data": 'm"1'},
            {"text": "Copy", "copy_text": {"text": "0xA"}},
            {"text": "Share", "switch_inline_query": "btc"},
            {"text": "Here", "switch_inline_query_current_chat": ""},
            {"text": "There", "switch_inline_query_chosen_chat": {"query": "eth"}},
            {"text": "Other", "web_app": {}},
        ),
    )
    for part in (
        'href="https://a.com/" target="_blank" rel="noopener noreferrer"><span dir="auto">'
        "Read &lt;it&gt;",
        'href="#" data-start="btc"',
        'href="#" target="_blank"',
        'data-press="m&quot;1"',
        'data-copy="0xA"',
        'data-inline="btc "',
        'data-inline=" "',
        'data-inline="eth "',
    ):
        assert part in html


def test_files_are_seen_or_offered(town: Town) -> None:
    photo = {"file_id": "file1", "width": 20, "height": 10}
    html = shown(town, text="caption", extra={"photo": [photo], "has_media_spoiler": True})
    assert '<img src="/file/file1" alt="Photo" class="photo veiled" width="20" height="10">' in html
    for size, words in ((5, "5 bytes"), (2048, "2.0 kB")):
        document = {"file_id": "file2", "file_name": "<x>.json", "file_size": size}
        html = shown(town, extra={"document": document})
        assert 'href="/file/file2" download="&lt;x&gt;.json"' in html
        assert words in html
    place = {"location": {"latitude": 48.2, "longitude": 16.4}}
    assert "📍 48.2000, 16.4000" in shown(town, extra=place)


def test_a_link_is_previewed_unless_the_message_says_no(town: Town) -> None:
    entities = [{"type": "url", "offset": 0, "length": 5}]
    html = shown(town, text="a.com", entities=entities)
    assert '<b>a.com</b><span dir="auto">A title</span>' in html
    assert html.index('class="text"') < html.index('class="preview"')
    above = shown(town, text="a.com", entities=entities, preview={"show_above_text": True})
    assert above.index('class="preview"') < above.index('class="text"')
    other = shown(town, text="a.com", entities=entities, preview={"url": "https://b.com/x"})
    assert "https://b.com/x</span>" in other
    for preview in ({"is_disabled": True}, {"url": "tg://x"}, {"url": "t.me/hot_topics_bot"}):
        assert 'class="preview"' not in shown(
            town, text="a.com", entities=entities, preview=preview
        )
    said = town.reader.send("a.com")
    assert 'class="preview"' not in log(town.reader, town.reader.chat)[f"m{said.id}"]


def test_a_message_sent_by_way_of_the_bot_says_so(town: Town) -> None:
    via = {"via_bot": town.world.bot.to_json()}
    said = town.reader.send("x", town.group, extra=via)
    assert "via @hot_topics_bot" in log(town.owner, town.group)[f"m{said.id}"]


def test_who_can_not_write_can_not_reply(town: Town) -> None:
    town.owner.add_bot(town.channel)
    message = town.owner.send("x", town.channel)
    assert "data-reply" not in log(town.reader, town.channel)[f"m{message.id}"]
    html = log(town.owner, town.channel)[f"m{message.id}"]
    assert "data-reply" in html
    assert "message out" not in html


def test_only_the_latest_messages_are_shown(town: Town) -> None:
    for _ in range(MOST_SHOWN + 1):
        post(town, town.group, text="x")
    pieces = log(town.reader, town.group)
    assert len([key for key in pieces if key.startswith("m")]) == MOST_SHOWN
    assert "founded" not in pieces
