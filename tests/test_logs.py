import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot import logs

TOKEN = "123456789:canary-AAbbCCddEEff"


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield
    root.handlers[:], level = before
    root.setLevel(level)
    structlog.reset_defaults()


def written(form: str, *, level: str = "info") -> io.StringIO:
    stream = io.StringIO()
    logs.set_up(
        level=level,
        form="json" if form == "json" else "console",
        secrets=["another-canary"],
        stream=stream,
    )
    return stream


def test_json_is_one_object_a_line() -> None:
    stream = written("json")
    structlog.get_logger("bot.x").info("source polled", source="a", new_entries=2)
    line = json.loads(stream.getvalue())
    assert line.pop("timestamp").endswith("Z")
    assert line == {"event": "source polled", "source": "a", "new_entries": 2, "level": "info"}


@pytest.mark.parametrize("form", ["json", "console"])
def test_no_secret_is_shown_whoever_logs_it(form: str) -> None:
    stream = written(form)
    log = structlog.get_logger("bot.x")
    log.info("one", url=f"https://api.telegram.org/bot{TOKEN}/getMe")
    logging.getLogger("httpx").warning("GET https://x/bot%s/getMe", TOKEN)
    try:
        int(f"in an exception: {TOKEN} another-canary")
    except ValueError:
        log.exception("two")
    text = stream.getvalue()
    assert "canary" not in text
    assert text.count("[hidden]") >= 4
    assert "ValueError" in text


def test_libraries_are_heard_from_warnings_on() -> None:
    stream = written("console", level="debug")
    logging.getLogger("httpx").info("chatter")
    structlog.get_logger("bot.x").debug("detail")
    assert "chatter" not in stream.getvalue()
    assert "detail" in stream.getvalue()


def test_the_level_is_kept() -> None:
    stream = written("console", level="warning")
    structlog.get_logger("bot.x").info("not this")
    structlog.get_logger("bot.x").warning("but this")
    assert "not this" not in stream.getvalue()
    assert "but this" in stream.getvalue()
