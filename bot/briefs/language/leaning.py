"""Sentences that lean on the one before them: alone they can't be understood."""

import re

_OPENING = r"""^[\W_]*(?:"""
_THING = r"""(?:company|firm|exchange|project|protocol|agency|regulator|watchdog|platform|token|
coin|move|
    decision|report|filing|statement|document|documents|group|bank|fund|attacker|attackers|hacker|
    hackers|
    exploiter|lawsuit|complaint|suit|proposal|ruling|deal|news|executive|CEO|founder|co-founder|
    team|network|
    bill|law|act|rule|rules|latter|former|duo|pair|others?|incident|attack|exploit|breach|hack|
    announcement|development|comments?|remarks?|plan|plans|initiative|program|programme|partnership|
    agreement|acquisition|transaction|investment|round|funding|service|product|feature|update|
    upgrade|
    increase|decrease|drop|decline|rise|surge|rally|gain|gains|figure|figures|data|study|survey|
    findings?|
    case|[Cc]ourt|[Jj]udge|jury|trial|charges?|suspect|defendant|victim|victims|man|woman|couple|post|
    tweet|video|
    letter|email|message|interview|article|paper|analyst|analysts|researcher|researchers|author|
    authors|
    lawmaker|lawmakers|senator|congressman|official|officials|spokesperson|spokesman|spokeswoman|
    investigation|probe|process|system|technology|model|tool|app|asset|assets|cryptocurrency|
    altcoin|
    memecoin|stablecoin|miner|issuer|startup|start-up|developer|developers|lender|broker|custodian|
    organi[sz]ation|foundation|nonprofit|publication|outlet|pattern|trend|result|results|outcome|
    reason|
    goal|aim|idea|change|changes|measure|measures|step|approach|response|event|period|vote|
    meeting)"""
_CONNECTIVE = r"""however|but|yet|so|and|or|nor|still|meanwhile|additionally|moreover|furthermore|
also|instead|
    therefore|thus|hence|consequently|accordingly|nevertheless|nonetheless|similarly|likewise|
    conversely|contrarily|doing\ (?:so|this|that)|
    otherwise|then|afterwards?|indeed|besides|notably|specifically|finally|ultimately|overall|
    lastly|
    importantly|interestingly|in\ fact|of\ course|as\ such|as\ well|that\ said|that\ being\ said|
    even\ so|
    as\ a\ result|as\ a\ consequence|in\ addition|on\ top\ of\ (?:that|this|it)|for\ example|
    for\ instance|
    on\ the\ (?:other|one|flip|contrary)\b[^,]{0,12}|to\ that\ end|to\ this\ end|in\ (?:doing|
    so\ doing)|
    in\ contrast|by\ contrast|by\ comparison|in\ comparison|in\ other\ words|in\ turn|in\ response|
    in\ return|in\ particular|after\ (?:that|this|all)|at\ (?:the|that)\ (?:same\ )?(?:time|
    point)(?!\s+of)|
    in\ the\ meantime|in\ the\ process|either\ way|in\ (?:either|any|both|this|that|these|
    such)\ (?:case|cases|
    way|context|regard|sense|scenario|environment|instance)|for\ (?:his|her|its|their)\ part|
    (?:of|among|with|despite|because\ of|due\ to|given|under|following|beyond|from|by|through|at|
    on|for)
    \s(?:this|that|these|those|them|it|him|her|which|whom)|(?:first|second|third|next)(?=,)|
    firstly|secondly|thirdly|
    more\ (?:importantly|broadly|recently|specifically)|to\ (?:be\ )?(?:sure|put\ (?:it|that|
    this)[^,]{0,20})"""
_PRONOUN = r"""he|she|they|it|its|his|her|hers|their|theirs|them|him|this(?!\s+(?:week|month|year|
quarter|
    morning|summer|spring|fall|autumn|winter|weekend)\b)|that|these|those|such|
    both(?!\s+[A-Z$])|neither|either|
    another|others|some\ of\ (?:them|these|those)|one\ of\ (?:them|these|those)|most\ of\ (?:them|
    these|those)|
    according\ to\ (?:him|her|them|it)|here|there(?!\s+(?:is|are|was|were|has|have|had|will|may|
    could)\b)"""
_NOT_NAMED = r"""(?!\s+[A-Z])(?!\s+(?:of|between|on|against|by|from|with|
behind)\s+(?:the\s+)?[A-Z$])"""
_ENGLISH = re.compile(
    rf"""{_OPENING}{_CONNECTIVE}|{_PRONOUN}
    |the\ (?:[a-z-]+\ ){{0,2}}?{_THING}\b(?=[’'\w\s,.]){_NOT_NAMED}
    |the\ (?:news|latter|former|two|three|same)(?!-))(?:\b|(?=[’']))""",
    re.VERBOSE,
)
_OTHER = re.compile(
    rf"""{_OPENING}(?:er|sie|es|dies(?:e[rsmn]?)?|jedoch|aber|außerdem|doch|zudem|dennoch|damit|
    dabei|
    das\ unternehmen|allerdings|seine?|ihre?|
    él|ella|ellos|esto|este|esta|estos|estas|eso|sin\ embargo|pero|además|por\ otro\ lado|asimismo|
    la\ empresa|la\ compañía|
    (?:sus?|seus?|suas?|son|sa|ses|leurs?)(?!\s(?:[A-Z]|of\b))|
    ele|ela|eles|isso|isto|no\ entanto|porém|mas|além\ disso|a\ empresa|
    il|elle|ils|elles|cela|cette|ces|cependant|mais|toutefois|en\ outre|l['’]entreprise|
    он|она|они|это|этот|эта|эти|однако|но|кроме\ того|также|при\ этом|компания|его|её|ее|их|
    він|вона|вони|це|цей|однак|але|крім\ того|також|його|її|їхні?й?|
    bu|şu|ancak|fakat|ayrıca|öte\ yandan|şirket|
    dia|mereka|ini|itu|namun|tetapi|selain\ itu|sementara\ itu|
    họ|này|tuy\ nhiên|nhưng|ngoài\ ra)(?![\w’'.-]))
    |^[\W_]*(?:他|她|它|这|這|该|該|但|然而|不过|不過|同时|同時|此外|另外|因此|其中|而|对此|對此|上述|
    しかし|また|一方|同社|同庁|同局|同行|同氏|両社|これ|それ|彼|さらに|なお|そして|だが|ただ|
    그는|그녀는|그러나|하지만|또한|이는|이에|한편|그리고|회사는|해당\s)""",
    re.VERBOSE,
)
# After a clause that names nobody, a pronoun is the subject.
_DATE = r"""Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|
May|June|
    July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|X|
    Twitter|CEO"""
_LATE = re.compile(
    rf"""^(?:[A-Z][a-z’'-]*|[\d,$%]+)(?:\ (?:[a-z\d$%’'-][\w$%’'.-]*|{_DATE})){{0,14}},
    \ (?:he|she|they|it|his|her|their|its|this|the\ {_THING})\b""",
    re.VERBOSE,
)
_SPOKEN_BY = re.compile(
    r"""[,.?!][\"”’']\s(?:(?:he|she|they|it|the\ \w+)\s(?:said|says|added|wrote|told|continued|
    explained|
    noted|concluded|tweeted|stated|asked|posted|warned|argued)|(?:said|added|wrote)\s(?:he|she|
    the\ \w+))\b""",
    re.VERBOSE,
)
_NAME = re.compile(r"(?<=[\w,;:’)] )(?:[\"“‘(])?[$]?[A-Z][\w’.-]+")
_SOMEONE = re.compile(
    r"""\b(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Sir|[A-Z][\w’'-]+)\.?\s(?:[A-Z]\.\s)?
      [A-Z][a-z\u00c0-\u024f][\w’'-]*
    | (?:CEO|CTO|CFO|COO|[a-z-]*(?:man|woman|men|boy|girl|person)|teen(?:ager)?|child|mother|father|
      son|daughter|wife|husband|brother|sister|president|judge|justice|senator|minister|secretary|
      lawyer|attorney|prosecutor|investor|trader|analyst|founder|developer|executive|officer|
      official|hacker|attacker|user|victim|suspect|student|teacher|doctor|player|coach|star|actor|
      actress|singer|author|director)\b
    | [A-Z][\w’'-]+\s(?:said|says|told|added|wrote|noted|explained|argued|warned|posted))""",
    re.VERBOSE,
)
_PERSON = re.compile(r"(?i)^[\W_]*(?:[a-z’'-]+,? ){0,3}(?:he|she|his|her|him)\b")
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_ONLY_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|«[^»]*»|„[^“”]*[“”]")
_LETTER = re.compile(r"[^\W\d_]")
_CASED = re.compile(r"[A-Za-z\u0370-\u052f]")


def leans(sentence: str) -> bool:
    """Tell whether a sentence opens with, or says by, what only another sentence can name.

    So does speech alone: another sentence tells whose it is.
    """
    sample = sentence[:500]
    if _ONLY_QUOTED.fullmatch(sample):
        return True
    opening = _with_small_initial(sample)
    if _OTHER.match(opening) or _ENGLISH.match(opening) or _LATE.match(sample):
        return True
    return bool(_SPOKEN_BY.search(sample)) and not _NAME.search(_QUOTED.sub(" ", sample))


def _with_small_initial(text: str) -> str:
    letter = _LETTER.search(text)
    if not letter:
        return text
    return text[: letter.start()] + letter.group().lower() + text[letter.end() :]


def names_someone(sentence: str) -> bool:
    """Tell whether a sentence may name the person whom the next one calls `he` or `she`."""
    return bool(_SOMEONE.search(sentence)) or not _CASED.search(sentence)


def speaks_of_a_person(sentence: str) -> bool:
    """Tell whether a sentence opens with a pronoun that stands for a person."""
    return bool(_PERSON.match(sentence))
