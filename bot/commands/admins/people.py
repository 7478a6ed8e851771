"""Who runs the bot, and who may not use it."""

from bot.commands.admins.naming import changed, read_id
from bot.commands.request import Desk, Reply, Request
from bot.model.chats import ChatState
from bot.model.reasons import Reason


async def addadmin(desk: Desk, request: Request) -> Reply:
    """Make somebody an admin."""
    person, _ = read_id(request)
    texts = request.texts
    if person is None:
        return Reply(html=texts("person-which"))
    async with desk.database.transaction() as tx:
        is_known = person in desk.roster.first
        is_new = not is_known and await tx.admins.add(person, by=_by(request), now=desk.clock())
        if is_new:
            await tx.bans.remove(person)
            await tx.audit.add(changed(desk, request, str(person))("addadmin"))
    return Reply(html=texts("admin-added" if is_new else "admin-known", person=str(person)))


async def removeadmin(desk: Desk, request: Request) -> Reply:
    """Take an admin's rights; those of the settings file keep theirs."""
    person, _ = read_id(request)
    texts = request.texts
    if person is None:
        return Reply(html=texts("person-which"))
    if person in desk.roster.first:
        return Reply(html=texts("admin-first"))
    async with desk.database.transaction() as tx:
        was_one = await tx.admins.remove(person)
        if was_one:
            await tx.audit.add(changed(desk, request, str(person))("removeadmin"))
    return Reply(html=texts("admin-removed" if was_one else "admin-none", person=str(person)))


async def admins(desk: Desk, request: Request) -> Reply:
    """List the admins."""
    async with desk.database.reading() as tx:
        everybody = await desk.roster.all(tx)
    first = desk.roster.first
    lines = [f"• <code>{person}</code>{' ★' if person in first else ''}" for person in everybody]
    return Reply(html="\n".join([f"<b>{request.texts('admins-title')}</b>", *lines]))


async def ban(desk: Desk, request: Request) -> Reply:
    """Answer somebody no more, and post nothing to that person's chat."""
    person, reason = read_id(request)
    texts, now = request.texts, desk.clock()
    if person is None:
        return Reply(html=texts("person-which"))
    if (await desk.roster.standing(person)).is_admin:
        return Reply(html=texts("ban-admin"))
    async with desk.database.transaction() as tx:
        is_new = await tx.bans.add(person, by=_by(request), now=now)
        if is_new:
            await tx.chats.set_state(person, ChatState.CLOSED, reason=Reason.BANNED)
            await tx.deliveries.cancel(person, reason=Reason.BANNED, now=now)
            await tx.audit.add(changed(desk, request, str(person), reason)("ban"))
    return Reply(html=texts("banned" if is_new else "ban-known", person=str(person)))


async def unban(desk: Desk, request: Request) -> Reply:
    """Lift a ban."""
    person, _ = read_id(request)
    texts = request.texts
    if person is None:
        return Reply(html=texts("person-which"))
    async with desk.database.transaction() as tx:
        was_one = await tx.bans.remove(person)
        if was_one:
            await tx.chats.set_state(person, ChatState.ACTIVE)
            await tx.audit.add(changed(desk, request, str(person))("unban"))
    return Reply(html=texts("unbanned" if was_one else "ban-none", person=str(person)))


def _by(request: Request) -> int:
    return request.user_id or 0
