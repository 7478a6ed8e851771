"""What stands around a link in its card: the title, the time, a sentence or two."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from bot.sources.cleaning import clean_text
from bot.sources.pages.dates import parse_time

LONGEST_EPOCH = 15  # digits
_GENERIC = re.compile(
    r"^(?=.)\W*+(?:(?:read|learn|see|view|show|load) (?:more|all|now|article|full)\b.*|"
    r"continue reading.*|more|full story|share|tweet|print|comments?|\d+ comments?|weiterlesen|"
    r"mehr.{0,12}|leer más|seguir leyendo|lire la suite|leia mais|читать.{0,10}|подробнее|"
    r"阅读全文|查看更多|详情|もっと見る|続きを読む|더보기|devamı.*|details?|here|link)?\W*$",
    re.IGNORECASE,
)
_CLOCK = r"(?:[, ]+(?:at )?\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:UTC|GMT|E[SD]T|P[SD]T))?)?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?"
_TIMES = re.compile(
    r"(?<!\d)20\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)"
    r"|(?<!\d)20\d\d[./年]\s?\d{1,2}[./月]\s?\d{1,2}日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?"
    rf"|\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+20\d\d{_CLOCK}"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s+{_MONTH},?\s+20\d\d{_CLOCK}",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d\d)(?:,?\s+(\d{1,2}:\d\d))?")
_AGO = re.compile(
    r"\b\d{1,4}\s?(?:s|m|h|d|min|mins|minutes?|hours?|hrs?|days?|weeks?|seconds?)\.? ago\b|"
    r"\byesterday\b|\bvor \d|\bhace \d|\bil y a \d|\d\s?(?:分钟|小时|天)前|"
    r"\d\s?(?:分|時間|日)前|\d\s?(?:분|시간|일) 전|\d\s(?:минут|час|дн)",
    re.IGNORECASE,
)
_URL_DAY = re.compile(
    r"/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)|/(20\d\d)(\d\d)(\d\d)(?:/|-|$)"
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TITLE_CLASS = re.compile(r"(?:^|[-_\s])(?:title|headline|heading|hed)(?:$|[-_\s])", re.IGNORECASE)
_LONGEST_TITLE = 300
_SHORTEST_SUMMARY = 40
_MOST_TEXT = 3000
_WORDY = 4
_RUNNING = 80


def title_of(anchors: list[Any], card: Any) -> str:
    """Return the title of what the anchors lead to: a heading's text before a link's."""
    title = _shown_title(anchors, card)
    begun = title.removesuffix("...").removesuffix("…").strip()
    if begun and begun != title:
        labels = (label for anchor in anchors for label in _labels(anchor))
        return next((label for label in labels if label.startswith(begun)), title)
    return title


def _shown_title(anchors: list[Any], card: Any) -> str:
    for anchor in anchors:
        if text := _heading_in(anchor) or _heading_around(anchor):
            return text
    for anchor in anchors:
        if _TITLE_CLASS.search(anchor.get("class") or "") and (text := text_of(anchor)):
            return text[:_LONGEST_TITLE]
    texts = [text for anchor in anchors if (text := _headline_in(anchor)) and not is_generic(text)]
    if text := next((text for text in texts if is_wordy(text)), ""):
        return text[:_LONGEST_TITLE]
    if card is not None and (text := _heading_in(card)):
        return text
    if texts:
        return max(texts, key=len)[:_LONGEST_TITLE]
    return next((text for anchor in anchors for text in _labels(anchor)), "")[:_LONGEST_TITLE]


def is_headed(anchors: list[Any], card: Any) -> bool:
    """Tell whether a heading names what the anchors lead to."""
    if any(_heading_in(anchor) or _heading_around(anchor) for anchor in anchors):
        return True
    return card is not None and bool(_heading_in(card))


def is_inline(anchor: Any) -> bool:
    """Tell whether a link is part of running text, as in an article's paragraphs."""
    paragraph = next(
        (each for each in anchor.iterancestors() if each.tag in {"p", "li", "td"}), None
    )
    if paragraph is None or paragraph.tag != "p":
        return False
    rest = len(text_of(paragraph)) - len(text_of(anchor))
    return rest > max(_RUNNING, 2 * len(text_of(anchor)))


def time_of(card: Any, url: str) -> datetime | None:
    """Return the time that a card gives, else the day in the URL."""
    if card is not None:
        for text in _machine_times(card):
            if moment := _moment(text):
                return moment
        text = _beginning(card)
        if dotted := _DOTTED.search(text):
            day, month, year, time = dotted.groups()
            return parse_time(f"{year}-{month:0>2}-{day:0>2} {time or ''}")
        if found := _TIMES.search(text):
            return _moment(found[0])
    return _day_in(url)


def has_time(card: Any) -> bool:
    """Tell whether a card says when, be it in words (`2 hours ago`)."""
    if card is None:
        return False
    if card.find(".//time") is not None:
        return True
    text = _beginning(card)
    return any(pattern.search(text) for pattern in (_TIMES, _DOTTED, _AGO))


def summary_of(card: Any, title: str) -> str:
    """Return the longest paragraph of a card that is not its title."""
    if card is None:
        return ""
    texts = [text_of(element) for element in card.iter("p")]
    fit = [text for text in texts if len(text) >= _SHORTEST_SUMMARY and text != title]
    return max(fit, key=len, default="")


def text_of(element: Any) -> str:
    """Return the visible text of an element, its beginning if it is long."""
    return clean_text(_beginning(element))


def _beginning(element: Any) -> str:
    parts: list[str] = []
    left = _MOST_TEXT
    for part in element.itertext():
        parts.append(part[:left])
        left -= len(part)
        if left <= 0:
            break
    return " ".join(parts)


def is_generic(text: str) -> bool:
    """Tell whether a link's text says nothing of where it leads."""
    return bool(_GENERIC.match(text))


def is_wordy(text: str) -> bool:
    """Tell whether a text has a headline's length; scripts without spaces count by letters."""
    dense = sum(1 for letter in text if ord(letter) >= 0x2E80)  # noqa: PLR2004 -- CJK begins
    return len(text.split()) + dense // 2 >= _WORDY


def _headline_in(anchor: Any) -> str:
    """Return a link's text; of one that holds a whole card, the first part with enough words."""
    if not any(True for _ in anchor.iter("div", "p", "time", "li", "section")):
        return text_of(anchor)
    parts = [clean_text(each.text or "") for each in anchor.iter() if isinstance(each.tag, str)]
    return next((part for part in parts if is_wordy(part)), "") or text_of(anchor)


def _heading_in(element: Any) -> str:
    for tag in _HEADINGS:
        for heading in element.iter(tag):
            if (text := text_of(heading)) and not is_generic(text):
                return text[:_LONGEST_TITLE]
    for each in element.iter("div", "span", "p", "strong", "b"):
        if _TITLE_CLASS.search(each.get("class") or "") and (text := text_of(each)):
            return text[:_LONGEST_TITLE]
    return ""


def _heading_around(anchor: Any) -> str:
    for parent in list(anchor.iterancestors())[:3]:
        if parent.tag in _HEADINGS:
            text = text_of(anchor) or text_of(parent)
            return "" if is_generic(text) else text[:_LONGEST_TITLE]
    return ""


def _labels(anchor: Any) -> Iterator[str]:
    for name in ("aria-label", "title"):
        if (text := clean_text((anchor.get(name) or "")[:_MOST_TEXT])) and not is_generic(text):
            yield text
    for image in anchor.iter("img"):
        if text := clean_text((image.get("alt") or "")[:_MOST_TEXT]):
            yield text


def _machine_times(card: Any) -> Iterator[str]:
    for element in card.iter("time", "relative-time"):
        yield element.get("datetime") or ""
        yield text_of(element)
    for name in ("datetime", "data-published", "data-date", "data-time", "data-timestamp"):
        for element in card.xpath(f".//*[@{name}][not(self::time)]"):
            yield element.get(name) or ""
    for element in card.xpath('.//*[@itemprop="datePublished"]'):
        yield element.get("content") or element.get("datetime") or ""


def _moment(text: str) -> datetime | None:
    if text.isdecimal() and len(text) <= LONGEST_EPOCH:
        return epoch(int(text))
    if not any(map(str.isdigit, text)) or _AGO.search(text):
        return None
    text = re.sub(r"[年月]\s?", "-", text).replace("日", "").replace(" at ", " ")
    return parse_time(re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text))


def epoch(number: float) -> datetime | None:
    """Read seconds or milliseconds since 1970, within this century."""
    if not 0 < number < 10**LONGEST_EPOCH:  # what a page calls a number may be too long for one
        return None
    for seconds in (number, number / 1000):
        if 946_684_800 <= seconds < 4_102_444_800:  # noqa: PLR2004 -- the years 2000 to 2099
            return datetime.fromtimestamp(seconds, UTC)
    return None


def _day_in(url: str) -> datetime | None:
    found = _URL_DAY.search(urlsplit(url).path)
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups() if part)
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None
