"""An article's lead picture, as its page names it: an address that others' programs may open."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from bot.sources.canonical import absolute
from bot.sources.fetching.addresses import AddressRules, numeric
from bot.sources.pages.metadata import Metadata

_LONGEST = 1000
_MOST_NAMED = 20
_TAGS = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
)
_ODD = re.compile(r"[\x00-\x20\x7f-\x9f\"<>\\^`{|}]")
_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]{1,62}")
_OWN = (".localhost", ".local", ".internal", ".lan", ".home", ".corp", ".arpa", ".onion")


def choose_picture(metadata: Metadata, page_url: str) -> str | None:
    """Return the first picture that anybody may be sent to, over https if there is one.

    Whoever wrote the page chose the address: one that leads into somebody's own network, carries a
    name and a password, or is no address at all is none.
    """
    named = [absolute(page_url, each) for each in _named(metadata)]
    fit = [each for each in named if each and _is_public(each)]
    return next((each for each in fit if each.startswith("https:")), fit[0] if fit else None)


def _named(metadata: Metadata) -> list[str]:
    tags = (metadata.metas.get(name, "") for name in _TAGS)
    return [*filter(None, tags), *_of_json_ld(metadata.json_ld.get("image"))]


def _of_json_ld(image: object) -> Iterator[str]:
    """Read a URL, an ImageObject, or a list of either."""
    for each in image[:_MOST_NAMED] if isinstance(image, list) else [image]:
        found = (each.get("url") or each.get("contentUrl")) if isinstance(each, dict) else each
        if isinstance(found, str) and found.strip():
            yield unescape(found)


def _is_public(url: str) -> bool:
    if len(url.encode("utf-8", "replace")) > _LONGEST or _ODD.search(url):
        return False
    try:
        parts = urlsplit(url)
        host, _ = (parts.hostname or "").removesuffix("."), parts.port
    except ValueError:
        return False
    try:
        return AddressRules().denial(numeric(host)) is None
    except ValueError:  # a name, as nearly always
        return bool(_NAME.fullmatch(_ascii(host))) and not host.endswith(_OWN)


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return ""
