"""What the words of a sentence show: that it is about the page, its makers or its readers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.briefs.language.words import tokens_of

DISCLAIMER = "disclaimer"
RELATED = "pointer to other articles"
BIO = "about the writer"
CAPTION = "caption or credit"
CALL = "call to the reader"
PROMOTION = "promotion"
PAGE = "about the page"
WIDGET = "market figures"

_READ = 1000  # characters of a sentence that are looked at
_FEW_WORDS = 4
_TABLE = 3  # figures; fewer make no table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sign:
    """What shows that a sentence is boilerplate.

    All is written in small letters. `head` is how it begins. `anywhere` begins at a word; it is
    looked for only where one of the `cues` stands: a search costs more than a look at a set.
    `elsewhere` is for what ASCII can't write.
    """

    reason: str
    head: re.Pattern[str]
    anywhere: re.Pattern[str]
    cues: frozenset[str]
    elsewhere: re.Pattern[str] | None = None

    def shows(self, small: str, cues: frozenset[str]) -> bool:
        """Tell whether a sentence in small letters, and the cues in it, show it."""
        if self.head.match(small):
            return True
        if not self.cues.isdisjoint(cues) and self.anywhere.search(small):
            return True
        if self.elsewhere is None or small.isascii():
            return False
        return bool(self.elsewhere.search(small))


def _sign(reason: str, *, head: str, anywhere: str, cues: str, elsewhere: str = "") -> _Sign:
    return _Sign(
        reason=reason,
        head=re.compile(rf"\W*(?:{head})", re.VERBOSE),
        anywhere=re.compile(rf"\b(?:{anywhere})", re.VERBOSE),
        cues=frozenset(cues.split()),
        elsewhere=re.compile(elsewhere, re.VERBOSE) if elsewhere else None,
    )


_SIGNS: tuple[_Sign, ...] = (
    _sign(
        DISCLAIMER,
        head=r"""(?:disclaimer|disclosures?|risk\s+(?:warning|disclosure)|legal\s+notice|
        haftungsausschluss|aviso\s+legal|descargo\s+de\s+responsabilidad|
        isenção\s+de\s+responsabilidade|avertissement|отказ\s+от\s+ответственности|yasal\s+uyarı|
        免责声明|免責聲明|免責事項)\b""",
        anywhere=r"""(?:not|no|nor|nothing|never|without|\w+n[’']t)\b[^.]{0,80}\b
          (?:investment|financial|trading|legal|tax|professional)\b[^.]{0,40}\badvice\b
        | (?:investment|financial|trading)\s+advice\b[^.]{0,40}\bnot\b
        | (?:do|conduct)(?:ing)?\s+(?:your|their)\s+own\s+research\b | dyor\b
        | (?:informational|information|educational|entertainment)\s+purposes\b
        | (?:views|opinions|thoughts)\b[^.]{0,60}\bexpressed\b[^.]{0,60}\b
          (?:author|alone|reflect|represent|necessarily|own|here)
        | (?:does|do)\s+not\s+(?:necessarily\s+)?(?:constitute|represent\s+the\s+views|
          endorse)\b
        | consult\b[^.]{0,40}\b(?:financial|investment|professional)\s+advis[eo]r
        | invest(?:ment|ing)\s+(?:in\s+)?[^.]{0,60}\b(?:carries|involves?|is)\s+
          (?:a\s+)?(?:high|significant|substantial|inherently)?\s*(?:risks?\b|risky|speculative)
        | you\s+(?:could|may|might|can)\s+lose\b | past\s+performance\b[^.]*\bfuture\b
        | not\s+(?:be\s+)?(?:responsible|liable)\s+for\s+any\b | at\s+your\s+own\s+risk\b
        | keine\s+anlageberatung\b | asesoramiento\s+(?:financiero|de\s+inversión)\b
        | conseils?\s+en\s+investissement\b | yatırım\s+tavsiyesi\b""",
        cues="""advice research dyor purposes expressed constitute represent endorse consult risk
        risks risky speculative lose performance responsible liable anlageberatung asesoramiento
        investissement tavsiyesi""",
        elsewhere=r"инвестиционн\w+\s+(?:совет|рекомендац)|不构成投资建议|투자\s*조언",
    ),
    _sign(
        RELATED,
        head=r"""(?:related(?:\s+(?:articles?|readings?|news|posts?|stories|topics?|coverage))?|
        also\s+read|read\s+(?:more|also|next|on)|see\s+(?:also|more|related)|
        more\s+(?:for\s+you|on\s+this|from|news|about)|
        other\s+(?:articles?|news|stories)|recommended(?:\s+\w+)?|trending(?:\s+\w+)?|magazine|
        don[’']?t\s+miss|up\s+next|you\s+may\s+also\s+like|further\s+reading|most\s+read|
        editor[’']?s\s+picks?|previous\s+article|next\s+article|in\s+case\s+you\s+missed\s+it|
        mehr\s+zum\s+thema|lesen\s+sie\s+auch|lee\s+también|te\s+puede\s+interesar|
        leia\s+(?:também|mais)|
        lire\s+aussi|à\s+lire|читайте\s+также|ayrıca\s+okuyun|相关阅读|延伸閱讀|関連記事|관련\s*기사)
        \s*(?:[:：|–—»>-]|$)
        | (?:read|click|tap|see|watch|listen)\s+(?:more\s+)?here\b""",
        anywhere=r"""read\s+the\s+full\s+(?:story|article)\b
        | click\s+here\b | read\s+more\s*(?:[:»>…]|$)""",
        cues="read click",
    ),
    _sign(
        BIO,
        head=r"""(?:by|written\s+by|edited\s+by|reviewed\s+by|reporting\s+by|authored\s+by|
        fact[\s-]checked\s+by)\s*:?\s+[^\W\d_][^.]{0,80}$
        | (?:\(?reporting\s+by|editing\s+by|editor[’']?s\s+note|about\s+the\s+authors?|
        author\s+bio)\b
        | @\w+\W*$ | \S+@\S+\.\w+\W*$""",
        anywhere=r"""(?:is|was)\s+(?:an?|the|our)\s+(?:[\w-]+\s+){0,4}(?:reporter|journalist|
          writer|editor|columnist|contributor|correspondent)\s+
          (?:at|for|with|covering|based|who|specializing|focused)\b
        | contributed\s+(?:to\s+)?(?:this\s+)?(?:report|story|article|reporting)\b
        | has\s+been\s+(?:covering|writing\s+about|following)\s+(?:the\s+)?
          (?:crypto|blockchain|bitcoin|digital)
        | (?:holds|owns)\s+(?:no|small|some|a\s+small)\b[^.]{0,60}\b(?:positions?|amounts?|
          holdings)\b
        | follow\s+(?:him|her|them|me|the\s+author)\s+on\b""",
        cues="""reporter journalist writer editor columnist contributor correspondent contributed
        covering writing following holds owns follow""",
    ),
    _sign(
        CAPTION,
        head=r"""(?:sources?|via|images?|photos?|pictures?|graphics?|charts?|videos?|credits?|
        caption|(?:featured|cover|title|header)\s+image|(?:image|photo|picture)\s+(?:credits?|source|
        courtesy|by|via))\s*(?:[:：|–—]|\bby\b|\bfrom\s+(?:getty|shutterstock|unsplash))
        | (?:getty|shutterstock|istock|unsplash|pixabay|pexels|adobe\s+stock|
        afp|ap\s+photo|reuters|tradingview)\b[^.]{0,40}$
        | (?:quelle|fuente|fonte|источник|kaynak|来源|來源|出典|출처)\s*[:：]""",
        anywhere=r"""(?:image|photo|picture|chart|graph)s?\s+(?:courtesy\s+of|credits?|
        source)\s*:? | (?:(?<=\|)|(?<=\|\s))source\s*: | getty\s+images\b""",
        cues="courtesy credit credits source sources getty",
    ),
    _sign(
        CALL,
        head=r"(?:watch|listen|tune\s+in)\b[^.]{0,80}\b(?:video|episode|podcast|below|live)\b",
        anywhere=r"""(?:subscribe|sign(?:ing)?\s+up|register)\s+(?:now\s+)?(?:to|for|here|
          today)\b[^.]{0,80}
          (?:newsletter|updates|inbox|channel|daily|weekly|alerts|podcast|bonus|free)
        | (?:follow|join|contact|reach|email|e-mail|support|like)\s+us\b
        | (?:our|the|free)\s+(?:daily\s+|weekly\s+)?(?:newsletter|telegram\s+(?:channel|
          group)|youtube\s+channel)\b
        | our\s+(?:app|community|discord|podcast|website|social\s+media|readers)\b
        | download\b[^.]{0,40}\bapp\b | (?:app\s+store|google\s+play)\b
        | stay\s+(?:tuned|informed|updated|ahead|up\s+to\s+date)\b
        | what\s+do\s+you\s+think\b | let\s+us\s+know\b
        | share\s+(?:this|your|on)\b[^.]{0,40}(?:article|story|post|thoughts|twitter|facebook)
        | in\s+the\s+comments?\b | don[’']t\s+forget\s+to\b | check\s+out\s+(?:our|the)\b
        | follow\s+\S+(?:\s+\S+){0,3}\s+on\s+(?:twitter|x|telegram|facebook|google\s+news|
          linkedin)\b""",
        cues="""subscribe sign signing register us newsletter telegram youtube app community discord
        podcast website media readers store play stay think share comment comments forget check
        follow""",
    ),
    _sign(
        PROMOTION,
        head=r"""(?:advertisement|sponsored|ad|promoted|partner\s+content|press\s+release|
        paid\s+post)\W*$""",
        anywhere=r"""pre-?sales?\b[^.]*\b(?:visit|join|website|last\s+chance|
          early\s+(?:investors?|buyers?|adopters?)|stages?|next\s+(?:price|big)|currently\s+priced|
          buy\s+now|100x|1000x|don[’']t\s+miss|opportunity)\b
        | (?:visit|join|website|last\s+chance|early\s+(?:investors?|buyers?)|
          opportunity)\b[^.]*\bpre-?sale\b
        | next\s+(?:\d+x|100x|1000x)\b | (?:bonus|promo(?:tional)?|referral|
          discount)\s+code\b
        | affiliate\s+(?:links?|commission) | sponsored\s+(?:post|content|article|by)\b
        | limited[\s-]time\s+offer\b | best\s+(?:crypto|coins?|altcoins?)\s+to\s+buy\b
        | buy\s+\$?\w+\s+here\b
        | (?:visit|explore)\s+(?:the\s+)?(?:official\s+)?(?:website|site)\b
        | (?:for\s+)?(?:media|press)\s+(?:contact|inquiries|enquiries)\b""",
        cues="""presale presales pre-sale pre-sales next code affiliate sponsored offer best buy
        visit explore contact inquiries enquiries""",
    ),
    _sign(
        PAGE,
        head=r"""(?:tags?|filed\s+under|categor(?:y|ies)|topics|share|comments?|loading|min\s+read|
        \d+\s+min(?:ute)?s?\s+read|published|updated|correction|clarification|
        key\s+takeaways?|tl;?dr|summary|in\s+brief|table\s+of\s+contents|faqs?)\s*(?:[:：]|$)
        | scroll\s+down\b | (?:have|got)\s+(?:a\s+)?(?:tips?|story)\b""",
        anywhere=r"""all\s+rights\s+reserved\b | copyright\b\s*(?:\d{4}|\(c\)|by)
        | cookies?\s+(?:policy|settings|preferences)\b | privacy\s+policy\b
        | terms\s+of\s+(?:use|service)\b
        | (?:this|the)\s+(?:article|story|post|piece|report)\s+(?:was|is|has\s+been|
          may\s+have\s+been)\s+
          (?:first|originally|also|written|produced|generated|updated|corrected|translated|
          edited|published|
          reviewed|for|intended|part\s+of|being|not|based|created|sponsored)\b
        | (?:this|the)\s+(?:article|post|page|website)\s+(?:does|contains|may|includes)\b
        | editorial\s+(?:policy|team|process|standards|independence)\b
        | developing\s+story\b | enable\s+javascript\b | your\s+browser\b
        | (?:last\s+)?updated\s*:\s | published\s*:\s
        | (?:the\s+)(?:above|following|below)\s+(?:chart|graph|table|image|video|tweet)\b
        | (?:chart|graph|table|image|video|tweet)\s+(?:above|below)\b""",
        cues="""rights copyright cookie cookies privacy terms article story post piece report page
        website editorial developing javascript browser updated published above following below""",
        elsewhere="©",
    ),
)
_HEADS = re.compile("|".join(sign.head.pattern for sign in _SIGNS), re.VERBOSE)
_CUES = frozenset().union(*(sign.cues for sign in _SIGNS))
_SMALL_WORD = re.compile(r"(?<![\w$])[^\W\d_A-Z]{2,}")
_FIGURE = re.compile(r"[$€£¥₿+-]?\d[\d.,]*%?|[▲▼↑↓]")
_FIGURE_CUE = re.compile(r"[\d▲▼↑↓]")
_LETTER = re.compile(r"[^\W\d_]")


def why_boilerplate(sentence: str, tokens: Iterable[str] | None = None) -> str | None:
    """Tell why a sentence is about the page, its makers or its readers; None if it is news.

    `tokens` are its words where they are known.
    """
    sample = sentence[:_READ]
    if not _LETTER.search(sample) or _is_widget(sample):
        return WIDGET
    small = sample.lower()
    cues = _CUES.intersection(map(str.lower, tokens or tokens_of(small)))
    if not cues and small.isascii() and not _HEADS.match(small):
        return None
    return next((sign.reason for sign in _SIGNS if sign.shows(small, cues)), None)


def _is_widget(sentence: str) -> bool:
    """Tell whether figures stand almost alone, as in a table of prices."""
    if len(_FIGURE_CUE.findall(sentence)) < _TABLE:
        return False
    figures = len(_FIGURE.findall(sentence))
    return figures >= _TABLE and len(_SMALL_WORD.findall(sentence)) < min(figures, _FEW_WORDS)
