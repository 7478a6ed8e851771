import re
import signal
import socket
import subprocess
import time
import urllib.request
from contextlib import AbstractContextManager
from pathlib import Path

from bot.config import Settings
from tests.cli.program import started


def start(
    cwd: Path, every: str, *options: str, **variables: str
) -> AbstractContextManager[subprocess.Popen[str]]:
    has_no_say = {"HOTTOPICS_TELEGRAM__TOKEN": "1:what-is-configured-has-no-say"}
    return started("demo", "--every", every, *options, cwd=cwd, **has_no_say, **variables)


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
        "articles published   10, 1 corrected later",
        "revise   Harbour Chain Wire: Meridian Bridge Drained",
        "edit     a post in Reader, ",
        "post     an update in reply to Reader, ",
        "1 source: Harbour Chain Wire",
        "3 sources: Harbour Chain Wire, The Nonce Gazette, Tallystick Daily",
        "Corrected by its publisher on ",
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


def test_the_demo_serves_its_chats_and_stays_open_when_it_is_asked_to(tmp_path: Path) -> None:
    with start(tmp_path, "0.2", "--stay") as process:
        assert process.stdout
        address = ""
        for line in process.stdout:
            if found := re.search(r"in a browser: (http://127\.0\.0\.1:\d+/)", line):
                address = found.group(1)
            if "stay open until Ctrl-C" in line:
                break
        with urllib.request.urlopen(address, timeout=10) as response:  # noqa: S310 -- loopback
            page = response.read().decode()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    for shown in ("Hot Topics", "Harbor Channel", "Trading group", "Readers&#x27; forum"):
        assert shown in page
    assert "What came of it" not in out
    assert (process.returncode, err) == (0, "")


def test_the_page_can_be_switched_off(tmp_path: Path) -> None:
    with start(tmp_path, "0.2", "--stay", HOTTOPICS_PLAYGROUND__LISTEN="") as process:
        out, err = process.communicate(timeout=120)
    assert (process.returncode, err, "in a browser" in out) == (0, "", False)
    assert "troubles             none" in out


def test_a_place_where_the_page_can_not_listen_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        with start(tmp_path, "0.2", HOTTOPICS_PLAYGROUND__LISTEN=listen) as process:
            _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert f"[playground] listen: {listen}: " in err
