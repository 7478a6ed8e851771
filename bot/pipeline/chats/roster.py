"""Who may do what with the bot as a whole."""

from dataclasses import dataclass

from bot.pipeline.chats.telling import everyone
from bot.storage.database import Database, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a person is to the bot; `is_first` for the admins of the settings file."""

    is_admin: bool = False
    is_first: bool = False
    is_banned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The admins of the settings file, and those that were added by command."""

    database: Database
    first: tuple[int, ...]

    async def standing(self, user_id: int) -> Standing:
        """Look somebody up."""
        if user_id in self.first:
            return Standing(is_admin=True, is_first=True)
        async with self.database.reading() as tx:
            if await tx.admins.has(user_id):
                return Standing(is_admin=True)
            return Standing(is_banned=await tx.bans.has(user_id))

    async def all(self, tx: Transaction) -> tuple[int, ...]:
        """Return every admin's id."""
        return await everyone(tx, self.first)
