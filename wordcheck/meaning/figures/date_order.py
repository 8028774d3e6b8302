"""Dates that run backwards: a period that ends before it begins, a retroactive date within or after the period.

保险期间自2026年3月1日零时起至2026年2月28日二十四时止
The Policy Period runs from 1 July 2026 to 30 June 2026 …       The Retroactive Date is 1 October 2026.

A retroactive date lies before the period: what happened earlier is what it opens the cover for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
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
