"""How the parts of one program are put together."""

import random
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.app import clock
from bot.app.clock import new_token, upkeep
from bot.app.face import Face
from bot.app.limits import pace_limits, poll_limits, report_limits, retry_limits, sends_at_once
from bot.app.parts import build_inspect, recogniser_of, token_of, topics_of
from bot.app.program import Bot, Role
from bot.app.stages import FAN_OUTS_AT_ONCE, REVISIONS_AT_ONCE, Stages
from bot.commands import application as chat
from bot.commands.conversation.answering import Answering
from bot.commands.conversation.incoming import Incoming
from bot.commands.conversation.signing import Signer
from bot.commands.conversation.slowing import Slowing
from bot.commands.edge import Edge
from bot.commands.owners.membership import Membership
from bot.commands.readers.inline import Inline
from bot.commands.request import Desk
from bot.commands.rights import Rights
from bot.commands.updates.intake import Intake
from bot.commands.updates.polling import Polling
from bot.commands.updates.receiving import Receiver, Receiving
from bot.commands.updates.repeating import may_change
from bot.commands.updates.webhook import Webhook
from bot.config import Settings
from bot.delivery.pacing import Pacer
from bot.delivery.sending.gate import Gate
from bot.delivery.sending.limiter import PacedLimiter
from bot.delivery.sending.outage import Outage
from bot.delivery.telegram import TelegramSender
from bot.pipeline.briefs.report import Report
from bot.pipeline.briefs.write import Write
from bot.pipeline.chats.adjust import Adjust
from bot.pipeline.chats.explain import Explain
from bot.pipeline.chats.roster import Roster
from bot.pipeline.chats.subscribe import Subscribe, Unsubscribe
from bot.pipeline.chats.telling import TellAdmins
from bot.pipeline.outbox.catch_up import CatchUp
from bot.pipeline.outbox.deliver import Deliver
from bot.pipeline.outbox.fan_out import FanOut
from bot.pipeline.outbox.pausing import LookAgain
from bot.pipeline.outbox.rendering import Rendering
from bot.pipeline.outbox.revise import Revise
from bot.pipeline.outbox.settling import Settle
from bot.pipeline.outbox.tenure import Tenure
from bot.pipeline.prune import Prune
from bot.pipeline.sources.keep_sources import KeepSources
from bot.pipeline.sources.poll import Poll
from bot.pipeline.sources.take_opml import TakeOpml
from bot.pipeline.sources.tend import Tend
from bot.pipeline.stories.recognise import Recognise
from bot.pipeline.stories.retract import Retract
from bot.pipeline.stories.rule import Rule
from bot.scheduler import Schedule
from bot.sources.http import Fetcher
from bot.storage.database import Database
from bot.web.address import webhook_url
from bot.web.listener import Listener
from bot.web.webhook import WebhookDoor
from bot.work.isolation import Workers
from bot.work.stage import Stage

_REPLIES_AT_ONCE = 32


@dataclass(slots=True, kw_only=True)
class Assembly:
    """Puts the parts of one program together."""

    settings: Settings
    database: Database
    fetcher: Fetcher
    workers: Workers
    write: Write | None
    stages: Stages
    clock: Callable[[], datetime]

    def bot(self, role: Role) -> Bot:
        """Build what a role needs."""
        if role is not Role.BOT:
            self.stages.hand_over()
            self._add_newsroom()
        face = None if role is Role.WORKER else self._face()
        prune = Prune(database=self.database, clock=self.clock, keep=self.settings.delivery.keep)
        return Bot(
            settings=self.settings,
            database=self.database,
            keep_sources=KeepSources(database=self.database, clock=self.clock),
            stages=tuple(self.stages.all),
            schedule=Schedule(
                tick=self.settings.polling.tick,
                wake=[stage.wake for stage in self.stages.all],
                often=[*upkeep(self.clock), *(face.often if face else [])],
                hourly=[prune] if face else [],
                clock=self.clock,
                wall=clock.utc_now,
                set_back=CatchUp(database=self.database, clock=self.clock),
            ),
            face=face,
            bell=self.stages.bell,
            carrier=self.stages.carrier,
        )

    def _add_newsroom(self) -> None:
        """Add the stages between a source and the outbox."""
        settings, database, token = self.settings, self.database, new_token
        poll = Poll(
            database=database,
            fetcher=self.fetcher,
            workers=self.workers,
            clock=self.clock,
            spread=random.random,
            token=token,
            lease=settings.work.lease,
            limits=poll_limits(settings),
            found=self.stages.wake("report"),
            tell_admins=TellAdmins(admins=tuple(settings.telegram.admins), clock=self.clock),
        )
        report = Report(
            database=database,
            fetcher=self.fetcher,
            workers=self.workers,
            clock=self.clock,
            spread=random.random,
            token=token,
            lease=settings.work.lease,
            limits=report_limits(settings),
            recognise=Recognise(recogniser=recogniser_of(settings)),
            owed=self.stages.wake("fan out", "revise"),
            write=self.write,
            topics=topics_of(settings),
        )
        fan_out = FanOut(
            database=database,
            clock=self.clock,
            token=token,
            lease=settings.work.lease,
            owed=self.stages.wake("deliver"),
        )
        revise = Revise(
            database=database,
            clock=self.clock,
            token=token,
            lease=settings.work.lease,
            owed=self.stages.wake("deliver"),
        )
        most = settings.fetch.concurrency
        self.stages.add("poll", poll, most)
        self.stages.add("report", report, most)
        self.stages.add("fan out", fan_out, FAN_OUTS_AT_ONCE)
        self.stages.add("revise", revise, REVISIONS_AT_ONCE)

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
            clock=self.clock,
            seconds=clock.seconds,
            is_alone=self.database.is_sqlite,
        )
        sends = sends_at_once(telegram.messages_per_second)

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
            clock=self.clock,
            spread=random.random,
            token=new_token,
            limits=retry_limits(self.settings),
            lease=self.settings.work.lease,
            rendering=Rendering(database=self.database, max_age=self.settings.delivery.max_age),
            settle=Settle(database=self.database, clock=self.clock, admins=tuple(telegram.admins)),
            tenure=tenure,
            look_again=lambda: self.stages.look("deliver"),
        )
        self.stages.all.append(
            Stage(name="deliver", concurrency=sends, claim=deliver.claim, work=deliver)
        )
        self._connect(application)
        intake = Intake(
            bot=application.bot,
            bot_id=tenure.bot_id,
            database=self.database,
            clock=self.clock,
            token=new_token,
            handle=chat.handling(application),
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
            look_again=LookAgain(database=self.database, clock=self.clock, tenure=tenure),
        )

    def _connect(self, application: chat.App) -> None:
        """Let the application answer people."""
        database, now, wake = self.database, self.clock, self.stages.wake
        roster = Roster(database=database, first=tuple(self.settings.telegram.admins))
        desk = Desk(
            database=database,
            clock=now,
            rights=Rights(application.bot, time.monotonic),
            roster=roster,
            inspect=build_inspect(self.settings, self.fetcher, self.workers),
            subscribe=Subscribe(
                database=database,
                clock=now,
                first_run=self.settings.delivery.first_run,
                owed=wake("deliver"),
            ),
            unsubscribe=Unsubscribe(database=database, clock=now),
            adjust=Adjust(database=database, clock=now, owed=wake("deliver")),
            explain=Explain(database=database),
            retract=Retract(database=database, clock=now, owed=wake("revise")),
            rule=Rule(database=database, clock=now, owed=wake("fan out", "revise")),
            tend=Tend(database=database, clock=now, wake=wake("poll")),
            sources_changed=wake("poll"),
            owed=wake("deliver"),
            topics=topics_of(self.settings),
            max_age=self.settings.delivery.max_age,
            take_opml=TakeOpml(database=database, workers=self.workers, clock=now),
            workers=self.workers,
        )
        answering = Answering(
            bot=application.bot,
            signer=Signer(token_of(self.settings)),
            database=self.database,
        )
        edge = Edge(
            bot=application.bot,
            desk=desk,
            incoming=Incoming(database=self.database, roster=roster),
            answering=answering,
            slowing=Slowing(
                roster=roster, seconds=time.monotonic, limits=pace_limits(self.settings)
            ),
        )
        membership = Membership(answering=answering, desk=desk)
        chat.connect(application, edge, membership, Inline(desk=desk))


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
