import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.newsroom import markup
from bot.playground.newsroom.markup import (
    Block,
    Bullets,
    Figure,
    Heading,
    Paragraph,
    Post,
    PullQuote,
)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("", ()),
        ("One.\n\n \n\nTwo.", (Paragraph(text="One."), Paragraph(text="Two."))),
        ("## Part", (Heading(text="Part"),)),
        ("- a\n- b", (Bullets(items=("a", "b")),)),
        ("- a\nb", (Paragraph(text="- a\nb"),)),
        (">> Said.", (PullQuote(text="Said."),)),
        ("> Two\n> lines.\n> Ann (@ann)", (Post(text="Two lines.", signature="Ann (@ann)"),)),
        ("> Unsigned.", (Paragraph(text="> Unsigned."),)),
        (
            "![A hall](hall) Seen from\nabove.",
            (Figure(alternative="A hall", image="hall", caption="Seen from\nabove."),),
        ),
    ],
)
def test_each_block_is_known_by_its_marks(body: str, blocks: tuple[Block, ...]) -> None:
    assert markup.parse(body) == blocks


def test_plain_text_keeps_the_words_of_links_and_bold() -> None:
    assert markup.plain("**Nine** [small *banks*](/b) paid $1.5 billion (net).") == (
        "Nine small *banks* paid $1.5 billion (net)."
    )


@given(st.text())
def test_any_text_has_blocks(body: str) -> None:
    assert bool(markup.parse(body)) == bool(body.strip())
