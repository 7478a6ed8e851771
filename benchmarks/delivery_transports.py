"""Requests alone: what a send costs by our transport and by the library's own.

The server is in a process of its own and does nothing but answer.
"""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from benchmarks.delivery_house import new_brief
from benchmarks.main_job import ROOT
from bot.delivery.message import Message, render
from bot.delivery.pacing import Pacer
from bot.delivery.sending.gate import Gate
from bot.delivery.sending.outage import Outage
from bot.delivery.sending.transport import Transport
from bot.delivery.telegram import Outgoing, TelegramSender

SENDS = 2000
ROUNDS = 3
AT_ONCE = 64
TOKEN = "424242:benchmark"  # noqa: S105 -- nobody's
SENT = {"message_id": 9, "date": 1_790_000_000, "chat": {"id": 1, "type": "private"}}
BOT = {"id": 424242, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}


async def rows() -> AsyncIterator[tuple[str, float, float]]:
    """Give a way to send, its CPU milliseconds a send and its sends a second: the best rounds."""
    message = render(new_brief("transport"))
    async with answering() as base_url:
        for name, request in (
            ("our transport, the library's send_message", ours()),
            ("HTTPXRequest, the library's send_message", theirs()),
        ):
            async with Bot(TOKEN, base_url=f"{base_url}/bot", request=request) as bot:
                yield (name, *await best(bot, message))
        async with Bot(TOKEN, base_url=f"{base_url}/bot", request=ours()) as bot:
            yield ("our transport, the post encoded once", *await best(sender(bot), message))


def ours() -> BaseRequest:
    """Build our transport."""
    return Transport(connections=AT_ONCE, connect_seconds=5, read_seconds=20)


def theirs() -> BaseRequest:
    """Build the library's."""
    return HTTPXRequest(connection_pool_size=AT_ONCE, read_timeout=20, pool_timeout=20)


def sender(bot: Bot) -> TelegramSender:
    """Build the bot's own sender."""
    gate = Gate(Pacer(messages_per_second=1000, group_messages_per_minute=20))
    return TelegramSender(bot, gate, Outage(gate))  # type: ignore[arg-type]  # asks only what a Bot has


async def best(way: Bot | TelegramSender, message: Message) -> tuple[float, float]:
    """Return the CPU milliseconds of a send and the sends a second."""
    rounds = [await measured(way, message) for _ in range(ROUNDS)]
    return min(cpu for cpu, _ in rounds), max(rate for _, rate in rounds)


async def measured(way: Bot | TelegramSender, message: Message) -> tuple[float, float]:
    """Send to many chats, as many at once as there are connections."""
    chats = iter(range(1, SENDS + 1))

    async def send() -> None:
        for chat in chats:
            if isinstance(way, TelegramSender):
                await way(Outgoing(chat_id=chat, thread_id=None, message=message))
            else:
                await way.send_message(chat, message.html, parse_mode="HTML")

    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(send() for _ in range(AT_ONCE)))
    seconds = time.perf_counter() - began
    return (time.process_time() - cpu) * 1e3 / SENDS, SENDS / seconds


@asynccontextmanager
async def answering() -> AsyncIterator[str]:
    """Run the server that only answers."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.delivery_transports"),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        line = await process.stdout.readline() if process.stdout else b""
        yield line.decode().strip()
    finally:
        process.terminate()
        await process.wait()


async def serve() -> None:
    """Answer every call, until the process is ended."""
    answers = {"getMe": BOT}

    async def handle(request: web.Request) -> web.Response:
        await request.read()
        result = answers.get(request.match_info["method"], SENT)
        text = json.dumps({"ok": True, "result": result})
        return web.Response(text=text, content_type="application/json")

    app = web.Application()
    app.router.add_post("/bot{token}/{method}", handle)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"http://127.0.0.1:{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve())
