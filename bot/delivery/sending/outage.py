"""Whether Telegram as a whole can be reached: said once when it ends, and once when it is back."""

from dataclasses import dataclass

import structlog

from bot.delivery.sending.gate import Gate
from bot.model.outcomes import Failed, Outcome, Unknown

log = structlog.get_logger()

_LONGEST_PAUSE = 30.0
_MANY_UNANSWERED = 3  # in a row; one answer that does not come says nothing


@dataclass(slots=True)
class Outage:
    """Holds all sending while there is no connection, for 1, 2, 4 ... 30 seconds in turn.

    Where there is one and no answers come (`is_silent`), each post may have arrived: something
    harmless is to be asked, and `note_probe` told what came of it, before a post goes out again.
    """

    gate: Gate
    _pauses: int = 0
    _unanswered: int = 0

    @property
    def is_silent(self) -> bool:
        """Whether several sends in a row got no answer."""
        return self._unanswered >= _MANY_UNANSWERED

    def note(self, outcome: Outcome) -> None:
        """Learn from what came of a send."""
        match outcome:
            case Failed(is_outage=True, reason=reason):
                self._begin(reason)
            case Unknown():
                self._unanswered += 1
            case _:
                self._unanswered = 0
                self._end()

    def note_probe(self, outcome: Outcome) -> None:
        """Learn from what came of asking."""
        match outcome:
            case Unknown(reason=reason):
                self._begin(reason)
            case _:
                self.note(outcome)

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
