"""What the world did: ordinary trouble as values, each union closed."""

from dataclasses import dataclass
from datetime import timedelta

from bot.model.troubles import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The body of a successful GET.

    `url` is where it was found after redirects; `moved_to` is set when every redirect on the way
    was permanent (301, 308). `content_type` is the header's media type in lower case, without
    parameters, and `charset` the parameter of that name. `fresh_for` is how long Cache-Control or
    Expires say that it stays as it is.
    """

    url: str
    content: bytes
    content_type: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    fresh_for: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """304: nothing new since the validators that were sent (RFC 9110 section 15.4.5)."""

    fresh_for: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unavailable:
    """No document, why (in words for the operator), and when to ask again if the server said so.

    `is_permanent` is true where asking again is of no use (404, 410, a refused address).
    """

    reason: str
    retry_after: timedelta | None = None
    is_permanent: bool = False
    status: int | None = None
    trouble: Trouble = Trouble.OTHER
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The message is in the chat; a `remark` says what was not as it should be."""

    message_id: int
    remark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Throttled:
    """429: nothing may be sent before the time is over, to this chat or, `is_global`, to any."""

    retry_after: timedelta
    is_global: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The group became a supergroup with another id."""

    chat_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """The chat can't be reached any more: blocked, kicked, deactivated, deleted.

    `is_topic` when that holds for one topic of a forum alone.
    """

    reason: str
    is_topic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """We may not write here for now: no right to post, or a closed topic (`is_topic`)."""

    reason: str
    is_topic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """This message will never be accepted, or is not to be sent any more; the chat is well.

    `is_meant` when we ourselves wanted that: nobody has to be told.
    """

    reason: str
    is_meant: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """The message certainly did not arrive; trying again may help.

    `is_outage` when Telegram as a whole can't be reached: no fault of this message or chat.
    """

    reason: str
    is_outage: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """The request may have arrived: no answer, a broken answer, a crash while sending."""

    reason: str


Fetched = Document | NotModified | Unavailable
Outcome = Sent | Throttled | Moved | Gone | Paused | Rejected | Failed | Unknown
