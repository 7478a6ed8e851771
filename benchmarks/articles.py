"""CPU milliseconds from HTML to brief, beside the share of the extraction library.

Without arguments the pages are those of the sample newsroom; else each argument is an HTML file
or a folder of them.
"""

import argparse
import asyncio
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx
import trafilatura

from bot.briefs.compose import BriefLimits, compose
from bot.config import Settings
from bot.model.articles import Article
from bot.playground.newsroom import Newsroom
from bot.sources.pages.articles import Page, extract
from bot.stories.topics import tag

ROUNDS = 5


async def sample_pages() -> list[bytes]:
    """Fetch every page of the sample newsroom."""
    async with (
        Newsroom(lambda: datetime.now(UTC), start=99, every=None) as newsroom,
        httpx.AsyncClient() as client,
    ):
        return [(await client.get(url)).content for url in newsroom.published]


def files_in(paths: list[Path]) -> list[bytes]:
    """Read HTML files and folders of them."""
    files = [file for path in paths for file in (sorted(path.rglob("*.html")) or [path])]
    return [file.read_bytes() for file in files if file.is_file()]


def to_page(html: bytes) -> Page:
    """Make a page of which nothing else is known."""
    return Page(
        entry_url="https://news.example/article",
        html=html,
        charset=None,
        feed_title="",
        feed_content="",
        feed_published_at=None,
        publisher="News",
        language=None,
    )


def cpu_ms(work: Callable[..., object], *arguments: object) -> float:
    """Return the CPU time of one call, the best of some: others use this machine too."""
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work(*arguments)
        times.append(time.process_time() - began)
    return 1000 * min(times)


def main() -> None:
    """Print medians over the pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path)
    pages = files_in(parser.parse_args().paths) or asyncio.run(sample_pages())
    brief = Settings.model_fields["brief"].default
    limits = BriefLimits(facts=brief.facts, max_characters=brief.max_characters)
    rows: dict[str, list[float]] = {
        "trafilatura alone": [],
        "HTML to article": [],
        "article to brief": [],
        "coins and topics": [],
    }
    words = []
    for html in pages:
        article = extract(to_page(html))
        if not isinstance(article, Article):
            continue
        words.append(len(article.text.split()))
        rows["trafilatura alone"].append(cpu_ms(trafilatura.extract, html))
        rows["HTML to article"].append(cpu_ms(extract, to_page(html)))
        rows["article to brief"].append(cpu_ms(compose, article, limits))
        rows["coins and topics"].append(cpu_ms(tag, article.title, article.text))
    print(f"{len(words)} of {len(pages)} pages, {statistics.median(words):.0f} words in the middle")
    for name, times in rows.items():
        print(f"{name:<18} {statistics.median(times):6.1f} ms  (worst {max(times):.1f})")


if __name__ == "__main__":
    main()
