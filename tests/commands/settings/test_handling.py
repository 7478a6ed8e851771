"""The settings as people meet them: each button of each section, in every kind of chat."""

from dataclasses import replace
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot import app
from bot.commands.conversation.signing import Signer
from bot.commands.settings.sections import SECTIONS
from bot.model.chats import Chat as Stored
from bot.model.subscriptions import Importance, QuietHours, Rhythm, Subscription
from bot.playground.botapi import Chat, Message, Person
from tests.house import PATIENCE, TOKEN, House, utc_now


async def press(person: Person, chat: Chat, label: str) -> Message:
    """Press a button of the newest message of the bot, and return it as it is then."""
    shown = newest(chat)
    before = shown.text, shown.buttons
    await person.press(shown, label).answered(seconds=PATIENCE)
    await chat.signal.until(
        lambda: (newest(chat).text, newest(chat).buttons) != before, seconds=PATIENCE
    )
    return newest(chat)


def newest(chat: Chat) -> Message:
    return [each for each in chat.messages.values() if each.is_from_bot][-1]


async def stored(bot: app.Bot, chat_id: int) -> tuple[Stored, Subscription]:
    async with bot.database.reading() as tx:
        chat, wishes = await tx.chats.get(chat_id), await tx.subscriptions.get(chat_id)
    assert chat is not None
    assert wishes is not None
    return chat, wishes


async def test_a_reader_sets_everything_with_taps(house: House) -> None:
    reader, chat = house.reader, house.reader.chat
    house.without_sources()
    async with house.running() as bot:
        await house.ask(reader, "/settings")
        for path in (
            ["Topics", "Regulation", "← Back"],
            ["Coins", "ETH", "← Back"],
            ["Importance", "Only big", "From 2 sources on", "Also recurring columns", "← Back"],
            ["When", "Once a day", "+15 min", "← Back"],
            ["Quiet hours", "Set quiet hours", "Big news may break through", "To +1 h", "← Back"],
            ["Time zone", "Berlin", "← Back"],
            ["News languages", "Deutsch", "← Back"],
            ["Look", "Without sound", "Link preview", "3", "← Back"],
            ["▶️ Subscribe"],
        ):
            for label in path:
                await press(reader, chat, label)
        summary = newest(chat).text
        known, wishes = await stored(bot, reader.id)
    assert (wishes.topics, wishes.coins, wishes.languages) == (("regulation",), ("ETH",), ("de",))
    assert (wishes.importance, wishes.least_publishers) == (Importance.BIG, 2)
    assert (wishes.cadence.rhythm, wishes.cadence.at) == (Rhythm.DAILY, time(8, 15))
    assert known.quiet == QuietHours(start=time(22), end=time(8), lets_big_through=True)
    assert (known.timezone, known.look.is_silent, known.look.facts) == ("Europe/Berlin", True, 3)
    assert wishes.ended_at is None
    assert wishes.has_columns
    assert "About: ETH and Regulation." in summary
    assert "each day at 08:15 (Europe/Berlin)" in summary


async def test_what_is_written_is_taken_and_what_can_not_be_read_is_asked_again(
    house: House,
) -> None:
    reader, chat = house.reader, house.reader.chat
    house.without_sources()
    async with house.running() as bot:
        await house.ask(reader, "/settings")
        await press(reader, chat, "Words")
        await press(reader, chat, "Add words")
        assert "can't read" in await house.answer(reader, '"open')
        await house.answer(reader, '"spot etf" -giveaway')
        assert [button["text"] for button in newest(chat).buttons[:2]] == [
            "✖ spot etf",
            "✖ −giveaway",
        ]
        await press(reader, chat, "✖ spot etf")
        await press(reader, chat, "← Back")
        await press(reader, chat, "Time zone")
        await press(reader, chat, "Another city or zone")
        assert "Africa/Nairobi" in await house.answer(reader, "nairobi")
        await press(reader, chat, "← Back")
        await press(reader, chat, "Quiet hours")
        await press(reader, chat, "Set quiet hours")
        await press(reader, chat, "Write the times")
        assert "from 23:30 to 06:00" in await house.answer(reader, "23:30 to 6")
        await press(reader, chat, "← Back")
        await press(reader, chat, "Coins")
        await press(reader, chat, "Add other coins")
        await house.answer(reader, "monero")
        known, wishes = await stored(bot, reader.id)
    assert (wishes.words, wishes.excluded, wishes.coins) == ((), ("giveaway",), ("XMR",))
    assert (known.timezone, known.quiet and known.quiet.start) == ("Africa/Nairobi", time(23, 30))


async def test_the_local_time_finds_a_zone_and_offers_those_that_may_be_meant_too(
    house: House,
) -> None:
    reader, chat = house.reader, house.reader.chat
    house.without_sources()
    async with house.running() as bot:
        await house.ask(reader, "/settings")
        await press(reader, chat, "Time zone")
        await press(reader, chat, "Another city or zone")
        there = utc_now().astimezone(ZoneInfo("Asia/Seoul"))
        assert "Asia/Tokyo" in await house.answer(reader, f"{there:%H:%M}")
        assert [button["text"] for button in newest(chat).buttons[:2]] == ["✅ Tokyo", "Seoul"]
        await press(reader, chat, "Seoul")
        known, _ = await stored(bot, reader.id)
        assert known.timezone == "Asia/Seoul"
        await press(reader, chat, "Another city or zone")
        assert "can't read" in await house.answer(reader, "Atlantis")
        assert "America/New_York" in await house.answer(reader, "new york")


@pytest.mark.parametrize("code", SECTIONS)
async def test_every_button_of_every_section_does_something_or_opens_a_screen(
    house: House, code: str
) -> None:
    reader, chat = house.reader, house.reader.chat
    house.without_sources()
    async with house.running() as bot:
        await give(bot, reader)
        await house.ask(reader, "/settings")
        data = Signer(TOKEN).sign(f"s:{reader.id}:{code}:", reader.id)
        await reader.call_back(newest(chat), data).answered()
        labels = [button["text"] for button in newest(chat).buttons]
        for label in labels:
            shown = next(
                (b for b in newest(chat).buttons if b["text"].endswith(label.removeprefix("✅ "))),
                None,
            )
            if shown is not None:
                answer = await reader.call_back(newest(chat), shown["callback_data"]).answered()
                assert "old" not in answer.get("text", "")
    assert house.world.record.violations == []
    assert not [call for call in house.world.record.calls if call.status and call.status >= 400]


async def give(bot: app.Bot, reader: Person) -> None:
    """Let a reader have some of everything."""
    async with bot.database.transaction() as tx:
        chat = Stored(id=reader.id, kind=reader.chat.kind, title="Reader")
        await tx.chats.save(chat)
        wishes: dict[str, Any] = {"words": ("a", "b"), "excluded": ("c",), "muted": ("m",)}
        await tx.subscriptions.save(
            Subscription(chat_id=reader.id, subscribed_at=utc_now(), less=("coin:BTC",), **wishes)
        )


async def test_an_administrator_sets_a_channel_in_private_and_nobody_else_does(
    house: House,
) -> None:
    owner, stranger = house.somebody(), house.somebody()
    channel = house.world.channel("News", owner, username="news")
    house.without_sources()
    async with house.running() as bot:
        owner.add_bot(channel)
        await owner.chat.wait_for(lambda message: "News" in message.text)
        shown = await house.ask(owner, "/settings @news")
        assert "Settings for News" in shown.text
        await press(owner, owner.chat, "Topics")
        await press(owner, owner.chat, "Mining")
        _, wishes = await stored(bot, channel.id)
        assert wishes.topics == ("mining",)
        assert "Only an administrator" in await house.answer(stranger, "/settings @news")
        forged = Signer(TOKEN).sign(f"s:{channel.id}:t:regulation", stranger.id)
        message = await house.ask(stranger, "/help")
        answer = await stranger.call_back(message, forged).answered()
        assert "Only an administrator" in answer["text"]
        _, after = await stored(bot, channel.id)
        assert after == wishes


async def test_in_a_group_a_stranger_can_look_at_nothing(house: House) -> None:
    owner, stranger = house.somebody(), house.somebody()
    group = house.world.supergroup("Traders", owner)
    owner.add_bot(group)
    stranger.join(group)
    house.without_sources()
    async with house.running() as bot:
        assert "Only an administrator" in await house.answer(stranger, "/settings", group)
        await house.ask(owner, "/settings", group)
        answer = await stranger.press(newest(group), "▶️ Subscribe").answered()
        assert "Only an administrator" in answer["text"]
        await press(owner, group, "▶️ Subscribe")
        chat, wishes = await stored(bot, group.id)
        assert (chat.owner_id, wishes.ended_at) == (owner.id, None)
        await press(owner, group, "Look")
        await press(owner, group, "Ask me before each post")
        chat, _ = await stored(bot, group.id)
        assert (chat.needs_approval, chat.owner_id) == (True, owner.id)
        await press(owner, group, "← Back")
        await press(owner, group, "⏹ Unsubscribe")
        _, wishes = await stored(bot, group.id)
        assert wishes.ended_at is not None


async def test_ones_chats_are_listed(house: House) -> None:
    reader, chat = house.reader, house.reader.chat
    group = house.world.supergroup("Traders", reader)
    house.somebody().add_bot(group)  # who adds the bot is led through a set-up
    house.without_sources()
    async with house.running():
        await house.ask(house.admin, "/settings")
        await press(house.admin, house.admin.chat, "My chats")
        assert "There is none yet" in newest(house.admin.chat).text
        await house.ask(reader, "/subscribe", group)
        await house.ask(reader, "/settings")
        await press(reader, chat, "My chats")
        assert "Settings for Traders" in (await press(reader, chat, "Traders")).text


async def test_settings_are_kept_when_a_subscription_is_begun_anew(house: House) -> None:
    reader = house.reader
    house.without_sources()
    async with house.running() as bot:
        await house.ask(reader, "/settings")
        await press(reader, reader.chat, "When")
        await press(reader, reader.chat, "Every hour")
        await house.answer(reader, "/subscribe btc -ads")
        _, wishes = await stored(bot, reader.id)
        assert (wishes.cadence.rhythm, wishes.excluded) == (Rhythm.HOURLY, ("ads",))
        ended = await house.ask(reader, "/unsubscribe")
        assert ended.text.startswith("Unsubscribed")
        await press(reader, reader.chat, "Undo")
        _, again = await stored(bot, reader.id)
        assert again == replace(
            wishes, subscribed_at=again.subscribed_at, changed_at=again.changed_at
        )
