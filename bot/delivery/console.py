"""A post as a reader sees it, in a terminal."""

from html.parser import HTMLParser

from rich.console import Console
from rich.panel import Panel
from rich.style import Style
from rich.text import Text
from typing_extensions import override

from bot.delivery.message import Message
from bot.delivery.wording import without_joiners

_STYLES = {
    "b": Style(bold=True),
    "i": Style(italic=True, dim=True),
    "blockquote": Style(italic=True, dim=True),
    "code": Style(reverse=True),
}
_WIDTH = 90


def show(message: Message, console: Console | None = None, *, title: str | None = None) -> None:
    """Print a message in a frame, its buttons below the text."""
    text = to_text(message.html)
    for index, button in enumerate(message.buttons):
        text.append(" " if index else "\n\n")
        text.append(f"[ {button.text} ]", style=Style(reverse=True, link=button.url or None))
        text.append(f" {button.url}" if button.url else "", style=Style(dim=True))
    out = console or Console()
    head = Text(title) if title else None  # a name may hold what the terminal takes for markup
    out.print(Panel(text, title=head, title_align="left", width=min(out.width, _WIDTH)))


def to_text(html: str) -> Text:
    """Turn our HTML into styled text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = Text()
        self._open: list[Style] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        link = dict(attrs).get("href")
        self._open.append(Style(underline=True, link=link) if link else _STYLES.get(tag, Style()))

    @override
    def handle_endtag(self, tag: str) -> None:
        del tag
        if self._open:
            self._open.pop()

    @override
    def handle_data(self, data: str) -> None:
        self.text.append(without_joiners(data), style=Style.combine([Style(), *self._open]))
