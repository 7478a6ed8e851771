"""Ways into JSON as an operator writes them: `data.list[0].items`, `$.edges.*.node`."""

import re
from collections.abc import Mapping, Sequence

_STEP = re.compile(r"[^.\[\]]+|\[(\d+|\*|'[^']*'|\"[^\"]*\")\]")
_MOST = 5000


def at(data: object, path: str) -> list[object]:
    """Return what is at the end of the way: one value, or several where it has a `*`."""
    found: list[object] = [data]
    for step in _steps(path):
        found = [value for each in found for value in _below(each, step)][:_MOST]
    return found


def listed_at(data: object, path: str) -> list[object]:
    """Return the items at the end of the way, those of a list one by one."""
    return [
        item for value in at(data, path) for item in (value if isinstance(value, list) else [value])
    ][:_MOST]


def _steps(path: str) -> list[str]:
    steps = [match[1] or match[0] for match in _STEP.finditer(path.removeprefix("$"))]
    return [step.strip("'\"") for step in steps]


def _below(value: object, step: str) -> Sequence[object]:
    if step == "*":
        if isinstance(value, Mapping):
            return list(value.values())
        return value if isinstance(value, list) else []
    if isinstance(value, Mapping):
        return [value[step]] if step in value else []
    if isinstance(value, list):
        if step.isdecimal():
            return value[int(step) : int(step) + 1] if len(step) <= 9 else []  # noqa: PLR2004
        return [inner for each in value for inner in _below_all(each, step)]
    return []


def _below_all(value: object, step: str) -> Sequence[object]:
    return [value[step]] if isinstance(value, Mapping) and step in value else []
