"""A figure that the definition of a term or a row of the particulars gives, and another that a clause gives for the same name.

    Waiting period – the first 12 hours of an interruption.        … longer than the waiting period of 8 hours.
    Indemnity period – the time …, at most 12 months.              The indemnity period ends … no later than 90 days after …
    等待期：指从营业中断开始计算的8小时。                              在等待期12小时之后负责赔偿
    Indemnity period means …, no longer than 90 days.                  Schedule … Indemnity period: 120 days.
    | 4. Retention | USD 25,000 each Claim |                        The Retention of USD 50,000 applies to each Claim.

Compared only where the definition gives one figure of the kind that the name says it is, and the clause gives one to
the name itself: right behind it or before it, or as the one figure of a sentence that begins with it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example, of_one_case, of_this_place, words_about
from wordcheck.meaning.figures.superseded import superseding
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
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
_OF = lazily(r"\b(?:for|under|in respect of|with respect to|as to|in the case of)\b.*", re.I | re.DOTALL)
"""Where words before a name begin to say of what it is."""
_NUMBER = lazily(r"^(?:(?i:item|no)\.?\s*)?\(?[0-9A-Za-z一二三四五六七八九十]{1,3}[.)、．）：:]\s*")
_LONGEST_NAME = 40
_LONGEST_DEFINITION = {"zh": 80, "en": 240}
"""Characters beyond which a definition says more than one thing."""


class _Fixed(Struct, frozen=True):
    """A name whose figure the wording fixes in one place."""

    figure: Quantity
    home: Span
    """The definition, or the cell of the figure."""
    uses: tuple[Span, ...]
    """Where the name stands."""


def figures_against_definitions(wording: Wording) -> Iterator[Disagreement]:
    """Figures that clauses give to a term, or to a row of the particulars, whose own figure is another."""
    for fixed in (*_by_definitions(wording), *_by_particulars(wording)):
        for use in fixed.uses:
            given = _given(wording, fixed, use)
            if given is not None and _differ(given, fixed.figure) and not superseding(wording, given, fixed.figure):
                first, later = sorted((given, fixed.figure), key=lambda q: q.span)
                yield disagreeing(wording, "two-values", fixed.figure.measures, later, first)
                break


def _by_definitions(wording: Wording) -> Iterator[_Fixed]:
    """The terms whose only definition gives one figure of the kind of its name, for all cases."""
    tongue = wording.language
    for term in wording.terms:
        kind = _kind(term.name)
        if kind is None or len(term.definitions) != 1:
            continue
        definition = term.definitions[0]
        inside = [q for q in _in(wording, definition.span) if q.kind is kind]
        plain = len(definition.text) <= _LONGEST_DEFINITION[tongue] and not _ELSEWHERE[tongue].search(
            definition.text.casefold()
        )
        if len(inside) == 1 and plain:
            yield _Fixed(inside[0], definition.span, term.uses)


def _by_particulars(wording: Wording) -> Iterator[_Fixed]:
    """The rows of tables that are called by a name of a figure alone, where one row bears it and gives one figure of its kind."""
    rows: dict[str, list[Quantity]] = defaultdict(list)
    words = wording.manuscript.cell_words
    for quantity in wording.quantities if wording.manuscript.tables else ():
        cell = wording.manuscript.cell_at(quantity.span.start)
        if cell is not None and cell.column > 0:
            name = _NUMBER.sub("", words.get((cell.table, cell.row, 0), "")).strip(" :：*")
            if _kind(name) is quantity.kind and len(name) <= _LONGEST_NAME:
                rows[name].append(quantity)
    for name, figures in rows.items():
        if len(figures) == 1:
            spaced = re.escape(name).replace("\\ ", r"\s+")
            form = re.compile(rf"(?<!\w){spaced}(?!\w)" if name.isascii() else spaced, re.I)
            places = form.finditer(wording.text, wording.span.start, wording.span.end)
            yield _Fixed(figures[0], figures[0].span, tuple(Span(*m.span()) for m in places))


def _kind(name: str) -> QuantityKind | None:
    """What kind of figure a thing of this name is."""
    return next((kind for kind, form in _NAMES.items() if form.search(name)), None)


def _given(wording: Wording, fixed: _Fixed, use: Span) -> Quantity | None:
    """The figure that the sentence of a use gives to the name; None where it gives none, in one case only, or to one cover."""
    tongue, text = wording.language, wording.text
    sentence = wording.sentence_around(use.start)
    by_definition = fixed.home != fixed.figure.span
    listed = wording.manuscript.cell_at(use.start) is not None
    if sentence is None or use in fixed.home or (listed and not by_definition):
        return None
    figures = [q for q in _in(wording, sentence) if q.kind is fixed.figure.kind and q.clause is not None]
    figure = next((q for q in figures if _joined(wording, use, q)), None)
    if figure is not None and by_definition and _listed(wording, figure):
        return figure
    if (
        figure is None
        and not listed
        and len(figures) == 1
        and _BEGINS[tongue].fullmatch(text, sentence.start, use.start)
    ):
        figure = figures[0]
        # Of what the sentence says of the name, only the part around the figure bounds it: `ends when …, but no later than …`.
        said = _PART[tongue].split(text[use.end : figure.span.start])[-1] + text[figure.span.end : sentence.end]
    else:
        said = sentence.of(text)
    if figure is None or wording.clause(figure.clause or 1).kind in _NOT_HELD:
        return None
    particular = of_one_case(said, tongue) or of_this_place(said, tongue) or of_an_example(wording, figure)
    # What a definition says of a time holds for every cover; a row of the particulars, or a sum, may have another beside it.
    for_all = by_definition and figure.kind is not QuantityKind.MONEY
    return None if particular or (not for_all and _of_one_cover(wording, sentence, use, figure)) else figure


def _listed(wording: Wording, figure: Quantity) -> bool:
    """Whether a schedule gives a figure: a definition that names no other place for it holds there too."""
    return wording.clause(figure.clause or 1).kind is ClauseKind.SCHEDULE


def _of_one_cover(wording: Wording, sentence: Span, use: Span, figure: Quantity) -> bool:
    """Whether a figure is said to be that of one cover: `a Retention of USD 5,000 for extortion`."""
    before = wording.text[sentence.start : use.start]
    if wording.language == "en":
        before = said[0] if (said := _OF.search(before)) else ""
    around = f"{before} {wording.text[figure.span.end : sentence.end]}"
    return bool(words_about(around, wording.language)) or wording.grants(wording.clause(figure.clause or 1))


def _joined(wording: Wording, use: Span, figure: Quantity) -> bool:
    """Whether a figure and a use of the name stand side by side, with nothing between them but what joins them."""
    first, second = sorted((use, figure.span))
    between = wording.text[first.end : second.start].casefold()
    return first.end <= second.start and _JOINS[wording.language].fullmatch(between) is not None


def _in(wording: Wording, span: Span) -> list[Quantity]:
    return [q for q in wording.quantities_in(span) if q.settled or q.kind is QuantityKind.PERIOD]


def _differ(one: Quantity, other: Quantity) -> bool:
    return one.apart_from(other) and (one.kind is not QuantityKind.MONEY or one.unit == other.unit)
