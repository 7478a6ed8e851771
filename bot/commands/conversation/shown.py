"""What messages show now, as far as we changed them: a press may tell of how they were before."""

from collections import OrderedDict
from dataclasses import dataclass, field

import telegram

from bot.delivery.wording import plain_text

_MOST = 10_000


@dataclass(slots=True)
class Shown:
    """The newest edits. After a restart, what the press itself tells has to do."""

    _by_message: OrderedDict[tuple[int, int], int] = field(default_factory=OrderedDict)

    def is_news(
        self, message: telegram.Message, html: str, markup: telegram.InlineKeyboardMarkup | None
    ) -> bool:
        """Tell whether an edit would change a message, and note that it does."""
        key = (message.chat.id, message.message_id)
        before, after = self._by_message.get(key), hash((html, markup))
        if before is None:
            is_same = message.text == plain_text(html).strip() and message.reply_markup == markup
        else:
            is_same = before == after
        self._by_message[key] = after
        self._by_message.move_to_end(key)
        while len(self._by_message) > _MOST:
            self._by_message.popitem(last=False)
        return not is_same
