import math
import random
from collections import defaultdict, deque

from bot.delivery.pacing import Pacer
from bot.delivery.sending.gate import Gate


def pacer(per_second: int = 30) -> Pacer:
    return Pacer(messages_per_second=per_second, group_messages_per_minute=20)


def simulate(chats: list[int], *, seed: int, jitter: float) -> list[tuple[float, int]]:
    """Send to each chat in turn as soon as the pacer lets it; return when the server saw each."""
    rng = random.Random(seed)
    paced, now = pacer(), 100.0
    waiting, seen = deque(chats), list[tuple[float, int]]()
    answers: list[tuple[float, int]] = []
    while waiting or answers:
        for answer in [each for each in answers if each[0] <= now]:
            answers.remove(answer)
            paced.finish(answer[1], answer[0])
        busy = paced.busy(now)
        for _ in range(min(paced.room(now), len(waiting))):
            free = next((chat for chat in waiting if chat not in busy), None)
            if free is None:
                break
            waiting.remove(free)
            paced.start(free, now)
            busy = paced.busy(now)
            latency = rng.random() * jitter
            seen.append((now + latency * rng.random(), free))
            answers.append((now + latency, free))
        now += 0.005
    return sorted(seen)


def worst(moments: list[float], seconds: float) -> int:
    window: deque[float] = deque()
    most = 0
    for moment in moments:
        window.append(moment)
        while window[0] <= moment - seconds:
            window.popleft()
        most = max(most, len(window))
    return most


def test_however_late_requests_arrive_no_second_holds_more_than_thirty() -> None:
    for seed, jitter in ((1, 0.0), (2, 0.05), (3, 0.9)):
        seen = simulate(list(range(1, 200)), seed=seed, jitter=jitter)
        assert len(seen) == 199
        assert worst([moment for moment, _ in seen], 1.0) <= 30


def test_a_chat_gets_one_a_second_and_a_group_twenty_a_minute() -> None:
    by_chat = defaultdict(list)
    for moment, chat in simulate([5] * 4 + [-7] * 45 + [8] * 2, seed=4, jitter=0.02):
        by_chat[chat].append(moment)
    assert worst(by_chat[5], 1.0) == 1
    assert worst(by_chat[-7], 60.0) == 20


def test_a_waiting_chat_holds_up_nobody() -> None:
    paced = pacer()
    paced.hold(5, until=1000.0)
    assert paced.busy(0.0) == {5}
    assert paced.delay(5, 0.0) == 1000.0
    assert paced.delay(6, 0.0) == 0.0
    assert paced.busy(1001.0) == set()


def test_after_a_global_wait_sending_ramps_up() -> None:
    paced = pacer()
    paced.hold(None, until=10.0)
    assert paced.room(9.9) == 0
    assert paced.delay(1, 4.0) == 6.0
    assert paced.room_at(9.0) == 10.0
    sent = [drained(paced, start=second) for second in (10.0, 15.0, 20.0)]
    assert 6 <= sent[0] <= 9
    assert 16 <= sent[1] <= 21
    assert sent[2] == 30


def drained(paced: Pacer, *, start: float) -> int:
    """Post to ever new chats for a second; return how many posts there was room for."""
    count = 0
    for step in range(1000):
        now = start + step / 1000
        for _ in range(paced.room(now)):
            count += 1
            chat_id = int(start) * 1000 + count
            paced.start(chat_id, now)
            paced.finish(chat_id, now)
    return count


def test_replies_may_come_in_a_short_burst() -> None:
    paced = pacer()
    for _ in range(3):
        assert paced.delay(5, 0.0, is_reply=True) == 0
        paced.start(5, 0.0)
        paced.finish(5, 0.0)
    assert paced.delay(5, 0.0, is_reply=True) > 0
    assert paced.delay(5, 0.0) > 0


def test_room_that_depends_on_answers_is_not_guessed() -> None:
    paced = pacer(per_second=1)
    paced.start(5, 0.0)
    assert paced.delay(6, 0.0) == math.inf
    paced.finish(5, 1.0)
    assert 1.0 <= paced.delay(6, 1.0) < 1.1


async def test_replies_go_before_posts() -> None:
    gate = Gate(pacer(per_second=1))
    assert gate.room() == 1
    async with gate.reply(5):
        assert gate.room() == 0
        assert gate.busy_chats() == {5}
        assert gate.seconds_to_room() == 1.0
    with gate.places(1) as places:
        places.take(6)
    gate.finish_post(6)
    assert 6 in gate.busy_chats()


def test_several_chats_told_at_once_mean_the_bot_as_a_whole() -> None:
    now = 50.0
    gate = Gate(pacer(), clock=lambda: now)
    gate.throttled(5, 10.0)
    assert gate.room() > 0
    assert gate.busy_chats() == {5}
    gate.throttled(6, 10.0)
    assert gate.room() == 0
