from bot.commands.conversation.signing import Signer
from bot.playground.botapi import Message
from tests.house import TOKEN, House, settled


async def test_the_newest_briefs_come_in_pages_that_turn_in_place(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        listing = await house.ask(house.reader, "/latest 1")
        assert listing.text.startswith("1. ")
        await house.reader.press(listing, "Older →").answered()
        await house.reader.chat.wait_for(lambda message: message.text.startswith("2. "))
        await house.reader.press(listing, "← Newer").answered()
        await house.reader.chat.wait_for(lambda message: message.text.startswith("1. "))
        assert [button["text"] for button in listing.buttons] == ["Older →"]


async def test_a_page_that_is_pressed_twice_is_no_error(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        listing = await house.ask(house.reader, "/latest 1")
        same = Signer(TOKEN).sign("latest:1:0:", house.reader.id)
        for _ in range(2):
            assert await house.reader.call_back(listing, same).answered() is not None
        assert "briefs" in await house.answer(house.somebody(), "/start")


async def test_a_button_of_a_forger_or_of_another_time_says_so(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)
        listing = await house.ask(house.reader, "/latest 1")
        signer, reader = Signer(TOKEN), house.reader.id
        for forged in (
            "forged",
            listing.button("Older →")["callback_data"][:-1],
            signer.sign("latest:1:1:", reader + 1),
            *(signer.sign(f"latest:{rest}", reader) for rest in ("x:1:", "999999:-5:", "1:1")),
        ):
            answer = await house.reader.call_back(listing, forged).answered()
            assert "is old" in answer["text"]


async def test_briefs_are_found_by_coin_topic_and_words(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, 4)

        async def found(words: str) -> Message:
            return await house.ask(house.somebody(), f"/latest {words}")

        assert "Northfjord" in (await found("mining")).text
        assert "Meridian" not in (await found("mining")).text
        assert "Meridian" in (await found("5 drained keys")).text
        assert "no briefs about “zebra”" in (await found("zebra")).text
        assert "no briefs about “<b>&lt;”" in (await found("<b>&lt;")).text
        assert "too long to look for" in (await found("x" * 60)).text


async def test_nothing_yet_is_said_plainly(house: House) -> None:
    house.without_sources()
    async with house.running():
        assert "no briefs yet" in await house.answer(house.reader, "/latest")
