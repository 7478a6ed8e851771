"""Posts that were given places, replies in between and waits: what Telegram sees of it all."""

from collections import defaultdict
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.pacing import Pacer
from bot.delivery.sending.gate import Gate

STEP = 0.01
READERS, GROUPS = range(1, 40), range(-3, 0)
# At which step a reply is asked for, and by whom.
REPLIES = st.lists(
    st.tuples(st.integers(0, 300), st.sampled_from([*READERS, *GROUPS])), max_size=40
)
LATENCIES = st.lists(st.floats(0, 0.9), min_size=1, max_size=20)


@dataclass
class Telegram:
    """Takes posts and replies by the gate, as the bot sends them, and remembers when."""

    per_second: int
    latencies: list[float]
    now: float = 1000.0
    seen: list[tuple[float, int, bool]] = field(default_factory=list)
    answers: list[tuple[float, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        pacer = Pacer(messages_per_second=self.per_second, group_messages_per_minute=20)
        self.gate = Gate(pacer, lambda: self.now)

    def post(self, chats: list[int], unused: int) -> None:
        """Take places as a claim does, leave some of them unused, and send into the others."""
        with self.gate.places(len(chats) + unused) as places:
            busy = self.gate.busy_chats()
            free = [each for each in dict.fromkeys(chats) if each not in busy]
            for chat in free[: places.free]:
                chats.remove(chat)
                places.take(chat)
                self._send(chat, is_reply=False)

    def reply(self, chat: int) -> bool:
        """Answer somebody if that may be now."""
        if self.gate.pacer.delay(chat, self.now, is_reply=True) > 0:
            return False
        self.gate.pacer.start(chat, self.now)
        self._send(chat, is_reply=True)
        return True

    def _send(self, chat: int, *, is_reply: bool) -> None:
        latency = self.latencies[len(self.seen) % len(self.latencies)]
        self.seen.append((self.now + latency / 2, chat, is_reply))
        self.answers.append((self.now + latency, chat))

    def pass_time(self) -> None:
        """Let a hundredth of a second go by, and the answers of then arrive."""
        self.now += STEP
        for answer in [each for each in self.answers if each[0] <= self.now]:
            self.answers.remove(answer)
            self.gate.finish_post(answer[1])


def worst(moments: list[float], seconds: float) -> int:
    """Return the most that stand in any sliding window; sums of floats get a hair of room."""
    ordered = sorted(moments)
    return max(
        (sum(start <= each < start + seconds - 1e-6 for each in ordered) for start in ordered),
        default=0,
    )


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 60), REPLIES, LATENCIES, st.integers(0, 5))
def test_no_mix_of_posts_and_replies_breaks_a_limit(
    per_second: int,
    replies: list[tuple[int, int]],
    latencies: list[float],
    unused: int,
) -> None:
    telegram = Telegram(per_second, latencies)
    chats = [*READERS, *GROUPS] * 3
    for step in range(400):
        asked = [each for each in replies if each[0] <= step]
        for each in asked:
            if telegram.reply(each[1]):
                replies.remove(each)
        telegram.post(chats, unused)
        telegram.pass_time()
    assert worst([moment for moment, *_ in telegram.seen], 1.0) <= per_second
    by_chat = defaultdict(list)
    for moment, chat, is_reply in telegram.seen:
        by_chat[chat].append((moment, is_reply))
    for chat, sends in by_chat.items():
        assert worst([moment for moment, _ in sends], 60.0) <= (20 if chat < 0 else 400)
        assert worst([moment for moment, _ in sends], 1.0) <= 3
        assert worst([moment for moment, is_reply in sends if not is_reply], 1.0) <= 1


@settings(max_examples=25, deadline=None)
@given(st.integers(5, 60), LATENCIES, st.floats(0.1, 2.0))
def test_nothing_goes_before_the_end_of_a_wait_and_then_it_ramps(
    per_second: int, latencies: list[float], wait: float
) -> None:
    telegram = Telegram(per_second, latencies)
    chats = list(range(1, 1000))
    telegram.post(chats, 0)
    telegram.gate.hold(wait)
    held_from, ends_at = telegram.now, telegram.now + wait
    before = len(telegram.seen)
    for _ in range(500):
        telegram.post(chats, 0)
        telegram.pass_time()
    started = [
        moment - latencies[(before + number) % len(latencies)] / 2
        for number, (moment, *_) in enumerate(telegram.seen[before:])
    ]
    assert all(moment >= ends_at for moment in started), (held_from, started[:1])
    assert sum(moment < ends_at + 1 for moment in started) <= max(1, 0.3 * per_second) + 1


@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from(READERS), max_size=38), LATENCIES)
def test_chats_that_have_to_wait_hold_up_no_other(held: set[int], latencies: list[float]) -> None:
    telegram = Telegram(30, latencies)
    for chat in held:
        telegram.gate.hold(60.0, chat)
    chats = list(READERS)
    for _ in range(400):
        telegram.post(chats, 0)
        telegram.pass_time()
    assert {chat for _, chat, _ in telegram.seen} == set(READERS) - held
    assert set(chats) == held


@settings(max_examples=25, deadline=None)
@given(LATENCIES)
def test_a_person_is_answered_within_a_second_while_posts_go_out(latencies: list[float]) -> None:
    telegram = Telegram(30, [latency / 10 for latency in latencies])
    chats = list(range(1, 1000))
    for _ in range(200):
        telegram.post(chats, 0)
        telegram.pass_time()
    for person in (5001, 5002, 5003):
        asked = telegram.now
        while not telegram.reply(person):
            telegram.pass_time()  # no post starts while a reply waits for room: see Gate
        assert telegram.now - asked < 1.0
