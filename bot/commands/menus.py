"""The menus that Telegram shows beside the text field, in every language."""

from collections.abc import Collection, Mapping

import structlog
import telegram

from bot.commands.request import Who
from bot.commands.table import COMMANDS
from bot.texts import LANGUAGES, Texts, texts_of

log = structlog.get_logger()

_EVERYONE = frozenset({Who.EVERYONE})


async def publish(bot: telegram.Bot, admins: Mapping[int, str | None]) -> None:
    """Show each person the commands that they may use; an admin's chat must exist first.

    `admins` says which language each of them speaks, as far as it is known.
    """
    try:
        await bot.set_my_commands(_menu(texts_of(None), _EVERYONE))
        for each in LANGUAGES.values():
            if each.menu:
                menu = _menu(texts_of(each.code), _EVERYONE)
                await bot.set_my_commands(menu, language_code=each.menu)
        for admin, language in admins.items():
            await _publish_to(bot, admin, texts_of(language))
    except telegram.error.TelegramError as error:
        log.warning("menus are as they were", reason=type(error).__name__)


async def _publish_to(bot: telegram.Bot, admin: int, texts: Texts) -> None:
    """Show an admin everything: a chat's own menu goes before those of the languages."""
    try:
        menu = _menu(texts, frozenset(Who))
        await bot.set_my_commands(menu, scope=telegram.BotCommandScopeChat(admin))
    except telegram.error.BadRequest:
        log.info("admin has not written to the bot yet", admin=admin)


def _menu(texts: Texts, whose: Collection[Who]) -> list[tuple[str, str]]:
    return [
        (command.name, texts.plain(f"help-{command.name}"))
        for command in COMMANDS
        if command.who in whose
    ]
