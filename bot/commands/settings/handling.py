"""/settings: for oneself, for the group it is written in, or for a chat that one administers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.commands.request import Asker, Button, Desk, Press, Reaction, Reply, Request
from bot.commands.rights import Refused
from bot.commands.settings import timing, wishes, written, zones
from bot.commands.settings.sections import SECTIONS
from bot.commands.settings.summary import show_main
from bot.commands.settings.view import FAMILY, MAIN, Ref, View
from bot.commands.topics import spoken
from bot.model.chats import Chat
from bot.model.subscriptions import QuietHours, Subscription
from bot.texts import texts_of

_ASK, _CHATS = "ask", "chats"
_MOST_CHATS = 30
_ASKED = frozenset("wcqz")
_Change = Callable[[View], View]


async def settings(desk: Desk, request: Request) -> Reply:
    """Show the settings of a chat to who may change them."""
    name = request.arguments.strip().split(" ")[0]
    if not name.startswith("@"):
        return await _open(desk, request, request.chat)
    if not request.is_private or request.user_id is None:
        return Reply(html=request.texts("settings-only-private"))
    chat = await desk.rights.owned(name[:64], request.user_id)
    if isinstance(chat, Refused):
        return Reply(html=request.texts(chat.reason, chat=chat.name))
    return await _open(desk, request, chat)


async def language(desk: Desk, request: Request) -> Reply:
    """Show the languages that the bot speaks, to who may choose one here."""
    if not await may_set(desk, request, request.chat):
        return Reply(html=request.texts("settings-not-yours"))
    return SECTIONS["g"].show(await _view(desk, request, request.chat))


async def pressed(desk: Desk, press: Press) -> Reaction:
    """Open a screen, change something there, or ask for what has to be written."""
    ref_text, screen, value = [*press.data.split(":", 2), "", ""][:3]
    ref, texts = Ref.read(ref_text), press.texts
    chat = await _chat(desk, press, ref) if ref else None
    if chat is None or not await may_set(desk, press, chat):
        return Reaction(toast=texts.plain("settings-not-yours"), is_alert=True)
    if screen == _CHATS:
        return Reaction(edit=await _list_chats(desk, press))
    if screen == _ASK:
        return Reaction(send=wishes.ask(texts, value, str(ref)) if value in _ASKED else None)
    if screen == MAIN and value:
        return await _begin_or_end(desk, press, chat, value)
    section = SECTIONS.get(screen)
    if section is None:
        return Reaction(edit=show_main(await _view(desk, press, chat)))
    if not value:
        return Reaction(edit=section.show(await _view(desk, press, chat)))
    view = await _apply(desk, press, chat, lambda before: section.change(before, value))
    if view.chat.needs_approval and view.chat.owner_id is None and press.user_id:
        await desk.adjust.own(view.chat, press.user_id)  # somebody has to be asked
    return Reaction(edit=section.show(view))


async def may_set(desk: Desk, asker: Asker, chat: Chat) -> bool:
    """Tell whether somebody may change the settings of a chat, now."""
    if chat.id == asker.chat.id and asker.is_private:
        return True
    return await desk.rights.decides(chat.id, asker.user_id, here=asker.chat.id)


async def take_words(desk: Desk, request: Request, data: str) -> Reply:
    """Take words to include and exclude."""
    words = written.read_words(request.arguments)
    if words is None or not (words.included or words.excluded):
        return _again(request, "w", data)

    def add(view: View) -> View:
        both = view.wishes
        included = (*both.words, *words.included)
        excluded = (*both.excluded, *words.excluded)
        return replace(
            view,
            wishes=replace(
                both,
                words=tuple(dict.fromkeys(included))[: written.MOST_WORDS],
                excluded=tuple(dict.fromkeys(excluded))[: written.MOST_WORDS],
            ),
        )

    return await _take(desk, request, (data, "w"), add)


async def take_coins(desk: Desk, request: Request, data: str) -> Reply:
    """Take coins for the watchlist."""
    coins = written.read_coins(request.arguments)
    if not coins:
        return _again(request, "c", data)

    def add(view: View) -> View:
        kept = tuple(dict.fromkeys((*view.wishes.coins, *coins)))[-60:]
        return replace(view, wishes=replace(view.wishes, coins=kept))

    return await _take(desk, request, (data, "c"), add)


async def take_quiet(desk: Desk, request: Request, data: str) -> Reply:
    """Take quiet hours."""
    span = written.read_span(request.arguments)
    if span is None:
        return _again(request, "q", data)

    def change(view: View) -> View:
        big = bool(view.chat.quiet and view.chat.quiet.lets_big_through)
        quiet = QuietHours(start=span[0], end=span[1], lets_big_through=big)
        return replace(view, chat=replace(view.chat, quiet=quiet))

    return await _take(desk, request, (data, "q"), change)


async def take_zone(desk: Desk, request: Request, data: str) -> Reply:
    """Take a time zone: its name, a city, or what time it is there."""
    found, alike = _zones(request, desk.clock())
    if found is None:
        return _again(request, "z", data)

    def change(view: View) -> View:
        return replace(view, chat=replace(view.chat, timezone=found))

    view = await _applied(desk, request, data, change)
    return view if isinstance(view, Reply) else timing.show_zone(view, alike)


def _zones(request: Request, now: datetime) -> tuple[str | None, tuple[str, ...]]:
    """Return the zone that is meant, and those that may be meant too."""
    local = written.read_time(request.arguments)
    if local is None:
        return zones.zone_named(request.arguments, request.texts), ()
    alike = zones.zones_at(local, now, request.texts)
    return (alike[0] if alike else None), alike


def _again(request: Request, what: str, data: str) -> Reply:
    """Say that something can't be read, and ask once more."""
    question = wishes.ask(request.texts, what, data)
    return replace(question, html=f"{request.texts('ask-unread')}\n{question.html}")


async def _take(desk: Desk, request: Request, where: tuple[str, str], change: _Change) -> Reply:
    data, screen = where
    view = await _applied(desk, request, data, change)
    return view if isinstance(view, Reply) else SECTIONS[screen].show(view)


async def _applied(desk: Desk, request: Request, data: str, change: _Change) -> View | Reply:
    """Change the chat that a question was about, if who answered may."""
    ref = Ref.read(data)
    chat = await _chat(desk, request, ref) if ref else None
    if chat is None or not await may_set(desk, request, chat):
        return Reply(html=request.texts("settings-not-yours"))
    return await _apply(desk, request, chat, change)


async def _begin_or_end(desk: Desk, press: Press, chat: Chat, value: str) -> Reaction:
    if value == "on":
        await desk.subscribe.begin(replace(chat, owner_id=press.user_id or chat.owner_id))
    else:
        await desk.unsubscribe(chat.id, chat.thread_id)
    return Reaction(edit=show_main(await _view(desk, press, chat)))


async def _list_chats(desk: Desk, press: Press) -> Reply:
    """List the groups and channels that somebody subscribed and still administers."""
    texts, user_id = press.texts, press.user_id
    async with desk.database.reading() as tx:
        owned = await tx.chats.owned_by(user_id) if user_id and press.is_private else []
    rows = [
        (Button(text=_name(chat), data=f"{FAMILY}:{Ref.of(chat)}:{MAIN}:"),)
        for chat in owned[:_MOST_CHATS]
    ]
    back = Button(text=texts.plain("back"), data=f"{FAMILY}:{Ref.of(press.chat)}:{MAIN}:")
    name = "settings-chats-list" if rows else "settings-chats-none"
    return Reply(html=texts(name), buttons=(*rows, (back,)))


def _name(chat: Chat) -> str:
    return f"{chat.title or chat.id} #{chat.thread_id}" if chat.thread_id else chat.title or "?"


async def _open(desk: Desk, asker: Asker, chat: Chat) -> Reply:
    if not await may_set(desk, asker, chat):
        return Reply(html=asker.texts("settings-not-yours"))
    return show_main(await _view(desk, asker, chat))


async def _chat(desk: Desk, asker: Asker, ref: Ref) -> Chat | None:
    """Return the chat that is meant: the one it was said in, or one that is known."""
    if (ref.chat_id, ref.thread_id) == (asker.chat.id, asker.chat.thread_id):
        return asker.chat
    async with desk.database.reading() as tx:
        return await tx.chats.get(ref.chat_id, ref.thread_id)


async def _view(desk: Desk, asker: Asker, chat: Chat) -> View:
    known, asked = await desk.adjust.look(chat)
    return _to_view(desk, asker, known, asked)


async def _apply(desk: Desk, asker: Asker, chat: Chat, change: _Change) -> View:
    def adjusted(known: Chat, asked: Subscription) -> tuple[Chat, Subscription]:
        view = change(_to_view(desk, asker, known, asked))
        return view.chat, view.wishes

    known, asked = await desk.adjust(chat, adjusted)
    return _to_view(desk, asker, known, asked)


def _to_view(desk: Desk, asker: Asker, chat: Chat, asked: Subscription) -> View:
    """Show a chat in the language of where it is shown."""
    here = chat if chat.id == asker.chat.id else asker.chat
    texts = texts_of(here.language or asker.language)
    return View(chat=chat, wishes=asked, texts=texts, topics=spoken(desk.topics, texts))
