"""One attempt at an update: whether people heard of it, and whether it is to be made again."""

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass

from bot.model.errors import StorageUnavailableError


@dataclass(slots=True)
class Attempt:
    """What was said is said, so an attempt that failed after that is the last."""

    has_spoken: bool = False
    broken_by: StorageUnavailableError | None = None


_current: ContextVar[Attempt | None] = ContextVar("attempt", default=None)


@contextlib.contextmanager
def attempting() -> Iterator[None]:
    """Count what is done in here as one attempt.

    Raises the StorageUnavailableError that broke it off, if it may be made again.
    """
    attempt = Attempt()
    token = _current.set(attempt)
    try:
        yield
    finally:
        _current.reset(token)
    if attempt.broken_by:
        raise attempt.broken_by


def note_answer() -> None:
    """Note that people were answered."""
    if attempt := _current.get():
        attempt.has_spoken = True


def break_off(error: StorageUnavailableError) -> bool:
    """Note that the database broke the attempt off; tell whether it may be made again."""
    attempt = _current.get()
    if attempt is None or attempt.has_spoken:
        return False
    attempt.broken_by = error
    return True
