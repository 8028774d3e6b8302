"""Shares of more than the whole: an insurer that pays 115% of the loss, insurers that bear 110% together.

保险人对营业中断损失的赔偿比例为120%              The Insurer shall pay 115% of the Loss of Income.
首席保险人60%，共保人甲30%，共保人乙20%            lead insurer 55%, second insurer 30%, third insurer 25%

More than a sum insured or a premium may be paid; more than a loss, and more than all of a risk, may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.figures.schedule_entries import Given
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

WHOLE = Decimal(100)
_OF_A_LOSS = {
    "zh": (lazily(r"(?:赔偿|赔付|免赔|自负|共保|承保|分摊)(?:比例|率|份额)[^，。；\n]{0,8}$"), lazily(r"的?(?:赔偿|赔付|免赔|自负|共保|承保|分摊)(?:比例|率|份额)")),
    "en": (
        lazily(r"\b(?:deductible|retention|co-?insurance|co-?pay(?:ment)?|participation|share)\b[^.,;\n]{0,24}$|\b(?:pay|indemnif\w+|reimburse)\s+(?:you\s+|the\s+insured\s+)?(?:for\s+)?$", re.I),
        lazily(r"\s*of\s+(?:the|your|any|such|each|all)\s+(?:\w+\s+){0,3}?(?:loss|damages?|costs?|expenses?|claim)", re.I),
    ),
}  # fmt: skip
"""What stands before a share of a loss, and behind it; in Chinese one of them is enough."""
_SHARED = {
    "zh": lazily(r"共保|共同承保|承保份额|承保比例|分摊比例|各自份额|保险人(?:承担|承保)[^。；]{0,80}保险人(?:承担|承保)"),
    "en": lazily(r"\b(?:insurers?|underwriters?|lines?)\b[^.;]{0,200}\b(?:shar\w+|participat\w+|subscrib\w+|proportions?|whole)|\b(?:shar\w+|participat\w+|subscrib\w+|proportions?)\b[^.;]{0,200}\b(?:insurers?|underwriters?)\b", re.I),
}  # fmt: skip
_REFUNDED = {
    "zh": lazily(r"(?:退还|退回)[^。；]{0,16}保险?费[^。]*|未满期[^。；]{0,12}保险?费\s*[=＝][^。]*"),
    "en": lazily(r"\b(?:refund|return|repay)\w*\b[^.;]{0,60}\bpremiums?\b", re.I),
}
_GUARANTEED = lazily(r"身故|(?<!未)满期|生存|已交|maturity|death|surviv\w+|cash", re.I)
"""What savings give back may exceed what was paid."""
_OVER_WHOLE = lazily(
    r"[（(](?P<a>[^（()）+＋]{2,16})[+＋](?P<b>[^（()）+＋]{2,16})[)）]\s*[÷/／]\s*(?P<by>[^×*÷/+＋（()）。，；\n]{2,16})"
)
"""（A＋B）÷A"""
_TOTALLED = lazily(r"合计|总计|\btotal", re.I)
"""A total that is stated is held against its parts elsewhere."""
_FEWEST = 2


def shares_above_the_whole(wording: Wording) -> Iterator[Disagreement]:
    """Shares above 100%, and the last of the shares of one sentence that make more than 100% together."""
    shares = [
        q
        for q in wording.quantities
        if q.kind is QuantityKind.PERCENT and q.unit == "%" and q.settled and not of_an_example(wording, q)
    ]
    for quantity in shares:
        of_it = quantity.bound == "exact" and _of_a_loss(wording, quantity)
        if quantity.low > WHOLE and (of_it or _of_a_refund(wording, quantity.span)):
            yield disagreeing(wording, "share-above-whole", "share", quantity)
    for formula in _OVER_WHOLE.finditer(wording.text, wording.span.start, wording.span.end):
        span = Span(*formula.span())
        if formula["by"].strip() in (formula["a"].strip(), formula["b"].strip()) and _of_a_refund(wording, span):
            clause = wording.clause_at(span.start)
            yield disagreeing(wording, "share-above-whole", "share", Given(span, clause.id if clause else None, WHOLE))
    for sentence, found in groupby(shares, lambda q: wording.sentence_at(q.span.start)):
        parts = [q for q in found if q.low < WHOLE]
        if sentence >= 0 and len(parts) > _FEWEST and sum(q.low for q in parts) > WHOLE:
            words = wording.sentences[sentence].span.of(wording.text)
            if _SHARED[wording.language].search(words) and not _TOTALLED.search(words):
                yield disagreeing(wording, "share-above-whole", "share", parts[-1], parts[0])


def _of_a_refund(wording: Wording, span: Span) -> bool:
    """Whether a share is of the premium that goes back when the contract ends."""
    i = wording.sentence_at(span.start)
    words = wording.sentences[i].span.of(wording.text) if i >= 0 else ""
    return _REFUNDED[wording.language].search(words) is not None and not _GUARANTEED.search(words)


def _of_a_loss(wording: Wording, quantity: Quantity) -> bool:
    tongue = wording.language
    before, behind = _OF_A_LOSS[tongue]
    lead = wording.text[max(0, quantity.span.start - 60) : quantity.span.start]
    called, of_it = before.search(lead), behind.match(wording.text, quantity.span.end)
    return bool(called or of_it) if tongue == "zh" else bool(called and of_it)
