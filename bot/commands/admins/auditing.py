"""/audit: who changed what, and when."""

from bot.commands.request import Asker, Button, Desk, Press, Reaction, Reply, Request
from bot.delivery.wording import escape, quiet

AUDIT = "aud"
_PAGE = 10
_MOST = 10_000


async def audit(desk: Desk, request: Request) -> Reply:
    """Show the newest changes."""
    return await _page(desk, request, 0)


async def turn(desk: Desk, press: Press) -> Reaction:
    """Turn a page."""
    if not press.data.isdecimal() or int(press.data) > _MOST:
        return Reaction(toast=press.texts.plain("old-button"))
    return Reaction(edit=await _page(desk, press, int(press.data)))


async def _page(desk: Desk, asker: Asker, offset: int) -> Reply:
    async with desk.database.reading() as tx:
        changes = await tx.audit.newest(limit=_PAGE + 1, offset=offset)
    texts, zone = asker.texts, asker.chat.timezone
    if not changes:
        return Reply(html=texts("audit-none"))
    lines = [
        f"{texts.moment(each.at, zone)} · <code>{each.user_id}</code> · "
        f"/{each.action} {escape(quiet(each.target))} {escape(quiet(each.detail))}".rstrip()
        for each in changes[:_PAGE]
    ]
    row = []
    if offset:
        row.append(Button(text=texts.plain("newer"), data=f"{AUDIT}:{max(0, offset - _PAGE)}"))
    if len(changes) > _PAGE:
        row.append(Button(text=texts.plain("older"), data=f"{AUDIT}:{offset + _PAGE}"))
    return Reply(html="\n".join(lines), buttons=(tuple(row),) if row else ())
