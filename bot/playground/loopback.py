"""How the playground's servers open: without an access log, and soon closed."""

from aiohttp import web


async def open_at(
    host: str, port: int, app: web.Application, *, closing: float = 0.2, backlog: int = 128
) -> tuple[web.AppRunner, int]:
    """Serve an application; return what `cleanup` ends, and the port: for port 0, a free one.

    `closing` is in seconds what requests under way have left once it ends.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=closing)
    await runner.setup()
    await web.TCPSite(runner, host, port, backlog=backlog).start()
    return runner, int(runner.addresses[0][1])
