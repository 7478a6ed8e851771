"""The line to a broker, made again whenever it breaks. taskiq carries the hints."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import structlog
from taskiq import AsyncBroker
from taskiq.acks import AcknowledgeType
from taskiq.decor import AsyncTaskiqDecoratedTask
from taskiq.receiver import Receiver

from bot.work.brokers import make_broker

log = structlog.get_logger()

_TASK = "hottopics:work"
_PATIENCE_SECONDS = 3.0  # for the broker's answer
_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 30.0

Hint = tuple[str, str, str, str]  # stage, row's id, claim's token, sender


@dataclass(slots=True, kw_only=True)
class Link:
    """Sends hints and receives them. One that is lost or doubled does no harm.

    While the broker can't be reached `send` says so at once; that is logged once, and so is its
    return. No more than `capacity` received hints are acted on at a time.
    """

    url: str
    capacity: int
    lifetime: timedelta
    receive: Callable[[Hint], Awaitable[None]]
    _sending: AsyncTaskiqDecoratedTask[[str, str, str, str], Coroutine[Any, Any, None]] | None = (
        None
    )
    _ending: asyncio.Event = field(default_factory=asyncio.Event)
    _is_stopping: bool = False
    _is_down: bool = False

    async def send(self, hint: Hint) -> bool:
        """Hand a hint to the broker; False when it can't be reached."""
        if self._sending is None:
            return False
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await self._sending.kiq(*hint)
        except Exception as error:  # noqa: BLE001 -- each broker has its own, and all mean the same
            self._note(error)
            self._ending.set()
            return False
        return True

    async def run(self) -> None:
        """Receive until `stop`."""
        pause = _FIRST_PAUSE
        while not self._is_stopping:
            self._ending.clear()
            broker = make_broker(self.url, lifetime=self.lifetime)
            try:
                await self._connect(broker)
                pause = _FIRST_PAUSE
                await self._listen(broker)
            except Exception as error:  # noqa: BLE001 -- the same
                self._note(error)
            finally:
                self._sending = None
                with contextlib.suppress(Exception):
                    async with asyncio.timeout(_PATIENCE_SECONDS):
                        await broker.shutdown()
            if not self._is_stopping:
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)

    def stop(self) -> None:
        """Receive no more."""
        self._is_stopping = True
        self._ending.set()

    async def _connect(self, broker: AsyncBroker) -> None:
        async def take(stage: str, row_id: str, token: str, sender: str) -> None:
            await self.receive((stage, row_id, token, sender))

        broker.is_worker_process = True
        sending = broker.register_task(take, task_name=_TASK)
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await broker.startup()
        self._sending = sending
        if self._is_down:
            log.info("the broker is back")
        self._is_down = False

    async def _listen(self, broker: AsyncBroker) -> None:
        receiver = Receiver(
            broker=broker,
            run_startup=False,
            validate_params=False,
            max_async_tasks=self.capacity,
            ack_type=AcknowledgeType.WHEN_RECEIVED,
            wait_tasks_timeout=0,
        )
        await receiver.listen(self._ending)

    def _note(self, error: Exception) -> None:
        if not self._is_down and not self._is_stopping:
            cause = error.__cause__ or error
            reason = f"{type(cause).__name__}: {cause}"[:200]
            log.warning("the broker can't be reached: work stays here", reason=reason)
        self._is_down = True
