"""What a command gets and gives, in our own terms: the chat library stays at the edge."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.commands.choices import Choices
from bot.commands.rights import Rights
from bot.model.chats import Chat, ChatKind
from bot.pipeline.chats.adjust import Adjust
from bot.pipeline.chats.explain import Explain
from bot.pipeline.chats.roster import Roster
from bot.pipeline.chats.subscribe import Subscribe, Unsubscribe
from bot.pipeline.sources.inspect import Inspect
from bot.pipeline.sources.take_opml import TakeOpml
from bot.pipeline.sources.tend import Tend
from bot.pipeline.stories.retract import Retract
from bot.pipeline.stories.rule import Rule
from bot.storage.database import Database
from bot.stories.topics import Topic, known_topics
from bot.texts import Texts, texts_of
from bot.work.isolation import Workers


class Who(StrEnum):
    """Who may use a command or a button. Those of admins work in a private chat alone.

    FIRST are the admins that the settings file names.
    """

    EVERYONE = "everyone"
    ADMINS = "admins"
    FIRST = "first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button under a reply.

    It opens a link, or sends `data` back to us: `family:rest`, at most 56 bytes, signed at the edge
    so that it works in its own chat alone; or it opens an inline query here or in another chat.
    """

    text: str
    url: str | None = None
    data: str | None = None
    inline_query: str | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A document, or a picture (PNG or JPEG)."""

    name: str
    content: bytes
    is_picture: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a person is asked to write next; `kind` names who takes the answer, with `data`."""

    kind: str
    data: str = ""
    placeholder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer in Telegram's HTML, with rows of buttons; with a file it is the caption.

    What takes a while comes `then`, as a message of its own; None when it can't be had.
    """

    html: str
    buttons: Rows = ()
    file: File | None = None
    question: Question | None = None
    then: Callable[[], Awaitable["Reply | None"]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """The message that a command replies to, and the links that it holds."""

    message_id: int
    is_ours: bool
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who speaks or presses, and in which chat, as it is stored.

    No `user_id` is a group's anonymous administrator. `language` is the person's own.
    """

    chat: Chat
    user_id: int | None
    user_name: str = ""
    language: str | None = None
    is_admin: bool = False
    is_first: bool = False

    @property
    def is_private(self) -> bool:
        """Whether it came in a private chat."""
        return self.chat.kind is ChatKind.PRIVATE

    @property
    def texts(self) -> Texts:
        """The texts in the language that was chosen here, else in the person's own."""
        return texts_of(self.chat.language or self.language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Asker):
    """A command with its arguments, or the answer to a question."""

    arguments: str
    message_id: int = 0
    replied: Replied | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Press(Asker):
    """A button that was pressed; `data` is the rest behind its family's name."""

    data: str
    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """What a press brings about: its message changes or goes, another comes, a toast is shown.

    `work` is what takes long: it is done when the press is answered, and its reply is sent.
    """

    edit: Reply | None = None
    send: Reply | None = None
    toast: str = ""
    is_alert: bool = False
    deletes: bool = False
    work: Callable[[], Awaitable[Reply]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the commands work with. A brief that is older than `max_age` is no news."""

    database: Database
    clock: Callable[[], datetime]
    rights: Rights
    roster: Roster
    inspect: Inspect
    subscribe: Subscribe
    unsubscribe: Unsubscribe
    adjust: Adjust
    explain: Explain
    retract: Retract
    rule: Rule
    tend: Tend
    sources_changed: Callable[[], None]
    owed: Callable[[], None]
    take_opml: TakeOpml
    max_age: timedelta
    workers: Workers
    topics: tuple[Topic, ...] = field(default_factory=known_topics)
    choices: Choices = field(default_factory=Choices)


Handler = Callable[[Desk, Request], Awaitable[Reply]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A row of the table from which /help and the menus are made; its help is `help-NAME`.

    A question changes nothing that we remember; asked again after a crash, it is not answered.
    """

    name: str
    handler: Handler
    has_arguments: bool = False
    who: Who = Who.EVERYONE
    is_question: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The buttons whose data begin with this name. What `is_question` changes nothing of ours."""

    name: str
    handler: Callable[[Desk, Press], Awaitable[Reaction]]
    who: Who = Who.EVERYONE
    is_question: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taker:
    """Takes the answers to one kind of question; the second argument is the question's data."""

    kind: str
    handler: Callable[[Desk, Request, str], Awaitable[Reply]]
    who: Who = Who.EVERYONE


def may(asker: Asker, who: Who) -> bool:
    """Tell whether somebody may use what is for these."""
    match who:
        case Who.EVERYONE:
            return True
        case Who.ADMINS:
            return asker.is_admin and asker.is_private
        case Who.FIRST:
            return asker.is_first and asker.is_private
