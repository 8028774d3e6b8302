"""Within which time the premium is paid, in two places that cannot both hold.

The premium is payable within 60 days of inception. …… Cover ends if the premium is not paid within 30 days of inception.
投保人应当在合同成立后60日内交清保险费。 ……………… 合同成立后30日内未交保险费的，保险人可以解除合同。

Two times at which it is due differ; and nothing may follow from default before it is due. What follows later (due in 30 days, cancelled after 60) is
no fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_PAID = {
    "zh": lazily(r"(?:交|缴|支付|付|未收到|收到)[^，。；]{0,8}保险?费|保险?费[^，。；]{0,12}(?:交清|缴清|付清|交付|缴付|缴纳|交纳|支付|到账)"),
    "en": lazily(r"\bpremium\b[^.;]{0,60}\b(?:paid|payable|pay|received|due)\b|\b(?:pay|receive)s?\s+(?:the\s+)?(?:full\s+)?premium\b", re.I),
}  # fmt: skip
_OTHER = {
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
    """Later times that cannot hold beside the first time at which the premium is due, by what sets them running."""
    times = [(q, *told) for q in wording.quantities if (told := _told(wording, q)) is not None]
    for odd, begins, default in times:
        due = next((q for q, other, late in times if other == begins and not late), None)
        if due is not None and odd is not due and (odd.high < due.low if default else odd.apart_from(due)):
            yield disagreeing(wording, "two-times", "premium", odd, due)


def _told(wording: Wording, quantity: Quantity) -> tuple[str, bool] | None:
    """What sets a time to pay the premium running, and whether a sentence says what follows when it is not paid by then."""
    i, tongue = wording.sentence_at(quantity.span.start), wording.language
    if quantity.kind is not QuantityKind.PERIOD or quantity.clause is None or i < 0:
        return None
    sentence = wording.sentences[i].span
    words = sentence.of(wording.text)
    if _OTHER[tongue].search(words) or not _PAID[tongue].search(words):
        return None
    if sum(1 for _ in wording.quantities_in(sentence)) > 1:
        return None
    beside = Span(sentence.start, quantity.span.start) if tongue == "zh" else Span(quantity.span.end, sentence.end)
    said = beside.of(wording.text)
    begins = next((name for name, form in _BEGINNINGS[tongue] if form.search(said)), None)
    return (begins, _DEFAULT[tongue].search(words) is not None) if begins else None
