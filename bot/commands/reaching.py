"""Reaching Telegram: whether it answers, and whether it knows our token."""

from dataclasses import dataclass

import telegram


@dataclass(frozen=True, slots=True)
class Reached:
    """Telegram answers, and this is our name there."""

    username: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookState:
    """Where Telegram brings our updates, how many wait, and what went wrong last."""

    url: str
    waiting: int
    last_error: str | None


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram does not know the token."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """No answer, or one that will be better later."""

    reason: str


async def reach(bot: telegram.Bot) -> Reached | Refused | Unreachable:
    """Make the bot ready for use, if Telegram lets it."""
    try:
        await bot.initialize()
    except telegram.error.InvalidToken:
        return Refused()
    except telegram.error.TelegramError as error:
        return Unreachable(reason=type(error).__name__)
    return Reached(username=bot.username)


async def look(
    token: str, base_url: str
) -> tuple[Reached | Refused | Unreachable, WebhookState | None]:
    """Ask who we are and whether a webhook is set, and leave nothing open."""
    bot = telegram.Bot(token, base_url=f"{base_url.rstrip('/')}/bot")
    try:
        reached = await reach(bot)
        return reached, await _webhook(bot) if isinstance(reached, Reached) else None
    finally:
        await bot.shutdown()


async def _webhook(bot: telegram.Bot) -> WebhookState | None:
    try:
        info = await bot.get_webhook_info()
    except telegram.error.TelegramError:
        return None
    if not info.url:
        return None
    return WebhookState(
        url=info.url, waiting=info.pending_update_count, last_error=info.last_error_message
    )
