from bot import app
from bot.model.subscriptions import Subscription
from bot.playground.botapi import Message
from tests.house import House, settled


async def posted(house: House, bot: app.Bot, wishes: str = "") -> Message:
    await settled(bot, 4)
    await house.ask(house.reader, f"/subscribe {wishes}")
    return await house.post_about(house.publish(), house.reader.chat)


async def wishes_of(bot: app.Bot, chat_id: int) -> Subscription:
    async with bot.database.reading() as tx:
        asked = await tx.subscriptions.get(chat_id)
    assert asked is not None
    return asked


async def test_a_source_is_muted_with_one_tap_and_that_can_be_undone(house: House) -> None:
    reader = house.reader
    async with house.running() as bot:
        post = await posted(house, bot)
        reader.press(post, "🔇 Mute")
        said = await reader.chat.wait_for(lambda each: "is posted here any more" in each.text)
        assert len((await wishes_of(bot, reader.id)).muted) == 1
        await reader.press(said, "Undo").answered()
        await reader.chat.wait_for(lambda each: "as it was before" in each.text)
        assert (await wishes_of(bot, reader.id)).muted == ()


async def test_less_and_more_of_a_coin_or_topic(house: House) -> None:
    reader = house.reader
    async with house.running() as bot:
        post = await posted(house, bot)
        reader.press(post, "👎 Less")
        asked = await reader.chat.wait_for(lambda each: "less of?" in each.text)
        chosen = asked.buttons[0]["text"]
        await reader.press(asked, chosen).answered()
        await reader.chat.wait_for(lambda each: f"about {chosen} any more" in each.text)
        [tag] = (await wishes_of(bot, reader.id)).less
        assert tag.endswith(f":{chosen}")
        reader.press(post, "👍 More")
        await reader.chat.wait_for(lambda each: "You get everything already" in each.text)


async def test_a_button_under_a_post_is_for_who_may_and_never_a_forgery(house: House) -> None:
    owner, stranger = house.somebody(), house.somebody()
    group = house.world.supergroup("Traders", owner)
    owner.add_bot(group)
    stranger.join(group)
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(owner, "/subscribe", group)
        post = await house.post_about(house.publish(), group)
        answer = await stranger.press(post, "🔇 Mute").answered()
        assert "Only an administrator" in answer["text"]
        for forged in ("p:mute:nonsense", "p:drop:1", "p:", "p:mute:" + "x" * 50):
            answer = await owner.call_back(post, forged).answered()
            assert "is old" in answer["text"]
        assert (await wishes_of(bot, group.id)).muted == ()


async def test_a_channel_has_no_such_buttons(house: House) -> None:
    channel = house.world.channel("News", house.admin, username="news")
    async with house.running() as bot:
        await settled(bot, 4)
        house.admin.add_bot(channel)
        await house.admin.chat.wait_for(lambda message: "Step 1" in message.text)
        await house.answer(house.admin, "/subscribe @news")
        post = await house.post_about(house.publish(), channel)
        assert [button["text"] for button in post.buttons] == ["Read the article"]
