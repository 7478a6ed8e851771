"""The buttons under a post: more like this, less like this, mute its source."""

from collections.abc import Callable
from dataclasses import replace

from bot.commands.readers.latest import style_of
from bot.commands.request import Button, Desk, Press, Reaction, Reply, Rows
from bot.commands.settings.handling import may_set
from bot.commands.topics import tag_name
from bot.delivery.listing import render_list
from bot.model.briefs import Brief
from bot.model.chats import Chat
from bot.model.subscriptions import Subscription
from bot.storage.news.briefs import BriefFilter

TUNE = "tune"
_ALIKE = 3


async def under_post(desk: Desk, press: Press) -> Reaction:
    """Answer a button under a post."""
    action, _, brief_id = press.data.partition(":")
    async with desk.database.reading() as tx:
        brief = await tx.briefs.get(brief_id[:64])
    texts = press.texts
    if brief is None or action not in {"more", "less", "mute"}:
        return Reaction(toast=texts.plain("old-button"))
    if not await may_set(desk, press, press.chat):
        return Reaction(toast=texts.plain("settings-not-yours"), is_alert=True)
    if action == "mute":
        return await _mute(desk, press, brief)
    if action == "less":
        choices = _choices(desk, press, brief, "less")
        return Reaction(send=Reply(html=texts("tune-less"), buttons=choices))
    return Reaction(send=await _more(desk, press, brief))


async def tune(desk: Desk, press: Press) -> Reaction:
    """Follow a coin or topic, get less of it, or undo that; one source may be unmuted."""
    action, _, tag = press.data.partition(":")
    texts = press.texts
    if not await may_set(desk, press, press.chat):
        return Reaction(toast=texts.plain("settings-not-yours"), is_alert=True)
    change = _changes(action, tag)
    if change is None:
        return Reaction(toast=texts.plain("old-button"))
    await desk.adjust(press.chat, lambda chat, asked: (chat, change(asked)))
    undo = {"less": "unless", "more": "unmore"}.get(action)
    name = tag_name(tag, desk.topics, texts)
    if undo is None:
        return Reaction(edit=Reply(html=texts("tune-undone")))
    button = Button(text=texts.plain("unsubscribe-undo"), data=f"{TUNE}:{undo}:{tag}")
    done = texts("tune-less-done" if action == "less" else "tune-more-done", what=name)
    return Reaction(edit=Reply(html=done, buttons=((button,),)))


async def _mute(desk: Desk, press: Press, brief: Brief) -> Reaction:
    def mute(chat: Chat, asked: Subscription) -> tuple[Chat, Subscription]:
        return chat, replace(asked, muted=_with(asked.muted, brief.source_id))

    await desk.adjust(press.chat, mute)
    texts = press.texts
    undo = Button(
        text=texts.plain("unsubscribe-undo"), data=f"{TUNE}:unmute:{brief.source_id[:40]}"
    )
    said = texts("tune-muted", publisher=brief.publisher)
    return Reaction(send=Reply(html=said, buttons=((undo,),)))


async def _more(desk: Desk, press: Press, brief: Brief) -> Reply:
    """Show briefs alike; who chose what to get may add this brief's coins and topics."""
    wanted = BriefFilter(
        coin=brief.coins[0] if brief.coins else None,
        topic=brief.topics[0] if brief.topics and not brief.coins else None,
    )
    async with desk.database.reading() as tx:
        asked = await tx.subscriptions.get(press.chat.id, press.chat.thread_id)
        alike = await tx.briefs.latest(wanted, limit=_ALIKE + 1)
    others = [each for each in alike if each.id != brief.id][:_ALIKE]
    texts = press.texts
    gets_all = asked is None or not (asked.topics or asked.coins or asked.words)
    heading = texts("tune-more-all" if gets_all else "tune-more")
    buttons = () if gets_all else _choices(desk, press, brief, "more")
    if not others:
        return Reply(html=heading, buttons=buttons)
    message = render_list(others, style=style_of(press), heading=heading)
    return Reply(html=message.html, buttons=buttons)


def _choices(desk: Desk, press: Press, brief: Brief, action: str) -> Rows:
    tags = [f"coin:{coin}" for coin in brief.coins[:4]]
    tags += [f"topic:{topic}" for topic in brief.topics[:4]]
    buttons = [
        Button(text=tag_name(tag, desk.topics, press.texts), data=f"{TUNE}:{action}:{tag}")
        for tag in tags
        if len(tag.encode()) <= 40  # noqa: PLR2004 -- what a button's data has room for
    ]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _changes(action: str, tag: str) -> Callable[[Subscription], Subscription] | None:
    """Return what a button does to what a chat asked for."""
    is_tag = tag.partition(":")[0] in {"coin", "topic"}
    match action:
        case "less" if is_tag:
            return lambda asked: replace(asked, less=_with(asked.less, tag))
        case "unless":
            return lambda asked: replace(asked, less=_without(asked.less, tag))
        case "more" if is_tag:
            return lambda asked: followed(replace(asked, less=_without(asked.less, tag)), tag)
        case "unmore" if is_tag:
            return lambda asked: followed(asked, tag, is_over=True)
        case "unmute":
            return lambda asked: replace(asked, muted=_without(asked.muted, tag))
        case _:
            return None


def followed(asked: Subscription, tag: str, *, is_over: bool = False) -> Subscription:
    """Follow a coin or topic ("coin:BTC"), or no more."""
    kind, _, value = tag.partition(":")
    change = _without if is_over else _with
    if kind == "coin":
        return replace(asked, coins=change(asked.coins, value))
    return replace(asked, topics=change(asked.topics, value))


def _with(chosen: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*chosen, value)))[-60:]


def _without(chosen: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(each for each in chosen if each != value)
