"""Where we post, who asked for what, and what we owe."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

from bot.model.subscriptions import Look, QuietHours


class ChatKind(StrEnum):
    """The `type` of the Bot API's Chat."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class ChatState(StrEnum):
    """Whether we may post.

    PAUSED while the bot lacks the right to write: what was owed waits, and nothing new is owed.
    Telegram does not tell a plain member that a right is back, so after a while the chat is ACTIVE
    on trial.
    CLOSED when the bot was blocked or removed, or the chat is gone: nothing is owed any more.
    """

    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"


class Priority(IntEnum):
    """What goes out first when much is due: what somebody waits for, news, then edits of posts."""

    ASKED = 0
    NEWS = 1
    EDIT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A chat or, with a `thread_id`, one topic of a forum.

    `owner_id` is the person who subscribed it last, and is told when it can't be posted to:
    `paused_at` says since when. With `needs_approval` each post goes to the owner first.
    """

    id: int
    thread_id: int | None = None
    kind: ChatKind
    title: str = ""
    language: str | None = None
    timezone: str = "UTC"
    state: ChatState = ChatState.ACTIVE
    closed_because: str | None = None
    paused_at: datetime | None = None
    owner_id: int | None = None
    quiet: QuietHours | None = None
    look: Look = field(default_factory=Look)
    needs_approval: bool = False

    @property
    def is_on_trial(self) -> bool:
        """Whether it was paused and is tried again: the next post shows whether that is over."""
        return self.state is ChatState.ACTIVE and self.paused_at is not None


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

    HELD is owed when its owner approves it.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    CANCELLED = "cancelled"
    DISCARDED = "discarded"
    UNKNOWN = "unknown"
    HELD = "held"


class Action(StrEnum):
    """What a delivery does in its chat.

    POST sends one brief; DIGEST those that were held under its key; NOTICE a text of ours; REPLY
    one brief that moves a story on, in reply to the story's first post where the chat has one;
    EDIT and DELETE change an earlier post; APPROVAL shows a post to the owner of the chat that it
    is for.
    """

    POST = "post"
    DIGEST = "digest"
    NOTICE = "notice"
    REPLY = "reply"
    EDIT = "edit"
    DELETE = "delete"
    APPROVAL = "approval"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message owed to one chat. `key` names it within the chat: owed twice, it is sent once.

    It brings briefs or, with a `notice`, a plain text of ours. `target_id` is the message that is
    edited or deleted; `about_id` the delivery that an APPROVAL asks for. `unknowns`
    says how often a send of it may have arrived without our knowing.
    """

    id: int
    chat_id: int
    thread_id: int | None
    key: str
    brief_ids: tuple[str, ...]
    notice: str | None = None
    action: Action = Action.POST
    target_id: int | None = None
    about_id: int | None = None
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
