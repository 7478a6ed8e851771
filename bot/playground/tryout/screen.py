"""The terminal of the tryout: the pipeline at work, and each message as its reader sees it."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.live import Live
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.delivery.console import show
from bot.playground.botapi import Chat
from bot.playground.newsroom import PublishedArticle
from bot.playground.tryout.following import Written
from bot.playground.tryout.tally import Tally, spread

_STEP_WIDTH = 9
_COLORS = {
    "owe": "cyan",
    "publish": "magenta",
    "revise": "magenta",
    "edit": "green",
    "poll": "blue",
    "brief": "cyan",
    "post": "green",
    "reader": "yellow",
    "trouble": "red",
}


@dataclass(slots=True, kw_only=True)
class Screen:
    """Prints one line a step, in the order of time.

    `seconds` is the time since the start; `names` are those of sites and sources by their ids.
    """

    seconds: Callable[[], float]
    tally: Tally
    names: Mapping[str, str] = field(default_factory=dict)
    console: Console = field(default_factory=Console)
    _shown: set[str] = field(default_factory=set)

    def status(self) -> AbstractContextManager[object]:
        """Keep a line of counts at the bottom of a terminal; nothing where there is none."""
        if not self.console.is_terminal:
            return nullcontext()
        return Live(console=self.console, get_renderable=self._counts, transient=True)

    def open(self) -> None:
        """Say what is about to be seen."""
        text = Text.assemble(
            ("Hot Topics", "bold"),
            " at work: the real bot, on a temporary SQLite file.\n"
            "Its newsroom, three small sites, and its Telegram, a local Bot API server,\n"
            "are on loopback. No token, no network. Ctrl-C ends it.",
        )
        self.console.print(Panel(text, expand=False, border_style="bold"))

    def page(self, url: str) -> None:
        """Say where the chat page is."""
        text = Text.assemble("The same chats in a browser: ", (url, "bold underline"))
        self.console.print(text, soft_wrap=True)

    def stay(self) -> None:
        """Say that the chats stay open."""
        self.console.print("The show is over; the chats stay open until Ctrl-C.")

    def published(self, article: PublishedArticle) -> None:
        """Show that a site has published an article."""
        step = "revise" if article.revised_at else "publish"
        self._line(step, f"{self.names[article.manuscript.site]}: {article.manuscript.title}")

    def event(self, event: Mapping[str, Any]) -> None:
        """Show what the bot logs of its pipeline; what it warns of is trouble."""
        match event:
            case {"event": "source polled", "source": source, "new_entries": new}:
                self._line(
                    "poll", f"{self._name(source)}: {new} new {'entry' if new == 1 else 'entries'}"
                )
            case {"event": "brief composed", "source": source, "is_news": is_news}:
                self.tally.briefs += 1
                what = "news" if is_news else "kept for /latest"
                self._line("brief", f"{self._name(source)}: {what}")
            case {"event": "brief owed", "publisher": publisher, "chats": chats}:
                self._line("owe", f"{publisher}: to {chats} {'chat' if chats == 1 else 'chats'}")
            case {"level": "warning" | "error", **rest}:
                about = ", ".join(f"{key}={value}" for key, value in rest.items() if key != "event")
                self.tally.troubles.append(f"{event['event']} ({about})")
                self._line("trouble", self.tally.troubles[-1])
            case _:
                pass

    def said(self, who: str, text: str, chat: Chat) -> None:
        """Show what somebody writes or does."""
        where = "" if chat.title == who else f" in {chat.title}"
        self._line("reader", f"{who}{where}: {text}")

    def wrote(self, written: Written) -> None:
        """Show a message; a post is shown whole once, and for further chats in one line."""
        seconds = self.tally.wrote(written)
        title = written.chat.title
        if written.article is None:
            show(written.message, self.console, title=f"to {title}")
            return
        what = "a post" if written.is_edit else "an update in reply" if written.is_reply else ""
        where = f"{what} in {title}" if written.is_edit else f"{what} to {title}".strip()
        when = "" if seconds is None else f", {seconds:.1f} s after publication"
        self._line("edit" if written.is_edit else "post", where + when)
        if written.message.html not in self._shown:
            self._shown.add(written.message.html)
            show(written.message, self.console, title=title)

    def close(self, *, peak: int) -> None:
        """Sum up."""
        tally = self.tally
        table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
        chats = {chat_id for _, chat_id in tally.posts}
        for name, value in (
            ("articles published", f"{tally.articles}, {tally.revisions} corrected later"),
            ("briefs composed", str(tally.briefs)),
            ("posts delivered", f"{len(tally.posts)}, to {len(chats)} chats"),
            ("posts repeated", str(tally.repeated)),
            (
                "posts edited",
                f"{len(tally.joined)} for one more source, {len(tally.corrected)} for a correction",
            ),
            ("posts answered", f"{tally.replies} with an update"),
            ("publication to post", spread(tally.waits)),
            ("question to answer", spread(tally.answers)),
            ("busiest second", f"{peak} messages"),
            ("troubles", "; ".join(tally.troubles) or "none"),
        ):
            table.add_row(Text(name, style="dim"), Text(value))
        self.console.print(Panel(table, title="What came of it", expand=False, title_align="left"))

    def _name(self, source: str) -> str:
        return self.names.get(source, source)

    def _line(self, step: str, text: str) -> None:
        line = Text(f"{self.seconds():6.1f} s  ", style="dim")
        line.append(f"{step:<{_STEP_WIDTH}}", style=f"bold {_COLORS[step]}")
        line.append(text, style="not dim")
        self.console.print(line, overflow="ellipsis", no_wrap=True)

    def _counts(self) -> Text:
        tally = self.tally
        return Text(
            f"{self.seconds():6.1f} s  {tally.articles} published · {tally.briefs} briefs · "
            f"{len(tally.posts)} posts · {len(tally.answers)} answers",
            style="reverse",
        )
