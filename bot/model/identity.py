"""Ids made by us: stable, so that writing a thing twice writes it once."""

import hashlib
import re
from urllib.parse import urlsplit

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def stable_id(*parts: str) -> str:
    """Return 16 hexadecimal digits that depend on the parts and their order alone."""
    text = "\x1f".join(parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def url_key(url: str) -> str:
    """Return what the addresses of one page have in common, whatever the scheme or `www.`."""
    bare = url.partition("://")[2] or url
    return bare.removeprefix("www.").rstrip("/")


def source_id(url: str) -> str:
    """Return the id of the source at this URL, fit for a command, e.g. `coindesk-com-3f2a`."""
    host = (urlsplit(url).hostname or "source").removeprefix("www.")
    slug = _NOT_SLUG.sub("-", host.lower()).strip("-")[:40]
    return f"{slug}-{stable_id(url)[:4]}"
