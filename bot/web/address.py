"""Where the bot listens, and under which URL the world reaches it. Pure."""

from urllib.parse import urlsplit

WEBHOOK_PATH = "/telegram"

_CLOUD = "api.telegram.org"
_PORTS = {None, 80, 88, 443, 8443}  # https://core.telegram.org/bots/api#setwebhook


def split_listen(listen: str) -> tuple[str, int]:
    """Part `host:port`. Raises ValueError with the remedy."""
    try:
        parts = urlsplit(f"//{listen}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or port is None or parts.netloc != listen or "@" in listen:
        raise ValueError('write where to listen as "127.0.0.1:8080" or "[::1]:8080"')
    return host, port


def checked_listen(listen: str) -> str:
    """Return it as it is. Raises ValueError when it is no place to listen at."""
    if listen:
        split_listen(listen)
    return listen


def checked_public_url(url: str) -> str:
    """Return it without a slash at its end. Raises ValueError when pages can't lie below it."""
    if not url:
        return url
    try:
        parts = urlsplit(url)
        is_good = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_good = False
    if not is_good or "@" in url or "?" in url or "#" in url or any(map(str.isspace, url)):
        raise ValueError('write it as "https://bot.example"')
    return url.rstrip("/")


def webhook_url(public_url: str) -> str:
    """Return the URL that Telegram is told."""
    return public_url + WEBHOOK_PATH


def webhook_problem(*, listen: str, public_url: str, bot_api: str) -> str | None:
    """Say which setting is in the way of a webhook, and why."""
    if not listen:
        return '[web] listen: telegram.update_mode = "webhook" needs it'
    if not public_url:
        return '[web] public_url: telegram.update_mode = "webhook" needs it'
    parts = urlsplit(public_url)
    if urlsplit(bot_api).hostname != _CLOUD:
        return None
    if parts.scheme != "https":
        return "[web] public_url: Telegram brings updates to https URLs alone"
    if parts.port not in _PORTS:
        return "[web] public_url: Telegram brings updates to ports 443, 80, 88 and 8443 alone"
    return None
