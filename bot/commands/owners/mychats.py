"""The chats of an owner: how each stands, and what can be done with it."""

from dataclasses import replace

from bot.commands.owners import beginning
from bot.commands.owners.addressing import (
    Mine,
    NotMine,
    data_of,
    find_mine,
    gets,
    owned_by,
    read_address,
    title_of,
)
from bot.commands.request import Asker, Button, Desk, Press, Reaction, Reply, Request, Rows
from bot.commands.rights import Refused
from bot.commands.settings.view import FAMILY, MAIN, Ref
from bot.model.chats import ChatState
from bot.pipeline.chats.adjust import draft_of
from bot.texts import Texts

MINE = "my"
_LIST = "list"
_LONGEST_OFFSET = 6
_PAGE = 8
_LONGEST_LABEL = 25
_LONGEST_NAME = 64


async def mychats(desk: Desk, request: Request) -> Reply:
    """Show one's chats, or the one of a @name."""
    if not request.is_private or request.user_id is None:
        return Reply(html=request.texts("settings-only-private"))
    if not request.arguments.strip():
        return await list_mine(desk, request, 0)
    found = await named(desk, request, request.arguments.strip())
    if isinstance(found, Refused):
        return Reply(html=request.texts(found.reason, chat=found.name))
    return show(desk, found, request.texts)


async def named(desk: Desk, asker: Asker, name: str) -> Mine | Refused:
    """Return the chat of a @name; one that is new becomes a draft of who asks."""
    chat = await desk.rights.owned(f"@{name.lstrip('@')[:_LONGEST_NAME]}", asker.user_id)
    if isinstance(chat, Refused):
        return chat
    mine = await find_mine(desk, asker, (chat.id, None))
    if isinstance(mine, Mine):
        return mine
    return await beginning.prepare(desk, replace(chat, owner_id=asker.user_id), asker)


async def press(desk: Desk, press: Press) -> Reaction:
    """Turn the page, show a chat, or change how it stands."""
    if page := await turned(desk, press, MINE):
        return page
    address, action = read_address(press.data)
    mine = await find_mine(desk, press, address)
    if isinstance(mine, NotMine):
        return Reaction(toast=press.texts.plain(mine.text), is_alert=True)
    match action:
        case "approval":
            return await _toggle_approval(desk, press, mine)
        case "stop":
            return await _stop(desk, press, mine)
        case "live":
            return await _go_live(desk, press, mine)
        case _:
            return Reaction(edit=show(desk, mine, press.texts))


async def turned(desk: Desk, press: Press, family: str) -> Reaction | None:
    """Turn to the page of one's chats that a button of a family names; None for another button."""
    step, _, offset = press.data.partition(":")
    if step != _LIST:
        return None
    return Reaction(edit=await list_mine(desk, press, read_offset(offset), family))


def read_offset(text: str) -> int:
    """Read where a page begins; the first one stands in for what is none."""
    is_short = text.isascii() and text.isdecimal() and len(text) <= _LONGEST_OFFSET
    return int(text) if is_short else 0


async def list_mine(desk: Desk, asker: Asker, offset: int, family: str = MINE) -> Reply:
    """List a page of one's chats; a button for each leads to its screen in a family."""
    texts = asker.texts
    every = await _all_of(desk, asker)
    if not every:
        return Reply(html=texts("mychats-none"))
    offset = offset if 0 <= offset < len(every) else 0
    page = every[offset : offset + _PAGE]
    lines = [
        texts("mychats-line", chat=title_of(mine.chat), state=texts.plain(_state(mine)))
        for mine in page
    ]
    title = texts("mychats-title" if family == MINE else "template-which")
    chosen = [(_open(mine, family),) for mine in page]
    turns = _turns(offset, len(every), family)
    return Reply(html="\n".join([title, *lines]), buttons=(*chosen, *turns))


async def _all_of(desk: Desk, asker: Asker) -> list[Mine]:
    async with desk.database.reading() as tx:
        owned = await tx.chats.owned_by(asker.user_id or 0)
        ids = {chat.id for chat in owned}
        asked = [each for chat_id in ids for each in await tx.subscriptions.of_chat(chat_id)]
    wishes = {(each.chat_id, each.thread_id): each for each in asked}
    now = desk.clock()
    return [
        Mine(chat=chat, wishes=wishes.get((chat.id, chat.thread_id)) or draft_of(chat, now))
        for chat in owned
    ]


def show(desk: Desk, mine: Mine, texts: Texts) -> Reply:
    """Show how a chat stands, and what can be done."""
    chat, place = mine.chat, data_of(mine.chat)

    def button(name: str, data: str) -> tuple[Button]:
        return (Button(text=texts.plain(name), data=data),)

    approval = "chat-approval-on" if chat.needs_approval else "chat-approval-off"
    turn = ("chat-stop", "stop") if mine.is_live else ("setup-live", "live")
    html = texts(
        "chat-screen",
        chat=title_of(chat),
        state=texts.plain(_state(mine)),
        gets=gets(desk, mine, texts),
    )
    return Reply(
        html=html,
        buttons=(
            button("chat-settings", f"{FAMILY}:{Ref.of(chat)}:{MAIN}:"),
            button("chat-template", f"tp:{place}:show"),
            button(approval, f"{MINE}:{place}:approval"),
            button(turn[0], f"{MINE}:{place}:{turn[1]}"),
            button("back", f"{MINE}:{_LIST}:0"),
        ),
    )


async def _toggle_approval(desk: Desk, press: Press, mine: Mine) -> Reaction:
    chat = owned_by(mine, press.user_id)
    async with desk.database.transaction() as tx:
        await tx.chats.save(chat)
    turned = not chat.needs_approval
    chat, _ = await desk.adjust(
        chat, lambda known, asked: (replace(known, needs_approval=turned), asked)
    )
    name = "chat-approval-is-on" if chat.needs_approval else "chat-approval-is-off"
    shown = show(desk, replace(mine, chat=chat), press.texts)
    return Reaction(edit=shown, toast=press.texts.plain(name))


async def _stop(desk: Desk, press: Press, mine: Mine) -> Reaction:
    await desk.unsubscribe(mine.chat.id, mine.chat.thread_id)
    ended = await find_mine(desk, press, (mine.chat.id, mine.chat.thread_id))
    shown = show(desk, ended if isinstance(ended, Mine) else mine, press.texts)
    toast = press.texts.plain("chat-stopped", chat=title_of(mine.chat))
    return Reaction(edit=shown, toast=toast)


async def _go_live(desk: Desk, press: Press, mine: Mine) -> Reaction:
    texts, title = press.texts, title_of(mine.chat)
    allowed = await desk.rights.owned(mine.chat.id, press.user_id)
    if isinstance(allowed, Refused):
        return Reaction(toast=texts.plain(allowed.reason, chat=title), is_alert=True)
    live = await beginning.go_live(desk, mine, press.user_id)
    toast = texts.plain("setup-went-live", chat=title)
    return Reaction(edit=show(desk, live, texts), toast=toast)


def _state(mine: Mine) -> str:
    """Return the name of the text that says how a chat stands."""
    if mine.chat.state is ChatState.CLOSED:
        return "chat-state-out"
    if not mine.is_live:
        return "chat-state-draft" if mine.is_draft else "chat-state-ended"
    if mine.chat.state is ChatState.PAUSED:
        return "chat-state-paused"
    return "chat-state-approval" if mine.chat.needs_approval else "chat-state-live"


def _open(mine: Mine, family: str) -> Button:
    title = title_of(mine.chat)
    label = title if len(title) <= _LONGEST_LABEL else f"{title[: _LONGEST_LABEL - 1]}…"
    return Button(text=label, data=f"{family}:{data_of(mine.chat)}:show")


def _turns(offset: int, total: int, family: str) -> Rows:
    row = []
    if offset > 0:
        row.append(Button(text="←", data=f"{family}:{_LIST}:{max(0, offset - _PAGE)}"))
    if offset + _PAGE < total:
        row.append(Button(text="→", data=f"{family}:{_LIST}:{offset + _PAGE}"))
    return (tuple(row),) if row else ()
