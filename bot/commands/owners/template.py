"""The form of a chat's posts: shown with the newest brief, changed, kept or taken back."""

from dataclasses import replace
from html import escape

from bot.commands.owners.addressing import (
    Mine,
    NotMine,
    data_of,
    find_mine,
    read_address,
    title_of,
)
from bot.commands.owners.mychats import MINE, list_mine, named, turned
from bot.commands.request import Button, Desk, Press, Question, Reaction, Reply, Request
from bot.commands.rights import Refused
from bot.delivery.message import excess_of, render
from bot.delivery.templates import FIELDS, MOST_MARKS, MOST_UNITS, Fault, FaultKind, check
from bot.delivery.wording import MAX_UNITS, visible
from bot.model.chats import Chat
from bot.pipeline.outbox.rendering import style_of
from bot.texts import Texts

TEMPLATE = "tp"
EXAMPLE = """*{headline}*

{facts}

{source} · {time}
[[{tags}]]

_{disclaimer}_"""
_SHOWN = 40  # characters of the faulty line on either side


async def template(desk: Desk, request: Request) -> Reply:
    """Show the form of posts in this group, in the chat of a @name, or let the person choose."""
    name = request.arguments.strip()
    if not request.is_private:
        mine = await _here(desk, request)
        if isinstance(mine, NotMine):
            return Reply(html=request.texts(mine.text))
        return await _show(desk, mine, request.texts)
    if not name:
        return await list_mine(desk, request, 0, TEMPLATE)
    found = await named(desk, request, name)
    if isinstance(found, Refused):
        return Reply(html=request.texts(found.reason, chat=found.name))
    return await _show(desk, found, request.texts)


async def press(desk: Desk, press: Press) -> Reaction:
    """Show the form, ask for another, keep the one that was written, or go back to ours."""
    if page := await turned(desk, press, TEMPLATE):
        return page
    address, action = read_address(press.data)
    mine = await find_mine(desk, press, address)
    if isinstance(mine, NotMine):
        return Reaction(toast=press.texts.plain(mine.text), is_alert=True)
    match action:
        case "change":
            return Reaction(send=_ask(mine, press.texts))
        case "keep":
            return await _keep(desk, press, mine)
        case "default":
            return await _set(desk, press, mine, None)
        case _:
            return Reaction(edit=await _show(desk, mine, press.texts))


async def take(desk: Desk, request: Request, data: str) -> Reply:
    """Take a form that was written: preview it, or say where it is broken."""
    place, _, _ = data.partition("\n")
    address, _ = read_address(place)
    mine = await find_mine(desk, request, address)
    if isinstance(mine, NotMine):
        return Reply(html=request.texts(mine.text))
    written, texts = visible(request.arguments).strip("\n"), request.texts
    fault = check(written)
    if isinstance(fault, Fault):
        return Reply(html=_said(fault, written, texts), question=_question(mine, texts))
    place = data_of(mine.chat)
    buttons = tuple(
        Button(text=texts.plain(f"template-{name}"), data=f"{TEMPLATE}:{place}:{name}")
        for name in ("keep", "change", "default")
    )
    html = await _preview(desk, with_template(mine.chat, written), texts, "template-preview")
    waiting = Question(kind=TEMPLATE, data=f"{place}\n{written}")
    return Reply(html=html, buttons=(buttons,), question=waiting)


def with_template(chat: Chat, text: str | None) -> Chat:
    """Give a chat's posts another form."""
    return replace(chat, look=replace(chat.look, template=text))


async def _here(desk: Desk, request: Request) -> Mine | NotMine:
    """Return the group where it is asked; it need not be subscribed yet."""
    chat = request.chat
    if not await desk.rights.decides(chat.id, request.user_id, here=chat.id):
        return NotMine("settings-not-yours")
    async with desk.database.transaction() as tx:
        if await tx.chats.get(chat.id, chat.thread_id) is None:
            await tx.chats.save(chat)
    return await find_mine(desk, request, (chat.id, chat.thread_id))


async def _show(desk: Desk, mine: Mine, texts: Texts) -> Reply:
    chat, place = mine.chat, data_of(mine.chat)
    row = [Button(text=texts.plain("template-change"), data=f"{TEMPLATE}:{place}:change")]
    if chat.look.template:
        default = Button(text=texts.plain("template-default"), data=f"{TEMPLATE}:{place}:default")
        row.append(default)
    back = Button(text=texts.plain("back"), data=f"{MINE}:{place}:show")
    html = await _preview(desk, chat, texts, "template-shown")
    return Reply(html=html, buttons=(tuple(row), (back,)))


async def _preview(desk: Desk, chat: Chat, texts: Texts, head: str) -> str:
    """Show the newest brief as the chat will see it."""
    async with desk.database.reading() as tx:
        newest = await tx.briefs.latest(limit=1)
    title = texts(head, chat=title_of(chat))
    if not newest:
        return f"{title}\n\n{texts('template-no-brief')}"
    post = render(newest[0], style=replace(style_of(chat), has_feedback=False)).html
    both = f"{title}\n\n{post}"
    return post if excess_of(both, MAX_UNITS) else both


def _ask(mine: Mine, texts: Texts) -> Reply:
    html = texts(
        "template-how",
        chat=title_of(mine.chat),
        example=mine.chat.look.template or EXAMPLE,
        fields=_fields(),
    )
    return Reply(html=html, question=_question(mine, texts))


def _question(mine: Mine, texts: Texts) -> Question:
    placeholder = texts.plain("template-placeholder")
    return Question(kind=TEMPLATE, data=data_of(mine.chat), placeholder=placeholder)


def _fields() -> str:
    return " ".join(f"{{{name}}}" for name in FIELDS)


def _said(fault: Fault, written: str, texts: Texts) -> str:
    """Say what is wrong, and point at its place in the line."""
    is_near = fault.kind is FaultKind.UNKNOWN_FIELD and fault.nearest
    said = texts(
        "template-fault-nearest" if is_near else f"template-fault-{fault.kind}",
        line=fault.line,
        column=fault.column,
        found=fault.found,
        nearest=fault.nearest,
        fields=_fields(),
        most=MOST_UNITS if fault.kind is FaultKind.TOO_LONG else MOST_MARKS,
    )
    line = written.split("\n")[fault.line - 1]
    start = max(0, fault.column - 1 - _SHOWN)
    shown = escape(line[start : fault.column - 1 + _SHOWN], quote=False)
    return f"{said}\n\n<pre>{shown}\n{' ' * (fault.column - 1 - start)}^</pre>"


async def _keep(desk: Desk, press: Press, mine: Mine) -> Reaction:
    """Keep what this person wrote for this chat last."""
    asked = None
    async with desk.database.transaction() as tx:
        for user_id in (press.user_id, None):
            asked = asked or await tx.questions.get(press.chat.id, user_id)
    place, _, written = asked.data.partition("\n") if asked else ("", "", "")
    is_old = asked is None or asked.kind != TEMPLATE or place != data_of(mine.chat)
    if is_old or isinstance(check(written), Fault):
        return Reaction(toast=press.texts.plain("old-button"))
    return await _set(desk, press, mine, written)


async def _set(desk: Desk, press: Press, mine: Mine, text: str | None) -> Reaction:
    chat, _ = await desk.adjust(mine.chat, lambda known, asked: (with_template(known, text), asked))
    async with desk.database.transaction() as tx:
        for user_id in (press.user_id, None):
            asked = await tx.questions.get(press.chat.id, user_id)
            if asked and asked.kind == TEMPLATE:
                await tx.questions.drop(press.chat.id, user_id)
    toast = press.texts.plain("template-kept" if text else "template-is-default")
    shown = await _show(desk, replace(mine, chat=chat), press.texts)
    return Reaction(edit=shown, toast=toast)
