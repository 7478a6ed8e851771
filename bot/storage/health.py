"""Whether the database works: told apart from bugs, said once when it fails and once after."""

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import structlog
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from bot.model.errors import StorageUnavailableError

log = structlog.get_logger()

_QUIET_SECONDS = 5.0  # on a full disk what writes nothing goes on well in between


@dataclass(slots=True)
class Health:
    """Watches what is done with the database."""

    seconds: Callable[[], float] = time.monotonic
    _failed_at: float | None = None

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        """Note how a transaction goes. Raises StorageUnavailableError when the database fails."""
        try:
            yield
        except (DBAPIError, NoConnectionError) as error:
            if not _is_failure(error):
                raise
            reason = _reason(error)
            self._fail(reason)
            raise StorageUnavailableError(reason) from error
        self._work()

    def _fail(self, reason: str) -> None:
        if self._failed_at is None:
            log.error("the database fails; what is under way waits", reason=reason)
        self._failed_at = self.seconds()

    def _work(self) -> None:
        if self._failed_at is not None and self.seconds() - self._failed_at > _QUIET_SECONDS:
            log.info("the database works again")
            self._failed_at = None


def _is_failure(error: DBAPIError | NoConnectionError) -> bool:
    """Tell a database that fails from a statement that is wrong, which is a bug."""
    if isinstance(error, NoConnectionError) or error.connection_invalidated:
        return True
    if isinstance(cause := error.orig, sqlite3.Error):
        is_wrong = getattr(cause, "sqlite_errorcode", None) in {None, sqlite3.SQLITE_ERROR}
        return isinstance(error, OperationalError) and not is_wrong
    return isinstance(error, OperationalError)


def _reason(error: DBAPIError | NoConnectionError) -> str:
    lines = str(getattr(error, "orig", None) or error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
