"""The menus that Telegram shows beside the text field."""

from collections.abc import Collection

import structlog
import telegram

from bot.commands.table import allowed

log = structlog.get_logger()


async def publish(bot: telegram.Bot, admins: Collection[int]) -> None:
    """Show each person the commands that they may use; an admin's chat must exist first."""
    try:
        await bot.set_my_commands(_menu(is_admin=False))
        for admin in admins:
            await _publish_to(bot, admin)
    except telegram.error.TelegramError as error:
        log.warning("menus are as they were", reason=type(error).__name__)


async def _publish_to(bot: telegram.Bot, admin: int) -> None:
    try:
        await bot.set_my_commands(_menu(is_admin=True), scope=telegram.BotCommandScopeChat(admin))
    except telegram.error.BadRequest:
        log.info("admin has not written to the bot yet", admin=admin)


def _menu(*, is_admin: bool) -> list[tuple[str, str]]:
    return [(command.name, command.help) for command in allowed(is_admin=is_admin)]
