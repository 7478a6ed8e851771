"""What `hottopics brief` is given: files, and lines of JSON."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import urlsplit

from bot.pipeline.briefs.drafting import Text
from bot.sources.pages.articles import Page

_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to brief; `error` says why it can't even be tried."""

    id: str
    page: Page | None = None
    text: Text | None = None
    error: str | None = None


def load_file(target: str) -> Input:
    """Read a file, or standard input for `-`."""
    try:
        content = sys.stdin.buffer.read() if target == "-" else Path(target).read_bytes()
    except OSError as error:
        return Input(target, error=f"can't be read: {error.strerror}")
    if _is_html(content):
        return Input(target, page=to_page(content, "", None))
    return Input(target, text=_plain(content.decode("utf-8", "replace")))


def _plain(text: str) -> Text:
    """Take a short first line, set apart by a blank one, as the title."""
    head, blank, rest = text.strip().partition("\n\n")
    if blank and "\n" not in head and len(head) <= _LONGEST_TITLE and not head.endswith("."):
        return Text(text=rest, title=head)
    return Text(text=text)


def _is_html(content: bytes) -> bool:
    start = content[:4096].lower()
    return b"<html" in start or b"<!doctype" in start or b"<body" in start or b"<p" in start


def to_page(content: bytes, url: str, charset: str | None) -> Page:
    """Make a page of which nothing else is known."""
    return Page(
        entry_url=url,
        html=content,
        charset=charset,
        feed_title="",
        feed_content="",
        feed_published_at=None,
        publisher=(urlsplit(url).hostname or "").removeprefix("www."),
        language=None,
    )


def read_lines(lines: TextIO) -> Iterator[str | Input]:
    """Read each line as it comes, for as long as the reader asks."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield read_line(line, number)


def read_line(line: str, number: int) -> Input:
    """Read one JSON object: `id`, `html` or `text`, and perhaps `title`, `url`, `published_at`."""
    try:
        item = json.loads(line)
    except (ValueError, RecursionError):
        return Input(f"line {number}", error=f"line {number} is not valid JSON")
    if not isinstance(item, dict):
        return Input(f"line {number}", error=f"line {number} is not a JSON object")
    name = str(item.get("id", f"line {number}"))
    for key in ("html", "text", "title", "url", "published_at"):
        if not isinstance(item.get(key), str | None):
            return Input(name, error=f"{key}: must be a text")
    try:
        published = _time(item.get("published_at"))
        urlsplit(item.get("url") or "")
    except ValueError as error:
        return Input(name, error=str(error))
    return _to_input(name, item, published)


def _to_input(name: str, item: dict[str, Any], published: datetime | None) -> Input:
    url, title = item.get("url") or "", item.get("title") or ""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    if item.get("html"):
        page = Page(
            entry_url=url,
            html=item["html"].encode("utf-8", "replace"),
            charset="utf-8",
            feed_title=title,
            feed_content="",
            feed_published_at=published,
            publisher=host,
            language=None,
        )
        return Input(name, page=page)
    if item.get("text"):
        text = Text(text=item["text"], title=title, url=url, publisher=host, published_at=published)
        return Input(name, text=text)
    return Input(name, error="neither html nor text is given")


def _time(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("published_at: write a time as 2026-11-24T12:00:00Z") from None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
