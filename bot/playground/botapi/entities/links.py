"""Which links Telegram keeps, and how it writes them."""

import re

_PROTOCOL = re.compile(r"^([A-Za-z]+)://(.*)$", re.DOTALL)
_INTERNAL = re.compile(r"^(tg|ton|tonsite):(?://)?(.*)$", re.DOTALL | re.IGNORECASE)
_AUTHORITY = re.compile(r"^([^/?#]*)(.*)$", re.DOTALL)
_USER = re.compile(r"^tg:(?://)?user\?id=([1-9][0-9]{0,15})(?:[&#].*)?$", re.IGNORECASE)
_HOST = re.compile(r"^(?:[A-Za-z0-9._!$,~*'();&+=-]|%[0-9A-Fa-f]{2}|[^\x00-\x7f])+$")
_USER_INFO = re.compile(r"^(?:[A-Za-z0-9._!$,~*'();&+=:-]|%[0-9A-Fa-f]{2}|[^\x00-\x7f])*$")
_INTERNAL_HOST = re.compile(r"^[A-Za-z0-9_-]+$")
_IPV6 = re.compile(r"^\[[0-9A-Fa-f:.]+\]$")
_LAST_PORT = 65535


def linked_user(url: str) -> int | None:
    """Return the user of a `tg://user?id=...` link."""
    found = _USER.match(url.strip())
    return int(found.group(1)) if found else None


def checked_link(url: str) -> str | None:
    """Return the link as Telegram stores it, or None where it shows plain text instead."""
    if internal := _INTERNAL.match(url):
        return _checked_internal(internal.group(1).lower(), internal.group(2))
    found = _PROTOCOL.match(url)
    protocol, rest = (found.group(1).lower(), found.group(2)) if found else ("http", url)
    if protocol not in {"http", "https"}:
        return None
    return _checked_web(protocol, rest)


def _checked_internal(protocol: str, rest: str) -> str | None:
    found = _AUTHORITY.match(rest)
    host, query = found.groups() if found else ("", "")
    if not _INTERNAL_HOST.match(host):
        return None
    return f"{protocol}://{_lower(host)}{_path(query).replace('/?', '?', 1)}"


def _checked_web(protocol: str, rest: str) -> str | None:
    found = _AUTHORITY.match(rest)
    authority, query = found.groups() if found else ("", "")
    user, _, address = authority.rpartition("@")
    host, port = _host_and_port(address)
    if port is None or not _is_host(host) or not _USER_INFO.match(user):
        return None
    return f"{protocol}://{f'{user}@' if user else ''}{_lower(host)}{port}{_path(query)}"


def _host_and_port(address: str) -> tuple[str, str | None]:
    if address.endswith("]") or ":" not in address:
        return address, ""
    host, _, port = address.rpartition(":")
    is_port = port.isascii() and port.isdecimal() and 0 < int(port[:6]) <= _LAST_PORT
    return host, f":{port}" if is_port else None


def _is_host(host: str) -> bool:
    if host.startswith("["):
        return bool(_IPV6.match(host))
    return "." in host and host != "." and bool(_HOST.match(host))


def _lower(host: str) -> str:
    return "".join(char.lower() if char.isascii() else char for char in host)


def _path(query: str) -> str:
    query = query.rstrip(" \t\r\n\v")
    query = re.sub(r"[\x00-\x20]", lambda found: f"%{ord(found.group()):02X}", query)
    return query if query.startswith("/") else f"/{query}"
