"""Pages with gold: text, title and time, each library in a process of its own."""

import functools
import gzip
import json
import logging
import re
import statistics
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.sources.shared import peak_mb, shared, table, timed

_WORD = re.compile(r"\w+")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
_A_MINUTE = 60
_95 = 0.95


@dataclass(frozen=True, slots=True)
class Found:
    """What a library made of a page."""

    text: str = ""
    title: str = ""
    published_at: datetime | None = None


def with_trafilatura(html: bytes, url: str, **mode: Any) -> Found:
    """Use one of its modes, metadata included."""
    import trafilatura  # noqa: PLC0415 -- only the measured library is loaded

    found = trafilatura.bare_extraction(
        html, url=url, include_comments=False, with_metadata=True, **mode
    )
    if found is None or isinstance(found, dict):
        return Found()
    moment = datetime.fromisoformat(found.date) if found.date else None
    return Found(found.text or "", found.title or "", moment)


def with_newspaper(html: bytes, url: str) -> Found:
    """Parse what is there; nothing is fetched."""
    import newspaper  # noqa: PLC0415 -- the same

    article = newspaper.Article(url, fetch_images=False)
    article.download(input_html=html.decode("utf-8", "replace"))
    article.parse()
    moment = article.publish_date
    return Found(
        article.text, article.title or "", moment if isinstance(moment, datetime) else None
    )


def with_readability(html: bytes, url: str) -> Found:
    """Take the summary's text."""
    import lxml.html  # noqa: PLC0415 -- the same
    from readability import Document  # noqa: PLC0415 -- the same

    document = Document(html.decode("utf-8", "replace"), url=url)
    text = lxml.html.fromstring(document.summary()).text_content()
    return Found(str(text), document.short_title())


def with_ours(html: bytes, url: str) -> Found:
    """Extract as the bot does, of a page of which its feed said nothing."""
    from bot.model.articles import Article  # noqa: PLC0415 -- the same
    from bot.sources.pages.articles import Page, extract  # noqa: PLC0415 -- the same

    page = Page(
        entry_url=url,
        html=html,
        charset=None,
        feed_title="",
        feed_content="",
        feed_published_at=None,
        publisher="",
        language=None,
    )
    article = extract(page)
    if not isinstance(article, Article):
        return Found()
    return Found(article.text, article.title, article.published_at)


EXTRACTORS: dict[str, Callable[[bytes, str], Found]] = {
    "trafilatura": with_trafilatura,
    "trafilatura precision": functools.partial(with_trafilatura, favor_precision=True),
    "trafilatura recall": functools.partial(with_trafilatura, favor_recall=True),
    "trafilatura fast": functools.partial(with_trafilatura, fast=True),
    "newspaper4k": with_newspaper,
    "readability": with_readability,
    "ours": with_ours,
}


def word_f1(one: str, other: str) -> float:
    """Compare two texts as bags of words."""
    mine, theirs = Counter(_WORD.findall(one.lower())), Counter(_WORD.findall(other.lower()))
    shared_words = sum((mine & theirs).values())
    return 2 * shared_words / (sum(mine.values()) + sum(theirs.values())) if shared_words else 0.0


def pages() -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield each page's gold and its HTML."""
    folder = shared("pages")
    for line in gzip.decompress((folder / "index.jsonl.gz").read_bytes()).splitlines():
        row = json.loads(line)
        yield row, gzip.decompress((folder / row["html"]).read_bytes())


def measure(name: str) -> dict[str, object]:
    """Run one library over the pages."""
    before = peak_mb()
    texts, titles, minutes, times = [], [], [], []
    for row, html in pages():
        found, ms, _ = timed(EXTRACTORS[name], html, row["url"])
        found = found or Found()
        times.append(ms)
        if row["text"]:
            texts.append(word_f1(found.text, row["text"]))
        if row["title"]:
            titles.append(_seen(found.title) == _seen(row["title"]))
        if row["date"]:
            minutes.append(_is_within_a_minute(found.published_at, row["date"]))
    times.sort()
    return {
        "library": name,
        "word F1": f"{statistics.mean(texts):.3f}",
        "title exact": f"{statistics.mean(titles):.3f}",
        "date within a minute": f"{statistics.mean(minutes):.3f}",
        "ms median": f"{statistics.median(times):.1f}",
        "ms p95": f"{times[int(len(times) * _95)]:.1f}",
        "MB peak": f"{peak_mb():.0f}",
        "MB added": f"{peak_mb() - before:.0f}",
    }


def _seen(title: str) -> str:
    """Leave out what a reader can't see: marks without width, and how many spaces there are."""
    return " ".join(_UNSEEN.sub("", title).split())


def _is_within_a_minute(found: datetime | None, gold: str) -> bool:
    """Compare two moments; a time without a zone is UTC's, on both sides."""
    if found is None:
        return False
    pair = (found, datetime.fromisoformat(gold))
    mine, theirs = (each if each.tzinfo else each.replace(tzinfo=UTC) for each in pair)
    return abs((mine - theirs).total_seconds()) <= _A_MINUTE


def main() -> None:
    """Print the table; with a library's name, its row as JSON."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    if len(sys.argv) > 1:
        print(json.dumps(measure(sys.argv[1])))
        return
    shared("pages")
    print("real pages with gold, each library in a process of its own")
    print("\n".join(table([_alone(name) for name in EXTRACTORS])))


def _alone(name: str) -> dict[str, object]:
    command = [sys.executable, "-m", "benchmarks.sources.pages", name]
    done = subprocess.run(command, capture_output=True, check=True, cwd=Path.cwd())  # noqa: S603 -- ourselves
    row: dict[str, object] = json.loads(done.stdout)
    return row


if __name__ == "__main__":
    main()
