import json
from dataclasses import replace
from typing import Any

from bot.commands.readers.inline import to_result
from tests.house import House, settled
from tests.samples import BRIEF, ENTRY, STORY


async def asked(house: House, words: str, offset: str = "") -> dict[str, Any]:
    before = len(house.world.record.of("answerInlineQuery"))
    house.reader.ask_inline(words, offset=offset)
    await house.world.signal.until(
        lambda: len(house.world.record.of("answerInlineQuery")) > before, seconds=9
    )
    call = house.world.record.of("answerInlineQuery")[-1]
    return dict(call.params) | {"results": json.loads(call.params["results"])}


async def test_briefs_are_found_in_any_chat_to_be_shared(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        newest = await asked(house, "")
        assert len(newest["results"]) == 4
        assert newest["cache_time"] == "30"
        found = await asked(house, "northfjord")
        [result] = found["results"]
        assert "Northfjord" in result["title"] or "Northfjord" in result["description"]
        assert "<b>" in result["input_message_content"]["message_text"]
        assert found["cache_time"] == "300"
        assert (await asked(house, "zebra"))["results"] == []
        assert (await asked(house, "x" * 256, offset="999999"))["results"] == []
        assert (await asked(house, '"; DROP', offset="-1"))["results"] == []
    assert house.world.record.violations == []


async def test_a_brief_whose_article_has_a_picture_is_offered_with_it(house: House) -> None:
    house.without_sources()
    picture = "https://img.ledger-post.example/harbor.jpg"
    async with house.running() as bot:
        async with bot.database.transaction() as tx:
            await tx.briefs.add(replace(BRIEF, image_url=picture), story=STORY, entry_id=ENTRY.id)
            bare = replace(BRIEF, id="bare", story_id="story-2")
            await tx.briefs.add(bare, story=replace(STORY, id="story-2"), entry_id="entry-2")
        newest = (await asked(house, ""))["results"]
    assert {each["id"]: each.get("thumbnail_url") for each in newest} == {
        "brief-1": picture,
        "bare": None,
    }


def test_a_picture_is_shown_where_it_is_safe() -> None:
    shown = to_result(replace(BRIEF, image_url="https://a.example/x.png"), "en")
    assert shown.thumbnail_url == "https://a.example/x.png"
    for image in (None, "http://a.example/x.png", "javascript:alert(1)", "https://a/" + "x" * 1000):
        assert to_result(replace(BRIEF, image_url=image), "de").thumbnail_url is None
