"""A program that ends at a write, before or after it is there."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

T = TypeVar("T")


class Bang(Exception):  # noqa: N818 -- it stands for a crash
    """The program ends here."""


def crashing(
    write: Callable[..., Awaitable[T]], *, at: int, is_written: bool
) -> Callable[..., Awaitable[T]]:
    """Return a repository's method that ends the program at the so-manieth call."""
    calls = iter(range(1, 99))

    async def crash(self: Any, *args: Any, **values: Any) -> T:
        number = next(calls)
        if number == at and not is_written:
            raise Bang
        result = await write(self, *args, **values)
        if number == at:
            await self.connection.commit()
            raise Bang
        return result

    return crash
