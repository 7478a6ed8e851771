"""The three steps that lead an owner from adding the bot to the first post."""

from collections.abc import Callable
from dataclasses import replace

from bot.commands.owners import beginning, forum
from bot.commands.owners.addressing import (
    Mine,
    NotMine,
    data_of,
    find_mine,
    gets,
    read_address,
    title_of,
)
from bot.commands.request import Asker, Button, Desk, Press, Reaction, Reply
from bot.commands.rights import Refused
from bot.commands.settings.view import in_rows, ticked
from bot.commands.settings.wishes import toggled
from bot.commands.topics import spoken
from bot.model.chats import Chat
from bot.model.subscriptions import Importance, Rhythm, Subscription
from bot.texts import Texts

SETUP = "su"
_COINS = ("BTC", "ETH", "SOL", "XRP", "BNB", "DOGE", "ADA", "TON")
_COINS_IN_ROW = 4
_TOPICS_IN_ROW = 2
_MOST_TOPICS = 20
_LONGEST_TOPIC = 20  # bytes: what a button's data has room for


async def begin(desk: Desk, chat: Chat, owner: Asker) -> Reply:
    """Answer who added the bot: go on as before, or set up."""
    mine = await beginning.prepare(desk, chat, owner)
    if ended := await beginning.former(desk, chat.id):
        return _back(desk, replace(mine, wishes=ended[0]), owner.texts)
    return _ask_what(desk, mine, owner.texts)


def invite(chat: Chat, texts: Texts) -> Reply:
    """Tell a group how to begin, when who added the bot can't be written to."""
    button = Button(text=texts.plain("setup-begin"), data=f"{SETUP}:{data_of(chat)}:what")
    return Reply(html=texts("setup-group"), buttons=((button,),))


async def press(desk: Desk, press: Press) -> Reaction:
    """Do a step of a set-up, for a chat that who presses administers."""
    address, rest = read_address(press.data)
    mine = await find_mine(desk, press, address)
    if isinstance(mine, NotMine):
        return Reaction(toast=press.texts.plain(mine.text), is_alert=True)
    step, _, argument = rest.partition(":")
    if step in {"sample", "live", "restore", "forum"}:
        return await _act(desk, press, mine, step)
    known = step != "t" or argument in {topic.id for topic in desk.topics}
    if not known or _changed(mine.wishes, step, argument) is None:
        return Reaction(toast=press.texts.plain("old-button"))
    chat, wishes = await desk.adjust(
        mine.chat, lambda chat, asked: (chat, _changed(asked, step, argument) or asked)
    )
    mine = Mine(chat=chat, wishes=wishes)
    return Reaction(edit=await _screen(desk, mine, press.texts, step))


async def _act(desk: Desk, press: Press, mine: Mine, step: str) -> Reaction:
    """Do what can be seen in the chat, if the bot may write there."""
    texts = press.texts
    allowed = await desk.rights.owned(mine.chat.id, press.user_id)
    if isinstance(allowed, Refused):
        refused = texts.plain(allowed.reason, chat=title_of(mine.chat))
        return Reaction(toast=refused, is_alert=True)
    match step:
        case "sample":
            is_owed = await beginning.post_sample(desk, mine)
            return Reaction(toast=texts.plain("setup-sampled" if is_owed else "setup-no-sample"))
        case "forum":
            return await _open_topics(desk, press, mine)
        case "restore":
            owned = replace(mine.chat, owner_id=press.user_id)
            if not await beginning.restore(desk, owned):
                return Reaction(toast=texts.plain("old-button"))
        case _:
            await beginning.go_live(desk, mine, press.user_id)
    return Reaction(edit=Reply(html=texts("setup-went-live", chat=title_of(mine.chat))))


async def _open_topics(desk: Desk, press: Press, mine: Mine) -> Reaction:
    opened = await forum.open_topics(desk, mine, press.user_id)
    if opened.trouble:
        return Reaction(toast=press.texts.plain(opened.trouble), is_alert=True)
    return Reaction(edit=Reply(html=press.texts("forum-done", count=opened.count)))


def _changed(wishes: Subscription, step: str, argument: str) -> Subscription | None:
    """Return the wishes after a press; None when the button is not of this time."""
    match step:
        case "what" | "when" | "look":
            return wishes
        case "all":
            return replace(wishes, topics=(), coins=(), words=())
        case "t" if argument:
            return replace(wishes, topics=toggled(wishes.topics, argument))
        case "c" if argument in _COINS:
            return replace(wishes, coins=toggled(wishes.coins, argument))
        case "i" if argument in beginning.CADENCES:
            cadence, importance = beginning.CADENCES[argument]
            return replace(wishes, cadence=cadence, importance=importance)
    return None


async def _screen(desk: Desk, mine: Mine, texts: Texts, step: str) -> Reply:
    if step in {"what", "all", "t", "c"}:
        return _ask_what(desk, mine, texts)
    if step in {"when", "i"}:
        return _ask_when(mine, texts)
    return _show_look(desk, mine, texts, is_forum=await forum.is_forum(desk, mine.chat))


def _ask_what(desk: Desk, mine: Mine, texts: Texts) -> Reply:
    button, wishes = _buttons(mine), mine.wishes
    is_all = not (wishes.topics or wishes.coins or wishes.words)
    topics = [
        button(ticked(topic.name, is_on=topic.id in wishes.topics), f"t:{topic.id}")
        for topic in spoken(desk.topics, texts)[:_MOST_TOPICS]
        if len(topic.id.encode()) <= _LONGEST_TOPIC
    ]
    coins = [button(ticked(coin, is_on=coin in wishes.coins), f"c:{coin}") for coin in _COINS]
    return Reply(
        html=texts("setup-what", chat=title_of(mine.chat)),
        buttons=(
            (button(ticked(texts.plain("setup-everything"), is_on=is_all), "all"),),
            *in_rows(topics, _TOPICS_IN_ROW),
            *in_rows(coins, _COINS_IN_ROW),
            (button(texts.plain("setup-next"), "when"),),
        ),
    )


def _ask_when(mine: Mine, texts: Texts) -> Reply:
    button, chosen = _buttons(mine), _rhythm_of(mine.wishes)
    choices = tuple(
        (button(ticked(texts.plain(f"setup-{name}"), is_on=name == chosen), f"i:{name}"),)
        for name in beginning.CADENCES
    )
    ways = (button(texts.plain("back"), "what"), button(texts.plain("setup-next"), "look"))
    html = texts("setup-when", chat=title_of(mine.chat))
    return Reply(html=html, buttons=(*choices, ways))


def _show_look(desk: Desk, mine: Mine, texts: Texts, *, is_forum: bool) -> Reply:
    button = _buttons(mine)
    in_topics = ((button(texts.plain("setup-forum"), "forum"),),) if is_forum else ()
    return Reply(
        html=_said(desk, mine, texts, "setup-look"),
        buttons=(
            (button(texts.plain("setup-sample"), "sample"),),
            (button(texts.plain("setup-live"), "live"),),
            *in_topics,
            (button(texts.plain("back"), "when"),),
        ),
    )


def _back(desk: Desk, mine: Mine, texts: Texts) -> Reply:
    button = _buttons(replace(mine, chat=replace(mine.chat, thread_id=None)))
    return Reply(
        html=_said(desk, mine, texts, "setup-back"),
        buttons=(
            (button(texts.plain("setup-restore"), "restore"),),
            (button(texts.plain("setup-anew"), "what"),),
        ),
    )


def _said(desk: Desk, mine: Mine, texts: Texts, name: str) -> str:
    return texts(
        name,
        chat=title_of(mine.chat),
        gets=gets(desk, mine, texts),
    )


def _buttons(mine: Mine) -> Callable[[str, str], Button]:
    place = data_of(mine.chat)
    return lambda text, data: Button(text=text, data=f"{SETUP}:{place}:{data}")


def _rhythm_of(wishes: Subscription) -> str:
    if wishes.cadence.rhythm is not Rhythm.INSTANT:
        return wishes.cadence.rhythm
    return "big" if wishes.importance is Importance.BIG else "instant"
