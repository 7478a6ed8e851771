import pytest

from tests.house import House, settled


async def test_a_group_is_subscribed_by_its_administrators_alone(house: House) -> None:
    group = house.world.supergroup("Traders", house.admin)
    house.admin.add_bot(group)
    house.reader.join(group)
    async with house.running():
        refused = await house.answer(house.reader, "/subscribe", group)
        assert "Only an administrator" in refused
        begun = await house.answer(house.admin, "/subscribe@hot_topics_bot btc mining", group)
        assert begun.startswith("Subscribed.\nAbout: BTC and Mining.")
        house.admin.send("/subscribe@other_bot", group)
        house.admin.send("/stats", group)
        assert "Unsubscribed" in await house.answer(house.admin, "/unsubscribe", group)
        anonymous = await house.ask(house.admin, "/unsubscribe", group, is_anonymous=True)
        assert "no subscription" in anonymous.text
    assert len(group.posts) == 4


async def test_what_a_channel_says_in_a_group_is_nobodys_command(house: House) -> None:
    group = house.world.supergroup("Traders", house.admin)
    channel = house.world.channel("Elsewhere", house.reader)
    house.admin.add_bot(group)
    async with house.running():
        house.reader.send("/subscribe", group, sender=channel)
        await house.answer(house.admin, "/help", group)
    assert len(group.posts) == 1


async def test_a_channel_is_subscribed_by_who_administers_it(house: House) -> None:
    channel = house.world.channel("News", house.admin, username="news")
    async with house.running():
        unseen = await house.answer(house.reader, "/subscribe @gone")
        assert "can't see @gone" in unseen
        house.admin.promote_bot(channel, rights=["can_edit_messages"])
        only = await house.answer(house.somebody(), "/subscribe @news")
        assert "Only an administrator of @news" in only
        house.reader.administer(channel)
        assert "may not post in @news" in await house.answer(house.reader, "/subscribe @news")
        house.admin.promote_bot(channel)
        answer = await house.answer(house.reader, "/subscribe @news eth")
        assert "News is" in answer or "of News is" in answer
        group = house.world.group("Traders", house.reader)
        house.reader.add_bot(group)
        elsewhere = await house.answer(house.reader, "/subscribe @news", group)
        assert "private chat" in elsewhere
        assert "Unsubscribed" in await house.answer(house.reader, "/unsubscribe @news")


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ('/subscribe "open', "in quotes"),
        ("/subscribe " + "x" * 60, "at most 30 words"),
        ("/subscribe " + "x " * 40, "at most 30 words"),
        ("/unsubscribe everything", "ends the whole subscription"),
        ("/unsubscribe", "no subscription to end"),
    ],
)
async def test_a_mistake_is_explained_and_changes_nothing(
    house: House, command: str, says: str
) -> None:
    async with house.running() as bot:
        assert says in await house.answer(house.reader, command)
        async with bot.database.reading() as tx:
            assert await tx.subscriptions.count() == 0


async def test_a_topic_of_a_forum_has_a_subscription_of_its_own(house: House) -> None:
    forum = house.world.forum("Forum", house.admin, "Mining", "Everything")
    house.admin.add_bot(forum)
    mining, everything = (house.world.topic(forum, name) for name in ("Mining", "Everything"))
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(house.admin, "/subscribe mining", forum, thread_id=mining)
        await house.ask(house.admin, "/subscribe", forum, thread_id=everything)
        post = await house.post_about(house.publish(), forum)
        assert post.thread_id == everything
        answer = await house.ask(house.admin, "/unsubscribe", forum, thread_id=everything)
        assert answer.thread_id == everything
        async with bot.database.reading() as tx:
            assert await tx.subscriptions.get(forum.id, mining) is not None
            ended = await tx.subscriptions.get(forum.id, everything)
            assert ended is not None
            assert ended.ended_at is not None
