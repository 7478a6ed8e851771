import io
from contextlib import nullcontext

from rich.console import Console
from rich.live import Live

from bot.playground.tryout.screen import Screen
from bot.playground.tryout.tally import Tally


def screen(*, is_terminal: bool = False) -> Screen:
    console = Console(file=io.StringIO(), width=80, force_terminal=is_terminal, color_system=None)
    return Screen(seconds=lambda: 1.25, tally=Tally(), console=console, names={"s1": "Wire"})


def printed(shown: Screen) -> str:
    assert isinstance(shown.console.file, io.StringIO)
    return shown.console.file.getvalue()


def test_the_pipeline_is_told_a_line_a_step() -> None:
    shown = screen()
    shown.event({"event": "source polled", "source": "s1", "new_entries": 1, "level": "info"})
    shown.event({"event": "brief composed", "source": "s1", "is_news": True, "level": "info"})
    shown.event({"event": "brief composed", "source": "s2", "is_news": False, "level": "info"})
    shown.event({"event": "brief owed", "publisher": "Wire", "chats": 2, "level": "info"})
    shown.event({"event": "running", "level": "info"})
    assert printed(shown).splitlines() == [
        "   1.2 s  poll     Wire: 1 new entry",
        "   1.2 s  brief    Wire: news",
        "   1.2 s  brief    s2: kept for /latest",
        "   1.2 s  owe      Wire: to 2 chats",
    ]
    assert shown.tally.briefs == 2


def test_what_the_bot_warns_of_is_trouble_and_stands_in_the_summary() -> None:
    shown = screen()
    shown.event({"event": "poll failed", "source": "[s1]", "reason": "404", "level": "warning"})
    shown.close(peak=3)
    assert shown.tally.troubles == ["poll failed (source=[s1], reason=404)"]
    assert printed(shown).count("poll failed (source=[s1], reason=404)") == 2
    assert "3 messages" in printed(shown)


def test_counts_stand_at_the_bottom_of_a_terminal_alone() -> None:
    shown = screen(is_terminal=True)
    with shown.status() as live:
        assert isinstance(live, Live)
        live.refresh()
    assert "0 published · 0 briefs · 0 posts · 0 answers" in printed(shown)
    assert isinstance(screen().status(), nullcontext)
