"""Two triggers of one liability cover: claims first made within the period here, what happens within it there.

… pay Damages resulting from a Claim first made during the Policy Period …    … occurs during the Policy Period, regardless of when the Claim is made
第三者的索赔须在保险期间内首次提出 ……                                            本保险合同采用“事故发生制”

A package has covers of both kinds. So one of the two must speak for the wording as a whole, or both must stand in one cover.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import AMENDS, Answer, holder, of_itself, stretches, told
from wordcheck.model.figures import Disagreement
from wordcheck.model.wording import Clause, Wording

_TRIGGER = {
    "zh": lazily("首次|期内|发生制|发生式|提出制|索赔制|无论|不论|不管|不问|基础|只要"),
    "en": lazily(r"\bfirst\s+(?:been\s+)?made\b|\bfor\s+the\s+first\s+time\b|\bclaims[- ]made\b|\boccurrence\b|\boccurring\b|\bregardless\b|\birrespective\b|\bwhenever\b|\bmatter\s+when\b|\bso\s+long\s+as\b", re.I),
}  # fmt: skip
_PERIOD = r"(?:policy|insurance)?\s*period(?:\s+of\s+insurance)?"
_MADE = {
    "zh": lazily(r"首次(?:向被保险人)?提出|(?:期内)?(?:索赔|提出)(?:提出)?[制式](?!造|定|作)|期内索赔"),
    "en": lazily(rf"\b(?:first\s+(?:been\s+)?made|made\b[^.;]{{0,40}}\bfor\s+the\s+first\s+time)\b[^.;]{{0,80}}\b(?:during|in|within)\s+the\s+{_PERIOD}|\bclaims[- ]made\s+(?:basis|policy|form|cover)", re.I),
}  # fmt: skip
_HAPPENED = {
    "zh": lazily(r"(?:事故|期内)发生[制式]|以(?:事故|损失)发生为[^，。；]{0,6}基础|(?:在|于)保险期间内?发生[^。；]{0,12}(?:无论|不论|不管|不问)[^。；]{0,12}何时[^。；]{0,8}(?:提出|索赔|请求|主张)|发生(?:在|于)保险期间[^。；]{0,24}(?:无论|不论|不管)[^。；]{0,16}(?:提出|索赔)|(?:无论|不论|不管|不问)[^。；]{0,10}何时[^。；]{0,10}(?:提出|索赔)[^。；]{0,24}发生(?:在|于)保险期间"),
    "en": lazily(rf"\b(?:on\s+an?\s+(?:occurrence|losses?[- ]occurring)\s+basis|is\s+an?\s+occurrence[- ]?(?:based)?\s+(?:policy|form|wording))\b|\bduring\s+the\s+{_PERIOD}[^.;]{{0,60}}\b(?:regardless|irrespective|whenever|no\s+matter\s+when)\b[^.;]{{0,60}}\bclaims?\b|\b(?:no\s+matter|not\s+matter|regardless\s+of|irrespective\s+of)\s+(?:of\s+)?when\b[^.;]{{0,60}}\b(?:claims?|claimant|demand|suit)\b[^.;]{{0,60}}\b(?:took\s+place|takes\s+place|happen(?:s|ed)|occur(?:s|red)|committed|arose|arises)\b[^.;]{{0,20}}\b(?:during\s+the\s+{_PERIOD}|while\s+this\s+(?:policy|insurance|cover)\s+(?:was|is)\s+in\s+force)", re.I),
}  # fmt: skip
_NOT = {
    "zh": lazily(r"而?(?:不是|非)|不采用|不适用"),
    "en": lazily(r"\b(?:not(?!\s+matter)|nor|neither|unlike|rather\s+than)\b", re.I),
}

_LATER = {
    "zh": lazily(r"延长|发现期|报告期|批单|附加|视为"),
    "en": lazily(r"\b(?:extended|discovery|run-?off|endorsement|prior\s+polic\w+|previous|other\s+insurance)\b", re.I),
}
"""Claims after the period, or under another policy."""
_OF_OTHERS = lazily(
    r"^(?:if|where|when|for|as\s+(?:regards|to)|in\s+respect\s+of)\b|部分(?:采用|适用|按|以)|制的[，,]|此前|以前|先前",
    re.I,
)
"""What is so in one case, or of another insurance."""


def two_triggers(wording: Wording) -> Iterator[Disagreement]:
    """The later of two triggers, with the earlier."""
    return told(
        wording, answers(wording), "two-triggers", "trigger", covers=True, of_one=lambda a, b: _of_one(wording, a, b)
    )


def answers(wording: Wording) -> Iterator[Answer]:
    """The triggers of cover that sentences name."""
    tongue = wording.language
    for clause, span, words in stretches(wording, _TRIGGER[tongue]):
        made, happened = _MADE[tongue].search(words), _HAPPENED[tongue].search(words)
        if bool(made) == bool(happened) or wording.excludes(clause) or _NOT[tongue].search(words):
            continue
        if not (
            _LATER[tongue].search(words)
            or _OF_OTHERS.search(words)
            or AMENDS.search(words)
            or of_itself(wording, words)
        ):
            yield Answer(span, clause.id, frozenset({"made" if made else "happened"}))


def _of_one(wording: Wording, one: Answer, other: Answer) -> bool:
    """Whether two answers are of one cover: one stands outside the covers, or both below one heading of a cover."""
    clauses = [holder(wording, a) for a in (one, other)]
    if any(not wording.grants(c) for c in clauses):
        return True
    return len({_cover(wording, c).id for c in clauses}) == 1


def _cover(wording: Wording, clause: Clause) -> Clause:
    """The uppermost clause of cover around a clause, below the part that holds all of them."""
    above = [clause, *(c for c in wording.parents(clause) if wording.grants(c))]
    return above[-2] if len(above) > 1 else above[-1]
