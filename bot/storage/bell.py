"""A word to the other programs on the same PostgreSQL, by LISTEN and NOTIFY."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import psycopg
import structlog
from sqlalchemy import text

from bot.storage.database import Database

log = structlog.get_logger()

_CHANNEL = "hottopics"
_CHECK_SECONDS = 20.0  # a line that was cut without a word is found out after this
_PATIENCE_SECONDS = 5.0
_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 30.0
_NOTIFY = text("SELECT pg_notify(:channel, word) FROM unnest(CAST(:words AS text[])) AS word")


@dataclass(slots=True, kw_only=True)
class Bell:
    """Says words that every other program hears at once. One that is lost does no harm.

    `heard` gets each word, and is told None when some may have been missed.
    """

    database: Database
    name: str
    heard: Callable[[str | None], None]
    _words: dict[str, None] = field(default_factory=dict)
    _has_words: asyncio.Event = field(default_factory=asyncio.Event)
    _is_down: bool = False

    def ring(self, word: str) -> None:
        """Say a word, as soon as what was said before is out; the same word is said once."""
        self._words[word] = None
        self._has_words.set()

    async def run(self) -> None:
        """Listen and speak until cancelled."""
        await asyncio.gather(self._listen(), self._speak())

    async def _speak(self) -> None:
        while True:
            await self._has_words.wait()
            self._has_words.clear()
            words, self._words = [f"{self.name} {word}" for word in self._words], {}
            try:
                async with asyncio.timeout(_PATIENCE_SECONDS), self.database.engine.begin() as line:
                    await line.execute(_NOTIFY, {"channel": _CHANNEL, "words": words})
            except Exception as error:  # noqa: BLE001 -- whatever it is, the others' tick makes up for it
                log.debug("the other programs were not woken", reason=type(error).__name__)

    async def _listen(self) -> None:
        pause = _FIRST_PAUSE
        while True:
            try:
                async with await self._connect() as line:
                    await line.execute(f"LISTEN {_CHANNEL}")
                    pause = _FIRST_PAUSE
                    self._note(None)
                    await self._hear_all(line)
            except Exception as error:  # noqa: BLE001 -- whatever it is, it is tried again
                self._note(error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _connect(self) -> psycopg.AsyncConnection:
        url = self.database.url.set(drivername="postgresql")
        async with asyncio.timeout(_PATIENCE_SECONDS):
            return await psycopg.AsyncConnection.connect(
                url.render_as_string(hide_password=False), autocommit=True
            )

    async def _hear_all(self, line: psycopg.AsyncConnection) -> None:
        while True:
            async for notice in line.notifies(timeout=_CHECK_SECONDS):
                name, _, word = notice.payload.partition(" ")
                if name != self.name:
                    self.heard(word)
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await line.execute("SELECT 1")

    def _note(self, error: Exception | None) -> None:
        """Tell once that the line is down, and once that it is up."""
        if error and not self._is_down:
            log.warning("the other programs can't be woken", reason=type(error).__name__)
        if error is None:
            if self._is_down:
                log.info("the other programs can be woken again")
            self.heard(None)
        self._is_down = error is not None
