"""The menus that Telegram shows beside the text field, in every language."""

from collections.abc import Collection

import structlog
import telegram

from bot.commands.request import Who
from bot.commands.table import COMMANDS
from bot.texts import LANGUAGES, Texts, texts_of

log = structlog.get_logger()

_EVERYONE = frozenset({Who.EVERYONE})


async def publish(bot: telegram.Bot, admins: Collection[int]) -> None:
    """Show each person the commands that they may use; an admin's chat must exist first."""
    try:
        await bot.set_my_commands(_menu(texts_of(None), _EVERYONE))
        for language in LANGUAGES.values():
            if language.menu:
                menu = _menu(texts_of(language.code), _EVERYONE)
                await bot.set_my_commands(menu, language_code=language.menu)
        for admin in admins:
            await _publish_to(bot, admin)
    except telegram.error.TelegramError as error:
        log.warning("menus are as they were", reason=type(error).__name__)


async def _publish_to(bot: telegram.Bot, admin: int) -> None:
    """Show an admin everything: a chat's own menu goes before those of the languages."""
    try:
        menu = _menu(texts_of(None), frozenset(Who))
        await bot.set_my_commands(menu, scope=telegram.BotCommandScopeChat(admin))
    except telegram.error.BadRequest:
        log.info("admin has not written to the bot yet", admin=admin)


def _menu(texts: Texts, whose: Collection[Who]) -> list[tuple[str, str]]:
    return [
        (command.name, texts.plain(f"help-{command.name}"))
        for command in COMMANDS
        if command.who in whose
    ]
