"""Whatever people write after a command or in answer to a question comes back harmless."""

import asyncio

import pytest

from bot.commands.buttons import TAKERS
from bot.commands.request import Who
from bot.commands.table import COMMANDS
from bot.model.chats import Chat, ChatKind
from bot.playground.botapi import Person
from bot.storage.chats.questions import Asked
from tests.commands.safety.crowd import HOSTILE, answered, crowded, harm_in, made_admins
from tests.house import House, settled, utc_now

Crowd = dict[str, Person]


@pytest.mark.parametrize("who", Who)
async def test_commands_answer_hostile_words_harmlessly(house: House, who: Who) -> None:
    names = [command.name for command in COMMANDS if command.who is who]
    crowd = {f"/{name} {kind}": house.somebody() for name in names for kind in HOSTILE}
    if who is Who.FIRST:
        house.set(telegram={"admins": [house.admin.id, *(each.id for each in crowd.values())]})
    async with crowded(house) as bot:
        await settled(bot, 4)
        if who is Who.ADMINS:
            await made_admins(bot, crowd.values())
        for asked, person in crowd.items():
            command, _, kind = asked.partition(" ")
            person.send(f"{command} {HOSTILE[kind]}")
        await _all_answered(crowd)
    _is_harmless(house)


async def test_questions_take_hostile_answers_harmlessly(house: House) -> None:
    crowd = {f"{each.kind} {kind}": house.somebody() for each in TAKERS for kind in HOSTILE}
    async with crowded(house) as bot:
        async with bot.database.transaction() as tx:
            for asked, person in crowd.items():
                await tx.chats.save(Chat(id=person.id, kind=ChatKind.PRIVATE, title="Somebody"))
                await tx.questions.ask(person.id, person.id, _asked(asked.split()[0], person))
        for asked, person in crowd.items():
            person.send(HOSTILE[asked.partition(" ")[2]])
        await _all_answered(crowd)
    _is_harmless(house)


async def test_hostile_names_of_people_come_back_harmless(house: House) -> None:
    crowd = {
        f"/{name} {kind}": house.world.user(words[:64], is_started=True)
        for name in ("start", "settings", "mychats", "privacy", "subscribe")
        for kind, words in HOSTILE.items()
    }
    async with crowded(house):
        for asked, person in crowd.items():
            person.send(asked.partition(" ")[0])
        await _all_answered(crowd)
    _is_harmless(house)


def _asked(kind: str, person: Person) -> Asked:
    data = str(person.id) if kind.startswith("s-") else f"{person.id}:0"
    return Asked(kind=kind, data=data, message_id=None, asked_at=utc_now())


async def _all_answered(crowd: Crowd) -> None:
    found = await asyncio.gather(*map(answered, crowd.values()), return_exceptions=True)
    silent = [
        asked for asked, answer in zip(crowd, found, strict=True) if isinstance(answer, Exception)
    ]
    assert silent == []


def _is_harmless(house: House) -> None:
    harm = [each for call in house.world.record.calls for each in harm_in(call)]
    assert harm == []
