from bot.commands.conversation.signing import Signer
from bot.model.chats import ChatState
from tests.commands.owners.owning import (
    becomes,
    led,
    list_chats,
    live_channel,
    press,
    step,
    stored,
    wishes_of,
)
from tests.house import TOKEN, House, settled


async def test_ones_chats_are_listed_with_how_they_stand(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        assert "no channel or group" in await house.answer(owner, "/mychats")
        await live_channel(house, owner)
        quiet = await live_channel(house, owner, "Quiet")
        owner.promote_bot(quiet, rights=["can_edit_messages"])
        await becomes(bot, quiet.id, ChatState.PAUSED)
        gone = await live_channel(house, owner, "Gone")
        owner.demote_bot(gone)
        await becomes(bot, gone.id, ChatState.CLOSED)
        draft = house.world.channel("Draft", owner)
        owner.add_bot(draft)
        await becomes(bot, draft.id, ChatState.ACTIVE)
        listing = await list_chats(owner)
    assert listing.text.splitlines()[1:] == [
        "• Draft: not live yet",
        "• Gone: I am not there any more",
        "• News: live",
        "• Quiet: paused, because I may not post there",
    ]
    assert [button["text"] for button in listing.buttons] == ["Draft", "Gone", "News", "Quiet"]


async def test_a_chat_is_stopped_and_goes_live_again(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        await settled(bot, 4)
        channel = await live_channel(house, owner)
        screen = await list_chats(owner)
        await step(owner, screen, "News")
        assert screen.text == "News: live\n\nEverything.\nAs it happens."
        await step(owner, screen, "Stop")
        assert "News: stopped" in screen.text
        assert (await wishes_of(bot, channel.id)).ended_at is not None
        await step(owner, screen, "Go live")
        assert "News: live" in screen.text
        await house.post_about(house.publish(), channel)
        await step(owner, screen, "← Back")
        assert "Your channels and groups" in screen.text


async def test_approval_is_switched_on_and_off(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        channel = await live_channel(house, owner)
        screen = await step(owner, await list_chats(owner), "News")
        await step(owner, screen, "Approve each post: off")
        assert "waits for your approval" in screen.text
        chat = await stored(bot, channel.id)
        assert chat is not None
        assert chat.needs_approval
        await step(owner, screen, "Approve each post: on")
        assert "News: live" in screen.text


async def test_another_administrator_finds_the_chat_by_its_name_and_takes_over(
    house: House,
) -> None:
    owner, deputy = house.somebody(), house.somebody()
    async with house.running() as bot:
        channel = await live_channel(house, owner)
        assert "Only an administrator" in await house.answer(deputy, "/mychats @news")
        await settled(bot, 4)
        deputy.administer(channel)
        screen = await house.ask(deputy, "/mychats @news")
        assert "News: live" in screen.text
        await step(deputy, screen, "Approve each post: off")
        chat = await stored(bot, channel.id)
        assert chat is not None
        assert chat.owner_id == deputy.id
        assert "can't see @elsewhere" in await house.answer(deputy, "/mychats elsewhere")


async def test_a_name_of_a_chat_that_is_not_set_up_shows_a_draft(house: House) -> None:
    owner = house.somebody()
    group = house.world.supergroup("Traders", owner, username="traders")
    owner.add_bot(group)
    house.world.updates.take(offset=10**9, limit=1)
    async with house.running():
        screen = await house.ask(owner, "/mychats @traders")
        assert "Traders: not live yet" in screen.text


async def test_a_demoted_owner_can_change_nothing_any_more(house: House) -> None:
    founder, owner = house.somebody(), house.somebody()
    async with house.running() as bot:
        channel = house.world.channel("News", founder)
        owner.administer(channel)
        owner.add_bot(channel)
        await becomes(bot, channel.id, ChatState.ACTIVE)
        listing = await list_chats(owner)
        screen = await step(owner, await list_chats(owner), "News")
        owner.leave(channel)
        for message, label in (
            (listing, "News"),
            (screen, "Go live"),
            (screen, "Approve each post: off"),
        ):
            assert "Only an administrator" in (await press(owner, message, label))["text"]


async def test_many_chats_are_paged(house: House) -> None:
    owner = house.somebody()
    async with house.running() as bot:
        for number in range(10, 20):
            channel = house.world.channel(f"Channel {number}", owner)
            owner.add_bot(channel)
            await becomes(bot, channel.id, ChatState.ACTIVE)
        listing = await list_chats(owner)
        assert "Channel 17" in listing.text
        assert "Channel 18" not in listing.text
        await step(owner, listing, "→")
        assert "Channel 18" in listing.text
        await step(owner, listing, "←")
        assert "Channel 10" in listing.text
        for offset in ("99", "²", "-8", "9" * 30):
            signed = Signer(TOKEN).sign(f"my:list:{offset}", owner.id)
            await owner.call_back(listing, signed).answered()
            assert "Channel 10" in listing.text
        owner.send("/template")
        forms = await led(owner.chat, "For which chat?")
        assert "Channel 17" in forms.text
        await step(owner, forms, "→")
        assert "Channel 18" in forms.text


async def test_in_a_group_ones_chats_are_not_told(house: House) -> None:
    owner = house.somebody()
    group = house.world.group("Traders", owner)
    owner.add_bot(group)
    async with house.running():
        assert "private chat" in await house.answer(owner, "/mychats", group)
