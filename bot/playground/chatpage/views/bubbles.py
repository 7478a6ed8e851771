"""Messages as bubbles: text, files, replies, previews, buttons, service lines."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.model.chats import ChatKind
from bot.playground.botapi import Message, Person
from bot.playground.botapi.errors import Object
from bot.playground.chatpage.cast import Place
from bot.playground.chatpage.rights import can_write
from bot.playground.chatpage.views.markup import EMPTY, Html, join, tag, text
from bot.playground.chatpage.views.richtext import first_link, rich, start_payload, web_link
from bot.playground.chatpage.views.telling import (
    author,
    clock_time,
    day,
    founding_text,
    in_a_line,
    service_text,
)

MOST_SHOWN = 100
_PALETTE = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubbles:
    """What somebody sees in a place; `title_of` knows the titles of pages for their previews."""

    person: Person
    bot: str
    title_of: Callable[[str], str | None]

    def log(self, place: Place) -> list[tuple[str, Html]]:
        """Return keyed pieces of HTML, oldest first: a piece that stays equal is left alone."""
        messages = place.messages
        pieces: list[tuple[str, Html]] = []
        if len(messages) <= MOST_SHOWN and (founded := founding_text(place.chat)):
            pieces.append(("founded", _service(founded)))
        shown_day = ""
        for message in messages[-MOST_SHOWN:]:
            if (today := day(message.date)) != shown_day:
                pieces.append((f"day-{today}", _service(today)))
                shown_day = today
            pieces.append((f"m{message.id}", self._piece(message, place)))
        return pieces

    def _piece(self, message: Message, place: Place) -> Html:
        if service := service_text(message):
            return _service(service)
        is_own = message.sender is self.person.user and not message.sender_chat
        inner = tag("div", *self._inside(message, place, is_own=is_own), class_="bubble")
        reply = _reply(message, place) if can_write(self.person, place.chat) else EMPTY
        body = tag("div", inner, reply, class_="row")
        return tag(
            "article",
            body,
            self._keyboard(message),
            class_="message out" if is_own else "message",
            data_id=str(message.id),
        )

    def _inside(self, message: Message, place: Place, *, is_own: bool) -> Iterator[Html]:
        if place.chat.kind != ChatKind.PRIVATE and not is_own:
            color = f"author c{(message.sender.id if message.sender else 0) % _PALETTE}"
            yield tag("div", text(author(message, place.chat)), class_=color, dir="auto")
        if via := message.extra.get("via_bot"):
            yield tag("div", text(f"via @{via['username']}"), class_="via")
        if message.reply_to and not message.reply_to.is_deleted and not self._opens(message):
            yield self._quoted(message, message.reply_to, place)
        yield _file(message.extra)
        preview = self._preview(message)
        is_above = bool((message.content.preview or {}).get("show_above_text"))
        words = EMPTY
        if message.text:
            words = tag(
                "div",
                rich(message.text, message.content.entities, bot=self.bot),
                class_="text",
                dir="auto",
            )
        yield join(preview, words) if is_above else join(words, preview)
        yield tag("div", *_footer(message), class_="meta")

    @staticmethod
    def _opens(message: Message) -> bool:
        """Whether the message only answers the one that opened its topic."""
        return (
            message.is_topic_message
            and message.reply_to is not None
            and (message.reply_to.id == message.thread_id)
        )

    @staticmethod
    def _quoted(message: Message, answered: Message, place: Place) -> Html:
        line = message.extra.get("quote", {}).get("text") or in_a_line(answered)
        return tag(
            "a",
            tag("b", text(author(answered, place.chat))),
            tag("span", text(line), dir="auto"),
            href="#",
            class_="quoted",
            data_jump=str(answered.id),
        )

    def _preview(self, message: Message) -> Html:
        options = message.content.preview or {}
        link = options.get("url") or first_link(message.text, message.content.entities)
        is_wanted = message.is_from_bot or "via_bot" in message.extra
        if not link or options.get("is_disabled") or message.has_caption or not is_wanted:
            return EMPTY
        address = web_link(link)
        if address is None or start_payload(address, self.bot) is not None:
            return EMPTY
        host = urlsplit(address).hostname or ""
        return tag(
            "a",
            tag("b", text(host)),
            tag("span", text(self.title_of(address) or address), dir="auto"),
            class_="preview",
            href=address,
            target="_blank",
            rel="noopener noreferrer",
        )

    def _keyboard(self, message: Message) -> Html:
        rows = (message.content.markup or {}).get("inline_keyboard", [])
        lines = [
            tag("div", *(self._button(button, message) for button in row), class_="keys")
            for row in rows
        ]
        return tag("div", *lines, class_="keyboard") if lines else EMPTY

    def _button(self, button: Object, message: Message) -> Html:
        label = tag("span", text(button["text"]), dir="auto")
        if "url" in button:
            return self._link(button["url"], label)
        data: dict[str, str] = {"data_message": str(message.id)}
        sign = ""
        if "callback_data" in button:
            data["data_press"] = button["callback_data"]
        elif copied := button.get("copy_text"):
            data["data_copy"], sign = str(copied["text"]), "❐"
        elif words := _inline_words(button):
            data["data_inline"], sign = words, "↪"
        return tag("button", label, tag("i", text(sign)), type="button", class_="key", **data)

    def _link(self, url: str, label: Html) -> Html:
        payload = start_payload(url, self.bot)
        if payload is not None:
            return tag("a", label, class_="key", href="#", data_start=payload)
        return tag(
            "a",
            label,
            tag("i", text("↗")),
            class_="key",
            href=web_link(url) or "#",
            target="_blank",
            rel="noopener noreferrer",
        )


def _reply(message: Message, place: Place) -> Html:
    return tag(
        "button",
        text("↩"),
        type="button",
        class_="reply",
        aria_label="Reply",
        title="Reply",
        data_reply=str(message.id),
        data_name=author(message, place.chat),
        data_line=in_a_line(message),
    )


def _inline_words(button: Object) -> str:
    """Return what such a button puts behind the bot's name; a blank alone is a word too."""
    chosen = button.get("switch_inline_query_chosen_chat")
    words = (
        chosen.get("query", "")
        if isinstance(chosen, dict)
        else button.get("switch_inline_query_current_chat", button.get("switch_inline_query"))
    )
    return "" if words is None else f"{words} "


def _file(extra: Object) -> Html:
    match extra:
        case {"photo": [*sizes]}:
            size = sizes[-1]
            source = f"/file/{size['file_id']}"
            return tag(
                "img",
                src=source,
                alt="Photo",
                class_="photo veiled" if extra.get("has_media_spoiler") else "photo",
                width=str(size["width"]),
                height=str(size["height"]),
            )
        case {"document": document}:
            name, size = document["file_name"], document["file_size"]
            return tag(
                "a",
                tag("i", text("📄")),
                tag("span", tag("b", text(name), dir="auto"), text(_kilobytes(size))),
                class_="document",
                href=f"/file/{document['file_id']}",
                download=name,
            )
        case {"location": {"latitude": latitude, "longitude": longitude}}:
            return tag("div", text(f"📍 {latitude:.4f}, {longitude:.4f}"), class_="place")
        case _:
            return EMPTY


def _footer(message: Message) -> Iterator[Html]:
    if message.is_silent:
        yield tag("span", text("🔕"), title="Sent without a sound")
    if message.edit_date:
        yield text("edited")
    yield tag("time", text(clock_time(message.date)))


def _service(words: str) -> Html:
    return tag("div", tag("span", text(words), dir="auto"), class_="service")


def _kilobytes(size: int) -> str:
    return f"{size} bytes" if size < 1024 else f"{size / 1024:.1f} kB"  # noqa: PLR2004
