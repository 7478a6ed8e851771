import aiohttp
import pytest
import structlog
from aiohttp import web

from bot.model.errors import ConfigError
from bot.web.listener import Listener, Route


async def fail(_: web.Request) -> web.Response:
    raise ZeroDivisionError


async def test_a_bug_in_a_page_is_told_to_the_operator_alone() -> None:
    listener = Listener(listen="[::1]:0", routes=[Route(method="GET", path="/page", handle=fail)])
    await listener.start()
    with structlog.testing.capture_logs() as logged:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://[::1]:{listener.port}/page") as response,
        ):
            assert (response.status, await response.read()) == (500, b"")
    await listener.stop()
    assert [(each["event"], each["path"]) for each in logged] == [("page failed", "/page")]


async def test_a_place_that_is_taken_is_the_operators_mistake() -> None:
    first = Listener(listen="127.0.0.1:0", routes=[])
    await first.start()
    second = Listener(listen=f"127.0.0.1:{first.port}", routes=[])
    with pytest.raises(ConfigError, match=r"web\.listen: 127.*can't be used"):
        await second.start()
    await second.stop()
    with pytest.raises(RuntimeError, match="not listening"):
        _ = second.port
    await first.stop()
