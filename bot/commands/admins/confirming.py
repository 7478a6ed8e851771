"""What is shown first and done when it is confirmed: a broadcast, a retraction."""

from bot.commands.admins.naming import changed
from bot.commands.request import Button, Desk, Press, Reaction, Reply, Request
from bot.delivery.listing import render_list
from bot.delivery.message import render_notice
from bot.model.briefs import Brief
from bot.storage.chats.questions import Asked

CONFIRM = "sure"
_BROADCAST, _RETRACT = "broadcast", "retract"
_LONGEST_TEXT = 3000
_LONGEST_REASON = 300


async def broadcast(desk: Desk, request: Request) -> Reply:
    """Show a text that is to go to every subscribed chat."""
    texts, text = request.texts, request.arguments.strip()
    if not text or len(text) > _LONGEST_TEXT:
        return Reply(html=texts("broadcast-what", most=_LONGEST_TEXT))
    async with desk.database.reading() as tx:
        chats = await tx.subscriptions.count()
    await _keep(desk, request, _BROADCAST, text)
    preview = render_notice(text).html
    return _ask(request, f"{texts('broadcast-ask', count=chats)}\n\n{preview}", _BROADCAST)


async def retract(desk: Desk, request: Request) -> Reply:
    """Show a brief that is to be taken back."""
    texts = request.texts
    brief, reason = await _meant(desk, request)
    if brief is None:
        return Reply(html=texts("retract-what"))
    await _keep(desk, request, _RETRACT, f"{brief.id}\n{reason}")
    heading = texts("retract-ask")
    return _ask(request, render_list([brief], heading=heading).html, _RETRACT)


async def pressed(desk: Desk, press: Press) -> Reaction:
    """Do what was shown, or leave it."""
    texts = press.texts
    async with desk.database.transaction() as tx:
        asked = await tx.questions.get(press.chat.id, press.user_id)
        await tx.questions.drop(press.chat.id, press.user_id)
    if press.data == "no":
        return Reaction(edit=Reply(html=texts("nothing-done")))
    if asked is None or asked.kind != press.data:
        return Reaction(toast=texts.plain("old-button"), edit=Reply(html=texts("old-button")))
    if asked.kind == _BROADCAST:
        return Reaction(edit=Reply(html=await _broadcast(desk, press, asked.data)))
    brief_id, _, reason = asked.data.partition("\n")
    return Reaction(edit=Reply(html=await _retract(desk, press, brief_id, reason)))


async def _broadcast(desk: Desk, press: Press, text: str) -> str:
    now = desk.clock()
    async with desk.database.transaction() as tx:
        key = f"broadcast: {now.isoformat()}"
        count = await tx.posts.owe_notice(text, key=key, now=now)
        await tx.audit.add(changed(desk, press, text[:80])(_BROADCAST))
    desk.owed()
    return press.texts("broadcast-done", count=count)


async def _retract(desk: Desk, press: Press, brief_id: str, reason: str) -> str:
    is_done = await desk.retract(
        brief_id, reason=reason, change=changed(desk, press, brief_id, reason)(_RETRACT)
    )
    return press.texts("retract-done" if is_done else "retract-late")


async def _meant(desk: Desk, request: Request) -> tuple[Brief | None, str]:
    """Find the brief of a link or of the post that this replies to, and the reason given."""
    first, _, rest = request.arguments.strip().partition(" ")
    if first.startswith(("http://", "https://")):
        found = await desk.explain.of_link((request.chat.id, None), first[:2000])
        return (found.brief if found else None), " ".join(rest.split())[:_LONGEST_REASON]
    if request.replied and request.replied.is_ours:
        address = (request.chat.id, request.chat.thread_id)
        found = await desk.explain.of_message(address, request.replied.message_id)
        reason = " ".join(request.arguments.split())[:_LONGEST_REASON]
        return (found.brief if found else None), reason
    return None, ""


async def _keep(desk: Desk, request: Request, kind: str, data: str) -> None:
    asked = Asked(kind=kind, data=data, message_id=None, asked_at=desk.clock())
    async with desk.database.transaction() as tx:
        await tx.questions.ask(request.chat.id, request.user_id, asked)


def _ask(request: Request, html: str, kind: str) -> Reply:
    texts = request.texts
    row = (
        Button(text=texts.plain("confirm"), data=f"{CONFIRM}:{kind}"),
        Button(text=texts.plain("cancel"), data=f"{CONFIRM}:no"),
    )
    return Reply(html=html, buttons=(row,))
