import re
from pathlib import Path

import click

from bot.cli import program
from bot.commands.request import Who
from bot.commands.table import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def verbs(group: click.Group, prefix: str) -> set[str]:
    context = click.Context(group)
    found = set()
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            found |= verbs(command, f"{prefix} {name}")
        if not isinstance(command, click.Group) or command.invoke_without_command:
            found.add(f"{prefix} {name}")
    return found


def test_every_command_of_the_chat_is_in_the_readme_with_who_may_use_it() -> None:
    rows = dict(re.findall(r"^\| `/(\w+)[^`]*` \| (\w+) \|", README, re.MULTILINE))
    assert rows == {command.name: command.who.value for command in COMMANDS}
    assert set(rows.values()) <= set(Who)


def test_every_verb_of_the_terminal_is_in_the_readme() -> None:
    named = set(re.findall(r"`(hottopics [a-z]+(?: [a-z]+)?)", README))
    assert verbs(program, "hottopics") == named


def test_every_room_is_in_the_readme() -> None:
    rooms = {path.parent.name for path in (ROOT / "bot").glob("*/__init__.py")}
    assert rooms == set(re.findall(r"bot/(\w+)/`", README))


def test_every_make_target_that_the_readme_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z-]+)`?", README)) <= targets
