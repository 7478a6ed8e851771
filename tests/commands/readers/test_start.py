from bot.playground.botapi import Chat, Message
from tests.house import House, settled


async def test_the_greeting_leads_on_by_its_buttons(house: House) -> None:
    reader = house.reader
    async with house.running() as bot:
        await settled(bot, 4)
        greeting = await house.ask(reader, "/start")
        labels = [button["text"] for button in greeting.buttons]
        assert labels == ["Latest", "Subscribe", "Choose topics", "Language"]
        for label, shown in (
            ("Latest", "1. "),
            ("Choose topics", "Choose topics."),
            ("Language", "Which language"),
            ("Subscribe", "Settings for you"),
        ):
            before = max(reader.chat.messages)
            reader.press(greeting, label)
            answer = await newer_than(before, reader.chat)
            assert answer.text.startswith(shown)
        async with bot.database.reading() as tx:
            asked = await tx.subscriptions.get(reader.id)
        assert asked is not None
        assert asked.ended_at is None


async def test_a_link_offers_to_follow_a_coin_or_topic(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        for payload, coins, topics in (
            ("coin-BTC", ("BTC",), ()),
            ("topic-mining", (), ("mining",)),
        ):
            reader = house.somebody()
            offer = await house.ask(reader, f"/start {payload}")
            assert "Do you want the news about" in offer.text
            await reader.press(offer, "Follow").answered()
            await reader.chat.wait_for(lambda post: post.text.startswith("Subscribed."))
            async with bot.database.reading() as tx:
                asked = await tx.subscriptions.get(reader.id)
            assert asked is not None
            assert (asked.coins, asked.topics) == (coins, topics)


async def test_a_link_that_names_nothing_greets(house: House) -> None:
    house.without_sources()
    async with house.running():
        for payload in ("coin-NONSENSE", "topic-../etc", "x" * 64, "-"):
            assert "Hot Topics" in await house.answer(house.somebody(), f"/start {payload}")


async def test_in_a_group_only_its_administrators_subscribe_it_by_a_button(house: House) -> None:
    owner, stranger = house.somebody(), house.somebody()
    group = house.world.supergroup("Traders", owner)
    owner.add_bot(group)
    stranger.join(group)
    house.without_sources()
    async with house.running():
        greeting = await house.ask(stranger, "/start", group)
        answer = await stranger.press(greeting, "Subscribe").answered()
        assert "Only an administrator" in answer["text"]


async def newer_than(message_id: int, chat: Chat) -> Message:
    return await chat.wait_for(lambda post: post.id > message_id)
