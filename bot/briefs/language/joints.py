"""Where a full stop ends no sentence: abbreviations, initials, ordinals, speech.

A joint is a place where a segmenter breaks and must not. `tail` is the text before it and `head`
the text after it, both without white space at the place.
"""

import re

_BEFORE = r"(?:^|[\s(\[\"“‘'«/-])"
# Something always follows these: a name, a number, the other side.
_LEADING = re.compile(
    rf"""{_BEFORE}(?:Mr|Mrs|Ms|Mx|Dr|Drs|[Pp]rofs?|[Pp]rofa|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Capt|Sgt|Cmdr|Adm|
    Rev|Hon|Pres|Supt|Messrs|Mme|Mlle|St|Ste|Mt|Ft|Sr|Sra|Srta|Dña|Frau|Hr|Fr|vs|v|approx|ca|cf|viz|
    incl|excl|est|aprox|env|depto|evtl|inkl|exkl|zzgl|abzgl|bzgl|bspw|ehem|insbes|einschl|entspr|прибл|Dra|Jl|Tn|Ny|TS|ThS|PGS|GS|BS|TP|PT|CV|e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a|т\.\s?е|напр|ул|им|EE|p\.\s?ej)\.$""",
    re.VERBOSE,
)
# A number follows these.
_NUMBERED = re.compile(
    rf"""{_BEFORE}(?:No|Nos|Nr|Fig|Figs|Vol|Vols|Art|Sec|Ch|Pt|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|
    Oct|Nov|Dec|núm|nº|págs?|[Aa]rts?|Abs|п|ст|стр|гл|рис)\.$""",
    re.VERBOSE,
)
# These may end a sentence; they do not where the next word could go on with it.
_TRAILING = re.compile(
    rf"""{_BEFORE}(?:(?:[A-Z]\.){{1,4}}[A-Z]|[ap]\.m|Inc|Corp|Ltd|Co|LLC|L\.P|PLC|plc|S\.A|AG|N\.V|B\.V|
    Bros|Ph\.D|M\.D|Jr|Sr|Esq|Ave|Blvd|Rd|Dept|Univ|Assn|млрд|млн|тыс|долл|руб|г|гг|Mrd|Mio|Mill|Bio|
    Tsd|usw|bzw|etc|vb|dll)\.$""",
    re.VERBOSE,
)
_ABBREVIATION = 12  # characters; none is longer
_SHORTEST_WORD = 5  # letters: as many in a row are no abbreviation, but for these
_LONG = frozenset(
    word[-_SHORTEST_WORD:]
    for word in "approx aprox Messrs прибл profa profs depto abzgl insbes einschl entspr".split()
)
_INITIAL = re.compile(rf"(?:{_BEFORE}|\.\s?)[^\W\d_]\.$")
_LETTERED = re.compile(
    r"\b(?:Series|Plan|Class|Type|Phase|Tier|Part|Group|Grade|Appendix|Vitamin|Model|Figure|and"
    r"|or) \w\.$"
)
_ORDINAL = re.compile(rf"{_BEFORE}\d{{1,2}}\.$")
_AFTER_ORDINAL = re.compile(
    r"(?i)(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|quartal|jahrhundert|platz|runde"
    r"|mahkeme|daire|asliye|ağır|çeyrek|bölge|\d{1,2}\.|(?:19|20)\d\d\b)"
)
_AND_SO_ON = re.compile(r"\b(?:и|і|та)\s+т\.\s?[дп]\.$")
_STARTER = re.compile(
    r"""[\"“‘'(«]?(?:The|This|That|These|Those|A|An|He|She|It|They|We|I|You|In|On|At|By|For|From|With|
    But|And|So|Yet|Or|However|Meanwhile|While|When|As|After|Before|Since|If|Although|Though|Despite|
    There|Here|His|Her|Its|Their|Our|My|Some|Many|Most|Both|All|Each|According|Also|Then|Now|Last|
    Earlier|Later|What|Who|Why|How|Where|Not|No|One|Two|Additionally|Moreover|Furthermore|Instead|
    Still|Under|During|Until|Because|Such|To|Of|
    Der|Die|Das|Ein|Eine|Er|Sie|Es|Im|Weitere|Dies|Laut|El|La|Los|Las|Un|Una|En|Según|Este|Esta|
    O|Os|As|Um|Uma|Em|Ela|Segundo|Le|Les|Une|Il|Elle|Ce|Cette|Selon|В|На|По|Это|Он|Она|У|Це|Він|Вона|
    Bu|Bir|Ini|Itu)(?:\b|[’'])""",
    re.VERBOSE,
)
_SPOKEN = re.compile(r"[?!…][\"”’'»]+$")
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){1,3}"
    r"(?:said|says|asked|asks|wrote|writes|told|added|tweeted|posted|noted|explained|joked)\b"
)
_BRAND = re.compile(r"\b(?:Yahoo|Yum|Jeopardy|E|Joomla)!$")
_CONTINUES = re.compile(r"[,;:)\]}”’»%]|[-–—]\s")
_FIRST_WORD = re.compile(r"\w+")
_ENDED = re.compile(r"[.!?…][\"”’'»)\]]*$")


def is_joint(tail: str, head: str, *, began_small: bool = False) -> bool:
    """Tell whether a sentence, perhaps one that began with a small letter, goes on here."""
    if not any(map(str.isalpha, tail)):  # an enumerator, a bullet, stray marks
        return True
    if tail.endswith((",", ",?")):  # a quotation mark that lost its encoding reads as `?`
        return True
    if _CONTINUES.match(head) or (tail.endswith("!") and _BRAND.search(tail)):
        return True
    if not tail.endswith(".") and _SPOKEN.search(tail) and _SPEAKER.match(head):
        return True
    return _abbreviates(tail, head) or _goes_on_small(tail, head, began_small=began_small)


def _abbreviates(tail: str, head: str) -> bool:
    if not tail.endswith(".") or _is_word(tail[-_SHORTEST_WORD - 1 : -1]):
        return False
    tail = tail[max(0, tail.rfind(" ", 0, -_ABBREVIATION)) :]
    if _LEADING.search(tail):
        return True
    if _AND_SO_ON.search(tail):
        return False
    is_number = head[:1].isdigit()
    if _NUMBERED.search(tail):
        return is_number
    if _ORDINAL.search(tail) and _AFTER_ORDINAL.match(head):
        return True
    if _LETTERED.search(tail):
        return False
    is_abbreviated = _TRAILING.search(tail) or _INITIAL.search(tail)
    return bool(is_abbreviated) and not _STARTER.match(head)


def _is_word(ending: str) -> bool:
    return len(ending) == _SHORTEST_WORD and ending.isalpha() and ending not in _LONG


def _goes_on_small(tail: str, head: str, *, began_small: bool) -> bool:
    """Small letters go on with a sentence, but for eToro and for writers who use no capitals."""
    word = _FIRST_WORD.match(head)
    if not word or not word.group()[0].islower():
        return False
    is_brand = any(map(str.isupper, word.group()))
    return not _ENDED.search(tail) or not (is_brand or began_small)
