"""The figures of a wording, normalised, with what they measure.

Figures are tried only where a number begins; the first form that fits there wins:

    date → money → percentage → period → count        三十日, USD 5,000, thirty (30) days
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from wordcheck.anatomy.figures.bounds import bound_of
from wordcheck.anatomy.figures.counts import en_count, zh_count
from wordcheck.anatomy.figures.dates import en_date, point_in_time, zh_date
from wordcheck.anatomy.figures.labelled import labels_of
from wordcheck.anatomy.figures.measures import measured_by, measured_in, rounds
from wordcheck.anatomy.figures.number_starts import number_starts, numbers_in
from wordcheck.anatomy.figures.periods import en_period, zh_period
from wordcheck.anatomy.figures.sums import en_money, en_percent, zh_money, zh_percent
from wordcheck.languages.lowering import all_lowered, lowered
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

Form = Callable[[str, int, int], Quantity | None]

_FORMS: dict[Tongue, tuple[Form, ...]] = {
    "zh": (zh_date, zh_money, zh_percent, zh_period, zh_count),
    "en": (en_date, en_money, en_percent, en_period, en_count),
}


def quantities_of(wording: Wording) -> tuple[Quantity, ...]:
    """All figures in reading order, sentence by sentence; numbers of clauses are none."""
    found: list[Quantity] = []
    text, tongue = wording.text, wording.language
    small = all_lowered(text)
    labels = labels_of(wording)
    numbers = numbers_in(small if tongue == "en" else text, wording.span, tongue)
    for sentence in wording.sentences:
        begun = numbers[bisect_left(numbers, sentence.span.start) : bisect_left(numbers, sentence.span.end)]
        if not begun:
            continue
        for quantity in _figures(text, small, sentence.span, tongue, begun):
            measures = ""
            if tongue == "en" or not rounds(small, quantity.span):
                measures = measured_by(small, quantity.span, sentence.span, quantity.kind, tongue)
                measures = measures or measured_in(labels(quantity.span, sentence.clause), quantity.kind, tongue)
            bound = bound_of(small, quantity.span, sentence.span, tongue)
            found.append(replace(quantity, measures=measures, bound=bound, clause=sentence.clause))
    return tuple(sorted(found, key=lambda q: q.span))


def figures(text: str, span: Span, tongue: Tongue) -> Iterator[Quantity]:
    """The figures of a stretch of text in reading order; none overlaps another."""
    small = lowered(text)
    return _figures(text, small, span, tongue, numbers_in(small if tongue == "en" else text, span, tongue))


def _figures(text: str, small: str, span: Span, tongue: Tongue, numbers: Sequence[int]) -> Iterator[Quantity]:
    looked = small if tongue == "en" else text
    first, *others = _FORMS[tongue]
    taken = span.start
    for at in number_starts(looked, span, tongue, numbers):
        if at < taken:
            continue
        quantity = first(looked, at, span.end)
        point = point_in_time(text, at, span.end) if quantity is None and tongue == "zh" else at
        if point > at:
            taken = point
            continue
        if quantity is None:
            for form in others:
                quantity = form(looked, at, span.end)
                if quantity is not None:
                    break
        if quantity is not None and quantity.span.start >= taken:
            taken = quantity.span.end
            yield replace(quantity, text=quantity.span.of(text))
