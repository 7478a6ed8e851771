import asyncio
from typing import Any

import pytest

from bot.playground.botapi import World
from tests.playground.botapi.conftest import Raw


async def told(raw: Raw, verb: str, *, expect: int = 200, **body: object) -> Any:
    url = f"{raw.server.base_url}/control/{verb}"
    async with raw.session.post(url, json=body) as response:
        assert response.status == expect
        return await response.json()


async def test_a_benchmark_makes_people_and_chats_and_reads_the_record(
    raw: Raw, world: World
) -> None:
    ids = await told(raw, "users", count=3)
    assert [world.chats[number].is_started for number in ids] == [True] * 3
    assert await told(raw, "users", count=2, first_id=5_000_000) == [5_000_000, 5_000_001]
    for kind in ("group", "supergroup", "channel"):
        chat = await told(raw, "chat", kind=kind, title="News", owner=ids[0])
        assert (chat["type"], chat["topics"]) == (kind, {})
        assert world.bot_in(world.chats[chat["id"]]).is_in
    forum = await told(raw, "chat", kind="forum", title="F", owner=ids[0], topics=["A"])
    assert list(forum["topics"]) == ["A"]
    markup = '{"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}'
    await raw("sendMessage", chat_id=ids[0], text="x", reply_markup=markup)
    (message,) = await told(raw, "messages", chat=ids[0])
    query = await told(
        raw, "press", user=ids[0], chat=ids[0], message_id=message["message_id"], button="More"
    )
    assert world.queries[query].user.id == ids[0]
    await told(raw, "send", user=ids[0], text="/latest")
    await told(
        raw, "send", user=ids[0], text="/latest", chat=forum["id"], thread_id=forum["topics"]["A"]
    )
    record = await told(raw, "record", methods=["sendMessage"])
    assert [call["chat_id"] for call in record["calls"]] == [ids[0]]
    assert (record["violations"], record["busiest_second"]) == ([], 1)


async def test_faults_and_limits_are_set_and_reset(raw: Raw, world: World) -> None:
    (reader,) = await told(raw, "users", count=1)
    await told(raw, "fault", kind="page", status=502, methods=["sendMessage"], times=2)
    for _ in range(2):
        async with raw.session.post(raw.url("sendMessage")) as response:
            assert response.status == 502
    await told(raw, "fault", kind="refuse", code=500, description="Internal Server Error: restart")
    assert await told(raw, "reset")
    status, _ = await raw("sendMessage", chat_id=reader, text="x")
    assert status == 200
    assert len(world.record.calls) == 1
    limits = await told(raw, "limits", is_on=True, chat_burst=1)
    assert (limits["chat_burst"], limits["per_second"]) == (1, 30)
    answers = await asyncio.gather(
        *(raw("sendMessage", chat_id=reader, text=str(number)) for number in range(3))
    )
    assert sorted(status for status, _ in answers) == [200, 429, 429]


@pytest.mark.parametrize(
    ("verb", "body"),
    [
        ("users", {"count": 0}),
        ("users", {}),
        ("chat", {"kind": "moon", "title": "x", "owner": 5}),
        ("fault", {"kind": "moon"}),
        ("limits", {"moon": 1}),
    ],
)
async def test_wrong_bodies_get_their_reason(raw: Raw, verb: str, body: dict[str, object]) -> None:
    assert "error" in await told(raw, verb, expect=400, **body)


async def test_unknown_verbs_and_kinds_are_named(raw: Raw) -> None:
    assert "users" in (await told(raw, "dance", expect=404))["error"]
    (owner,) = await told(raw, "users", count=1)
    wrong = await told(raw, "chat", expect=400, kind="moon", title="x", owner=owner)
    assert wrong["error"] == "ValueError: kind: group, supergroup, forum or channel"
