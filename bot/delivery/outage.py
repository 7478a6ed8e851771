"""Whether Telegram as a whole can be reached: said once when it ends, and once when it is back."""

from dataclasses import dataclass

import structlog

from bot.delivery.gate import Gate
from bot.model.outcomes import Failed, Outcome, Unknown

log = structlog.get_logger()

_LONGEST_PAUSE = 30.0


@dataclass(slots=True)
class Outage:
    """Holds all sending while there is no connection, for 1, 2, 4 ... 30 seconds in turn."""

    gate: Gate
    _pauses: int = 0

    def note(self, outcome: Outcome) -> None:
        """Learn from what came of a send."""
        match outcome:
            case Failed(is_outage=True, reason=reason):
                self._begin(reason)
            case Unknown():
                pass  # one answer that did not come says nothing
            case _:
                self._end()

    def _begin(self, reason: str) -> None:
        if self.gate.seconds_held():
            return  # of the sends that failed together the first was counted
        if not self._pauses:
            log.warning("telegram can't be reached", reason=reason)
        self.gate.hold(min(2.0**self._pauses, _LONGEST_PAUSE))
        self._pauses += 1

    def _end(self) -> None:
        if self._pauses:
            log.info("telegram can be reached again")
            self._pauses = 0
