"""The chat library's application: which update goes to whom, and what happens when that fails."""

import os
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
import telegram
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseRateLimiter,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from bot.commands.conversation.attempt import attempting, break_off
from bot.commands.conversation.incoming import thread_of
from bot.commands.edge import Edge
from bot.commands.owners.membership import Membership
from bot.commands.readers.inline import Inline
from bot.delivery.sending.transport import Transport
from bot.model.errors import StorageUnavailableError

log = structlog.get_logger()

App = Application[Any, Any, Any, Any, Any, Any]
Requests = BaseRequest
Context = CallbackContext[Any, Any, Any, Any]

# What the handlers below want to hear of.
ALLOWED = (
    telegram.Update.MESSAGE,
    telegram.Update.CALLBACK_QUERY,
    telegram.Update.MY_CHAT_MEMBER,
    telegram.Update.INLINE_QUERY,
    telegram.Update.CHAT_MEMBER,
)
_READ_SECONDS = 20.0
_CONNECT_SECONDS = 10.0


def build_transport(*, connections: int, may_act: Callable[[str], bool]) -> BaseRequest:
    """Prepare connections to Telegram; `may_act` is asked about each method at the last moment."""
    return Transport(
        connections=connections,
        connect_seconds=_CONNECT_SECONDS,
        read_seconds=_READ_SECONDS,
        may_act=may_act,
    )


def build(
    *,
    token: str,
    base_url: str,
    limiter: BaseRateLimiter[Any],
    transport: BaseRequest,
    polls: BaseRequest,
) -> App:
    """Prepare the application; nothing is asked of Telegram yet. Updates come from outside.

    `transport` and, for the long poll, `polls` are opened and closed with it.
    """
    # The library's own switch to waits as durations; without it every 429 warns.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    base = base_url.rstrip("/")
    return (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{base}/bot")
        .base_file_url(f"{base}/file/bot")
        .rate_limiter(limiter)
        .request(transport)
        .get_updates_request(polls)
        .updater(None)
        .build()
    )


def connect(application: App, edge: Edge, membership: Membership, inline: Inline) -> None:
    """Send new commands, buttons, inline queries and changes of membership where they belong.

    Edited messages and channel posts are nobody's command.
    """

    async def button(update: telegram.Update, _: Context) -> None:
        if update.callback_query:
            await edge.button(update.callback_query)

    async def changed(update: telegram.Update, _: Context) -> None:
        if update.my_chat_member:
            await membership.changed(update.my_chat_member)
        elif update.chat_member:
            membership.ruled(update.chat_member)

    async def asked(update: telegram.Update, _: Context) -> None:
        if update.inline_query:
            await inline(update.inline_query)

    _connect_messages(application, edge)
    _connect_services(application, membership)
    application.add_handler(CallbackQueryHandler(button))
    application.add_handler(InlineQueryHandler(asked))
    application.add_handler(ChatMemberHandler(changed, ChatMemberHandler.ANY_CHAT_MEMBER))
    application.add_error_handler(_failed)


def handling(application: App) -> Callable[[telegram.Update], Awaitable[None]]:
    """Return what handles an update.

    It raises StorageUnavailableError when the database failed before anybody was answered: the
    update may be handled again.
    """

    async def handle(update: telegram.Update) -> None:
        with attempting():
            await application.process_update(update)

    return handle


def _connect_messages(application: App, edge: Edge) -> None:
    async def command(update: telegram.Update, _: Context) -> None:
        if update.message:
            await edge.command(update.message)

    async def text(update: telegram.Update, _: Context) -> None:
        if update.message:
            await edge.text(update.message)

    async def file(update: telegram.Update, _: Context) -> None:
        if update.message:
            await edge.file(update.message)

    new_message = filters.UpdateType.MESSAGE
    application.add_handler(MessageHandler(new_message & filters.COMMAND, command))
    application.add_handler(MessageHandler(new_message & filters.Document.ALL, file))
    application.add_handler(MessageHandler(new_message & filters.TEXT, text))


def _connect_services(application: App, membership: Membership) -> None:
    async def migrated(update: telegram.Update, _: Context) -> None:
        if update.message and (new_id := update.message.migrate_to_chat_id):
            await membership.migrated(update.message.chat.id, new_id)

    async def reopened(update: telegram.Update, _: Context) -> None:
        if message := update.message:
            await membership.reopened(message.chat.id, thread_of(message))

    told = filters.StatusUpdate
    application.add_handler(MessageHandler(told.MIGRATE, migrated))
    application.add_handler(MessageHandler(told.FORUM_TOPIC_REOPENED, reopened))


async def _failed(update: object, context: Context) -> None:
    """One of the two catch-alls: note what went wrong, and let the next update come."""
    chat = update.effective_chat if isinstance(update, telegram.Update) else None
    bound = log.bind(chat=chat.id if chat else None)
    if isinstance(context.error, telegram.error.TelegramError):
        reason = f"{type(context.error).__name__}: {context.error.message}"
        bound.warning("answer failed", reason=reason)
    elif isinstance(context.error, StorageUnavailableError):
        if not break_off(context.error):
            bound.warning("answer failed", reason=f"the database fails: {context.error}")
    else:
        bound.error("command failed", exc_info=context.error)
