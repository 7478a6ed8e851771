"""Posts that wait for their owner: approved or skipped by whoever administers the chat now."""

from dataclasses import dataclass, replace

from bot.commands.owners.addressing import title_of
from bot.commands.request import Button, Desk, Press, Reaction, Reply
from bot.delivery.message import excess_of, render
from bot.delivery.wording import MAX_UNITS, quiet
from bot.model.briefs import Brief
from bot.model.chats import Chat
from bot.model.reasons import Reason
from bot.pipeline.outbox.rendering import style_of
from bot.storage.database import Transaction

APPROVAL = "ok"
_ACTIONS = {"approve", "skip"}
_MOST_DIGITS = 18
_LONGEST_NAME = 64
_DECIDED = {"approval-approved", "approval-skipped"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A post that is, or was, to be decided about, and where it is for."""

    delivery_id: int
    chat: Chat
    brief: Brief | None


async def press(desk: Desk, press: Press) -> Reaction:
    """Decide about a post, once, and say in its message who did and when."""
    action, _, number = press.data.partition(":")
    texts = press.texts
    asked = await _find(desk, number) if action in _ACTIONS else None
    if asked is None:
        return Reaction(toast=texts.plain("old-button"))
    if not await desk.rights.decides(asked.chat.id, press.user_id, here=press.chat.id):
        return Reaction(toast=texts.plain("settings-not-yours"), is_alert=True)
    async with desk.database.transaction() as tx:
        said = await _decide(tx, desk, asked, action)
    if said == "approval-late":  # its message says already who decided
        return Reaction(toast=texts.plain(said))
    desk.owed()
    if said not in _DECIDED:
        return Reaction(edit=_shown(asked, texts(said)))
    who, when = (
        quiet(press.user_name[:_LONGEST_NAME]),
        texts.moment(desk.clock(), press.chat.timezone),
    )
    decided = texts(said, chat=title_of(asked.chat), who=who, when=when)
    return Reaction(edit=_shown(asked, decided))


async def _find(desk: Desk, number: str) -> _Asked | None:
    if not (number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS):
        return None
    async with desk.database.reading() as tx:
        delivery = await tx.deliveries.get(int(number))
        if delivery is None:
            return None
        chat = await tx.chats.get(delivery.chat_id, delivery.thread_id)
        briefs = await tx.briefs.get_many(list(delivery.brief_ids))
    if chat is None:
        return None
    return _Asked(
        delivery_id=delivery.id,
        chat=chat,
        brief=briefs.get(delivery.brief_ids[0]) if delivery.brief_ids else None,
    )


async def _decide(tx: Transaction, desk: Desk, asked: _Asked, action: str) -> str:
    """Write the decision; return the name of the text that says what came of it."""
    now, brief = desk.clock(), asked.brief
    said = "approval-skipped"
    if action == "approve":
        if brief is None or brief.composed_at < now - desk.max_age:
            said = "approval-expired"
        elif brief.retracted_at:
            said = "approval-retracted"
        else:
            is_done = await tx.deliveries.approve(asked.delivery_id, now=now)
            return "approval-approved" if is_done else "approval-late"
    is_done = await tx.deliveries.skip(asked.delivery_id, reason=Reason.SKIPPED, now=now)
    return said if is_done else "approval-late"


def _shown(asked: _Asked, said: str) -> Reply:
    """Leave the post in its message, with what was decided instead of the question."""
    if asked.brief is None:
        return Reply(html=said)
    post = render(asked.brief, style=replace(style_of(asked.chat), has_feedback=False))
    both = f"{said}\n\n{post.html}"
    buttons = tuple((Button(text=each.text, url=each.url),) for each in post.buttons if each.url)
    return Reply(html=said if excess_of(both, MAX_UNITS) else both, buttons=buttons)
