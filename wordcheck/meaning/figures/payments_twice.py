"""Within which time the insurer pays a claim, in two places with two values that run from one beginning.

We will pay within 30 days of agreeing the amount. …            Payment is made not later than 60 days after we have agreed it.
与被保险人达成赔偿协议后十日内支付赔款 ……                          赔偿金额确定后，保险人在三十日内支付赔款
"""

from __future__ import annotations

from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example, of_one_case
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
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
    i, tongue = wording.sentence_at(quantity.span.start), wording.language
    if i < 0 or wording.clause(quantity.clause or 1).kind in (ClauseKind.COVERAGE, ClauseKind.DEFINITION):
        return False
    words = wording.sentences[i].span.of(wording.text).casefold()
    if not (_PAYS[tongue].search(words) and _AGREED[tongue].search(words)) or _OTHER[tongue].search(words):
        return False
    single = sum(1 for _ in wording.quantities_in(wording.sentences[i].span)) == 1
    return single and not (_BY_YOU.search(words) or of_one_case(words, tongue) or of_an_example(wording, quantity))
