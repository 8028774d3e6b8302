"""Times that a contract has once, in two places with two values. Each is compared only where it is stated for all cases.

payment     We will pay within 30 days of agreeing the amount. …     Payment is made not later than 60 days after we have agreed it.
            与被保险人达成赔偿协议后十日内支付赔款 ……                   赔偿金额确定后，保险人在三十日内支付赔款
premium     The premium is payable within 60 days of inception. …    Cover ends if the premium is not paid within 30 days of inception.
            投保人应当在合同成立后60日内交清保险费。 ……                 合同成立后30日内未交保险费的，保险人可以解除合同。
indemnity   营业中断的赔偿期间最长为90日 ……                            营业中断损失的补偿期最长为120日
            The indemnity period for loss of income is 90 days. …    Loss of income is paid for a maximum indemnity period of six months.
cooling-off You may cancel within 14 days: the cooling-off period.   The cooling-off period is 21 days.
waiting     等待期：指自中断发生起的10小时。 ……                        信息系统连续中断超过12小时的，保险人负责赔偿
            Waiting period means the first 10 hours of a failure.    We will pay where an event interrupts your system for more than 12 hours.
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
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_PAYS = {
    "zh": lazily(r"(?:支付|给付|赔付|履行)[^，。；]{0,10}(?:赔款|赔偿金?|保险金|义务)|(?:赔款|赔偿金?|保险金)[^，。；]{0,6}支付"),
    "en": lazily(r"\b(?:pay(?:s|ments?)?|paid|settled?)\b"),
}  # fmt: skip
_AGREED = {
    "zh": lazily(r"(?:达成[^，。；]{0,10}(?:协议|一致)|金额[^，。；]{0,4}(?:确定|达成一致))[^。；]{0,8}后?"),
    "en": lazily(r"\bagree(?:d|ing|ment)\b"),
}
_OTHER = {
    "zh": lazily(r"保险费|预付|先予|保费|逾期|滞纳"),
    "en": lazily(r"\b(?:premium|refund|advance|interest|instal\w+|invoice|interim|overdue|award|otherwise)\b"),
}
_BY_YOU = lazily(r"\byou\s+(?:must|shall|will)\s+(?:re)?pay|被保险人(?:应当?|须)[^，。；]{0,6}支付")


def payments_twice(wording: Wording) -> Iterator[Disagreement]:
    """Later times of payment after agreement with no day in common with the first."""
    first: Quantity | None = None
    for quantity in wording.quantities:
        if quantity.kind is not QuantityKind.PERIOD or quantity.clause is None or not _pays(wording, quantity):
            continue
        if first is None:
            first = quantity
        elif quantity.clause != first.clause and quantity.apart_from(first):
            yield disagreeing(wording, "two-times", "payment", quantity, first)


def _pays(wording: Wording, quantity: Quantity) -> bool:
    """Whether a period is the time to pay what was agreed, in every case."""
    sentence, tongue = wording.sentence_around(quantity.span.start), wording.language
    if sentence is None or wording.clause(quantity.clause or 1).kind in (ClauseKind.COVERAGE, ClauseKind.DEFINITION):
        return False
    words = sentence.of(wording.text).casefold()
    if not (_PAYS[tongue].search(words) and _AGREED[tongue].search(words)) or _OTHER[tongue].search(words):
        return False
    return _alone(wording, sentence) and not (
        _BY_YOU.search(words) or of_one_case(words, tongue) or of_an_example(wording, quantity)
    )


def _alone(wording: Wording, sentence: Span) -> bool:
    """Whether a sentence gives one figure."""
    return sum(1 for _ in wording.quantities_in(sentence)) == 1


_PAID = {
    "zh": lazily(r"(?:交|缴|支付|付|未收到|收到)[^，。；]{0,8}保险?费|保险?费[^，。；]{0,12}(?:交清|缴清|付清|交付|缴付|缴纳|交纳|支付|到账)"),
    "en": lazily(r"\bpremium\b[^.;]{0,60}\b(?:paid|payable|pay|received|due)\b|\b(?:pay|receive)s?\s+(?:the\s+)?(?:full\s+)?premium\b", re.I),
}  # fmt: skip
_OTHER_PREMIUM = {
    "zh": lazily(r"分期|每期|后续|续期|续保|增加|补交|追加|退还|退费|逾期|预付|调整|宽限|复效|首期|余额|账单|本息"),
    "en": lazily(r"\b(?:additional|return\w*|refund\w*|instal\w+|renewal|adjust\w*|deposit|reinstat\w*|grace|monthly|quarterly|overdue|further|extended|balance|notice|remind\w*|interest)\b", re.I),
}  # fmt: skip
"""Premiums and times of other kinds."""
_BEGINNINGS = {
    "zh": (("made", lazily(r"(?:合同|保险单|保单)[^，。；]{0,4}(?:成立|签订|签发)")), ("begun", lazily(r"(?:合同|保险责任|保险期间)[^，。；]{0,4}(?:生效|开始|起始)|起保"))),
    "en": (("begun", lazily(r"\b(?:inception|commence\w*|start|beginning|effective\s+date)\b", re.I)), ("made", lazily(r"\b(?:issue\w*|conclusion)\b", re.I))),
}  # fmt: skip
_DEFAULT = {
    "zh": lazily(r"未(?:能|按)?|没有|不(?:交|缴|支付)"),
    "en": lazily(r"\b(?:if|unless|where|fail\w*|not|unpaid)\b", re.I),
}


def premiums_twice(wording: Wording) -> Iterator[Disagreement]:
    """Later times that cannot hold beside the first time at which the premium is due, by what sets them running.

    Two times at which it is due differ; and nothing may follow from default before it is due. What follows later (due in 30
    days, cancelled after 60) is no fault.
    """
    times = [(q, *told) for q in wording.quantities if (told := _premium_due(wording, q)) is not None]
    for odd, begins, default in times:
        due = next((q for q, other, late in times if other == begins and not late), None)
        if due is not None and odd is not due and (odd.high < due.low if default else odd.apart_from(due)):
            yield disagreeing(wording, "two-times", "premium", odd, due)


def _premium_due(wording: Wording, quantity: Quantity) -> tuple[str, bool] | None:
    """What sets a time to pay the premium running, and whether a sentence says what follows when it is not paid by then."""
    sentence, tongue = wording.sentence_around(quantity.span.start), wording.language
    if quantity.kind is not QuantityKind.PERIOD or quantity.clause is None or sentence is None:
        return None
    words = sentence.of(wording.text)
    if _OTHER_PREMIUM[tongue].search(words) or not _PAID[tongue].search(words) or not _alone(wording, sentence):
        return None
    beside = Span(sentence.start, quantity.span.start) if tongue == "zh" else Span(quantity.span.end, sentence.end)
    said = beside.of(wording.text)
    begins = next((name for name, form in _BEGINNINGS[tongue] if form.search(said)), None)
    return (begins, _DEFAULT[tongue].search(words) is not None) if begins else None


_INDEMNITY = {
    "zh": lazily(r"(?:(?P<loss>[\u4e00-\u9fff]{2,8}?)(?:损失)?的?)?(?:最长|最高)?(?:赔偿|补偿|赔付|恢复)期[间限]?(?:为|是|不超过|最长|以|自[^，。；]{0,14}起|自[^。；]{0,50}(?:终止|结束|止)，|但|计算|，|均|应|:|：)*$"),
    "en": lazily(r"\b(?:(?:maximum|longest)\s+)?(?:indemnity\s+period|period\s+of\s+(?:indemnity|restoration))(?:\s+(?:for|of|in\s+respect\s+of)\s+(?P<loss>[a-z][a-z ]{3,40}?))?(?:\s+(?:is|shall|will|must|not|be|exceed|of|limited|to|up|at|most|lasts?|runs?|ends?|a|maximum|longer|than|for|no))*\s*$", re.I),
}  # fmt: skip
_REACH = 70
_MOST_VALUES = 2
_GENERAL_ZH = lazily(r"^(?:对于?|就|在|因|由)+|(?:造成|产生|引起)$")


def indemnity_twice(wording: Wording) -> Iterator[Disagreement]:
    """The later of two values of the longest time for which one loss, or no loss by name, is paid, with the earlier."""
    by_loss: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in wording.quantities:
        if quantity.kind is not QuantityKind.PERIOD or not quantity.settled or quantity.clause is None:
            continue
        label = wording.clause(quantity.clause).label_span
        start = label.end if label and label.end <= quantity.span.start else 0
        lead = wording.text[max(start, quantity.span.start - _REACH) : quantity.span.start]
        found = _INDEMNITY[wording.language].search(lead if wording.language == "en" else "".join(lead.split()))
        if found is None or not _indemnity_always(wording, quantity, lead):
            continue
        loss = " ".join((found["loss"] or "").casefold().split())
        by_loss[_GENERAL_ZH.sub("", loss)].append(quantity)
    for found_all in by_loss.values():
        first = found_all[0]
        other = next((q for q in found_all if q.low != first.low and q.clause != first.clause), None)
        if other is not None and len({q.low for q in found_all}) == _MOST_VALUES:
            yield disagreeing(wording, "two-times", "indemnity-period", other, first)


def _indemnity_always(wording: Wording, quantity: Quantity, lead: str) -> bool:
    """Whether a period holds always: not in one case, in one clause alone, in a table or by an endorsement."""
    sentence, tongue = _prose(wording, quantity), wording.language
    if sentence is None or of_one_case(sentence.of(wording.text), tongue) or of_this_place(lead, tongue):
        return False
    return not of_an_example(wording, quantity) and not superseding(wording, quantity)


def _prose(wording: Wording, quantity: Quantity) -> Span | None:
    """The sentence in which a figure stands, outside schedules and tables."""
    if wording.clause(quantity.clause or 1).kind is ClauseKind.SCHEDULE:
        return None
    return (
        wording.sentence_around(quantity.span.start)
        if wording.manuscript.cell_at(quantity.span.start) is None
        else None
    )


def cooling_off_twice(wording: Wording) -> Iterator[Disagreement]:
    """The later of two values of the cooling-off period, with the earlier."""
    periods = (q for q in wording.quantities if q.measures == "cooling-off" and q.kind is QuantityKind.PERIOD)
    found = [q for q in periods if q.clause is not None and _once_for_all(wording, q)]
    later = next((q for q in found if q.apart_from(found[0])), None)
    if later is not None and len({(q.low, q.high) for q in found}) == _MOST_VALUES:
        if not superseding(wording, found[0], later):
            yield disagreeing(wording, "two-values", "cooling-off", later, found[0])


def _once_for_all(wording: Wording, quantity: Quantity) -> bool:
    """Whether a time is stated for all cases, in a sentence that gives no other."""
    sentence, tongue = _prose(wording, quantity), wording.language
    if sentence is None or sum(q.kind is QuantityKind.PERIOD for q in wording.quantities_in(sentence)) != 1:
        return False
    words = sentence.of(wording.text)
    return not (of_one_case(words, tongue) or of_this_place(words, tongue) or of_an_example(wording, quantity))


_STANDS_STILL = {
    "zh": lazily(r"中断|停[止运业]|停机|宕机|瘫痪|无法(?:使用|运行|访问)|延误"),
    "en": lazily(r"\b(?:interrupt\w*|outages?|down|downtime|unavailab\w+|suspen\w+|cease\w*|delay\w*)\b"),
}
"""What lasts."""
_OUTAGE_REACH = {"zh": 40, "en": 140}


def outage_hours(wording: Wording) -> Iterator[Disagreement]:
    """The hours of the insuring clauses and of the waiting period, where each is one value and the two differ: both say when
    payment begins."""
    hours = [q for q in wording.quantities if q.unit == "hour" and q.settled and q.clause is not None]
    waits = [q for q in hours if q.measures == "waiting-period"]
    lasting = [q for q in hours if q.measures != "waiting-period" and _lasts(wording, q)] if waits else []
    if len({q.low for q in waits}) == 1 and len({q.low for q in lasting}) == 1 and waits[0].low != lasting[0].low:
        early, late = sorted((waits[0], lasting[0]), key=lambda q: q.span)
        yield disagreeing(wording, "two-times", "waiting-period", late, early)


def _lasts(wording: Wording, quantity: Quantity) -> bool:
    """Whether a figure says in a clause of cover for how long something must stand still."""
    clause = wording.clause(quantity.clause or 1)
    if (
        quantity.bound not in ("more-than", "at-least")
        or of_an_example(wording, quantity)
        or not wording.grants(clause)
    ):
        return False
    start = max(clause.span.start, quantity.span.start - _OUTAGE_REACH[wording.language])
    return _STANDS_STILL[wording.language].search(wording.text[start : quantity.span.start].casefold()) is not None
