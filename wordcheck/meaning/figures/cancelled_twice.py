"""How long before one side must tell the other that it ends the contract, in two places with two values.

The Insurer may cancel this Policy by giving 60 days' notice …      Where the Insurer terminates this Policy, it shall give 30 days' notice.
保险人解除本保险合同的，应当提前30日书面通知投保人 ……               保险人可以提前15日书面通知投保人解除本保险合同

Notice of one ground alone (premium not paid, fraud) may be shorter, and so may be what a schedule of states says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.figure_subjects import of_an_example
from wordcheck.meaning.figures.superseded import superseding
from wordcheck.meaning.parties.names_en import WE, YOU
from wordcheck.meaning.quoting import disagreeing
from wordcheck.model.figures import Disagreement
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import Wording

_ENDS = {
    "zh": lazily(r"解除(?:本|该)?(?:附加|保险)*合同|终止(?:本|该)?(?:附加|保险)*合同|退保|解除权"),
    "en": lazily(r"\b(?:cancel\w*|terminat\w*)\b", re.I),
}
_NOTICE = {
    "zh": lazily(r"(?:提前|(?:应当?|须)(?:于|在)?|通知[^，。；]{0,10}|之日前(?:至少)?)\s*$"),
    "en": lazily(
        r"\b(?:giv\w+|upon|on|by|with|provid\w+|send\w*|mail\w*|serv\w+)\b[^.;]{0,60}$|\bat\s+least\s+$|\b(?:effect\w*|effective)\s+$",
        re.I,
    ),
}
_NOTICE_BEHIND = {
    "zh": lazily(r"(?:[之以]?前)?[^，。；]{0,8}(?:通知|送达)|[之以]?后[^，。；]{0,4}(?:解除|终止|生效)"),
    "en": lazily(
        r"[’'s]*\s+(?:after\s+(?:the\s+|such\s+|this\s+)?)?(?:prior\s+|advance\s+|written\s+)*(?:notice|warning)|[’'s]*\s+(?:before|prior\s+to)\s+the\s+date\b",
        re.I,
    ),
}
_ONE_GROUND = {
    "zh": lazily(r"未(?:交|缴|支付|履行|按)|欠(?:交|缴|费)|欺诈|故意|重大过失|危险程度|转让|受让|因|战争|罢工|部分损失|赔偿后"),
    "en": lazily(r"\b(?:non-?payment|unpaid|not\s+paid|fraud|misrepresent\w*|premium\s+(?:is|has|due)|war|strikes?|renew\w*|total\s+loss|any\s+other\s+reason|material|been\s+in\s+effect|if|unless|mortgage\w*|lienholder|consumer|small\s+business|days\s+of\s+inception)\b", re.I),
}  # fmt: skip
_WHO = {
    "zh": (lazily(r"(?<!被)保险人|本公司|我们"), lazily(r"投保人|被保险人|您")),
    "en": (lazily(rf"\b{WE}\s+(?:may|can|shall|will|must|terminate|cancel|give|gives)|by\s+(?:us|the\s+(?:insurer|company))\b", re.I), lazily(rf"\b{YOU}\s+(?:may|can|shall|will|must|terminate|cancel|give|gives)|by\s+(?:you|the\s+(?:named\s+)?insured)\b|\bnamed\s+insured\s+may\b", re.I)),
}  # fmt: skip
_EITHER = {
    "zh": lazily(r"任[何一]+(?:一)?方|双方(?:均|都)|合同(?:一方|双方)"),
    "en": lazily(r"\b(?:either|any|each)\s+(?:party|side)\b|\bboth\s+parties\b", re.I),
}
_OF_NONE = {
    "zh": lazily(r"^[^，。；]{0,6}通知"),
    "en": lazily(r"^\W*(?:any|such|the|a)\s+(?:such\s+)?(?:written\s+)?notice\b", re.I),
}
"""A sentence of the notice itself, whoever gives it."""
_DECIDES = lazily(
    r"\b(?:if|where|when)\s+(?:we|you|the\s+\w+)\s+(?:decides?|wish(?:es)?|elects?|choose\w*|want\w*)\s+to\b", re.I
)
"""That one side ends the contract is no ground."""
_PARTS = lazily(r"[；;]")
"""What one sentence says of two sides, it says in two parts."""
_MOST_VALUES = 2


def cancelled_twice(wording: Wording) -> Iterator[Disagreement]:
    """The later of two notices of one side, with the earlier."""
    by_side: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in wording.quantities:
        if quantity.kind is not QuantityKind.PERIOD or not quantity.settled or quantity.clause is None:
            continue
        side = _side(wording, quantity)
        if side and not of_an_example(wording, quantity) and not superseding(wording, quantity):
            by_side[side].append(quantity)
    for found in by_side.values():
        other = next((q for q in found if q.low != found[0].low and not _in_one_sentence(wording, q, found[0])), None)
        if other is not None and len({q.low for q in found}) == _MOST_VALUES:
            yield disagreeing(wording, "two-times", "cancellation-notice", other, found[0])


def _in_one_sentence(wording: Wording, one: Quantity, other: Quantity) -> bool:
    """Whether two notices stand in one sentence, which tells apart what they are for."""
    return wording.sentence_at(one.span.start) == wording.sentence_at(other.span.start)


def _side(wording: Wording, quantity: Quantity) -> str:
    """Who ends the contract after a notice of this length; `either` for both; empty where the figure is no such notice, or of one ground."""
    tongue, sentence = wording.language, wording.sentence_around(quantity.span.start)
    if sentence is None or wording.manuscript.cell_at(quantity.span.start) is not None:
        return ""
    parts = _PARTS.split(wording.text[sentence.start : quantity.span.start])
    before = parts[-1]
    words = before + _PARTS.split(wording.text[quantity.span.start : sentence.end])[0]
    if not _ENDS[tongue].search(words) or not _NOTICE_BEHIND[tongue].match(wording.text, quantity.span.end):
        return ""
    if not _NOTICE[tongue].search(before) or _ONE_GROUND[tongue].search(_DECIDES.sub("", words)):
        return ""
    if _EITHER[tongue].search(before) or _OF_NONE[tongue].search(before):
        return "either"
    insurer, insured = (expression.search(before) for expression in _WHO[tongue])
    if insurer and (not insured or insurer.start() < insured.start()):
        return "insurer"
    return "insured" if insured else ""
