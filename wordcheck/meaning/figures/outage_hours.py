"""Hours that an interruption must last by the insuring clause, where the wording has a waiting period of other length.

Waiting period means the first 10 hours of an interruption.
We will pay loss of profit where a cyber event interrupts your system for longer than 12 hours.

等待期：指自中断发生起的10小时。  …… 信息系统连续中断超过12小时的，保险人负责赔偿

Both say when payment begins. They are compared only where the wording has one value of each.
"""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity
from wordcheck.model.wording import Wording

_STOPS = {
    "zh": lazily(r"中断|停[止运业]|停机|宕机|瘫痪|无法(?:使用|运行|访问)|延误"),
    "en": lazily(r"\b(?:interrupt\w*|outages?|down|downtime|unavailab\w+|suspen\w+|cease\w*|delay\w*)\b"),
}
"""What lasts."""
_REACH = {"zh": 40, "en": 140}


def outage_hours(wording: Wording) -> Iterator[Disagreement]:
    """The hours of the insuring clauses and of the waiting period, where each is one value and the two differ."""
    hours = [q for q in wording.quantities if q.unit == "hour" and q.low == q.high and q.clause is not None]
    waits = [q for q in hours if q.measures == "waiting-period"]
    lasting = [q for q in hours if q.measures != "waiting-period" and _lasts(wording, q)] if waits else []
    if len({q.low for q in waits}) == 1 and len({q.low for q in lasting}) == 1 and waits[0].low != lasting[0].low:
        early, late = sorted((waits[0], lasting[0]), key=lambda q: q.span)
        yield disagreeing(wording, "two-times", "waiting-period", late, early)


def _lasts(wording: Wording, quantity: Quantity) -> bool:
    """Whether a figure says in a clause of cover for how long something must stand still."""
    clause = wording.clause(quantity.clause or 1)
    if quantity.bound not in ("more-than", "at-least") or of_an_example(wording, quantity):
        return False
    if not wording.grants(clause):
        return False
    start = max(clause.span.start, quantity.span.start - _REACH[wording.language])
    return _STOPS[wording.language].search(wording.text[start : quantity.span.start].casefold()) is not None
