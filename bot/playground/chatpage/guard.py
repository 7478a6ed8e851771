"""Keeping other pages of the browser out: which requests the page answers, and its headers.

Another site can make a browser send requests to loopback, also under a name that it lets resolve
to 127.0.0.1; it can forge neither Host nor Origin.
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
        " img-src 'self' data: http://127.0.0.1:*; form-action 'none'; base-uri 'none';"
        " frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_LOCAL = ("127.0.0.1", "localhost", "[::1]")
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def allowed_hosts(host: str, port: int) -> frozenset[str]:
    """Return what may stand in Host when the page listens there."""
    names = {*_LOCAL, f"[{host}]" if ":" in host else host}
    return frozenset(f"{name}:{port}" for name in names)


def refusal(request: web.Request, hosts: frozenset[str]) -> str | None:
    """Return why the request is not answered, None if it is."""
    host = request.headers.get("Host", "").lower()
    if host not in hosts:
        return "This page answers under its own address alone."
    origin = request.headers.get("Origin")
    is_foreign = origin is not None and origin != f"http://{host}"
    if is_foreign or (origin is None and request.method not in {"GET", "HEAD"}):
        return "This page is not driven from elsewhere."
    is_view = request.path == "/" and request.headers.get("Sec-Fetch-Mode") == "navigate"
    if request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"} and not is_view:
        return "This page is not read from elsewhere."
    return None


def guard(hosts: Callable[[], frozenset[str]]) -> Callable[..., Awaitable[web.StreamResponse]]:
    """Return a middleware that lets only this page's own requests through."""

    @web.middleware
    async def check(request: web.Request, handler: _Handler) -> web.StreamResponse:
        if why := refusal(request, hosts()):
            return web.Response(status=403, text=why, headers=HEADERS)
        return await handler(request)

    return check
