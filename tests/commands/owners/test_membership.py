from bot import app
from bot.model.chats import Chat, ChatState
from bot.playground.botapi.state import GENERAL, Topic
from bot.storage.chats.chats import Pause
from tests.house import House, is_post, settled, until, utc_now


async def chat_in(bot: app.Bot, chat_id: int) -> Chat | None:
    async with bot.database.reading() as tx:
        return await tx.chats.get(chat_id)


async def becomes(bot: app.Bot, chat_id: int, state: ChatState) -> None:
    async def holds() -> bool:
        chat = await chat_in(bot, chat_id)
        return chat is not None and chat.state is state

    await until(holds)


async def test_an_owner_who_never_wrote_to_the_bot_does_not_hinder_the_channel(
    house: House,
) -> None:
    owner = house.world.user("Owner")
    channel = house.world.channel("News", owner)
    async with house.running() as bot:
        await settled(bot, 4)
        owner.add_bot(channel)
        await becomes(bot, channel.id, ChatState.ACTIVE)
        await house.post_about(house.publish(), channel)
    assert owner.chat.posts == ()


async def test_a_group_that_becomes_a_supergroup_keeps_its_subscription(house: House) -> None:
    group = house.world.group("Traders", house.admin)
    house.admin.add_bot(group)
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(house.admin, "/subscribe", group)
        upgraded = house.admin.migrate(group)
        await house.post_about(house.publish(), upgraded)


async def test_an_upgrade_that_looks_like_a_removal_ends_nothing(house: House) -> None:
    group = house.world.group("Traders", house.admin)
    house.admin.add_bot(group)
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(house.admin, "/subscribe", group)
        member = group.members[house.world.bot.id]
        house.admin.remove_bot(group)
        await becomes(bot, group.id, ChatState.CLOSED)
        group.members[house.world.bot.id] = member
        upgraded = house.admin.migrate(group)
        await house.post_about(house.publish(), upgraded)


async def test_a_supergroup_that_telegram_did_not_tell_of_is_learned_from_the_refusal(
    house: House,
) -> None:
    group = house.world.group("Traders", house.admin)
    house.admin.add_bot(group)
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(house.admin, "/subscribe", group)
    upgraded = house.admin.migrate(group)
    house.world.updates.take(offset=10**9, limit=1)
    async with house.running():
        await house.post_about(house.publish(), upgraded)


async def test_a_group_that_removes_or_silences_the_bot_is_closed_and_opened_again(
    house: House,
) -> None:
    group = house.world.supergroup("Traders", house.admin)
    house.admin.add_bot(group)
    async with house.running() as bot:
        await house.ask(house.admin, "/subscribe", group)
        house.admin.restrict_bot(group)
        await becomes(bot, group.id, ChatState.PAUSED)
        told = await house.admin.chat.wait_for(lambda message: "can't post" in message.text)
        assert "Traders" in told.text
        house.admin.add_bot(group)
        await becomes(bot, group.id, ChatState.ACTIVE)
        house.admin.remove_bot(group)
        await becomes(bot, group.id, ChatState.CLOSED)


async def test_a_topic_that_is_opened_again_goes_on_at_once_and_another_stays_closed(
    house: House,
) -> None:
    owner = house.somebody()
    forum = house.world.forum("Forum", owner, "Mining", "Law", "Talk")
    owner.add_bot(forum)
    mining, law, talk = (house.world.topic(forum, name) for name in ("Mining", "Law", "Talk"))
    async with house.running() as bot:
        await settled(bot, 4)
        for topic in (mining, law, talk):
            await house.ask(owner, "/subscribe", forum, thread_id=topic)
        for topic in (mining, law):
            owner.close_topic(forum, topic)
        url = house.publish()
        await house.post_about(url, forum)
        await until(lambda: is_paused(bot, forum.id, mining))
        await until(lambda: is_paused(bot, forum.id, law))
        owner.reopen_topic(forum, mining)
        await forum.wait_for(lambda post: is_post(post, url) and post.thread_id == mining)
        assert await is_paused(bot, forum.id, law)
    assert not any(post.thread_id == law for post in house.posts(forum))


async def is_paused(bot: app.Bot, chat_id: int, topic: int | None) -> bool:
    async with bot.database.reading() as tx:
        chat = await tx.chats.get(chat_id, topic)
    return chat is not None and chat.state is ChatState.PAUSED


async def test_who_is_banned_is_not_led(house: House) -> None:
    owner = house.somebody()
    channel = house.world.channel("News", owner)
    async with house.running() as bot:
        async with bot.database.transaction() as tx:
            await tx.bans.add(owner.id, by=house.admin.id, now=utc_now())
        owner.add_bot(channel)
        await house.answer(house.admin, "/help")
        async with bot.database.reading() as tx:
            assert await tx.chats.get(channel.id) is None
    assert owner.chat.posts == channel.posts == ()


async def test_the_general_topic_is_closed_and_opened_again_alone(house: House) -> None:
    owner = house.somebody()
    forum = house.world.forum("Forum", owner, "Law")
    owner.add_bot(forum)
    forum.topics[GENERAL] = Topic(id=GENERAL, name="General")
    law = house.world.topic(forum, "Law")
    async with house.running() as bot:
        await settled(bot, 4)
        for topic in (None, law):
            await house.ask(owner, "/subscribe", forum, thread_id=topic)
        owner.close_topic(forum, GENERAL)
        url = house.publish()
        await forum.wait_for(lambda post: is_post(post, url) and post.thread_id == law)
        await until(lambda: is_paused(bot, forum.id, None))
        assert not await is_paused(bot, forum.id, law)
        owner.reopen_topic(forum, GENERAL)
        await forum.wait_for(lambda post: is_post(post, url) and post.thread_id is None)


async def test_a_right_whose_return_nobody_tells_is_found_by_the_next_news(house: House) -> None:
    group = house.world.supergroup("Traders", house.admin)
    house.admin.add_bot(group)
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(house.admin, "/subscribe", group)
        house.admin.permit(group, ())
        house.publish()
        await becomes(bot, group.id, ChatState.PAUSED)
        house.admin.permit(group)
        async with bot.database.transaction() as tx:
            await tx.deliveries.cancel(group.id, reason="its tries are used up", now=utc_now())
            await tx.chats.pause(
                group.id, Pause(reason="no right", since=utc_now(), look_at=utc_now())
            )
        await becomes(bot, group.id, ChatState.ACTIVE)
        await house.post_about(house.publish(), group)

        async def is_over() -> bool:
            chat = await chat_in(bot, group.id)
            return chat is not None and chat.paused_at is None

        await until(is_over)
