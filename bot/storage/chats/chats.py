"""Where we post. A chat without a thread is stored under thread 0."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, func, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.model.chats import Chat, ChatKind, ChatState, DeliveryState
from bot.model.subscriptions import Look, QuietHours
from bot.storage.chats.subscriptions import Address, Subscriptions, both, to_minute, to_time
from bot.storage.schema import chats, deliveries, held, subscriptions
from bot.storage.statements import upsert


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Why and since when nothing can be posted, and when to try again."""

    reason: str
    since: datetime
    look_at: datetime


@dataclass(frozen=True, slots=True)
class Chats:
    """Where we post."""

    connection: AsyncConnection

    async def save(self, chat: Chat) -> None:
        """Add the chat, or bring up to date what it is; what was set for it stays as it is."""
        row = _identity(chat) | _settings(chat)
        keep = {*_settings(chat)} | (set() if chat.owner_id else {"owner_id"})
        await upsert(self.connection, chats, row, keep=keep)

    async def save_settings(self, chat: Chat) -> None:
        """Write what was set for a chat; add the chat if it is new."""
        row = _identity(chat) | _settings(chat)
        await upsert(self.connection, chats, row, keep={*_identity(chat)})

    async def owned_by(self, user_id: int) -> list[Chat]:
        """Return the groups, topics and channels that this person subscribed last."""
        query = (
            select(chats)
            .where(chats.c.owner_id == user_id, chats.c.kind != ChatKind.PRIVATE)
            .order_by(chats.c.title, chats.c.id, chats.c.thread_id)
        )
        return [_chat(row) for row in await self.connection.execute(query)]

    async def disown(self, user_id: int) -> None:
        """Forget that a person subscribed chats; they stay subscribed."""
        await self.connection.execute(
            update(chats).where(chats.c.owner_id == user_id).values(owner_id=None)
        )

    async def of(self, addresses: Sequence[Address]) -> dict[Address, Chat]:
        """Return the chats of these addresses that are known."""
        ids = {chat_id for chat_id, _ in addresses}
        query = select(chats).where(chats.c.id.in_(ids))
        rows = [_chat(row) for row in await self.connection.execute(query)]
        known = {(chat.id, chat.thread_id): chat for chat in rows}
        return {address: known[address] for address in addresses if address in known}

    async def forget(self, chat_id: int) -> None:
        """Delete a chat with all its topics."""
        await self.connection.execute(delete(chats).where(chats.c.id == chat_id))

    async def get(self, chat_id: int, thread_id: int | None = None) -> Chat | None:
        """Return the chat, or one topic of a forum."""
        query = select(chats).filter_by(id=chat_id, thread_id=thread_id or 0)
        row = (await self.connection.execute(query)).first()
        return _chat(row) if row else None

    async def any_of(self, chat_id: int) -> Chat | None:
        """Return the chat or, where only topics of it are known, one of them."""
        query = select(chats).where(chats.c.id == chat_id).order_by(chats.c.thread_id).limit(1)
        row = (await self.connection.execute(query)).first()
        return _chat(row) if row else None

    async def set_state(self, chat_id: int, state: ChatState, *, reason: str | None = None) -> None:
        """Close a chat for posts, or open it again, with all its topics; it stays subscribed."""
        await self._set(chats.c.id == chat_id, state=state, reason=reason)

    async def set_topic_state(
        self, chat_id: int, thread_id: int | None, state: ChatState, *, reason: str | None = None
    ) -> None:
        """Close or open one topic of a forum alone."""
        await self._set(_at(chat_id, thread_id), state=state, reason=reason)

    async def pause(self, chat_id: int, pause: Pause) -> None:
        """Pause a chat with all its topics."""
        await self._pause(chats.c.id == chat_id, pause)

    async def pause_topic(self, chat_id: int, thread_id: int | None, pause: Pause) -> None:
        """Pause one topic of a forum alone; None is the chat outside its topics."""
        await self._pause(_at(chat_id, thread_id), pause)

    async def end_pause(self, chat_id: int, *, reason: str | None) -> None:
        """Open what was paused for this reason: all topics, where it was the chat's."""
        paused = and_(chats.c.id == chat_id, chats.c.paused_at.is_not(None))
        same = and_(paused, chats.c.closed_because == reason)
        await self._set(same, state=ChatState.ACTIVE, reason=None)

    async def is_open(self, chat_id: int) -> bool:
        """Tell whether anything in this chat, or one of its topics, is known to take posts."""
        query = (
            select(chats.c.id)
            .where(chats.c.id == chat_id, chats.c.state == ChatState.ACTIVE)
            .where(chats.c.paused_at.is_(None))
        )
        return await self.connection.scalar(query.limit(1)) is not None

    async def has_waited(self, now: datetime) -> bool:
        """Tell whether a paused chat is to be tried again."""
        return (
            await self.connection.scalar(select(chats.c.id).where(_waited(now)).limit(1))
            is not None
        )

    async def try_again(self, now: datetime) -> list[Address]:
        """Let paused chats whose time has come be open on trial; return which."""
        rows = await self.connection.execute(
            update(chats)
            .where(_waited(now))
            .values(state=ChatState.ACTIVE, look_at=None)
            .returning(chats.c.id, chats.c.thread_id)
        )
        return [(row.id, row.thread_id or None) for row in rows]

    async def _set(
        self, here: ColumnElement[bool], *, state: ChatState, reason: str | None
    ) -> None:
        await self.connection.execute(
            update(chats)
            .where(here)
            .values(state=state, closed_because=reason, paused_at=None, look_at=None)
        )

    async def _pause(self, here: ColumnElement[bool], pause: Pause) -> None:
        await self.connection.execute(
            update(chats)
            .where(here)
            .values(
                state=ChatState.PAUSED,
                closed_because=pause.reason,
                paused_at=pause.since,
                look_at=pause.look_at,
            )
        )

    async def hold(self, chat_id: int, until: datetime) -> None:
        """Note a wait that Telegram imposed on a chat: it must outlive a restart."""
        await self.connection.execute(
            update(chats).where(chats.c.id == chat_id).values(held_until=until)
        )

    async def held(self, now: datetime) -> dict[int, datetime]:
        """Return the chats that may not be written to yet, and until when."""
        query = select(chats.c.id, func.max(chats.c.held_until)).where(chats.c.held_until > now)
        return {row[0]: row[1] for row in await self.connection.execute(query.group_by(chats.c.id))}

    async def move(self, old_id: int, new_id: int) -> None:
        """Give all that a group owns to the supergroup that it became.

        The supergroup may be known already: then what both have is kept once.
        """
        await self._merge(old_id, new_id)
        await _forget_doubled_posts(self.connection, old_id, new_id)
        for table, owner, rest in (
            (chats, chats.c.id, (chats.c.thread_id,)),
            (subscriptions, subscriptions.c.chat_id, (subscriptions.c.thread_id,)),
            (held, held.c.chat_id, (held.c.thread_id, held.c.brief_id)),
            (deliveries, deliveries.c.chat_id, (deliveries.c.thread_id, deliveries.c.key)),
        ):
            twin = table.alias()
            kept = select(*(twin.c[column.name] for column in rest)).where(
                twin.c[owner.name] == new_id
            )
            await self.connection.execute(
                delete(table).where(owner == old_id, tuple_(*rest).in_(kept))
            )
            await self.connection.execute(
                update(table).where(owner == old_id).values({owner.name: new_id})
            )
        await self.connection.execute(
            update(chats).where(chats.c.id == new_id).values(kind=ChatKind.SUPERGROUP)
        )

    async def _merge(self, old_id: int, new_id: int) -> None:
        """Let the new chat's own rows say what the old one's did: open, and what it asked for."""
        open_threads = select(chats.c.thread_id).where(
            chats.c.id == old_id, chats.c.state == ChatState.ACTIVE
        )
        await self.connection.execute(
            update(chats)
            .where(chats.c.id == new_id, chats.c.thread_id.in_(open_threads))
            .values(state=ChatState.ACTIVE, closed_because=None, paused_at=None, look_at=None)
        )
        asked = Subscriptions(self.connection)
        for old in await asked.of_chat(old_id):
            new = await asked.get(new_id, old.thread_id)
            if new:
                await asked.save(both(new, old))


async def _forget_doubled_posts(connection: AsyncConnection, old_id: int, new_id: int) -> None:
    """Owe the new chat nothing that the old one has, or may have."""
    old = deliveries.alias()
    had = select(old.c.thread_id, old.c.key).where(
        old.c.chat_id == old_id,
        old.c.state.in_((DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNKNOWN)),
    )
    await connection.execute(
        delete(deliveries).where(
            deliveries.c.chat_id == new_id,
            deliveries.c.state == DeliveryState.PENDING,
            tuple_(deliveries.c.thread_id, deliveries.c.key).in_(had),
        )
    )


def _at(chat_id: int, thread_id: int | None) -> ColumnElement[bool]:
    return and_(chats.c.id == chat_id, chats.c.thread_id == (thread_id or 0))


def _waited(now: datetime) -> ColumnElement[bool]:
    return and_(chats.c.state == ChatState.PAUSED, chats.c.look_at <= now)


def _chat(row: Row[*tuple[object, ...]]) -> Chat:
    return Chat(
        id=row.id,
        thread_id=row.thread_id or None,
        kind=ChatKind(row.kind),
        title=row.title,
        language=row.language,
        timezone=row.timezone,
        state=ChatState(row.state),
        closed_because=row.closed_because,
        paused_at=row.paused_at,
        owner_id=row.owner_id,
        quiet=_quiet(row),
        look=Look(
            has_preview=row.has_preview,
            is_silent=row.is_silent,
            facts=row.facts,
            template=row.template,
        ),
        needs_approval=row.needs_approval,
    )


def _quiet(row: Row[*tuple[object, ...]]) -> QuietHours | None:
    start, end = to_time(row.quiet_start), to_time(row.quiet_end)
    if start is None or end is None:
        return None
    return QuietHours(start=start, end=end, lets_big_through=row.quiet_lets_big_through)


def _identity(chat: Chat) -> dict[str, Any]:
    return {
        "id": chat.id,
        "thread_id": chat.thread_id or 0,
        "kind": chat.kind,
        "title": chat.title,
        "state": chat.state,
        "closed_because": chat.closed_because,
        "owner_id": chat.owner_id,
    }


def _settings(chat: Chat) -> dict[str, Any]:
    quiet, look = chat.quiet, chat.look
    return {
        "language": chat.language,
        "timezone": chat.timezone,
        "quiet_start": to_minute(quiet.start) if quiet else None,
        "quiet_end": to_minute(quiet.end) if quiet else None,
        "quiet_lets_big_through": bool(quiet and quiet.lets_big_through),
        "has_preview": look.has_preview,
        "is_silent": look.is_silent,
        "facts": look.facts,
        "template": look.template,
        "needs_approval": chat.needs_approval,
    }
