"""The longest time for which one loss is paid, in two clauses with two values.

营业中断的赔偿期间最长为90日 ……        营业中断损失的补偿期最长为120日
The indemnity period for loss of income is 90 days. …    Loss of income is paid for a maximum indemnity period of six months.

Periods are compared that name the same loss, or no loss at all, and of which the wording has two values.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example, of_one_case, of_this_place
from wordcheck.meaning.figures.superseded import superseding
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import ClauseKind, Wording

_PERIOD = {
    "zh": lazily(r"(?:(?P<loss>[\u4e00-\u9fff]{2,8}?)(?:损失)?的?)?(?:最长|最高)?(?:赔偿|补偿|赔付|恢复)期[间限]?(?:为|是|不超过|最长|以|自[^，。；]{0,14}起|自[^。；]{0,50}(?:终止|结束|止)，|但|计算|，|均|应|:|：)*$"),
    "en": lazily(r"\b(?:(?:maximum|longest)\s+)?(?:indemnity\s+period|period\s+of\s+(?:indemnity|restoration))(?:\s+(?:for|of|in\s+respect\s+of)\s+(?P<loss>[a-z][a-z ]{3,40}?))?(?:\s+(?:is|shall|will|must|not|be|exceed|of|limited|to|up|at|most|lasts?|runs?|ends?|a|maximum|longer|than|for|no))*\s*$", re.I),
}  # fmt: skip
_REACH = 70
_MOST_VALUES = 2
_GENERAL_ZH = lazily(r"^(?:对于?|就|在|因|由)+|(?:造成|产生|引起)$")


def indemnity_twice(wording: Wording) -> Iterator[Disagreement]:
    """The later of two values of one indemnity period, with the earlier."""
    by_loss: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in wording.quantities:
        if quantity.kind is not QuantityKind.PERIOD or quantity.low != quantity.high or quantity.clause is None:
            continue
        label = wording.clause(quantity.clause).label_span
        start = label.end if label and label.end <= quantity.span.start else 0
        lead = wording.text[max(start, quantity.span.start - _REACH) : quantity.span.start]
        found = _PERIOD[wording.language].search(lead if wording.language == "en" else "".join(lead.split()))
        if found is None or not _plain(wording, quantity, lead):
            continue
        loss = " ".join((found["loss"] or "").casefold().split())
        by_loss[_GENERAL_ZH.sub("", loss)].append(quantity)
    for found_all in by_loss.values():
        first = found_all[0]
        other = next((q for q in found_all if q.low != first.low and q.clause != first.clause), None)
        if other is not None and len({q.low for q in found_all}) == _MOST_VALUES:
            yield disagreeing(wording, "two-times", "indemnity-period", other, first)


def _plain(wording: Wording, quantity: Quantity, lead: str) -> bool:
    """Whether a period holds always: not in one case, in one clause alone, in a table or by an endorsement."""
    i = wording.sentence_at(quantity.span.start)
    clause = wording.clause(quantity.clause or 1)
    if i < 0 or clause.kind is ClauseKind.SCHEDULE or wording.manuscript.cell_at(quantity.span.start) is not None:
        return False
    words = wording.sentences[i].span.of(wording.text)
    tongue = wording.language
    if of_one_case(words, tongue) or of_this_place(lead, tongue):
        return False
    return not of_an_example(wording, quantity) and not superseding(wording, quantity)
