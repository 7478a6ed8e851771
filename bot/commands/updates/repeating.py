"""Which updates may be handled twice when the program died in between."""

import telegram

from bot.commands.edge import split_command
from bot.commands.reading import read_page
from bot.commands.table import COMMANDS

_BY_NAME = {command.name: command for command in COMMANDS}


def may_change(update: telegram.Update) -> bool:
    """Tell whether handling an update may change what we remember: such a change is never lost.

    What only asks is better lost than answered twice.
    """
    if query := update.callback_query:
        return read_page(query.data or "") is None
    if update.message is None or not (name := split_command(update.message.text or "")[0]):
        return True
    command = _BY_NAME.get(name)
    return command is not None and not command.is_question
