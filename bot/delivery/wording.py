"""Publishers' words made fit for a chat: harmless, escaped, cut and counted. Pure."""

import re

# What cannot be seen, or turns the direction of text, could make a line say something else.
# The joiners that scripts and emoji need (U+200C, U+200D, U+FE0F) stay.
MAX_UNITS = 4096  # UTF-16 units after parsing: Bot API, sendMessage
_UNSEEN = (
    "\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b"
    "\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff"
)
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
_PILED_UP = re.compile(f"({_MARK}{{3}}){_MARK}+")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# What Telegram makes clickable by itself (TDLib, `find_entities`): mentions and e-mail, hashtags
# (a keycap emoji is none), cashtags (an amount is none), commands, domains, IPv4 addresses, links.
_ACTIVE = re.compile(
    r"@(?=\S)"
    r"|\#(?=[^\s\ufe0f\u20e3])"
    r"|\$(?=[A-Z]|1INCH)"
    r"|(?<![\w/])/(?=\w)"
    r"|(?<=\S)\.(?=[^\W\d_]{2})"
    r"|(?<=\d)\.(?=\d{1,3}\.\d{1,3}\.\d)"
    r"|:(?=//)"
)
_JOINER = "\u2060"
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_ELLIPSIS = "…"
_LEFT_BEHIND = f" ,;:–—-{_JOINER}"
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_TAG = re.compile(r"<[^<>]*>")

_LONGEST_URL = 2048
_NOT_IN_URL = f"{_UNSEEN}\\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# As Telegram checks the links of texts and buttons: one bad button refuses the whole message.
# A name before the host ("https://bank.example@evil.example") serves only to mislead.
_WEB = re.compile(
    r"https?://"
    r"(?P<host>\[[0-9a-f:.]+\]|(?=[^/?#]*\.)(?!\.(?:[:/?#]|$))"
    rf"(?:[a-z0-9_.~!$,*'();&+=-]|%[0-9a-f]{{2}}|[^\x00-\x7f{_NOT_IN_URL}])+)"
    r"(?::(?P<port>\d{1,5}))?"
    rf"(?:[/?#][^{_NOT_IN_URL}]*)?",
    re.ASCII | re.IGNORECASE,
)
_LAST_PORT = 65535


def quiet(text: str) -> str:
    """Take from a publisher's text what could act in a chat: it may be read, and no more.

    A word joiner (U+2060), which takes no room and keeps the line together, stands behind each
    sign from which Telegram would make a mention, a command, a tag or a link. Characters that are
    unseen or turn the direction go, and so do marks piled upon marks.
    """
    seen = " ".join(_HIDDEN.sub("", " ".join(text.split())).split())
    return _ACTIVE.sub(lambda sign: sign.group() + _JOINER, _PILED_UP.sub(r"\1", seen))


def visible(text: str) -> str:
    """Take from a text that may act what is unseen or turns the direction; its lines stay."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(_HIDDEN.sub("", line.replace("\t", " ")) for line in lines)


def without_joiners(text: str) -> str:
    """Undo `quiet` where nothing can act: in a terminal."""
    return text.replace(_JOINER, "")


def apart(text: str) -> str:
    """Keep a name that is written from right to left from turning the rest of its line."""
    return f"{_ISOLATE}{text}{_END_OF_ISOLATE}" if _RIGHT_TO_LEFT.search(text) else text


def escape(text: str) -> str:
    """Write a text in HTML with the four entities that Telegram knows by name."""
    return text.translate(_ESCAPES)


def plain_text(html: str) -> str:
    """Return what is read of our own HTML."""
    text = _TAG.sub("", html)
    for sign, name in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;")):
        text = text.replace(name, sign)
    return text.replace("&amp;", "&")


def units(text: str) -> int:
    """Count the UTF-16 code units of a text, as Telegram does."""
    return len(text) + sum(character > "\uffff" for character in text)


def shorten(text: str, most: int) -> str:
    """Cut a text at a word to at most so many UTF-16 units, with an ellipsis where it was cut."""
    if units(text) <= most:
        return text
    start = start_of(text, most - len(_ELLIPSIS))
    at_a_word, space, _ = start.rpartition(" ")
    if text[len(start)].isspace() or not space or 2 * len(at_a_word) < len(start):
        at_a_word = start  # one long word, or a script without spaces
    return at_a_word.rstrip(_LEFT_BEHIND) + _ELLIPSIS if most > 0 else ""


def start_of(text: str, most: int) -> str:
    """Return as much of a text's beginning as has at most so many UTF-16 units."""
    return text.encode("utf-16-le")[: 2 * max(most, 0)].decode("utf-16-le", "ignore")


def is_web(url: str) -> bool:
    """Tell whether a URL may stand in a message: http or https, and a host that Telegram takes."""
    return bool(host_of(url))


def host_of(url: str) -> str:
    """Return the host of a URL that may stand in a message, else nothing."""
    found = _WEB.fullmatch(url) if len(url) <= _LONGEST_URL else None
    if found is None or not 0 < int(found["port"] or 1) <= _LAST_PORT:
        return ""
    return found["host"].removeprefix("www.")
