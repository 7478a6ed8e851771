"""What the bot asked people to write: at most one question a person and chat."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.schema import questions
from bot.storage.statements import upsert

_ANONYMOUS = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that waits; `data` is what its asker needs to go on."""

    kind: str
    data: str
    message_id: int | None
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions that wait for an answer. No `user_id` is a group's anonymous administrator."""

    connection: AsyncConnection

    async def ask(self, chat_id: int, user_id: int | None, asked: Asked) -> None:
        """Let a question wait, instead of the one before."""
        row = {
            "chat_id": chat_id,
            "user_id": user_id or _ANONYMOUS,
            "message_id": asked.message_id,
            "kind": asked.kind,
            "data": asked.data,
            "asked_at": asked.asked_at,
        }
        await upsert(self.connection, questions, row)

    async def get(self, chat_id: int, user_id: int | None) -> Asked | None:
        """Return the question that waits for this person here."""
        query = select(questions).filter_by(chat_id=chat_id, user_id=user_id or _ANONYMOUS)
        row = (await self.connection.execute(query)).first()
        if row is None:
            return None
        return Asked(kind=row.kind, data=row.data, message_id=row.message_id, asked_at=row.asked_at)

    async def hand_over(self, chat_id: int, message_id: int) -> None:
        """Let a question be answered in the name of the group: who was asked writes anonymously."""
        asked = questions.c.chat_id == chat_id, questions.c.message_id == message_id
        query = select(questions.c.user_id).where(*asked)
        if await self.connection.scalar(query) in {None, _ANONYMOUS}:
            return
        await self.drop(chat_id, None)
        await self.connection.execute(update(questions).where(*asked).values(user_id=_ANONYMOUS))

    async def drop(self, chat_id: int, user_id: int | None) -> bool:
        """Wait no longer; say whether there was a question."""
        result = await self.connection.execute(
            delete(questions).where(
                questions.c.chat_id == chat_id, questions.c.user_id == (user_id or _ANONYMOUS)
            )
        )
        return result.rowcount > 0
