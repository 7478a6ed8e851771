"""/privacy and /forget: what is stored of somebody, all of it as a file, and its deletion."""

import json
from dataclasses import asdict
from datetime import date, datetime, time
from typing import Any

from bot.commands.request import Asker, Button, Desk, File, Press, Reaction, Reply, Request
from bot.storage.database import Transaction

PRIVACY = "priv"
_FORGET, _SURE, _EXPORT = "forget", "sure", "export"


async def privacy(desk: Desk, request: Request) -> Reply:
    """Say what is stored."""
    del desk
    texts = request.texts
    if not request.is_private:
        return Reply(html=texts("privacy-in-private"))
    row = tuple(
        Button(text=texts.plain(f"privacy-{name}"), data=f"{PRIVACY}:{name}")
        for name in (_EXPORT, _FORGET)
    )
    return Reply(html=texts("privacy"), buttons=(row,))


async def forget(desk: Desk, request: Request) -> Reply:
    """Ask whether everything is to be deleted."""
    del desk
    if not request.is_private:
        return Reply(html=request.texts("privacy-in-private"))
    return _ask(request)


async def pressed(desk: Desk, press: Press) -> Reaction:
    """Export, or ask and then delete."""
    texts = press.texts
    if not press.is_private:
        return Reaction(toast=texts.plain("old-button"))
    match press.data:
        case "export":
            async with desk.database.reading() as tx:
                stored = await _stored(tx, press)
            content = json.dumps(stored, ensure_ascii=False, indent=2, default=_write)
            file = File(name="hottopics.json", content=content.encode("utf-8", "replace"))
            return Reaction(send=Reply(html=texts("privacy-exported"), file=file))
        case "forget":
            return Reaction(edit=_ask(press))
        case "sure":
            await _delete(desk, press)
            return Reaction(edit=Reply(html=texts("forgotten")))
        case _:
            return Reaction(edit=Reply(html=texts("privacy-kept")))


def _ask(asker: Asker) -> Reply:
    texts = asker.texts
    row = (
        Button(text=texts.plain("privacy-sure"), data=f"{PRIVACY}:{_SURE}"),
        Button(text=texts.plain("cancel"), data=f"{PRIVACY}:cancel"),
    )
    return Reply(html=texts("privacy-ask"), buttons=(row,))


async def _stored(tx: Transaction, asker: Asker) -> dict[str, Any]:
    """Gather what is stored of a person: the private chat and all that hangs on it."""
    chat_id = asker.chat.id
    chat, asked = await tx.chats.get(chat_id), await tx.subscriptions.get(chat_id)
    question = await tx.questions.get(chat_id, asker.user_id)
    owned = await tx.chats.owned_by(asker.user_id) if asker.user_id else []
    return {
        "chat": asdict(chat) if chat else None,
        "subscription": asdict(asked) if asked else None,
        "question": asdict(question) if question else None,
        "chats_you_subscribed": [asdict(each) for each in owned],
        "deliveries": [asdict(each) for each in await tx.deliveries.of_chat(chat_id)],
    }


async def _delete(desk: Desk, press: Press) -> None:
    chat_id, now = press.chat.id, desk.clock()
    async with desk.database.transaction() as tx:
        await tx.subscriptions.forget(chat_id)
        await tx.held.forget(chat_id)
        await tx.deliveries.forget(chat_id, now=now)
        await tx.questions.drop(chat_id, press.user_id)
        await tx.chats.forget(chat_id)
        if press.user_id:
            await tx.chats.disown(press.user_id)


def _write(value: object) -> str:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value)
