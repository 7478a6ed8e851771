"""What the bot tells about itself: command menus by scope and language, name, descriptions."""

import re
from collections.abc import Callable

from bot.playground.botapi.errors import Object, bad_request
from bot.playground.botapi.methods.access import readable_chat
from bot.playground.botapi.methods.desk import Desk, Parameters

# https://core.telegram.org/bots/api#setmycommands and #botcommand
_MAX_COMMANDS = 100
_MAX_DESCRIPTION = 256
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_SCOPES = frozenset(
    "default all_private_chats all_group_chats all_chat_administrators chat chat_administrators"
    " chat_member".split()
)
# The longest texts, in characters: https://core.telegram.org/bots/api#setmydescription
LENGTHS = {"name": 64, "description": 512, "short_description": 120}


def set_my_commands(desk: Desk, params: Parameters) -> bool:
    """https://core.telegram.org/bots/api#setmycommands."""
    commands = params.array("commands")
    if commands is None:
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(commands) > _MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    key = _key(desk, params)
    desk.ledger.menus[key] = [_command(command) for command in commands]
    return True


def get_my_commands(desk: Desk, params: Parameters) -> list[Object]:
    """https://core.telegram.org/bots/api#getmycommands."""
    return desk.ledger.menus.get(_key(desk, params), [])


def delete_my_commands(desk: Desk, params: Parameters) -> bool:
    """https://core.telegram.org/bots/api#deletemycommands."""
    desk.ledger.menus.pop(_key(desk, params), None)
    return True


def text_setter(name: str) -> Callable[[Desk, Parameters], bool]:
    """Return setMyName, setMyDescription or setMyShortDescription."""

    def set_text(desk: Desk, params: Parameters) -> bool:
        text = params.text(name)
        if len(text) > LENGTHS[name]:
            raise bad_request(f"bot {name.replace('_', ' ')} is too long")
        desk.ledger.texts[name, _language(params)] = text
        return True

    return set_text


def text_getter(name: str) -> Callable[[Desk, Parameters], Object]:
    """Return getMyName, getMyDescription or getMyShortDescription."""

    def get_text(desk: Desk, params: Parameters) -> Object:
        texts = desk.ledger.texts
        default = desk.ledger.bot.first_name if name == "name" else ""
        return {name: texts.get((name, _language(params))) or texts.get((name, ""), default)}

    return get_text


def _command(command: object) -> Object:
    if not isinstance(command, dict) or not {"command", "description"} <= command.keys():
        raise bad_request("can't parse BotCommand: an object with command and description expected")
    name, text = str(command["command"]).removeprefix("/"), str(command["description"])
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 0 < len(text.strip()) <= _MAX_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": text}


def _key(desk: Desk, params: Parameters) -> tuple[str, str]:
    return _scope(desk, params.mapping("scope") or {"type": "default"}), _language(params)


def _scope(desk: Desk, scope: Object) -> str:
    """Return the scope as a word, with the chat and the user that it names."""
    kind = scope.get("type")
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    words = [kind]
    if kind in {"chat", "chat_administrators", "chat_member"}:
        named = Parameters(values={"chat_id": str(scope.get("chat_id", ""))})
        words.append(str(readable_chat(desk.ledger, named).id))
    if kind == "chat_member":
        words.append(str(scope.get("user_id", "")))
    return " ".join(words)


def _language(params: Parameters) -> str:
    code = params.text("language_code")
    if not _LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code
