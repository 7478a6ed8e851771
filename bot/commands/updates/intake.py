"""From what arrives to what is handled: nothing is lost on the way, nothing is taken twice.

An update is stored before Telegram is told that we have it. Those of one chat are handled one
after the other, those of different chats side by side, up to a bound; what waits, waits in the
database. When the program dies, what had not been started is handled by the next one. What had
been started is handled again if it may change something, since a change that is made twice is
made once, though its answer may come twice; a question is dropped, since its answer may be there.
When the database fails before anybody was answered, the update waits for its turn once more.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

import structlog
import telegram

from bot.commands.updates.outage import Outage
from bot.commands.updates.reading import parse
from bot.commands.updates.together import Together
from bot.model.errors import StorageUnavailableError
from bot.model.updates import Incoming, Started
from bot.pipeline.outbox.tenure import NotHolderError
from bot.policy.timing import backoff
from bot.storage.database import Database, Transaction

T = TypeVar("T")
log = structlog.get_logger()

_AT_ONCE = 50
_STARTS_AT_ONCE = 8  # few, so that what is begun is finished before much more is begun
_MOST_STARTS = 10  # an update that ends the program, or fails it, is not begun more often
_FIRST_PAUSE = timedelta(seconds=1)  # between two starts
_LONGEST_PAUSE = timedelta(seconds=30)


@dataclass(slots=True, kw_only=True)
class Intake:
    """Takes updates and, between `recover` and `stop`, hands them on.

    `token` makes the claim under which this runs; `changes` tells what may be repeated. `handle`
    raises StorageUnavailableError when it is to be asked again. `fence` raises NotHolderError in a
    transaction while another program acts for the bot.
    """

    bot: telegram.Bot
    bot_id: int
    database: Database
    clock: Callable[[], datetime]
    token: Callable[[], str]
    handle: Callable[[telegram.Update], Awaitable[None]]
    changes: Callable[[telegram.Update], bool]
    fence: Callable[[Transaction], Awaitable[None]]
    _waiting: dict[int, int] = field(default_factory=dict)  # how many in each line
    _turns: deque[int] = field(default_factory=deque)  # lines that nobody works on
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)
    _claim: str = ""
    _is_open: bool = False
    _start: Together[int, Started | None] = field(init=False)
    _end: Together[tuple[int, bool], None] = field(init=False)
    _outage: Outage = field(
        default_factory=lambda: Outage(trouble="updates wait", relief="updates are handled again")
    )

    def __post_init__(self) -> None:
        self._start = Together(work=self._start_all, most=_STARTS_AT_ONCE)
        self._end = Together(work=self._end_all, most=_AT_ONCE)

    async def take(self, incoming: Sequence[Incoming]) -> int:
        """Store updates, to be handled in their turn; return how many of them were new."""
        if not incoming:
            return 0
        async with self.database.transaction() as tx:
            await self.fence(tx)
            new = await tx.updates.add(self.bot_id, incoming, now=self.clock())
        for each in new:
            self._queue(each.line, 1)
        return len(new)

    async def recover(self) -> None:
        """Begin to handle updates, and first what earlier runs left."""
        self._claim = self._claim or self.token()
        async with self.database.transaction() as tx:
            cut_off = await tx.updates.cut_off(self.bot_id, claim=self._claim)
            repeated = [each.update.id for each in cut_off if self._may_repeat(each)]
            dropped = [each.update.id for each in cut_off if each.update.id not in repeated]
            await tx.updates.again(self.bot_id, repeated)
            await tx.updates.finish(self.bot_id, dropped)
            waiting = await tx.updates.waiting(self.bot_id)
        if cut_off:
            log.warning("updates were cut off", repeated=repeated, dropped=dropped)
        for line, count in waiting.items():
            self._queue(line, count)
        self._is_open = True
        self._begin()

    async def take_over(self) -> None:
        """Look again at what waits and what others left, if updates are being handled at all."""
        if self._is_open:
            await self.recover()

    async def stop(self, patience: float) -> None:
        """Start nothing more; give what is under way this many seconds, then cancel it."""
        self._is_open = False
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=patience)
        left = tuple(self._under_way)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await self._start.rest()
        await self._end.rest()
        self._claim = ""
        self._waiting.clear()
        self._turns.clear()

    def _may_repeat(self, cut_off: Started) -> bool:
        if cut_off.starts >= _MOST_STARTS:
            return False
        try:
            return self.changes(parse(cut_off.update, self.bot))
        except Exception:  # noqa: BLE001 -- what can't be read changed nothing
            return False

    def _queue(self, line: int, count: int) -> None:
        if line not in self._waiting:
            self._turns.append(line)
        self._waiting[line] = self._waiting.get(line, 0) + count
        self._begin()

    def _begin(self) -> None:
        """Fill the free places; lines take turns."""
        while self._is_open and self._turns and len(self._under_way) < _AT_ONCE:
            task = asyncio.create_task(self._turn(self._turns.popleft()))
            self._under_way.add(task)
            task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._begin()

    async def _turn(self, line: int) -> None:
        """Start one update of a line, and queue the line again if more of it waits."""
        started = await self._patiently(lambda: self._start(line))
        is_done = await self._settle(started) if started else True
        left = self._waiting.pop(line) - is_done
        if left:
            self._waiting[line] = left
            self._turns.append(line)

    async def _settle(self, started: Started) -> bool:
        """Handle an update; tell whether it is done, or waits in front of its line again."""
        update_id = started.update.id
        failure = await self._handle(started.update)
        is_done = failure is None or started.starts >= _MOST_STARTS
        await self._patiently(lambda: self._end((update_id, is_done)))
        if failure and is_done:
            log.error("update given up", update=update_id, reason=str(failure))
        elif failure:
            self._outage.note(failure)
            pause = backoff(started.starts, base=_FIRST_PAUSE, ceiling=_LONGEST_PAUSE)
            await self._outage.sleep(pause.total_seconds())
        return is_done

    async def _handle(self, incoming: Incoming) -> StorageUnavailableError | None:
        """Return why the update is to be handled again, if it is."""
        try:
            update = parse(incoming, self.bot)
        except Exception as error:  # noqa: BLE001 -- whatever it holds, the next one shall come
            reason = f"{type(error).__name__}: {error}"
            log.warning("update can't be read", update=incoming.id, reason=reason)
            return None
        try:
            await self.handle(update)
        except StorageUnavailableError as error:
            return error
        except Exception:
            log.exception("command failed", chat=incoming.line, update=incoming.id)
        return None

    async def _start_all(self, lines: Sequence[int]) -> dict[int, Started | None]:
        async with self.database.transaction() as tx:
            await self.fence(tx)
            start = tx.updates.start
            return {line: await start(self.bot_id, line, claim=self._claim) for line in lines}

    async def _end_all(self, ends: Sequence[tuple[int, bool]]) -> dict[tuple[int, bool], None]:
        """Finish each update that is done, and let each other one wait again."""
        async with self.database.transaction() as tx:
            await self.fence(tx)
            await tx.updates.finish(self.bot_id, [update_id for update_id, done in ends if done])
            if again := [update_id for update_id, done in ends if not done]:
                await tx.updates.again(self.bot_id, again)
        return dict.fromkeys(ends)

    async def _patiently(self, work: Callable[[], Awaitable[T]]) -> T | None:
        """Do it as soon as the database and the fence let us; a stop waits for no fence."""
        while True:
            try:
                done = await work()
            except Exception as error:  # noqa: BLE001 -- a full disk, a database that restarts
                if isinstance(error, NotHolderError) and not self._is_open:
                    return None
                await self._outage.wait(error)
            else:
                self._outage.over()
                return done
