from datetime import timedelta

from bot import app
from bot.commands.conversation.signing import Signer
from bot.model.sources import PollState, Source
from bot.playground.botapi import Message
from bot.storage.record.audit import Change
from tests.commands.owners.owning import press, step
from tests.house import PATIENCE, TOKEN, House, settled, until, utc_now

MINUTE = timedelta(minutes=1)


async def opened(house: House, bot: app.Bot, *, name: str = "Wire") -> tuple[Message, Source]:
    """Add a source, wait until it was polled, and open its screen."""
    site = house.newsroom.sites[0]
    added = await house.ask(house.admin, f"/addsource {site.feed_url} {name}")
    await settled(bot, 1)
    await step(house.admin, added, "Manage")
    source = await source_of(bot, name)
    assert source is not None
    return added, source


async def source_of(bot: app.Bot, name: str) -> Source | None:
    async with bot.database.reading() as tx:
        return await tx.sources.find(name)


async def poll_of(bot: app.Bot, source: Source) -> PollState:
    async with bot.database.reading() as tx:
        state = await tx.polls.get(source.id)
    assert state is not None
    return state


async def changes(bot: app.Bot) -> list[Change]:
    async with bot.database.reading() as tx:
        return await tx.audit.newest(limit=20)


async def test_a_source_is_paused_and_resumed_in_place(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, source = await opened(house, bot)
        assert screen.text.startswith("Wire: works\nhttp://127.0.0.1")
        await step(house.admin, screen, "⏸ Pause")
        assert screen.text.startswith("Wire: paused")
        told = await press(house.admin, screen, "🔄 Poll now")
        assert told["text"] == "Wire is paused. Resume it first."
        await step(house.admin, screen, "▶️ Resume")
        assert screen.text.startswith("Wire: works")
        record = [(each.action, each.target) for each in await changes(bot)]
        assert record == [
            ("resumesource", source.id),
            ("pausesource", source.id),
            ("addsource", source.id),
        ]
        assert {each.user_id for each in await changes(bot)} == {house.admin.id}
        assert "/pausesource 127" in await house.answer(house.admin, "/audit")


async def test_poll_now_polls_now(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, source = await opened(house, bot)
        before = await poll_of(bot, source)
        assert before.due_at > utc_now() + MINUTE
        house.publish()
        asked_at = utc_now()
        told = await press(house.admin, screen, "🔄 Poll now")
        assert told["text"] == "Wire is being polled."

        async def is_polled() -> bool:
            polled_at = (await poll_of(bot, source)).polled_at
            return polled_at is not None and polled_at >= asked_at

        await until(is_polled)
        assert (await changes(bot))[0].detail == "poll now"


async def test_an_interval_is_chosen_and_holds_from_then_on(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, source = await opened(house, bot)
        assert "Interval: automatic, " in screen.text
        await step(house.admin, screen, "⏱ Interval")
        assert screen.text == "How often shall Wire be polled?"
        assert screen.buttons[0]["text"] == "✅ automatic"
        await step(house.admin, screen, "2 min")
        assert "Interval: 2 min" in screen.text
        now = await source_of(bot, "Wire")
        assert now is not None
        assert (now.interval, now.changed) == (2 * MINUTE, ("interval",))
        assert (await poll_of(bot, source)).due_at <= utc_now() + 2 * MINUTE
        await step(house.admin, screen, "⏱ Interval", "automatic")
        assert "Interval: automatic" in screen.text
        details = [each.detail for each in await changes(bot)]
        assert details[:2] == ["interval automatic", "interval 120s"]


async def test_topics_are_chosen_in_place(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, _ = await opened(house, bot)
        await step(house.admin, screen, "🏷 Topics", "Regulation", "Mining")
        ticked = [each["text"] for each in screen.buttons if each["text"].startswith("✅")]
        assert ticked == ["✅ Regulation", "✅ Mining"]
        await step(house.admin, screen, "✅ Mining", "← Back")
        assert "Topics: Regulation" in screen.text
        now = await source_of(bot, "Wire")
        assert now is not None
        assert now.topics == ("regulation",)
        details = [each.detail for each in await changes(bot)]
        assert details[:3] == [
            "topics regulation",
            "topics regulation, mining",
            "topics regulation",
        ]


async def test_a_test_shows_what_is_there_and_leaves_the_screen(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, _ = await opened(house, bot)
        before = screen.text
        await press(house.admin, screen, "🔎 Test")
        shown = await house.admin.chat.wait_for(lambda each: each.id > screen.id, seconds=PATIENCE)
        assert shown.text.startswith("Wire: feed, ")
        assert "The newest entry gives this brief:" in shown.text
        assert screen.text == before


async def test_a_removal_can_be_undone_and_nothing_comes_twice(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, source = await opened(house, bot)
        await step(house.admin, screen, "⏱ Interval", "2 min")
        before = await poll_of(bot, source)
        await step(house.admin, screen, "🗑 Remove")
        assert screen.text == ("Wire is removed. Its briefs stay. You can undo this for a day.")
        assert await source_of(bot, "Wire") is None
        assert "no sources" in await house.answer(house.reader, "/sources")
        assert "1. " in await house.answer(house.reader, "/latest")
        await step(house.admin, screen, "Undo")
        assert screen.text.startswith("Wire: works")
        now = await source_of(bot, "Wire")
        assert now is not None
        assert now.interval == 2 * MINUTE
        assert (await poll_of(bot, source)).succeeded_at == before.succeeded_at
        async with bot.database.reading() as tx:
            assert sum((await tx.entries.counts()).values()) > 0
        record = [(each.action, each.detail) for each in await changes(bot)]
        assert record[:2] == [("sources", "undo removal"), ("removesource", "")]


async def test_a_source_of_the_settings_file_has_no_button_to_remove_it(house: House) -> None:
    signer = Signer(TOKEN)
    async with house.running() as bot:
        await settled(bot, 4)
        async with bot.database.reading() as tx:
            [source, *_] = await tx.sources.all()
        screen = await house.ask(house.admin, f"/sources {source.id}")
        assert "🗑 Remove" not in [each["text"] for each in screen.buttons]
        forged = signer.sign(f"so:x:{source.id}", house.admin.id)
        told = await house.admin.call_back(screen, forged).answered(seconds=PATIENCE)
        assert "is old" in told["text"]
        assert await source_of(bot, source.id) is not None


async def test_a_button_of_a_source_that_is_gone_is_old(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, source = await opened(house, bot)
        async with bot.database.transaction() as tx:
            await tx.sources.delete(source.id)
        for button in screen.buttons:
            if button["text"] != "← Back":
                told = await press(house.admin, screen, button["text"])
                assert "This button is old" in told["text"], button
        signer = Signer(TOKEN)
        for data in (f"so:u:{source.id}", "so:v:", "so:", "so:?:x:y"):
            query = house.admin.call_back(screen, signer.sign(data, house.admin.id))
            assert "is old" in (await query.answered(seconds=PATIENCE))["text"], data


async def test_values_that_no_button_has_are_old(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, source = await opened(house, bot)
        signer = Signer(TOKEN)
        for data in (f"so:i:{source.id}:7", f"so:i:{source.id}:x", f"so:o:{source.id}:zzzz"):
            query = house.admin.call_back(screen, signer.sign(data, house.admin.id))
            assert "is old" in (await query.answered(seconds=PATIENCE))["text"], data
        assert [each.action for each in await changes(bot)] == ["addsource"]


async def test_no_press_by_another_or_in_another_chat_does_anything(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, source = await opened(house, bot)
        theirs = await house.ask(house.reader, "/help")
        stolen = screen.button("⏸ Pause")["callback_data"]
        signed = Signer(TOKEN).sign(f"so:p:{source.id}", house.reader.id)
        for data in (stolen, signed, f"so:p:{source.id}"):
            told = await house.reader.call_back(theirs, data).answered(seconds=PATIENCE)
            assert "is old" in told["text"]
        now = await source_of(bot, "Wire")
        assert now is not None
        assert now.enabled


async def test_pressing_twice_changes_nothing_more(house: House) -> None:
    house.without_sources()
    async with house.running() as bot:
        screen, _ = await opened(house, bot)
        data = screen.button("⏸ Pause")["callback_data"]
        await step(house.admin, screen, "⏸ Pause")
        for _ in range(2):
            await house.admin.call_back(screen, data).answered(seconds=PATIENCE)
        assert [each.action for each in await changes(bot)] == ["pausesource", "addsource"]
