"""From a page to its article: main text, title, time, canonical URL, authors, language."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import trafilatura

from bot.model.articles import Article, Unbriefable
from bot.model.troubles import Trouble
from bot.sources.canonical import absolute, canonical_url, is_same_site
from bot.sources.cleaning import clean_paragraphs, paragraphs_of
from bot.sources.pages.dates import choose_time
from bot.sources.pages.markup import parsed, too_hostile, too_many
from bot.sources.pages.metadata import Metadata, read_metadata
from bot.sources.pages.pictures import choose_picture
from bot.sources.pages.titles import choose_title

MIN_WORDS = 40  # a flash of three sentences
_MIN_UNSPACED = 80  # characters say in Chinese or Japanese what 40 words say
_MOST_TEXT = 200_000
_WORDS_OF_TEXT = 5  # in a cell of a table; figures and names have fewer
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as fetched, with what its feed said of it; what is not known is empty."""

    entry_url: str
    html: bytes
    charset: str | None
    feed_title: str
    feed_content: str
    feed_published_at: datetime | None
    publisher: str
    language: str | None


def extract(page: Page) -> Article | Unbriefable:
    """Return the page's article; the feed's own text stands in for a page that gives too little."""
    if problem := too_hostile(page.html):
        return Unbriefable(reason=problem, trouble=Trouble.TOO_HARD)
    root = parsed(page.html, page.charset)
    if root is not None and (problem := too_many(root)):
        return Unbriefable(reason=problem)
    metadata = read_metadata(root) if root is not None else None
    text = _main_text(page, root, metadata)
    if text.count("\ufffd") * 20 > len(text):
        reason = "the page is in no charset that it names, or no text at all"
        return Unbriefable(reason=reason, trouble=Trouble.TOO_HARD)
    if not is_enough(text):
        return Unbriefable(reason=_too_little(text, page), trouble=Trouble.TOO_LITTLE_TEXT)
    return _article(page, root, metadata, text)


def from_text(
    text: str,
    *,
    title: str,
    url: str,
    publisher: str,
    published_at: datetime | None,
    language: str | None,
) -> Article | Unbriefable:
    """Take a plain text as an article, cleaned as a page's text is; any length will do."""
    cleaned = clean_paragraphs(text[:_MOST_TEXT])
    if not cleaned:
        return Unbriefable(reason="the text is empty", trouble=Trouble.TOO_LITTLE_TEXT)
    return Article(
        url=canonical_url(url) if url else "",
        publisher=publisher,
        title=" ".join(title.split()),
        text=cleaned,
        published_at=published_at,
        language=_language_of(cleaned, language),
    )


def is_enough(text: str) -> bool:
    """Tell whether a text is long enough to be an article."""
    return _count(text) >= MIN_WORDS


def _count(text: str) -> int:
    unspaced = len(_UNSPACED.findall(text))
    return len(text.split()) + unspaced * MIN_WORDS // _MIN_UNSPACED


def _main_text(page: Page, root: Any, metadata: Metadata | None) -> str:
    """Try the page's main text, then its JSON-LD articleBody, then the feed's content."""
    best = _trafilatura(root, page.entry_url) if root is not None else ""
    body = paragraphs_of(metadata.said("articleBody")) if metadata else ""
    # trafilatura falls back on it too, and runs its paragraphs together.
    if not is_enough(best) or best.split() == body.split():
        best = max(body, best, key=_count)
    if not is_enough(best):
        best = max(best, paragraphs_of(page.feed_content), key=_count)
    return best[:_MOST_TEXT]


def _trafilatura(root: Any, url: str) -> str:
    """Extract twice: the strict text is taken when it keeps at least half of the usual one."""
    usual = _extracted(root, url, is_strict=False)
    strict = _extracted(root, url, is_strict=True) if usual else ""
    return strict if 2 * len(strict.split()) >= len(usual.split()) else usual


def _extracted(root: Any, url: str, *, is_strict: bool) -> str:
    try:
        found = trafilatura.bare_extraction(
            root,
            url=url or None,
            favor_precision=is_strict,
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            with_metadata=False,
        )
    except Exception:  # noqa: BLE001 -- AssertionError and more, seen on fuzzed pages
        return ""
    if found is None:
        return ""
    text = found.text if not isinstance(found, dict) else found.get("text")
    return clean_paragraphs(_told(text or ""))


def _told(text: str) -> str:
    """Leave tables of figures out, unless they are most of what the page says."""
    lines = text.split("\n")
    told = "\n\n".join(_without_bars(line) for line in lines)
    whole = "\n\n".join(lines).replace("|", " ")
    return told if 2 * len(told.split()) >= len(whole.split()) else whole


def _without_bars(line: str) -> str:
    """Leave out a row of figures; a table that lays out the page keeps its text."""
    if "|" not in line:
        return line
    cells = [cell.strip() for cell in line.split("|")]
    return "\n\n".join(cell for cell in cells if len(cell.split()) >= _WORDS_OF_TEXT)


def _article(page: Page, root: Any, metadata: Metadata | None, text: str) -> Article:
    now = datetime.now(UTC)
    if metadata is None:
        return Article(
            url=canonical_url(page.entry_url),
            publisher=page.publisher,
            title=page.feed_title,
            text=text,
            published_at=page.feed_published_at,
            language=_language_of(text, page.language),
        )
    return Article(
        url=_canonical(page, metadata),
        publisher=page.publisher or metadata.site,
        title=choose_title(
            feed=page.feed_title,
            headings=metadata.headings,
            json_ld=metadata.said("headline"),
            og=metadata.first("og:title"),
            twitter=metadata.first("twitter:title"),
            window=metadata.title,
            site=metadata.site or page.publisher,
            host=urlsplit(page.entry_url).hostname or "",
        ),
        text=text,
        authors=metadata.authors,
        published_at=choose_time(metadata, root, feed=page.feed_published_at, now=now),
        language=_language_of(text, metadata.language or page.language),
        image_url=choose_picture(metadata, page.entry_url),
    )


def _canonical(page: Page, metadata: Metadata) -> str:
    """Believe a page's own canonical URL only within its own site, and not its front page."""
    named = metadata.canonical or metadata.first("og:url")
    url = absolute(page.entry_url, named) if named else None
    if url and (not page.entry_url or is_same_site(url, page.entry_url)):
        is_front = url.rstrip("/").count("/") <= 2  # noqa: PLR2004 -- `https://host` has two
        if not is_front:
            return canonical_url(url)
    return canonical_url(page.entry_url) if page.entry_url else ""


def _language_of(text: str, said: str | None) -> str | None:
    """Return the primary subtag; the script overrules what can't be."""
    primary = (said or "").strip().replace("_", "-").split("-")[0].lower() or None
    if primary and not (primary.isalpha() and len(primary) <= 3):  # noqa: PLR2004 -- ISO 639
        primary = None
    sample = text[:2000]
    for script, languages in _SCRIPTS:
        if len(script.findall(sample)) > len(sample) // 5:
            return primary if primary in languages else languages[0]
    return primary


_SCRIPTS = (
    (re.compile(r"[\u3040-\u30ff]"), ("ja",)),
    (re.compile(r"[\uac00-\ud7af]"), ("ko",)),
    (re.compile(r"[\u3400-\u9fff]"), ("zh", "ja", "yue")),
    (re.compile(r"[\u0400-\u04ff]"), ("ru", "uk", "bg", "sr", "kk", "be", "mk")),
    (re.compile(r"[\u0600-\u06ff]"), ("ar", "fa", "ur")),
)


def _too_little(text: str, page: Page) -> str:
    if not page.html.strip() and not page.feed_content.strip():
        return "the page is empty"
    if b"<script" in page.html and _count(text) < MIN_WORDS // 4:
        cause = "it may need JavaScript, or be no article"
    else:
        cause = "it may be a teaser or behind a paywall"
    return f"only {_count(text)} words of text were found; {cause}"
