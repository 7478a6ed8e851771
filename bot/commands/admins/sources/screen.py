"""One source: how it stands, and the buttons that change it in place."""

from datetime import timedelta

from bot.commands.admins.sources import wording
from bot.commands.request import Asker, Button, Desk, Reply, Rows
from bot.commands.settings.view import in_rows, ticked
from bot.model.identity import stable_id
from bot.model.sources import Origin, PollState, Source
from bot.texts import Texts

SOURCES = "so"
LIST, VIEW, PAUSE, RESUME, POLL, TEST = "l", "v", "p", "r", "n", "t"
INTERVAL, TOPICS, REMOVE, UNDO = "i", "o", "x", "u"
AUTOMATIC = timedelta(0)
INTERVALS = (
    *(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 15, 30)),
    *(timedelta(hours=hours) for hours in (1, 3, 6, 12, 24)),
)
RATED_OVER = timedelta(days=7)
_MOST_TOPICS = 60
_TOPIC_DIGITS = 4  # what is left of a button's data behind the longest id


def button(texts: Texts, name: str, action: str, source: Source) -> Button:
    """Make a button that does something to a source."""
    return Button(text=texts.plain(name), data=data_of(action, source))


def data_of(action: str, source: Source, value: str = "") -> str:
    """Return the data of a button; a source's id has 45 letters at most."""
    return f"{SOURCES}:{action}:{source.id}:{value}" if value else f"{SOURCES}:{action}:{source.id}"


def manage(texts: Texts, source: Source) -> tuple[Button]:
    """Make the button that opens a source's screen."""
    return (button(texts, "source-manage", VIEW, source),)


async def show(desk: Desk, asker: Asker, source: Source) -> Reply:
    """Show how a source stands."""
    now = desk.clock()
    async with desk.database.reading() as tx:
        state = await tx.polls.get(source.id)
        rates = await tx.entries.a_day([source.id], since=now - RATED_OVER, now=now)
    texts, zone = asker.texts, asker.chat.timezone
    never = texts.plain("source-never")
    last = texts.moment(state.succeeded_at, zone) if state and state.succeeded_at else never
    due = texts.moment(max(state.due_at, now), zone) if state and source.enabled else never
    html = texts(
        "source-screen",
        publisher=wording.name_of(source),
        state=texts.plain(f"source-state-{standing(source, state)}"),
        url=wording.url_of(source),
        source=source.id,
        kind=texts.plain(f"source-kind-{source.kind}"),
        rate=texts.number(round(rates.get(source.id, 0.0), 1)),
        last=last,
        next=due,
        interval=_interval(texts, source, state),
        topics=_topics(desk, texts, source),
    )
    if problem := wording.problem_of(texts, state):
        html = f"{html}\n\n⚠️ {problem}"
    return Reply(html=html, buttons=_buttons(texts, source))


def standing(source: Source, state: PollState | None) -> str:
    """Return the name of how a source stands."""
    if not source.enabled:
        return "paused"
    if state is None or state.polled_at is None:
        return "new"
    return "failing" if state.failures else "well"


def _interval(texts: Texts, source: Source, state: PollState | None) -> str:
    if source.interval:
        return texts.span(source.interval)
    if state and state.interval:
        return texts.plain("source-automatic-now", interval=texts.span(state.interval))
    return texts.plain("source-automatic")


def _topics(desk: Desk, texts: Texts, source: Source) -> str:
    names = {topic.id: topic.name for topic in desk.topics}
    if not source.topics:
        return texts.plain("source-no-topics")
    return texts.together([names.get(each, each) for each in source.topics])


def _buttons(texts: Texts, source: Source) -> Rows:
    turn = ("source-pause", PAUSE) if source.enabled else ("source-resume", RESUME)
    rows = [
        (button(texts, *turn, source), button(texts, "source-poll", POLL, source)),
        (button(texts, "source-interval", INTERVAL, source),
         button(texts, "source-topics", TOPICS, source)),
    ]  # fmt: skip
    last = [button(texts, "source-test", TEST, source)]
    if source.origin is Origin.COMMAND:  # the settings file would bring others back
        last.append(button(texts, "source-remove", REMOVE, source))
    back = Button(text=texts.plain("back"), data=f"{SOURCES}:{LIST}:{source.id}")
    return (*rows, tuple(last), (back,))


def show_intervals(asker: Asker, source: Source) -> Reply:
    """Show how often a source can be polled."""
    texts, now = asker.texts, source.interval or AUTOMATIC

    def choice(label: str, interval: timedelta) -> Button:
        value = str(round(interval.total_seconds()))
        text = ticked(label, is_on=interval == now)
        return Button(text=text, data=data_of(INTERVAL, source, value))

    rows = in_rows([choice(texts.span(each), each) for each in INTERVALS], 3)
    automatic = (choice(texts.plain("source-automatic"), AUTOMATIC),)
    html = texts("source-intervals", publisher=wording.name_of(source))
    return Reply(html=html, buttons=(automatic, *rows, _back(texts, source)))


def show_topics(desk: Desk, asker: Asker, source: Source) -> Reply:
    """Show the topics that every brief of a source can be given."""
    texts = asker.texts
    buttons = [
        Button(
            text=ticked(name, is_on=topic in source.topics),
            data=data_of(TOPICS, source, topic_key(topic)),
        )
        for topic, name in topics_of(desk, source).items()
    ]
    html = texts("source-topics-choose", publisher=wording.name_of(source))
    return Reply(html=html, buttons=(*in_rows(buttons, 2), _back(texts, source)))


def topics_of(desk: Desk, source: Source) -> dict[str, str]:
    """Return the names of the topics by id: the table's, and what else the source has."""
    known = {topic.id: topic.name for topic in desk.topics}
    own = {topic: topic for topic in source.topics if topic not in known}
    return dict(list((known | own).items())[:_MOST_TOPICS])


def topic_key(topic: str) -> str:
    """Return what a button says for a topic, however long its id is."""
    return stable_id("topic", topic)[:_TOPIC_DIGITS]


def removed(asker: Asker, source: Source) -> Reply:
    """Say that a source is removed, with the way to undo it."""
    texts = asker.texts
    undo = button(texts, "unsubscribe-undo", UNDO, source)
    back = Button(text=texts.plain("back"), data=f"{SOURCES}:{LIST}:")
    html = texts("source-removed", publisher=wording.name_of(source))
    return Reply(html=html, buttons=((undo, back),))


def _back(texts: Texts, source: Source) -> tuple[Button]:
    return (button(texts, "back", VIEW, source),)
