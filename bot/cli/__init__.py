"""The operator's verbs. Exit 0 done, 1 failed, 2 the operator's mistake."""

import importlib
import sys
from typing import cast

import click
from typing_extensions import override

from bot import __version__
from bot.model.errors import ConfigError

_DONE, _FAILED, _MISTAKE = 0, 1, 2
_VERBS = ("run", "demo", "brief", "check", "sources", "opml", "db")


class _Verbs(click.Group):
    """Loads a verb when it is asked for: worker processes import this module, and need none."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_VERBS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _VERBS:
            return None
        module = importlib.import_module(f"bot.cli.{cmd_name}")
        return cast("click.Command", getattr(module, cmd_name))


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hottopics")
def program() -> None:
    """Turn crypto and blockchain news into briefs and post them on Telegram."""


def main() -> None:
    """Run the program and end the process with its exit code."""
    try:
        code = program.main(prog_name="hottopics", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(_FAILED)
    except ConfigError as error:
        click.echo(f"hottopics: {error}", err=True)
        sys.exit(_MISTAKE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(_DONE)
    sys.exit(code if isinstance(code, int) else _DONE)
