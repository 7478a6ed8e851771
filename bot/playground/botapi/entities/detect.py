"""What Telegram makes a link by itself: commands, mentions, hashtags, cashtags, URLs, e-mail.

The top-level domains are a sample: all of two letters, and the longer ones that news use.
"""

import re
from collections.abc import Iterator

from bot.playground.botapi.entities.entity import Entity, utf16_length

_COUNTRIES = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs"
    " bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee"
    " eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm"
    " hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb"
    " lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz"
    " na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs"
    " ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl"
    " tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
_GENERIC = (
    "com org net edu gov mil int info biz name pro mobi app dev xyz online site news media press"
    " blog live tech cloud digital network finance exchange capital fund markets trade trading"
    " money cash bank crypto games world today global agency email wiki page link click club shop"
    " store space website art foundation institute ventures company group team social community"
    " markets codes tools systems services solutions zone network bar onion ton"
)
_DOMAINS = frozenset(f"{_COUNTRIES} {_GENERIC}".split())

_URL = re.compile(
    r"(?<![\w@./-])(?:(?:https?|ftp)://)?(?:[^\s/:@<>]{1,64}@)?"
    r"(?:(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)*[^\W_](?:(?:[^\W_]|-){0,61}[^\W_])?\.(?P<domain>[^\W\d_]{2,24})"
    r"|(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d))"
    r"(?![\w@])(?::\d{1,5}(?!\d))?(?:[/?#][^\s<>\"«»]*)?",
    re.IGNORECASE,
)
_INTERNAL = re.compile(r"(?<!\w)(?:tg|ton)://[A-Za-z0-9_-]+(?:[/?#][^\s<>\"«»]*)?", re.IGNORECASE)
_DOT = re.compile(r"\w\.\w")
_PATTERNS = (
    (
        "email",
        "@",
        re.compile(
            r"(?<![\w.@/+-])[A-Za-z0-9_+-]{1,35}(?:\.[A-Za-z0-9_+-]{1,35}){0,10}"
            r"@(?:[A-Za-z0-9](?:[A-Za-z0-9_-]{0,28}[A-Za-z0-9])?\.){1,6}[A-Za-z]{2,6}(?![\w@])"
        ),
    ),
    ("bot_command", "/", re.compile(r"(?<![\w/<>])/\w{1,64}(?:@\w{3,32})?(?![\w/<>])", re.ASCII)),
    ("mention", "@", re.compile(r"(?<!\w)@\w{4,32}(?!\w)", re.ASCII)),
    (
        "hashtag",
        "#",
        re.compile(r"(?<![\w\u200c])#[\w\u200c]{1,256}(?![\w\u200c]*#)(?:@\w{3,32})?"),
    ),
    ("cashtag", "$", re.compile(r"(?<![$\w\u200c])\$(?:1INCH|[A-Z]{1,8})(?![$\w\u200c])")),
)
_PAIRS = {")": "(", "]": "[", "}": "{"}
_TRAILING = ".:;,('?!`"


def detect(text: str) -> tuple[Entity, ...]:
    """Return what Telegram would mark in a plain text, in order, none within another."""
    found = sorted(_spans(text), key=lambda span: (span[1], -span[2]))
    entities: list[Entity] = []
    taken = 0
    units, counted = 0, 0
    for kind, start, end in found:
        if start < taken:
            continue
        units += utf16_length(text[counted:start])
        length = utf16_length(text[start:end])
        entities.append(Entity(type=kind, offset=units, length=length))
        taken, counted, units = end, end, units + length
    return tuple(entities)


def _spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield all that could be marked; a pattern is tried only where its sign occurs."""
    for kind, sign, pattern in _PATTERNS:
        for found in pattern.finditer(text) if sign in text else ():
            if kind != "hashtag" or any(char.isalpha() for char in found.group()):
                yield kind, found.start(), found.end()
    for found in _INTERNAL.finditer(text) if "://" in text else ():
        yield "url", found.start(), found.start() + len(_trimmed(found.group()))
    for found in _URL.finditer(text) if _DOT.search(text) else ():
        if found["domain"] is None or found["domain"].lower() in _DOMAINS:
            yield "url", found.start(), found.start() + len(_trimmed(found.group()))


def _trimmed(url: str) -> str:
    """Leave out the punctuation behind a URL and brackets that were opened before it."""
    while url:
        last = url[-1]
        opening = _PAIRS.get(last)
        if last not in _TRAILING and not (opening and url.count(opening) < url.count(last)):
            break
        url = url[:-1]
    return url
