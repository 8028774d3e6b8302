"""Whether a deductible, a limit or a waiting period applies to a thing, answered in two ways.

    The excess does not apply to A1 (Incident response).          The excess applies to incident response as well.
    Claim Expenses are not subject to the Retention.              The Retention applies to each Claim and applies to Claim Expenses.
    免赔额不适用于法律费用。                                         法律费用同样扣除免赔额。
    续保的，不设等待期。                                             续保合同适用等待期。

Only what both sentences call by the same name is one thing; a clause that is referred to is called by its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.languages.stems_en import stems_of
from wordcheck.meaning.accord.answers import Answer, holds_always, of_itself, stretches
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_THING = {
    "zh": r"(?P<what>免赔额|免赔率|免赔期|等待期|责任限额|赔偿限额)",
    "en": r"(?P<what>deductible|excess|retention|(?:sub-?)?limit|waiting\s+period)",
}
_TRIGGER = {"zh": lazily(_THING["zh"]), "en": lazily(rf"\b{_THING['en']}s?\b", re.I)}
_FORMS = {
    "en": (
        lazily(rf"\b(?P<no>no)\s+{_THING['en']}\s+(?:\w+\s+){{0,6}}?(?:shall\s+|will\s+)?appl(?:y|ies)\s+to\s+(?P<of>[^,.;:]{{2,60}})", re.I),
        lazily(rf"\b(?:the|any|an?)\s+{_THING['en']}\b(?P<said>[^.;]{{0,80}}?)\b(?:(?P<no>(?:does|do|shall|will)\s+not\s+)?appl(?:y|ies)|(?P<nor>(?:is|are)\s+not\s+)applied)\s+to\s+(?P<of>[^,.;:]{{2,60}}?)(?=\s+and\s+(?:also\s+)?applies\s+to\b|[,.;:]|$)", re.I),
        lazily(rf"\b{_THING['en']}\s+applies\s+to\b[^.;]{{2,120}}?\bincluding\s+(?P<of>[^,.;:]{{2,60}})", re.I),
        lazily(rf"\b{_THING['en']}\b[^.;]{{0,120}}?\band\s+(?:also\s+)?(?:(?P<no>does\s+not\s+)apply|applies)\s+to\s+(?P<of>[^,.;:]{{2,60}})", re.I),
        lazily(rf"^\W*(?P<of>(?:(?!(?:is|are|reduce|shall|will|be)\b)[\w-]+\s+){{1,5}}?)(?=\b(?:is|are|reduce|shall|will)\b)[^.;]{{0,80}}?\b(?:is|are|be)\s+(?P<no>not\s+)?subject\s+to\s+(?:the|any|an?)\s+{_THING['en']}\b", re.I),
    ),
    "zh": (
        lazily(rf"{_THING['zh']}(?:均|同样|也)?(?P<no>不)?适用于(?P<of>[^，。；]{{2,20}})"),
        lazily(rf"{_THING['zh']}[^。；]{{0,40}}[，,](?:但)?(?P<no>不)适用于(?P<of>[^，。；]{{2,20}})"),
        lazily(rf"(?:^|[，,])(?P<of>[^，。；不无]{{2,14}}?)(?:的[，,])?(?:均|同样|也|亦|应当?)*(?P<no>不|无须?|免)?(?:适用|扣除|扣减|设|设有|受)(?:本合同|每次事故|任何|前款|上述)*的?{_THING['zh']}"),
    ),
}  # fmt: skip
_OF_ITS_PLACE = lazily(r"\b(?:this|such|that|each|its|following)\b|only|[该此]|其|仅|只|下列|以下", re.I)
"""What bounds a sentence to its place, or opens a list."""
_BEHIND = lazily(
    r"\s+(?:in\s+the\s+same|as\s+(?:well|it|to)|only|too|also|under|incurred|arising|resulting|made|and|or|which|that|for|if|when|where)\b.*$|\([^)]*\)",
    re.I,
)
_LITTLE = frozenset(
    "the a an any all each every of section clause item cover coverage insuring agreement cost costs expenses fees".split()
)
_LITTLE_ZH = lazily(r"同样|均|也|亦|应当?|的|[本]?(?:保险)?合同|保险单|^对|^就|任何|所有|[和及或、].*$|（[^）]*）")
_RUN_IN = lazily(r"\W*(?P<head>[A-Z][\w ,&-]{2,48})\.\s")
_FEWEST_ZH = 2


def answers(wording: Wording) -> Iterator[Answer]:
    """To what sentences say that a figure applies, and to what it does not."""
    tongue = wording.language
    for clause, span, words in stretches(wording, _TRIGGER[tongue]):
        if of_itself(wording, words) or (tongue == "en" and not holds_always(words, tongue)):
            continue
        for form in _FORMS[tongue]:
            found = form.search(words)
            if (
                found is None
                or _OF_ITS_PLACE.search(words, found.start(), found.start("of"))
                or _OF_ITS_PLACE.match(found["of"])
            ):
                continue
            named = _named(wording, span, found["of"], tongue)
            if named:
                said = found.groupdict()
                value = "no" if said.get("no") or said.get("nor") else "yes"
                what = " ".join(found["what"].lower().split())
                yield Answer(span, clause.id, frozenset({value}), frozenset({f"{what}: {named}"}))


def _head(wording: Wording, clause: int) -> str:
    """The heading of a clause, which may begin its first line: `E. Breach Response. The Insurer …`."""
    found = wording.clause(clause)
    run_in = _RUN_IN.match(wording.own_text(found).removeprefix(found.label or ""))
    return found.title or (run_in["head"] if run_in else "")


def _named(wording: Wording, span: Span, of: str, tongue: str) -> str:
    """What is named, by its words; for one clause that is referred to, by the words of its heading; empty where too little is said."""
    pointed = {
        t for r in wording.references_in(span) if " ".join(r.span.of(wording.text).split()) in of for t in r.targets
    }
    pointed = pointed or {c.id for c in wording.clauses if c.label and c.label == of.strip()}
    if pointed:
        of = _head(wording, pointed.pop()) if len(pointed) == 1 else ""
    if tongue == "zh":
        left = _LITTLE_ZH.sub("", of)
        return left if len(left) >= _FEWEST_ZH else ""
    return " ".join(sorted(set(stems_of(_BEHIND.sub("", of), _LITTLE))))
