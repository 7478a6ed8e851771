"""What a URL's form says: an article, a section, a tag, an author, or the way to a page."""

import re
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

# Segments that end no article's path, and that stand above none.
_LAST = frozenset(
    """
    login signin sign-in signup sign-up register logout subscribe subscription subscriptions
    membership premium about about-us contact contact-us kontakt impressum privacy privacy-policy
    datenschutz terms terms-of-service terms-of-use cookies cookie-policy legal disclaimer
    accessibility sitemap careers jobs advertise advertising advertise-with-us media-kit
    support-center cart checkout donate rss amp page pages series archive archives feed feeds
    download downloads app apps tools press policies partners sponsors staff team people
    """.split()
)
_ABOVE = frozenset(
    """
    tag tags topic topics thema themen category categories kategorie categoria label labels
    author authors autor autoren autores writer writers contributor contributors person
    profile profiles user users members team byline auth oauth account newsletter newsletters
    search suche buscar shop store help faq wp-admin wp-login wp-json wp-content cdn-cgi share
    print career jobs coin coins price prices quote quotes currencies currency converter calculator
    calculators widget widgets glossary directory
    """.split()
)
# Sections of what stays true for years: no news, unless the page is theirs.
_LASTING = frozenset(
    """
    learn guide guides how-to academy education wiki courses course events event podcast podcasts
    video videos webinars webinar product products features services solutions people
    """.split()
)
# What a house says of itself, at some length.
_HOUSE = re.compile(
    r"editorial|ethics|privacy-|terms-(?:of|and)|cookie|newsletter|advertis|about-(?:us|the)|"
    r"contact-us|code-of-|corrections|write-for|how-we-|work-with-us|our-(?:team|story|mission)|"
    r"aviso-legal|politica-de|datenschutz|mentions-legales|disclaimer",
    re.IGNORECASE,
)
_FILES = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|avif|pdf|zip|mp3|mp4|m4a|xml|rss|css|js|json|ico|apk|dmg|exe)$",
    re.IGNORECASE,
)
_ENDINGS = re.compile(r"\.(?:s?html?|php|aspx?|jsp)$", re.IGNORECASE)
_DATE = re.compile(r"/(?:19|20)\d\d[/-](?:\d{1,2}|[a-z]{3})(?:[/-]\d{1,2})?(?:/|-|$)")
_COMPACT_DATE = re.compile(r"/(?:19|20)\d\d[01]\d[0-3]\d(?:/|-|$)")
_NUMBER = re.compile(r"\d{4,}")
_HEX = re.compile(
    r"(?<![0-9a-f])(?=[0-9a-f]{8})(?=[0-9a-f-]*\d)[0-9a-f]{8,}+(?:-[0-9a-f-]++)?$", re.IGNORECASE
)
_PAGES = re.compile(r"^(?:p|page|seite|pagina)?-?\d{1,3}$", re.IGNORECASE)
_LANGUAGE = re.compile(r"^[a-z]{2}(?:[-_][a-z]{2,4})?$", re.IGNORECASE)
_ID_KEYS = frozenset({"id", "p", "aid", "nid", "newsid", "articleid", "storyid", "art", "artid"})
_PAGE_KEYS = frozenset({"page", "paged", "pg", "offset", "start", "sort", "order", "filter", "s"})
_FORM_KEYS = frozenset({"print", "share", "replytocom", "action", "format", "output", "amp"})
_MANY_WORDS, _SOME_WORDS, _FEW_WORDS = 4, 3, 2
_LONG_SEGMENT = 12
_HOUSE_WORDS = 6

NEVER_AN_ARTICLE = -6.0


def url_score(url: str, page: SplitResult) -> float:
    """Return how much a URL looks like an article's: above 1 rather, below -1 rather not."""
    parts = urlsplit(url)
    segments = _segments(parts.path)
    query = dict(parse_qsl(parts.query.lower()))
    has_id = any(key in _ID_KEYS and _is_id(value) for key, value in query.items())
    if not segments and not has_id:
        return NEVER_AN_ARTICLE
    if _FILES.search(parts.path) or _is_above(parts, page):
        return NEVER_AN_ARTICLE
    lowered = [segment.lower() for segment in segments]
    if _is_below_an_index(lowered) or _leads_nowhere(lowered, query):
        return NEVER_AN_ARTICLE
    score = 1.5 if has_id else _slug_score(segments[-1])
    score += 2.0 if dated(parts.path) else 0.0
    score += 0.5 if _ENDINGS.search(parts.path) else 0.0
    score += 0.5 if len(segments) > 1 else 0.0
    lasting = _LASTING.intersection(lowered[:-1]).difference(page.path.lower().split("/"))
    score -= 1.5 if lasting else 0.0
    return score - 3.0 if _is_of_the_house(segments) else score


def dated(path: str) -> bool:
    """Tell whether a path holds a date."""
    return bool(_DATE.search(path.lower()) or _COMPACT_DATE.search(path))


def url_shape(url: str) -> str:
    """Return what URLs of one template have in common: `/news/#/~` for `/news/123/some-title`."""
    parts = urlsplit(url)
    shapes = [_segment_shape(segment) for segment in _segments(parts.path)]
    keys = sorted({key.lower() for key, _ in parse_qsl(parts.query)})
    return "/".join([parts.hostname or "", *shapes, *keys])


def slug_words(segment: str) -> int:
    """Count the words of a slug; scripts without spaces count by their length."""
    text = _ENDINGS.sub("", unquote(segment))
    words = [word for word in re.split(r"[-_+ ,.]", text) if any(map(str.isalpha, word))]
    dense = sum(1 for character in text if ord(character) > 0x2E80)  # noqa: PLR2004 -- CJK begins
    return max(len(words), dense // 3)


def _slug_score(segment: str) -> float:
    words = slug_words(segment)
    bare = _ENDINGS.sub("", segment)
    has_number = bool(_NUMBER.search(bare) or _HEX.search(bare))
    if words >= _MANY_WORDS:
        return 3.5 if has_number else 3.0
    if words == _SOME_WORDS:
        return 2.5 if has_number else 1.0
    if has_number:
        return 1.5
    if bare.isdigit():
        return 0.5
    return -0.5 if words == _FEW_WORDS else -1.5


def _is_of_the_house(segments: list[str]) -> bool:
    last = segments[-1] if segments else ""
    return bool(_HOUSE.search(last)) and slug_words(last) <= _HOUSE_WORDS


def _is_below_an_index(segments: list[str]) -> bool:
    """Whether a tag, author or the like stands above; a headline two steps below is believed."""
    place = next((i for i, segment in enumerate(segments[:-1]) if segment in _ABOVE), None)
    if place is None:
        return False
    return len(segments) - place <= 2 or slug_words(segments[-1]) < _MANY_WORDS  # noqa: PLR2004


def _leads_nowhere(segments: list[str], query: dict[str, str]) -> bool:
    last = segments[-1] if segments else ""
    if _ENDINGS.sub("", last) in _LAST | _ABOVE or _LANGUAGE.match(last):
        return True
    if query and (set(query) <= _PAGE_KEYS or _FORM_KEYS.intersection(query)):
        return True
    return len(segments) > 1 and segments[-2] in {"page", "p", "seite"} and bool(_PAGES.match(last))


def _is_above(parts: SplitResult, page: SplitResult) -> bool:
    """Whether the link leads to the page itself, or to what the page lies in."""
    if parts.hostname != page.hostname:
        return False
    own, other = page.path.rstrip("/") + "/", parts.path.rstrip("/") + "/"
    is_query_page = parts.query != page.query and own == other
    return own.startswith(other) and not is_query_page


def _is_id(value: str) -> bool:
    return value.isdigit() or bool(_HEX.match(value)) or len(value) >= _LONG_SEGMENT


def _segments(path: str) -> list[str]:
    return [segment for segment in path.split("/") if segment]


def _segment_shape(segment: str) -> str:
    bare = _ENDINGS.sub("", segment)
    if bare.isdigit():
        return "#"
    if slug_words(segment) >= _SOME_WORDS or _HEX.match(bare) or _NUMBER.search(bare):
        return "~"
    return bare.lower() if _LANGUAGE.match(bare) or len(bare) < _LONG_SEGMENT else "~"
