from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.fetching.answers import fresh_for, media_type, refused, retry_after, validator
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "0"}, timedelta(0)),
        ({"retry-after": " 120 "}, timedelta(seconds=120)),
        ({"retry-after": "999999999999"}, timedelta(days=1)),
        ({"retry-after": "9" * 5000}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "1.5"}, None),
        ({"retry-after": "²"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "Tue, 24 Nov 2026 12:05:00 GMT"}, timedelta(minutes=5)),
        ({"retry-after": "Tuesday, 24-Nov-26 12:05:00 GMT"}, timedelta(minutes=5)),
        ({"retry-after": "Tue, 24 Nov 2026 13:05:00 +0100"}, timedelta(minutes=5)),
        ({"retry-after": "Tue, 24 Nov 2026 12:05:00 -0000"}, timedelta(minutes=5)),
        ({"retry-after": "Tue, 24 Nov 2026 11:00:00 GMT"}, timedelta(0)),
        ({"retry-after": "Fri, 31 Dec 9999 23:59:59 GMT"}, timedelta(days=1)),
        ({"retry-after": "Fri, 31 Dec 9999 23:59:59 -2300"}, None),
        ({"retry-after": "Fri, 99 Dec 2026 99:59:59 GMT"}, None),
        (
            {
                "retry-after": "Tue, 24 Nov 2020 12:05:00 GMT",
                "date": "Tue, 24 Nov 2020 12:00:00 GMT",
            },
            timedelta(minutes=5),
        ),
        ({"retry-after": "Tue, 24 Nov 2026 12:05:00 GMT", "date": "now"}, timedelta(minutes=5)),
    ],
)
def test_retry_after_is_read_in_all_its_forms(
    headers: dict[str, str], expected: timedelta | None
) -> None:
    assert retry_after(headers, now=NOW) == expected


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_retry_after_is_bounded_or_nothing(text: str, date: str) -> None:
    wait = retry_after({"retry-after": text, "date": date}, now=NOW)
    assert wait is None or timedelta(0) <= wait <= timedelta(days=1)


@pytest.mark.parametrize(
    ("status", "is_permanent", "words"),
    [
        (204, False, "without a document"),
        (300, False, "elsewhere"),
        (400, False, "finds fault"),
        (401, False, "login"),
        (402, False, "paying"),
        (403, False, "may not let bots in"),
        (404, True, "nothing at this address"),
        (410, True, "gone for good"),
        (418, False, "refuses us (418)"),
        (429, False, "less often"),
        (451, True, "legal"),
        (500, False, "error of its own (500)"),
        (503, False, "overloaded"),
        (521, False, "error of its own (521)"),
    ],
)
def test_a_status_is_told_with_its_remedy(status: int, *, is_permanent: bool, words: str) -> None:
    told = refused(status, {}, now=NOW)
    assert (told.status, told.is_permanent, told.retry_after) == (status, is_permanent, None)
    assert words in told.reason
    assert str(status) in told.reason


@pytest.mark.parametrize(
    ("status", "headers", "who"),
    [
        (403, {"cf-mitigated": "challenge", "server": "cloudflare"}, "Cloudflare"),
        (503, {"cf-mitigated": "challenge"}, "Cloudflare"),
        (403, {"server": "cloudflare"}, "Cloudflare"),
        (403, {"server": "AkamaiGHost"}, "Akamai"),
        (202, {"x-amzn-waf-action": "challenge"}, "AWS WAF"),
        (403, {"x-datadome": "protected"}, "DataDome"),
        (503, {"server": "cloudflare"}, None),
        (404, {"cf-mitigated": "challenge"}, None),
    ],
)
def test_a_bot_check_is_called_by_its_name(
    status: int, headers: dict[str, str], who: str | None
) -> None:
    reason = refused(status, headers, now=NOW).reason
    assert reason.startswith(f"{who} stands before the site") == bool(who)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", ("", None)),
        ("text/html", ("text/html", None)),
        ("Application/RSS+XML ; Charset=UTF-8", ("application/rss+xml", "utf-8")),
        ('text/html; a=b; charset="windows-1251"; c=d', ("text/html", "windows-1251")),
        ("text/html; charset='koi8-r'", ("text/html", "koi8-r")),
        ("text/html;charset=", ("text/html", None)),
        (";;;", ("", None)),
    ],
)
def test_the_media_type_is_parted_from_its_charset(
    header: str, expected: tuple[str, str | None]
) -> None:
    assert media_type(header) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, None),
        ("", None),
        ('W/"abc-gzip"', 'W/"abc-gzip"'),
        ("unquoted \xe4", "unquoted \xe4"),
        ("x", "x"),
        (" x", None),
        ("a\r\nX-Evil: b", None),
        ("\u20ac", None),
        ("x" * 1001, None),
    ],
)
def test_a_validator_is_kept_verbatim_or_not_at_all(text: str | None, expected: str | None) -> None:
    assert validator(text) == expected


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"cache-control": "public, max-age=600"}, 600),
        ({"cache-control": "max-age=600", "age": "100"}, 500),
        ({"cache-control": "max-age=60", "age": "100"}, 0),
        ({"cache-control": "s-maxage=600"}, None),
        ({"cache-control": "no-cache, max-age=600"}, None),
        ({"cache-control": "max-age=600", "expires": "Tue, 24 Nov 2026 12:01:00 GMT"}, 600),
        ({"expires": "Tue, 24 Nov 2026 12:01:00 GMT"}, 60),
        ({"expires": "Tue, 24 Nov 2026 12:01:00 GMT", "date": "Tue, 24 Nov 2026 12:00:30 GMT"}, 30),
        ({"expires": "0"}, None),
        ({}, None),
    ],
)
def test_how_long_an_answer_is_fresh(headers: dict[str, str], seconds: int | None) -> None:
    told = fresh_for(headers, now=NOW)
    assert told == (None if seconds is None else timedelta(seconds=seconds))
