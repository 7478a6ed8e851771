"""A post as a reader sees it, in a terminal."""

from collections.abc import Sequence
from html.parser import HTMLParser

from rich.cells import cell_len
from rich.console import Console
from rich.panel import Panel
from rich.style import Style
from rich.text import Text
from typing_extensions import override

from bot.delivery.message import Button, Message
from bot.delivery.wording import without_joiners

_STYLES = {
    "b": Style(bold=True),
    "i": Style(italic=True, dim=True),
    "blockquote": Style(italic=True, dim=True),
    "code": Style(reverse=True),
}
_WIDTH = 90
_FRAME = 4  # cells


def show(message: Message, console: Console | None = None, *, title: str | None = None) -> None:
    """Print a message in a frame, its buttons below the text."""
    out = console or Console()
    width = min(out.width, _WIDTH)
    text = to_text(message.html)
    _add_buttons(text, message.buttons, width - _FRAME)
    head = Text(title) if title else None  # a name may hold what the terminal takes for markup
    out.print(Panel(text, title=head, title_align="left", width=width))


def _add_buttons(text: Text, buttons: Sequence[Button], room: int) -> None:
    """Put as many on a line as have room; one with a link has a line of its own."""
    used = room
    for index, button in enumerate(buttons):
        label = f"[ {button.text} ]"
        used += 1 + cell_len(label)
        is_full = used > room or bool(button.url)
        text.append(("\n\n", "\n")[index > 0] if is_full else " ")
        text.append(label, style=Style(reverse=True, link=button.url or None))
        text.append(f" {button.url}" if button.url else "", style=Style(dim=True))
        if is_full:
            used = room if button.url else cell_len(label)


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
