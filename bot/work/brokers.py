"""Which broker a URL means.

Without a URL there is none: a stage works on what it claims itself. taskiq's InMemoryBroker would
add 0.03 ms to a job, 0.25 s and 6 MB to the start, and it swallows the cancelling of a task, by
which work is given back at the stop; it would give nothing, since the row is already here.
"""

from datetime import timedelta

from taskiq import AsyncBroker


def make_broker(url: str, *, lifetime: timedelta) -> AsyncBroker:
    """Prepare a broker that forgets a message after its lifetime; nothing is opened yet.

    Raises ImportError when its library is not installed.
    """
    if url.startswith("redis"):
        from bot.work.redis_stream import redis_broker  # noqa: PLC0415 -- an extra of the package

        return redis_broker(url)
    from bot.work.nats_jetstream import nats_broker  # noqa: PLC0415 -- the same

    return nats_broker(url, lifetime=lifetime)
