"""The small markup that manuscripts are written in: blocks parted by a blank line.

`## heading`, `- item`, `>> pull quote`, `> embedded post` (its last line is the signature),
`![alternative text](image) caption`; within a line `[words](address)` and `**bold**`.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
_FIGURE = re.compile(
    r"!\[(?P<alternative>[^\]]*)\]\((?P<image>[\w-]+)\)\s*(?P<caption>.*)", re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text, with inline markup."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading within the article, below its title."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """An unordered list, its items with inline markup."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PullQuote:
    """A sentence of the article that the layout repeats in large letters."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post from a social network, embedded as a blockquote."""

    text: str
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An image, by the name of its file without the ending, and its caption."""

    image: str
    alternative: str
    caption: str


Block: TypeAlias = Paragraph | Heading | Bullets | PullQuote | Post | Figure


def parse(body: str) -> tuple[Block, ...]:
    """Return the blocks of a manuscript's body; what is no other block is a paragraph."""
    return tuple(_block(part.strip()) for part in re.split(r"\n\s*\n", body) if part.strip())


def plain(text: str) -> str:
    """Return a line without its inline markup."""
    return BOLD.sub(r"\1", LINK.sub(r"\1", text))


def _block(text: str) -> Block:
    lines = text.splitlines()
    if text.startswith("## "):
        return Heading(text=text.removeprefix("## "))
    if text.startswith(">> "):
        return PullQuote(text=text.removeprefix(">> "))
    if all(line.startswith("- ") for line in lines):
        return Bullets(items=tuple(line.removeprefix("- ") for line in lines))
    if len(lines) > 1 and all(line.startswith("> ") for line in lines):
        said = [line.removeprefix("> ") for line in lines]
        return Post(text=" ".join(said[:-1]), signature=said[-1])
    if figure := _FIGURE.fullmatch(text):
        return Figure(**figure.groupdict())
    return Paragraph(text=text)
