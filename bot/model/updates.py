"""What Telegram tells the bot, before anybody has looked into it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One update as it came. Those of one `line` (its chat) are handled in order of their ids."""

    id: int
    line: int
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """An update that somebody began to handle, now for the `starts`-th time."""

    update: Incoming
    starts: int
