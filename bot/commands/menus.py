"""The menus that Telegram shows beside the text field, in every language."""

import asyncio
from collections.abc import Collection, Mapping

import structlog
import telegram

from bot.commands.request import Who
from bot.commands.table import COMMANDS
from bot.texts import LANGUAGES, texts_of

log = structlog.get_logger()

_EVERYONE = frozenset({Who.EVERYONE})


async def publish(bot: telegram.Bot, admins: Mapping[int, str | None]) -> None:
    """Show each person the commands that they may use; an admin's chat must exist first.

    `admins` says which language each of them speaks, as far as it is known.
    """
    try:
        await bot.set_my_commands(_menu(None, _EVERYONE))
        for each in LANGUAGES.values():
            if each.menu:
                menu = await asyncio.to_thread(_menu, each.code, _EVERYONE)
                await bot.set_my_commands(menu, language_code=each.menu)
        for admin, language in admins.items():
            await _publish_to(bot, admin, language)
    except telegram.error.TelegramError as error:
        log.warning("menus are as they were", reason=type(error).__name__)


async def _publish_to(bot: telegram.Bot, admin: int, language: str | None) -> None:
    """Show an admin everything: a chat's own menu goes before those of the languages."""
    try:
        menu = _menu(language, frozenset(Who))
        await bot.set_my_commands(menu, scope=telegram.BotCommandScopeChat(admin))
    except telegram.error.BadRequest:
        log.info("admin has not written to the bot yet", admin=admin)


def _menu(language: str | None, whose: Collection[Who]) -> list[tuple[str, str]]:
    """Word a menu; a language that nobody spoke yet is read from its files first."""
    texts = texts_of(language)
    return [
        (command.name, texts.plain(f"help-{command.name}"))
        for command in COMMANDS
        if command.who in whose
    ]
