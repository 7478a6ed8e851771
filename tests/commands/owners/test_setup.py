from datetime import time

from bot.commands.conversation.signing import Signer
from bot.model.chats import ChatState
from bot.model.subscriptions import Importance, Rhythm
from bot.playground.botapi import Person, Refuse
from bot.playground.botapi.state.users import ANONYMOUS
from tests.commands.owners.owning import becomes, led, live_channel, press, step, stored, wishes_of
from tests.house import TOKEN, House, settled


async def test_three_steps_lead_to_the_first_post_and_nothing_comes_before(house: House) -> None:
    owner = house.somebody()
    channel = house.world.channel("News", owner)
    async with house.running() as bot:
        await settled(bot, 4)
        owner.add_bot(channel)
        screen = await led(owner.chat)
        assert "✅ Everything" in {button["text"] for button in screen.buttons}
        await step(owner, screen, "Mining", "BTC")
        chosen = {button["text"] for button in screen.buttons if "✅" in button["text"]}
        assert chosen == {"✅ Mining", "✅ BTC"}
        await step(owner, screen, "✅ BTC", "BTC", "Next →")
        assert "Step 2" in screen.text
        await step(owner, screen, "Daily digest")
        assert "✅ Daily digest" in {button["text"] for button in screen.buttons}
        await step(owner, screen, "Next →")
        assert "About: BTC and Mining." in screen.text
        assert "In a digest each day at 08:00 (UTC)." in screen.text
        house.publish()
        await settled(bot, 5)
        wishes = await wishes_of(bot, channel.id)
        assert wishes.ended_at is not None
        assert (wishes.cadence.rhythm, wishes.cadence.at) == (Rhythm.DAILY, time(8))
        assert channel.posts == ()
        await step(owner, screen, "Go live")
        assert "News is live" in screen.text
        wishes = await wishes_of(bot, channel.id)
        assert wishes.ended_at is None
        assert (wishes.topics, wishes.coins) == (("mining",), ("BTC",))


async def test_everything_as_it_happens_is_what_a_channel_gets_by_default(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        await settled(bot, 4)
        channel = await live_channel(house, owner)
        await house.post_about(house.publish(), channel)


async def test_a_sample_is_posted_when_asked_for_and_only_then(house: House) -> None:
    owner = house.somebody()
    channel = house.world.channel("News", owner)
    async with house.running() as bot:
        owner.add_bot(channel)
        await settled(bot, 4)
        screen = await led(owner.chat)
        await step(owner, screen, "Next →", "Next →")
        shown = await press(owner, screen, "Post a sample")
        assert "on its way" in shown["text"]
        sample = await channel.next_message(seconds=20)
        assert "Read the article" in {button["text"] for button in sample.buttons}
        await step(owner, screen, "← Back", "Only big news", "← Back", "DOGE", "Next →", "Next →")
        assert "Only big news." in screen.text
        shown = await press(owner, screen, "Post a sample")
        assert "no brief yet that fits" in shown["text"]
    assert len(channel.posts) == 1


async def test_who_lost_the_rights_presses_in_vain(house: House) -> None:
    founder, owner = house.somebody(), house.somebody()
    channel = house.world.channel("News", founder)
    owner.administer(channel)
    async with house.running() as bot:
        owner.add_bot(channel)
        screen = await led(owner.chat)
        await step(owner, screen, "Next →", "Only big news", "Next →")
        owner.join(channel)
        for label in ("Go live", "← Back", "Post a sample"):
            shown = await press(owner, screen, label)
            assert "Only an administrator" in shown["text"]
            assert shown["show_alert"] == "true"
        assert (await wishes_of(bot, channel.id)).importance is Importance.BIG
        assert (await wishes_of(bot, channel.id)).ended_at is not None


async def test_where_the_bot_may_not_post_nothing_goes_live(house: House) -> None:
    owner = house.somebody()
    channel = house.world.channel("News", owner)
    async with house.running() as bot:
        owner.add_bot(channel)
        screen = await step(owner, await led(owner.chat), "Next →", "Next →")
        owner.promote_bot(channel, rights=["can_edit_messages"])
        await becomes(bot, channel.id, ChatState.PAUSED)
        shown = await press(owner, screen, "Go live")
        assert "I may not post in News" in shown["text"]


async def test_a_bot_that_is_added_without_the_right_to_post_says_what_lacks(
    house: House,
) -> None:
    owner = house.somebody()
    channel = house.world.channel("News", owner)
    async with house.running():
        owner.promote_bot(channel, rights=["can_edit_messages"])
        assert "Give me the right" in (await owner.chat.next_message(seconds=20)).text
        owner.promote_bot(channel)
        assert "Step 1" in (await owner.chat.next_message(seconds=20)).text


async def test_a_group_whose_member_adds_the_bot_is_told_how_to_begin(house: House) -> None:
    founder, member = house.somebody(), house.somebody()
    group = house.world.supergroup("Traders", founder)
    member.join(group)
    async with house.running() as bot:
        await settled(bot, 4)
        member.add_bot(group)
        invitation = await led(group, "An administrator of this group")
        assert "Only an administrator" in (await press(member, invitation, "Set up"))["text"]
        stranger = house.somebody()
        assert "Only an administrator" in (await press(stranger, invitation, "Set up"))["text"]
        await step(founder, invitation, "Set up", "Next →", "Next →", "Go live")
        assert member.chat.posts == ()
        chat = await stored(bot, group.id)
        assert chat is not None
        assert chat.owner_id == founder.id
        await house.post_about(house.publish(), group)


async def test_a_group_of_an_owner_who_never_wrote_to_the_bot_is_set_up_in_place(
    house: House,
) -> None:
    owner = house.world.user("Owner")
    group = house.world.group("Traders", owner)
    async with house.running():
        owner.add_bot(group)
        invitation = await led(group, "An administrator of this group")
        await step(owner, invitation, "Set up", "Next →", "Next →", "Go live")
        await house.post_about(house.publish(), group)


async def test_an_anonymous_administrator_who_adds_the_bot_is_answered_in_the_group(
    house: House,
) -> None:
    owner = house.somebody()
    group = house.world.supergroup("Traders", owner)
    async with house.running() as bot:
        Person(ledger=house.world, user=ANONYMOUS).add_bot(group)
        invitation = await led(group, "An administrator of this group")
        await step(owner, invitation, "Set up")
        chat = await stored(bot, group.id)
        assert chat is not None
        assert chat.owner_id is None


async def test_a_chat_speaks_the_language_and_the_zone_of_who_added_the_bot(house: House) -> None:
    owner = house.world.user("Owner", language_code="de", is_started=True)
    channel = house.world.channel("News", owner)
    async with house.running() as bot:
        owner.add_bot(channel)
        await owner.chat.next_message(seconds=20)
        chat = await stored(bot, channel.id)
        assert chat is not None
        assert chat.language == "de"


async def test_a_removed_bot_forgets_what_is_owed_and_offers_to_go_on(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        await settled(bot, 4)
        channel = await live_channel(house, owner)
        owner.demote_bot(channel)
        await becomes(bot, channel.id, ChatState.CLOSED)
        assert (await wishes_of(bot, channel.id)).ended_at is not None
        owner.add_bot(channel)
        offer = await led(owner.chat, "I am back")
        assert "Everything." in offer.text
        url = house.publish()
        await settled(bot, 5)
        assert house.posts(channel) == []
        await step(owner, offer, "Go on as before")
        assert (await wishes_of(bot, channel.id)).ended_at is None
        await house.post_about(house.publish(), channel)
        assert all(button.get("url") != url for post in channel.posts for button in post.buttons)


async def test_who_brings_the_bot_back_can_set_it_up_anew(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        channel = await live_channel(house, owner)
        owner.demote_bot(channel)
        await becomes(bot, channel.id, ChatState.CLOSED)
        owner.add_bot(channel)
        offer = await led(owner.chat, "I am back")
        await step(owner, offer, "Set up anew", "Stablecoins", "Next →", "Next →", "Go live")
        wishes = await wishes_of(bot, channel.id)
        assert (wishes.topics, wishes.ended_at) == (("stablecoins",), None)


async def test_a_channel_comes_back_by_itself_if_its_owner_cannot_be_asked(house: House) -> None:
    owner = house.world.user("Owner")
    channel = house.world.channel("News", owner)
    async with house.running() as bot:
        await settled(bot, 4)
        owner.add_bot(channel)
        await becomes(bot, channel.id, ChatState.ACTIVE)
        await house.post_about(house.publish(), channel)
        owner.demote_bot(channel)
        await becomes(bot, channel.id, ChatState.CLOSED)
        owner.add_bot(channel)
        await becomes(bot, channel.id, ChatState.ACTIVE)
        await house.post_about(house.publish(), channel)


async def test_a_forum_gets_a_topic_for_each_subject(house: House) -> None:
    owner = house.somebody()
    forum = house.world.forum("Forum", owner)
    async with house.running() as bot:
        await settled(bot, 4)
        owner.add_bot(forum)
        screen = await led(owner.chat)
        await step(owner, screen, "Mining", "Stablecoins", "Next →", "Next →")
        shown = await press(owner, screen, "Go live in forum topics")
        assert "administrator who can manage topics" in shown["text"]
        assert forum.topics == {}
        owner.promote_bot(forum)
        trouble = Refuse(code=500, description="Internal Server Error")
        house.server.faults.add(trouble, methods=["createForumTopic"])
        shown = await press(owner, screen, "Go live in forum topics")
        assert "only some of the forum topics" in shown["text"]
        await step(owner, screen, "Go live in forum topics")
        assert "opened 2 forum topics" in screen.text
        names = {topic.name: topic.id for topic in forum.topics.values()}
        assert set(names) == {"Mining", "Stablecoins"}
        wishes = await wishes_of(bot, forum.id, names["Mining"])
        assert (wishes.topics, wishes.ended_at) == (("mining",), None)
        assert (await wishes_of(bot, forum.id)).ended_at is not None


async def test_old_and_forged_buttons_of_the_set_up_do_nothing(house: House) -> None:
    owner = house.somebody()
    channel = house.world.channel("News", owner)
    async with house.running() as bot:
        owner.add_bot(channel)
        screen = await led(owner.chat)
        signer = Signer(TOKEN)
        for data, said in (
            ("su:x:0:live", "is old"),
            ("su:1", "is old"),
            (f"su:{channel.id}:0:nothing", "is old"),
            (f"su:{channel.id}:0:c:NOCOIN", "is old"),
            (f"su:{channel.id}:0:t:no-topic", "is old"),
            (f"su:{channel.id}:0:i:never", "is old"),
            (f"su:{channel.id}:99:live", "don't know this chat"),
            (f"su:{channel.id - 1}:0:live", "Only an administrator"),
        ):
            signed = signer.sign(data, owner.id)
            shown = await owner.call_back(screen, signed).answered()
            assert said in shown["text"]
        shown = await owner.call_back(screen, f"su:{channel.id}:0:live").answered()
        assert "is old" in shown["text"]
        assert (await wishes_of(bot, channel.id)).ended_at is not None
