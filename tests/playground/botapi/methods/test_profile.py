import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeChatMember,
)
from telegram.error import BadRequest

from bot.playground.botapi import Person, World
from tests.playground.botapi.conftest import Raw


async def test_menus_are_kept_by_scope_and_language(bot: Bot, world: World, ann: Person) -> None:
    menus = {
        "default": [("latest", "Latest")],
        "german": [("latest", "Neuestes")],
        "groups": [("subscribe", "Subscribe")],
        "chat": [("stats", "Stats")],
    }
    await bot.set_my_commands(menus["default"])
    await bot.set_my_commands(menus["german"], language_code="de")
    await bot.set_my_commands(menus["groups"], BotCommandScopeAllGroupChats())
    await bot.set_my_commands(menus["chat"], BotCommandScopeChat(ann.id))
    await bot.set_my_commands(menus["chat"], BotCommandScopeChatMember(ann.id, 7))
    assert await bot.get_my_commands() == (BotCommand("latest", "Latest"),)
    assert await bot.get_my_commands(BotCommandScopeChat(ann.id)) == (BotCommand("stats", "Stats"),)
    assert set(world.menus) == {
        ("default", ""),
        ("default", "de"),
        ("all_group_chats", ""),
        (f"chat {ann.id}", ""),
        (f"chat_member {ann.id} 7", ""),
    }
    await bot.delete_my_commands(language_code="de")
    assert await bot.get_my_commands(language_code="de") == ()


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"commands": '[{"command": "No-Good", "description": "x"}]'}, "BOT_COMMAND_INVALID"),
        ({"commands": '[{"command": "a", "description": ""}]'}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        (
            {"commands": "[" + ",".join(['{"command": "a", "description": "b"}'] * 101) + "]"},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        ({"commands": '["a"]'}, "can't parse BotCommand"),
        ({"commands": ""}, "can't parse commands"),
        ({"commands": '{"command": "a"}'}, "commands: array expected"),
        ({"commands": "[]", "language_code": "deu"}, "invalid language code"),
        ({"commands": "[]", "scope": '{"type": "moon"}'}, "can't parse BotCommandScope"),
        ({"commands": "[]", "scope": '{"type": "chat", "chat_id": 5}'}, "chat not found"),
    ],
)
async def test_wrong_menus_are_refused(raw: Raw, params: dict[str, str], why: str) -> None:
    raw.server.schema = None
    assert why in await raw.refusal("setMyCommands", **params)


async def test_texts_are_kept_by_language(bot: Bot) -> None:
    await bot.set_my_description("News in brief")
    await bot.set_my_short_description("Kurz", language_code="de")
    assert (await bot.get_my_description("de")).description == "News in brief"
    assert (await bot.get_my_short_description("de")).short_description == "Kurz"
    assert (await bot.get_my_short_description()).short_description == ""
    assert (await bot.get_my_name()).name == "Hot Topics"
    with pytest.raises(BadRequest, match="Bot name is too long"):
        await bot.set_my_name("x" * 65)
