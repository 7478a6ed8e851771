"""Values as an operator writes them, and what is said of one that is wrong."""

import difflib
import re
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network
from typing import Annotated

from pydantic import BeforeValidator, Field

_DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)")
_UNITS = {"ms": "milliseconds", "s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def _duration(value: object) -> object:
    """Read "30s", "5m", "1h30m", "2d"; anything else is left for pydantic to refuse."""
    if not isinstance(value, str):
        return value
    text = value.replace(" ", "")
    parts = _DURATION.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        raise ValueError('write a duration as "30s", "5m" or "1h"')
    return sum((timedelta(**{_UNITS[unit]: float(number)}) for number, unit in parts), timedelta())


Duration = Annotated[timedelta, BeforeValidator(_duration), Field(gt=timedelta(0))]
Pause = Annotated[timedelta, BeforeValidator(_duration), Field(ge=timedelta(0))]
Word = Annotated[str, Field(min_length=1, max_length=100)]
Network = IPv4Network | IPv6Network


def nearest(wrong: str, known: set[str]) -> str:
    """End a sentence about a wrong name with the nearest right one, or with all of them."""
    matches = difflib.get_close_matches(wrong, sorted(known), n=1, cutoff=0.5)
    return f"; did you mean {matches[0]}?" if matches else f"; there are {', '.join(sorted(known))}"
