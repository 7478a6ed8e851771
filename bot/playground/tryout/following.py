"""What the bot writes into the local chats, as it writes it."""

import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape

from bot.delivery.message import Button, Message
from bot.playground.botapi import Call, Chat, World
from bot.playground.newsroom import Newsroom, PublishedArticle
from bot.texts import texts_of

_LINK = re.compile(r'<a href="([^"]*)">')
_CORRECTED = texts_of("en")("post-corrected", when="").strip()
_SHOWN = frozenset({"sendMessage", "editMessageText"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A message that arrived; a post has the article that it tells of, and all that it links."""

    chat: Chat
    message: Message
    at: datetime
    article: PublishedArticle | None = None
    linked: tuple[PublishedArticle, ...] = ()
    is_edit: bool = False
    is_reply: bool = False

    @property
    def is_correction(self) -> bool:
        """Whether it says that the publisher corrected the article."""
        return _CORRECTED in self.message.html


async def follow(world: World, newsroom: Newsroom) -> AsyncIterator[Written]:
    """Yield each message that the bot writes or edits, for as long as it is asked."""
    seen, open_calls = 0, list[Call]()
    while True:
        calls = world.record.calls
        open_calls += [call for call in calls[seen:] if call.method in _SHOWN]
        seen = len(calls)
        answered = [call for call in open_calls if call.status is not None]
        open_calls = [call for call in open_calls if call.status is None]
        for call in answered:
            if call.is_handled and call.chat_id is not None:
                yield _read(call, world.chats[call.chat_id], newsroom)
        if not answered:
            await world.signal.changed()


def _read(call: Call, chat: Chat, newsroom: Newsroom) -> Written:
    rows = json.loads(call.params.get("reply_markup", "{}")).get("inline_keyboard", [])
    buttons = [Button(text=each["text"], url=each.get("url", "")) for row in rows for each in row]
    articles = filter(None, (newsroom.find(button.url) for button in buttons if button.url))
    linked = (newsroom.find(unescape(url)) for url in _LINK.findall(call.params["text"]))
    return Written(
        chat=chat,
        message=Message(html=call.params["text"], buttons=tuple(buttons)),
        at=call.received_at,
        article=next(articles, None),
        linked=tuple(filter(None, linked)),
        is_edit=call.method == "editMessageText",
        is_reply="reply_parameters" in call.params,
    )
