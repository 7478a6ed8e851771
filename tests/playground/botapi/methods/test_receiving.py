import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from bot.playground.botapi import Person, World
from tests.playground.botapi.conftest import Raw


async def test_updates_stay_until_they_are_confirmed(bot: Bot, ann: Person) -> None:
    ann.start()
    ann.send("/latest")
    first = await bot.get_updates()
    assert [update.message.text for update in first if update.message] == ["/start", "/latest"]
    assert await bot.get_updates() == first
    rest = await bot.get_updates(offset=first[0].update_id + 1)
    assert rest == first[1:]
    assert await bot.get_updates(offset=first[1].update_id + 1) == ()


async def test_a_limit_and_a_negative_offset_are_honoured(bot: Bot, ann: Person) -> None:
    for number in range(5):
        ann.send(str(number))
    assert len(await bot.get_updates(limit=2)) == 2
    last = await bot.get_updates(offset=-2)
    assert [update.message.text for update in last if update.message] == ["3", "4"]
    assert len(await bot.get_updates()) == 2
    assert await bot.get_updates(offset=last[-1].update_id + 1) == ()
    assert await bot.get_updates(offset=-1) == ()


async def test_a_long_poll_returns_when_somebody_writes(bot: Bot, ann: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.05)
    ann.start()
    assert len(await poll) == 1


async def test_a_long_poll_ends_with_its_time(bot: Bot) -> None:
    assert await bot.get_updates(timeout=1) == ()


async def test_the_older_of_two_polls_is_ended(bot: Bot, raw: Raw, ann: Person) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.1)
    newer = asyncio.create_task(raw("getUpdates", timeout=20))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await older
    ann.start()
    status, _ = await newer
    assert status == 200


async def test_a_webhook_and_polling_exclude_each_other(bot: Bot, raw: Raw) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.1)
    await raw("setWebhook", url="https://example.com/hook", allowed_updates='["message"]')
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    info = await bot.get_webhook_info()
    assert (info.url, info.allowed_updates) == ("https://example.com/hook", ("message",))
    await bot.set_webhook("")
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.get_updates() == ()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://example.com", "An HTTPS URL must be provided for webhook"),
        ("https://localhost", "invalid webhook URL specified"),
    ],
)
async def test_a_webhook_must_be_reachable(raw: Raw, url: str, why: str) -> None:
    assert await raw.refusal("setWebhook", url=url) == f"Bad Request: bad webhook: {why}"


async def test_pending_updates_can_be_dropped(bot: Bot, ann: Person) -> None:
    ann.start()
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()
    ann.start()
    await bot.set_webhook("https://example.com/hook", drop_pending_updates=True)
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_only_wanted_kinds_are_kept_and_the_choice_stays(
    bot: Bot, world: World, ann: Person, olga: Person
) -> None:
    await bot.get_updates(allowed_updates=["chat_member"])
    group = world.supergroup("Group", olga)
    olga.promote_bot(group)
    ann.join(group)
    ann.send("/latest", group)
    updates = await bot.get_updates()
    assert [update.chat_member is not None for update in updates] == [True]
    await bot.get_updates(updates[-1].update_id + 1, allowed_updates=[])
    ann.leave(group)
    ann.send("/latest", group)
    assert [bool(update.message) for update in await bot.get_updates()] == [True]


async def test_old_updates_are_forgotten(bot: Bot, world: World, ann: Person) -> None:
    ann.start()
    ann.ask_inline("btc")
    start = world.monotonic()
    world.monotonic = lambda: start + 40
    world.updates.clock = world.monotonic
    assert [bool(update.message) for update in await bot.get_updates()] == [True]
    world.updates.clock = lambda: start + 90_000
    assert await bot.get_updates() == ()
