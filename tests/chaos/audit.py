"""What readers got, compared with what the database says that they got. Pure."""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.model.chats import Delivery, DeliveryState

_REASONED = {DeliveryState.CANCELLED, DeliveryState.DISCARDED, DeliveryState.UNKNOWN}


@dataclass(slots=True, kw_only=True)
class Verdict:
    """The outcome of a run; the lists name what is wrong, a chat and a brief at a time.

    `doubled` counts the messages beyond the first, `unknowns` how often the database says that a
    message may have arrived unseen.
    """

    deliveries: int = 0
    messages: int = 0
    doubled: int = 0
    unknowns: int = 0
    lost: list[str] = field(default_factory=list)
    unrecorded: list[str] = field(default_factory=list)
    disordered: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Whether nothing was lost, doubled without a word, or out of order."""
        return not (self.lost or self.unrecorded or self.disordered)


def audit(
    owed: Sequence[str],
    received: Mapping[int, Sequence[str]],
    deliveries: Mapping[int, Sequence[Delivery]],
) -> Verdict:
    """Judge a run that came to rest.

    `owed` are the briefs that every chat wants, `received` those that it got, in order, as the
    Bot API server wrote them down.
    """
    verdict = Verdict()
    for chat, briefs in received.items():
        _judge(verdict, chat, owed, briefs, deliveries.get(chat, ()))
    return verdict


def _judge(  # noqa: PLR0917 -- private, and used once
    verdict: Verdict,
    chat: int,
    owed: Sequence[str],
    received: Sequence[str],
    deliveries: Sequence[Delivery],
) -> None:
    times = Counter(received)
    known = {delivery.key: delivery for delivery in deliveries}
    verdict.deliveries += len(known)
    verdict.messages += len(received)
    verdict.lost += [f"{chat}: {key} was never owed" for key in owed if key not in known]
    verdict.unrecorded += [f"{chat}: {key} is not on record" for key in times if key not in known]
    for key, delivery in known.items():
        _judge_one(verdict, delivery, times[key])
    order = [known[key].id for key in dict.fromkeys(received) if key in known]
    verdict.disordered += [
        f"{chat}: delivery {later} came before {earlier}"
        for later, earlier in itertools.pairwise(order)
        if later > earlier
    ]


def _judge_one(verdict: Verdict, delivery: Delivery, times: int) -> None:
    name = f"{delivery.chat_id}: {delivery.key}"
    is_sent = delivery.state is DeliveryState.SENT
    is_explained = delivery.state in _REASONED and bool(delivery.last_error)
    verdict.unknowns += delivery.unknowns
    verdict.doubled += max(times - 1, 0)
    if not (times if is_sent else is_explained):
        verdict.lost.append(f"{name} is {delivery.state.value}, received {times} times")
    if times - int(is_sent) > delivery.unknowns:
        verdict.unrecorded.append(f"{name} came {times} times, {delivery.unknowns} unknown")
