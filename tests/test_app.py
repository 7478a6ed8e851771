"""The bot as a whole: from a source to a chat, through trouble, over restarts."""

import asyncio
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot import app
from bot.app import utc_now
from bot.model.chats import DeliveryState
from bot.model.errors import ConfigError
from bot.model.sources import EntryState
from bot.playground.botapi import (
    BAD_GATEWAY,
    FLOOD_PAGE,
    INTERNAL_ERROR,
    RESET_AFTER,
    TRUNCATED,
    Fault,
    Flooded,
    Refuse,
    Slow,
    busiest,
)
from bot.playground.newsroom.faults import Status
from bot.stories.matching import Kind
from bot.stories.matching.model import trained, written
from tests.house import PATIENCE, House, settled, until


async def deliveries(bot: app.Bot) -> dict[DeliveryState, int]:
    async with bot.database.reading() as tx:
        return dict(await tx.deliveries.counts())


async def test_a_new_article_reaches_who_subscribed_and_the_old_ones_can_be_asked_for(
    house: House,
) -> None:
    async with house.running() as bot:
        assert "Subscribed" in await house.answer(house.reader, "/subscribe")
        await settled(bot, 4)
        assert house.posts(house.reader.chat) == [], "the baseline is not news"
        post = await house.post_about(house.publish(), house.reader.chat)
        assert post.text.count("• ") >= 3
        assert house.settings.brief.disclaimer in post.text
        assert {request.headers["user-agent"] for request in house.newsroom.requests} == {
            "HotTopics/0.1 (news bot) (+https://t.me/hot_topics_bot)"
        }
        assert post.content.preview == {"is_disabled": True}
        latest = await house.answer(house.reader, "/latest 2")
        assert latest.startswith("1. ")
        assert "\n2. " in latest


async def test_what_a_page_says_around_its_article_is_no_fact(house: House) -> None:
    async with house.running() as bot:
        while house.newsroom.publish_next():
            pass
        await settled(bot, 16)
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


async def test_a_blocked_bot_posts_no_more_until_it_is_let_in_again(house: House) -> None:
    chat = house.reader.chat
    async with house.running() as bot:
        await house.ask(house.reader, "/subscribe")
        await settled(bot, 4)
        house.reader.block()
        house.publish()
        await settled(bot, 5)
        house.reader.unblock()
        assert "is changed" in await house.answer(house.reader, "/subscribe")
        await house.post_about(house.publish(), chat)
        assert len(house.posts(chat)) == 1


async def test_a_block_that_telegram_did_not_tell_of_is_learned_from_the_refusal(
    house: House,
) -> None:
    blocked = Refuse(code=403, description="Forbidden: bot was blocked by the user")
    async with house.running() as bot:
        await house.ask(house.reader, "/subscribe")
        await settled(bot, 4)
        house.server.faults.add(blocked, methods=["sendMessage"])
        house.publish()

        async def is_closed() -> bool:
            async with bot.database.reading() as tx:
                chat = await tx.chats.get(house.reader.id)
            return chat is not None and chat.closed_because is not None

        await until(is_closed)
        assert await deliveries(bot) == {DeliveryState.CANCELLED: 1}


async def test_a_source_that_fails_is_noted_and_comes_back(house: House) -> None:
    site = house.newsroom.sites[0]
    site.misbehave(Status(code=500))
    async with house.running() as bot:

        async def is_told() -> bool:
            return "500" in await house.answer(house.admin, "/sources")

        await until(is_told)
        site.behave()
        await settled(bot, 4)
        assert not await is_told()


async def test_a_page_that_is_gone_is_given_up_unless_the_feed_has_the_text(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pipeline.briefs.report._FIRST_RETRY", timedelta(milliseconds=100))
    house.set(delivery={"attempts": 2})
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(house.reader, "/subscribe")
        misbehave(house, 404)
        await settled(bot, 1, EntryState.FAILED)
        url = misbehave(house, 503)
        assert "• " in (await house.post_about(url, house.reader.chat)).text


def misbehave(house: House, code: int) -> str:
    """Let the newsroom publish an article whose page can't be read."""
    site = house.newsroom.site(house.newsroom.waiting[0].site)
    url = house.publish()
    site.misbehave(Status(code=code), path=urlsplit(url).path)
    return url


@pytest.mark.parametrize("fault", [INTERNAL_ERROR, FLOOD_PAGE, Flooded(seconds=2)], ids=repr)
async def test_what_never_arrived_is_sent_again_and_arrives_once(
    house: House, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.sending.errors._DEFAULT_WAIT", timedelta(seconds=1))
    async with house.running() as bot:
        await house.ask(house.reader, "/subscribe")
        await settled(bot, 4)
        house.server.faults.add(fault, methods=["sendMessage"])
        await house.post_about(house.publish(), house.reader.chat)
    assert len(house.posts(house.reader.chat)) == 1


@pytest.mark.parametrize("fault", [RESET_AFTER, TRUNCATED, BAD_GATEWAY], ids=repr)
@pytest.mark.parametrize(("when_unknown", "posts"), [("resend", 2), ("skip", 1)])
async def test_what_may_have_arrived_is_unknown_and_treated_as_the_operator_wants(
    house: House, fault: Fault, when_unknown: str, posts: int
) -> None:
    house.set(delivery={"when_unknown": when_unknown})
    arrives = 0 if fault is BAD_GATEWAY else 1
    async with house.running() as bot:
        await house.ask(house.reader, "/subscribe")
        await settled(bot, 4)
        house.server.faults.add(fault, methods=["sendMessage"])
        for _ in range(2):
            house.publish()

        async def are_both_settled() -> bool:
            counts = await deliveries(bot)
            done = (DeliveryState.SENT, DeliveryState.UNKNOWN)
            return sum(counts.get(state, 0) for state in done) == 2

        await until(are_both_settled)
        assert len(house.posts(house.reader.chat)) == posts + arrives
        assert (await deliveries(bot)).get(DeliveryState.UNKNOWN, 0) == (when_unknown == "skip")


async def test_updates_are_received_again_after_any_trouble(house: House) -> None:
    async with house.running():
        assert "briefs" in await house.answer(house.somebody(), "/start")
        for fault in (
            BAD_GATEWAY,
            TRUNCATED,
            Refuse(code=409, description="Conflict: terminated by other getUpdates request"),
        ):
            house.server.faults.add(fault, methods=["getUpdates"])
            assert "briefs" in await house.answer(house.somebody(), "/start")


async def test_a_command_is_answered_once_also_over_a_restart(house: House) -> None:
    async with house.running():
        await house.ask(house.reader, "/start")
    async with house.running():
        await house.answer(house.somebody(), "/start")
    assert len(house.reader.chat.posts) == 1


async def test_the_bot_waits_for_a_telegram_that_does_not_answer_yet(house: House) -> None:
    house.server.faults.add(BAD_GATEWAY, methods=["getMe"])
    house.server.faults.add(INTERNAL_ERROR, methods=["setMyCommands"])
    async with house.running():
        assert "briefs" in await house.answer(house.reader, "/start")


async def test_a_bot_that_waits_for_telegram_can_be_stopped(house: House) -> None:
    house.server.faults.add(BAD_GATEWAY, methods=["getMe"], times=None)
    async with house.running():
        await house.world.record.wait_for("getMe")


async def test_what_was_owed_before_a_restart_is_sent_after_it(house: House) -> None:
    async with house.running() as bot:
        await house.ask(house.reader, "/subscribe")
        await settled(bot, 4)
        house.server.faults.add(INTERNAL_ERROR, methods=["sendMessage"], times=None)
        url = house.publish()
        await settled(bot, 5)
    house.server.faults.clear()
    async with house.running():
        await house.post_about(url, house.reader.chat)


async def test_a_stop_waits_for_what_is_under_way(house: House) -> None:
    async with house.running() as bot:
        await house.ask(house.reader, "/subscribe")
        await settled(bot, 4)
        house.server.faults.add(Slow(seconds=2), methods=["sendMessage"])
        url = house.publish()
        await house.post_about(url, house.reader.chat)
    async with house.running() as bot:
        assert await deliveries(bot) == {DeliveryState.SENT: 1}
        await asyncio.sleep(0.5)
    assert len(house.posts(house.reader.chat)) == 1


async def test_many_chats_are_served_within_the_limits(house: House) -> None:
    people = [house.somebody() for _ in range(70)]
    async with house.running() as bot:
        await settled(bot, 4)
        await asyncio.gather(*(house.ask(person, "/subscribe") for person in people))
        url = house.publish()
        await asyncio.gather(*(house.post_about(url, person.chat) for person in people))
    calls = house.world.record.of("sendMessage")
    assert busiest(calls, seconds=1) <= 30
    assert [call.status for call in calls] == [200] * 140


async def test_a_second_bot_on_one_sqlite_file_is_refused(house: House) -> None:
    async with house.running():
        with pytest.raises(ConfigError, match="in use by a bot that is running"):
            async with app.built(house.settings):
                pytest.fail("two bots share a file")


async def test_a_token_that_is_missing_or_refused_is_the_operators_mistake(house: House) -> None:
    house.set(telegram={"token": None})
    with pytest.raises(ConfigError, match=r"telegram\.token: missing"):
        async with app.built(house.settings):
            pytest.fail("no token, no bot")
    house.set(telegram={"token": "1:wrong"})
    async with app.built(house.settings) as bot:
        with pytest.raises(ConfigError, match=r"telegram\.token: Telegram refuses it"):
            await bot.run(asyncio.Event())


async def test_old_deliveries_are_forgotten(house: House) -> None:
    house.set(delivery={"keep": "1ms"})
    async with house.running() as bot:
        await house.ask(house.reader, "/subscribe")
        await settled(bot, 4)
        await house.post_about(house.publish(), house.reader.chat)

        async def is_sent() -> bool:
            return await deliveries(bot) == {DeliveryState.SENT: 1}

        await until(is_sent)
        [prune] = bot.schedule.hourly
        assert await prune() == 1
        assert await deliveries(bot) == {}


async def test_a_new_subscription_may_begin_with_the_latest_brief(house: House) -> None:
    house.set(delivery={"first_run": "latest"})
    async with house.running() as bot:
        await settled(bot, 4)
        await house.ask(house.reader, "/subscribe mining")
        posts = await house.reader.chat.wait_for(
            lambda message: "• " in message.text, seconds=PATIENCE
        )
    assert "Northfjord" in posts.text


async def test_a_broker_that_cannot_serve_is_the_operators_mistake(
    house: House, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused(says: str) -> None:
        with pytest.raises(ConfigError, match=says):
            async with app.built(house.settings, app.Role.WORKER):
                pytest.fail("nothing to hand work over with")

    house.set(work={"broker": "redis://127.0.0.1:port"})
    await refused(r"work\.broker: needs PostgreSQL")
    house.set(database={"url": postgres_url})
    await refused(r"work\.broker: not a URL")
    house.set(work={"broker": "redis://127.0.0.1:6379"})
    monkeypatch.setitem(sys.modules, "bot.work.redis_stream", None)
    await refused(r"work\.broker: .* is not installed; pip install hottopics\[redis\]")


async def test_the_model_of_stories_that_the_settings_name_is_the_one_that_judges(
    house: House, tmp_path: Path
) -> None:
    file = tmp_path / "careful.toml"
    careful = replace(trained(), intercept=-99.0)
    file.write_text(written(careful, "It takes nothing for the same."), encoding="utf-8")
    house.set(stories={"model": str(file)})
    async with house.running() as bot:
        await settled(bot, 4)
        for count in range(5, 12):
            house.publish()
            await settled(bot, count)
        async with bot.database.reading() as tx:
            tellings = await tx.tellings.after(0, since=utc_now() - timedelta(days=2), limit=99)
    assert {telling.verdict.kind for telling in tellings} == {Kind.NEW}


async def test_a_model_of_stories_that_cannot_be_read_is_the_operators_mistake(
    house: House, tmp_path: Path
) -> None:
    file = tmp_path / "model.toml"
    house.set(stories={"model": str(file)})
    for text, says in (
        (None, r"stories\.model: .*model\.toml can't be read: .*`hottopics stories train"),
        ("intercept = 1", r"stories\.model: .*model\.toml is no model of stories: there is no"),
    ):
        if text:
            file.write_text(text, encoding="utf-8")
        with pytest.raises(ConfigError, match=says):
            async with app.built(house.settings):
                pytest.fail("no model, no bot")
