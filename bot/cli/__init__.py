"""The operator's verbs. Exit 0 done, 1 failed, 2 the operator's mistake."""

import sys

import click

from bot import __version__
from bot.cli.brief import brief
from bot.cli.check import check
from bot.cli.db import db
from bot.cli.run import run
from bot.cli.sources import sources
from bot.model.errors import ConfigError

_DONE, _FAILED, _MISTAKE = 0, 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hottopics")
def program() -> None:
    """Turn crypto and blockchain news into briefs and post them on Telegram."""


for _verb in (run, brief, check, sources, db):
    program.add_command(_verb)


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
