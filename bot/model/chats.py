"""Where we post, who asked for what, and what we owe."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class ChatKind(StrEnum):
    """The `type` of the Bot API's Chat."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class ChatState(StrEnum):
    """Whether we may post.

    PAUSED while the bot lacks the right to write: what was owed waits, and nothing new is owed.
    CLOSED when the bot was blocked or removed, or the chat is gone: nothing is owed any more.
    """

    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"


class Priority(IntEnum):
    """What goes out first when much is due: what somebody waits for, then news."""

    ASKED = 0
    NEWS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A chat or, with a `thread_id`, one topic of a forum.

    `owner_id` is the person who subscribed it last, and is told when it can't be posted to.
    """

    id: int
    thread_id: int | None = None
    kind: ChatKind
    title: str = ""
    language: str | None = None
    timezone: str = "UTC"
    state: ChatState = ChatState.ACTIVE
    closed_because: str | None = None
    owner_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What a chat asked for. With no topics, coins or words it gets everything; else any match."""

    chat_id: int
    thread_id: int | None = None
    topics: tuple[str, ...] = ()
    coins: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    subscribed_at: datetime


class DeliveryState(StrEnum):
    """Where a delivery stands.

    A claim writes SENDING and a lease *before* the Bot API is called; one transaction settles it.

     PENDING --claim--> SENDING --Sent--> SENT
        ^                  |----Gone, Rejected---> CANCELLED   (Gone also closes the chat)
        |--Paused----------|----attempts used----> CANCELLED   (the chat pauses; its owner is told)
        |--Throttled(t)----|        due in t, the attempt is not counted
        |--Failed----------|----attempts used----> DISCARDED   (told to admins)
        |--Moved(id)-------|        the chat and all it owns move to the new id, then due again
                           |----Unknown--> UNKNOWN  the request may have arrived
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    CANCELLED = "cancelled"
    DISCARDED = "discarded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message owed to one chat. `key` names it within the chat: owed twice, it is sent once.

    It brings briefs or, with a `notice`, a plain text of ours. `unknowns` says how often a send of
    it may have arrived without our knowing.
    """

    id: int
    chat_id: int
    thread_id: int | None
    key: str
    brief_ids: tuple[str, ...]
    notice: str | None = None
    state: DeliveryState
    due_at: datetime | None
    priority: Priority = Priority.NEWS
    attempts: int = 0
    unknowns: int = 0
    message_id: int | None = None
    last_error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """The next state of a delivery, as policy decides and storage writes it.

    `may_have_arrived` counts into the delivery's `unknowns`, which stay on record.
    """

    state: DeliveryState
    due_at: datetime | None
    attempts: int
    message_id: int | None = None
    last_error: str | None = None
    may_have_arrived: bool = False
