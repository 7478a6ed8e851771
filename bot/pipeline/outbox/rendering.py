"""What claimed deliveries are to look like, each in its chat: read at the last moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import assert_never

from bot.delivery.listing import render_digest
from bot.delivery.message import Button, Message, render, render_notice
from bot.delivery.sending.posting import Way
from bot.delivery.style import PLAIN, Style, Told
from bot.delivery.telegram import Outgoing
from bot.model.briefs import Brief, Story
from bot.model.chats import Action, Chat, ChatKind, Delivery, Priority
from bot.model.outcomes import Rejected
from bot.model.reasons import Reason
from bot.pipeline.stories.answers import Answer, Heard, answers_of, heard_of, only_new
from bot.pipeline.stories.story import told_of
from bot.storage.chats.subscriptions import Address
from bot.storage.database import Database, Transaction
from bot.texts import negotiate, texts_of

_MOST_IN_DIGEST = 12
_MOST_OF_TOPIC = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The revision of a story that a post of one of its briefs shows."""

    brief_id: str
    story_id: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """What is to be sent, or why it is not; `shown` if it is a post."""

    going: Outgoing | Rejected
    shown: Shown | None = None

    @property
    def is_trial(self) -> bool:
        """Whether it shows if a pause of the chat is over."""
        return isinstance(self.going, Outgoing) and self.going.is_trial


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """Renders deliveries; what is not to be sent any more is Rejected with the reason."""

    database: Database
    max_age: timedelta

    async def __call__(self, deliveries: Sequence[Delivery], *, now: datetime) -> list[Rendered]:
        """Render them, in their order."""
        async with self.database.reading() as tx:
            known = await _known(tx, deliveries)
        return [
            Rendered(going=self._one(each, known, now), shown=known.shown(each))
            for each in deliveries
        ]

    def _one(self, delivery: Delivery, known: "_Known", now: datetime) -> Outgoing | Rejected:
        message = self._message(delivery, known, now)
        if isinstance(message, Rejected):
            return message
        chat = known.chat(delivery)
        look = chat.look if chat else None
        return Outgoing(
            chat_id=delivery.chat_id,
            thread_id=delivery.thread_id,
            message=message,
            action=delivery.action,
            target_id=known.target(delivery),
            way=Way(
                has_preview=bool(look and look.has_preview),
                is_silent=bool(look and look.is_silent),
            ),
            is_trial=bool(chat and chat.is_on_trial),
        )

    def _message(self, delivery: Delivery, known: "_Known", now: datetime) -> Message | Rejected:
        match delivery.action:
            case Action.NOTICE:
                return render_notice(delivery.notice or "")
            case Action.DELETE:
                return Message(html="")
            case Action.DIGEST:
                return self._digest(delivery, known)
            case Action.POST | Action.REPLY:
                return self._post(delivery, known, now)
            case Action.EDIT:
                return self._edit(delivery, known)
            case Action.APPROVAL:
                return self._approval(delivery, known)
            case _:
                assert_never(delivery.action)

    def _post(self, delivery: Delivery, known: "_Known", now: datetime) -> Message | Rejected:
        brief = known.brief(delivery)
        if brief is None:
            return Rejected(reason=Reason.LOST)
        if brief.retracted_at:
            return Rejected(reason=Reason.RETRACTED, is_meant=True)
        if delivery.priority is Priority.NEWS and brief.composed_at < now - self.max_age:
            return Rejected(reason=Reason.OUTDATED)
        return known.rendered(brief, delivery)

    def _edit(self, delivery: Delivery, known: "_Known") -> Message | Rejected:
        brief = known.brief(delivery)
        if brief is None:
            return Rejected(reason=Reason.LOST)
        if delivery.id in known.outdated:
            return Rejected(reason="a later edit follows")
        return known.rendered(brief, delivery)

    def _digest(self, delivery: Delivery, known: "_Known") -> Message | Rejected:
        briefs = known.digested(delivery)
        if not briefs:
            return Rejected(reason=Reason.EMPTY, is_meant=True)
        chosen = choose(briefs, known.stories)
        style = known.style(delivery)
        return render_digest(chosen, style=style, more=len(briefs) - len(chosen))

    def _approval(self, delivery: Delivery, known: "_Known") -> Message | Rejected:
        brief, held = known.brief(delivery), known.asked.get(delivery.about_id or 0)
        if brief is None or held is None:
            return Rejected(reason="what it asks for is not stored any more")
        owner = known.style(delivery)
        asking = render_approval(brief, held, known.chats.get(_address(held)), owner)
        return asking or Rejected(reason="the chat is not known any more")


def render_approval(
    brief: Brief, held: Delivery, chat: Chat | None, style: Style
) -> Message | None:
    """Render a post as its chat would see it, with the question whether it may go out."""
    if chat is None:
        return None
    post = _rendered(brief, replace(style_of(chat), has_feedback=False), None)
    texts = texts_of(style.language)
    asked = texts("approval-ask", chat=chat.title or str(chat.id))
    buttons = tuple(
        Button(text=texts.plain(f"approval-{name}"), data=f"ok:{name}:{held.id}")
        for name in ("approve", "skip")
    )
    return Message(html=f"{asked}\n\n{post.html}", buttons=(*post.buttons, *buttons))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is stored of the deliveries' briefs, stories and chats."""

    briefs: Mapping[str, Brief]
    stories: Mapping[str, Story]
    told: Mapping[str, Told]
    chats: Mapping[Address, Chat]
    held: Mapping[int, Sequence[str]]
    asked: Mapping[int, Delivery]
    outdated: set[int]
    answers: Mapping[int, Answer]
    asking_for_all: set[int]
    before: Mapping[str, tuple[str, ...]]
    heard: Mapping[str, Heard]

    def digested(self, digest: Delivery) -> list[Brief]:
        """Return what a digest brings: of an update only what is new.

        An update takes the place of what its story came to before it, but for a chat that wants
        every article.
        """
        stored = [self.briefs.get(each) for each in self.held.get(digest.id, ())]
        briefs = [each for each in stored if each and each.retracted_at is None]
        outdated = {old for each in briefs for old in self.before.get(each.id, ())}
        if digest.id in self.asking_for_all:
            outdated = set()
        return [
            only_new(each, None, self.heard.get(each.id, ()))[0]
            for each in briefs
            if each.id not in outdated
        ]

    def brief(self, delivery: Delivery) -> Brief | None:
        return self.briefs.get(delivery.brief_ids[0]) if delivery.brief_ids else None

    def chat(self, delivery: Delivery) -> Chat | None:
        return self.chats.get(_address(delivery))

    def shown(self, delivery: Delivery) -> Shown | None:
        brief = self.brief(delivery) if delivery.action in {Action.POST, Action.REPLY} else None
        story = self.stories.get(brief.story_id) if brief else None
        if brief is None or story is None:
            return None
        return Shown(brief_id=brief.id, story_id=story.id, revision=story.revision)

    def target(self, delivery: Delivery) -> int | None:
        answer = self.answers.get(delivery.id)
        return (
            answer.message_id if answer and delivery.action is Action.REPLY else delivery.target_id
        )

    def rendered(self, brief: Brief, delivery: Delivery) -> Message:
        """Render a brief as its chat is to see it: of an update only what is new there."""
        told, answer = self.told.get(brief.id), self.answers.get(delivery.id)
        if answer:
            brief, told = only_new(brief, told, answer.heard)
        return _rendered(brief, self.style(delivery), told)

    def style(self, delivery: Delivery) -> Style:
        chat = self.chat(delivery)
        return style_of(chat) if chat else PLAIN


def style_of(chat: Chat) -> Style:
    """Say how posts look in a chat."""
    return Style(
        timezone=chat.timezone,
        language=negotiate(chat.language),
        facts=chat.look.facts,
        template=chat.look.template,
        has_feedback=chat.kind is not ChatKind.CHANNEL,
    )


def choose(briefs: Sequence[Brief], stories: Mapping[str, Story]) -> list[Brief]:
    """Order a digest's briefs by the importance of their stories; few of one topic, then few."""

    def weight(brief: Brief) -> float:
        story = stories.get(brief.story_id)
        return -(story.importance_value if story else 0.0)

    of_topic: dict[str, int] = {}
    chosen = []
    for brief in sorted(briefs, key=weight):
        topic = brief.topics[0] if brief.topics else ""
        of_topic[topic] = of_topic.get(topic, 0) + 1
        if not topic or of_topic[topic] <= _MOST_OF_TOPIC or len(briefs) <= _MOST_IN_DIGEST:
            chosen.append(brief)
    return chosen[:_MOST_IN_DIGEST]


async def _known(tx: Transaction, deliveries: Sequence[Delivery]) -> _Known:
    digests = [each for each in deliveries if each.action is Action.DIGEST]
    held = {each.id: await tx.held.of(_address(each), each.key) for each in digests}
    asking_for_all = {each.id for each in digests if await _asks_for_all(tx, each)}
    held_ids = {brief for briefs in held.values() for brief in briefs}
    before = await tx.tellings.before(held_ids) if held_ids else {}
    about = [each.about_id for each in deliveries if each.about_id]
    asked = {each: found for each in about if (found := await tx.deliveries.get(each))}
    ids = {brief for each in deliveries for brief in each.brief_ids}
    ids |= held_ids
    briefs = await tx.briefs.get_many(sorted(ids)) if ids else {}
    story_ids = {brief.story_id for brief in briefs.values()}
    stories = await tx.stories.get_many(sorted(story_ids)) if story_ids else {}
    told = {
        brief.id: await told_of(tx, brief)
        for brief in briefs.values()
        if (story := stories.get(brief.story_id)) and story.publishers > 1
    }
    outdated = {
        each.id
        for each in deliveries
        if each.action is Action.EDIT and await tx.posts.is_edited_later(each)
    }
    addresses = [_address(each) for each in (*deliveries, *asked.values())]
    return _Known(
        briefs=briefs,
        stories=stories,
        told={each: found for each, found in told.items() if found},
        chats=await tx.chats.of(addresses),
        held=held,
        asked=asked,
        outdated=outdated,
        answers=await answers_of(tx, deliveries),
        asking_for_all=asking_for_all,
        before=before,
        heard={each: await heard_of(tx, earlier) for each, earlier in before.items()},
    )


async def _asks_for_all(tx: Transaction, delivery: Delivery) -> bool:
    asked_for = await tx.subscriptions.get(*_address(delivery))
    return asked_for is not None and asked_for.is_every_article


def _address(delivery: Delivery) -> Address:
    return (delivery.chat_id, delivery.thread_id)


@lru_cache(maxsize=64)  # a post to many chats is rendered once for each of their styles
def _rendered(brief: Brief, style: Style, told: Told | None) -> Message:
    return render(brief, style=style, told=told)
