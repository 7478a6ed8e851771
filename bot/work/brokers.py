"""Which broker a URL means, and how it is to keep what it is only told in passing."""

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
