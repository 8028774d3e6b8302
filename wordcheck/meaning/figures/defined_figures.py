"""A figure that the definition of a term gives, and another that a clause gives for the same term.

    Waiting period – the first 12 hours of an interruption.        … longer than the waiting period of 8 hours.
    Indemnity period – the time …, at most 12 months.              The indemnity period ends … no later than 90 days after …
    等待期：指从营业中断开始计算的8小时。                              在等待期12小时之后负责赔偿

Compared only where the definition gives one figure of the kind that the term's name says it is, and the clause gives one to
the term itself: right behind it or before it, or as the one figure of a sentence that begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example, of_one_case, of_this_place
from wordcheck.meaning.figures.superseded import superseding
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.terms import Term
from wordcheck.model.wording import ClauseKind, Wording

_NAMES = {
    QuantityKind.PERIOD: lazily(r"(?i:\bperiods?$|\btime$|\bhours$|\bdays$)|(?:期间?|期限|时间|天数|日数)$"),
    QuantityKind.PERCENT: lazily(r"(?i:\bpercentage$|\brate$|\bshare$|\bproportion$)|(?:比例|率)$"),
    QuantityKind.MONEY: lazily(
        r"(?i:\blimit(?: of (?:liability|indemnity))?$|\bdeductible$|\bexcess$|\bretention$|\bamount$|\bsum$)|(?:限额|额|保险金额|保额)$"
    ),
}
"""Ends of the names of terms that are themselves a figure of the kind."""
_ELSEWHERE = {
    "zh": lazily(r"保险单|明细表|另有约定|载明|如(?:无|未)|或者?|除非"),
    "en": lazily(
        r"\b(?:schedule|declarations|certificate|endorsement|specified|stated|shown|unless|otherwise|or|if)\b"
    ),
}
"""Words of a definition that leave its figure to another place or to a case."""
_JOINS = {
    "zh": lazily(r"(?:的?(?:时间|时长|天数))?(?:为|是|：|:|不超过|不得超过|最长|最高|最多|（|\()*"),
    "en": lazily(
        r"[\s:,(]*(?:(?:of|is|are|will be|shall be|must be|lasts?|runs?|for|being|limited to|not (?:to )?exceed(?:ing)?|no (?:longer|more) than|up to|at most|a maximum of|the first)[\s:(]*)*"
    ),
}
"""All that stands between a term and its figure, or between a figure and its term."""
_BEGINS = {
    "zh": lazily(r"(?:本|该|上述)?(?:保险|条款|合同)?(?:的|中的)?"),
    "en": lazily(r"\W*(?:(?:the|this|any|each|your|our)\s+)?", re.I),
}
_PART = {"zh": lazily(r"[，；]"), "en": lazily(r"[,;]|\b(?:but|and)\b")}
_NOT_HELD = (ClauseKind.SCHEDULE, ClauseKind.DEFINITION)
"""Clauses whose figures are not held against a definition."""
_LONGEST_DEFINITION = {"zh": 80, "en": 240}
"""Characters beyond which a definition says more than one thing."""


def figures_against_definitions(wording: Wording) -> Iterator[Disagreement]:
    """Figures that clauses give to a term, and that its definition contradicts."""
    for term in wording.terms:
        if len(term.definitions) != 1:
            continue
        kind = next((k for k, name in _NAMES.items() if name.search(term.name)), None)
        defined = _of_definition(wording, term, kind) if kind is not None else None
        if defined is None:
            continue
        for use in term.uses:
            given = _given(wording, term, use, defined.kind)
            if given is not None and _differ(given, defined) and not superseding(wording, given, defined):
                first, later = sorted((given, defined), key=lambda q: q.span)
                yield disagreeing(wording, "two-values", defined.measures, later, first)
                break


def _of_definition(wording: Wording, term: Term, kind: QuantityKind) -> Quantity | None:
    """The one figure of its kind that a definition gives for all cases."""
    definition = term.definitions[0]
    inside = [q for q in _in(wording, definition.span) if q.kind is kind]
    if len(inside) != 1 or len(definition.text) > _LONGEST_DEFINITION[wording.language]:
        return None
    if _ELSEWHERE[wording.language].search(definition.text.casefold()):
        return None
    return inside[0]


def _given(wording: Wording, term: Term, use: Span, kind: QuantityKind) -> Quantity | None:
    """The figure that the sentence of a use gives to the term; None where it gives none, or gives it in one case only."""
    tongue, text = wording.language, wording.text
    i = wording.sentence_at(use.start)
    if i < 0 or wording.manuscript.cell_at(use.start) is not None or use in term.definitions[0].span:
        return None
    sentence = wording.sentences[i].span
    figures = [q for q in _in(wording, sentence) if q.kind is kind and q.clause is not None]
    figure = next((q for q in figures if _joined(wording, use, q)), None)
    if figure is None and len(figures) == 1 and _BEGINS[tongue].fullmatch(text, sentence.start, use.start):
        figure = figures[0]
        # Of what the sentence says of the term, only the part around the figure bounds it: `ends when …, but no later than …`.
        said = _PART[tongue].split(text[use.end : figure.span.start])[-1] + text[figure.span.end : sentence.end]
    else:
        said = sentence.of(text)
    if figure is None or wording.clause(figure.clause or 1).kind in _NOT_HELD:
        return None
    particular = of_one_case(said, tongue) or of_this_place(said, tongue) or of_an_example(wording, figure)
    return None if particular else figure


def _joined(wording: Wording, use: Span, figure: Quantity) -> bool:
    """Whether a figure and a use of the term stand side by side, with nothing between them but what joins them."""
    first, second = sorted((use, figure.span))
    between = wording.text[first.end : second.start].casefold()
    return first.end <= second.start and _JOINS[wording.language].fullmatch(between) is not None


def _in(wording: Wording, span: Span) -> list[Quantity]:
    return [q for q in wording.quantities_in(span) if q.low == q.high or q.kind is QuantityKind.PERIOD]


def _differ(one: Quantity, other: Quantity) -> bool:
    return (one.kind is not QuantityKind.MONEY or one.unit == other.unit) and (
        one.high < other.low or other.high < one.low
    )
