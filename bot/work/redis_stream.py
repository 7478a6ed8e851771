"""Redis Streams as the carrier of hints."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import ResponseError
from taskiq import AckableMessage
from taskiq_redis import RedisStreamBroker
from typing_extensions import override

_STREAM = "hottopics"
_MOST_HINTS = 10_000  # then the oldest go
_BLOCK_MILLISECONDS = 2000
_PAUSE_SECONDS = 0.2


class HintBroker(RedisStreamBroker):
    """A stream that is read without acknowledging: what gets lost falls due by itself.

    The library's own reader takes a lock in Redis after each message, to look for what others
    left unacknowledged; other readers wait for it in steps of 0.1 s.
    """

    @override
    async def listen(self) -> AsyncGenerator[AckableMessage, None]:
        """Read hint by hint; the group is made again when someone emptied the database."""
        async with Redis(connection_pool=self.connection_pool) as redis:
            while True:
                try:
                    streams: Any = await redis.xreadgroup(
                        self.consumer_group_name,
                        self.consumer_name,
                        {self.queue_name: ">"},
                        count=1,
                        block=self.block,
                        noack=True,
                    )
                except ResponseError:
                    await asyncio.sleep(_PAUSE_SECONDS)
                    await self._declare_consumer_group()
                    continue
                for _, messages in streams or ():
                    for _, fields in messages:
                        yield AckableMessage(data=fields[b"data"], ack=_nothing)


async def _nothing() -> None:
    """Acknowledge what needs no acknowledgement."""


def redis_broker(url: str) -> RedisStreamBroker:
    """Prepare the broker."""
    return HintBroker(
        url,
        queue_name=_STREAM,
        consumer_group_name=_STREAM,
        consumer_id="0",  # also what came before the group
        xread_block=_BLOCK_MILLISECONDS,
        maxlen=_MOST_HINTS,
        socket_connect_timeout=3,
        socket_timeout=10,  # more than a read blocks
    )
