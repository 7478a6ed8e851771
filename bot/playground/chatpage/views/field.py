"""What stands below the messages: the text field, the command menu, keys, or a single button."""

from bot.model.chats import ChatKind
from bot.playground.botapi import Message, Person
from bot.playground.botapi.errors import Object
from bot.playground.chatpage.cast import Place
from bot.playground.chatpage.rights import can_write
from bot.playground.chatpage.views.markup import EMPTY, Html, join, tag, text
from bot.playground.chatpage.views.telling import author, in_a_line

MAX_TEXT = 4096
_PLACES = {
    "Berlin": (52.52, 13.405),
    "New York": (40.7128, -74.006),
    "São Paulo": (-23.5505, -46.6333),
    "Tokyo": (35.6762, 139.6503),
}


def field(person: Person, place: Place) -> Html:
    """Return what somebody can write with here."""
    chat = place.chat
    if place.is_list:
        return EMPTY
    if chat.kind == ChatKind.PRIVATE and not can_write(person, chat):
        return _start(person, is_blocked=chat.is_blocked)
    if not can_write(person, chat):
        return tag("p", text("Only administrators write in this channel."), class_="closed")
    asking, keys = _asking(person, place)
    return join(_menu(person, place), _attachments(), _form(person, asking, place), keys)


def _start(person: Person, *, is_blocked: bool) -> Html:
    label = "Unblock and restart" if is_blocked else "Start"
    about = person.ledger.texts.get(("description", ""), "")
    button = tag("button", text(label), type="button", class_="start", data_start="")
    return join(tag("p", text(about), class_="about") if about else EMPTY, button)


def _form(person: Person, asking: Message | None, place: Place) -> Html:
    bot = person.ledger.bot.username or ""
    markup = (asking.content.markup if asking else None) or {}
    hint = str(markup.get("input_field_placeholder") or "Message")
    entry = tag(
        "textarea",
        name="text",
        rows="1",
        maxlength=str(MAX_TEXT),
        placeholder=hint,
        aria_label="Message",
        dir="auto",
        autocomplete="off",
        data_bot=bot,
    )
    answering = {}
    if asking and markup.get("force_reply"):
        answering = {
            "data_asking": str(asking.id),
            "data_name": author(asking, place.chat),
            "data_line": in_a_line(asking),
        }
    has_menu = bool(person.commands(place.chat))
    slash = _toggle("slash", "/", "Commands") if has_menu else EMPTY
    clip = _toggle("clip", "📎", "Attach")
    send = tag("button", text("➤"), type="submit", class_="send", aria_label="Send")
    return tag("form", slash, entry, clip, send, class_="entry", **answering)


def _toggle(name: str, sign: str, label: str) -> Html:
    return tag("button", text(sign), type="button", class_=f"icon {name}", aria_label=label)


def _menu(person: Person, place: Place) -> Html:
    name = "" if place.chat.kind == ChatKind.PRIVATE else f"@{person.ledger.bot.username}"
    rows = [
        tag(
            "button",
            tag("b", text(f"/{command['command']}")),
            tag("span", text(command["description"]), dir="auto"),
            type="button",
            data_command=f"/{command['command']}",
            data_send=f"/{command['command']}{name}",
        )
        for command in person.commands(place.chat)
    ]
    return tag("div", *rows, class_="menu commands", hidden=True)


def _attachments() -> Html:
    places = [
        tag(
            "button",
            text(f"📍 {name}"),
            type="button",
            data_latitude=str(latitude),
            data_longitude=str(longitude),
        )
        for name, (latitude, longitude) in _PLACES.items()
    ]
    file = tag("input", type="file", class_="file", aria_label="A file")
    label = tag("label", text("📄 A file"), file)
    return tag("div", label, *places, class_="menu attachments", hidden=True)


def _asking(person: Person, place: Place) -> tuple[Message | None, Html]:
    """Return the bot's message that asks for a reply, and the keys that are shown.

    A reply is asked for until somebody writes; keys stay until the bot takes them away, or hide
    after they were used once if it says so.
    """
    has_written = False
    for message in reversed(place.messages):
        markup = message.content.markup or {}
        if message.sender is person.user:
            has_written = True
        elif markup.get("force_reply") and not has_written:
            return message, EMPTY
        elif markup.keys() & {"keyboard", "remove_keyboard"}:
            is_used = has_written and markup.get("one_time_keyboard")
            return None, EMPTY if is_used else _keys(markup)
    return None, EMPTY


def _keys(markup: Object) -> Html:
    rows = [
        tag("div", *(_key(button) for button in row), class_="keys")
        for row in markup.get("keyboard", [])
    ]
    return tag("div", *rows, class_="keyboard own") if rows else EMPTY


def _key(button: Object) -> Html:
    label = text(button["text"])
    if button.get("request_location"):
        return tag("button", label, type="button", class_="key", data_open="attachments")
    return tag("button", label, type="button", class_="key", data_send=button["text"])
