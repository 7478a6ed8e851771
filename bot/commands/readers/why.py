"""/why: why something was posted here, or why it was not. /story: who told what, and when."""

from collections.abc import Iterator, Sequence

from bot.commands.request import Asker, Desk, Reply, Request
from bot.commands.topics import spoken
from bot.delivery.style import Style
from bot.delivery.timeline import Reported, Timeline, render_timeline
from bot.delivery.wording import escape, quiet
from bot.model.briefs import Brief
from bot.model.chats import DeliveryState
from bot.model.reasons import Reason
from bot.pipeline.chats.explain import Explanation
from bot.pipeline.stories.story import disputes_of
from bot.stories.matching import Kind
from bot.stories.telling.news import new_among
from bot.stories.topics import Topic
from bot.texts import Texts

_LONGEST_URL = 2000
_MOST_TOLD = 15


async def why(desk: Desk, request: Request) -> Reply:
    """Explain the post that this replies to, or the article of a link."""
    found = await _find(desk, request)
    if isinstance(found, Reply):
        return found
    return Reply(html="\n".join(_lines(found, request, desk.topics)))


async def story(desk: Desk, request: Request) -> Reply:
    """Show who told a story, what and when, and how its facts changed."""
    found = await _find(desk, request)
    if isinstance(found, Reply):
        return found
    async with desk.database.reading() as tx:
        tellings = await tx.tellings.of_story(found.brief.story_id)
        briefs = await tx.briefs.get_many([each.report.id for each in tellings])
    told = [
        (briefs[each.report.id], each.verdict.kind) for each in tellings if each.report.id in briefs
    ]
    headline = found.story.headline if found.story else found.brief.headline
    style = Style(timezone=request.chat.timezone, language=request.texts.language.code)
    return Reply(html=render_timeline(headline, timeline_of(told[-_MOST_TOLD:]), style=style))


def timeline_of(told: Sequence[tuple[Brief, Kind]]) -> Timeline:
    """Put a story's briefs, in their order, together with what each added."""
    known: list[str] = []
    reports = list[Reported]()
    for brief, kind in told:
        facts = [] if brief.retracted_at else [fact.text for fact in brief.facts]
        new = tuple(facts[place] for place in new_among(facts, known))
        reports.append(Reported(brief=brief, kind=kind, new=new))
        known += [brief.headline, *facts]
    standing = [brief for brief, kind in told if not brief.retracted_at and kind is not Kind.COLUMN]
    return Timeline(reports=tuple(reports), disputes=disputes_of(standing))


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


def _lines(found: Explanation, asker: Asker, topics: Sequence[Topic]) -> Iterator[str]:
    texts, brief = asker.texts, found.brief
    yield f"<b>{escape(quiet(brief.headline))}</b>"
    yield texts("why-source", publisher=quiet(brief.publisher), url=quiet(found.source))
    yield from _about_story(found, texts)
    yield _about_importance(found, texts)
    yield from _about_chat(found, asker, topics)
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


def _about_chat(found: Explanation, asker: Asker, topics: Sequence[Topic]) -> Iterator[str]:
    texts, asked = asker.texts, found.subscription
    if asked is None:
        yield texts("why-not-subscribed")
        return
    if asked.ended_at:
        yield texts("why-ended", when=texts.moment(asked.ended_at, asker.chat.timezone))
    if found.refused:
        yield texts(f"why-refused-{found.refused.why}", what=quiet(found.refused.what))
    elif found.matched:
        names = {topic.id: topic.name for topic in spoken(topics, texts)}
        matched = [quiet(names.get(each, each)) for each in found.matched if each != "everything"]
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
            yield texts("why-reason", reason=_reason(found.delivery.last_error, texts))
    elif not found.digest:
        yield texts("why-never")


def _reason(recorded: str, texts: Texts) -> str:
    """Say a reason in the reader's language; what Telegram or a server said is quoted."""
    if recorded not in {*Reason}:
        return quiet(recorded)
    return texts.plain(f"reason-{Reason(recorded).name.lower().replace('_', '-')}")
