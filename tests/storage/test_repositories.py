from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.model.chats import ChatKind, ChatState, DeliveryState, Settlement
from bot.model.sources import EntryState, Source
from bot.model.subscriptions import Subscription
from bot.storage.database import Database
from bot.storage.news.briefs import BriefFilter
from tests.conftest import NOW
from tests.samples import (
    ARTICLE,
    BRIEF,
    CHAT,
    ENTRY,
    GROUP,
    POLL,
    SOURCE,
    STORY,
    SUBSCRIPTION,
)

LEASE = timedelta(minutes=2)


async def with_source(database: Database, *sources: Source) -> None:
    async with database.transaction() as tx:
        for source in sources or (SOURCE,):
            await tx.sources.save(source)
            await tx.polls.add(replace(POLL, source_id=source.id))


async def test_a_source_is_found_by_id_url_and_publisher(database: Database) -> None:
    await with_source(database)
    async with database.reading() as tx:
        for text in (SOURCE.id, SOURCE.url.upper(), " ledger post "):
            assert await tx.sources.find(text) == SOURCE
        assert await tx.sources.find("nobody") is None


async def test_two_sources_of_one_publisher_are_not_confused(database: Database) -> None:
    await with_source(database, SOURCE, replace(SOURCE, id="other", url="https://o.example"))
    async with database.reading() as tx:
        assert await tx.sources.find("Ledger Post") is None
        assert {source.id for source in await tx.sources.all()} == {SOURCE.id, "other"}


async def test_a_moved_source_stays_moved_until_it_is_configured_anew(database: Database) -> None:
    await with_source(database)
    async with database.transaction() as tx:
        await tx.sources.move(SOURCE.id, "https://new.example/feed")
        await tx.sources.save(replace(SOURCE, publisher="Renamed"))
        moved = await tx.sources.get(SOURCE.id)
        assert moved == replace(SOURCE, publisher="Renamed", url="https://new.example/feed")
        again = replace(SOURCE, url="https://x.example", configured_url="https://x.example")
        await tx.sources.save(again)
        assert await tx.sources.get(SOURCE.id) == again


async def test_deleting_a_source_takes_its_polling_and_entries(database: Database) -> None:
    await with_source(database)
    async with database.transaction() as tx:
        await _add_entry(tx)
        assert await tx.sources.delete(SOURCE.id)
        assert not await tx.sources.delete(SOURCE.id)
        assert await tx.polls.get(SOURCE.id) is None
        assert await tx.entries.counts() == {}


async def test_a_due_source_is_claimed_once_and_settled_by_its_claim_alone(
    database: Database,
) -> None:
    await with_source(database)
    async with database.transaction() as tx:
        claims = await tx.polls.claim(now=NOW, lease=LEASE, limit=5, token="a")
        assert [(claim.source, claim.token) for claim in claims] == [(SOURCE, "a")]
    async with database.transaction() as tx:
        assert await tx.polls.claim(now=NOW, lease=LEASE, limit=5, token="b") == []
        late = await tx.polls.claim(now=NOW + LEASE, lease=LEASE, limit=5, token="b")
        assert len(late) == 1
        done = replace(POLL, due_at=NOW + timedelta(hours=1), etag='W/"x"', succeeded_at=NOW)
        assert not await tx.polls.settle("a", done)
        assert await tx.polls.settle("b", done)
        assert await tx.polls.get(SOURCE.id) == done
        assert await tx.polls.states() == {SOURCE.id: done}
        assert await tx.polls.make_due(SOURCE.id, NOW)
        assert await tx.polls.get(SOURCE.id) == replace(done, due_at=NOW)


async def test_a_paused_source_is_not_polled(database: Database) -> None:
    await with_source(database)
    async with database.transaction() as tx:
        assert await tx.sources.set_enabled(SOURCE.id, enabled=False)
        assert await tx.polls.claim(now=NOW, lease=LEASE, limit=5, token="a") == []
        assert not await tx.sources.set_enabled("nobody", enabled=True)


async def _add_entry(tx: object, **changes: object) -> list[str]:
    entry = replace(ENTRY, **changes)  # type: ignore[arg-type]
    is_news = bool(not entry.id.startswith("old"))
    new: list[str] = await tx.entries.add(  # type: ignore[attr-defined]
        [entry], state=EntryState.WAITING, is_news=is_news, seen_at=NOW, due_at=NOW
    )
    return new


async def test_an_entry_is_stored_once_and_waits_for_its_article(database: Database) -> None:
    await with_source(database)
    async with database.transaction() as tx:
        assert await _add_entry(tx) == [ENTRY.id]
        assert await _add_entry(tx) == []
        assert await tx.entries.known([ENTRY.id, "x"]) == {ENTRY.id}
        [claim] = await tx.entries.claim(now=NOW, lease=LEASE, limit=5, token="a")
        assert (claim.entry, claim.source, claim.is_news, claim.attempts) == (
            ENTRY,
            SOURCE,
            True,
            1,
        )
        assert not await tx.entries.settle("b", ENTRY.id, state=EntryState.FAILED)
        assert await tx.entries.settle("a", ENTRY.id, state=EntryState.UNBRIEFABLE, reason="short")
        assert await tx.entries.counts() == {EntryState.UNBRIEFABLE: 1}


async def test_what_became_of_the_last_entries_is_told_newest_first(database: Database) -> None:
    await with_source(database)
    kinds = [EntryState.BRIEFED, EntryState.WAITING, EntryState.UNBRIEFABLE, EntryState.OLD]
    async with database.transaction() as tx:
        for n, state in enumerate(kinds):
            entry = replace(ENTRY, id=f"e{n}")
            seen = NOW + timedelta(hours=n)
            await tx.entries.add([entry], state=state, is_news=True, seen_at=seen, due_at=None)
        newest = [(EntryState.UNBRIEFABLE, ""), (EntryState.BRIEFED, "")]
        assert await tx.entries.outcomes(SOURCE.id, 9) == newest
        assert await tx.entries.outcomes(SOURCE.id, 1) == newest[:1]
        assert await tx.entries.outcomes("other", 9) == []


async def test_news_comes_before_the_baseline(database: Database) -> None:
    await with_source(database)
    async with database.transaction() as tx:
        await _add_entry(tx, id="old-1", published_at=NOW)
        await _add_entry(tx, id="new-1", published_at=NOW - timedelta(hours=1))
        [claim] = await tx.entries.claim(now=NOW, lease=LEASE, limit=1, token="a")
        assert claim.entry.id == "new-1"


async def test_what_a_dead_process_claimed_is_due_again(database: Database) -> None:
    await with_source(database)
    async with database.transaction() as tx:
        await _add_entry(tx)
        await tx.entries.claim(now=NOW, lease=LEASE, limit=1, token="a")
        await tx.polls.claim(now=NOW, lease=LEASE, limit=1, token="a")
        await tx.entries.end_leases(NOW)
        await tx.polls.end_leases(NOW)
        assert not await tx.entries.settle("a", ENTRY.id, state=EntryState.FAILED)
        [again] = await tx.entries.claim(now=NOW, lease=LEASE, limit=1, token="b")
        assert again.attempts == 2
        assert len(await tx.polls.claim(now=NOW, lease=LEASE, limit=1, token="b")) == 1


async def test_articles_are_known_by_their_url(database: Database) -> None:
    async with database.transaction() as tx:
        assert await tx.articles.add(ARTICLE, entry_id="e1", story_id="s")
        assert not await tx.articles.add(ARTICLE, entry_id="e2", story_id="s")
        assert await tx.articles.by_url(ARTICLE.url) == ARTICLE
        assert await tx.articles.by_url("https://other.example") is None


async def test_what_no_database_takes_is_cleaned_at_the_border(database: Database) -> None:
    odd = replace(ARTICLE, text="zero\x00 and half \ud800 a pair")
    async with database.transaction() as tx:
        await tx.articles.add(odd, entry_id="e1", story_id="s")
        stored = await tx.articles.by_url(ARTICLE.url)
    assert stored == replace(odd, text="zero and half ? a pair")


async def test_times_come_back_aware_and_equal(database: Database) -> None:
    elsewhere = datetime(2026, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=7)))
    async with database.transaction() as tx:
        await tx.articles.add(replace(ARTICLE, published_at=elsewhere), entry_id="e1", story_id="s")
        stored = await tx.articles.by_url(ARTICLE.url)
    assert stored is not None
    assert stored.published_at == elsewhere
    assert stored.published_at.tzinfo is UTC


async def _add_briefs(database: Database) -> None:
    async with database.transaction() as tx:
        for number, coins in enumerate([("BTC",), ("ETH", "BTC"), ()]):
            brief = replace(
                BRIEF,
                id=f"brief-{number}",
                headline=f"Story {number} grew 50% in_a day",
                coins=coins,
                topics=("mining",) if number == 2 else (),
                published_at=NOW + timedelta(minutes=number),
            )
            await tx.briefs.add(brief, story=STORY, entry_id=f"e{number}")


async def test_latest_looks_for_words_in_the_newest_alone(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.news.briefs._LOOKED_THROUGH", 2)
    await _add_briefs(database)
    async with database.reading() as tx:
        for word, ids in (("story", ["brief-2", "brief-1"]), ("story 0", [])):
            found = await tx.briefs.latest(BriefFilter(words=(word,)), limit=9)
            assert [brief.id for brief in found] == ids
        assert len(await tx.briefs.latest(limit=9)) == 3


async def test_latest_filters_by_coin_topic_and_words(database: Database) -> None:
    await _add_briefs(database)
    async with database.reading() as tx:
        cases = {
            BriefFilter(): ["brief-2", "brief-1", "brief-0"],
            BriefFilter(coin="BTC"): ["brief-1", "brief-0"],
            BriefFilter(topic="mining"): ["brief-2"],
            BriefFilter(words=("story 1",)): ["brief-1"],
            BriefFilter(words=("50%", "in_a")): ["brief-2", "brief-1", "brief-0"],
            BriefFilter(words=("5%",)): [],
            BriefFilter(coin="ETH", words=("STORY",)): ["brief-1"],
        }
        for wanted, ids in cases.items():
            assert [brief.id for brief in await tx.briefs.latest(wanted, limit=9)] == ids
            assert await tx.briefs.count(wanted) == len(ids)
        page = await tx.briefs.latest(limit=1, offset=1)
        assert [brief.id for brief in page] == ["brief-1"]


async def test_a_brief_is_stored_once_and_comes_back_whole(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.articles.add(ARTICLE, entry_id=ENTRY.id, story_id=STORY.id)
        assert await tx.briefs.add(BRIEF, story=STORY, entry_id=ENTRY.id)
        assert not await tx.briefs.add(BRIEF, story=STORY, entry_id=ENTRY.id)
        assert await tx.briefs.get(BRIEF.id) == BRIEF
        assert await tx.briefs.get("x") is None
        assert await tx.articles.for_brief(BRIEF.id) == ARTICLE
        assert await tx.articles.for_brief("x") is None


async def test_a_chat_is_closed_and_opened_with_all_its_topics(database: Database) -> None:
    topic = replace(GROUP, thread_id=7)
    async with database.transaction() as tx:
        for chat in (CHAT, GROUP, topic):
            await tx.chats.save(chat)
            await tx.subscriptions.save(
                replace(SUBSCRIPTION, chat_id=chat.id, thread_id=chat.thread_id)
            )
        await tx.chats.set_state(GROUP.id, ChatState.CLOSED, reason="kicked")
        assert await tx.chats.get(GROUP.id, 7) == replace(
            topic, state=ChatState.CLOSED, closed_because="kicked"
        )
        assert await tx.subscriptions.active(after=None, limit=9) == [SUBSCRIPTION]
        await tx.chats.set_state(GROUP.id, ChatState.ACTIVE)
        active = await tx.subscriptions.active(after=None, limit=9)
        assert [(s.chat_id, s.thread_id) for s in active] == [
            (-2002, None),
            (-2002, 7),
            (1001, None),
        ]
        rest = await tx.subscriptions.active(after=(-2002, None), limit=9)
        assert [(s.chat_id, s.thread_id) for s in rest] == [(-2002, 7), (1001, None)]


async def test_a_subscription_is_replaced_and_keeps_its_beginning(database: Database) -> None:
    later = replace(SUBSCRIPTION, coins=("BTC",), subscribed_at=NOW + timedelta(days=1))
    async with database.transaction() as tx:
        assert await tx.subscriptions.save(SUBSCRIPTION)
        assert not await tx.subscriptions.save(later)
        assert await tx.subscriptions.get(CHAT.id) == replace(later, subscribed_at=NOW)
        assert await tx.subscriptions.count() == 1
        assert await tx.subscriptions.end(CHAT.id, now=NOW)
        assert not await tx.subscriptions.end(CHAT.id, now=NOW)


async def test_a_group_that_became_a_supergroup_keeps_everything_once(database: Database) -> None:
    new = -1_002_002
    async with database.transaction() as tx:
        await tx.chats.save(GROUP)
        await tx.chats.save(replace(GROUP, id=new, kind=ChatKind.SUPERGROUP))
        await tx.chats.save(replace(GROUP, thread_id=3))
        for chat_id, thread in ((GROUP.id, None), (new, None), (GROUP.id, 3)):
            await tx.subscriptions.save(
                Subscription(chat_id=chat_id, thread_id=thread, subscribed_at=NOW)
            )
        both: list[tuple[int, int | None]] = [(GROUP.id, None), (new, None)]
        await tx.deliveries.add(chats=both, key="a", brief_ids=("a",), due_at=NOW)
        await tx.deliveries.add(chats=both[:1], key="b", brief_ids=("b",), due_at=NOW)
        await tx.chats.move(GROUP.id, new)
        active = await tx.subscriptions.active(after=None, limit=9)
        assert [(s.chat_id, s.thread_id) for s in active] == [(new, None), (new, 3)]
        assert {delivery.key for delivery in await tx.deliveries.of_chat(new)} == {"a", "b"}
        assert await tx.deliveries.of_chat(GROUP.id) == []
        assert await tx.chats.get(GROUP.id) is None


async def _owe(database: Database, *chats: int, key: str = "k") -> None:
    async with database.transaction() as tx:
        addresses: list[tuple[int, int | None]] = [(chat, None) for chat in chats]
        await tx.deliveries.add(chats=addresses, key=key, brief_ids=(key,), due_at=NOW)


async def test_the_same_is_owed_once(database: Database) -> None:
    await _owe(database, 1, 2)
    async with database.transaction() as tx:
        added = await tx.deliveries.add(
            chats=[(2, None), (2, 5), (3, None)], key="k", brief_ids=("k",), due_at=NOW
        )
        assert added == 2
        assert await tx.deliveries.counts() == {DeliveryState.PENDING: 4}


async def test_due_deliveries_are_one_a_chat_in_order(database: Database) -> None:
    await _owe(database, 1, 2, key="first")
    await _owe(database, 1, 2, 3, key="second")
    async with database.reading() as tx:
        due = await tx.queue.due(now=NOW, limit=9)
        assert [(d.chat_id, d.key) for d in due] == [(1, "first"), (2, "first"), (3, "second")]
        due = await tx.queue.due(now=NOW, limit=9, excluding={1, 3})
        assert [(d.chat_id, d.key) for d in due] == [(2, "first")]
        assert await tx.queue.due(now=NOW - timedelta(seconds=1), limit=9) == []


async def test_a_delivery_is_claimed_once_and_its_chat_waits(database: Database) -> None:
    await _owe(database, 1, key="first")
    await _owe(database, 1, key="second")
    async with database.transaction() as tx:
        [first] = await tx.queue.due(now=NOW, limit=9)
        [claimed] = await tx.queue.claim([first.id], now=NOW, lease=LEASE, token="a")
        assert claimed == replace(
            first, state=DeliveryState.SENDING, attempts=1, due_at=NOW + LEASE
        )
        assert await tx.queue.claim([first.id], now=NOW, lease=LEASE, token="b") == []
        assert await tx.queue.due(now=NOW, limit=9) == []
        sent = Settlement(state=DeliveryState.SENT, due_at=None, attempts=1, message_id=77)
        assert await tx.queue.settle("b", {first.id: sent}, now=NOW) == set()
        assert await tx.queue.settle("a", {first.id: sent}, now=NOW) == {first.id}
        [second] = await tx.queue.due(now=NOW, limit=9)
        assert second.key == "second"


async def test_a_lease_that_ran_out_is_settled_apart(database: Database) -> None:
    await _owe(database, 1)
    async with database.transaction() as tx:
        [due] = await tx.queue.due(now=NOW, limit=9)
        await tx.queue.claim([due.id], now=NOW, lease=LEASE, token="a")
        assert await tx.queue.expired(ended_by=NOW, limit=9) == []
        [expired] = await tx.queue.expired(ended_by=NOW + LEASE, limit=9)
        again = Settlement(state=DeliveryState.PENDING, due_at=NOW, attempts=1, last_error="lease")
        assert await tx.queue.settle_expired({expired.id: again}, ended_by=NOW, now=NOW) == set()
        assert await tx.queue.settle_expired(
            {expired.id: again}, ended_by=NOW + LEASE, now=NOW
        ) == {expired.id}
        assert await tx.deliveries.counts() == {DeliveryState.PENDING: 1}


async def test_a_chat_is_postponed_and_cancelled_alone(database: Database) -> None:
    await _owe(database, 1, 2)
    later = NOW + timedelta(seconds=35)
    async with database.transaction() as tx:
        assert await tx.deliveries.postpone(1, later, reason="told to wait") == 1
        assert [d.chat_id for d in await tx.queue.due(now=NOW, limit=9)] == [2]
        assert await tx.deliveries.cancel(1, reason="blocked", now=NOW) == 1
        [cancelled] = await tx.deliveries.of_chat(1)
        assert (cancelled.state, cancelled.due_at, cancelled.last_error) == (
            DeliveryState.CANCELLED,
            None,
            "blocked",
        )
        assert await tx.deliveries.prune(before=NOW, limit=9) == 0
        assert await tx.deliveries.prune(before=later, limit=9) == 1
        assert await tx.deliveries.counts() == {DeliveryState.PENDING: 1}


async def test_one_topic_of_a_chat_is_cancelled_alone(database: Database) -> None:
    async with database.transaction() as tx:
        chats = [(1, None), (1, 7)]
        await tx.deliveries.add(chats=chats, key="k", brief_ids=("b",), due_at=NOW)
        assert await tx.deliveries.cancel_topic(1, None, reason="unsubscribed", now=NOW) == 1
        assert await tx.deliveries.cancel_topic(1, 7, reason="unsubscribed", now=NOW) == 1
        assert await tx.deliveries.counts() == {DeliveryState.CANCELLED: 2}


async def test_all_that_a_chat_asked_for_is_ended_at_once(database: Database) -> None:
    asked = replace(SUBSCRIPTION, chat_id=-9)
    async with database.transaction() as tx:
        for thread_id in (None, 7):
            await tx.subscriptions.save(replace(asked, thread_id=thread_id))
        await tx.subscriptions.save(replace(asked, chat_id=-8))
        assert await tx.subscriptions.end_all(-9, now=NOW) == 2
        assert await tx.subscriptions.end_all(-9, now=NOW) == 0
        assert {each.ended_at for each in await tx.subscriptions.of_chat(-9)} == {NOW}
        assert {each.ended_at for each in await tx.subscriptions.of_chat(-8)} == {None}


async def test_a_supergroup_that_only_has_a_draft_gets_what_its_group_asked_for(
    database: Database,
) -> None:
    draft = replace(SUBSCRIPTION, chat_id=-10, topics=(), coins=(), words=(), ended_at=NOW)
    asked = replace(SUBSCRIPTION, chat_id=-9, topics=("mining",), ended_at=None)
    async with database.transaction() as tx:
        for old, new in ((-9, -10), (-19, -20)):
            for each in (old, new):
                await tx.chats.save(replace(GROUP, id=each))
        await tx.subscriptions.save(draft)
        await tx.subscriptions.save(asked)
        await tx.chats.move(-9, -10)
        assert await tx.subscriptions.get(-10) == replace(asked, chat_id=-10)
        await tx.subscriptions.save(replace(asked, chat_id=-20))
        await tx.subscriptions.save(replace(draft, chat_id=-19))
        await tx.chats.move(-19, -20)
        assert await tx.subscriptions.get(-20) == replace(asked, chat_id=-20)


async def test_a_briefs_picture_is_kept_and_corrected_with_it(database: Database) -> None:
    shown = replace(BRIEF, image_url="https://img.example/a.jpg")
    async with database.transaction() as tx:
        await tx.briefs.add(shown, story=STORY, entry_id=ENTRY.id)
        assert await tx.briefs.get(BRIEF.id) == shown
        other = replace(shown, headline="Harbor pays less", image_url="https://img.example/b.jpg")
        assert await tx.briefs.correct(other, now=NOW)
        found = await tx.briefs.get(BRIEF.id)
    assert found == replace(other, corrected_at=NOW)
