"""The data that the benchmarks read: beside the checkout, and no part of the project."""

import os
import resource
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_VARIABLE = "HOTTOPICS_SHARED"
_BESIDE = Path(__file__).parents[3] / "shared"


def shared(folder: str) -> Path:
    """Return a folder of the shared data; without it, say so and end with 2."""
    path = Path(os.environ.get(_VARIABLE, _BESIDE)) / "data" / folder
    if not path.is_dir():
        sys.stderr.write(f"there is no {path}; {_VARIABLE} names the folder that holds data/\n")
        raise SystemExit(2)
    return path


def timed(
    work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
) -> tuple[T | None, float, str]:
    """Return what a call gave, its milliseconds of CPU, and the error that it raised, if any."""
    began = process_time()
    try:
        result, error = work(*args, **kwargs), ""
    except Exception as caught:  # noqa: BLE001 -- peers raise what they like
        result, error = None, type(caught).__name__
    return result, 1000 * (process_time() - began), error


def peak_mb() -> float:
    """Return the most memory that this process has held.

    Linux hands `ru_maxrss` down from the process that started this one, so it is asked elsewhere.
    """
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(rows: list[dict[str, object]]) -> Iterator[str]:
    """Lay out rows of the same keys."""
    names = list(rows[0])
    widths = {name: max(len(name), *(len(str(row[name])) for row in rows)) for name in names}
    yield "  ".join(name.ljust(widths[name]) for name in names)
    for row in rows:
        yield "  ".join(str(row[name]).ljust(widths[name]) for name in names)
