"""Begin and end a subscription: one's own, a group's, a channel's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.commands.request import Desk, Reply, Request
from bot.commands.rights import Refused
from bot.commands.settings.summary import wanted
from bot.commands.settings.view import MAIN, View
from bot.commands.settings.written import LONGEST_WORD, MOST_WORDS, Words, read_words
from bot.commands.topics import spoken
from bot.model.chats import Chat
from bot.stories.topics import Topic, find_coin, find_topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the words after /subscribe ask for; nothing at all means everything."""

    topics: tuple[str, ...] = ()
    coins: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()


async def subscribe(desk: Desk, request: Request) -> Reply:
    """Send each new brief, or those about some topics, coins or words, to a chat."""
    texts = request.texts
    chat, rest = await _target(desk, request)
    if isinstance(chat, Refused):
        return Reply(html=texts(chat.reason, chat=chat.name))
    words, topics = read_words(rest), spoken(desk.topics, texts)
    if words is None:
        return Reply(html=texts("subscribe-unread", words=MOST_WORDS, letters=LONGEST_WORD))
    asked = sort_out(words, topics)
    is_new = await desk.subscribe(
        replace(chat, owner_id=request.user_id),
        topics=asked.topics,
        coins=asked.coins,
        words=asked.words,
        excluded=asked.excluded,
    )
    known, wishes = await desk.adjust.look(chat)
    view = View(chat=known, wishes=wishes, texts=texts, topics=topics)
    name = "subscribed" if is_new else "subscription-changed"
    where = "-here" if chat.id == request.chat.id else ""
    begun = texts(name + where, chat=chat.title or str(chat.id))
    lines = [f"<b>{begun}</b>", *wanted(view), texts("subscribe-end")]
    settings = view.button(texts.plain("settings-button"), MAIN)
    return Reply(html="\n".join(lines), buttons=((settings,),))


async def unsubscribe(desk: Desk, request: Request) -> Reply:
    """End a chat's subscription."""
    texts = request.texts
    chat, rest = await _target(desk, request)
    if isinstance(chat, Refused):
        return Reply(html=texts(chat.reason, chat=chat.name))
    if rest.strip():
        return Reply(html=texts("unsubscribe-whole"))
    if not await desk.unsubscribe(chat.id, chat.thread_id):
        return Reply(html=texts("unsubscribe-none"))
    known, wishes = await desk.adjust.look(chat)
    view = View(chat=known, wishes=wishes, texts=texts)
    undo = view.button(texts.plain("unsubscribe-undo"), MAIN, "on")
    return Reply(html=texts("unsubscribed"), buttons=((undo,),))


async def _target(desk: Desk, request: Request) -> tuple[Chat | Refused, str]:
    """Find the chat that is meant, if the person may decide for it, and the words left over."""
    first, _, rest = request.arguments.strip().partition(" ")
    if not first.startswith("@"):
        return await _here(desk, request), request.arguments
    if not request.is_private or request.user_id is None:
        return Refused("settings-only-private"), ""
    return await desk.rights.owned(first[:64], request.user_id), rest


async def _here(desk: Desk, request: Request) -> Chat | Refused:
    chat = request.chat
    if request.is_private or await desk.rights.decides(chat.id, request.user_id, here=chat.id):
        return chat
    return Refused("subscribe-only-administrators")


def sort_out(words: Words, topics: Sequence[Topic]) -> Wanted:
    """Part words into coins, topics and what must be written in a brief."""
    named, coins, rest = [], [], []
    for word in words.included:
        if coin := find_coin(word):
            coins.append(coin)
        elif topic := find_topic(word, topics):
            named.append(topic)
        else:
            rest.append(word)
    return Wanted(
        topics=tuple(dict.fromkeys(named)),
        coins=tuple(dict.fromkeys(coins)),
        words=tuple(rest),
        excluded=words.excluded,
    )
