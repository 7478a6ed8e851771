import json

from tests.house import House, settled


async def test_everything_is_exported_and_then_forgotten(house: House) -> None:
    reader = house.reader
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(reader, "/subscribe btc")
        shown = await house.ask(reader, "/privacy")
        reader.press(shown, "Export")
        [sent] = await house.world.record.wait_for("sendDocument", seconds=9)
        assert sent.chat_id == reader.id
        [stored] = [file.content for file in house.world.files.values()]
        exported = json.loads(stored)
        assert exported["subscription"]["coins"] == ["BTC"]
        assert exported["chat"]["id"] == reader.id
        await reader.press(shown, "Forget me").answered()
        asked = await reader.chat.wait_for(lambda post: "Delete all" in post.text)
        await reader.press(asked, "Yes, delete it").answered()
        await reader.chat.wait_for(lambda post: "All of it is deleted" in post.text)
        async with bot.database.reading() as tx:
            assert await tx.chats.get(reader.id) is None
            assert await tx.subscriptions.get(reader.id) is None
            assert await tx.deliveries.of_chat(reader.id) == []


async def test_who_changes_his_mind_loses_nothing(house: House) -> None:
    reader = house.reader
    house.without_sources()
    async with house.running() as bot:
        await house.ask(reader, "/subscribe btc")
        asked = await house.ask(reader, "/forget")
        await reader.press(asked, "Cancel").answered()
        await reader.chat.wait_for(lambda post: "Nothing was deleted" in post.text)
        async with bot.database.reading() as tx:
            assert await tx.subscriptions.get(reader.id) is not None


async def test_a_group_has_no_privacy_to_show(house: House) -> None:
    owner = house.somebody()
    group = house.world.supergroup("Traders", owner)
    owner.add_bot(group)
    house.without_sources()
    async with house.running():
        for command in ("/privacy", "/forget"):
            assert "private chat" in await house.answer(owner, command, group)
