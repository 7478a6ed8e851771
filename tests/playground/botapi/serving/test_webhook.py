from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.playground.botapi import Person, World
from bot.playground.botapi.serving.webhook import Webhook
from tests.house import PATIENCE
from tests.playground.botapi.conftest import Raw


class Receiver:
    """A bot that is called; its answers are as told, then good."""

    def __init__(self) -> None:
        self.answers: list[int] = []
        self.texts: list[str] = []
        self.secrets: set[str | None] = set()
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        status = self.answers.pop(0) if self.answers else 200
        if status == 200:
            self.texts.append((await request.json())["message"]["text"])
        return web.Response(status=status)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def quiet(world: World) -> None:
    await world.signal.until(lambda: len(world.updates) == 0, seconds=PATIENCE)


async def test_updates_are_brought_in_order_with_the_secret(
    raw: Raw, world: World, ann: Person, receiver: Receiver
) -> None:
    ann.send("one")
    await raw("setWebhook", url=receiver.url, secret_token="secret")
    ann.send("two")
    await quiet(world)
    assert (receiver.texts, receiver.secrets) == (["one", "two"], {"secret"})


async def test_a_refused_update_is_brought_again(
    raw: Raw, world: World, ann: Person, receiver: Receiver
) -> None:
    receiver.answers = [500]
    raw.server._webhook.pause = 0.01
    await raw("setWebhook", url=receiver.url)
    ann.send("one")
    await quiet(world)
    _, body = await raw("getWebhookInfo")
    result = body["result"]
    assert isinstance(result, dict)
    assert result["last_error_message"].startswith("Wrong response from the webhook: 500")
    assert (receiver.texts, receiver.secrets) == (["one"], {None})


async def test_an_unreachable_webhook_keeps_its_updates(
    raw: Raw, world: World, ann: Person
) -> None:
    await raw("setWebhook", url="http://127.0.0.1:9/hook")
    ann.send("one")
    await world.signal.until(lambda: "last_error_message" in world.webhook, seconds=PATIENCE)
    assert len(world.updates) == 1


async def test_stopping_before_the_start_is_no_harm(world: World) -> None:
    await Webhook(ledger=world).stop()
