import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from bot.delivery.listing import render_list
from bot.delivery.message import Message, render
from bot.delivery.style import Style
from bot.delivery.wording import MAX_UNITS, plain_text, quiet, units
from bot.model.briefs import Brief, Fact
from tests.samples import BRIEF

ALLOWED = {"b": set[str](), "i": set[str](), "a": {"href"}, "blockquote": {"expandable"}}
# What a publisher who means harm writes: markup, mentions, commands, links, unseen characters.
HOSTILE = st.sampled_from(
    "@durov /start #tag $BTC evil.example t.me/x tg://resolve https://evil.example/?a=1&b=2 </b> "
    '<a href="x"> &amp; &lt; &#64;durov & < > " \' \u202e \u200b \u2060 \ud800 😀 ＠durov a@b '
    "@\u200bdurov @\u202edurov @@durov .@durov (@durov /st\u200bart".split(" ")
)
WORDS = st.lists(HOSTILE | st.text(max_size=12), max_size=30)
TEXTS = st.builds(str.join, st.sampled_from(["", " ", "\n", "."]), WORDS)
LONG = st.builds(lambda text, times: text * times, TEXTS, st.integers(1, 40))
MENTION = re.compile(r"@\w")
COMMAND = re.compile(r"(?<![\w/])/[a-zA-Z_]")
HASHTAG = re.compile(r"#\w")
LINK = re.compile(r"://|\w\.[^\W\d_]{2}")


class Strict(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert {name for name, _ in attrs} == ALLOWED[tag]
        assert tag not in self.open
        self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.text += data

    @override
    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    @override
    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    @override
    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def read(message: Message) -> str:
    reader = Strict()
    reader.feed(message.html)
    reader.close()
    assert reader.open == []
    assert reader.text == plain_text(message.html)
    message.html.encode("utf-8", "strict")
    return reader.text


# A name of letters and digits alone is a ticker to us, and becomes a tag of ours.
NO_TICKERS = TEXTS.filter(lambda text: not re.fullmatch(r"[A-Za-z0-9]+", text))


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    facts = draw(st.lists(LONG, min_size=1, max_size=5))
    return replace(
        BRIEF,
        headline=draw(LONG),
        publisher=draw(TEXTS),
        url=draw(st.sampled_from([BRIEF.url, "https://a.example/?q='\"<&>", "tg://x", "", "x"])),
        coins=tuple(draw(st.lists(NO_TICKERS | st.just("ETH"), max_size=3))),
        facts=tuple(Fact(text=text, start=0, end=1) for text in facts),
    )


@settings(max_examples=100, deadline=None)
@given(briefs())
def test_whatever_a_publisher_writes_is_read_and_no_more(brief: Brief) -> None:
    for message in (
        render(brief, style=Style(timezone="Asia/Tokyo")),
        render_list([brief, BRIEF, brief]),
    ):
        text = read(message)
        assert 0 < units(text) <= MAX_UNITS
        assert text.count(BRIEF.disclaimer) >= 1
        for pattern in (MENTION, COMMAND, HASHTAG, LINK):
            assert pattern.findall(text) == []


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_what_was_made_still_stays_so(text: str) -> None:
    once = quiet(text)
    assert quiet(once) == once
    assert [pattern.findall(once) for pattern in (MENTION, COMMAND, HASHTAG, LINK)] == [[]] * 4


@settings(max_examples=60, deadline=None)
@given(briefs(), st.integers(300, 1200))
def test_a_smaller_budget_is_kept_too(brief: Brief, budget: int) -> None:
    assert units(read(render(brief, max_units=budget))) <= budget
