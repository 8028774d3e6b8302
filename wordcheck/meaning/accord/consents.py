"""One act for which the consent of a side is asked by one sentence, or part of it, and not by another.

    You must not settle a claim without our consent.                     You may settle a claim without asking us.
    We will not settle any Claim without your consent, and may settle it on any terms we choose whether or not you agree.
    未经保险人书面同意，被保险人不得对第三者作出任何承诺、和解……          被保险人可以自行与第三者和解
    和解应当经被保险人同意                                                被保险人不同意的，不影响保险人和解

Consent that is not needed in one case (costs of an emergency, sums within the excess) is consent asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.accord.answers import TAKES_UP, Answer, by_right, holds_always, of_itself, stretches
from wordcheck.meaning.parties.names_en import OURS, US, WE, YOU, YOURS
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_TRIGGER = {
    "zh": lazily("同意|自行|许可"),
    "en": lazily(
        r"\b(?:consents?|agree(?:s|ment)?|approval|permission|asking|discretion|fit|expedient|choose|pleases?|likes?|wish(?:es)?|freely|free\s+to|liberty)\b",
        re.I,
    ),
}
_WORD = r"(?:consent|agreement|approval|permission)"
_OF_WHOM = {
    "en": (
        lazily(rf"\b{OURS}\s+(?:\w+\s+){{0,3}}?{_WORD}|\b{_WORD}\s+(?:in\s+writing\s+)?(?:of|from|by)\s+{US}\b|\basking\s+{US}\b|\b(?:unless|whether\s+or\s+not|even\s+if)\s+{WE}\b", re.I),
        lazily(rf"\b{YOURS}\s+(?:\w+\s+){{0,3}}?{_WORD}|\b{_WORD}\s+(?:in\s+writing\s+)?(?:of|from|by)\s+{YOU}\b|\basking\s+{YOU}\b|\b(?:unless|whether\s+or\s+not|even\s+if)\s+{YOU}\b", re.I),
    ),
    "zh": (
        lazily(r"(?<!被)(?:保险人|本公司|我们)[^，。；和解]{0,6}(?:同意|许可|认可)"),
        lazily(r"(?:被保险人|投保人|您)[^，。；和解]{0,6}(?:同意|许可|认可)"),
    ),
}  # fmt: skip
"""Whose consent it is: the insurer's, the insured's."""
_ASKED = {
    "en": lazily(rf"\b(?:not|no|never|neither|nor)\b[^.;]*\bwithout\b[^.;]{{0,60}}\b{_WORD}|\b(?:not|never)\b[^.;]*\bunless\b[^.;,]{{0,40}}\b(?:consents?|agrees?)\b|\b(?:must|shall)\s+(?:first\s+)?(?:obtain|seek|get)\b[^.;]{{0,40}}\b{_WORD}", re.I),
    "zh": lazily(r"未经[^，。；]{0,14}(?:同意|许可|认可)[^。；]*不得|(?:应当?|(?<!无)须)(?:事先)?(?:经|征得|取得)[^，。；]{0,12}(?:同意|许可)"),
}  # fmt: skip
_LEFT = r"\b(?:may|can|(?:is|are)\s+(?:free|entitled|at\s+liberty)\s+to)\s+"
_NOT_ASKED = {
    "en": (
        lazily(rf"{_LEFT}(?P<act>[^.,;:]{{4,80}}?),?\s+(?:without\b[^.;]{{0,60}}\b(?:{_WORD}|asking)\b|whether\s+or\s+not\s+[^.;]{{2,30}}\b(?:agrees?|consents?)\b)", re.I),
        lazily(rf"{_LEFT}(?P<act>(?:settle|compromise|come\s+to\s+terms|reach\s+(?:an\s+)?agreement|admit)\b[^.,;:]{{2,40}}?)\s+(?:as\s+\w+\s+(?:pleases?|likes?|wish(?:es)?|chooses?)|at\s+(?:its|your|their)\s+own\s+discretion|freely)", re.I),
        lazily(rf"{_LEFT}(?P<act>(?:settle|compromise)\b[^.,;:]{{2,30}}?)\s+(?:as\s+\w+\s+(?:(?:sees?|thinks?|deems?)\s+)?(?:fit|expedient|appropriate)|(?:it|they|we)\s+(?:deems?|thinks?|considers?)\s+(?:fit|expedient|appropriate)|on\s+(?:any|such|whatever)\s+terms\b)", re.I),
        lazily(r"\b(?:free|at\s+liberty)\s+to\s+(?P<act>(?:settle|compromise|admit|make|assign)\b[^.,;:]{2,40}?)(?=\s+and\b|[.,;:]|$)", re.I),
        lazily(rf"\b(?:need\s+not|no\s+need\s+to|not\s+need\s+to|not\s+(?:have|required)\s+to)\s+(?:first\s+)?(?:obtain|seek|get|have|ask\s+for)\b[^.;]{{0,40}}\b{_WORD}\b[^.;]{{0,40}}?\b(?:before|to|for|prior\s+to)\s+(?P<act>[^.,;:]{{4,80}})", re.I),
        lazily(rf"\b{_WORD}\b[^.;,]{{0,40}}\b(?:is|are|shall|will|be)\s+not\s+(?:be\s+)?(?:required|needed|necessary)(?:\s+(?:for|to|before)\s+(?P<act>[^.,;:]{{4,80}}))?", re.I),
    ),
    "zh": (
        lazily(r"(?:可以?|有权)(?:自行|不经[^，。；]{0,10}同意)(?P<act>[^，。；]{2,20})"),
        lazily(r"(?:^|[，,])(?:保险人|被保险人|投保人|您)(?P<act>[^，。；可有]{2,16})(?:无[须需]|不必|不需要?|不用|毋须)[^，。；]{0,4}(?:经|征得|取得)[^，。；]{0,8}(?:同意|许可)"),
        lazily(r"(?:无[须需]|不必|不需要?|不用|毋须)[^，。；]{0,4}(?:经|征得|取得)?[^，。；]{0,8}(?:同意|许可)[，,]?(?:即|就)?(?:可以?)?(?P<act>[^，。；]{2,20})?"),
        lazily(r"(?:不论|无论|不管)[^，。；]{0,10}是否同意[，,]?[^，。；]{0,6}(?:均|都|可以?|有权)+(?P<act>[^，。；]{2,20})"),
        lazily(r"不同意的?[，,](?:也)?不(?:影响|妨碍)(?P<act>[^，。；]{2,20})"),
    ),
}  # fmt: skip
_LEAVE_EN = lazily(_LEFT, re.I)
_BAN_EN = lazily(
    rf"\b(?<!need\s)(?:not|no|never)\b(?!\s+(?:you|we)\b)(?<!or\snot)|\bonly\b|\bwith\s+(?:the\s+)?(?:\w+\s+)?{_WORD}",
    re.I,
)
_BOUND = {
    "en": lazily(r"\b(?:within|emergenc\w+|urgent\w*|up\s+to|below|less|first|deductible|excess|retention|unreasonabl\w+|other\s+than|affiliates?|subsidiar\w+|required\s+by\s+law|\d+|days?|hours?)\b", re.I),
    "zh": lazily(r"免赔额|紧急|以内|以下|不超过|[0-9０-９]|依法|法律规定|除[^，。；]{1,20}外"),
}  # fmt: skip
"""What makes consent a matter of one case."""
_PART = {"en": lazily(r",?\s+(?:and|but)\s+(?=(?:\w+\s+){0,2}may\s+(?!not\b))", re.I), "zh": lazily(r"[，,](?=(?:但|而)?[^，。；]{0,8}(?:不同意|可以自行))")}  # fmt: skip
"""Where a sentence goes over from what may not be done to what may."""
_ACTS_ZH = (lazily(r"(?<!被)(?:保险人|本公司|我们)(?:可以?|有权)"), lazily(r"(?:被保险人|投保人|您)(?:可以?|有权)"))
"""Which side acts of itself (自行), and so without the consent of the other."""
_BEHIND_ACT = lazily(r"\s+(?:on|as|at|if|when|where|that|which|whether|in|under|and|or)\b.*$", re.I)
_LITTLE = frozenset(
    "the a an any all each every such it its in of to for on our your their be yourself itself themselves".split()
)
_MOST = 3
"""Words of an act, verb and thing first, that must stand in the sentence that asks for consent."""
_LITTLE_ZH = lazily(
    r"(?:与|向|对|和|同)(?:第三者|第三方|他人|受害人|索赔人|委托人)|保险人|被保险人|投保人|达成|进行|作出|任何|直接|支付|的|[，,]"
)
_OUT = frozenset({ClauseKind.COVERAGE, ClauseKind.DEFINITION, ClauseKind.EXCLUSION})


class _Said(Struct, frozen=True):
    """What one sentence, or part of it, says of consent."""

    answer: Answer
    giver: int | None
    """0 for the insurer, 1 for the insured, None where the sentence does not say."""
    words: str
    act: str
    """What is left free; empty where consent is asked for, or where nothing is named."""
    asked: bool


def consent_asked_and_not(wording: Wording) -> Iterator[tuple[Answer, Answer]]:
    """The later of two sentences or parts of one, with the earlier; once for each that leaves consent away."""
    found = list(_said(wording))
    for free in (s for s in found if not s.asked):
        for bound in (s for s in found if s.asked and _of_one(s, free, wording.language)):
            early, late = sorted((free.answer, bound.answer), key=lambda a: a.span)
            if not by_right(wording, early, late):
                yield late, early
                break


def _said(wording: Wording) -> Iterator[_Said]:
    tongue = wording.language
    for clause, span, words in stretches(wording, _TRIGGER[tongue]):
        if clause.kind in _OUT or TAKES_UP.match(words) or of_itself(wording, words):
            continue
        for piece, said in _parts(span, span.of(wording.text), tongue):
            read = _read(" ".join(said.split()), words, tongue)
            if read is not None:
                asked, giver, act = read
                yield _Said(
                    Answer(piece, clause.id, frozenset({"asked" if asked else "free"})), giver, words, act, asked
                )


def _parts(span: Span, words: str, tongue: str) -> list[tuple[Span, str]]:
    """A sentence, or its two parts where the first asks for consent and the second goes over to what may be done."""
    over = _PART[tongue].search(words)
    if over is None or not _ASKED[tongue].search(words, 0, over.start()):
        return [(span, words)]
    cut = span.start + over.end()
    return [(Span(span.start, cut), words[: over.start()]), (Span(cut, span.end), words[over.end() :])]


def _read(said: str, sentence: str, tongue: str) -> tuple[bool, int | None, str] | None:
    """Whether consent is asked for, whose, and for what act it is not; None where words say nothing of it for every case."""
    giver = next((i for i, form in enumerate(_OF_WHOM[tongue]) if form.search(said)), None)
    asked = _ASKED[tongue].search(said)
    if asked is not None:
        plain = said[: asked.start()] + (said[asked.end() :] if tongue == "en" else "")
        return (True, giver, "") if giver is not None and holds_always(plain, tongue) else None
    free = next((m for form in _NOT_ASKED[tongue] if (m := form.search(said))), None)
    if free is None or _BOUND[tongue].search(said) or not holds_always(said[: free.start()], tongue):
        return None
    if tongue == "en" and _LEAVE_EN.match(free.group()) and _BAN_EN.search(said):
        return None
    if giver is None and tongue == "zh":
        giver = next((1 - i for i, form in enumerate(_ACTS_ZH) if form.search(sentence)), None)
    return False, giver, free["act"] or ""


def _of_one(bound: _Said, free: _Said, tongue: str) -> bool:
    """Whether two sentences speak of one act and of one side's consent."""
    if free.giver not in (None, bound.giver):
        return False
    if free.words == bound.words:
        return True  # two parts of one sentence
    act = _words(_BEHIND_ACT.sub("", free.act), tongue)
    if not act:
        return bound.answer.clause == free.answer.clause
    if tongue == "zh":
        return act[0] in bound.words
    asked = _words(bound.words, tongue)
    return all(w in asked for w in act[:_MOST] if w != "them")


def _words(act: str, tongue: str) -> list[str]:
    """The words of an act that bear meaning; in Chinese what is left of it, as one."""
    if tongue == "zh":
        left = _LITTLE_ZH.sub("", act)
        return [left] if len(left) >= 2 else []
    return stems_of(act, _LITTLE)
