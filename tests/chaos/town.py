"""Where the bot is tried: readers on a Bot API server, a newsroom, and a database to look into."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.model.briefs import Brief, Fact, Story
from bot.model.chats import Chat, ChatKind, DeliveryState
from bot.model.sources import EntryState, Origin, PollState
from bot.model.subscriptions import Subscription
from bot.playground.botapi import BotApiServer, Flood, FloodLimits, World
from bot.playground.newsroom import Manuscript, Newsroom
from bot.policy.naming import to_source
from bot.storage.database import Database
from tests.chaos.audit import Verdict, audit
from tests.house import PATIENCE, TOKEN

_FIRST_READER = 5_000_000
_LOOK_SECONDS = 0.05
_MANY = 100_000
_LONG_AGO = timedelta(hours=3)  # due also for a bot whose clock is behind
_FACT = "The exchange kept withdrawals open throughout the night, its operator said."
_SYLLABLES = "bar,cel,dov,fen,gri,hul,jor,kem,lun,mop,nad,pis,quo,ras,tev,vik,wol,zan".split(",")
_ACTIONS = "paused,settled,moved,listed,repaid,audited,seized,priced".split(",")


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True, kw_only=True)
class Town:
    """A Bot API server without flood limits, its readers, all subscribed, and what they get."""

    server: BotApiServer
    newsroom: Newsroom
    database: Database
    database_url: str
    folder: Path
    chats: tuple[int, ...]
    published: list[str] = field(default_factory=list)
    _count: int = 0

    async def owe(self, briefs: int) -> None:
        """Store briefs that are to be owed to every reader."""
        async with self.database.transaction() as tx:
            for _ in range(briefs):
                self._count += 1
                brief = _brief(self._count)
                story = Story(id=brief.story_id, headline=brief.headline, first_seen_at=utc_now())
                await tx.briefs.add(brief, story=story, entry_id=brief.id)
                await tx.fanouts.add(brief.id, due_at=utc_now() - _LONG_AGO)

    def publish(self) -> None:
        """Publish an article like no other."""
        self._count += 1
        site = self.newsroom.sites[self._count % len(self.newsroom.sites)].key
        self.published.append(self.newsroom.publish(_manuscript(self._count, site)).url)

    async def pending(self) -> int:
        """Count what is owed and not yet under way."""
        async with self.database.reading() as tx:
            return (await tx.deliveries.counts()).get(DeliveryState.PENDING, 0)

    async def under_way(self) -> set[tuple[int, int]]:
        """Return what was claimed and not settled: the delivery's id, and which attempt it is."""
        async with self.database.reading() as tx:
            claimed = await tx.queue.expired(ended_by=utc_now() + timedelta(days=1), limit=_MANY)
        return {(delivery.id, delivery.attempts) for delivery in claimed}

    async def quiet(self, *, seconds: float = PATIENCE) -> None:
        """Wait until nothing is left to do."""
        async with asyncio.timeout(seconds):
            while not await self.is_quiet():  # noqa: ASYNC110 -- the bot tells nobody
                await asyncio.sleep(_LOOK_SECONDS)

    async def received(self, messages: int, *, seconds: float = PATIENCE) -> None:
        """Wait until the readers have so many messages in all."""
        record = self.server.world.record

        def are_there() -> bool:
            return len(record.delivered()) >= messages

        await self.server.world.signal.until(are_there, seconds=seconds)

    async def is_quiet(self) -> bool:
        """Tell whether nothing is under way, owed, or still to be briefed."""
        async with self.database.reading() as tx:
            deliveries = await tx.deliveries.counts()
            entries = await tx.entries.counts()
            is_owing = await tx.fanouts.has_due(now=utc_now() + timedelta(days=1))
        done = sum(entries.values()) - entries.get(EntryState.WAITING, 0)
        waits = {DeliveryState.PENDING, DeliveryState.SENDING} & set(deliveries)
        return not waits and not is_owing and done >= len(self.published)

    async def verdict(self) -> Verdict:
        """Compare what the readers got with what the database says."""
        async with self.database.reading() as tx:
            deliveries = {chat: await tx.deliveries.of_chat(chat) for chat in self.chats}
            ids = {each.key for rows in deliveries.values() for each in rows}
            briefs = await tx.briefs.get_many(sorted(ids))
        keys = {brief.url: key for key, brief in briefs.items()}
        received = {
            chat: [
                keys.get(str(button["url"]), str(button["url"]))
                for post in self.server.world.chats[chat].posts
                for button in post.buttons
                if "url" in button
            ]
            for chat in self.chats
        }
        owed = [f"chaos-{number}" for number in self._owed()]
        owed += [keys.get(url, url) for url in self.published]
        return audit(owed, received, deliveries)

    def settings(self, base_url: str = "", database_url: str = "") -> Path:
        """Write a settings file; the ways to Telegram and the database may be roundabout."""
        sections = {
            "telegram": (
                f'token = "{TOKEN}"\nbase_url = "{base_url or self.server.base_url}"\n'
                "messages_per_second = 1000\nallow_paid_broadcast = true"
            ),
            "database": f'url = "{database_url or self.database_url}"',
            "fetch": 'allow_networks = ["127.0.0.0/8"]\nhost_spacing = "0s"',
            "polling": 'tick = "100ms"',
            "work": 'lease = "10s"\nprocesses = 1',
            "delivery": 'first_run = "none"',
            "log": 'format = "json"',
        }
        tables = "".join(f"[{name}]\n{keys}\n" for name, keys in sections.items())
        file = self.folder / "hottopics.toml"
        file.write_text(tables, encoding="utf-8")
        return file

    def _owed(self) -> list[int]:
        published = {int(url.rpartition("-")[2]) for url in self.published}
        return [number for number in range(1, self._count + 1) if number not in published]


@contextlib.asynccontextmanager
async def town_of(readers: int, *, folder: Path, database_url: str) -> AsyncIterator[Town]:
    """Open a town with so many readers."""
    database = Database.connect(database_url)
    flood = Flood(limits=FloodLimits(is_on=False))
    server = BotApiServer(world=World(token=TOKEN), flood=flood)
    try:
        await database.upgrade()
        async with server, Newsroom(utc_now, start=0, every=None) as newsroom:
            chats = tuple(range(_FIRST_READER, _FIRST_READER + readers))
            await _settle_in(database, server.world, chats)
            await _follow(database, newsroom)
            yield Town(
                server=server,
                newsroom=newsroom,
                database=database,
                database_url=database_url,
                folder=folder,
                chats=chats,
            )
    finally:
        await database.close()


async def _settle_in(database: Database, world: World, chats: tuple[int, ...]) -> None:
    async with database.transaction() as tx:
        for chat_id in chats:
            world.user("Reader", id=chat_id, is_started=True)
            await tx.chats.save(Chat(id=chat_id, kind=ChatKind.PRIVATE, title="Reader"))
            await tx.subscriptions.save(Subscription(chat_id=chat_id, subscribed_at=utc_now()))


async def _follow(database: Database, newsroom: Newsroom) -> None:
    """Poll the newsroom's sites as known ones: all that they publish from now on is news."""
    async with database.transaction() as tx:
        for site in newsroom.sites:
            source = to_source(site.feed_url, publisher=site.name, origin=Origin.COMMAND)
            await tx.sources.save(replace(source, interval=timedelta(seconds=1)))
            polled = PollState(source_id=source.id, due_at=utc_now(), succeeded_at=utc_now())
            await tx.polls.add(polled)


def _brief(number: int) -> Brief:
    return Brief(
        id=f"chaos-{number}",
        story_id=f"story-{number}",
        headline=f"Report {number} of a long night",
        facts=(Fact(text=_FACT, start=0, end=len(_FACT)),),
        disclaimer="For information only.",
        publisher="Night Desk",
        url=f"https://night-desk.example/{number}",
        published_at=utc_now(),
        topics=(),
        coins=("BTC",),
        language="en",
        composed_at=utc_now(),
    )


def _manuscript(number: int, site: str) -> Manuscript:
    dice = random.Random(number)
    sentences = [
        f"{_name(dice)} {dice.choice(_ACTIONS)} {dice.randrange(10_000)} {_name(dice)} for "
        f"{_name(dice)} with {_name(dice)} and {_name(dice)} of {_name(dice)}, "
        f"which {_name(dice)} and {_name(dice)} had told the {_name(dice)} of {_name(dice)}."
        for _ in range(9)
    ]
    return Manuscript(
        site=site,
        slug=f"report-{number}",
        title=sentences[0].partition(",")[0],
        body="\n\n".join(" ".join(sentences[start : start + 3]) for start in (0, 3, 6)),
    )


def _name(dice: random.Random) -> str:
    """Invent a name: articles that share none tell different stories."""
    return "".join(dice.choices(_SYLLABLES, k=3)).capitalize()


def dice_of(seed: int) -> random.Random:
    """Return the dice of a run: the same seed throws the same."""
    return random.Random(seed)
