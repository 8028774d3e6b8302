"""Two answers on the defence: whether its costs use up the limit, and which side conducts it.

    Defence costs are payable in addition to the limit.         Defence costs form part of this limit.
    法律费用在责任限额以外另行计算 ……                           法律费用包含在责任限额之内
    The Insurer shall have the right and duty to defend.        It shall be the duty of the Insured to defend any Claim.

Covers may differ by right: two insuring clauses of their own are not held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer, holds_always, stretches, told
from wordcheck.meaning.parties.names_en import WE, YOU
from wordcheck.model.figures import Disagreement
from wordcheck.model.wording import Clause, ClauseKind, Wording

_COSTS = {
    "zh": lazily(r"(?:法律|抗辩|诉讼|律师|仲裁)(?:或者?|和|及|、)?(?:仲裁|诉讼|律师|法律)?费用?"),
    "en": lazily(r"\b(?:defen[cs]e\s+(?:costs?|expenses?)|costs?\s+(?:of|and\s+expenses\s+of)\s+defen[cs]e|claims?\s+expenses?)\b", re.I),
}  # fmt: skip
_WITHIN = {
    "zh": lazily(r"(?:包含|包括|计入|计算|计)在[^，。；费]{0,16}限额(?:之?内|以内|中)|(?:占用|冲减|扣减|减少|侵蚀)[^，。；费]{0,12}限额|计入[^，。；费]{0,12}限额|(?<!不)在[^，。；费]{0,12}限额(?:之?内|以内)(?:赔偿|承担|支付|计算)"),
    "en": lazily(r"\b(?:(?:form|forms|are|is|be)\s+(?:a\s+)?part\s+of|(?:are|is|be)\s+(?:included\s+)?(?:within|in)(?:,?\s+and\s+(?:will\s+|may\s+)?(?:reduce|erode|exhaust)s?,?)?|(?:reduce|reduces|erode|erodes|exhaust|exhausts|deplete|depletes|(?:are|is|be)\s+(?:subject\s+to|deducted\s+from)))\s+(?:and\s+(?:may\s+)?(?:erode|exhaust|reduce)\s+)?(?:the|this|that|any|each|our|such)\s+[^.;]{0,30}?\blimits?\b", re.I),
}  # fmt: skip
_BESIDE = {
    "zh": lazily(r"限额(?:之|以)?外(?:另行|单独|赔偿|计算|承担|支付)?|不(?:计入|占用|包含在|包括在|冲减|扣减)[^，。；]{0,12}限额|另行计算[^，。；]{0,6}不受[^，。；]{0,8}限额"),
    "en": lazily(r"\bin\s+addition\s+to\b[^.;]{0,30}?\blimits?\b|\boutside\s+(?:of\s+)?(?:the|any|each|such)\s+[^.;]{0,24}?\blimits?\b|\b(?:do|does|shall|will)\s+not\s+(?:reduce|erode|exhaust|deplete|form\s+part\s+of|be\s+(?:part\s+of|included\s+in))\b[^.;]{0,30}?\blimits?\b", re.I),
}  # fmt: skip
_DEFENDS = {"zh": lazily(r"抗辩|应诉"), "en": lazily(r"\bdefend\b|\bdefen[cs]e\s+of\b", re.I)}
_INSURER_DEFENDS = {
    "zh": lazily(r"(?<!被)(?:保险人|我们|本公司)(?:有(?:权利?和)?义务|应当?|负责)[^，。；]{0,12}(?:抗辩|应诉)"),
    "en": lazily(rf"\b{WE}\s+(?:shall\s+|will\s+)?(?:have|has|assume)\s+(?:both\s+)?(?:the\s+)?(?:right\s+and\s+(?:the\s+)?)?duty\s+to\s+defend\b|\bduty\s+(?:and\s+right\s+)?of\s+{WE}\s+to\s+defend\b|\b{WE}\s+(?:shall|must)\s+defend\b", re.I),
}  # fmt: skip
_INSURED_DEFENDS = {
    "zh": lazily(r"(?<!被)(?:保险人|我们|本公司)(?:没有|无|不承担|不负)[^，。；]{0,8}(?:抗辩|应诉)[^，。；]{0,6}(?:义务)|由?(?:被保险人|您)(?:自行)?(?:负责|承担)[^，。；]{0,8}(?:抗辩|应诉)"),
    "en": lazily(rf"\b(?:duty|responsibility|obligation)\s+of\s+{YOU}\b[^.;]{{0,60}}?\bto\s+defend\b|\b{YOU}\s+(?:shall\s+|will\s+)?(?:have|has)\s+the\s+(?:right\s+and\s+)?duty\s+to\s+defend\b|\b{WE}\s+(?:shall\s+|will\s+|does\s+|do\s+)?(?:be\s+under\s+no|is\s+under\s+no|are\s+under\s+no|have\s+no|not\s+have\s+(?:a|any|the)|has\s+no|not\s+assume\s+any)\s+(?:duty|obligation)\s+to\s+defend\b", re.I),
}  # fmt: skip


def defence_costs_both_ways(wording: Wording) -> Iterator[Disagreement]:
    """The later of two sentences of which one lays the costs of defence within the limit and the other beside it."""
    yield from told(wording, _single_cover_left_out(wording, _costs(wording)), "two-places-of-costs", "defence-costs")


def two_defenders(wording: Wording) -> Iterator[Disagreement]:
    """The later of two sentences of which one has the insurer defend and the other the insured."""
    yield from told(wording, _single_cover_left_out(wording, _defenders(wording)), "two-defenders", "defence")


def _costs(wording: Wording) -> Iterator[Answer]:
    tongue = wording.language
    for clause, span, words in stretches(wording, _COSTS[tongue]):
        # “do not reduce the limit” holds the words of “reduce the limit” too.
        beside = _BESIDE[tongue].search(words)
        if (beside or _WITHIN[tongue].search(words)) and holds_always(words, tongue):
            yield Answer(span, clause.id, frozenset({"beside" if beside else "within"}))


def _defenders(wording: Wording) -> Iterator[Answer]:
    tongue = wording.language
    for clause, span, words in stretches(wording, _DEFENDS[tongue]):
        ours, theirs = _INSURER_DEFENDS[tongue].search(words), _INSURED_DEFENDS[tongue].search(words)
        if theirs or ours:
            # “the duty of the Insured and not the duty of the Insurer to defend” names both, and the insured bears it.
            if holds_always(words, tongue):
                yield Answer(span, clause.id, frozenset({"insured" if theirs else "insurer"}))


def _single_cover_left_out(wording: Wording, answers: Iterator[Answer]) -> Iterator[Answer]:
    """The answers that speak for all covers; those of insuring clauses only where there is one part of covers that speaks."""
    found = list(answers)
    parts = {_part(wording, wording.clause(a.clause)) for a in found if _of_cover(wording.clause(a.clause))}
    yield from (a for a in found if len(parts) < 2 or not _of_cover(wording.clause(a.clause)))


def _of_cover(clause: Clause) -> bool:
    return clause.kind is ClauseKind.COVERAGE


def _part(wording: Wording, clause: Clause) -> int:
    """The clause below which a cover's own words stand: itself, or what holds it within the part of the covers."""
    above = [c for c in wording.parents(clause) if _of_cover(c)]
    return above[-2].id if len(above) > 1 else clause.id
