from datetime import timedelta

from sqlalchemy import update

from bot import app
from bot.model.chats import DeliveryState
from bot.playground.botapi import Chat, Message, Person
from bot.storage.schema import briefs
from tests.commands.owners.owning import list_chats, live_channel, press, step
from tests.conftest import NOW
from tests.house import House, settled, until


async def asking_channel(house: House, bot: app.Bot, owner: Person) -> Chat:
    await settled(bot, 4)
    channel = await live_channel(house, owner)
    await step(owner, await list_chats(owner), "News", "Approve each post: off")
    return channel


async def question(house: House, owner: Person) -> tuple[str, Message]:
    url = house.publish()
    asked = await owner.chat.wait_for(
        lambda message: (
            "Post this in News?" in message.text
            and any(button.get("url", "").startswith(url) for button in message.buttons)
        ),
        seconds=20,
    )
    return url, asked


async def test_a_post_waits_until_its_owner_approves_of_it(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        channel = await asking_channel(house, bot, owner)
        url, asked = await question(house, owner)
        assert channel.posts == ()
        await step(owner, asked, "✅ Approve")
        await house.post_about(url, channel)
        assert asked.text.startswith("Approved for News by Somebody on ")
        assert [button["text"] for button in asked.buttons] == ["Read the article"]


async def test_a_skipped_post_never_comes(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        channel = await asking_channel(house, bot, owner)
        _, asked = await question(house, owner)
        approve = asked.button("✅ Approve")["callback_data"]
        await step(owner, asked, "Skip")
        assert asked.text.startswith("Skipped for News by Somebody on ")
        again = await owner.call_back(asked, approve).answered()
        assert "decided already" in again["text"]
        assert asked.text.startswith("Skipped")
        async with bot.database.reading() as tx:
            states = [each.state for each in await tx.deliveries.of_chat(channel.id)]
        assert states == [DeliveryState.CANCELLED]
    assert channel.posts == ()


async def test_another_administrator_decides_and_strangers_do_not(house: House) -> None:
    owner, deputy, stranger = house.somebody(), house.somebody(), house.somebody()
    async with house.running() as bot:
        channel = await asking_channel(house, bot, owner)
        url, asked = await question(house, owner)
        deputy.administer(channel)
        data = asked.button("✅ Approve")["callback_data"]
        for person, said in ((stranger, "Only an administrator"), (deputy, "")):
            elsewhere = await house.ask(person, "/help")
            shown = await person.call_back(elsewhere, data).answered()
            assert said in shown.get("text", "")
        await house.post_about(url, channel)
        assert "decided already" in (await press(owner, asked, "Skip"))["text"]


async def test_an_owner_who_lost_the_rights_decides_nothing(house: House) -> None:
    founder, owner = house.somebody(), house.somebody()
    async with house.running() as bot:
        await settled(bot, 4)
        channel = house.world.channel("News", founder)
        owner.administer(channel)
        owner.add_bot(channel)
        begun = await owner.chat.next_message(seconds=20)
        await step(owner, begun, "Next →", "Next →", "Go live")
        await step(owner, await list_chats(owner), "News", "Approve each post: off")
        _, asked = await question(house, owner)
        owner.leave(channel)
        assert "Only an administrator" in (await press(owner, asked, "✅ Approve"))["text"]
        assert "Only an administrator" in (await press(owner, asked, "Skip"))["text"]
        async with bot.database.reading() as tx:
            [held] = await tx.deliveries.of_chat(channel.id)
        assert held.state is DeliveryState.HELD


async def test_what_is_too_old_or_was_retracted_is_not_posted_any_more(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        channel = await asking_channel(house, bot, owner)
        _, old = await question(house, owner)
        async with bot.database.transaction() as tx:
            long_ago = update(briefs).values(composed_at=NOW - timedelta(days=400))
            await tx.briefs.connection.execute(long_ago)
        await step(owner, old, "✅ Approve")
        assert old.text.startswith("This is too old to be posted.")
        _, wrong = await question(house, owner)
        async with bot.database.transaction() as tx:
            [*_, held] = await tx.deliveries.of_chat(channel.id)
            await tx.briefs.retract(held.brief_ids[0], now=NOW, reason="A mistake.")
        await step(owner, wrong, "✅ Approve")
        assert wrong.text.startswith("This brief was retracted.")
        async with bot.database.reading() as tx:
            states = {each.state for each in await tx.deliveries.of_chat(channel.id)}
        assert states == {DeliveryState.CANCELLED}
    assert channel.posts == ()


async def test_a_removed_bot_posts_nothing_that_waited(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        channel = await asking_channel(house, bot, owner)
        _, asked = await question(house, owner)
        owner.demote_bot(channel)

        async def is_cancelled() -> bool:
            async with bot.database.reading() as tx:
                owed = await tx.deliveries.of_chat(channel.id)
            return [each.state for each in owed] == [DeliveryState.CANCELLED]

        await until(is_cancelled)
        shown = await press(owner, asked, "✅ Approve")
        assert "Only an administrator" in shown["text"] or "decided" in shown["text"]


async def test_forged_decisions_are_old_buttons(house: House) -> None:
    owner = house.somebody()
    async with house.running():
        message = await house.ask(owner, "/help")
        for data in (
            "ok:approve:99",
            "ok:approve:x",
            "ok:never:1",
            "ok:approve:" + "9" * 40,
            "ok:",
        ):
            assert "is old" in (await owner.call_back(message, data).answered())["text"]
