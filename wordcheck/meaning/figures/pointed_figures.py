"""A figure that says where it is stated, and another figure that stands there.

    the Limit of Liability of $5,000,000 stated in Item 3 of the Schedule           Item 3  Limit of Liability  $3,000,000
    within the 30 days allowed by clause 6.1                                         6.1 … within 60 days …
    超过第十二条约定的8小时等待期的                                                  第十二条 等待期为12小时。

Compared only where the place holds one figure of that kind, so that no other can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference
from wordcheck.model.wording import Wording

_COMPARED = frozenset({QuantityKind.MONEY, QuantityKind.PERIOD, QuantityKind.PERCENT})
_STATED = lazily(
    r"[\s)]*(?:\w+\s+){0,2}(?:(?:as\s+)?(?:is\s+|are\s+)?(?:stated|shown|specified|set\s+(?:out|forth)|given|listed|indicated|named|noted|provided|allowed|required|fixed|agreed)\s+(?:in|on|under|against|at|by|for\s+in)\s+(?:the\s+)?)",
    re.I,
)
"""What stands between a figure and the place where it is said to be stated."""
_STATED_ZH = lazily(r"(?:中|所)?(?:约定|规定|载明|列明|注明|所述|所列|明确)的?[^，。；：\n0-9０-９]{0,8}")
"""What stands between a place and the figure that is said to be stated there."""

_REACH = 40
"""Characters in which the pointer lies, with what joins it to the figure."""


def figures_pointed_to(wording: Wording) -> Iterator[Disagreement]:
    """Figures that differ from the one figure of their kind in the place that they name."""
    if not wording.references:
        return
    for quantity in wording.quantities:
        if quantity.kind not in _COMPARED or quantity.ends is not None or quantity.clause is None:
            continue
        reference = _named_by(wording, quantity)
        there = _one_there(wording, quantity, reference) if reference is not None else None
        if there is not None and quantity.apart_from(there) and not of_an_example(wording, quantity):
            yield disagreeing(wording, "two-values", quantity.measures, quantity, there)


def _named_by(wording: Wording, quantity: Quantity) -> Reference | None:
    """The pointer to one clause by which a figure says where it is stated."""
    text = wording.text
    if wording.language == "zh":
        start = max(0, quantity.span.start - _REACH)
        before = [r for r in wording.references_in(Span(start, quantity.span.start)) if len(r.targets) == 1]
        if before and _STATED_ZH.fullmatch(text, before[-1].span.end, quantity.span.start):
            return before[-1]
        return None
    said = _STATED.match(text, quantity.span.end)
    if said is None:
        return None
    behind = wording.references_in(Span(said.end(), said.end() + _REACH))
    return next((r for r in behind if r.span.start == said.end() and len(r.targets) == 1), None)


def _one_there(wording: Wording, quantity: Quantity, reference: Reference) -> Quantity | None:
    """The one figure of a kind in the clause that a pointer means; None where there are none or several, or it is the figure's own."""
    span = wording.clause(reference.targets[0]).span
    if quantity.span in span:
        return None
    found = [q for q in wording.quantities_in(span) if q.kind is quantity.kind]
    one = found[0] if len(found) == 1 else None
    return one if one is not None and (one.kind is not QuantityKind.MONEY or one.unit == quantity.unit) else None
