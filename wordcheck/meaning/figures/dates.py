"""Dates that cannot be: in the wrong order, beside a length that is not the time between them, or of no day in the calendar.

保险期间自2026年3月1日零时起至2026年2月28日二十四时止                             a period that ends before it begins
The Policy Period runs from 1 July 2026 …       The Retroactive Date is 1 October 2026.       a date that must lie before the period
1 January 2026 to 31 December 2027 (12 months)        保险期间为一年，自2026年1月1日零时起至2026年6月30日二十四时止
31 June 2026, 2026年2月30日
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from wordcheck.anatomy.figures.dates import month_of
from wordcheck.anatomy.figures.number_starts import MONTHS
from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_TO = {
    "zh": lazily(r"(?:\s*(?:零|二十四|十二|\d{1,2})\s*[时点]?)?[^\d，。；\n]{0,8}(?:起|始)?[^\d，。；\n]{0,4}，?(?:至|到|—|－|-|~)[^\d，。；\n]{0,4}"),
    "en": lazily(r"[^.;\d]{0,40}?(?:\bto\b|\bthrough\b|\buntil\b|–|—|-|\bexpir\w+(?:\s+on)?|\bend(?:s|ing)\b(?:\s+on)?)[^.;\d]{0,24}", re.I),
}  # fmt: skip
"""All that stands between the two ends of a period; hours of the clock may."""
_CLOCK = {
    "zh": lazily(r"\d{1,2}[时点:：]\d{0,2}分?|24|12|0"),
    "en": lazily(r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?", re.I),
}
_BEGINS = {
    "zh": lazily(r"(?:自|从|起期|起始日期?|期间|期限)[^。；\n\d]{0,12}$"),
    "en": lazily(r"\b(?:from|between|period|beginning|commenc\w+|incept\w+|effective)\b[^.;\n\d]{0,30}$", re.I),
}
_RETROACTIVE = {
    "zh": lazily(r"追溯(?:日|起)[^，。；\d\n]{0,10}$"),
    "en": lazily(r"\bretroactive\s+date\b[^.;\d\n]{0,40}$", re.I),
}
_PERIOD_OF_ALL = {
    "zh": lazily(r"(?:保险|保障|责任)期[间限]"),
    "en": lazily(r"\b(?:policy|insurance)\s+period\b|\bperiod\s+of\s+(?:insurance|cover)\b", re.I),
}
_REACH = 60


def dates_out_of_order(wording: Wording) -> Iterator[Disagreement]:
    """Ends of periods with their beginnings, and retroactive dates with the beginning of the period."""
    dates = [q for q in wording.quantities if q.kind is QuantityKind.DATE and not of_an_example(wording, q)]
    starts: list[Quantity] = []
    for first, second in pairwise(dates):
        if not ends_of_one_period(wording, first, second):
            continue
        if second.low < first.low:
            yield disagreeing(wording, "dates-out-of-order", "period", second, first)
        if first.measures == "policy-period" or _of_the_policy(wording, first):
            starts.append(first)
    starts += [d for d in dates if d.measures == "policy-period" and not starts]
    yield from _retroactive(wording, dates, starts)


def _retroactive(wording: Wording, dates: Sequence[Quantity], starts: Sequence[Quantity]) -> Iterator[Disagreement]:
    """Retroactive dates behind the beginning of the period, where there is one beginning."""
    if len({s.low for s in starts[:2]}) != 1:
        return
    for quantity in dates:
        before = wording.text[max(0, quantity.span.start - _REACH) : quantity.span.start]
        if _RETROACTIVE[wording.language].search(before) and quantity.low > starts[0].low:
            yield disagreeing(wording, "dates-out-of-order", "retroactive", quantity, starts[0])


def _of_the_policy(wording: Wording, first: Quantity) -> bool:
    """Whether the words before the beginning of a period name the period of the policy."""
    lead = wording.text[max(0, first.span.start - _REACH) : first.span.start]
    return _PERIOD_OF_ALL[wording.language].search(lead) is not None


def ends_of_one_period(wording: Wording, first: Quantity, second: Quantity) -> bool:
    """Whether two dates are the ends of one period."""
    tongue = wording.language
    between = wording.text[first.span.end : second.span.start]
    before = wording.text[max(0, first.span.start - _REACH) : first.span.start]
    if len(between) > _REACH or not _BEGINS[tongue].search(before):
        return False
    return _TO[tongue].fullmatch(_CLOCK[tongue].sub("", between)) is not None


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
    """Lengths that are not the time between the dates beside them: right behind, in brackets or as `a period of`, or right before."""
    found = [q for q in wording.quantities if q.kind in (QuantityKind.DATE, QuantityKind.PERIOD)]
    for i, (first, second) in enumerate(pairwise(found)):
        if not (first.kind is second.kind is QuantityKind.DATE) or not ends_of_one_period(wording, first, second):
            continue
        length = _length_beside(wording, found, i)
        if length is None or length.ends is not None or of_an_example(wording, length):
            continue
        days = second.low - first.low
        if not length.low / _HOURS - _SLACK <= days <= length.high / _HOURS + _SLACK:
            yield disagreeing(wording, "two-values", "policy-period", length, second)


def _length_beside(wording: Wording, found: list[Quantity], i: int) -> Quantity | None:
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


_MONTH = "|".join(m.capitalize() for m in MONTHS)
_LATE_DAY = {
    "zh": lazily(r"(?P<y>[12]\d{3})\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>29|3\d)\s?[日号]"),
    "en": lazily(rf"\b(?P<d>29|3\d)(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?\s+(?P<m>{_MONTH}),?\s+(?P<y>[12]\d{{3}})\b|\b(?P<m2>{_MONTH})\s+(?P<d2>29|3\d)(?:st|nd|rd|th)?,?\s+(?P<y2>[12]\d{{3}})\b"),
}  # fmt: skip
"""Only the last days of a month can be lacking; figures alone may be written day first or month first."""


def impossible_dates(wording: Wording) -> Iterator[Span]:
    """Dates of which the calendar has no such day, in reading order."""
    for found in _LATE_DAY[wording.language].finditer(wording.text, wording.span.start, wording.span.end):
        if not _exists(found):
            yield Span(*found.span())


def _exists(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    year, month, day = (parts[k] or parts.get(f"{k}2") or "" for k in "ymd")
    try:
        date(int(year), month_of(month.casefold()), int(day))
    except ValueError:
        return False
    return True
