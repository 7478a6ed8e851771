import asyncio
from collections.abc import Sequence

import pytest

from bot.commands.updates.together import Together


async def test_what_comes_while_one_is_under_way_shares_the_next() -> None:
    calls: list[list[int]] = []

    async def work(keys: Sequence[int]) -> dict[int, int]:
        calls.append(list(keys))
        await asyncio.sleep(0.01)
        return {key: key * key for key in keys}

    square = Together(work=work, most=5)
    await square.rest()
    assert sum(await asyncio.gather(*(square(key) for key in range(5)))) == 30
    first = asyncio.create_task(square(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert sum(await asyncio.gather(*(square(key) for key in range(2, 9)))) == 203
    assert await first == 1
    assert calls == [[0, 1, 2, 3, 4], [1], [2, 3, 4, 5, 6], [7, 8]]
    await square.rest()


async def test_a_failure_reaches_all_who_shared_it_and_nobody_else() -> None:
    async def work(keys: Sequence[int]) -> dict[int, int]:
        await asyncio.sleep(0)
        return {key: 1 // key for key in keys}

    inverse = Together(work=work, most=5)
    answers = await asyncio.gather(inverse(0), inverse(1), return_exceptions=True)
    assert [type(answer) for answer in answers] == [ZeroDivisionError, ZeroDivisionError]
    assert await inverse(1) == 1


@pytest.mark.parametrize("is_failing", [False, True])
async def test_who_gave_up_waiting_is_left_alone(*, is_failing: bool) -> None:
    async def work(keys: Sequence[int]) -> dict[int, int]:
        await asyncio.sleep(0.01)
        if is_failing:
            raise OSError
        return dict.fromkeys(keys, 1)

    ones = Together(work=work, most=5)
    task = asyncio.create_task(ones(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await ones.rest()
    assert task.cancelled()
