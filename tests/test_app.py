"""The bot as a whole: real HTTP, a real database, a Bot API server and news sites on loopback."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import app
from bot.config import Settings
from bot.model.errors import ConfigError
from bot.model.sources import EntryState
from bot.playground.newsroom import Newsroom
from bot.playground.newsroom.faults import Status
from tests.telegram_server import BOT, TOKEN, TelegramServer, error, telegram_server

READER, ADMIN, STRANGER, GROUP, CHANNEL = 1001, 7, 666, -100_500, -100_900


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass
class House:
    """Everything that a test of the whole needs."""

    telegram: TelegramServer
    newsroom: Newsroom
    settings: Settings

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[app.Bot]:
        """Run the bot until the block ends, then stop it as SIGTERM does."""
        stop = asyncio.Event()
        async with app.built(self.settings) as bot:
            task = asyncio.create_task(bot.run(stop))
            try:
                yield bot
            finally:
                stop.set()
                async with asyncio.timeout(10):
                    await task

    async def ask(self, chat_id: int, text: str, *, user_id: int | None = None) -> str:
        """Write a command and return the answer."""
        before = len(self.telegram.sent(chat_id))
        self.telegram.say(chat_id, text, user_id=user_id)
        return (await self.telegram.wait_for(chat_id, before + 1))[before]


def settings_for(
    telegram: TelegramServer, tmp_path: Path, feeds: Sequence[str], **delivery: str
) -> Settings:
    return Settings.model_validate(
        {
            "telegram": {"token": TOKEN, "base_url": telegram.base_url, "admins": [ADMIN]},
            "database": {"url": f"sqlite:///{tmp_path / 'hottopics.db'}"},
            "fetch": {"allow_networks": ["127.0.0.0/8"], "host_spacing": "0s", "per_host": 8},
            "polling": {"min_interval": "1s", "tick": "200ms"},
            "delivery": {"first_run": "none", **delivery},
            "sources": [{"url": url} for url in feeds],
        }
    )


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with (
        telegram_server() as telegram,
        Newsroom(utc_now, start=4, every=None) as newsroom,
    ):
        feeds = [site.feed_url for site in newsroom.sites]
        yield House(telegram, newsroom, settings_for(telegram, tmp_path, feeds))


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds."""
    async with asyncio.timeout(20):
        while not holds():  # noqa: ASYNC110 -- other tasks make it hold, and tell nobody
            await asyncio.sleep(0.02)


async def settled(bot: app.Bot, state: EntryState, count: int) -> None:
    """Wait until so many entries are in a state."""
    async with asyncio.timeout(20):
        while True:
            async with bot.database.reading() as tx:
                counts = await tx.entries.counts()
            if counts.get(state, 0) >= count:
                return
            await asyncio.sleep(0.05)


async def test_a_new_article_reaches_who_subscribed_and_the_old_ones_can_be_asked_for(
    house: House,
) -> None:
    async with house.running() as bot:
        assert "Subscribed" in await house.ask(READER, "/subscribe")
        await settled(bot, EntryState.BRIEFED, 4)
        assert len(house.telegram.sent(READER)) == 1, "the baseline is not news"
        published = house.newsroom.publish_next()
        assert published is not None
        post = (await house.telegram.wait_for(READER, 2))[1]
        assert post.count("• ") >= 3
        assert house.settings.brief.disclaimer in post
        assert published.url.partition("?")[0] in post
        latest = await house.ask(READER, "/latest 2")
        assert latest.startswith("1. ")
        assert "\n2. " in latest


async def test_what_a_page_says_around_its_article_is_no_fact(house: House) -> None:
    async with house.running() as bot:
        while house.newsroom.publish_next():
            pass
        await settled(bot, EntryState.BRIEFED, 16)
        async with bot.database.reading() as tx:
            briefs = await tx.briefs.latest(limit=50)
            articles = {brief.id: await tx.articles.for_brief(brief.id) for brief in briefs}
    around = {text for site in house.newsroom.sites for text in site.look.boilerplate.values()}
    assert len(briefs) == 16
    for brief in briefs:
        article = articles[brief.id]
        assert article is not None
        assert 1 <= len(brief.facts) <= 5
        assert "Hot Topics |" not in brief.headline
        for fact in brief.facts:
            assert fact.text == " ".join(article.text[fact.start : fact.end].split())
            assert not any(text in fact.text for text in around)


async def test_only_admins_command_the_bot_and_strangers_learn_nothing(house: House) -> None:
    site = house.newsroom.sites[0]
    async with house.running():
        unknown = await house.ask(STRANGER, "/nonsense")
        assert await house.ask(STRANGER, f"/addsource {site.feed_url}") == unknown
        assert "addsource" not in await house.ask(STRANGER, "/help")
        assert "addsource" in await house.ask(ADMIN, "/help")
        assert "polled already" in await house.ask(ADMIN, f"/addsource {site.feed_url}")
        assert "settings file" in await house.ask(ADMIN, f"/removesource {site.feed_url}")
        assert "Paused" in await house.ask(ADMIN, f"/pausesource {site.feed_url}")
        assert "paused already" in await house.ask(ADMIN, f"/pausesource {site.feed_url}")
        assert "Resumed" in await house.ask(ADMIN, f"/resumesource {site.feed_url}")
        assert "no such source" in await house.ask(ADMIN, "/pausesource nobody")
        assert "Name a source" in await house.ask(ADMIN, "/removesource")
        assert "Sources: 3" in await house.ask(ADMIN, "/stats")
        assert "well" in await house.ask(ADMIN, "/sources")


async def test_an_admin_adds_tests_and_removes_a_source(house: House, tmp_path: Path) -> None:
    site = house.newsroom.sites[0]
    house.settings = settings_for(house.telegram, tmp_path, [])
    async with house.running() as bot:
        assert "no sources" in await house.ask(READER, "/sources")
        assert "entries." in await house.ask(ADMIN, f"/testsource {site.feed_url}")
        assert "no sources" in await house.ask(READER, "/sources")
        assert "not a feed" in await house.ask(ADMIN, f"/addsource {site.url}")
        assert "404" in await house.ask(ADMIN, f"/testsource {site.url}/nothing")
        assert "no http or https URL" in await house.ask(ADMIN, "/addsource ftp://x")
        assert "missing" in await house.ask(ADMIN, "/addsource")
        assert "Added Wire" in await house.ask(ADMIN, f"/addsource {site.feed_url} Wire")
        await settled(bot, EntryState.BRIEFED, 1)
        assert "Removed Wire" in await house.ask(ADMIN, "/removesource wire")
        assert "no briefs" not in await house.ask(READER, "/latest")


async def test_a_group_is_subscribed_by_its_administrators_alone(house: House) -> None:
    house.telegram.members[GROUP, ADMIN] = "administrator"
    async with house.running():
        assert "Only an administrator" in await house.ask(GROUP, "/subscribe", user_id=STRANGER)
        answer = await house.ask(GROUP, "/subscribe@hot_topics_bot btc mining", user_id=ADMIN)
        assert answer.startswith("Subscribed: briefs about coins BTC; topics mining.")
        house.telegram.say(GROUP, "/subscribe@other_bot", user_id=ADMIN)
        house.telegram.say(GROUP, "/stats", user_id=ADMIN)
        assert "Unsubscribed" in await house.ask(GROUP, "/unsubscribe", user_id=ADMIN)
        assert "no subscription" in await house.ask(GROUP, "/unsubscribe", user_id=ADMIN)


async def test_a_channel_is_subscribed_by_who_administers_it(house: House) -> None:
    house.telegram.chats["@news"] = {
        "id": CHANNEL,
        "type": "channel",
        "title": "News",
        "accent_color_id": 1,
        "max_reaction_count": 1,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    async with house.running():
        assert "can't see @gone" in await house.ask(READER, "/subscribe @gone")
        assert "Only an administrator of @news" in await house.ask(READER, "/subscribe @news")
        house.telegram.members[CHANNEL, READER] = "administrator"
        assert "may not post in @news" in await house.ask(READER, "/subscribe @news")
        house.telegram.members[CHANNEL, int(str(BOT["id"]))] = "administrator"
        assert "Subscribed News" in await house.ask(READER, "/subscribe @news eth")
        assert "private chat" in await house.ask(GROUP, "/subscribe @news", user_id=READER)
        assert "Unsubscribed" in await house.ask(READER, "/unsubscribe @news")


async def test_wrong_arguments_are_answered_and_change_nothing(house: House) -> None:
    async with house.running():
        cases = {
            '/subscribe "open': "A quote is open",
            "/subscribe " + "x" * 60: "too much",
            "/latest " + "x" * 60: "too long to look for",
            "/latest zebra": "no briefs about “zebra”",
            "/unsubscribe everything": "ends the whole subscription",
            "/latest <b>&lt;": "no briefs about",
        }
        for text, says in cases.items():
            assert says in await house.ask(READER, text)
        assert "<b>Hot Topics</b>" in await house.ask(READER, "/start")


async def test_pages_are_turned_in_place_and_old_buttons_say_so(house: House) -> None:
    async with house.running() as bot:
        await settled(bot, EntryState.BRIEFED, 4)
        await house.ask(READER, "/latest 1")
        keyboard = house.telegram.calls[-1][1].get("reply_markup", "") or next(
            data["reply_markup"]
            for name, data in reversed(house.telegram.calls)
            if name == "sendMessage" and "reply_markup" in data
        )
        [data] = re.findall(r'"callback_data": "([^"]*)"', keyboard)
        message = {
            "message_id": 5,
            "date": 1_790_000_000,
            "chat": {"id": READER, "type": "private"},
            "text": "x",
        }
        user = {"id": READER, "is_bot": False, "first_name": "R"}
        for pressed in (data, "latest:1:1:", "forged"):
            house.telegram.push(
                callback_query={
                    "id": "1",
                    "from": user,
                    "chat_instance": "1",
                    "message": message,
                    "data": pressed,
                }
            )
        await until(lambda: house.telegram.names().count("answerCallbackQuery") == 3)
        await until(lambda: house.telegram.names().count("editMessageText") == 2)
    answers = [data for name, data in house.telegram.calls if name == "answerCallbackQuery"]
    assert [data.get("text", "") for data in answers].count(
        "This button is old. Send /latest again."
    ) == 1
    edits = [data for name, data in house.telegram.calls if name == "editMessageText"]
    assert len(edits) == 2
    assert edits[0]["text"].startswith("2. ")


async def test_a_blocked_bot_posts_no_more_until_it_is_let_in_again(house: House) -> None:
    blocked = error(403, "Forbidden: bot was blocked by the user")
    async with house.running() as bot:
        await house.ask(READER, "/subscribe")
        await settled(bot, EntryState.BRIEFED, 4)
        house.telegram.refuse = lambda data: blocked if data["chat_id"] == str(READER) else None
        house.newsroom.publish_next()
        async with asyncio.timeout(10):
            while True:
                async with bot.database.reading() as tx:
                    chat = await tx.chats.get(READER)
                if chat and chat.closed_because:
                    break
                await asyncio.sleep(0.05)
        house.telegram.refuse = lambda _: None
        assert "Changed" in await house.ask(READER, "/subscribe")
        house.newsroom.publish_next()
        posts = await house.telegram.wait_for(READER, 3)
        assert "• " in posts[-1]


async def test_a_source_that_fails_is_noted_and_comes_back(house: House) -> None:
    site = house.newsroom.sites[0]
    site.misbehave(Status(code=500))
    async with house.running() as bot:
        async with asyncio.timeout(10):
            while "500" not in await house.ask(ADMIN, "/sources"):  # noqa: ASYNC110 -- as a person
                await asyncio.sleep(0.1)
        site.behave()
        await settled(bot, EntryState.BRIEFED, 4)
        assert "500" not in await house.ask(ADMIN, "/sources")


async def test_what_was_owed_before_a_restart_is_sent_after_it(house: House) -> None:
    async with house.running() as bot:
        await house.ask(READER, "/subscribe")
        await settled(bot, EntryState.BRIEFED, 4)
        house.telegram.refuse = lambda _: error(500, "Internal Server Error: restart")
        house.newsroom.publish_next()
        await settled(bot, EntryState.BRIEFED, 5)
    house.telegram.refuse = lambda _: None
    async with house.running():
        assert "• " in (await house.telegram.wait_for(READER, 2))[1]


async def test_a_second_bot_on_one_sqlite_file_is_refused(house: House) -> None:
    async with house.running():
        with pytest.raises(ConfigError, match="in use by a bot that is running"):
            async with app.built(house.settings):
                pytest.fail("two bots share a file")


async def test_a_token_that_telegram_refuses_is_the_operators_mistake(house: House) -> None:
    wrong = house.settings.telegram.model_copy(update={"token": None})
    with pytest.raises(ConfigError, match=r"telegram\.token: missing"):
        async with app.built(house.settings.model_copy(update={"telegram": wrong})):
            pytest.fail("no token, no bot")
    settings = Settings.model_validate(
        {
            "telegram": {"token": "1:wrong", "base_url": house.telegram.base_url},
            "database": house.settings.database,
        }
    )
    async with app.built(settings) as bot:
        with pytest.raises(ConfigError, match=r"telegram\.token: Telegram refuses it"):
            await bot.run(asyncio.Event())
