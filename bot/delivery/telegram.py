"""Sends a message to a chat and says what came of it."""

from dataclasses import dataclass, replace
from typing import Any

import structlog
import telegram
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from bot.delivery.errors import is_unreadable, to_outcome
from bot.delivery.gate import Gate
from bot.delivery.limiter import POSTED
from bot.delivery.message import Message
from bot.delivery.outage import Outage
from bot.delivery.wording import plain_text
from bot.model.outcomes import Outcome, Sent, Throttled

log = structlog.get_logger()

_NO_PREVIEW = telegram.LinkPreviewOptions(is_disabled=True)
_GENERAL_TOPIC = 1  # must be left out: Bot API, message_thread_id


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
        outcome = await self._send(chat_id, thread_id, message, ParseMode.HTML)
        if is_unreadable(outcome):
            log.error("markup refused", chat=chat_id, outcome=outcome, html=message.html)
            plain = Message(html=plain_text(message.html), buttons=message.buttons)
            outcome = await self._send(chat_id, thread_id, plain, None)
            if isinstance(outcome, Sent):
                outcome = replace(outcome, remark="sent without markup, which Telegram refused")
        self.outage.note(outcome)
        if isinstance(outcome, Throttled):
            self.gate.throttled(chat_id, outcome.retry_after.total_seconds())
        return outcome

    async def _send(
        self, chat_id: int, thread_id: int | None, message: Message, parse_mode: str | None
    ) -> Outcome:
        rows = [
            [telegram.InlineKeyboardButton(each.text, url=each.url)] for each in message.buttons
        ]
        try:
            sent = await self.bot.send_message(
                chat_id,
                message.html,
                parse_mode=parse_mode,
                message_thread_id=None if thread_id == _GENERAL_TOPIC else thread_id,
                link_preview_options=_NO_PREVIEW,
                reply_markup=telegram.InlineKeyboardMarkup(rows) if rows else None,
                allow_paid_broadcast=self.is_paid or None,
                rate_limit_args=POSTED,
            )
        except Exception as error:  # noqa: BLE001 -- to_outcome raises what is no trouble of the world
            return to_outcome(error)
        return Sent(message_id=sent.message_id)
