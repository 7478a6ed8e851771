"""The state of the world, and the two ways in which it changes: a post and an update."""

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.model.chats import ChatKind
from bot.playground.botapi.errors import Object
from bot.playground.botapi.state.chats import Chat
from bot.playground.botapi.state.members import Member, Status
from bot.playground.botapi.state.messages import Message
from bot.playground.botapi.state.queries import Query
from bot.playground.botapi.state.record import Record
from bot.playground.botapi.state.signal import Signal
from bot.playground.botapi.state.updates import Updates
from bot.playground.botapi.state.users import User

_FIRST_USER = 1_000_001
_FIRST_GROUP = -4_000_000_001
_FIRST_SUPERGROUP = -1_002_000_000_001


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file that the bot or a person uploaded."""

    id: str
    name: str
    content_type: str
    content: bytes

    @property
    def path(self) -> str:
        """The `file_path` of getFile."""
        return f"documents/{self.id}"

    def to_json(self) -> Object:
        """Return what a Document and a PhotoSize have in common."""
        body: Object = {"file_id": self.id, "file_unique_id": f"u{self.id}"}
        return body | {"file_size": len(self.content)}

    def document(self) -> Object:
        """Return the Document."""
        return self.to_json() | {"file_name": self.name, "mime_type": self.content_type}


@dataclass(kw_only=True, eq=False)
class Ledger:
    """Users, chats, updates, the record, and what the bot has told about itself."""

    token: str = "1000000:playground-token-of-no-value-at-all"  # noqa: S105 -- it opens nothing
    clock: Callable[[], datetime] = _utc_now
    monotonic: Callable[[], float] = time.monotonic
    tells_choices: bool = False  # inline feedback, which BotFather turns on
    reads_all: bool = False  # False is privacy mode: in groups the bot sees what is meant for it
    users: dict[int, User] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    menus: dict[tuple[str, str], list[Object]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    webhook: Object = field(default_factory=dict)
    signal: Signal = field(default_factory=Signal)

    def __post_init__(self) -> None:
        self.bot = User(
            id=int(self.token.partition(":")[0]),
            first_name="Hot Topics",
            username="hot_topics_bot",
            is_bot=True,
        )
        self.users[self.bot.id] = self.bot
        self.record = Record(signal=self.signal)
        self.updates = Updates(signal=self.signal, clock=self.monotonic)
        self.numbers = itertools.count(1)
        self._account_ids = itertools.count(1)
        self._ids = {
            ChatKind.PRIVATE: itertools.count(_FIRST_USER),
            ChatKind.GROUP: itertools.count(_FIRST_GROUP, -1),
            ChatKind.SUPERGROUP: itertools.count(_FIRST_SUPERGROUP, -1),
        }

    @property
    def now(self) -> int:
        """The time as the Bot API writes it: Unix seconds."""
        return int(self.clock().timestamp())

    def next_id(self, kind: ChatKind) -> int:
        """Return a free id for a user or a chat of this kind."""
        ids = self._ids[ChatKind.SUPERGROUP if kind == ChatKind.CHANNEL else kind]
        return next(number for number in ids if number not in self.users)

    def open_chat(self, chat_id: int, kind: ChatKind, title: str) -> Chat:
        """Add an empty chat."""
        chat = Chat(
            id=chat_id,
            kind=kind,
            title=title,
            signal=self.signal,
            account_ids=self._account_ids,
            own_ids=itertools.count(1),
        )
        self.chats[chat_id] = chat
        return chat

    def private(self, user: User) -> Chat:
        """Return the chat of this user with the bot."""
        if user.id not in self.chats:
            chat = self.open_chat(user.id, ChatKind.PRIVATE, user.first_name)
            chat.owner, chat.username = user, user.username
        return self.chats[user.id]

    def bot_in(self, chat: Chat) -> Member:
        """Return what the bot is in a chat; in a private one a block counts as kicked."""
        if chat.kind == ChatKind.PRIVATE:
            status = Status.KICKED if chat.is_blocked else Status.MEMBER
            return Member(user=self.bot, status=status)
        return chat.member(self.bot)

    def post(self, chat: Chat, message: Message) -> Message:
        """Put a message into its chat and wake who waits for it."""
        chat.messages[message.id] = message
        self.signal.notify()
        return message

    def tell(self, kind: str, chat: Chat, message: Message) -> None:
        """Send the bot an update about a message, if it sees this chat."""
        if self.bot_in(chat).is_in:
            self.updates.push(kind, message.to_json(chat.to_json()))

    def ask(self, user: User, words: str | None = None) -> Query:
        """Add a query that waits for the bot's answer."""
        number = str(next(self.numbers))
        asked = Query(
            id=number, user=user, asked_at=self.monotonic(), signal=self.signal, words=words
        )
        self.queries[number] = asked
        return asked

    def keep(self, name: str, content_type: str, content: bytes) -> StoredFile:
        """Store a file."""
        number = f"file{next(self.numbers)}"
        stored = StoredFile(id=number, name=name, content_type=content_type, content=content)
        self.files[number] = stored
        return stored

    def inline_message(self, inline_id: str) -> Message | None:
        """Return the message with a keyboard that somebody sent by choosing an inline result."""
        for chat in self.chats.values():
            for message in chat.messages.values():
                if message.inline_id == inline_id and not message.is_deleted:
                    return message
        return None
