"""Receiving as a whole: what earlier runs left, then what comes."""

from dataclasses import dataclass, field
from typing import Protocol

from bot.commands.updates.intake import Intake
from bot.commands.updates.outage import Outage


class Receiver(Protocol):
    """Where updates come from: a long poll or a webhook."""

    @property
    def silent_seconds(self) -> float:
        """How long ago Telegram last let us know that all is well."""

    async def run(self) -> None:
        """Receive until cancelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiving:
    """Receives updates and handles them."""

    receiver: Receiver
    intake: Intake
    outage: Outage = field(
        default_factory=lambda: Outage(
            trouble="earlier updates can't be read", relief="earlier updates are read"
        )
    )

    @property
    def silent_seconds(self) -> float:
        """How long ago Telegram last let us know that all is well."""
        return self.receiver.silent_seconds

    async def run(self) -> None:
        """Receive until cancelled."""
        while True:
            try:
                await self.intake.recover()
                break
            except Exception as error:  # noqa: BLE001 -- a full disk, a database that restarts
                await self.outage.wait(error)
        self.outage.over()
        await self.receiver.run()

    async def stop(self, patience: float) -> None:
        """Handle nothing more; give what is under way this many seconds."""
        await self.intake.stop(patience)
