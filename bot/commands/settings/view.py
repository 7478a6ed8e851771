"""What a screen shows: a chat with its wishes, and how its buttons name it."""

from dataclasses import dataclass
from typing import Self

from bot.commands.request import Button, Rows
from bot.model.chats import Chat
from bot.model.subscriptions import Subscription
from bot.stories.topics import Topic
from bot.texts import Texts

FAMILY = "s"
MAIN = "m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """Which chat or forum topic a screen is about, and whether that is where it is shown."""

    chat_id: int
    thread_id: int | None = None

    @classmethod
    def of(cls, chat: Chat) -> Self:
        """Name a chat."""
        return cls(chat_id=chat.id, thread_id=chat.thread_id)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read what a button says; None when it is none of ours."""
        chat, _, thread = text.partition(".")
        try:
            return cls(chat_id=int(chat), thread_id=int(thread) if thread else None)
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.chat_id}.{self.thread_id}" if self.thread_id else str(self.chat_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A chat as its settings show it."""

    chat: Chat
    wishes: Subscription
    texts: Texts
    topics: tuple[Topic, ...] = ()

    @property
    def is_subscribed(self) -> bool:
        """Whether it gets anything."""
        return self.wishes.ended_at is None

    def button(self, label: str, screen: str, value: str = "") -> Button:
        """Make a button that opens a screen or, with a value, changes something there."""
        return Button(text=label, data=f"{FAMILY}:{Ref.of(self.chat)}:{screen}:{value}")

    def toggle(self, label: str, screen: str, value: str, *, is_on: bool) -> Button:
        """Make a button that shows whether something is chosen."""
        return self.button(ticked(label, is_on=is_on), screen, value)

    def back(self) -> Rows:
        """Make the way back to the main screen."""
        return ((self.button(self.texts.plain("back"), MAIN),),)


def ticked(label: str, *, is_on: bool) -> str:
    """Mark what is chosen."""
    return f"✅ {label}" if is_on else label


def in_rows(buttons: list[Button], width: int) -> Rows:
    """Part buttons into rows."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
