"""A period given by its two dates and by its length, where the dates lie another time apart.

    1 January 2026 to 31 December 2027 (12 months)
    保险期间为一年，自2026年1月1日零时起至2026年6月30日二十四时止

The length stands right behind the dates, in brackets or as `a period of`, or right before them in the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.date_order import ends_of_one_period
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import Wording

_BEHIND = {
    "zh": lazily(
        r"(?:\d{1,2}时|二十四时|零时)?(?:止|为止|终止)?[，,]?[（(]?(?:共计?|合计|即|为期|期限为?|保险期间为?)?"
    ),
    "en": lazily(
        r"[\s,]*(?:\([^()\d]{0,30}|(?:being\s+|i\.e\.\s+|that\s+is\s+)?(?:a\s+)?(?:period|term|total)\s+of\s+)"
    ),
}
"""All that stands between the second date and the length."""
_BEFORE = {
    "zh": lazily(r"[，,]?(?:期限)?(?:自|从|即)?"),
    "en": lazily(r"[\s,]*(?:commencing|beginning|starting|running|from)?\s*(?:on|from)?\s*"),
}
"""All that stands between the length and the first date."""
_HOURS = 24
_SLACK = Decimal(3)
"""Days by which the counting of first and last day may differ."""


def lengths_against_dates(wording: Wording) -> Iterator[Disagreement]:
    """Lengths that are not the time between the dates beside them."""
    found = [q for q in wording.quantities if q.kind in (QuantityKind.DATE, QuantityKind.PERIOD)]
    for i, (first, second) in enumerate(pairwise(found)):
        if not (first.kind is second.kind is QuantityKind.DATE) or not ends_of_one_period(wording, first, second):
            continue
        length = _length(wording, found, i)
        if length is None or length.ends is not None or of_an_example(wording, length):
            continue
        days = second.low - first.low
        if not length.low / _HOURS - _SLACK <= days <= length.high / _HOURS + _SLACK:
            yield disagreeing(wording, "two-values", "policy-period", length, second)


def _length(wording: Wording, found: list[Quantity], i: int) -> Quantity | None:
    """The period named right behind two dates, else right before them."""
    text, tongue = wording.text, wording.language
    first, second = found[i], found[i + 1]
    behind = found[i + 2] if i + 2 < len(found) else None
    if behind is not None and behind.kind is QuantityKind.PERIOD:
        if _BEHIND[tongue].fullmatch(text, second.span.end, behind.span.start):
            return behind
    before = found[i - 1] if i else None
    if before is not None and before.kind is QuantityKind.PERIOD:
        if _BEFORE[tongue].fullmatch(text, before.span.end, first.span.start):
            return before
    return None
