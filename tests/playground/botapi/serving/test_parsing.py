import json

import aiohttp
import pytest

from bot.playground.botapi import Person
from tests.playground.botapi.conftest import Raw


async def post(raw: Raw, data: object, kind: str | None = None) -> tuple[int, str]:
    headers = {"Content-Type": kind} if kind else {}
    async with raw.session.post(raw.url("sendMessage"), data=data, headers=headers) as response:
        body = await response.json()
        return response.status, body.get("description") or body["result"]["text"]


async def test_json_form_multipart_and_query_are_the_same(raw: Raw, ann: Person) -> None:
    multipart = aiohttp.MultipartWriter("form-data")
    for name, value in (("chat_id", str(ann.id)), ("text", "hé")):
        part = multipart.append(value)
        part.set_content_disposition("form-data", name=name)
    values = {"chat_id": str(ann.id), "text": "hé"}
    as_json = json.dumps(
        {"chat_id": ann.id, "text": "hé", "protect_content": False, "entities": None}
    )
    assert await post(raw, as_json, "application/json") == (200, "hé")
    assert await post(raw, values) == (200, "hé")
    assert await post(raw, multipart) == (200, "hé")
    async with raw.session.get(raw.url("sendMessage"), params=values) as response:
        assert response.status == 200
    assert [call.params.get("text") for call in raw.server.world.record.calls] == ["hé"] * 4


@pytest.mark.parametrize(
    ("body", "kind", "why"),
    [
        (b"{", "application/json", "can't parse the request's body"),
        (b"[1]", "application/json", "can't parse JSON object: object expected"),
        (b'{"text": "\xff"}', "application/json", "strings must be encoded in UTF-8"),
        (b'{"text": "\\ud83d"}', "application/json", "strings must be encoded in UTF-8"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x", "can't parse the request's body"),
        (b"--x--", "multipart/form-data", "can't parse the request's body"),
        (b"hello", "text/plain", "message text is empty"),
    ],
)
async def test_malformed_bodies_are_refused(raw: Raw, body: bytes, kind: str, why: str) -> None:
    raw.server.schema = None
    assert await post(raw, body, kind) == (400, f"Bad Request: {why}")


async def test_a_part_without_a_name_is_refused(raw: Raw) -> None:
    body = b"--x\r\nContent-Disposition: form-data\r\n\r\nhello\r\n--x--\r\n"
    status, why = await post(raw, body, "multipart/form-data; boundary=x")
    assert (status, why) == (400, "Bad Request: can't parse the request's body")
