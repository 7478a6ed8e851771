"""The buttons of the sources' screens: each changes its message in place."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

from bot.commands.admins.naming import changed
from bot.commands.admins.sources import screen, wording
from bot.commands.admins.sources.adding import tested
from bot.commands.admins.sources.listing import show_list
from bot.commands.request import Desk, Press, Reaction
from bot.model.sources import Origin, Source


async def pressed(desk: Desk, press: Press) -> Reaction:
    """Do what a button says; one whose source is gone says that it is old."""
    action, source_id, value = [*press.data.split(":", 2), "", ""][:3]
    if action == screen.LIST:
        return Reaction(edit=await show_list(desk, press, source_id))
    if action == screen.UNDO:
        return await _undo(desk, press, source_id)
    source, act = await _get(desk, source_id), _ACTS.get(action)
    if source is None or act is None:
        return _old(press)
    return await act(desk, press, source, value)


async def _view(desk: Desk, press: Press, source: Source, _: str) -> Reaction:
    return Reaction(edit=await screen.show(desk, press, source))


async def _pause(desk: Desk, press: Press, source: Source, _: str) -> Reaction:
    change = changed(desk, press, source.id)("pausesource")
    await desk.tend.set_enabled(source.id, enabled=False, change=change)
    return await _shown(desk, press, source, "source-paused")


async def _resume(desk: Desk, press: Press, source: Source, _: str) -> Reaction:
    change = changed(desk, press, source.id)("resumesource")
    await desk.tend.set_enabled(source.id, enabled=True, change=change)
    return await _shown(desk, press, source, "source-resumed")


async def _poll(desk: Desk, press: Press, source: Source, _: str) -> Reaction:
    change = changed(desk, press, source.id, "poll now")("sources")
    is_due = await desk.tend.poll_now(source.id, change=change)
    return await _shown(desk, press, source, "source-is-due" if is_due else "source-poll-paused")


async def _test(desk: Desk, press: Press, source: Source, _: str) -> Reaction:
    test = partial(tested, desk, press, source, is_polled=True)
    return Reaction(toast=press.texts.plain("source-testing"), work=test)


async def _remove(desk: Desk, press: Press, source: Source, _: str) -> Reaction:
    if source.origin is Origin.SETTINGS:
        return _old(press)
    change = changed(desk, press, source.id)("removesource")
    await desk.tend.remove(source.id, change=change)
    return Reaction(edit=screen.removed(press, source))


async def _set_interval(desk: Desk, press: Press, source: Source, value: str) -> Reaction:
    if not value:
        return Reaction(edit=screen.show_intervals(press, source))
    chosen = _interval(value)
    if chosen is None:
        return _old(press)
    detail = f"interval {value}s" if chosen else "interval automatic"
    change = changed(desk, press, source.id, detail)("sources")
    await desk.tend.set_interval(source.id, chosen or None, change=change)
    return await _shown(desk, press, source, "source-interval-set")


async def _set_topic(desk: Desk, press: Press, source: Source, value: str) -> Reaction:
    if not value:
        return Reaction(edit=screen.show_topics(desk, press, source))
    keys = {screen.topic_key(topic): topic for topic in screen.topics_of(desk, source)}
    topic = keys.get(value)
    if topic is None:
        return _old(press)
    kept = tuple(each for each in source.topics if each != topic)
    topics = kept if topic in source.topics else (*kept, topic)
    detail = f"topics {', '.join(topics) or 'none'}"
    change = changed(desk, press, source.id, detail)("sources")
    await desk.tend.set_topics(source.id, topics, change=change)
    now = await _get(desk, source.id)
    return Reaction(edit=screen.show_topics(desk, press, now or source))


async def _undo(desk: Desk, press: Press, source_id: str) -> Reaction:
    change = changed(desk, press, source_id, "undo removal")("sources")
    is_back = await desk.tend.restore(source_id, change=change)
    source = await _get(desk, source_id)
    if not is_back or source is None:
        return _old(press)
    return await _shown(desk, press, source, "source-restored")


async def _shown(desk: Desk, press: Press, source: Source, toast: str) -> Reaction:
    """Show a source as it is by now."""
    now = await _get(desk, source.id)
    if now is None:
        return _old(press)
    told = press.texts.plain(toast, publisher=wording.name_of(source))
    return Reaction(edit=await screen.show(desk, press, now), toast=told)


def _interval(value: str) -> timedelta | None:
    """Read the interval of a button; None when it is none of ours."""
    known = {str(round(each.total_seconds())): each for each in screen.INTERVALS}
    return screen.AUTOMATIC if value == "0" else known.get(value)


async def _get(desk: Desk, source_id: str) -> Source | None:
    async with desk.database.reading() as tx:
        return await tx.sources.get(source_id)


def _old(press: Press) -> Reaction:
    return Reaction(toast=press.texts.plain("old-button"))


_ACTS: dict[str, Callable[[Desk, Press, Source, str], Awaitable[Reaction]]] = {
    screen.VIEW: _view,
    screen.PAUSE: _pause,
    screen.RESUME: _resume,
    screen.POLL: _poll,
    screen.TEST: _test,
    screen.INTERVAL: _set_interval,
    screen.TOPICS: _set_topic,
    screen.REMOVE: _remove,
}
