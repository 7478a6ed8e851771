import io
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from rich.style import Style

from bot.delivery.console import show, to_text
from bot.delivery.message import Button, Message
from bot.delivery.wording import plain_text


def shown(message: Message, width: int = 100, title: str | None = None) -> str:
    out = io.StringIO()
    show(message, Console(file=out, width=width), title=title)
    return out.getvalue()


def test_tags_become_styles() -> None:
    text = to_text('<b>Head</b> <a href="https://a.example">Post</a> <i>note</i>')
    assert text.plain == "Head Post note"
    styles = {text.plain[span.start : span.end]: span.style for span in text.spans}
    assert styles["Head"] == Style(bold=True)
    assert styles["note"] == Style(italic=True, dim=True)
    link = styles["Post"]
    assert isinstance(link, Style)
    assert (link.underline, link.link) == (True, "https://a.example")


def test_styles_within_one_another_are_joined() -> None:
    (span,) = to_text("<b><i>x</i></b>").spans
    assert span.style == Style(bold=True, italic=True, dim=True)


@pytest.mark.parametrize("html", ["</b>x", "<b>x", "<u>x</u>", "</i></i>x"])
def test_markup_that_is_not_ours_is_shown_all_the_same(html: str) -> None:
    assert to_text(html).plain == "x"


def test_a_message_without_buttons_is_its_text_in_a_frame() -> None:
    text = shown(Message(html="Plain &lt;words&gt;"), title="Reader")
    assert "Plain <words>" in text
    assert "Reader" in text
    assert "[ " not in text


def test_no_button_is_broken_over_two_lines() -> None:
    labels = ["Read", "👍 More like this", "👎 Less like this", "🔇 Mute", *map(str, range(30))]
    link = "https://a.example/news"
    buttons = [Button(text=label, url=link if label == "Read" else "") for label in labels]
    lines = shown(Message(html="Text", buttons=tuple(buttons)), 44).splitlines()
    assert all(any(f"[ {label} ]" in line for line in lines) for label in labels)
    assert [line for line in lines if "Read" in line] == [f"│ [ Read ] {link}".ljust(43) + "│"]
    assert any("[ 1 ] [ 2 ]" in line for line in lines)


def test_square_brackets_of_a_publisher_are_no_markup_of_the_terminal() -> None:
    button = Button(text="Read [bold]", url="https://a.example/[red]")
    text = shown(Message(html="[red]Alarm[/red] [/]", buttons=(button,)))
    assert "[red]Alarm[/red] [/]" in text
    assert "[ Read [bold] ] https://a.example/[red]" in text


def test_a_frame_is_no_wider_than_the_terminal_or_a_comfortable_line() -> None:
    message = Message(html="word " * 60)
    for width, most in ((40, 40), (300, 90)):
        assert max(len(line) for line in shown(message, width).splitlines()) == most


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60))
def test_a_terminal_reads_what_a_chat_reads(text: str) -> None:
    html = f"<b>{escape(text, quote=False)}</b>"
    assert to_text(html).plain == plain_text(html) == text
