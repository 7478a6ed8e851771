"""NATS JetStream as the carrier of hints."""

from datetime import timedelta

from nats.js.api import RetentionPolicy, StorageType, StreamConfig
from taskiq_nats import PullBasedJetStreamBroker

_STREAM = "hottopics"
_MOST_HINTS = 10_000
_WAIT_SECONDS = 5.0
_CONNECT_SECONDS = 3


def nats_broker(url: str, *, lifetime: timedelta) -> PullBasedJetStreamBroker:
    """Prepare the broker: a queue in memory, each hint for one reader."""
    return PullBasedJetStreamBroker(
        url,
        subject=_STREAM,
        stream_name=_STREAM,
        durable=_STREAM,
        stream_config=StreamConfig(
            retention=RetentionPolicy.WORK_QUEUE,
            storage=StorageType.MEMORY,
            max_age=lifetime.total_seconds(),
            max_msgs=_MOST_HINTS,
        ),
        pull_consume_timeout=_WAIT_SECONDS,
        connect_timeout=_CONNECT_SECONDS,
        allow_reconnect=False,  # the link makes a new line itself
        error_cb=_be_silent,
    )


async def _be_silent(_error: Exception) -> None:
    """Leave it to the link to tell of trouble, once."""
