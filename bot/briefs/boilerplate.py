"""Sentences that stand around the news: never facts."""

import re

_BOILERPLATE = re.compile(
    r"""(?ix)
    ^(?:disclaimer|disclosure|related(?:\s+(?:articles?|reading|news|posts?))?|read\s+(?:more|also|next)|
       see\s+also|also\s+read|more\s+(?:for\s+you|on\s+this|from)|sources?|via|images?(?:\s+(?:credit|source))?|photos?(?:\s+(?:credit|by))?|
       picture|featured\s+image|credit|cover\s+image|tags?|filed\s+under|share\s+this|advertisement|sponsored|
       other\s+articles?|recommended(?:\s+articles?)?|trending|magazine|don[’']?t\s+miss)\b\s*(?:[:|–—-]|$)
    | (?:\b(?:not|no|nothing|none)|n[’']t)\b
      [^.]{0,60}\b(?:investment|financial|trading|legal)\s+advice\b
    | \b(?:investment|financial|trading)\s+advice\b[^.]{0,40}\bnot\b
    | \bdo\s+your\s+own\s+research\b
    | \bdoes\s+not\s+(?:constitute|represent)\b
    | \b(?:informational|information|educational)\s+purposes\s+only\b
    | \b(?:views|opinions)\s+(?:expressed|of\s+the\s+author)\b
    | \ball\s+rights\s+reserved\b | ©  | \bcopyright\b\s*(?:\d{4}|\(c\))
    | \b(?:subscribe|sign\s+up)\s+(?:to|for)\b
      [^.]{0,80}(?:newsletter|updates|inbox|channel|daily|weekly)
    | \b(?:follow|join)\s+us\b | \bour\s+(?:newsletter|telegram|app|youtube|community)\b
    | \bdownload\b[^.]{0,40}\bapp\b | \b(?:app\s+store|google\s+play)\b
    | \bclick\s+here\b | \baffiliate\s+links?\b | \bpromo(?:tional)?\s+code\b
    | \bsponsored\s+(?:post|content)\b
    | \b(?:is|was)\s+a\s+(?:senior\s+|staff\s+|freelance\s+)?
      (?:reporter|journalist|writer|editor)\s+(?:at|for|covering|based|who)\b
    | ^(?:by|written\s+by|edited\s+by|reporting\s+by)\s+[A-Z]
    | \bhas\s+been\s+(?:covering|writing\s+about)\s+(?:crypto|blockchain|bitcoin)
    | \bcookies?\s+(?:policy|settings|preferences)\b | \bprivacy\s+policy\b
    | \bterms\s+of\s+(?:use|service)\b
    | \bthis\s+(?:article|story|post)\s+(?:was|is)\s+
      (?:first|originally|written|produced|generated|for)\b
    | \b(?:our|the)\s+editorial\s+(?:policy|team|process)\b
    | ^\W*(?:getty|shutterstock|istock|unsplash|pixabay|afp|ap|reuters)\b[^.]{0,40}$
    | \bthis\s+is\s+a\s+developing\s+story\b
    | \bwhat\s+do\s+you\s+think\b | \blet\s+us\s+know\b
    | \b(?:haftungsausschluss|keine\s+anlageberatung|aviso\s+legal|asesoramiento\s+financiero)\b
    """
)
_NO_LETTERS = re.compile(r"^[\W\d_]*$")
_QUESTION = re.compile(r"[?？]\W*$")


def is_boilerplate(sentence: str) -> bool:
    """Tell whether a sentence is about the page, its makers or its readers, not the news."""
    return bool(_NO_LETTERS.match(sentence) or _BOILERPLATE.search(sentence[:1000]))


def is_question(sentence: str) -> bool:
    """Tell whether a sentence asks: a fact tells."""
    return bool(_QUESTION.search(sentence))
