"""What several verbs share: the settings they read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from bot.config import Settings, load, settings_file

Verb = Callable[..., Any]


def with_config(verb: Verb) -> Verb:
    """Give a verb the option --config."""
    option = click.option(
        "--config",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Settings file; else config.toml, else what HOTTOPICS_CONFIG names.",
    )
    return option(verb)


def settings_of(config: Path | None) -> Settings:
    """Load the settings. Raises ConfigError that names what is wrong."""
    return load(settings_file(config))
