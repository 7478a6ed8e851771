import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import TypedDict, Unpack

import pytest

from bot.sources.fetching.troubles import FetchError
from bot.sources.fetching.turns import Turns


class Changes(TypedDict, total=False):
    per_host: int
    spacing: timedelta
    concurrency: int
    longest_wait: timedelta


def turns(**changes: Unpack[Changes]) -> Turns:
    usual = Turns(per_host=2, spacing=timedelta(0), concurrency=10)
    return replace(usual, **changes)


async def most_at_once(turns: Turns, hosts: list[str]) -> int:
    now = most = 0

    async def work(host: str) -> None:
        nonlocal now, most
        async with turns.turn(host):
            now += 1
            most = max(most, now)
            for _ in range(20):
                await asyncio.sleep(0)
            now -= 1

    await asyncio.gather(*map(work, hosts))
    return most


async def test_a_host_is_asked_by_so_many_at_once() -> None:
    assert await most_at_once(turns(), ["a"] * 7) == 2


async def test_hosts_do_not_wait_for_each_other() -> None:
    assert await most_at_once(turns(per_host=1), ["a", "b", "c", "a"]) == 3


async def test_all_hosts_together_have_a_limit() -> None:
    assert await most_at_once(turns(concurrency=3), list("abcdefghij")) == 3


async def test_starts_are_apart_even_when_places_are_short() -> None:
    loop = asyncio.get_running_loop()
    polite = turns(spacing=timedelta(milliseconds=20), concurrency=1)
    starts: list[float] = []

    async def work(host: str) -> None:
        async with polite.turn(host):
            starts.append(loop.time())

    async with polite.turn("other"):
        waiting = [asyncio.ensure_future(work("a")) for _ in range(4)]
        await asyncio.sleep(0.05)
        released = loop.time()
    await asyncio.gather(*waiting)
    assert len(starts) == 4
    assert starts[0] >= released
    assert starts[-1] - released > 3 * 0.019


async def test_who_waits_too_long_is_told_so_and_leaves_no_trace() -> None:
    short = turns(per_host=1, longest_wait=timedelta(milliseconds=20))
    async with short.turn("a"):
        with pytest.raises(FetchError, match="too many requests wait"):
            async with short.turn("a"):
                pass
    async with short.turn("a"):
        pass


async def test_who_waits_for_a_place_in_all_gives_the_host_back() -> None:
    short = turns(per_host=1, concurrency=1, longest_wait=timedelta(milliseconds=20))
    async with short.turn("a"):
        with pytest.raises(FetchError):
            async with short.turn("b"):
                pass
    async with short.turn("b"):
        pass


async def test_a_time_out_in_a_turn_is_not_taken_for_a_wait() -> None:
    with pytest.raises(TimeoutError):
        async with turns().turn("a"):
            raise TimeoutError


async def test_a_cancelled_turn_frees_its_places() -> None:
    tight = turns(per_host=1, concurrency=1)

    async def stay() -> None:
        async with tight.turn("a"):
            await asyncio.sleep(60)

    holder, waiter = asyncio.ensure_future(stay()), asyncio.ensure_future(stay())
    await asyncio.sleep(0.01)
    for task in (waiter, holder):
        task.cancel()
    await asyncio.gather(holder, waiter, return_exceptions=True)
    async with tight.turn("a"):
        pass


async def test_idle_hosts_are_forgotten() -> None:
    many = turns()
    for number in range(1000):
        async with many.turn(number):
            pass
    assert len(many._hosts) <= 2


async def test_a_host_is_remembered_while_it_may_not_be_asked_again() -> None:
    slow = turns(spacing=timedelta(hours=1))
    async with slow.turn("a"):
        pass
    async with slow.turn("b"):
        assert set(slow._hosts) == {"a", "b"}
