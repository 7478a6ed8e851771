"""What somebody is told without having asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The name of a text and what belongs into it; it is said in the language of who is told."""

    name: str
    arguments: Mapping[str, str | int | datetime] = field(default_factory=dict)
