import struct

import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.playground.botapi import Person
from tests.playground.botapi.conftest import Raw

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 320, 200) + b"rest"


async def test_a_document_is_uploaded_and_can_be_fetched_again(bot: Bot, ann: Person) -> None:
    sent = await bot.send_document(
        ann.id, b"hello", filename="export.json", caption="<b>Yours</b>", parse_mode="HTML"
    )
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("export.json", 5)
    assert sent.document.mime_type == "application/json"
    assert (sent.caption, sent.caption_entities[0].type) == ("Yours", "bold")
    file = await bot.get_file(sent.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"hello"
    again = await bot.send_document(ann.id, sent.document.file_id)
    assert again.document == sent.document


async def test_a_photo_has_its_size(bot: Bot, ann: Person) -> None:
    sent = await bot.send_photo(ann.id, PNG)
    assert [(photo.width, photo.height) for photo in sent.photo] == [(320, 200)]
    by_url = await bot.send_photo(ann.id, "https://example.com/chart.png")
    assert [(photo.width, photo.height) for photo in by_url.photo] == [(800, 600)]


@pytest.mark.parametrize(
    ("photo", "why"),
    [
        ("http://localhost/x.png", "Wrong http url specified"),
        ("ftp://example.com/x.png", "Wrong http url specified"),
        ("nonsense", "Wrong file identifier/http url specified"),
        ("", "There is no photo in the request"),
        (b"", "File must be non-empty"),
    ],
)
async def test_what_is_no_photo_is_refused(
    bot: Bot, ann: Person, photo: str | bytes, why: str
) -> None:
    with pytest.raises(BadRequest) as caught:
        await bot.send_photo(ann.id, photo)
    assert str(caught.value).lower() == why.lower()


async def test_a_caption_is_shorter_than_a_text(bot: Bot, ann: Person) -> None:
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(ann.id, PNG, caption="x" * 1025)


async def test_unknown_files_are_not_found(bot: Bot, raw: Raw) -> None:
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("nonsense")
    url = f"{raw.server.base_url}/file/bot{raw.server.world.token}/documents/none"
    async with raw.session.get(url) as response:
        assert response.status == 404


async def test_a_photo_can_be_hidden_and_stand_below_its_caption(bot: Bot, ann: Person) -> None:
    sent = await bot.send_photo(
        ann.id, PNG, caption="x", has_spoiler=True, show_caption_above_media=True
    )
    assert (sent.has_media_spoiler, sent.show_caption_above_media) == (True, True)
