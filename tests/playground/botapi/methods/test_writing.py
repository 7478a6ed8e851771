import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.error import BadRequest

from bot.playground.botapi import Person, World
from tests.playground.botapi.conftest import Raw

LONG = "x" * 4096


async def test_a_message_comes_back_parsed_and_is_in_the_chat(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(
        ann.id,
        "<b>Hi</b> &amp; $BTC",
        parse_mode="HTML",
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Read", url="a.com/x")]]),
    )
    assert sent.text == "Hi & $BTC"
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [
        ("bold", 0, 2),
        ("cashtag", 5, 4),
    ]
    assert sent.from_user is not None
    assert sent.from_user.username == "hot_topics_bot"
    message = await ann.chat.next_message()
    assert message.id == sent.message_id
    assert message.button("Read")["url"] == "http://a.com/x"
    assert message.content.preview == {"is_disabled": True}


@pytest.mark.parametrize(
    ("text", "mode", "why"),
    [
        ("", "", "Bad Request: message text is empty"),
        ("<b></b>", "HTML", "Bad Request: text must be non-empty"),
        (" \n ", "", "Bad Request: text must be non-empty"),
        (LONG + "x", "", "Bad Request: message is too long"),
        ("😀" * 2049, "", "Bad Request: message is too long"),
        ("x" * 32769, "", "Bad Request: text is too long"),
        (
            "<b>x",
            "HTML",
            "Bad Request: can't parse entities: "
            'Can\'t find end tag corresponding to start tag "b"',
        ),
    ],
)
async def test_what_telegram_refuses_is_refused_in_its_words(
    raw: Raw, text: str, mode: str, why: str
) -> None:
    ann = raw.server.world.user("Ann", is_started=True)
    assert await raw.refusal("sendMessage", chat_id=ann.id, text=text, parse_mode=mode) == why
    assert ann.chat.posts == ()


async def test_markup_does_not_count_towards_the_length(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, f"<b>{LONG}</b>&#10;", parse_mode="HTML")
    assert sent.text == LONG


async def test_entities_beyond_a_hundred_are_dropped(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "<b>x</b> " * 120, parse_mode="HTML")
    assert len(sent.entities) == 100


async def test_a_user_link_is_a_mention_of_somebody_known(bot: Bot, ann: Person) -> None:
    text = f"<a href='tg://user?id={ann.id}'>a</a> <a href='tg://user?id=55'>b</a>"
    sent = await bot.send_message(ann.id, text, parse_mode="HTML")
    assert [e.user.first_name for e in sent.entities if e.user] == ["Ann"]
    assert len(sent.entities) == 1


def keyboard(*buttons: object) -> str:
    return json.dumps({"inline_keyboard": [list(buttons)]})


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (keyboard({"text": "A", "callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
        (keyboard({"text": "A", "callback_data": ""}), "BUTTON_DATA_INVALID"),
        (
            keyboard({"text": "A", "url": "localhost"}),
            "inline keyboard button URL 'localhost' is invalid: Wrong HTTP URL",
        ),
        (keyboard({"text": " ", "callback_data": "x"}), "button text must be non-empty"),
        (keyboard({"callback_data": "x"}), 'can\'t find field "text"'),
        (keyboard({"text": "A"}), "text buttons are unallowed in the inline keyboard"),
        (keyboard("A"), "InlineKeyboardButton must be an Object"),
        (keyboard(*[{"text": "A", "callback_data": "x"}] * 101), "reply markup is too long"),
        ('{"inline_keyboard": {}}', 'field "inline_keyboard" must be of type Array of Arrays'),
        ('{"buttons": []}', "can't parse reply keyboard markup JSON object"),
        ("{", "can't parse reply_markup JSON object"),
        ("[1]", "reply_markup: object expected"),
    ],
)
async def test_bad_buttons_are_refused(world: World, markup: str, why: str) -> None:
    import aiohttp  # noqa: PLC0415 -- this server alone has no schema, to reach its own checks

    from bot.playground.botapi import BotApiServer  # noqa: PLC0415

    ann = world.user("Ann", is_started=True)
    async with BotApiServer(world=world) as server, aiohttp.ClientSession() as session:
        raw = Raw(session, server)
        refusal = await raw.refusal("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)
    assert refusal.startswith("Bad Request: ")
    assert why in refusal


async def test_other_keyboards_and_empty_ones_are_let_through(raw: Raw, ann: Person) -> None:
    for markup in ('{"remove_keyboard": true}', '{"inline_keyboard": [[]]}'):
        status, _ = await raw("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)
        assert status == 200


async def test_an_edit_keeps_what_was_before(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "one")
    edited = await bot.edit_message_text("<i>two</i>", ann.id, sent.message_id, parse_mode="HTML")
    assert getattr(edited, "text", None) == "two"
    message = ann.chat.messages[sent.message_id]
    assert [content.text for content in message.history] == ["one"]
    assert message.edit_date is not None


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "<b>one</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
        await bot.edit_message_text(" <b>one</b>", ann.id, sent.message_id, parse_mode="HTML")


async def test_buttons_are_edited_alone(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "one")
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("A", callback_data="a")]])
    await bot.edit_message_reply_markup(ann.id, sent.message_id, reply_markup=markup)
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_reply_markup(ann.id, sent.message_id, reply_markup=markup)
    assert ann.chat.messages[sent.message_id].button("a")["text"] == "A"


async def test_edits_of_what_is_not_there_or_not_ones_own_are_refused(
    raw: Raw, bot: Bot, ann: Person
) -> None:
    mine = ann.send("hello")
    document = await bot.send_document(ann.id, b"x", filename="x.txt")
    told = {
        99: "Bad Request: message to edit not found",
        0: "Bad Request: message identifier is not specified",
        mine.id: "Bad Request: message can't be edited",
        document.message_id: "Bad Request: there is no text in the message to edit",
    }
    for message_id, why in told.items():
        params = {"chat_id": ann.id, "message_id": message_id, "text": "x"}
        assert await raw.refusal("editMessageText", **params) == why
    inline = await raw.refusal("editMessageText", inline_message_id="5", text="x")
    assert inline == "Bad Request: MESSAGE_ID_INVALID"
    sent = await bot.send_message(ann.id, "one")
    long = {"chat_id": ann.id, "message_id": sent.message_id, "text": LONG + "x"}
    assert await raw.refusal("editMessageText", **long) == "Bad Request: message is too long"


async def test_a_deleted_message_is_gone(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "one")
    assert await bot.delete_message(ann.id, sent.message_id)
    assert ann.chat.posts == ()
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(ann.id, sent.message_id)


async def test_old_messages_and_those_of_others_stay(
    bot: Bot, world: World, ann: Person, olga: Person
) -> None:
    sent = await bot.send_message(ann.id, "one")
    later = datetime.now(UTC) + timedelta(hours=49)
    world.clock = lambda: later
    with pytest.raises(BadRequest, match="can't be deleted for everyone"):
        await bot.delete_message(ann.id, sent.message_id)
    group = world.group("Group", olga)
    olga.add_bot(group)
    foreign = olga.send("hello", group)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(group.id, foreign.id)
    olga.promote_bot(group)
    assert await bot.delete_message(group.id, foreign.id)


async def test_a_reply_names_its_message_or_goes_without(bot: Bot, ann: Person) -> None:
    mine = ann.send("hello")
    sent = await bot.send_message(ann.id, "hi", reply_to_message_id=mine.id)
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "hello"
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ann.id, "hi", reply_to_message_id=99)
    alone = await bot.send_message(
        ann.id, "hi", reply_to_message_id=99, allow_sending_without_reply=True
    )
    assert alone.reply_to_message is None


async def test_a_protected_message_says_so(bot: Bot, ann: Person) -> None:
    sent = await bot.send_message(ann.id, "hi", protect_content=True)
    assert sent.has_protected_content


@given(st.text(max_size=60))
@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
async def test_any_text_is_sent_or_refused_with_a_reason(text: str) -> None:
    from bot.playground.botapi.errors import ApiError  # noqa: PLC0415
    from bot.playground.botapi.flood import Flood, FloodLimits  # noqa: PLC0415
    from bot.playground.botapi.methods import Desk, Methods, Parameters, Polling  # noqa: PLC0415

    world = World()
    ann = world.user("Ann", is_started=True)
    desk = Desk(ledger=world, flood=Flood(limits=FloodLimits(is_on=False)))
    methods = Methods(desk=desk, polling=Polling(signal=world.signal))
    params = Parameters(values={"chat_id": str(ann.id), "text": text, "parse_mode": "HTML"})
    try:
        await methods("sendMessage", params)
    except ApiError:
        assert not ann.chat.posts
    else:
        assert ann.chat.posts[0].text.strip()


async def test_a_part_of_a_message_can_be_quoted(raw: Raw, ann: Person) -> None:
    asked = ann.send("What of 🚀 Bitcoin today?")
    reply = {"message_id": asked.id, "quote": "<b>Bitcoin</b>", "quote_parse_mode": "HTML"}
    status, _ = await raw(
        "sendMessage", chat_id=ann.id, text="x", reply_parameters=json.dumps(reply)
    )
    assert status == 200
    answer = await ann.chat.next_message()
    assert answer.reply_to is asked
    assert answer.extra["quote"] == {"text": "Bitcoin", "position": 11, "is_manual": True}
    wrong = json.dumps(reply | {"quote": "Ether"})
    told = await raw.refusal("sendMessage", chat_id=ann.id, text="x", reply_parameters=wrong)
    assert told == "Bad Request: QUOTE_TEXT_INVALID"


async def test_a_silent_post_is_known_to_be_silent(raw: Raw, ann: Person) -> None:
    for is_silent in ("true", "false"):
        await raw("sendMessage", chat_id=ann.id, text="x", disable_notification=is_silent)
    assert [message.is_silent for message in ann.chat.posts] == [True, False]


async def test_a_caption_is_edited_as_a_caption(bot: Bot, ann: Person) -> None:
    sent = await bot.send_document(ann.id, b"x", caption="one", filename="a.txt")
    edited = await sent.edit_caption("<b>two</b>", parse_mode="HTML")
    assert isinstance(edited, Message)
    assert edited.caption == "two"
    text = await bot.send_message(ann.id, "x")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await text.edit_caption("y")
