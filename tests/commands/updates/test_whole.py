"""Updates through the whole bot: polled and brought, broken and repeated, over stops and kills."""

import socket
from contextlib import AbstractContextManager
from pathlib import Path
from subprocess import Popen

import aiohttp
import pytest
import structlog

from bot import app
from bot.model.errors import ConfigError
from bot.playground.botapi import Slow
from tests.cli.program import started
from tests.cli.test_run import write_settings
from tests.commands.updates.conftest import written
from tests.house import PATIENCE, TOKEN, House, until

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


def let_bring(house: House) -> str:
    """Switch to the webhook; return where it will be."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    house.server._webhook.pause = 0.05
    house.set(
        telegram={"update_mode": "webhook"},
        web={"listen": address, "public_url": f"http://{address}"},
    )
    return f"http://{address}/telegram"


async def test_an_update_that_cannot_be_read_spoils_nothing(house: House) -> None:
    with structlog.testing.capture_logs() as logged:
        async with house.running():
            await house.answer(house.somebody(), "/start")
            asked = len(house.world.record.of("getUpdates"))
            house.world.updates.push_raw({"message": {"chat": {"id": 5}, "date": "soon"}})
            house.world.updates.push_raw({"message": 7, "callback_query": {"from": []}})
            house.world.updates.push_raw({"something_new": {"of": "tomorrow"}})
            assert "briefs" in await house.answer(house.reader, "/start")
            assert "briefs" in await house.answer(house.somebody(), "/start")
            assert len(house.world.record.of("getUpdates")) - asked < 10
            house.world.record.violations.clear()  # the server's own, for what it was made to say
    unread = [each["update"] for each in logged if each["event"] == "update can't be read"]
    assert len(unread) == len(set(unread)) == 2


async def test_telegram_brings_updates_and_keeps_them_while_the_bot_is_stopped(
    house: House,
) -> None:
    url = let_bring(house)
    with structlog.testing.capture_logs() as logged:
        async with house.running() as bot:
            assert "Subscribed" in await house.answer(house.reader, "/subscribe btc")
            assert bot.face
            assert bot.face.receiving.silent_seconds < 60
        house.reader.send("/unsubscribe")
        async with house.running():
            is_answer = "Unsubscribed"
            await house.reader.chat.wait_for(lambda post: is_answer in post.text, seconds=PATIENCE)
    assert len(house.reader.chat.posts) == 2
    assert house.world.record.of("getUpdates") == []
    calls = house.world.record.of("setWebhook")
    assert {call.params["url"] for call in calls} == {url}
    tokens = {call.params["secret_token"] for call in calls}
    assert len(tokens) == 2, "each start has its own secret"
    assert not any(token in str(event) for token in tokens for event in logged)


async def test_an_update_that_is_brought_twice_is_answered_once(house: House) -> None:
    url = let_bring(house)
    update = written(900_000_001, house.reader.id, "/help")
    async with house.running():
        await house.answer(house.somebody(), "/help")
        [call] = house.world.record.of("setWebhook")
        headers = {SECRET_HEADER: call.params["secret_token"]}
        async with aiohttp.ClientSession(headers=headers) as session:
            for _ in range(3):
                async with session.post(url, json=update) as response:
                    assert response.status == 200
        await house.answer(house.somebody(), "/help")
    assert len(house.reader.chat.posts) == 1


async def test_a_bot_that_polls_again_takes_the_webhook_away(house: House) -> None:
    let_bring(house)
    async with house.running():
        await house.answer(house.reader, "/start")
    house.set(telegram={"update_mode": "polling"})
    house.reader.send("/help")
    async with house.running():
        await house.answer(house.somebody(), "/start")
    assert house.world.webhook == {}
    assert len(house.reader.chat.posts) == 2


async def test_a_port_that_is_taken_is_the_operators_mistake(house: House) -> None:
    url = let_bring(house)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", int(url.split(":")[2].partition("/")[0])))
        taken.listen()
        with pytest.raises(ConfigError, match=r"web\.listen: .* can't be used"):
            async with house.running():
                await until(never)


async def never() -> bool:
    raise ConfigError("web.listen: the bot runs, though the port can't be used")


async def test_after_kill_9_a_change_is_there_and_a_question_was_answered_once(
    house: House, tmp_path: Path
) -> None:
    """Killed while the answers are on their way, which is when nobody knows whether they came."""
    file = write_settings(house, tmp_path)
    changing, asking = house.somebody(), house.somebody()

    def running() -> AbstractContextManager[Popen[str]]:
        return started("run", "--config", str(file), cwd=tmp_path, HOTTOPICS_TELEGRAM__TOKEN=TOKEN)

    with running():
        await house.world.record.wait_for("getUpdates", seconds=60)
        await house.answer(house.somebody(), "/start")
        house.server.faults.add(Slow(seconds=30), methods=["sendMessage"], times=None)
        assert "Subscribed" in await house.answer(changing, "/subscribe btc")
        assert "briefs" in await house.answer(asking, "/start")
    house.server.faults.clear()
    with running():
        await changing.chat.wait_for(lambda post: "is changed" in post.text, seconds=60)
        await house.answer(house.somebody(), "/start")
    assert len(changing.chat.posts) == 2
    assert len(asking.chat.posts) == 1
    async with app.built(house.settings) as bot, bot.database.reading() as tx:
        assert await tx.updates.waiting(int(TOKEN.partition(":")[0])) == {}
