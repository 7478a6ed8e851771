"""/start: what this is, with buttons that lead on; links that offer to follow something."""

from dataclasses import replace

from bot.commands.readers.feedback import followed
from bot.commands.readers.latest import Page, show_page
from bot.commands.request import Asker, Button, Desk, Press, Reaction, Reply, Request
from bot.commands.settings.handling import may_set
from bot.commands.settings.sections import SECTIONS
from bot.commands.settings.summary import show_main, wanted
from bot.commands.settings.view import View
from bot.commands.topics import spoken, tag_name
from bot.model.chats import Chat
from bot.model.subscriptions import Subscription
from bot.stories.coins import find_coin

GO = "go"
_SCREENS = {"topics": "t", "language": "g"}


async def start(desk: Desk, request: Request) -> Reply:
    """Greet; or, where a link says so, offer to follow a topic or a coin."""
    if request.is_private:
        async with desk.database.transaction() as tx:
            await tx.chats.save(request.chat)
    texts = request.texts
    if followed := _followed(desk, request.arguments.strip()):
        kind, value = followed
        button = Button(text=texts.plain("start-follow-button"), data=f"{GO}:follow.{kind}.{value}")
        return Reply(
            html=texts("start-follow", name=tag_name(f"{kind}:{value}", desk.topics, texts)),
            buttons=((button,),),
        )
    rows = (("latest", "subscribe"), ("topics", "language"))
    return Reply(
        html=texts("start"),
        buttons=tuple(
            tuple(Button(text=texts.plain(f"start-{name}"), data=f"{GO}:{name}") for name in row)
            for row in rows
        ),
    )


async def go(desk: Desk, press: Press) -> Reaction:
    """Lead on from the greeting."""
    if press.data == "latest":
        return Reaction(send=await show_page(desk, press, Page()))
    if not await may_set(desk, press, press.chat):
        return Reaction(toast=press.texts.plain("settings-not-yours"), is_alert=True)
    if press.data == "subscribe":
        await desk.subscribe.begin(replace(press.chat, owner_id=press.user_id))
        return Reaction(send=show_main(await _view(desk, press)))
    if screen := _SCREENS.get(press.data):
        return Reaction(send=SECTIONS[screen].show(await _view(desk, press)))
    kind, _, value = press.data.removeprefix("follow.").partition(".")
    followed = _followed(desk, f"{kind}-{value}")
    if followed is None:
        return Reaction(toast=press.texts.plain("old-button"))
    return Reaction(edit=await _follow(desk, press, *followed))


async def _follow(desk: Desk, press: Press, kind: str, value: str) -> Reply:
    """Add a topic or coin to what this chat gets, and begin it."""

    def add(chat: Chat, asked: Subscription) -> tuple[Chat, Subscription]:
        return chat, followed(asked, f"{kind}:{value}")

    await desk.adjust(press.chat, add)
    await desk.subscribe.begin(replace(press.chat, owner_id=press.user_id))
    view = await _view(desk, press)
    lines = [f"<b>{press.texts('subscribed-here')}</b>", *wanted(view)]
    return Reply(html="\n".join(lines))


async def _view(desk: Desk, asker: Asker) -> View:
    chat, asked = await desk.adjust.look(asker.chat)
    return View(chat=chat, wishes=asked, texts=asker.texts, topics=spoken(desk.topics, asker.texts))


def _followed(desk: Desk, payload: str) -> tuple[str, str] | None:
    """Read `topic-mining` or `coin-BTC`, of a link t.me/bot?start=...; None for all else."""
    kind, _, value = payload[:64].partition("-")
    if kind == "coin" and (coin := find_coin(value)):
        return "coin", coin
    if kind == "topic" and value in {topic.id for topic in desk.topics}:
        return "topic", value
    return None
