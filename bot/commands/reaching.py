"""Reaching Telegram: whether it answers, and whether it knows our token."""

from dataclasses import dataclass

import telegram


@dataclass(frozen=True, slots=True)
class Reached:
    """Telegram answers, and this is our name there."""

    username: str


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


async def look(token: str, base_url: str) -> Reached | Refused | Unreachable:
    """Ask once, and leave nothing open."""
    bot = telegram.Bot(token, base_url=f"{base_url.rstrip('/')}/bot")
    try:
        return await reach(bot)
    finally:
        await bot.shutdown()
