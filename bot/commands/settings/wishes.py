"""The screens of what a chat wants: topics, coins, words, languages, importance, stories."""

from dataclasses import replace

from bot.commands.request import Question, Reply
from bot.commands.settings.view import View, in_rows
from bot.commands.topics import tag_name
from bot.model.subscriptions import Importance, Subscription
from bot.texts import LANGUAGES, Texts

COMMON_COINS = (
    "BTC",
    "ETH",
    "SOL",
    "XRP",
    "BNB",
    "DOGE",
    "ADA",
    "TON",
    "USDT",
    "USDC",
    "LTC",
    "LINK",
)
_NEWS_LANGUAGES = tuple(dict.fromkeys(code.split("-")[0] for code in LANGUAGES))
_MOST = 60


def toggled(chosen: tuple[str, ...], value: str) -> tuple[str, ...]:
    """Choose something, or choose it no more; the newest choices are kept."""
    if value in chosen:
        return tuple(each for each in chosen if each != value)
    return (*chosen, value)[-_MOST:]


def show_topics(view: View) -> Reply:
    """Show the topics as toggles."""
    chosen = view.wishes.topics
    buttons = [
        view.toggle(topic.name, "t", topic.id, is_on=topic.id in chosen) for topic in view.topics
    ]
    return Reply(html=view.texts("settings-topics"), buttons=in_rows(buttons, 2) + view.back())


def set_topic(view: View, value: str) -> View:
    """Choose a topic, or no more."""
    if value not in {topic.id for topic in view.topics}:
        return view
    return _with(view, topics=toggled(view.wishes.topics, value))


def show_coins(view: View) -> Reply:
    """Show common coins, and those that were chosen, as toggles."""
    chosen = view.wishes.coins
    shown = dict.fromkeys([*COMMON_COINS, *chosen])
    buttons = [view.toggle(coin, "c", coin, is_on=coin in chosen) for coin in shown]
    add = view.button(view.texts.plain("settings-add-coin"), "ask", "c")
    return Reply(
        html=view.texts("settings-coins"), buttons=(*in_rows(buttons, 4), (add,), *view.back())
    )


def set_coin(view: View, value: str) -> View:
    """Choose a coin, or no more."""
    if value not in {*COMMON_COINS, *view.wishes.coins}:
        return view
    return _with(view, coins=toggled(view.wishes.coins, value))


def show_words(view: View) -> Reply:
    """Show the words to include and to exclude; a press takes one away."""
    words, excluded = view.wishes.words, view.wishes.excluded
    buttons = [view.button(f"✖ {word}", "w", f"+{n}") for n, word in enumerate(words)]
    buttons += [view.button(f"✖ −{word}", "w", f"-{n}") for n, word in enumerate(excluded)]
    add = view.button(view.texts.plain("settings-add-words"), "ask", "w")
    name = "settings-words" if buttons else "settings-words-none"
    return Reply(html=view.texts(name), buttons=(*in_rows(buttons, 2), (add,), *view.back()))


def remove_word(view: View, value: str) -> View:
    """Take away the word of a button: `+2` is the third to include, `-0` the first to exclude."""
    sign, number = value[:1], value[1:]
    name = {"+": "words", "-": "excluded"}.get(sign)
    if name is None or not number.isdecimal():
        return view
    words = list(getattr(view.wishes, name))
    if int(number) < len(words):
        del words[int(number)]
    return _with(view, **{name: tuple(words)})


def show_languages(view: View) -> Reply:
    """Show the languages of news as toggles; none chosen means all."""
    chosen = view.wishes.languages
    names = {code.split("-")[0]: each.name.split(" (")[0] for code, each in LANGUAGES.items()}
    names["zh"] = "中文"
    buttons = [
        view.toggle(names[code], "l", code, is_on=code in chosen) for code in _NEWS_LANGUAGES
    ]
    return Reply(html=view.texts("settings-languages"), buttons=in_rows(buttons, 3) + view.back())


def set_language(view: View, value: str) -> View:
    """Choose a language of news, or no more."""
    if value not in _NEWS_LANGUAGES:
        return view
    return _with(view, languages=toggled(view.wishes.languages, value))


def show_importance(view: View) -> Reply:
    """Show how important news has to be, how many must tell it, and what else is wanted."""
    texts, wishes = view.texts, view.wishes
    levels = [
        view.toggle(
            texts.plain(f"importance-{level.name.lower()}"),
            "i",
            str(int(level)),
            is_on=wishes.importance is level,
        )
        for level in Importance
    ]
    stories = [
        view.toggle(texts.plain(f"stories-{value}"), "y", value, is_on=_stories(wishes) == value)
        for value in ("every", "1", "2", "3")
    ]
    columns = view.toggle(texts.plain("stories-columns"), "y", "col", is_on=wishes.has_columns)
    rows = (tuple(levels), *in_rows(stories, 2), (columns,), *view.back())
    return Reply(html=texts("settings-importance"), buttons=rows)


def _stories(wishes: Subscription) -> str:
    return "every" if wishes.is_every_article else str(min(wishes.least_publishers, 3))


def set_importance(view: View, value: str) -> View:
    """Choose how important news has to be."""
    if value not in {"0", "1", "2"}:
        return view
    return _with(view, importance=Importance(int(value)))


def set_stories(view: View, value: str) -> View:
    """Choose every article, or one a story that so many tell; or recurring columns."""
    match value:
        case "every":
            return _with(view, is_every_article=True, least_publishers=1)
        case "1" | "2" | "3":
            return _with(view, is_every_article=False, least_publishers=int(value))
        case "col":
            return _with(view, has_columns=not view.wishes.has_columns)
        case _:
            return view


def show_muted(view: View) -> Reply:
    """Show what is sent less of; a press takes one away."""
    muted, less = view.wishes.muted, view.wishes.less
    buttons = [view.button(f"✖ {each}", "x", f"m{n}") for n, each in enumerate(muted)]
    buttons += [
        view.button(f"✖ {tag_name(each, view.topics, view.texts)}", "x", f"l{n}")
        for n, each in enumerate(less)
    ]
    name = "settings-muted" if buttons else "settings-muted-none"
    return Reply(html=view.texts(name), buttons=in_rows(buttons, 2) + view.back())


def unmute(view: View, value: str) -> View:
    """Send a source, or what has a tag, again: `m0` is the first muted source, `l0` a tag."""
    name = {"m": "muted", "l": "less"}.get(value[:1])
    if name is None or not value[1:].isdecimal():
        return view
    kept = list(getattr(view.wishes, name))
    if int(value[1:]) < len(kept):
        del kept[int(value[1:])]
    return _with(view, **{name: tuple(kept)})


def ask(texts: Texts, what: str, data: str) -> Reply:
    """Ask for something to be written."""
    placeholder = texts.plain(f"ask-{what}-placeholder")
    return Reply(
        html=texts(f"ask-{what}"),
        question=Question(kind=f"s-{what}", data=data, placeholder=placeholder),
    )


def _with(view: View, **wishes: object) -> View:
    return replace(view, wishes=replace(view.wishes, **wishes))  # type: ignore[arg-type]
