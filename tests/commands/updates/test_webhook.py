"""The webhook at Telegram's side, on the local Bot API server."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator

import pytest
import structlog
from telegram import Bot

from bot.commands.updates.webhook import Webhook
from bot.playground.botapi import BAD_GATEWAY, BotApiServer, Refuse
from tests.commands.updates.conftest import ALLOWED, Sleep, Taken, eventually, written

URL = "http://127.0.0.1:9/telegram"  # nobody listens there
SECRET = "canary-of-a-secret"


@pytest.fixture
def webhook(bot: Bot, taken: Taken, sleep: Sleep) -> Webhook:
    webhook = Webhook(bot=bot, url=URL, secret=SECRET, take=taken, allowed=ALLOWED)
    webhook.outage.sleep = sleep
    return webhook


@contextlib.asynccontextmanager
async def running(webhook: Webhook) -> AsyncIterator[None]:
    task = asyncio.create_task(webhook.run())
    try:
        yield
        assert not task.done()
    finally:
        task.cancel()
        await asyncio.wait([task])


async def test_it_is_set_with_its_secret_and_what_waits_is_kept(
    server: BotApiServer, webhook: Webhook
) -> None:
    server.world.user("Reader", is_started=True).send("/latest")
    async with running(webhook):
        [call] = await server.world.record.wait_for("setWebhook")
    assert call.params["url"] == URL
    assert call.params["secret_token"] == SECRET
    assert json.loads(call.params["allowed_updates"]) == list(ALLOWED)
    assert 1 <= int(call.params["max_connections"]) <= 100
    assert call.params.get("drop_pending_updates") in {None, "false"}
    assert len(server.world.updates) == 1
    assert server.world.webhook["url"] == URL, "it stays when the bot stops"


async def test_a_refusal_is_explained_once_and_tried_again(
    server: BotApiServer, webhook: Webhook, sleep: Sleep
) -> None:
    refusal = Refuse(code=400, description="Bad Request: bad webhook: Failed to resolve host")
    server.faults.add(refusal, methods=["setWebhook"], times=2)
    server.faults.add(BAD_GATEWAY, methods=["setWebhook"])
    with structlog.testing.capture_logs() as logged:
        async with running(webhook):
            await eventually(lambda: any(each["event"] == "webhook is set" for each in logged))
    assert [each.get("reason", each["event"]) for each in logged][::2] == [
        "Telegram refuses web.public_url: Bad webhook: failed to resolve host",
        "webhook is set",
    ]
    assert len(logged) == 3
    assert sleep.asked[:3] == [1, 2, 4]


async def test_it_is_set_again_when_another_program_changed_it(
    server: BotApiServer, bot: Bot, webhook: Webhook
) -> None:
    with structlog.testing.capture_logs() as logged:
        async with running(webhook):
            await server.world.record.wait_for("setWebhook")
            await bot.delete_webhook()
            await server.world.record.wait_for("setWebhook", count=2)
            await eventually(lambda: any(each["event"] == "webhook is set" for each in logged))
    assert logged[0]["reason"] == "another program changed it"


async def test_it_is_set_again_after_a_look_that_failed(
    server: BotApiServer, webhook: Webhook
) -> None:
    """Meanwhile another program may have acted for the bot, with a secret of its own."""
    async with running(webhook):
        await server.world.record.wait_for("setWebhook")
        await server.world.record.wait_for("getWebhookInfo", count=2)
        server.faults.add(BAD_GATEWAY, methods=["getWebhookInfo"])
        await server.world.record.wait_for("setWebhook", count=2)
    assert server.world.webhook["secret_token"] == SECRET


async def test_what_telegram_says_of_bringing_updates_is_passed_on_once(
    server: BotApiServer, webhook: Webhook, sleep: Sleep
) -> None:
    server._webhook.pause = 0.01

    def told(event: str) -> bool:
        return any(each["event"] == event for each in logged)

    with structlog.testing.capture_logs() as logged:
        async with running(webhook):
            await server.world.record.wait_for("setWebhook")
            await eventually(lambda: len(sleep.asked) > 0)
            server.world.user("Reader", is_started=True).send("/latest")
            await eventually(lambda: told("telegram can't bring updates"))
            looks = len(sleep.asked)
            await eventually(lambda: len(sleep.asked) > looks + 5)
            server.world.updates.drop()
            await eventually(lambda: told("updates are brought again"))
    complaints = [each for each in logged if each["event"] == "telegram can't bring updates"]
    assert [each["reason"] for each in complaints] == ["Connection failed: ClientConnectorError"]


async def test_what_is_brought_is_taken_and_what_is_no_update_is_not(
    webhook: Webhook, taken: Taken
) -> None:
    assert await webhook.receive(json.dumps(written(7)).encode())
    for body in (b"", b"\xff", b"[]", b"{}", b'{"update_id": "8"}', b"[" * 100_000):
        assert not await webhook.receive(body)
    assert taken.ids == [7]
    taken.trouble = OSError("disk full")
    with pytest.raises(OSError, match="disk full"):
        await webhook.receive(json.dumps(written(8)).encode())


async def test_silence_is_counted_from_the_last_update_or_good_look(
    server: BotApiServer, bot: Bot, taken: Taken
) -> None:
    now = [100.0]
    webhook = Webhook(
        bot=bot, url=URL, secret=SECRET, take=taken, allowed=ALLOWED, clock=lambda: now[0]
    )
    now[0] = 150.0
    assert webhook.silent_seconds == 50.0
    await webhook.receive(json.dumps(written(7)).encode())
    assert webhook.silent_seconds == 0.0
    now[0] = 160.0
    async with running(webhook):
        await server.world.record.wait_for("getWebhookInfo", count=2)
        await eventually(lambda: webhook.silent_seconds == 0.0)


def test_the_secret_is_in_no_repr(webhook: Webhook) -> None:
    assert SECRET not in repr(webhook)
