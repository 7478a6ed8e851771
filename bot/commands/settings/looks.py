"""The screens of how: previews, sound, number of facts, approval, the bot's language."""

from dataclasses import replace

from bot.commands.request import Reply
from bot.commands.settings.view import View, in_rows
from bot.model.chats import ChatKind
from bot.texts import LANGUAGES

_MOST_FACTS = 5


def show_look(view: View) -> Reply:
    """Show how posts look and sound."""
    texts, look = view.texts, view.chat.look
    facts = [
        view.toggle(str(count), "f", str(count), is_on=look.facts == count)
        for count in range(1, _MOST_FACTS + 1)
    ]
    every = view.toggle(texts.plain("look-all-facts"), "f", "all", is_on=look.facts is None)
    rows = [
        (view.toggle(texts.plain("look-preview"), "f", "pre", is_on=look.has_preview),),
        (view.toggle(texts.plain("look-silent"), "f", "sil", is_on=look.is_silent),),
        tuple(facts),
        (every,),
    ]
    if view.chat.kind is not ChatKind.PRIVATE:
        is_on = view.chat.needs_approval
        rows.append((view.toggle(texts.plain("look-approval"), "f", "ok", is_on=is_on),))
    return Reply(html=texts("settings-look"), buttons=(*rows, *view.back()))


def set_look(view: View, value: str) -> View:
    """Change how posts look and sound, or whether they need approval."""
    chat, look = view.chat, view.chat.look
    match value:
        case "pre":
            look = replace(look, has_preview=not look.has_preview)
        case "sil":
            look = replace(look, is_silent=not look.is_silent)
        case "all":
            look = replace(look, facts=None)
        case "1" | "2" | "3" | "4" | "5":
            look = replace(look, facts=int(value))
        case "ok" if chat.kind is not ChatKind.PRIVATE:
            chat = replace(chat, needs_approval=not chat.needs_approval)
        case _:
            pass
    return replace(view, chat=replace(chat, look=look))


def show_tongue(view: View) -> Reply:
    """Show the languages that the bot speaks."""
    chosen = view.texts.language.code
    buttons = [
        view.toggle(each.name, "g", each.code, is_on=each.code == chosen)
        for each in LANGUAGES.values()
    ]
    return Reply(html=view.texts("settings-tongue"), buttons=in_rows(buttons, 2) + view.back())


def set_tongue(view: View, value: str) -> View:
    """Choose the bot's language here."""
    return replace(view, chat=replace(view.chat, language=value)) if value in LANGUAGES else view
