"""/why: why something was posted here, or why it was not. /story: who told it, and when."""

from collections.abc import Iterator

from bot.commands.request import Asker, Desk, Reply, Request
from bot.delivery.message import link, name_of
from bot.delivery.wording import escape, quiet
from bot.model.chats import DeliveryState
from bot.pipeline.explain import Explanation
from bot.stories.matching import Kind
from bot.texts import Texts

_LONGEST_URL = 2000
_MOST_TOLD = 15


async def why(desk: Desk, request: Request) -> Reply:
    """Explain the post that this replies to, or the article of a link."""
    found = await _find(desk, request)
    if isinstance(found, Reply):
        return found
    return Reply(html="\n".join(_lines(found, request)))


async def story(desk: Desk, request: Request) -> Reply:
    """Show who told a story, and when."""
    found = await _find(desk, request)
    if isinstance(found, Reply):
        return found
    texts, zone = request.texts, request.chat.timezone
    async with desk.database.reading() as tx:
        tellings = await tx.tellings.of_story(found.brief.story_id)
        briefs = await tx.briefs.get_many([each.report.id for each in tellings])
    title = found.story.headline if found.story else found.brief.headline
    lines = [f"<b>{escape(quiet(title))}</b>"]
    for each in tellings[-_MOST_TOLD:]:
        brief = briefs.get(each.report.id)
        if brief:
            name = link(brief.url, escape(name_of(brief.publisher, brief.url)))
            when = texts.moment(brief.published_at or brief.composed_at, zone)
            kind = texts(f"story-{each.verdict.kind}")
            said = f": {escape(quiet(brief.headline))}" if each.verdict.is_news else ""
            lines.append(f"{when} · {name} · {kind}{said}")
    if not tellings:
        lines.append(texts("story-alone"))
    return Reply(html="\n".join(lines))


async def _find(desk: Desk, request: Request) -> Explanation | Reply:
    address = (request.chat.id, request.chat.thread_id)
    url = request.arguments.strip().split(" ")[0][:_LONGEST_URL]
    found = None
    if url:
        found = await desk.explain.of_link(address, url)
    elif request.replied and request.replied.is_ours:
        found = await desk.explain.of_message(address, request.replied.message_id)
        for each in () if found else request.replied.urls:
            found = found or await desk.explain.of_link(address, each)
    else:
        return Reply(html=request.texts("why-what"))
    return found or Reply(html=request.texts("why-unknown"))


def _lines(found: Explanation, asker: Asker) -> Iterator[str]:
    texts, brief = asker.texts, found.brief
    yield f"<b>{escape(quiet(brief.headline))}</b>"
    yield texts("why-source", publisher=quiet(brief.publisher), url=quiet(found.source))
    yield from _about_story(found, texts)
    yield _about_importance(found, texts)
    yield from _about_chat(found, asker)
    yield from _about_delivery(found, asker)


def _about_story(found: Explanation, texts: Texts) -> Iterator[str]:
    kind = found.telling.verdict.kind if found.telling else None
    if kind is None:
        yield texts("why-backlog")
    elif kind is Kind.REPEAT and found.first:
        yield texts("why-repeat", of=quiet(found.first.headline), by=quiet(found.first.publisher))
    else:
        yield texts(f"why-{kind}")
    if found.story and found.story.publishers > 1:
        yield texts("why-publishers", count=found.story.publishers)


def _about_importance(found: Explanation, texts: Texts) -> str:
    parts = [f"{part.name} {part.value:.2f} × {part.weight:g}" for part in found.weight.parts]
    level = texts.plain(f"importance-{found.weight.level or 'all'}")
    return texts(
        "why-importance", level=level, value=f"{found.weight.value:.2f}", parts=", ".join(parts)
    )


def _about_chat(found: Explanation, asker: Asker) -> Iterator[str]:
    texts, asked = asker.texts, found.subscription
    if asked is None:
        yield texts("why-not-subscribed")
        return
    if asked.ended_at:
        yield texts("why-ended", when=texts.moment(asked.ended_at, asker.chat.timezone))
    if found.refused:
        yield texts(f"why-refused-{found.refused.why}", what=quiet(found.refused.what))
    elif found.matched:
        matched = [quiet(each) for each in found.matched if each != "everything"]
        yield texts("why-matched", what=", ".join(matched)) if matched else texts("why-everything")
    if asked.subscribed_at > found.brief.composed_at:
        yield texts("why-before", when=texts.moment(asked.subscribed_at, asker.chat.timezone))
    elif found.is_changed and asked.changed_at:
        yield texts("why-changed", when=texts.moment(asked.changed_at, asker.chat.timezone))


def _about_delivery(found: Explanation, asker: Asker) -> Iterator[str]:
    texts, zone = asker.texts, asker.chat.timezone
    if found.digest and found.digest.due_at and found.digest.state is DeliveryState.PENDING:
        yield texts("why-held", when=texts.moment(found.digest.due_at, zone))
    elif found.digest:
        yield texts("why-digest", state=texts.plain(f"state-{found.digest.state}"))
    if found.delivery:
        yield texts("why-delivery", state=texts.plain(f"state-{found.delivery.state}"))
        if found.delivery.last_error:
            yield texts("why-reason", reason=quiet(found.delivery.last_error))
    elif not found.digest:
        yield texts("why-never")
