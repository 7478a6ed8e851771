"""The main screen: in words what a chat gets and when, and a button for each section."""

from bot.commands.request import Button, Reply, Rows
from bot.commands.settings.view import MAIN, View
from bot.model.chats import ChatKind
from bot.model.subscriptions import Rhythm
from bot.texts import Texts

SECTIONS = (("t", "c", "w"), ("i", "k", "q"), ("z", "f"), ("l", "g"), ("x",))
_MOST_NAMED = 12


def show_main(view: View) -> Reply:
    """Show what the chat gets, and lead on."""
    texts = view.texts
    name = "settings-on" if view.is_subscribed else "settings-off"
    lines = [f"<b>{texts('settings-title', chat=title(view))}</b>", texts(name), *wanted(view)]
    return Reply(html="\n".join(lines), buttons=(*_sections(view), *_ends(view)))


def _sections(view: View) -> Rows:
    return tuple(
        tuple(view.button(view.texts.plain(f"section-{code}"), code) for code in row)
        for row in SECTIONS
    )


def _ends(view: View) -> Rows:
    texts = view.texts
    subscribe = (
        ("settings-unsubscribe", "off") if view.is_subscribed else ("settings-subscribe", "on")
    )
    row: tuple[Button, ...] = (view.button(texts.plain(subscribe[0]), MAIN, subscribe[1]),)
    if view.chat.kind is ChatKind.PRIVATE:
        row = (*row, view.button(texts.plain("settings-chats"), "chats"))
    return (row,)


def title(view: View) -> str:
    """Name the chat that the settings are about."""
    if view.chat.kind is ChatKind.PRIVATE:
        return view.texts.plain("settings-you")
    return view.chat.title or str(view.chat.id)


def wanted(view: View) -> list[str]:
    """Say in lines what a chat gets, when and how; HTML."""
    texts, wishes = view.texts, view.wishes
    names = {topic.id: topic.name for topic in view.topics}
    topics = [names.get(each, each) for each in wishes.topics]
    asked = [*wishes.coins, *topics, *(f"“{word}”" for word in wishes.words)]
    lines = [texts("gets-about", list=_named(texts, asked)) if asked else texts("gets-all")]
    if wishes.excluded:
        lines.append(texts("gets-not", list=_named(texts, [f"“{w}”" for w in wishes.excluded])))
    if wishes.importance:
        lines.append(texts(f"gets-importance-{wishes.importance.name.lower()}"))
    if wishes.is_every_article:
        lines.append(texts("gets-every"))
    elif wishes.least_publishers > 1:
        lines.append(texts("gets-publishers", count=wishes.least_publishers))
    return [*lines, *_when(view)]


def _when(view: View) -> list[str]:
    texts, cadence, quiet = view.texts, view.wishes.cadence, view.chat.quiet
    when = {"time": texts.clock(cadence.at) if cadence.at else "", "zone": view.chat.timezone}
    lines = [texts(f"gets-when-{cadence.rhythm}", **when)]
    if quiet and cadence.rhythm in {Rhythm.INSTANT, Rhythm.HOURLY}:
        hours = {"start": texts.clock(quiet.start), "end": texts.clock(quiet.end)}
        lines.append(texts("gets-when-quiet", **hours, zone=view.chat.timezone))
    if view.chat.needs_approval:
        lines.append(texts("gets-when-approved"))
    return lines


def _named(texts: Texts, names: list[str]) -> str:
    shown = names[:_MOST_NAMED]
    return texts.together(shown) + (" …" if len(names) > _MOST_NAMED else "")
