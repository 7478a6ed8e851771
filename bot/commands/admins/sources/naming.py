"""How admins name sources: by id, address or publisher where they are polled, else where to look.

An address that can't be one is answered here; whether it may be fetched is the fetcher's to say.
"""

from urllib.parse import urlsplit

from bot.commands.request import Asker, Desk, Reply, Request
from bot.model.sources import Source

_LONGEST_URL = 2000


async def named(desk: Desk, request: Request) -> Source | Reply:
    """Return the source that a command names, or what is wrong with the name."""
    text = request.arguments.strip()
    if not text:
        return Reply(html=request.texts("source-which"))
    source = await stored(desk, text)
    return source or Reply(html=request.texts("source-unknown"))


async def stored(desk: Desk, text: str) -> Source | None:
    """Return the polled source that goes by an id, an address or a publisher's name."""
    if not text.strip():
        return None
    async with desk.database.reading() as tx:
        return await tx.sources.find(text[:_LONGEST_URL])


def wrong_address(asker: Asker, url: str, command: str) -> Reply | None:
    """Say what is wrong with an address that somebody wrote after a command; None when nothing."""
    texts, example = asker.texts, f"/{command} https://example.com"
    if not url:
        return Reply(html=texts("source-address-missing", example=example))
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        parts, host = None, None
    if parts is None or parts.scheme not in {"http", "https"} or not host:
        return Reply(html=texts("source-address-wrong", example=example))
    if len(url) > _LONGEST_URL:
        return Reply(html=texts("source-address-long"))
    if parts.username is not None or parts.password is not None:
        return Reply(html=texts("trouble-credentials"))
    return None
