"""The same post as a user of the chat library would send it, in a process of its own.

`python -m benchmarks.delivery_peers limiter|loop BASE_URL TOKEN FIRST_CHAT COUNT`
"""

import asyncio
import sys

from telegram import Bot
from telegram.error import RetryAfter
from telegram.ext import AIORateLimiter, ApplicationBuilder

from benchmarks.delivery_house import new_brief
from bot.delivery.message import render


async def by_limiter(base_url: str, token: str, chats: range) -> None:
    """Hand all to the library at once; its limiter spaces them and repeats what was refused.

    What is refused more often than that is given up.
    """
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{base_url}/bot")
        .rate_limiter(AIORateLimiter(max_retries=10))
        .updater(None)
        .build()
    )
    text = render(new_brief("peer")).html
    async with application:
        bot = application.bot
        await asyncio.gather(
            *(bot.send_message(chat, text, parse_mode="HTML") for chat in chats),
            return_exceptions=True,
        )


async def by_loop(base_url: str, token: str, chats: range) -> None:
    """Send to one chat after another, and wait when told to."""
    text = render(new_brief("peer")).html
    async with Bot(token, base_url=f"{base_url}/bot") as bot:
        for chat in chats:
            while True:
                try:
                    await bot.send_message(chat, text, parse_mode="HTML")
                except RetryAfter as error:
                    wait = error.retry_after
                    await asyncio.sleep(wait if isinstance(wait, int) else wait.total_seconds())
                else:
                    break


def main() -> None:
    """Send."""
    way, base_url, token, first, count = sys.argv[1:]
    chats = range(int(first), int(first) + int(count))
    send = {"limiter": by_limiter, "loop": by_loop}[way]
    asyncio.run(send(base_url, token, chats))


if __name__ == "__main__":
    main()
