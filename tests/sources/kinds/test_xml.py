import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.kinds.xml import decoded, read_xml


@pytest.mark.parametrize(
    ("content", "charset", "text"),
    [
        ("<a>Börse</a>".encode("latin-1"), None, "<a>Börse</a>"),
        ("<a>Börse</a>".encode(), "iso-8859-1", "<a>Börse</a>"),
        ("<a>€</a>".encode("cp1252"), "iso-8859-1", "<a>€</a>"),
        ("<a>Биржа</a>".encode("koi8-r"), "koi8-r", "<a>Биржа</a>"),
        ("<a>Биржа</a>".encode("utf-16"), None, "<a>Биржа</a>"),
        ("<a>Биржа</a>".encode("utf-16-le"), "utf-8", "<a>Биржа</a>"),
        ("<a>Биржа</a>".encode("utf-16-be"), None, "<a>Биржа</a>"),
        ("<a>取引所</a>".encode("iso2022_jp"), "iso-2022-jp", "<a>取引所</a>"),
        ("<a>Börse Börse Börse</a>".encode() + b"\xff", None, "<a>Börse Börse Börse</a>\ufffd"),
        (b"<a>x</a>", "no-such-charset", "<a>x</a>"),
    ],
)
def test_bytes_are_read_in_the_charset_that_they_are_in(
    content: bytes, charset: str | None, text: str
) -> None:
    assert decoded(content, charset) == text


def test_the_document_s_own_charset_counts_more_than_its_header_s() -> None:
    content = '<?xml version="1.0" encoding="windows-1251"?><a>Биржа</a>'.encode("cp1251")
    assert read_xml(content, charset="iso-8859-1", url="").text == "Биржа"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<a>A&nbsp;&mdash;&nbsp;B &amp; C</a>", "A\u00a0—\u00a0B & C"),
        ("<a>AT&T & others &nosuch;</a>", "AT&T & others &nosuch;"),
        ("<a href=x b='1'>A</a>", "A"),
        ("<!-- first --><?xml?xml version='1.0' ??>\n<a>A</a>", "A"),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>A</a>", "A"),
        ("<a>A\x00\x08B</a>", "AB"),
        ("<a><![CDATA[x & <b>]]></a>", "x & <b>"),
        ("<a>P&L <![CDATA[x & <b>]]> & <![CDATA[&y]]>, R&D</a>", "P&L x & <b> & &y, R&D"),
        ("<a>A<b></a>", "A"),
    ],
)
def test_what_the_web_breaks_is_mended(content: str, text: str) -> None:
    assert read_xml(content.encode(), charset=None, url="").text == text


def test_entities_stay_what_they_are() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><a>&l9;</a>'
    assert read_xml(bomb.encode(), charset=None, url="").text == "&l9;"
    outside = '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>'
    assert read_xml(outside.encode(), charset=None, url="").text == "&f;"


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    read_xml(b"<a>" + content, charset=None, url="https://a.example/")
