"""The parts of a page that are not its news: navigation, side boxes, footers, advertising."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

_TAGS = frozenset({"nav", "footer", "aside", "form", "dialog", "menu"})
_ROLES = frozenset({"navigation", "contentinfo", "complementary", "search", "menu", "dialog"})
_WORDS = frozenset(
    """
    nav navbar navigation menu submenu dropdown breadcrumb breadcrumbs footer sidebar aside
    related popular trending mostread mostviewed mostpopular recommended recommendation
    recommendations sponsored sponsor promoted advert advertisement adverts ads
    pagination pager ticker tags tagcloud social share sharing comments newsletter cookie consent
    login modal byline author authors partner partners marquee topbar offcanvas megamenu masthead
    """.split()
)
_TOGETHER = re.compile(
    r"(?:most[-_]?(?:read|viewed|popular|shared|commented)|also[-_]?(?:like|read)|"
    r"you[-_]?may|other[-_]?(?:articles|news|stories|posts)|more[-_]?from|"
    r"read[-_]?(?:next|also)|press[-_]?releases?|right[-_]?rail|side[-_]?(?:bar|rail|col)|"
    r"top[-_]?(?:menu|bar)|tag[-_]?(?:list|cloud))",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^\W*(?:(?:the )?most (?:read|viewed|popular|shared|commented)|popular\b|trending\b|"
    r"related\b|recommended\b|you (?:may|might)|also (?:read|on)|other (?:articles|news|stories|"
    r"posts)|more (?:from|on this|reading)|read (?:next|also|more)|sponsored|"
    r"partner|advert|promoted|from our partners|press releases?|don'?t miss|what to read|"
    r"editor'?s? (?:picks?|choice)|in case you missed|top (?:coins|authors|topics|tags)|"
    r"follow us|newsletter|categories|tags|topics|"
    r"meistgelesen|beliebt|lesen sie auch|das könnte|ähnliche|verwandte|weitere (?:artikel|themen)|"
    r"lo m[aá]s (?:le[ií]do|visto)|m[aá]s le[ií]d|relacionad|te puede interesar|otras noticias|"
    r"les plus lus|[aà] lire aussi|articles (?:li[eé]s|similaires)|sur le m[eê]me|"
    r"mais lid|veja tamb[eé]m|leia tamb[eé]m|più letti|leggi anche|potrebbe interessarti|"
    r"читайте также|популярн|самое читаемое|похожие|ещё по теме|"
    r"相关|相關|热门|熱門|推荐|推薦|猜你喜欢|其他文章|更多文章|人気|関連|おすすめ|ランキング|"
    r"관련|많이 본|인기|추천|en çok okunan|ilgili|benzer)",
    re.IGNORECASE,
)
# `has-sidebar`, and what a post is filed under.
_SAYS_OTHERWISE = frozenset({"has", "with", "no", "without", "tag", "category", "post"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "legend", "strong", "span", "div", "p", "header")
_LONGEST_HEADING = 40
_MOST_IN_HEADING = 6
_MOST_SHARE = 0.5


class Zones:
    """Tells which links stand only beside the news.

    `held` gives, for each element, the URLs of the likely articles in it: a part that holds more
    than half of them is the page's body, whatever it is called.
    """

    def __init__(self, root: Any, held: Mapping[Any, set[str]]) -> None:
        self._held = held
        self._most = max(1.0, len(held.get(root, ())) * _MOST_SHARE)
        self._boxes = set(self._headed(root))
        self._known: dict[Any, bool] = {}

    def is_beside(self, element: Any) -> bool:
        """Tell whether an element stands in a part that is not the page's news."""
        way = []
        verdict = False
        for each in [element, *element.iterancestors()]:
            if each in self._known:
                verdict = self._known[each]
                break
            way.append(each)
            if self._is_zone(each):
                verdict = True
                break
        for each in way:
            self._known[each] = verdict
        return verdict

    def _is_zone(self, element: Any) -> bool:
        if element in self._boxes:
            return True
        return _is_named_so(element) and len(self._held.get(element, ())) <= self._most

    def _headed(self, root: Any) -> Iterator[Any]:
        for element in root.iter(*_HEADINGS):
            text = _short_text(element)
            if text and _HEADING.match(text) and not _is_link(element):
                yield from self._box_of(element)

    def _box_of(self, heading: Any) -> Iterable[Any]:
        """Return what a heading is over: its box, or what follows up to the next heading."""
        for box in heading.iterancestors():
            count = len(self._held.get(box, ()))
            if count > self._most:
                return self._following(heading, box)
            if count:
                return (box,)
        return ()

    def _following(self, heading: Any, box: Any) -> Iterator[Any]:
        top = next(each for each in [heading, *heading.iterancestors()] if each.getparent() is box)
        for each in top.itersiblings():
            if _heads(each):
                return
            if len(self._held.get(each, ())) > self._most:
                return
            yield each


def _is_named_so(element: Any) -> bool:
    if not isinstance(element.tag, str):
        return False
    if element.tag in _TAGS or element.get("role") in _ROLES:
        return True
    if element.tag == "header":
        return element.find(".//nav") is not None
    if element.tag in {"a", "h1", "h2", "h3", "h4", "article", "li", "body", "html", "main"}:
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}"[:500]
    if _TOGETHER.search(named):
        return True
    return any(_names_a_zone(token) for token in named.split())


def _names_a_zone(token: str) -> bool:
    words = [word.lower() for word in re.split(r"[-_:]+", _CAMEL.sub("-", token)) if word]
    if not words or words[0] in _SAYS_OTHERWISE:
        return False
    return any(word in _WORDS for word in words)


def _is_link(element: Any) -> bool:
    """Whether a text is a link's own (`Read more`), and no heading."""
    if element.tag.startswith("h"):
        return False
    return element.find(".//a") is not None or any(
        each.tag in {"a", "button", "p"} for each in element.iterancestors()
    )


def _short_text(element: Any) -> str:
    if len(list(islice(element.iter(), _MOST_IN_HEADING))) == _MOST_IN_HEADING:
        return ""
    text = " ".join("".join(element.itertext()).split())
    return text if len(text) <= _LONGEST_HEADING else ""


def _heads(element: Any) -> bool:
    """Whether an element begins a section of its own."""
    if element.tag in {"h1", "h2", "h3"}:
        return element.find(".//a") is None
    return element.tag in {"section", "main"} or element.find("h2") is not None
