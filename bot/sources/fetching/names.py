"""The system's name service, asked where nothing waits for it."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

Resolve: TypeAlias = Callable[[str, int], Awaitable[Sequence[str]]]
"""Gives the numeric addresses of a host, best first; raises OSError when there is none."""


async def resolve(host: str, port: int) -> list[str]:
    """Ask the system for a host's addresses, each once, in its order (RFC 6724).

    A stalled lookup can't be cancelled. The loop's own threads would be used up by a few of them
    and are waited for at the end of the program; a daemon thread for each is neither.
    """
    loop = asyncio.get_running_loop()
    found: asyncio.Future[list[str]] = loop.create_future()

    def look_up() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            _tell(loop, _fail, found, OSError(str(error)) if _is_odd(error) else error)
        else:
            _tell(loop, _give, found, list(dict.fromkeys(str(each[4][0]) for each in answers)))

    threading.Thread(target=look_up, name="name lookup", daemon=True).start()
    return await found


def _is_odd(error: Exception) -> bool:
    return not isinstance(error, OSError)


def _tell(loop: asyncio.AbstractEventLoop, how: Callable[..., None], *what: object) -> None:
    with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
        loop.call_soon_threadsafe(how, *what)


def _give(found: asyncio.Future[list[str]], addresses: list[str]) -> None:
    if not found.done():
        found.set_result(addresses)


def _fail(found: asyncio.Future[list[str]], error: Exception) -> None:
    if not found.done():
        found.set_exception(error)
