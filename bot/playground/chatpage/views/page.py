"""The page as a whole, and its parts as the script puts them in place."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.model.chats import ChatKind
from bot.playground.botapi import Chat
from bot.playground.chatpage.cast import Cast, Place
from bot.playground.chatpage.rights import offered
from bot.playground.chatpage.views.bubbles import Bubbles
from bot.playground.chatpage.views.field import field
from bot.playground.chatpage.views.lists import (
    address,
    avatar,
    chats,
    kind,
    number,
    people,
    title,
    topic_rows,
)
from bot.playground.chatpage.views.markup import EMPTY, Html, join, tag, text

Parts = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What somebody sees at a place, None being the list of chats alone."""

    cast: Cast
    key: str
    place: Place | None
    title_of: Callable[[str], str | None]

    def parts(self) -> Parts:
        """Return the pieces that change, and let what is shown be read."""
        if self.place:
            self.cast.read(self.key, self.place)
        return {
            "chats": chats(self.cast, self.key, self.place),
            "head": self._head(),
            "log": self._log(),
            "foot": field(self.cast.people[self.key], self.place) if self.place else EMPTY,
        }

    def page(self) -> str:
        """Return the document."""
        parts = self.parts()
        log = join(*(_piece(key, html) for key, html in self._log()))
        main = tag(
            "main",
            tag("header", Html(str(parts["head"])), id="head"),
            tag("div", log, id="log", tabindex="0", role="log", aria_live="polite"),
            tag("footer", Html(str(parts["foot"])), id="foot"),
        )
        side = tag(
            "aside",
            people(self.cast, self.key),
            tag("div", Html(str(parts["chats"])), id="chats"),
        )
        theme = tag(
            "button",
            text("◐"),
            type="button",
            id="theme",
            aria_label="Light or dark",
            title="Light or dark",
        )
        body = tag(
            "body",
            side,
            main,
            theme,
            tag("div", id="toast", role="status", hidden=True),
            tag("dialog", tag("p"), tag("button", text("OK"), type="button"), id="alert"),
            class_="in-chat" if self.place else "in-list",
            data_as=self.key,
            data_chat=str(self.place.chat.id) if self.place else None,
            data_topic=str(self.place.topic) if self.place and self.place.topic else None,
        )
        return f"<!doctype html>\n{tag('html', _head(), body, lang='en')}"

    def _log(self) -> list[tuple[str, Html]]:
        person = self.cast.people[self.key]
        if self.place is None:
            hint = "Choose a chat. Above the list you choose who you are."
            return [("hint", tag("p", text(hint), class_="hint"))]
        if self.place.is_list:
            return list(topic_rows(self.cast, self.key, self.place.chat))
        bot = self.cast.world.bot.username or ""
        return Bubbles(person=person, bot=bot, title_of=self.title_of).log(self.place)

    def _head(self) -> Html:
        if self.place is None:
            return EMPTY
        place, chat = self.place, self.place.chat
        name, line = title(self.cast, chat), self._line(chat)
        back = address(self.key)
        if place.topic is not None:
            back = address(self.key, Place(chat=chat))
            topic = chat.topics.get(place.topic)
            name, line = topic.name if topic else "General", chat.title
        return join(
            tag("a", text("‹"), href=back, class_="back", aria_label="Back"),
            avatar(name, number(self.cast, place)),
            tag("div", tag("h1", text(name), dir="auto"), tag("small", text(line))),
            self._menu(chat),
        )

    def _line(self, chat: Chat) -> str:
        if chat.kind == ChatKind.PRIVATE:
            return f"bot · @{self.cast.world.bot.username}"
        count = sum(member.is_in for member in chat.members.values())
        members = "subscribers" if chat.kind == ChatKind.CHANNEL else "members"
        bot = self.cast.world.bot_in(chat)
        here = "the bot is an administrator" if bot.is_administrator else "the bot is in it"
        return f"{kind(chat)} · {count} {members} · {here if bot.is_in else 'without the bot'}"

    def _menu(self, chat: Chat) -> Html:
        deeds = offered(self.cast.people[self.key], chat)
        if not deeds:
            return EMPTY
        rows = [
            tag("button", text(deed.label), type="button", data_deed=key)
            for key, deed in deeds.items()
        ]
        summary = tag("summary", text("⋮"), aria_label="What you can do here", role="button")
        return tag("details", summary, tag("div", *rows, class_="menu"), class_="deeds")


def _piece(key: str, html: Html) -> Html:
    return tag("div", html, data_key=key)


def _head() -> Html:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", text("Hot Topics: chats")),
        tag("link", rel="icon", href="data:,"),
        tag("link", rel="stylesheet", href="/static/style.css"),
        tag("script", src="/static/script.js"),
    )
