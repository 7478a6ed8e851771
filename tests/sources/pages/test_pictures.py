import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from bot.sources.pages.metadata import Metadata, read_metadata
from bot.sources.pages.pictures import choose_picture

PAGE = "https://ledger-post.example/news/harbor-fine"
PICTURE = "https://img.ledger-post.example/harbor.jpg"


def read(head: str) -> Metadata:
    return read_metadata(html.fromstring(f"<html><head>{head}</head><body></body></html>"))


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def json_ld(image: object) -> str:
    data = {"@type": "NewsArticle", "image": image}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "head",
    [
        meta("og:image", PICTURE),
        meta("og:image:secure_url", PICTURE) + meta("og:image", "http://other.example/x.jpg"),
        meta("twitter:image", PICTURE),
        meta("twitter:image:src", PICTURE),
        json_ld(PICTURE),
        json_ld({"@type": "ImageObject", "url": PICTURE}),
        json_ld([{"contentUrl": PICTURE}, "https://other.example/x.jpg"]),
        meta("og:image", "http://img.ledger-post.example/harbor.jpg") + json_ld([PICTURE]),
        meta("og:image", "http://127.0.0.1/x.png") + meta("twitter:image", PICTURE),
    ],
)
def test_the_picture_is_found_wherever_pages_name_it(head: str) -> None:
    assert choose_picture(read(head), PAGE) == PICTURE


def test_a_picture_is_named_from_where_the_page_stands() -> None:
    assert choose_picture(read(meta("og:image", "/i/a.jpg")), PAGE) == (
        "https://ledger-post.example/i/a.jpg"
    )
    assert choose_picture(read(meta("og:image", "//cdn.example/a.jpg")), PAGE) == (
        "https://cdn.example/a.jpg"
    )
    assert choose_picture(read(meta("og:image", "/i/a.jpg")), "") is None


def test_http_is_kept_where_there_is_no_https() -> None:
    assert choose_picture(read(meta("og:image", "http://a.example/x.jpg")), PAGE) == (
        "http://a.example/x.jpg"
    )


@pytest.mark.parametrize(
    "url",
    [
        "",
        "   ",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://name:secret@img.example/x.jpg",
        "https://name@img.example/x.jpg",
        "http://localhost/x.jpg",
        "https://printer.local/x.jpg",
        "https://db.internal/x.jpg",
        "https://intranet/x.jpg",
        "https://10.0.0.1/x.jpg",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/x.jpg",
        "https://[::ffff:10.0.0.1]/x.jpg",
        "https://2130706433/x.jpg",
        "https://0x7f.1/x.jpg",
        "https://img.example:99999/x.jpg",
        "https://img.example/a b.jpg",
        "https://img.example/a&quot;onload=.jpg",
        "https://img.example/" + "x" * 1000,
        "https://img.example/" + "é" * 500,
        "https://",
        "http://[broken/x.jpg",
    ],
)
def test_what_nobody_should_be_sent_to_is_no_picture(url: str) -> None:
    assert choose_picture(read(meta("og:image", url)), PAGE) is None
    assert choose_picture(read(json_ld([url])), PAGE) is None


@pytest.mark.parametrize("image", [None, 7, {}, {"url": 7}, [[PICTURE]], [None], {"url": {}}])
def test_json_ld_of_another_form_is_no_picture(image: object) -> None:
    assert choose_picture(read(json_ld(image)), PAGE) is None


@given(st.text(max_size=200))
def test_whatever_a_page_names_gives_a_web_address_or_nothing(named: str) -> None:
    metadata = Metadata(
        json_ld={"image": named}, metas={}, headings=(), canonical="", language="", title=""
    )
    found = choose_picture(metadata, PAGE)
    assert found is None or (found.startswith(("https://", "http://")) and len(found) <= 1000)
