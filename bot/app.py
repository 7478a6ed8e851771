"""The composition root: builds everything, and alone reads the clock."""

import asyncio
import contextlib
import random
import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, assert_never

import structlog

from bot import logs
from bot.briefs.compose import BriefLimits
from bot.commands import application as chat
from bot.commands import menus
from bot.commands.edge import Edge
from bot.commands.membership import Membership
from bot.commands.reaching import Reached, Refused, Unreachable, reach
from bot.commands.request import Desk
from bot.commands.rights import Rights
from bot.commands.updates import Updates
from bot.config import Settings, SourceItem
from bot.delivery.gate import Gate
from bot.delivery.limiter import PacedLimiter
from bot.delivery.pacing import Pacer
from bot.delivery.telegram import TelegramSender
from bot.model.errors import ConfigError
from bot.model.sources import Origin, Selection, Source
from bot.pipeline.deliver import Deliver
from bot.pipeline.inspect import Inspect
from bot.pipeline.keep_sources import KeepSources
from bot.pipeline.poll import Poll, PollLimits
from bot.pipeline.prune import Prune
from bot.pipeline.report import Report, ReportLimits
from bot.pipeline.subscribe import Subscribe, Unsubscribe
from bot.pipeline.take_opml import TakeOpml
from bot.policy.naming import to_source
from bot.policy.retrying import RetryLimits
from bot.scheduler import Schedule
from bot.sources.finding.catalogue import catalogue, names_of
from bot.sources.http import Fetcher, FetchLimits
from bot.storage.database import Database, Transaction
from bot.work.isolation import Workers
from bot.work.stage import Stage

log = structlog.get_logger()

_PRELOAD = ("bot.pipeline.drafting", "bot.pipeline.reading")
_FIRST_RETRY = timedelta(seconds=2)
_LAST_RETRY = timedelta(minutes=10)
_SENDS_AT_ONCE = 32
_PATIENCE_SECONDS = 6.0
_LONGEST_PAUSE = 30.0
REFUSED = "telegram.token: Telegram refuses it; get a new one from BotFather"


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


async def log_notice(_tx: Transaction, text: str) -> None:
    """Note what admins have to know."""
    log.warning("notice to admins", text=text)


def new_token() -> str:
    """Make the fence of a claim."""
    return secrets.token_hex(8)


def set_up_logs(settings: Settings) -> None:
    """Begin to log, without the settings' secrets."""
    token = settings.telegram.token
    logs.set_up(
        level=settings.log.level,
        form=settings.log.format,
        secrets=[token.get_secret_value()] if token else [],
    )


def build_fetcher(settings: Settings) -> Fetcher:
    """Build the guarded fetcher."""
    fetch = settings.fetch
    return Fetcher(FetchLimits(**{name: getattr(fetch, name) for name in type(fetch).model_fields}))


def build_workers(settings: Settings) -> Workers:
    """Build the worker processes that read what publishers sent."""
    work = settings.work
    return Workers(
        count=work.processes,
        timeout=work.timeout,
        memory_bytes=work.memory_bytes,
        preload=_PRELOAD,
    )


def brief_limits(settings: Settings) -> BriefLimits:
    """Say what a brief looks like."""
    return BriefLimits(facts=settings.brief.facts, max_characters=settings.brief.max_characters)


def build_inspect(settings: Settings, fetcher: Fetcher, workers: Workers) -> Inspect:
    """Build the look at a source that stores nothing."""
    return Inspect(
        fetcher=fetcher,
        workers=workers,
        clock=utc_now,
        brief=brief_limits(settings),
        disclaimer=settings.brief.disclaimer,
        language=settings.brief.language,
    )


def configured_sources(settings: Settings) -> list[Source]:
    """Describe the sources of the settings file, and those that it takes from the catalogue."""
    listed = [_configured(item) for item in settings.sources]
    known = [catalogue()[name].source for name in names_of(settings.polling.catalogue)]
    own = {source.id for source in listed}
    return listed + [
        replace(source, origin=Origin.SETTINGS) for source in known if source.id not in own
    ]


def _configured(item: SourceItem) -> Source:
    source = to_source(str(item.url), publisher=item.name, origin=Origin.SETTINGS)
    selection = Selection(
        link_pattern=item.link_pattern,
        link_selector=item.link_selector,
        json_path=item.json_path,
        **item.fields.model_dump(),
    )
    return replace(
        source,
        kind=item.kind,
        topics=item.topics,
        language=item.language,
        interval=item.interval,
        selection=selection,
    )


def database_of(settings: Settings) -> Database:
    """Prepare the database of the settings."""
    return Database.connect(settings.database.url.get_secret_value())


def token_of(settings: Settings) -> str:
    """Return the bot's token. Raises ConfigError when there is none."""
    if settings.telegram.token is None:
        raise ConfigError(
            "telegram.token: missing; BotFather gives one (README, A real run in five minutes). "
            "`hottopics demo` needs none."
        )
    return settings.telegram.token.get_secret_value()


@dataclass(slots=True, kw_only=True)
class Bot:
    """The whole bot, built and not yet running."""

    settings: Settings
    database: Database
    fetcher: Fetcher
    application: chat.App
    keep_sources: KeepSources
    deliver: Deliver
    stages: tuple[Stage[Any], ...]
    schedule: Schedule
    updates: Updates

    async def run(self, stop: asyncio.Event) -> None:
        """Run until `stop` is set; then finish what is under way, within 10 seconds.

        Raises ConfigError when Telegram refuses the token.
        """
        await self.keep_sources(configured_sources(self.settings))
        await self._take_over()
        try:
            if await self._reach_telegram(stop):
                await self._work(stop)
        finally:
            await self.application.shutdown()
            await self.application.bot.shutdown()

    async def _work(self, stop: asyncio.Event) -> None:
        running = [asyncio.create_task(stage.run()) for stage in self.stages]
        receiving = asyncio.create_task(self.updates.run())
        self.schedule.start()
        log.info("running", bot=self.application.bot.username)
        try:
            await stop.wait()
        finally:
            log.info("stopping")
            self.schedule.stop()
            receiving.cancel()
            await asyncio.gather(
                *(stage.stop(_PATIENCE_SECONDS) for stage in self.stages),
                asyncio.wait_for(self.updates.drain(), _PATIENCE_SECONDS),
                return_exceptions=True,
            )
            await asyncio.gather(receiving, *running, return_exceptions=True)

    async def _take_over(self) -> None:
        """Settle what an earlier run left under way."""
        is_alone = self.database.is_sqlite
        if is_alone:
            async with self.database.transaction() as tx:
                await tx.polls.end_leases(utc_now())
                await tx.entries.end_leases(utc_now())
        await self.deliver.recover(is_alone=is_alone)

    async def _reach_telegram(self, stop: asyncio.Event) -> bool:
        """Ask who we are until Telegram answers; False when told to stop before."""
        pause = 1.0
        while not stop.is_set():
            match await reach(self.application.bot):
                case Reached(username=username):
                    self.fetcher.name_contact(f"https://t.me/{username}")
                    await self.application.initialize()
                    await menus.publish(self.application.bot, self.settings.telegram.admins)
                    return True
                case Refused():
                    raise ConfigError(REFUSED)
                case Unreachable(reason=reason):
                    log.warning("telegram can't be reached", reason=reason, wait=pause)
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(stop.wait(), pause)
                    pause = min(pause * 2, _LONGEST_PAUSE)
                case never:
                    assert_never(never)
        return False


@contextlib.asynccontextmanager
async def built(settings: Settings) -> AsyncIterator[Bot]:
    """Build the bot on its database, which is brought up to date first.

    Raises ConfigError for whatever the operator has to mend.
    """
    token_of(settings)
    database = database_of(settings)
    try:
        with database.held():
            await database.upgrade()
            with build_workers(settings) as workers:
                async with build_fetcher(settings) as fetcher:
                    yield _assemble(settings, database, fetcher, workers)
    finally:
        await database.close()


def _assemble(settings: Settings, database: Database, fetcher: Fetcher, workers: Workers) -> Bot:
    limits = settings.telegram
    gate = Gate(
        Pacer(
            messages_per_second=limits.messages_per_second,
            group_messages_per_minute=limits.group_messages_per_minute,
        )
    )
    application = chat.build(
        token=token_of(settings), base_url=str(limits.base_url), limiter=PacedLimiter(gate)
    )
    stages: list[Stage[Any]] = []

    def wake(name: str) -> Callable[[], None]:
        return lambda: next(stage for stage in stages if stage.name == name).wake()

    spread = random.random
    poll = Poll(
        database=database,
        fetcher=fetcher,
        workers=workers,
        clock=utc_now,
        spread=spread,
        token=new_token,
        limits=_poll_limits(settings),
        found=wake("report"),
        tell_admins=log_notice,
    )
    report = Report(
        database=database,
        fetcher=fetcher,
        workers=workers,
        clock=utc_now,
        spread=spread,
        token=new_token,
        limits=_report_limits(settings),
        owed=wake("deliver"),
    )
    deliver = Deliver(
        database=database,
        sender=TelegramSender(application.bot, gate),
        gate=gate,
        clock=utc_now,
        spread=spread,
        token=new_token,
        limits=_retry_limits(settings),
        lease=settings.work.lease,
        look_again=wake("deliver"),
    )
    concurrency = settings.fetch.concurrency
    stages += [
        Stage(name="poll", concurrency=concurrency, claim=poll.claim, work=poll),
        Stage(name="report", concurrency=concurrency, claim=report.claim, work=report),
        Stage(name="deliver", concurrency=_SENDS_AT_ONCE, claim=deliver.claim, work=deliver),
    ]
    desk = Desk(
        database=database,
        clock=utc_now,
        rights=Rights(application.bot),
        inspect=build_inspect(settings, fetcher, workers),
        subscribe=Subscribe(
            database=database,
            clock=utc_now,
            first_run=settings.delivery.first_run,
            owed=wake("deliver"),
        ),
        unsubscribe=Unsubscribe(database=database, clock=utc_now),
        sources_changed=wake("poll"),
        take_opml=TakeOpml(database=database, workers=workers, clock=utc_now),
    )
    edge = Edge(bot=application.bot, desk=desk, admins=frozenset(limits.admins))
    chat.connect(application, edge, Membership(bot=application.bot, desk=desk))
    prune = Prune(database=database, clock=utc_now, keep=settings.delivery.keep)
    return Bot(
        settings=settings,
        database=database,
        fetcher=fetcher,
        application=application,
        keep_sources=KeepSources(database=database, clock=utc_now),
        deliver=deliver,
        stages=tuple(stages),
        schedule=Schedule(
            tick=settings.polling.tick,
            wake=[stage.wake for stage in stages],
            recover=deliver.recover,
            hourly=prune,
        ),
        updates=Updates(bot=application.bot, database=database, handle=application.process_update),
    )


def _poll_limits(settings: Settings) -> PollLimits:
    polling = settings.polling
    return PollLimits(
        min_interval=polling.min_interval,
        max_interval=polling.max_interval,
        lease=settings.work.lease,
        baseline_entries=polling.baseline_entries,
        max_age=settings.delivery.max_age,
    )


def _report_limits(settings: Settings) -> ReportLimits:
    return ReportLimits(
        brief=brief_limits(settings),
        disclaimer=settings.brief.disclaimer,
        language=settings.brief.language,
        lease=settings.work.lease,
        attempts=settings.delivery.attempts,
    )


def _retry_limits(settings: Settings) -> RetryLimits:
    delivery = settings.delivery
    return RetryLimits(
        attempts=delivery.attempts,
        base=_FIRST_RETRY,
        ceiling=_LAST_RETRY,
        when_unknown=delivery.when_unknown,
    )
