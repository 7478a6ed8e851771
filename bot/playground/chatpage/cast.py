"""Who the page can be, which chats each of them sees, and what is new to whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.model.chats import ChatKind
from bot.playground.botapi import Chat, Message, Person, World
from bot.playground.botapi.state import GENERAL, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A chat, or a topic of a forum; a forum without a topic shows the list of its topics."""

    chat: Chat
    topic: int | None = None

    @property
    def is_list(self) -> bool:
        """Whether this shows topics instead of messages."""
        return self.chat.is_forum and self.topic is None

    @property
    def thread_id(self) -> int | None:
        """What a message here carries as its thread."""
        return None if self.topic == GENERAL else self.topic

    @property
    def messages(self) -> list[Message]:
        """The messages shown here, in order."""
        return [
            message
            for message in self.chat.messages.values()
            if not message.is_deleted
            and (self.topic is None or message.thread_id == self.thread_id)
        ]


@dataclass(kw_only=True, eq=False)
class Cast:
    """The people of the page by their keys, such as "reader"."""

    world: World
    people: Mapping[str, Person]
    _read: dict[tuple[str, int, int | None], int] = field(default_factory=dict)

    def chats(self, key: str) -> list[Chat]:
        """Return the chats that somebody sees: the private one and those he is in, newest first."""
        person = self.people[key]
        shown = [
            chat
            for chat in self.world.chats.values()
            if not chat.is_deleted
            and chat.migrated_to is None
            and chat.kind != ChatKind.PRIVATE
            and chat.member(person.user).is_in
        ]
        return [person.chat, *sorted(shown, key=_last_date, reverse=True)]

    def place(self, key: str, chat_id: int, topic: int | None) -> Place | None:
        """Return a place that somebody sees, None if there is no such one for him."""
        chat = next((chat for chat in self.chats(key) if chat.id == chat_id), None)
        if chat is None:
            return None
        if chat.is_forum and topic is not None and topic not in {one.id for one in topics(chat)}:
            return None
        return Place(chat=chat, topic=topic if chat.is_forum else None)

    def read(self, key: str, place: Place) -> None:
        """Let somebody have seen all that stands here."""
        if place.messages and not place.is_list:
            self._read[key, place.chat.id, place.topic] = place.messages[-1].id

    def unread(self, key: str, place: Place) -> int:
        """Return how many messages of others are new to somebody."""
        if place.is_list:
            places = (Place(chat=place.chat, topic=topic.id) for topic in topics(place.chat))
            return sum(self.unread(key, one) for one in places)
        seen = self._read.get((key, place.chat.id, place.topic), 0)
        person = self.people[key]
        return sum(
            message.id > seen and message.sender is not person.user and is_said(message)
            for message in place.messages
        )


def topics(chat: Chat) -> list[Topic]:
    """Return the topics of a forum, General first."""
    general = chat.topics.get(GENERAL) or Topic(id=GENERAL, name="General")
    others = [one for one in chat.topics.values() if not one.is_deleted and one is not general]
    return [general, *others]


def is_said(message: Message) -> bool:
    """Whether somebody wrote this, instead of the chat telling of itself."""
    return bool(message.text) or bool({"document", "photo", "location"} & message.extra.keys())


def _last_date(chat: Chat) -> int:
    return max((message.date for message in chat.messages.values()), default=0)
