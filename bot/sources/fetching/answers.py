"""What an answer's status and headers say, in words for a person with the remedy."""

import email.utils
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from bot.model.outcomes import Unavailable
from bot.model.troubles import Trouble

LONGEST_RETRY_AFTER = timedelta(days=1)
_LONGEST_VALIDATOR = 1000
_SECONDS = re.compile(r"[0-9]{1,12}")
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?([0-9]{1,12})")
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([\w.:+-]{1,40})""", re.ASCII | re.IGNORECASE)
_FIELD_VALUE = re.compile(r"[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?")

_FOR_GOOD = {404, 410, 451}
_REDIRECTION, _CLIENT_ERROR, _SERVER_ERROR = 300, 400, 500  # RFC 9110 sections 15.4 to 15.6
_REASONS = {
    400: "the server finds fault with the request (400); check the address",
    401: "the page asks for a login (401); use an address that anyone may read",
    402: "the page is for paying readers (402); use an address that anyone may read",
    403: "the server refuses us (403); it may not let bots in: look for its feed, "
    "or ask the publisher",
    404: "there is nothing at this address (404); check it, or look for the new one on the site",
    406: "the server has no form of this that we read (406)",
    410: "what was here is gone for good (410); remove it",
    429: "the server asks us to come less often (429); raise the source's interval",
    451: "it may not be shown here for legal reasons (451)",
    500: "the server has an error of its own (500); it may pass",
    502: "the server's proxy got no proper answer (502); it may pass",
    503: "the server is overloaded or under repair (503); it may pass",
    504: "the server's proxy got no answer in time (504); it may pass",
}
_TROUBLES = {
    401: Trouble.FOR_MEMBERS,
    402: Trouble.FOR_MEMBERS,
    404: Trouble.NOT_FOUND,
    410: Trouble.GONE,
    429: Trouble.TOO_OFTEN,
    451: Trouble.FORBIDDEN_BY_LAW,
}
# Whose bot check it is, by a header that only such an answer has; the makers' own pages name them.
_BOT_CHECKS = {
    "cf-mitigated": "Cloudflare",
    "x-amzn-waf-action": "AWS WAF",
    "x-datadome": "DataDome",
    "x-dd-b": "DataDome",
}
_BOT_GUARDS = {"cloudflare": "Cloudflare", "akamaighost": "Akamai", "ddos-guard": "DDoS-Guard"}
_MAY_BE_BOT_CHECK = {202, 403, 405, 429, 503}


def refused(status: int, headers: Mapping[str, str], *, now: datetime) -> Unavailable:
    """Say what an answer without a document means."""
    guard = _bot_guard(status, headers)
    return Unavailable(
        reason=_behind(guard, status) if guard else _REASONS.get(status) or _other(status),
        retry_after=retry_after(headers, now=now),
        is_permanent=status in _FOR_GOOD,
        status=status,
        trouble=Trouble.BOT_GUARD if guard else _TROUBLES.get(status) or _trouble(status),
        about=guard or str(status),
    )


def retry_after(headers: Mapping[str, str], *, now: datetime) -> timedelta | None:
    """Read Retry-After, seconds or a date (RFC 9110 section 10.2.3): 0 to one day.

    A date counts from the answer's own Date, so a server whose clock is wrong is understood.
    """
    text = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(text):
        return min(timedelta(seconds=min(int(text), 10**8)), LONGEST_RETRY_AFTER)
    until = _moment(text)
    if until is None:
        return None
    since = _moment(headers.get("date", "")) or now
    return min(max(until - since, timedelta(0)), LONGEST_RETRY_AFTER)


def fresh_for(headers: Mapping[str, str], *, now: datetime) -> timedelta | None:
    """Return how long an answer is fresh (RFC 9111 section 4.2.1); None where nothing says so."""
    control = headers.get("cache-control", "").lower()
    if "no-store" in control or "no-cache" in control:
        return None
    if found := _MAX_AGE.search(control):
        age = headers.get("age", "").strip()
        spent = int(age) if _SECONDS.fullmatch(age) else 0
        return timedelta(seconds=max(min(int(found[1]), 10**8) - min(spent, 10**8), 0))
    until = _moment(headers.get("expires", ""))
    if until is None:
        return None
    return max(until - (_moment(headers.get("date", "")) or now), timedelta(0))


def media_type(content_type: str) -> tuple[str, str | None]:
    """Split Content-Type into the type, in lower case, and the charset (RFC 9110 section 8.3)."""
    kind = content_type.partition(";")[0].strip().lower()
    charset = _CHARSET.search(content_type)
    return kind, charset[1].lower() if charset else None


def validator(text: str | None) -> str | None:
    """Return a validator verbatim if it can be sent back (RFC 9110 section 5.5), else None."""
    if text and len(text) <= _LONGEST_VALIDATOR and _FIELD_VALUE.fullmatch(text):
        return text
    return None


def _moment(text: str) -> datetime | None:
    try:
        moment = email.utils.parsedate_to_datetime(text)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _bot_guard(status: int, headers: Mapping[str, str]) -> str | None:
    """Return who keeps bots out, if that is what the answer means."""
    if status not in _MAY_BE_BOT_CHECK:
        return None
    check = next((who for name, who in _BOT_CHECKS.items() if headers.get(name)), None)
    server = headers.get("server", "").strip().lower()
    guard = _BOT_GUARDS.get(server) if status == 403 else None  # noqa: PLR2004 -- Forbidden
    return check or guard


def _behind(guard: str, status: int) -> str:
    return (
        f"{guard} stands before the site and lets no bots in ({status}); "
        "ask the publisher to let this one in, or use another source"
    )


def _trouble(status: int) -> Trouble:
    if status < _CLIENT_ERROR:
        return Trouble.NO_DOCUMENT
    return Trouble.REFUSED if status < _SERVER_ERROR else Trouble.SERVER_ERROR


def _other(status: int) -> str:
    if status < _REDIRECTION:
        return f"the server answers without a document ({status})"
    if status < _CLIENT_ERROR:
        return f"the server sends us elsewhere and does not say where ({status})"
    is_own = status >= _SERVER_ERROR
    whose = "the server has an error of its own" if is_own else "the server refuses us"
    return f"{whose} ({status})"
