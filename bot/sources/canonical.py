"""One article, one URL: trackers, fragments and mobile twins taken off."""

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

from courlan import clean_url

_AMP_ENDINGS = ("/amp/", "/amp", ".amp")
_TWINS = ("m.", "mobile.", "amp.")


def canonical_url(url: str) -> str:
    """Return the URL that stands for all that lead to the same article; as given if it can't."""
    try:
        cleaned = clean_url(url) or url
        parts = urlsplit(cleaned)
        host = (parts.hostname or "").lower()
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, TypeError, AttributeError):
        return url
    if not host:
        return url
    path = parts.path
    for ending in _AMP_ENDINGS:
        path = path.removesuffix(ending) or path
    return urlunsplit((parts.scheme.lower(), host + port, path or "/", parts.query, ""))


def is_same_site(one: str, other: str) -> bool:
    """Tell whether two URLs are of one site, with or without `www.` or a mobile host."""
    return _site(one) == _site(other) != ""


def _site(url: str) -> str:
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    host = host.removeprefix("www.")
    for twin in _TWINS:
        host = host.removeprefix(twin)
    return host


def absolute(base: str, link: str) -> str | None:
    """Resolve a link against the URL of its page; None when it is no web address."""
    try:
        if _NOWHERE.match(link.strip()):
            return None
        url = urljoin(base, link.strip())
        parts = urlsplit(url)
        host, user = parts.hostname, parts.username
    except ValueError:
        return None
    is_web = parts.scheme in {"http", "https"} and host and user is None
    return url if is_web and len(url) <= _LONGEST else None


_LONGEST = 2000
_NOWHERE = re.compile(r"(?:[a-z]+:)?//(?:[/?#]|$)", re.IGNORECASE)
