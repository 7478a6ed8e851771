import signal
import subprocess
import time
from contextlib import AbstractContextManager
from pathlib import Path

from bot.config import Settings
from tests.cli.program import started


def start(cwd: Path, every: str) -> AbstractContextManager[subprocess.Popen[str]]:
    has_no_say = "1:what-is-configured-has-no-say"
    return started("demo", "--every", every, cwd=cwd, HOTTOPICS_TELEGRAM__TOKEN=has_no_say)


def test_the_demo_shows_every_step_and_posts_all_the_news(tmp_path: Path) -> None:
    with start(tmp_path, "0.2") as process:
        out, err = process.communicate(timeout=120)
    assert err == ""
    for shown in (
        "publish  Harbour Chain Wire: ",
        "poll     The Nonce Gazette: 2 new entries",
        "brief    Tallystick Daily: kept for /latest",
        "post     to Reader, ",
        "Reader: /latest 3",
        "presses “Older →”",
        "I don't know that command.",
        "[ Read the article ] http://127.0.0.1:",
        "articles published   10",
        "troubles             none",
        "posts repeated       0",
    ):
        assert shown in out
    disclaimer = Settings.model_validate({}).brief.disclaimer
    assert " ".join(disclaimer.split()[:6]) in out
    assert "10,000 graphics processors" in out
    assert list(tmp_path.iterdir()) == []


def test_the_demo_ends_on_ctrl_c_with_its_summary(tmp_path: Path) -> None:
    with start(tmp_path, "5") as process:
        assert process.stdout
        line = next(line for line in process.stdout if "post     to" in line)
        pressed = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert line
    assert "What came of it" in out
    assert (process.returncode, err) == (0, "")
    assert time.monotonic() - pressed < 10
