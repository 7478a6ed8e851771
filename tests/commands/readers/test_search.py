from tests.house import House, settled


async def test_briefs_are_searched_by_their_words_and_paged_in_place(house: House) -> None:
    reader = house.reader
    async with house.running() as bot:
        await settled(bot, 4)
        found = await house.ask(reader, "/search northfjord")
        assert found.text.startswith("1. ")
        assert "Northfjord" in found.text
        assert "Write what to look for" in await house.answer(reader, "/search")
        assert "Nothing was found for “zebra”" in await house.answer(reader, "/search zebra")
        assert "too long" in await house.answer(
            reader, "/search one two three four five six seven eightyeight"
        )


async def test_more_is_one_tap_away(house: House) -> None:
    reader = house.reader
    async with house.running() as bot:
        await settled(bot, 4)
        for _ in range(4):
            house.publish()
        await settled(bot, 8)
        found = await house.ask(reader, "/search the")
        assert [button["text"] for button in found.buttons] == ["More →"]
        await reader.press(found, "More →").answered()
        await reader.chat.wait_for(lambda post: post.text.startswith("6. "))
        await reader.press(reader.chat.messages[found.id], "← Back").answered()
        await reader.chat.wait_for(lambda post: post.text.startswith("1. "))
