"""A period that a row of a table gives for a cover, and a sentence gives for the same cover with another value.

| 营业中断损失 | 200万元 | 12小时 |            column: 等待期
营业中断损失的等待期为8小时。                  the sentence names what the row is called

| Business interruption | 12 hours |           column: Waiting period
The waiting period for business interruption is 8 hours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example, of_one_case, of_this_place
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import Wording

_MEASURES = frozenset({"waiting-period", "indemnity-period"})
"""Periods that each cover has for itself."""
_SHORTEST = {"zh": 3, "en": 8}
"""Letters of a row's name from which it says which cover is meant."""
_BRACKETED = lazily(r"\s*[（(][^（）()]*[)）]")
_GENERAL = {
    "zh": lazily(r"(?:的)?(?:损失|费用|保障|责任|保险|补偿|部分)+$"),
    "en": lazily(r"\s+(?:loss(?:es)?|costs?|expenses?|cover(?:age)?|insurance|section)$"),
}
"""What a name may lack in the sentence."""
_MEASURE = {
    "zh": lazily(r"首次|初次|一般|普通|等待期|观察期|赔偿期间?|免赔期|的"),
    "en": lazily(r"\b(?:initial|general|standard|waiting|indemnity|period|time)\b|\s+"),
}
"""What is measured: a row that is called by it alone names no cover."""


def periods_twice(wording: Wording) -> Iterator[Disagreement]:
    """Sentences whose period differs from the one value of the row that bears the name of their cover."""
    rows = _rows(wording)
    if not rows:
        return
    for quantity in wording.quantities:
        if quantity.measures not in _MEASURES or quantity.kind is not QuantityKind.PERIOD or quantity.clause is None:
            continue
        sentence = wording.sentence_around(quantity.span.start)
        if sentence is None or not quantity.settled or wording.manuscript.cell_at(quantity.span.start) is not None:
            continue
        words = sentence.of(wording.text)
        before = wording.text[sentence.start : quantity.span.start]
        if of_one_case(words, wording.language) or of_this_place(before, wording.language):
            continue
        if of_an_example(wording, quantity):
            continue
        here = wording.clause(quantity.clause)
        said = f"{here.title}\n{words}".casefold()
        for name, found in rows.get(quantity.measures, {}).items():
            if name in said and all(q.low != quantity.low for q in found):
                early, late = sorted((found[0], quantity), key=lambda q: q.span)
                yield disagreeing(wording, "two-values", quantity.measures, late, early)
                break


def _rows(wording: Wording) -> dict[str, dict[str, list[Quantity]]]:
    """For each kind of period the values that rows give, by what the row is called; rows of several values say none."""
    found: dict[str, dict[str, list[Quantity]]] = defaultdict(dict)
    for quantity in wording.quantities:
        if quantity.measures not in _MEASURES or quantity.kind is not QuantityKind.PERIOD:
            continue
        cell = wording.manuscript.cell_at(quantity.span.start)
        if cell is None or cell.column == 0 or not quantity.settled:
            continue
        name = _core(wording.manuscript.cell_words.get((cell.table, cell.row, 0), ""), wording.language)
        if name:
            found[quantity.measures].setdefault(name, []).append(quantity)
    return {
        measures: {name: values for name, values in named.items() if len({q.low for q in values}) == 1}
        for measures, named in found.items()
    }


def _core(label: str, tongue: str) -> str:
    """What a row is called, without what a sentence may leave away; empty where that is too short to tell."""
    name = _GENERAL[tongue].sub("", _BRACKETED.sub("", label).strip().casefold())
    return name if len(_MEASURE[tongue].sub("", name)) >= _SHORTEST[tongue] else ""
