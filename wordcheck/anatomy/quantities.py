"""The figures of a wording, normalised, with what they measure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from wordcheck.anatomy import periods, sums
from wordcheck.anatomy.measures import bound_of, measured_by
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

Maker = Callable[[re.Match[str]], Quantity | None]

_FORMS: dict[Tongue, tuple[tuple[re.Pattern[str], Maker], ...]] = {
    "zh": (
        (periods.ZH_DATE, periods.any_date),
        (sums.ZH_MONEY, sums.zh_money),
        (sums.ZH_PERCENT, sums.zh_percent),
        (periods.ZH_PERIOD, periods.zh_period),
    ),
    "en": (
        (periods.EN_DATE, periods.any_date),
        (sums.EN_MONEY, sums.en_money),
        (sums.EN_PERCENT, sums.en_percent),
        (periods.EN_PERIOD, periods.en_period),
    ),
}


def quantities_of(wording: Wording) -> tuple[Quantity, ...]:
    """All figures in reading order, sentence by sentence; numbers of clauses are none."""
    found: list[Quantity] = []
    for sentence in wording.sentences:
        for quantity in figures(wording.text, sentence.span, wording.language):
            measures = measured_by(wording.text, quantity.span, sentence.span, quantity.kind, wording.language)
            bound, words = bound_of(wording.text, quantity.span, wording.language)
            found.append(replace(quantity, measures=measures, bound=bound, bound_span=words, clause=sentence.clause))
    return tuple(sorted(found, key=lambda q: q.span))


def figures(text: str, span: Span, tongue: Tongue) -> Iterator[Quantity]:
    """The figures of a stretch of text; where two readings overlap, the earlier form of the list wins."""
    taken: list[Span] = []
    for pattern, make in _FORMS[tongue]:
        for m in pattern.finditer(text, span.start, span.end):
            here = Span(*m.span())
            if any(here.overlaps(t) for t in taken):
                continue
            quantity = make(m)
            if quantity is not None:
                taken.append(here)
                yield quantity
