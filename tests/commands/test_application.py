import json
from typing import Any

import pytest
import structlog

from bot.commands.admins import stats
from bot.model.errors import StorageUnavailableError
from bot.playground.botapi import Call, Refuse
from bot.storage.chats.questions import Questions
from tests.commands.owners.owning import step
from tests.house import PATIENCE, House, until


async def test_a_bug_in_one_command_is_logged_and_the_next_one_is_answered(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stats, "_lines_of_lags", lambda *_: 1 / 0)
    with structlog.testing.capture_logs() as logged:
        async with house.running():
            house.admin.send("/stats")
            assert "briefs" in await house.answer(house.admin, "/start")
    [event] = [event for event in logged if event["event"] == "command failed"]
    assert event["chat"] == house.admin.id
    assert isinstance(event["exc_info"], ZeroDivisionError)


async def test_an_answer_that_telegram_refuses_is_logged_in_one_line(house: House) -> None:
    refusal = Refuse(code=400, description="Bad Request: message text is empty")
    with structlog.testing.capture_logs() as logged:
        async with house.running():
            house.server.faults.add(refusal, methods=["sendMessage"])
            house.reader.send("/start")

            async def is_logged() -> bool:
                return any(event["event"] == "answer failed" for event in logged)

            await until(is_logged)
    [event] = [event for event in logged if event["event"] == "answer failed"]
    assert event["reason"] == "BadRequest: Message text is empty"


async def test_what_is_asked_while_the_database_fails_is_answered_when_it_works(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = [StorageUnavailableError("disk full")]
    working = stats._lines_of_lags

    def fail(*given: Any) -> Any:
        if broken:
            raise broken.pop()
        return working(*given)

    monkeypatch.setattr(stats, "_lines_of_lags", fail)
    with structlog.testing.capture_logs() as logged:
        async with house.running():
            assert "Briefs" in await house.answer(house.admin, "/stats")
            assert "briefs" in await house.answer(house.admin, "/start")
    assert len(house.admin.chat.posts) == 2
    [event] = [event for event in logged if event["event"] == "updates wait"]
    assert event["reason"] == "StorageUnavailableError: disk full"


async def test_who_was_answered_before_the_database_failed_is_not_answered_twice(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise StorageUnavailableError("disk full")

    async with house.running():
        settings = await step(house.reader, await house.ask(house.reader, "/settings"), "Words")
        monkeypatch.setattr(Questions, "ask", fail)
        with structlog.testing.capture_logs() as logged:
            house.reader.press(settings, "Add words")
            await house.reader.chat.wait_for(lambda each: "Write" in each.text, seconds=PATIENCE)
            assert "briefs" in await house.answer(house.reader, "/start")
    [event] = [event for event in logged if event["event"] == "answer failed"]
    assert (event["chat"], event["reason"]) == (house.reader.id, "the database fails: disk full")
    assert [each for each in logged if each["event"] == "updates wait"] == []


async def test_a_press_that_waited_too_long_for_an_answer_does_what_it_should(
    house: House,
) -> None:
    async with house.running():
        settings = await house.ask(house.reader, "/settings")
    pressed = house.reader.press(settings, "Topics")
    asked_at = house.world.monotonic()
    house.world.monotonic = lambda: asked_at + 600  # as after a long stop
    async with house.running():
        await house.reader.chat.wait_for(
            lambda each: each.id == settings.id and "Regulation" in str(each.buttons),
            seconds=PATIENCE,
        )
    assert pressed.answer is None
    [refused] = house.world.record.of("answerCallbackQuery")
    assert refused.status == 400


async def test_edited_messages_and_plain_talk_are_no_commands(house: House) -> None:
    async with house.running():
        said = house.reader.send("hello")
        house.reader.edit(said, "/start")
        house.reader.send("/start", extra={"forward_origin": FORWARDED})
        await house.answer(house.somebody(), "/start")
    assert house.reader.chat.posts == ()


FORWARDED = {"type": "hidden_user", "date": 1_790_000_000, "sender_user_name": "X"}


async def test_everybody_has_a_menu_and_admins_a_longer_one(house: House) -> None:
    async with house.running():
        await house.world.signal.until(
            lambda: any("scope" in call.params for call in _menus(house)), seconds=PATIENCE
        )
    menus = {
        (call.params.get("language_code"), "scope" in call.params): {
            row["command"] for row in json.loads(call.params["commands"])
        }
        for call in _menus(house)
    }
    assert menus[None, False] < menus[None, True]
    assert menus[None, True] - menus[None, False] >= {"addsource", "stats"}
    assert menus["de", False] == menus[None, False]


def _menus(house: House) -> list[Call]:
    return house.world.record.of("setMyCommands")


async def test_an_admin_has_the_menu_and_is_told_things_in_the_language_of_telegram(
    house: House,
) -> None:
    house.admin.user.language_code = "de"
    async with house.running() as bot:
        assert "Abonnements" in await house.answer(house.admin, "/stats")
        async with bot.database.reading() as tx:
            chat = await tx.chats.get(house.admin.id)
        assert chat
        assert chat.language == "de"
    before = len(_menus(house))
    async with house.running():
        await house.world.signal.until(
            lambda: any("scope" in call.params for call in _menus(house)[before:]), seconds=PATIENCE
        )
    [own] = [call for call in _menus(house)[before:] if "scope" in call.params]
    told = {row["command"]: row["description"] for row in json.loads(own.params["commands"])}
    assert told["removesource"] == "eine Quelle vergessen"
