"""Whatever people write after a command or in answer to a question comes back harmless."""

import asyncio

import pytest

from bot.commands.buttons import TAKERS
from bot.commands.request import Command, Taker, Who
from bot.commands.table import COMMANDS
from bot.model.chats import Chat, ChatKind
from bot.playground.botapi import Person
from bot.storage.questions import Asked
from tests.commands.safety.crowd import HOSTILE, answered, crowded, harm_in, made_admins
from tests.conftest import Clock
from tests.house import House, settled, utc_now


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
async def test_a_command_answers_hostile_words_harmlessly(
    house: House, clock: Clock, command: Command
) -> None:
    crowd = [house.somebody() for _ in HOSTILE]
    if command.who is Who.FIRST:
        house.set(telegram={"admins": [house.admin.id, *(each.id for each in crowd)]})
    async with crowded(house) as bot:
        await settled(bot, 4)
        if command.who is Who.ADMINS:
            await made_admins(bot, crowd, clock)
        for person, words in zip(crowd, HOSTILE.values(), strict=True):
            person.send(f"/{command.name} {words}")
        await _all_answered(crowd)
    _is_harmless(house)


@pytest.mark.parametrize("taker", TAKERS, ids=lambda taker: taker.kind)
async def test_a_question_takes_hostile_answers_harmlessly(house: House, taker: Taker) -> None:
    crowd = [house.somebody() for _ in HOSTILE]
    async with crowded(house) as bot:
        async with bot.database.transaction() as tx:
            for person in crowd:
                await tx.chats.save(Chat(id=person.id, kind=ChatKind.PRIVATE, title="Somebody"))
                data = f"{person.id}:0" if taker.kind.startswith("s-") else str(person.id)
                asked = Asked(kind=taker.kind, data=data, message_id=None, asked_at=utc_now())
                await tx.questions.ask(person.id, person.id, asked)
        for person, words in zip(crowd, HOSTILE.values(), strict=True):
            person.send(words)
        await _all_answered(crowd)
    _is_harmless(house)


@pytest.mark.parametrize("command", ["start", "help", "settings", "mychats", "privacy", "subscribe"])
async def test_hostile_names_of_people_come_back_harmless(house: House, command: str) -> None:
    crowd = [house.world.user(words[:64], is_started=True) for words in HOSTILE.values()]
    async with crowded(house):
        for person in crowd:
            person.send(f"/{command}")
        await _all_answered(crowd)
    _is_harmless(house)


async def _all_answered(crowd: list[Person]) -> None:
    found = await asyncio.gather(*map(answered, crowd), return_exceptions=True)
    silent = [
        name for name, answer in zip(HOSTILE, found, strict=True) if isinstance(answer, Exception)
    ]
    assert silent == []


def _is_harmless(house: House) -> None:
    harm = [each for call in house.world.record.calls for each in harm_in(call)]
    assert harm == []
