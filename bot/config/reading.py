"""Settings put together of one TOML file and the environment; what is wrong is explained."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.config.sections import ENVIRONMENT_PREFIX, Section, Settings, SourceItem, TopicItem
from bot.config.values import nearest
from bot.model.errors import ConfigError

CONFIG_VARIABLE = "HOTTOPICS_CONFIG"
DEFAULT_FILE = Path("config.toml")

_ITEMS: dict[str, type[Section]] = {"sources": SourceItem, "topics": TopicItem}


def settings_file(named: Path | None, environment: Mapping[str, str] = os.environ) -> Path | None:
    """Find the settings file: the one named, else config.toml here, else HOTTOPICS_CONFIG.

    Raises ConfigError when the file that was named, or that the variable names, is not there.
    """
    if named is None and DEFAULT_FILE.is_file():
        return DEFAULT_FILE
    asked = named or (Path(text) if (text := environment.get(CONFIG_VARIABLE)) else None)
    if asked is not None and not asked.is_file():
        by = "--config" if named else CONFIG_VARIABLE
        raise ConfigError(f"{by}: there is no file {asked}; copy config.example.toml and edit it")
    return asked


def load(file: Path | None) -> Settings:
    """Read the settings from this file, if any, and the environment.

    Raises ConfigError that names every wrong key with its place and the nearest right one.
    """
    _refuse_unknown_variables()
    values = _read(file) if file else {}
    try:
        return Settings(**values)
    except ValidationError as error:
        lines = [_explain(detail, file, values) for detail in error.errors(include_url=False)]
        raise ConfigError("\n".join(lines)) from None


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: can't be read: {error}") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: not valid TOML: {error}") from None


def _refuse_unknown_variables() -> None:
    known = {f"{ENVIRONMENT_PREFIX}{name.upper()}" for name in Settings.model_fields}
    for name in sorted(os.environ):
        section = name.upper().split("__")[0]
        if not name.upper().startswith(ENVIRONMENT_PREFIX) or name.upper() == CONFIG_VARIABLE:
            continue
        if section not in known:
            raise ConfigError(f"{name}: no such setting{nearest(section, known)}")


def _explain(detail: ErrorDetails, file: Path | None, values: Mapping[str, Any]) -> str:
    if not detail["loc"]:  # settings that don't fit each other name their keys themselves
        place = f"{file}: " if file else ""
        return place + detail["msg"].removeprefix("Value error, ")
    where = _place(detail["loc"], file, values)
    if detail["type"] == "extra_forbidden":
        return f"{where}: no such setting{nearest(str(detail['loc'][-1]), _siblings(detail))}"
    return f"{where}: {detail['msg'].removeprefix('Value error, ')}"


def _place(loc: tuple[int | str, ...], file: Path | None, values: Mapping[str, Any]) -> str:
    """Name the key as its reader wrote it: in the file, or as a variable."""
    inside: Any = values
    for part in loc[:2]:
        try:
            inside = inside[part]
        except (KeyError, IndexError, TypeError):
            return ENVIRONMENT_PREFIX + "__".join(str(part).upper() for part in loc)
    head, *rest = (str(part) if isinstance(part, str) else f"number {part + 1}" for part in loc)
    table = f"[[{head}]]" if head in _ITEMS else f"[{head}]"
    return f"{file}: {' '.join([table, *rest]) if rest else head}"


def _siblings(detail: ErrorDetails) -> set[str]:
    loc = [part for part in detail["loc"][:-1] if isinstance(part, str)]
    if not loc:
        return set(Settings.model_fields)
    section = _ITEMS.get(loc[0]) or type(Settings.model_fields[loc[0]].default)
    return set(section.model_fields)
