from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.botapi.entities import finish, parse_html
from bot.playground.chatpage.views.richtext import first_link, rich, start_payload, web_link


def shown(html: str) -> str:
    formatted = finish(parse_html(html))
    return rich(formatted.text, [one.to_json() for one in formatted.entities], bot="the_bot")


@pytest.mark.parametrize(
    ("given_", "html"),
    [
        ("<b>a <i>b</i></b> &lt;c&gt;", "<strong>a <em>b</em></strong> &lt;c&gt;"),
        ("<u>a</u><s>b</s><code>c</code>", "<u>a</u><s>b</s><code>c</code>"),
        (
            '<pre><code class="language-py">x &lt; y</code></pre>',
            '<pre data-language="py">x &lt; y</pre>',
        ),
        ("🚀 <b>up</b>", "🚀 <strong>up</strong>"),
        (
            '<a href="https://example.com/?a=1&amp;b=2">here</a>',
            '<a href="https://example.com/?a=1&amp;b=2" target="_blank"'
            ' rel="noopener noreferrer">here</a>',
        ),
        (
            "see example.com",
            'see <a href="https://example.com" target="_blank" rel="noopener noreferrer">'
            "example.com</a>",
        ),
        (
            "me@example.com",
            '<a href="mailto:me@example.com" target="_blank" rel="noopener noreferrer">'
            "me@example.com</a>",
        ),
        ('<a href="https://t.me/The_Bot?start=btc">go</a>', '<a href="#" data-start="btc">go</a>'),
        ('<a href="tg://resolve?domain=x">go</a>', "go"),
        ("/latest", '<a href="#" data-send="/latest">/latest</a>'),
        ("#btc $ETH", '<span class="tagged">#btc</span> <span class="tagged">$ETH</span>'),
        (
            "<tg-spoiler>x</tg-spoiler>",
            '<span class="spoiler" tabindex="0" role="button" title="Spoiler">'
            "<span>x</span></span>",
        ),
        (
            "a\n<blockquote>b <b>c</b></blockquote>\nd",
            'a\n<blockquote dir="auto">b <strong>c</strong></blockquote>d',
        ),
        (
            "<blockquote expandable>b</blockquote>",
            '<blockquote class="fold" dir="auto"><div>b</div><button type="button" class="unfold"'
            ' aria-label="Show all or less of the quote"></button></blockquote>',
        ),
    ],
)
def test_entities_look_as_in_telegram(given_: str, html: str) -> None:
    assert shown(given_) == html


def test_what_is_unknown_or_crosses_is_left_as_text() -> None:
    entities: list[dict[str, Any]] = [
        {"type": "custom_emoji", "offset": 0, "length": 2},
        {"type": "bold", "offset": 1, "length": 2},
        {"type": "italic", "offset": 3, "length": 9},
    ]
    assert rich("abcd", entities) == "abcd"


class Reader(HTMLParser):
    """Collects the text and counts open tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words, self.depth, self.tags = "", 0, set[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.depth += 1
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        del tag
        self.depth -= 1

    def handle_data(self, data: str) -> None:
        self.words += data


KINDS = (
    "bold italic code pre text_link url spoiler blockquote expandable_blockquote mention".split()
)


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\0\n")),
    st.lists(
        st.fixed_dictionaries(
            {
                "type": st.sampled_from(KINDS),
                "offset": st.integers(0, 20),
                "length": st.integers(1, 20),
                "url": st.sampled_from(["javascript:alert(1)", 'https://a.com/"><script>']),
            }
        ),
        max_size=6,
    ),
)
def test_any_text_with_any_entities_stays_balanced_and_harmless(
    words: str, entities: list[dict[str, Any]]
) -> None:
    html = rich(words, sorted(entities, key=lambda one: (one["offset"], -one["length"])))
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.depth == 0
    assert "script" not in reader.tags
    assert "javascript:" not in html.replace("javascript:", "", words.count("javascript:"))
    assert reader.words.replace("\ufffd", "") == words.replace("\ufffd", "") or "\ufffd" in html


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("example.com", "https://example.com"),
        ("HTTP://example.com", "HTTP://example.com"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
    ],
)
def test_only_the_web_and_mail_are_opened(url: str, address: str | None) -> None:
    assert web_link(url) == address


@pytest.mark.parametrize(
    ("url", "payload"),
    [
        ("https://t.me/the_bot?start=btc", "btc"),
        ("t.me/the_bot", ""),
        ("https://t.me/other_bot?start=btc", None),
        ("https://example.com/the_bot?start=btc", None),
        ("https://[bad", None),
    ],
)
def test_a_deep_link_has_a_payload(url: str, payload: str | None) -> None:
    assert start_payload(url, "the_bot") == payload


def test_the_first_link_is_the_one_that_is_previewed() -> None:
    text = "see a.com and b.com"
    entities = [one.to_json() for one in finish(parse_html(text)).entities]
    assert first_link(text, entities) == "https://a.com"
    linked = [{"type": "text_link", "offset": 0, "length": 3, "url": "https://c.com/"}]
    assert first_link(text, linked) == "https://c.com/"
    assert first_link("none", []) is None
