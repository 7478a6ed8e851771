"""Which URLs are tried at all: their scheme, host and port, before any address is known."""

import contextlib
import ipaddress
import re

import httpcore
import httpx

from bot.model.troubles import Trouble
from bot.sources.fetching.lookalikes import lookalike_problem
from bot.sources.fetching.troubles import FetchError

_LONGEST_URL = 8000  # octets that a server should be able to take (RFC 9110 section 4.1)

_SCHEMES = {"http": 80, "https": 443}
_LAST_PORT = 65_535
_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_NUMBER = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")

# Ports where no website is: the block list of browsers (WHATWG Fetch, "port blocking"), and the
# stores, queues and machine rooms that answer to anyone who reaches them.
_NO_WEBSITES = frozenset(
    int(port)
    for port in (
        "0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 "
        "111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 "
        "532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 "
        "5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080 "
        "445 1433 1521 2181 2375 2376 2379 2380 3306 3389 4222 5432 5672 5900 5984 6379 6380 9042 "
        "9092 9200 9300 10250 11211 27017"
    ).split()
)


def parsed(text: str) -> httpx.URL:
    """Read a URL in its normal form, without its fragment; raises FetchError for what is none."""
    if len(text) > _LONGEST_URL:
        raise _too_long()
    try:
        url = httpx.URL(text.strip())
        host = url.raw_host.decode("ascii").removesuffix(".")
    except (httpx.InvalidURL, ValueError):
        raise FetchError(
            Trouble.NO_ADDRESS, "this is not a web address", is_permanent=True
        ) from None
    _check(url, host)
    return url.copy_with(host=host, fragment=None)


def joined(url: httpx.URL, location: str) -> httpx.URL:
    """Read where an answer sends us (RFC 9110 section 10.2.2), in UTF-8 if it can be."""
    with contextlib.suppress(UnicodeDecodeError):
        location = location.encode("latin-1").decode()
    try:
        return parsed(str(url.join(location.strip())))
    except (httpx.InvalidURL, ValueError):
        reason = "the site redirects to what is no web address"
        raise FetchError(Trouble.REDIRECTS, reason) from None
    except FetchError as error:
        told = error.unavailable
        raise FetchError(
            told.trouble,
            f"the site redirects, and {error}",
            about=told.about,
            is_permanent=True,
        ) from None


def port_of(url: httpx.URL) -> int:
    """Return the port, also where it is the scheme's own; raises FetchError for other schemes."""
    if url.scheme not in _SCHEMES:
        said = f"not {url.scheme[:20]}" if url.scheme else "and there is no https:// in front"
        reason = f"only http and https addresses are fetched, {said}"
        raise FetchError(Trouble.NO_ADDRESS, reason, is_permanent=True)
    return _SCHEMES[url.scheme] if url.port is None else url.port


def wire_form(url: httpx.URL) -> httpcore.URL:
    """Return the URL as the connection wants it."""
    return httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


def is_web_port(port: int) -> bool:
    """Whether a website may be there, as far as a port can tell."""
    return port not in _NO_WEBSITES


def _check(url: httpx.URL, host: str) -> None:
    port = port_of(url)
    if url.userinfo:
        reason = "a user name or password in an address is not sent"
        raise FetchError(Trouble.CREDENTIALS, reason, is_permanent=True)
    if not host:
        raise FetchError(Trouble.NO_ADDRESS, "the address names no host", is_permanent=True)
    if not _is_address(host):
        _check_name(host)
    if not 0 < port <= _LAST_PORT:
        raise FetchError(Trouble.NO_ADDRESS, f"there is no port {port}", is_permanent=True)
    if len(str(url)) > _LONGEST_URL:
        raise _too_long()


def _check_name(host: str) -> None:
    """Refuse what is neither an address in its usual form nor a name for DNS.

    Numbers such as 2130706433, 0177.0.0.1 and 0x7f.1 are addresses to some systems and not to
    others (WHATWG URL, "ends in a number"), so they are neither.
    """
    if _NUMBER.fullmatch(host):
        reason = f"{host[:60]} is a number in disguise, not a host"
        raise FetchError(Trouble.NO_ADDRESS, reason, is_permanent=True)
    if not _NAME.fullmatch(host):
        reason = "the address names a host that can't be"
        raise FetchError(Trouble.NO_ADDRESS, reason, is_permanent=True)
    if problem := lookalike_problem(host):
        raise FetchError(Trouble.LOOKALIKE, problem, about=host[:60], is_permanent=True)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return "%" not in host  # a zone makes sense on one machine alone


def _too_long() -> FetchError:
    reason = f"the address is longer than {_LONGEST_URL} characters"
    return FetchError(Trouble.NO_ADDRESS, reason, is_permanent=True)
