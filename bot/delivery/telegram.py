"""Sends a message to a chat and says what came of it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

import structlog
from telegram.ext import ExtBot

from bot.delivery.errors import is_unreadable, to_outcome
from bot.delivery.gate import Gate
from bot.delivery.message import Message
from bot.delivery.outage import Outage
from bot.delivery.posting import to_form
from bot.delivery.wording import plain_text
from bot.model.outcomes import Outcome, Sent, Throttled

if TYPE_CHECKING:
    from telegram.request import RequestData

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class TelegramSender:
    """Posts that were let through the gate by who claimed them.

    `is_paid` uses Telegram's paid broadcasts, which are charged for above 30 messages a second.
    """

    bot: ExtBot[Any]
    gate: Gate
    outage: Outage
    is_paid: bool = False

    async def __call__(self, *, chat_id: int, thread_id: int | None, message: Message) -> Outcome:
        """Send with markup or, should Telegram not understand our markup, without."""
        outcome = await self._send(chat_id, thread_id, message)
        if is_unreadable(outcome):
            log.error("markup refused", chat=chat_id, outcome=outcome, html=message.html)
            plain = Message(html=plain_text(message.html), buttons=message.buttons)
            outcome = await self._send(chat_id, thread_id, plain, is_marked_up=False)
            if isinstance(outcome, Sent):
                outcome = replace(outcome, remark="sent without markup, which Telegram refused")
        self.outage.note(outcome)
        if isinstance(outcome, Throttled):
            self.gate.throttled(chat_id, outcome.retry_after.total_seconds())
        return outcome

    async def _send(
        self, chat_id: int, thread_id: int | None, message: Message, *, is_marked_up: bool = True
    ) -> Outcome:
        form = to_form(
            message,
            chat_id=chat_id,
            thread_id=thread_id,
            is_paid=self.is_paid,
            is_marked_up=is_marked_up,
        )
        try:
            # Below the library's methods, and so past its limiter: this waited at the gate.
            sent: Any = await self.bot.request.post(
                f"{self.bot.base_url}/sendMessage", cast("RequestData", form)
            )
            return Sent(message_id=int(sent["message_id"]))
        except Exception as error:  # noqa: BLE001 -- to_outcome raises what is no trouble of the world
            return to_outcome(error)
