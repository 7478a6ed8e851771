from dataclasses import replace

from bot.storage.chats.questions import Asked
from bot.storage.database import Database
from tests.conftest import NOW

ASKED = Asked(kind="template", data="-1:0", message_id=9, asked_at=NOW)


async def test_who_was_asked_may_answer_in_the_name_of_the_group(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.questions.ask(-1, None, replace(ASKED, data="older", message_id=1))
        await tx.questions.ask(-1, 7, ASKED)
        await tx.questions.hand_over(-1, 8)
        assert await tx.questions.get(-1, 7) == ASKED
        await tx.questions.hand_over(-1, 9)
        assert await tx.questions.get(-1, 7) is None
        assert await tx.questions.get(-1, None) == ASKED
        await tx.questions.hand_over(-1, 9)
        assert await tx.questions.get(-1, None) == ASKED
