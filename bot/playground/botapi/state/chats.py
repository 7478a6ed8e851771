"""A chat: who is in it, what was written in it, and waiting for what the bot writes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bot.model.chats import ChatKind
from bot.playground.botapi.errors import Object
from bot.playground.botapi.state.members import PERMISSIONS, Member, Status
from bot.playground.botapi.state.messages import Message
from bot.playground.botapi.state.signal import Signal
from bot.playground.botapi.state.users import User

GENERAL = 1  # the id of a forum's General topic, which a call must leave out
_SHARED = (ChatKind.PRIVATE, ChatKind.GROUP)


@dataclass(slots=True, kw_only=True)
class Topic:
    """A topic of a forum; its id is that of the service message that opened it."""

    id: int
    name: str
    is_closed: bool = False
    is_deleted: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Chat:
    """A chat of any kind. In a private one `is_started` and `is_blocked` stand for membership."""

    id: int
    kind: ChatKind
    title: str
    signal: Signal
    account_ids: Iterator[int]  # private chats and basic groups share the account's numbers
    own_ids: Iterator[int]
    username: str | None = None
    owner: User | None = None
    is_forum: bool = False
    is_started: bool = False
    is_blocked: bool = False
    is_deleted: bool = False
    migrated_to: int | None = None
    linked_chat_id: int | None = None
    permissions: frozenset[str] = frozenset(PERMISSIONS)
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    _read: int = 0

    def next_id(self) -> int:
        """Return the number of the next message."""
        return next(self.account_ids if self.kind in _SHARED else self.own_ids)

    def member(self, user: User) -> Member:
        """Return what the user is here; `left` when never seen."""
        return self.members.get(user.id) or Member(user=user, status=Status.LEFT)

    @property
    def posts(self) -> tuple[Message, ...]:
        """What the bot wrote and did not delete, in order."""
        return tuple(
            message
            for message in self.messages.values()
            if message.is_from_bot and not message.is_deleted
        )

    async def next_message(self, *, seconds: float = 5) -> Message:
        """Return the bot's next message that this was not yet called for; raise TimeoutError."""

        def look() -> Message | None:
            return next((message for message in self.posts if message.id > self._read), None)

        message = await self.signal.until(look, seconds=seconds)
        self._read = message.id
        return message

    async def wait_for(
        self, predicate: Callable[[Message], bool], *, seconds: float = 5
    ) -> Message:
        """Return the first of the bot's messages, old or new, that is so; raise TimeoutError."""
        return await self.signal.until(
            lambda: next(filter(predicate, self.posts), None), seconds=seconds
        )

    def to_json(self) -> Object:
        """Return the Chat as it stands in messages."""
        body: Object = {"id": self.id, "type": self.kind.value}
        if self.kind == ChatKind.PRIVATE and self.owner:
            body["first_name"] = self.owner.first_name
            if self.owner.last_name:
                body["last_name"] = self.owner.last_name
        else:
            body["title"] = self.title
        if self.username:
            body["username"] = self.username
        if self.is_forum:
            body["is_forum"] = True
        return body

    def full_json(self) -> Object:
        """Return the ChatFullInfo."""
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
        body = self.to_json() | {
            "accent_color_id": abs(self.id) % 7,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), False),
        }
        if self.kind in (ChatKind.GROUP, ChatKind.SUPERGROUP):
            body["permissions"] = {name: name in self.permissions for name in PERMISSIONS}
        if self.username:
            body["active_usernames"] = [self.username]
        if self.linked_chat_id:
            body["linked_chat_id"] = self.linked_chat_id
        return body
