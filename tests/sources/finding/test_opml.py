from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.finding.opml import Outline, read_opml, write_opml
from tests.samples import SOURCE

LIST = b"""<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
<outline text="Folder"><outline type="rss" text="Post" xmlUrl="https://a.example/feed"/>
<outline text="&lt;b&gt;Wire" title="Wire\xe2\x80\xae" xmlURL="https://b.example/rss"/></outline>
<outline text="again" xmlUrl="https://a.example/feed"/>
<outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="file:///etc/passwd"/>
<outline xmlUrl="https://user@c.example/"/></body></opml>"""


def test_feeds_are_read_from_all_folders_each_once() -> None:
    read = read_opml(LIST)
    assert read is not None
    assert read.feeds == (
        Outline(url="https://a.example/feed", name="Post"),
        Outline(url="https://b.example/rss", name="Wire"),
    )
    assert read.unusable == 3


@pytest.mark.parametrize(
    "content", [b"", b"<rss/>", b"text", b"<opml>" + b" " * 6_000_000, b"\xff\xfe\x00"]
)
def test_what_is_no_list_is_none(content: bytes) -> None:
    assert read_opml(content) is None


def test_a_hostile_list_expands_nothing() -> None:
    bomb = (
        b'<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">'
        b'<!ENTITY f SYSTEM "file:///etc/passwd">]>'
        b'<opml><outline text="&b;&f;" xmlUrl="https://a.example/&b;"/></opml>'
    )
    read = read_opml(bomb)
    assert read is None or all("haha" not in each.url + each.name for each in read.feeds)


def test_what_is_written_is_read_again() -> None:
    other = replace(
        SOURCE, publisher='Wire & "Co" <x>', configured_url="https://b.example/?a=1&b=2"
    )
    read = read_opml(write_opml([SOURCE, other]))
    assert read is not None
    assert [(each.url, each.name) for each in read.feeds] == [
        (SOURCE.configured_url, "Ledger Post"),
        ("https://b.example/?a=1&b=2", 'Wire & "Co" <x>'),
    ]


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    read_opml(b"<opml>" + content)
