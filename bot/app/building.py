"""From the settings to a bot that is ready to run."""

import contextlib
from collections.abc import AsyncIterator

from bot.app.assembly import Assembly
from bot.app.clock import clock_on
from bot.app.parts import build_fetcher, build_workers, build_write, database_of, token_of
from bot.app.program import Bot, Role
from bot.app.stages import Stages
from bot.config import Settings


@contextlib.asynccontextmanager
async def built(settings: Settings, role: Role = Role.ALL) -> AsyncIterator[Bot]:
    """Build the bot on its database, which is brought up to date first.

    Raises ConfigError for whatever the operator has to mend.
    """
    if role is not Role.WORKER:
        token_of(settings)
    database = database_of(settings)
    try:
        with database.held():
            await database.upgrade()
            now = await clock_on(database)
            with build_workers(settings) as workers:
                async with (
                    build_fetcher(settings) as fetcher,
                    build_write(settings, database, workers, now) as write,
                ):
                    assembly = Assembly(
                        settings=settings,
                        stages=Stages.on(database, settings),
                        database=database,
                        clock=now,
                        fetcher=fetcher,
                        workers=workers,
                        write=write,
                    )
                    yield assembly.bot(role)
    finally:
        await database.close()
