"""What a story has come to: told by whom, weighed anew, and brought to the posts already sent."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from bot.delivery.style import Dispute, SourcedFact, Told
from bot.model.briefs import Brief
from bot.model.subscriptions import Importance
from bot.policy.editing import may_edit
from bot.storage.database import Transaction
from bot.storage.news.tellings import Telling
from bot.stories.matching import Kind, Verdict
from bot.stories.telling.best import best_of
from bot.stories.telling.contradictions import contradictions
from bot.stories.telling.importance import importance

_MOST_FACTS = 5
_LEVELS = {"": Importance.ALL, "notable": Importance.NOTABLE, "big": Importance.BIG}


async def told_of(tx: Transaction, brief: Brief) -> Told | None:
    """Put together what all the briefs of a story tell; None when one publisher tells it.

    An update has a post of its own: what is told together is what one post was about.
    """
    return _together(tuple(await _telling_the_same(tx, brief)), brief.id)


@lru_cache(maxsize=256)
def _together(briefs: tuple[Brief, ...], brief_id: str) -> Told | None:
    """Put briefs together, once for all the claims in which a post goes to its many chats."""
    publishers = {each.publisher: each.url for each in reversed(briefs)}
    if len(publishers) < 2:  # noqa: PLR2004 -- one publisher
        return None
    order = dict.fromkeys(each.publisher for each in briefs)
    best = best_of(briefs, _MOST_FACTS)
    return Told(
        headline=best.headline,
        publishers=tuple((name, publishers[name]) for name in order),
        facts=tuple(
            SourcedFact(
                text=each.fact.text,
                publisher="" if each.brief.id == brief_id else each.brief.publisher,
            )
            for each in best.facts
        ),
        disputes=disputes_of(briefs),
    )


def disputes_of(briefs: Sequence[Brief]) -> tuple[Dispute, ...]:
    """Return what the publishers of a story disagree on; its briefs come in order of time."""
    return tuple(
        Dispute(sayings=tuple((each.publisher, each.figure) for each in found.sayings))
        for found in contradictions(briefs)
    )


async def _telling_the_same(tx: Transaction, brief: Brief) -> list[Brief]:
    """Return the briefs that a post of this one tells together: news, and what repeats it."""
    group = _group_of(brief, await tx.tellings.of_story(brief.story_id))
    same = [each.report.id for each in group if each.verdict.kind is not Kind.COLUMN]
    if not any(each.report.id == brief.id and has_posts(each) for each in group):
        same = [brief.id]  # a repeat goes alone to those who want every article
    briefs = await tx.briefs.get_many(same)
    kept = [briefs[each] for each in same if each in briefs and not briefs[each].retracted_at]
    return kept or [brief]


def _group_of(brief: Brief, tellings: Sequence[Telling]) -> list[Telling]:
    """Return what is told with a brief: its news, and the repeats of it up to the next news."""
    groups: list[list[Telling]] = [[]]
    for telling in tellings:
        if telling.verdict.is_news:
            groups.append([])
        groups[-1].append(telling)
    return next(
        (group for group in groups if any(each.report.id == brief.id for each in group)), []
    )


def has_posts(telling: Telling) -> bool:
    """Tell whether a brief was posted as news; an admin may have called it a repeat since then."""
    return telling.verdict.is_news or telling.changed_by is not None


async def join(tx: Transaction, brief: Brief, verdict: Verdict, *, now: datetime) -> None:
    """Weigh the brief's story anew and owe what follows of a repeat: edits, and a second look."""
    briefs = [each for each in await tx.briefs.of_story(brief.story_id) if not each.retracted_at]
    before = await tx.stories.get(brief.story_id)
    level, publishers = await weigh(tx, brief.story_id, briefs or [brief])
    if before is None or verdict.kind is not Kind.REPEAT:
        return
    first, *others = await _posted(tx, brief)
    if publishers > before.publishers:
        for posted in (first, *others):
            await owe_edits(tx, posted, now=now)
    if publishers > before.publishers or level > before.importance:
        await tx.fanouts.add_again(first.id, due_at=now)


async def weigh(tx: Transaction, story_id: str, briefs: Sequence[Brief]) -> tuple[Importance, int]:
    """Weigh a story by all its briefs; return its importance and the number of publishers."""
    weight = importance(briefs)
    level, publishers = _LEVELS[weight.level], len({each.publisher for each in briefs})
    await tx.stories.weigh(story_id, importance=level, value=weight.value, publishers=publishers)
    return level, publishers


async def owe_change(tx: Transaction, brief: Brief, *, now: datetime) -> None:
    """Bring what became of a brief, a correction or its retraction, to all posts that tell it.

    Those are its own and, if it repeats another, those of that one.
    """
    briefs = [each for each in await tx.briefs.of_story(brief.story_id) if not each.retracted_at]
    if briefs:
        await weigh(tx, brief.story_id, briefs)
    telling = await tx.tellings.of_brief(brief.id)
    is_repeat = telling is not None and telling.verdict.kind is Kind.REPEAT
    for each in [brief, *await _posted(tx, brief)] if is_repeat else [brief]:
        await owe_edits(tx, each, now=now, is_forced=True)


async def owe_edits(
    tx: Transaction, brief: Brief, *, now: datetime, is_forced: bool = False
) -> bool:
    """Begin to bring the posts of a brief to what is stored now; say whether that is to be.

    Young stories are edited a few times; a correction is always (`is_forced`).
    """
    story = await tx.stories.get(brief.story_id)
    if story is None or not (is_forced or may_edit(story, now)):
        return False
    revision = await tx.stories.revise(story.id)
    await tx.revisions.add(brief.id, revision=revision, due_at=now)
    return True


async def _posted(tx: Transaction, brief: Brief) -> list[Brief]:
    """Return the other briefs whose posts tell what this one repeats, the first first."""
    group = _group_of(brief, await tx.tellings.of_story(brief.story_id))
    posted = [each.report.id for each in group if each.report.id != brief.id and has_posts(each)]
    briefs = await tx.briefs.get_many(posted)
    return [briefs[each] for each in posted if each in briefs] or [brief]
