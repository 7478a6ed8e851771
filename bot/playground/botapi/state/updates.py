"""The bot's updates: kept until they are confirmed or too old."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bot.playground.botapi.errors import Object
from bot.playground.botapi.state.signal import Signal

# Left out unless they are asked for: https://core.telegram.org/bots/api#getupdates
_ON_REQUEST = ("chat_member", "message_reaction", "message_reaction_count")
_SECONDS = {"inline_query": 30.0, "callback_query": 150.0}
_DAY = 86400.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pending:
    id: int
    kind: str
    body: Object
    pushed_at: float


@dataclass(slots=True, kw_only=True)
class Updates:
    """The queue of one bot; `clock` gives monotonic seconds."""

    signal: Signal
    clock: Callable[[], float]
    allowed: tuple[str, ...] = ()
    last_id: int = 700_000_000
    _pending: list[_Pending] = field(default_factory=list)

    def push(self, kind: str, payload: Object) -> int | None:
        """Add an update unless its kind is not wanted; return its id."""
        if kind not in self.allowed if self.allowed else kind in _ON_REQUEST:
            return None
        self.last_id += 1
        body = {"update_id": self.last_id, kind: payload}
        pending = _Pending(id=self.last_id, kind=kind, body=body, pushed_at=self.clock())
        self._pending.append(pending)
        self.signal.notify()
        return self.last_id

    def push_raw(self, body: Object) -> None:
        """Add an update as it is, however broken, with the next id."""
        self.last_id += 1
        full = {"update_id": self.last_id, **body}
        pending = _Pending(id=self.last_id, kind="", body=full, pushed_at=self.clock())
        self._pending.append(pending)
        self.signal.notify()

    def take(self, offset: int, limit: int) -> list[Object]:
        """Confirm what is below the offset and return what follows, oldest first."""
        self._forget_old()
        if offset < 0:
            offset = self._pending[offset:][0].id if self._pending else 0
        if offset:
            self._pending = [pending for pending in self._pending if pending.id >= offset]
        return [pending.body for pending in self._pending[:limit]]

    def drop(self) -> None:
        """Forget all that is pending."""
        self._pending.clear()

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Set the wanted kinds; None leaves them, an empty list means the default."""
        if kinds is not None:
            self.allowed = tuple(kinds)

    def __len__(self) -> int:
        return len(self._pending)

    def _forget_old(self) -> None:
        now = self.clock()
        self._pending = [
            pending
            for pending in self._pending
            if now - pending.pushed_at < _SECONDS.get(pending.kind, _DAY)
        ]
