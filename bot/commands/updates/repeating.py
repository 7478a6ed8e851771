"""Which updates may be handled twice when the program died in between."""

import telegram

from bot.commands.buttons import changes
from bot.commands.conversation.incoming import split_command
from bot.commands.table import BY_NAME


def may_change(update: telegram.Update) -> bool:
    """Tell whether handling an update may change what we remember: such a change is never lost.

    What only asks is better lost than answered twice.
    """
    if query := update.callback_query:
        return changes(query.data or "")
    if update.chat_member:
        return False
    if update.message is None or not (name := split_command(update.message.text or "")[0]):
        return True
    command = BY_NAME.get(name)
    return command is not None and not command.is_question
