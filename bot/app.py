"""The composition root: builds everything, and alone reads the clock."""

import asyncio
import contextlib
import random
import secrets
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, assert_never
from urllib.parse import urlsplit

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
from bot.commands.updates.intake import Intake
from bot.commands.updates.polling import Polling
from bot.commands.updates.receiving import Receiver, Receiving
from bot.commands.updates.repeating import may_change
from bot.commands.updates.webhook import Webhook
from bot.config import Settings, SourceItem
from bot.delivery.gate import Gate
from bot.delivery.limiter import PacedLimiter
from bot.delivery.outage import Outage
from bot.delivery.pacing import Pacer
from bot.delivery.telegram import TelegramSender
from bot.llm.endpoint import Endpoint, EndpointLimits
from bot.llm.writer import Writer
from bot.model.errors import ConfigError
from bot.model.sources import Origin, Selection, Source
from bot.pipeline.catch_up import CatchUp
from bot.pipeline.deliver import Deliver
from bot.pipeline.fan_out import FanOut
from bot.pipeline.inspect import Inspect
from bot.pipeline.keep_sources import KeepSources
from bot.pipeline.poll import Poll, PollLimits
from bot.pipeline.prune import Prune
from bot.pipeline.report import Report, ReportLimits
from bot.pipeline.settling import Settle
from bot.pipeline.subscribe import Subscribe, Unsubscribe
from bot.pipeline.take_opml import TakeOpml
from bot.pipeline.telling import TellAdmins
from bot.pipeline.tenure import Tenure
from bot.pipeline.write import Write
from bot.policy.naming import to_source
from bot.policy.retrying import RetryLimits
from bot.scheduler import Schedule
from bot.sources.finding.catalogue import catalogue, names_of
from bot.sources.http import Fetcher, FetchLimits
from bot.sources.listings.selection import wrong_selection
from bot.storage.bell import Bell
from bot.storage.database import Database
from bot.stories.topics import Topic, extended
from bot.web.address import webhook_url
from bot.web.listener import Listener
from bot.web.webhook import WebhookDoor
from bot.work.isolation import Workers
from bot.work.stage import Job, Stage

if TYPE_CHECKING:  # it needs a library that few install
    from bot.work.carrying import Carrier

log = structlog.get_logger()

_PRELOAD = ("bot.pipeline.drafting", "bot.pipeline.reading")
_FIRST_RETRY = timedelta(seconds=2)
_LAST_RETRY = timedelta(minutes=10)
_FAN_OUTS_AT_ONCE = 2
_FEWEST_SENDS_AT_ONCE = 32
_REPLIES_AT_ONCE = 32
_PATIENCE_SECONDS = 6.0
_LONGEST_PAUSE = 30.0
_WAKE, _DONE = "wake", "done"
_EXTRAS = "pip install hottopics[redis] or hottopics[nats]"
_SHARE_OF_LEASE = 4  # half goes to fetching, the rest to a turn, the answer and checking it
REFUSED = "telegram.token: Telegram refuses it; get a new one from BotFather"


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)


def new_token() -> str:
    """Make the fence of a claim."""
    return secrets.token_hex(8)


def set_up_logs(settings: Settings) -> None:
    """Begin to log, without the settings' secrets."""
    secret = [settings.telegram.token, settings.summarizer.api_key]
    broker = settings.work.broker.get_secret_value()
    logs.set_up(
        level=settings.log.level,
        form=settings.log.format,
        secrets=[
            *(each.get_secret_value() for each in secret if each),
            urlsplit(broker).password or "",
        ],
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
        topics=topics_of(settings),
    )


def topics_of(settings: Settings) -> tuple[Topic, ...]:
    """Return what a brief can be about, with what the operator adds to it."""
    return extended(Topic(**item.model_dump()) for item in settings.topics)


def endpoint_of(settings: Settings) -> Endpoint | None:
    """Prepare the language model's endpoint, if one is to write.

    Raises ConfigError when the model has no name, or may take longer than a claim allows.
    """
    summarizer = settings.summarizer
    if summarizer.backend == "extractive":
        return None
    if not summarizer.model:
        raise ConfigError("summarizer.model: missing; name the model as its server does")
    if _SHARE_OF_LEASE * summarizer.timeout > settings.work.lease:
        raise ConfigError(
            f"summarizer.timeout: at most {settings.work.lease / _SHARE_OF_LEASE}, "
            "so that a claim (work.lease) holds until the brief is stored"
        )
    return Endpoint(
        EndpointLimits(
            base_url=str(summarizer.base_url),
            model=summarizer.model,
            api_key=summarizer.api_key.get_secret_value(),
            timeout=summarizer.timeout,
        )
    )


@contextlib.asynccontextmanager
async def _build_write(
    settings: Settings, database: Database, workers: Workers
) -> AsyncIterator[Write | None]:
    endpoint = endpoint_of(settings)
    if endpoint is None:
        yield None
        return
    async with endpoint:
        writer = Writer(
            endpoint,
            clock=utc_now,
            fence=new_token,
            concurrency=settings.summarizer.concurrency,
            patience=settings.summarizer.timeout / 2,
        )
        yield Write(
            database=database,
            workers=workers,
            writer=writer,
            clock=utc_now,
            limits=brief_limits(settings),
            daily_tokens=settings.summarizer.daily_token_budget,
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
    if problem := wrong_selection(selection):
        raise ConfigError(f"[[sources]] {item.url}: {problem}")
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


class Role(StrEnum):
    """What one of several programs on one PostgreSQL does.

    WORKER polls, extracts and composes; BOT receives updates and sends; ALL does both.
    """

    ALL = "all"
    BOT = "bot"
    WORKER = "worker"


@dataclass(slots=True, kw_only=True)
class Face:
    """The side of the bot that Telegram sees; of several programs one at a time shows it."""

    settings: Settings
    fetcher: Fetcher
    application: chat.App
    tenure: Tenure
    receiving: Receiving
    listener: Listener | None
    deliver: Deliver

    async def run(self, stop: asyncio.Event) -> None:
        """Receive until `stop` is set. Raises ConfigError when Telegram refuses the token."""
        holding = asyncio.create_task(self.tenure.run(self._take_over))
        try:
            if await self._reach_telegram(stop) and await self._is_ours(stop):
                await self._receive(stop)
        finally:
            holding.cancel()
            await asyncio.gather(holding, return_exceptions=True)

    async def close(self) -> None:
        """Let another act, and give the connections back."""
        await self.tenure.release()
        await self.application.shutdown()
        await self.application.bot.shutdown()

    async def _receive(self, stop: asyncio.Event) -> None:
        await self.application.initialize()
        await menus.publish(self.application.bot, self.settings.telegram.admins)
        if self.listener:
            await self.listener.start()
        receiving = asyncio.create_task(self.receiving.run())
        log.info("running", bot=self.application.bot.username)
        await stop.wait()
        receiving.cancel()
        if self.listener:
            await self.listener.stop()
        await self.receiving.stop(_PATIENCE_SECONDS)
        await asyncio.gather(receiving, return_exceptions=True)

    async def _take_over(self) -> None:
        """Go on where another stopped, with its sends and with the updates that it left."""
        await self.deliver.take_over()
        await self.receiving.intake.take_over()

    async def _is_ours(self, stop: asyncio.Event) -> bool:
        """Wait until this program acts for the bot; False when told to stop before."""
        waits = {asyncio.ensure_future(self.tenure.held()), asyncio.ensure_future(stop.wait())}
        _, pending = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in pending:
            wait.cancel()
        return not stop.is_set()

    async def _reach_telegram(self, stop: asyncio.Event) -> bool:
        """Ask who we are until Telegram answers; False when told to stop before."""
        pause = 1.0
        while not stop.is_set():
            match await reach(self.application.bot):
                case Reached(username=username):
                    self.fetcher.name_contact(f"https://t.me/{username}")
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


@dataclass(slots=True, kw_only=True)
class Bot:
    """The whole program, built and not yet running. A worker shows no face."""

    settings: Settings
    database: Database
    keep_sources: KeepSources
    stages: tuple[Stage[Any], ...]
    schedule: Schedule
    face: Face | None
    bell: Bell | None
    carrier: "Carrier | None"

    async def run(self, stop: asyncio.Event) -> None:
        """Run until `stop` is set; then finish what is under way, within 10 seconds.

        Raises ConfigError when Telegram refuses the token.
        """
        await self.keep_sources(configured_sources(self.settings))
        await self._take_over()
        running = [asyncio.create_task(stage.run()) for stage in self.stages]
        ringing = asyncio.create_task(self.bell.run()) if self.bell else None
        if self.carrier:
            running.append(asyncio.create_task(self.carrier.run()))
        self.schedule.start()
        log.info("working")
        facing = asyncio.create_task(self.face.run(stop) if self.face else stop.wait())
        try:
            waits = {facing, asyncio.create_task(stop.wait())}
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            log.info("stopping")
            stop.set()
            self.schedule.stop()
            await asyncio.gather(*(work.stop(_PATIENCE_SECONDS) for work in self._under_way()))
            await asyncio.gather(*waits, *running, return_exceptions=True)
            if ringing:
                ringing.cancel()
                await asyncio.gather(ringing, return_exceptions=True)
            if self.face:
                await self.face.close()
        await facing

    def _under_way(self) -> list["Stage[Any] | Carrier"]:
        return [*self.stages, self.carrier] if self.carrier else [*self.stages]

    async def _take_over(self) -> None:
        """End the leases of an earlier run on the same file: it is known to be dead."""
        if self.database.is_sqlite:
            async with self.database.transaction() as tx:
                await tx.polls.end_leases(utc_now())
                await tx.entries.end_leases(utc_now())
                await tx.fanouts.end_leases(utc_now())


@contextlib.asynccontextmanager
async def built(settings: Settings, role: Role = Role.ALL) -> AsyncIterator[Bot]:
    """Build the bot on its database, which is brought up to date first.

    Raises ConfigError for whatever the operator has to mend.
    """
    if role is not Role.WORKER:
        token_of(settings)
    database = database_of(settings)
    try:
        with database.held():
            await database.upgrade()
            with build_workers(settings) as workers:
                async with (
                    build_fetcher(settings) as fetcher,
                    _build_write(settings, database, workers) as write,
                ):
                    assembly = _Assembly(
                        settings=settings,
                        database=database,
                        fetcher=fetcher,
                        workers=workers,
                        write=write,
                    )
                    yield assembly.bot(role)
    finally:
        await database.close()


@dataclass(slots=True, kw_only=True)
class _Assembly:
    """Puts the parts of one program together."""

    settings: Settings
    database: Database
    fetcher: Fetcher
    workers: Workers
    write: Write | None
    name: str = field(default_factory=new_token)
    stages: list[Stage[Any]] = field(default_factory=list)
    bell: Bell | None = None
    carrier: "Carrier | None" = None

    def bot(self, role: Role) -> Bot:
        """Build what a role needs."""
        if not self.database.is_sqlite:
            self.bell = Bell(database=self.database, name=self.name, heard=self._hear)
        if role is not Role.BOT:
            self.carrier = self._carrier()
            self._add_newsroom()
        face = None if role is Role.WORKER else self._face()
        prune = Prune(database=self.database, clock=utc_now, keep=self.settings.delivery.keep)
        return Bot(
            settings=self.settings,
            database=self.database,
            keep_sources=KeepSources(database=self.database, clock=utc_now),
            stages=tuple(self.stages),
            schedule=Schedule(
                tick=self.settings.polling.tick,
                wake=[stage.wake for stage in self.stages],
                often=[face.deliver.recover] if face else [],
                hourly=[prune] if face else [],
                clock=utc_now,
                set_back=CatchUp(database=self.database, clock=utc_now),
            ),
            face=face,
            bell=self.bell,
            carrier=self.carrier,
        )

    def _wake(self, name: str) -> Callable[[], None]:
        """Return what makes a stage look for due rows, in every program that runs it."""

        def wake() -> None:
            self._look(name)
            if self.bell:
                self.bell.ring(f"{_WAKE} {name}")

        return wake

    def _look(self, name: str) -> None:
        """Let a stage look for due rows, if it runs in this program."""
        for stage in self.stages:
            if stage.name == name:
                stage.wake()

    def _hear(self, word: str | None) -> None:
        """Do as another program says; None when it can't be known what was said."""
        what, _, about = (word or "").partition(" ")
        if what == _DONE and self.carrier:
            self.carrier.hear(about)
        for stage in self.stages:
            if word is None or (what, about) == (_WAKE, stage.name):
                stage.wake()

    def _carrier(self) -> "Carrier | None":
        """Build what hands work to other programs, where the settings name a broker."""
        work, bell = self.settings.work, self.bell
        if not (url := work.broker.get_secret_value()):
            return None
        if bell is None:
            raise ConfigError("work.broker: needs PostgreSQL; a SQLite file serves one program")
        try:
            from bot.work.carrying import Carrier  # noqa: PLC0415 -- the same

            return Carrier(
                name=self.name,
                url=url,
                lease=work.lease,
                capacity=2 * self.settings.fetch.concurrency + _FAN_OUTS_AT_ONCE,
                tell=lambda over: bell.ring(f"{_DONE} {over}"),
            )
        except ImportError as error:
            raise ConfigError(f"work.broker: {error.name} is not installed; {_EXTRAS}") from None
        except ValueError:
            raise ConfigError("work.broker: not a URL of Redis or NATS") from None

    def _add(self, name: str, job: Job[Any], concurrency: int) -> None:
        """Add a stage that works on what it claims or, with a broker, hands it to all."""
        if self.carrier:
            self.stages.append(self.carrier.stage(name, job, concurrency))
            return
        self.stages.append(
            Stage(
                name=name,
                concurrency=concurrency,
                claim=job.claim,
                work=job,
                give_back=job.give_back,
            )
        )

    def _add_newsroom(self) -> None:
        """Add the stages between a source and the outbox."""
        settings, database, token = self.settings, self.database, new_token
        poll = Poll(
            database=database,
            fetcher=self.fetcher,
            workers=self.workers,
            clock=utc_now,
            spread=random.random,
            token=token,
            limits=_poll_limits(settings),
            found=self._wake("report"),
            tell_admins=TellAdmins(admins=tuple(settings.telegram.admins), clock=utc_now),
        )
        report = Report(
            database=database,
            fetcher=self.fetcher,
            workers=self.workers,
            clock=utc_now,
            spread=random.random,
            token=token,
            limits=_report_limits(settings),
            owed=self._wake("fan out"),
            write=self.write,
            topics=topics_of(settings),
        )
        fan_out = FanOut(
            database=database,
            clock=utc_now,
            token=token,
            lease=settings.work.lease,
            owed=self._wake("deliver"),
        )
        most = settings.fetch.concurrency
        self._add("poll", poll, most)
        self._add("report", report, most)
        self._add("fan out", fan_out, _FAN_OUTS_AT_ONCE)

    def _face(self) -> Face:
        """Build the side that Telegram sees, and add the stage that posts."""
        telegram, token = self.settings.telegram, token_of(self.settings)
        gate = Gate(
            Pacer(
                messages_per_second=telegram.messages_per_second,
                group_messages_per_minute=telegram.group_messages_per_minute,
            )
        )
        tenure = Tenure(
            database=self.database,
            bot_id=int(token.partition(":")[0]),
            holder=new_token(),
            clock=utc_now,
            seconds=time.monotonic,
            is_alone=self.database.is_sqlite,
        )
        sends = _sends_at_once(telegram.messages_per_second)

        def may_act(method: str) -> bool:
            return method == "getMe" or tenure.is_held

        polls = chat.build_transport(connections=1, may_act=may_act)
        application = chat.build(
            token=token,
            base_url=str(telegram.base_url),
            limiter=PacedLimiter(gate),
            transport=chat.build_transport(connections=sends + _REPLIES_AT_ONCE, may_act=may_act),
            polls=polls,
        )
        deliver = Deliver(
            database=self.database,
            sender=TelegramSender(
                application.bot, gate, Outage(gate), is_paid=telegram.allow_paid_broadcast
            ),
            gate=gate,
            clock=utc_now,
            spread=random.random,
            token=new_token,
            limits=_retry_limits(self.settings),
            lease=self.settings.work.lease,
            settle=Settle(database=self.database, clock=utc_now, admins=tuple(telegram.admins)),
            tenure=tenure,
            look_again=lambda: self._look("deliver"),
        )
        self.stages.append(
            Stage(name="deliver", concurrency=sends, claim=deliver.claim, work=deliver)
        )
        self._connect(application)
        intake = Intake(
            bot=application.bot,
            bot_id=tenure.bot_id,
            database=self.database,
            clock=utc_now,
            token=new_token,
            handle=application.process_update,
            changes=may_change,
            fence=tenure.fence,
        )
        receiver, listener = _receiver(self.settings, application, polls, intake)
        return Face(
            settings=self.settings,
            fetcher=self.fetcher,
            application=application,
            tenure=tenure,
            receiving=Receiving(receiver=receiver, intake=intake),
            listener=listener,
            deliver=deliver,
        )

    def _connect(self, application: chat.App) -> None:
        """Let the application answer people."""
        desk = Desk(
            database=self.database,
            clock=utc_now,
            rights=Rights(application.bot),
            inspect=build_inspect(self.settings, self.fetcher, self.workers),
            subscribe=Subscribe(
                database=self.database,
                clock=utc_now,
                first_run=self.settings.delivery.first_run,
                owed=self._wake("deliver"),
            ),
            unsubscribe=Unsubscribe(database=self.database, clock=utc_now),
            sources_changed=self._wake("poll"),
            topics=topics_of(self.settings),
            take_opml=TakeOpml(database=self.database, workers=self.workers, clock=utc_now),
        )
        admins = frozenset(self.settings.telegram.admins)
        edge = Edge(bot=application.bot, desk=desk, admins=admins)
        chat.connect(application, edge, Membership(bot=application.bot, desk=desk))


def _receiver(
    settings: Settings, application: chat.App, polls: chat.Requests, intake: Intake
) -> tuple[Receiver, Listener | None]:
    """Build what updates come from, and the listener if they are brought."""
    if settings.telegram.update_mode == "polling":
        polling = Polling(
            bot=application.bot, request=polls, take=intake.take, allowed=chat.ALLOWED
        )
        return polling, None
    secret = secrets.token_urlsafe(32)
    webhook = Webhook(
        bot=application.bot,
        url=webhook_url(settings.web.public_url),
        secret=secret,
        take=intake.take,
        allowed=chat.ALLOWED,
    )
    door = WebhookDoor(secret=secret, receive=webhook.receive)
    return webhook, Listener(listen=settings.web.listen, routes=[door.route])


def _sends_at_once(messages_per_second: int) -> int:
    """Allow for answers that take up to a quarter of a second."""
    return max(_FEWEST_SENDS_AT_ONCE, messages_per_second // 4)


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
        max_age=delivery.max_age,
    )
