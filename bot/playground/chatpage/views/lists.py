"""The left pane: who one is, and one's chats; and the topics of a forum."""

from collections.abc import Iterator
from urllib.parse import urlencode

from bot.model.chats import ChatKind
from bot.playground.botapi import Chat
from bot.playground.botapi.state import Topic
from bot.playground.chatpage.cast import Cast, Place, is_said, topics
from bot.playground.chatpage.views.markup import EMPTY, Html, join, tag, text
from bot.playground.chatpage.views.telling import author, clock_time, in_a_line

_PALETTE = 7
_KINDS = {
    ChatKind.PRIVATE: "bot",
    ChatKind.GROUP: "group",
    ChatKind.SUPERGROUP: "group",
    ChatKind.CHANNEL: "channel",
}


def address(key: str, place: Place | None = None) -> str:
    """Return where somebody sees a place, or his list of chats."""
    words = {"as": key}
    if place:
        words["chat"] = str(place.chat.id)
        if place.topic is not None:
            words["topic"] = str(place.topic)
    return f"/?{urlencode(words)}"


def title(cast: Cast, chat: Chat) -> str:
    """Return the chat's name in the list."""
    return cast.world.bot.first_name if chat.kind == ChatKind.PRIVATE else chat.title


def kind(chat: Chat) -> str:
    """Return what sort of chat this is, in a word."""
    return "forum" if chat.is_forum else _KINDS[chat.kind]


def people(cast: Cast, key: str) -> Html:
    """Return the switch from person to person."""
    return tag(
        "nav",
        *(
            tag(
                "a",
                avatar(person.user.first_name, person.id),
                tag("span", text(person.user.first_name)),
                href=address(each),
                class_="person chosen" if each == key else "person",
                aria_current="true" if each == key else None,
            )
            for each, person in cast.people.items()
        ),
        class_="people",
        aria_label="Who you are",
    )


def chats(cast: Cast, key: str, open_place: Place | None) -> Html:
    """Return the list of chats."""
    rows = []
    for chat in cast.chats(key):
        place = Place(chat=chat)
        is_open = open_place is not None and open_place.chat is chat
        rows.append(_row(cast, key, place, name=title(cast, chat), is_open=is_open))
    return join(*rows)


def topic_rows(cast: Cast, key: str, chat: Chat) -> Iterator[tuple[str, Html]]:
    """Yield the topics of a forum as keyed rows."""
    for topic in topics(chat):
        place = Place(chat=chat, topic=topic.id)
        yield f"t{topic.id}", _row(cast, key, place, name=_topic_name(topic), is_open=False)


def avatar(name: str, number: int) -> Html:
    """Return the round picture with the first letter."""
    letter = text(name[:1].upper())
    return tag("span", letter, class_=f"avatar b{number % _PALETTE}", aria_hidden="true")


def number(cast: Cast, place: Place) -> int:
    """Return what a place's colour is made from."""
    if place.chat.kind == ChatKind.PRIVATE:
        return cast.world.bot.id
    return place.topic or abs(place.chat.id)


def _topic_name(topic: Topic) -> str:
    return f"{'🔒' if topic.is_closed else '#'} {topic.name}"


def _row(cast: Cast, key: str, place: Place, *, name: str, is_open: bool) -> Html:
    messages = place.messages
    last = messages[-1] if messages else None
    unread = cast.unread(key, place)
    picture = avatar(name.lstrip("# 🔒"), number(cast, place))
    count = tag("span", text(str(unread)), class_="unread", aria_label=f"{unread} unread")
    says = EMPTY
    if last:
        is_private = place.chat.kind == ChatKind.PRIVATE
        is_named = not is_private and is_said(last) and not last.sender_chat
        who = f"{author(last, place.chat)}: " if is_named else ""
        says = join(tag("b", text(who)), text(in_a_line(last)))
    sign = tag("i", text(kind(place.chat)), class_="kind") if place.topic is None else EMPTY
    return tag(
        "a",
        picture,
        tag("span", tag("b", text(name), dir="auto"), sign, class_="name"),
        tag("time", text(clock_time(last.date) if last else "")),
        tag("span", says, class_="says", dir="auto"),
        count if unread else EMPTY,
        href=address(key, place),
        class_="chat open" if is_open else "chat",
        data_chat=str(place.chat.id),
    )
