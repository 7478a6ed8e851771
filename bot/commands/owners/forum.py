"""A forum with one topic for each subject: Telegram's topics are opened, and each is subscribed."""

from dataclasses import dataclass, replace

import structlog
import telegram
from telegram.constants import ForumTopicLimit

from bot.commands.owners.addressing import Mine, owned_by, title_of
from bot.commands.request import Desk
from bot.commands.topics import spoken
from bot.model.chats import Chat, ChatKind
from bot.stories.topics import Topic
from bot.texts import texts_of

log = structlog.get_logger()

_MOST_TOPICS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """How many topics were opened, and the name of the text that says what went wrong."""

    count: int
    trouble: str = ""


async def is_forum(desk: Desk, chat: Chat) -> bool:
    """Ask whether a chat has topics."""
    if chat.kind is not ChatKind.SUPERGROUP or chat.thread_id:
        return False
    try:
        return bool((await desk.rights.bot.get_chat(chat.id)).is_forum)
    except telegram.error.TelegramError:
        return False


async def open_topics(desk: Desk, mine: Mine, user_id: int | None) -> Opened:
    """Open a topic for each subject that was chosen, else for every one, and let them go live.

    Subjects that have a topic already are left alone, so it can be done again.
    """
    mine = replace(mine, chat=owned_by(mine, user_id))
    missing = await _missing(desk, mine)
    for count, topic in enumerate(missing):
        try:
            thread_id = await _open(desk, mine, topic)
        except telegram.error.BadRequest as error:
            log.info("no forum topic", chat=mine.chat.id, reason=error.message)
            return Opened(count=count, trouble="forum-no-right")
        except telegram.error.TelegramError as error:
            log.info("no forum topic", chat=mine.chat.id, reason=type(error).__name__)
            return Opened(count=count, trouble="forum-partly")
        await _subscribe(desk, mine, topic, thread_id)
    return Opened(count=len(missing))


async def _missing(desk: Desk, mine: Mine) -> list[Topic]:
    async with desk.database.reading() as tx:
        asked = await tx.subscriptions.of_chat(mine.chat.id)
    live = {each.topics for each in asked if each.thread_id and each.ended_at is None}
    chosen = [
        each
        for each in spoken(desk.topics, texts_of(mine.chat.language))
        if not mine.wishes.topics or each.id in mine.wishes.topics
    ]
    return [topic for topic in chosen[:_MOST_TOPICS] if (topic.id,) not in live]


async def _open(desk: Desk, mine: Mine, topic: Topic) -> int:
    name = topic.name[: ForumTopicLimit.MAX_NAME_LENGTH]
    opened = await desk.rights.bot.create_forum_topic(mine.chat.id, name)
    return opened.message_thread_id


async def _subscribe(desk: Desk, mine: Mine, topic: Topic, thread_id: int) -> None:
    title = f"{title_of(mine.chat)} · {topic.name}"
    there = replace(mine.chat, thread_id=thread_id, title=title)
    wishes = replace(
        mine.wishes,
        thread_id=thread_id,
        topics=(topic.id,),
        coins=(),
        words=(),
        subscribed_at=desk.clock(),
        ended_at=desk.clock(),
    )
    async with desk.database.transaction() as tx:
        await tx.chats.save_settings(there)
        await tx.subscriptions.save(wishes)
    await desk.subscribe.begin(there)
