"""Sends a message to a chat and says what came of it."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

import structlog
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.delivery.message import Message
from bot.delivery.sending.errors import is_done, is_unreadable, to_outcome
from bot.delivery.sending.gate import Gate
from bot.delivery.sending.outage import Outage
from bot.delivery.sending.posting import Form, Way, to_deletion, to_edit, to_form
from bot.delivery.wording import plain_text
from bot.model.chats import Action
from bot.model.outcomes import Outcome, Sent, Throttled

if TYPE_CHECKING:
    from telegram.request import RequestData

log = structlog.get_logger()

_PROBE_SECONDS = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What is to happen in a chat. `target_id` is the message replied to, edited or deleted.

    `is_trial` where it shows whether the bot may write again.
    """

    chat_id: int
    thread_id: int | None
    message: Message
    action: Action = Action.POST
    target_id: int | None = None
    way: Way = field(default_factory=Way)
    is_trial: bool = False


@dataclass(frozen=True, slots=True)
class TelegramSender:
    """Posts that were let through the gate by who claimed them.

    `is_paid` uses Telegram's paid broadcasts, which are charged for above 30 messages a second.
    """

    bot: ExtBot[Any]
    gate: Gate
    outage: Outage
    is_paid: bool = False

    async def __call__(self, going: Outgoing) -> Outcome:
        """Send with markup or, should Telegram not understand our markup, without."""
        outcome = await self._send(going)
        if is_unreadable(outcome):
            chat_id, html = going.chat_id, going.message.html
            log.error("markup refused", chat=chat_id, outcome=outcome, html=html)
            plain = Message(html=plain_text(html), buttons=going.message.buttons)
            way = replace(going.way, is_marked_up=False)
            outcome = await self._send(replace(going, message=plain, way=way))
            if isinstance(outcome, Sent):
                outcome = replace(outcome, remark="sent without markup, which Telegram refused")
        self.outage.note(outcome)
        if isinstance(outcome, Throttled):
            self.gate.throttled(going.chat_id, outcome.retry_after.total_seconds())
        return outcome

    async def is_reachable(self) -> bool:
        """Tell whether posts may go out; when no answers come, Telegram is asked who we are."""
        if not self.outage.is_silent:
            return True
        try:
            await self.bot.get_me(read_timeout=_PROBE_SECONDS, connect_timeout=_PROBE_SECONDS)
        except Exception as error:  # noqa: BLE001 -- to_outcome raises what is no trouble of the world
            self.outage.note_probe(to_outcome(error))
        else:
            self.outage.note_probe(Sent(message_id=0))
        return not self.outage.is_silent

    async def _send(self, going: Outgoing) -> Outcome:
        method, form = self._call(going)
        try:
            # Below the library's methods, and so past its limiter: this waited at the gate.
            answer: Any = await self.bot.request.post(
                f"{self.bot.base_url}/{method}", cast("RequestData", form)
            )
            if going.action is Action.DELETE:
                return Sent(message_id=going.target_id or 0)
            return Sent(message_id=int(answer["message_id"]))
        except Exception as error:  # noqa: BLE001 -- to_outcome raises what is no trouble of the world
            if isinstance(error, TelegramError) and is_done(error, going.action):
                return Sent(message_id=going.target_id or 0, remark=error.message)
            return to_outcome(error)

    def _call(self, going: Outgoing) -> tuple[str, Form]:
        chat_id, target_id = going.chat_id, going.target_id
        if going.action is Action.DELETE and target_id is not None:
            return "deleteMessage", to_deletion(chat_id=chat_id, message_id=target_id)
        if going.action is Action.EDIT and target_id is not None:
            form = to_edit(going.message, way=going.way, chat_id=chat_id, message_id=target_id)
            return "editMessageText", form
        form = to_form(
            going.message,
            way=replace(going.way, is_paid=self.is_paid),
            chat_id=chat_id,
            thread_id=going.thread_id,
            reply_to=target_id if going.action is Action.REPLY else None,
        )
        return "sendMessage", form
