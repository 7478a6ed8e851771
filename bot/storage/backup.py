"""A copy of the whole database, taken while the bot runs."""

import asyncio
import os
import shutil
from pathlib import Path

from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.model.errors import ConfigError


async def back_up(engine: AsyncEngine, url: URL, target: Path) -> None:
    """Write the backup: a SQLite file, or what pg_dump makes of a PostgreSQL database.

    Raises ConfigError when the target exists or can't be written, or when pg_dump is missing
    or refuses.
    """
    if target.exists():  # noqa: ASYNC240 -- one look at a local disk
        raise ConfigError(f"{target}: exists already; name another file")
    if url.get_backend_name() == "sqlite":
        await _copy(engine, target)
    else:
        await _dump(url, target)


async def _copy(engine: AsyncEngine, target: Path) -> None:
    try:
        async with engine.connect() as connection:
            await connection.execute(text("COMMIT"))  # VACUUM runs outside of any transaction
            await connection.execute(text("VACUUM INTO :file"), {"file": str(target)})
    except DBAPIError as error:
        raise ConfigError(f"{target} can't be written: {error.orig}; name another file") from None


async def _dump(url: URL, target: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise ConfigError("pg_dump is not installed; install PostgreSQL's client programs")
    # pg_dump reads the password from its environment, so that no list of processes shows it.
    plain = url.set(drivername="postgresql", password=None).render_as_string(hide_password=False)
    process = await asyncio.create_subprocess_exec(
        program,
        "--format=custom",
        f"--file={target}",
        plain,
        env=os.environ | ({"PGPASSWORD": url.password} if url.password else {}),
        stderr=asyncio.subprocess.PIPE,
    )
    _, errors = await process.communicate()
    if process.returncode:
        target.unlink(missing_ok=True)  # noqa: ASYNC240 -- the same
        raise ConfigError(f"pg_dump: {errors.decode(errors='replace').strip()}")
