"""Begin and end a subscription: one's own, a group's, a channel's."""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.commands.readers.latest import topic_names
from bot.commands.request import Desk, Reply, Request, says
from bot.commands.rights import Refused
from bot.model.chats import Chat
from bot.stories.topics import Topic, find_coin, find_topic

_MOST_WANTED = 30
_LONGEST_WORD = 50
_ONLY_ADMINISTRATORS = "Only an administrator of this group can change its subscription."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the words after /subscribe ask for; nothing at all means everything."""

    topics: tuple[str, ...] = ()
    coins: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


async def subscribe(desk: Desk, request: Request) -> Reply:
    """Send each new brief, or those about some topics, coins or words, to a chat."""
    chat, rest = await _target(desk, request)
    if isinstance(chat, Refused):
        return says(chat.reason)
    wanted = parse_wanted(rest, desk.topics)
    if isinstance(wanted, Refused):
        return says(wanted.reason)
    is_new = await desk.subscribe(
        replace(chat, owner_id=request.user_id),
        topics=wanted.topics,
        coins=wanted.coins,
        words=wanted.words,
    )
    where = "" if chat.id == request.chat.id else f" {chat.title or 'the chat'}"
    begun = f"Subscribed{where}" if is_new else f"Changed{where or ' the subscription'}"
    return says(f"{begun}: {describe(wanted, desk.topics)}. /unsubscribe ends it.")


async def unsubscribe(desk: Desk, request: Request) -> Reply:
    """End a chat's subscription."""
    chat, rest = await _target(desk, request)
    if isinstance(chat, Refused):
        return says(chat.reason)
    if rest.strip():
        return says("/unsubscribe ends the whole subscription; /subscribe replaces what you get.")
    if await desk.unsubscribe(chat.id, chat.thread_id):
        return says("Unsubscribed. Nothing more will be posted.")
    return says("There is no subscription to end. /subscribe begins one.")


async def _target(desk: Desk, request: Request) -> tuple[Chat | Refused, str]:
    """Find the chat that is meant, if the person may decide for it, and the words left over."""
    first, _, rest = request.arguments.strip().partition(" ")
    if not first.startswith("@"):
        return await _here(desk, request), request.arguments
    if not request.is_private or request.user_id is None:
        return Refused("Name another chat in a private chat with me, not here."), ""
    return await desk.rights.owned(first[:64], request.user_id), rest


async def _here(desk: Desk, request: Request) -> Chat | Refused:
    if request.is_private or request.user_id is None:
        return request.chat
    if await desk.rights.administers(request.chat.id, request.user_id):
        return request.chat
    return Refused(_ONLY_ADMINISTRATORS)


def parse_wanted(arguments: str, topics: Sequence[Topic]) -> Wanted | Refused:
    """Read topics, coins and words; quotes keep a phrase together, commas part like spaces."""
    try:
        words = shlex.split(arguments.replace(",", " ").replace("'", "’"))
    except ValueError:
        return Refused('A quote is open. Write a phrase as "spot etf".')
    if len(words) > _MOST_WANTED or any(len(word) > _LONGEST_WORD for word in words):
        return Refused(
            f"That is too much: at most {_MOST_WANTED} words of {_LONGEST_WORD} letters."
        )
    named, coins, rest = [], [], []
    for word in words:
        if coin := find_coin(word):
            coins.append(coin)
        elif topic := find_topic(word, topics):
            named.append(topic)
        else:
            rest.append(word)
    unique = dict.fromkeys
    return Wanted(
        topics=tuple(unique(named)), coins=tuple(unique(coins)), words=tuple(unique(rest))
    )


def describe(wanted: Wanted, topics: Sequence[Topic]) -> str:
    """Say in words what a subscription brings."""
    parts = []
    if wanted.coins:
        parts.append("coins " + ", ".join(wanted.coins))
    if wanted.topics:
        parts.append("topics " + ", ".join(wanted.topics))
    if wanted.words:
        parts.append("words " + ", ".join(f"“{word}”" for word in wanted.words))
    if not parts:
        return f"every brief. Topics to choose from: {topic_names(topics)}"
    return "briefs about " + "; ".join(parts)
