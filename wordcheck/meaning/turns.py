"""Where a sentence turns: from giving to taking away, and from taking away to giving back.

    保险人负责赔偿数据恢复费用，但不包括升级费用。      We will pay ransom, except where …
    └────────── gives ────────┘└──── takes ────┘      └── gives ──┘└─── takes ──┘

    （二）重大过失，但保险人书面同意的除外；            war; this exclusion does not apply to cyber terrorism
    └── takes ───┘└────── returns ──────┘             └ takes ┘└──────────── returns ───────────────┘

A sentence in the exclusions takes until it turns, one in an insuring clause gives until it turns. Which words turn it
is a closed list for each language; words that turn nothing leave the sentence as its place makes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from wordcheck.languages.lazily import lazily
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span


class Sign(Enum):
    """What words do to the cover."""

    GIVES = "gives"
    TAKES = "takes"
    RETURNS = "returns"
    """An exception to what takes."""
    DEFINES = "defines"
    """It gives or takes as the place does that uses the term."""
    NARROWS = "narrows"
    """It takes out of a definition."""
    NEUTRAL = "neutral"

    def turned(self) -> Sign:
        """What words do behind a turn."""
        return _TURNED[self]


_TURNED = {
    Sign.GIVES: Sign.TAKES,
    Sign.TAKES: Sign.RETURNS,
    Sign.RETURNS: Sign.TAKES,
    Sign.DEFINES: Sign.NARROWS,
    Sign.NARROWS: Sign.DEFINES,
    Sign.NEUTRAL: Sign.TAKES,
}

_DENIES_ZH = r"不(?:赔|保)(?![偿付障证险管留])|不(?:负责|承担|予|再|另|应)?(?:任何)?(?:赔偿|赔付|给付|补偿|承担)(?:保险金|赔偿)?(?:的?责任)?|不属于(?=[^，。；：\n]{0,12}(?:保险责任|保障|承保|赔偿|给付))|不(?:负责|包括|包含|含|适用于|在(?:保障|承保|保险责任)范围)|均?不在其?(?:保障|承保|保险责任|赔偿)"
_GIVING = {
    "zh": lazily(
        rf"(?P<whole>{_DENIES_ZH})|(?P<part>除(?![^，。；\n]{{2,60}}?(?:之外|以外|外)[，,][^，。；\n]{{0,12}}(?:[还也亦]|另行?)[^不])[^。；，（）\n]{{2,60}}?(?:之外|以外|外)[，,])"
    ),
    "en": lazily(
        r"(?:\b(?:will|shall|do|does|is|are|may)\s+not\s+(?:[a-z]+ly\s+)?(?:pay|cover|apply|include|mean|do\s+so\b|make\s+any\s+payment|be\s+(?:liable|covered)|reimburse|indemnify|extend)|"
        r"\b(?:is|are|wo|do|does|ca)n[’']t\s+(?:[a-z]+ly\s+)?(?:be\s+)?(?:pay|cover|apply|include|reimburse|extend|covered|included|insured)\b|\bwe\s+(?:do|wo|ca)n[’']t\b(?!\s+(?:need|ask|mind|want|have|expect|limit|require|charge|deduct))|"
        r"\b(?:except|excluding|other\s+than|but\s+not(?!\s+limited)|not\s+including|exclusive\s+of)\b|\bno\s+(?:cover|coverage|payment|indemnity)\b|\b(?:excludes?|is\s+excluded|are\s+excluded)\b)",
        re.IGNORECASE,
    ),
}
_TAKING = {
    "zh": lazily(
        r"(?P<rest>但(?!不限)(?:是|书)?[^。；\n]{0,120}?(?:除外|不在此[限列]|不受此限|不适用|承担赔偿责任|负责赔偿|负责|予以赔偿|仍应|视为|不(?:再|属于?)(?:责任)?(?:免除|除外)))|不在此[限列]|不受此限"
        r"|(?P<part>除(?![^，。；\n]{2,60}?(?:之外|以外|外)(?:的?其[他它余]|[，,][^，。；\n]{0,12}(?:[还也亦]|另行?)[^不]))[^。；，（）\n]{2,60}?(?:之外|以外|外)[，,]?)|(?P<bracket>[（(][^（）()。\n]{2,80}?(?:除外|不在此[限列]|不受此限)[）)])"
    ),
    "en": lazily(
        r"(?P<lifts>\b(?:(?:sub-?)?(?:paragraphs?|parts?|items?)\s+[^.;:]{1,40}?\.?\s+of\s+|exclusions?\s+[a-z]\.\s+(?:through|to|and)\s+)?(?:(?:the|this|these|such|foregoing|part\s+\w+\.?\s*(?:above)?)\s+)*(?:foregoing\s+)?(?:exclusions?|exceptions?|(?:part|paragraph)\s+\w+\.?\s*(?:above)?)\s+(?:(?:does|do|shall|will)\s+not\s+apply|is\s+not\s+applicable))"
        r"|\b(?:except|unless|other\s+than|provided,?\s+however|however,|save\s+(?:that|where|for)|but\s+(?:this|we\s+will|not\s+if))",
        re.IGNORECASE,
    ),
}
_ASIDE = lazily(
    r"(?:other\s+than|except(?:\s+for)?|excluding|not\s+including|exclusive\s+of)\b[^,;.()\n]{2,120}[,)]", re.IGNORECASE
)
_WHICH = lazily(
    r"(?<!,)(?<!;)\s(?:to\s+which|for\s+which|which|that)\s+(?:(?:this|the|your)\s+(?:policy|insurance|cover(?:age)?)\s+|we\s+|are\s+|is\s+)?$",
    re.I,
)
"""What stands before a denial that only says of which loss is spoken: `any suit to which this insurance does not apply`."""
_BUT_ZH = lazily(r"[，；,;]?\s*(?:但(?:是)?(?!不限)|不过|其中)")


def turns(text: str, span: Span, sign: Sign, tongue: Tongue) -> Iterator[tuple[Span, Sign]]:
    """The stretches of one sentence with what each does, the first doing what `sign` says."""
    if sign in (Sign.GIVES, Sign.DEFINES, Sign.NEUTRAL):
        yield from (_given_zh if tongue == "zh" else _given_en)(text, span, sign)
    else:
        yield from _taken(text, span, sign, tongue)


def lead_sign(lead: str, sign: Sign, tongue: Tongue) -> Sign:
    """What the items below a lead-in do, `lead` being the words just before the first of them."""
    whole = Span(0, len(lead))
    return [does for _, does in turns(lead, whole, sign, tongue)][-1]


def _given_zh(text: str, span: Span, sign: Sign) -> Iterator[tuple[Span, Sign]]:
    """Up to `但` it gives; a denial makes the rest of its part take, also what stands before the denial."""
    denials = (m for m in _GIVING["zh"].finditer(text, span.start, span.end) if m["whole"])
    denial = next((m for m in denials if not _bounds_a_word(text, span, m.start())), None)
    if denial is None:
        yield from _but_for(text, span, sign)
        return
    bracket = _bracket(text, span, denial.start())
    if bracket is not None:
        yield Span(span.start, bracket.start), sign
        yield bracket, sign.turned()
        yield from _given_zh(text, Span(bracket.end, span.end), sign)
        return
    but = next(iter(_BUT_ZH.finditer(text, span.start, denial.start())), None)
    start = but.start() if but else span.start
    if start > span.start:
        yield Span(span.start, start), sign
    yield Span(start, span.end), sign.turned()


def _but_for(text: str, span: Span, sign: Sign) -> Iterator[tuple[Span, Sign]]:
    """`除战争外，` takes in a sentence that gives otherwise."""
    at = span.start
    for m in _GIVING["zh"].finditer(text, span.start, span.end):
        if m["part"]:
            yield Span(at, m.start()), sign
            yield Span(*m.span()), sign.turned()
            at = m.end()
    yield Span(at, span.end), sign


def _bounds_a_word(text: str, span: Span, at: int) -> bool:
    """Whether a denial in brackets says how far a place or a number in front of them goes: 境内（不包括港澳台）, 五天（不含）."""
    bracket = _bracket(text, span, at)
    return bracket is not None and bool(_MEASURED_ZH.search(text, max(span.start, bracket.start - 12), bracket.start))


_MEASURED_ZH = lazily(r"(?:法律|法规|境内|境外|国内|国|地区|领土|范围|[天日年月]|小时|周岁|岁|次|公里|海里)$")


def _bracket(text: str, span: Span, at: int) -> Span | None:
    """The brackets around an offset, if it stands in some."""
    left = max(text.rfind("（", span.start, at), text.rfind("(", span.start, at))
    if left < 0 or any(c in text[left:at] for c in "）)"):
        return None
    ends = [e for e in (text.find("）", at, span.end), text.find(")", at, span.end)) if e >= 0]
    return Span(left, min(ends) + 1 if ends else span.end)  # Broken off by the end of a line.


def _given_en(text: str, span: Span, sign: Sign) -> Iterator[tuple[Span, Sign]]:
    """It gives up to the first word that denies or excepts."""
    if not _may_deny(span.of(text).lower()):
        yield span, sign
        return
    found = _GIVING["en"].finditer(text, span.start, span.end)
    turn = next((m for m in found if not _WHICH.search(text, max(span.start, m.start() - 40), m.start())), None)
    if turn is None:
        yield span, sign
        return
    if turn.start() > span.start:
        yield Span(span.start, turn.start()), sign
    aside = (
        _ASIDE.match(text, turn.start(), span.end)
        if text[max(0, turn.start() - 2) : turn.start()].strip() in ",("
        else None
    )
    if aside is not None and turn.start() > span.start:
        yield Span(turn.start(), aside.end()), sign.turned()
        yield from _given_en(text, Span(aside.end(), span.end), sign)
        return
    rest = Span(turn.start(), span.end)
    back = _TAKING["en"].search(text, turn.end(), span.end)
    if back is None or back.start() < turn.end() + 3:
        yield rest, sign.turned()
        return
    yield Span(rest.start, back.start()), sign.turned()
    yield Span(back.start(), span.end), sign


def _may_deny(small: str) -> bool:
    """Whether words in small letters hold a part of any that denies or excepts: three of four sentences do not."""
    return "no" in small or "n't" in small or "n’t" in small or "exc" in small or "other" in small


def _aside_in_brackets(text: str, span: Span, at: int) -> int | None:
    """Where the brackets end that an exception opens: `own loss (other than legal costs) including ransom` goes on taking."""
    if text[max(span.start, at - 2) : at].strip() != "(":
        return None
    depth = 0
    for i in range(at, span.end):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth < 0:
            return i + 1
    return None


def _taken(text: str, span: Span, sign: Sign, tongue: Tongue) -> Iterator[tuple[Span, Sign]]:
    """It takes up to what it excepts, and again behind an exception that ends."""
    at = span.start
    for m in _TAKING[tongue].finditer(text, span.start, span.end):
        if m.start() < at:
            continue
        if m.start() > at:
            yield Span(at, m.start()), sign
        ends = tongue == "zh" and (m["part"] or m["bracket"])
        closed = _aside_in_brackets(text, span, m.start()) if tongue == "en" and not m["lifts"] else None
        at = m.end() if ends else closed or span.end
        # That an exclusion does not apply gives back wherever it is said, also in a list of what is given back.
        lifted = tongue == "en" and m["lifts"] and sign is Sign.RETURNS
        yield Span(m.start(), at), sign if lifted else sign.turned()
    if at < span.end:
        yield Span(at, span.end), sign
