"""What a command gets and gives, in our own terms: the chat library stays at the edge."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from html import escape

from bot.commands.choices import Choices
from bot.commands.rights import Rights
from bot.model.chats import Chat, ChatKind
from bot.pipeline.inspect import Inspect
from bot.pipeline.subscribe import Subscribe, Unsubscribe
from bot.pipeline.take_opml import TakeOpml
from bot.storage.database import Database
from bot.stories.topics import Topic, known_topics


class Who(StrEnum):
    """Who may use a command."""

    EVERYONE = "everyone"
    ADMINS = "admins"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button under a reply: it opens a link, or sends its data back to us (1 to 64 bytes)."""

    text: str
    url: str | None = None
    data: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer in Telegram's HTML, with rows of buttons."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command from a person, or from a group's anonymous administrator (no `user_id`)."""

    chat: Chat
    user_id: int | None
    arguments: str
    is_admin: bool = False

    @property
    def is_private(self) -> bool:
        """Whether it came in a private chat."""
        return self.chat.kind is ChatKind.PRIVATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What the commands work with."""

    database: Database
    clock: Callable[[], datetime]
    rights: Rights
    inspect: Inspect
    subscribe: Subscribe
    unsubscribe: Unsubscribe
    sources_changed: Callable[[], None]
    take_opml: TakeOpml
    topics: tuple[Topic, ...] = field(default_factory=known_topics)
    choices: Choices = field(default_factory=Choices)


Handler = Callable[[Desk, Request], Awaitable[Reply]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A row of the table from which /help and the menus are made.

    A question changes nothing that we remember; asked again after a crash, it is not answered.
    """

    name: str
    handler: Handler
    help: str
    arguments: str = ""
    who: Who = Who.EVERYONE
    is_question: bool = False


def says(text: str) -> Reply:
    """Reply with plain text, whatever it holds."""
    return Reply(html=escape(text, quote=False))
