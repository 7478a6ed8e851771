import asyncio
import contextlib
import socket
import threading

import pytest

from bot.sources.fetching.names import resolve


async def test_the_system_gives_each_address_once() -> None:
    addresses = await resolve("localhost", 80)
    assert set(addresses) <= {"127.0.0.1", "::1"}
    assert len(set(addresses)) == len(addresses) > 0


async def test_an_old_form_of_an_address_is_read_as_the_system_reads_it() -> None:
    assert await resolve("127.1", 80) == ["127.0.0.1"]


@pytest.mark.parametrize("error", [socket.gaierror(socket.EAI_NONAME, "x"), UnicodeError("x")])
async def test_a_name_without_an_address_is_an_oserror(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(OSError, match="x"):
        await resolve("name.test", 80)


@pytest.mark.parametrize("error", [None, OSError("late")])
async def test_a_lookup_that_nobody_waits_for_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, error: Exception | None
) -> None:
    told, ended = threading.Event(), threading.Event()

    def look_up(*_: object, **__: object) -> list[object]:
        told.wait(10)
        ended.set()
        if error:
            raise error
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(resolve("name.test", 80), 0.01)
    told.set()
    await asyncio.to_thread(ended.wait, 10)
    await asyncio.sleep(0.01)


def test_a_lookup_outlives_its_loop_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    told = threading.Event()

    def look_up(*_: object, **__: object) -> list[object]:
        told.wait(10)
        return []

    async def give_up() -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(resolve("name.test", 80), 0.01)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    asyncio.run(give_up())
    told.set()
    for thread in threading.enumerate():
        if thread.name == "name lookup":
            thread.join(10)
