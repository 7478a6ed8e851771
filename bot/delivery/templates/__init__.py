"""An owner's own form of posts: `check` it before it is kept, `fill` it with a brief. Pure."""

from bot.delivery.templates.filling import Fields, fill
from bot.delivery.templates.reading import (
    FIELDS,
    MOST_MARKS,
    MOST_UNITS,
    Fault,
    FaultKind,
    Template,
    check,
)

__all__ = [
    "FIELDS",
    "MOST_MARKS",
    "MOST_UNITS",
    "Fault",
    "FaultKind",
    "Fields",
    "Template",
    "check",
    "fill",
]
