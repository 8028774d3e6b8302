"""Rights of the insured that one sentence gives outright and another denies outright.

    You may cancel … We refund the premium in proportion.        On cancellation by you no premium is returned.       refund
    This policy cannot be assigned.                              You may transfer this policy by telling us.          transfer

A right is read by its subject and by what a sentence says of it. What sets a case of its own (a claim was made, a sum,
another party) is no answer; that the insured cancels is the subject here, not a case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import TAKES_UP, Answer, holds_always, of_itself, stretches
from wordcheck.meaning.parties.names_en import US, WE, YOU
from wordcheck.model.wording import Clause, ClauseKind, Wording


class _Right(Struct, frozen=True):
    """How sentences speak of one right."""

    trigger: re.Pattern[str]
    given: re.Pattern[str]
    denied: re.Pattern[str]
    bound: re.Pattern[str]
    """What makes either a matter of one case."""
    subject: re.Pattern[str] | None = None
    """What the sentence, or the one before it in its clause, must speak of."""
    case: re.Pattern[str] | None = None
    """Words that name the subject and set no case."""


_PREMIUM = r"(?:\w+\s+){0,4}premiums?"
_BACK = r"(?:return|refund|repa(?:y|id)|reimburse)\w*"
_RIGHTS: Mapping[str, Mapping[str, _Right]] = {
    "en": {
        "refund": _Right(
            trigger=lazily(rf"\b{_BACK}\b|\bfully\s+earned\b", re.I),
            given=lazily(rf"\b(?:will|shall|to)\s+(?:be\s+)?{_BACK}\b(?=.*premium)|\bpremiums?\b.*\b(?:will|shall|is|are)\s+(?:be\s+)?{_BACK}|\b{WE}\s+{_BACK}\s+{_PREMIUM}|\breceives?\s+an?\s+(?:[\w-]+\s+)?(?:return|refund)\s+of\s+(?:the\s+)?(?:\w+\s+)?premium|\breturn\s+premiums?\b[^.;]{{0,30}}\bpro[\s-]?rata\b", re.I),
            denied=lazily(rf"\bno\s+(?:{_BACK}|{_PREMIUM}\s+(?:is|are|will|shall)\s+(?:ever\s+)?(?:be\s+)?{_BACK})|\b(?:not|nothing|none)\b[^.;]{{0,40}}\b{_BACK}|\bfully\s+earned\b", re.I),
            bound=lazily(r"\b(?:claims?|losse?s?|incident|paid|fraud|minimum|less|cooling|statutory|void|avoid\w*|non-?payment|instal\w+|within|overpa\w+|charge|fee|deduct\w*|retain\w*|commission)\b", re.I),
            subject=lazily(rf"\b{YOU}\s+(?:\w+\s+)?(?:cancel|terminat)\w*|\b(?:cancel|terminat)\w*\s+by\s+{YOU}|\bupon\s+(?:any\s+)?cancellation\b", re.I),
            case=lazily(rf"\b(?:if|where|when)\s+{YOU}\s+cancels?(?:\s+(?:this|the|your)\s+\w+)?(?:\s+after\s+the\s+first\s+\d+\s+days)?", re.I),
        ),
        "transfer": _Right(
            trigger=lazily(r"\b(?:assign|transfer)\w*", re.I),
            given=lazily(rf"\b{YOU}\s+(?:may|can|(?:is|are)\s+(?:free|entitled)\s+to)\s+(?:assign|transfer)\b|\b(?:may|can)\s+(?:freely\s+)?be\s+(?:assigned|transferred)\s+(?:by\s+{YOU}|(?:to\s+[^.;,]{{3,50}}?\s+)?without\b)|\bis\s+(?:freely\s+)?(?:assignable|transferable)\b", re.I),
            denied=lazily(r"\b(?:may|can|shall|must|will)\s*not\s+(?:be\s+)?(?:assign|transfer)|\bcannot\s+(?:be\s+)?(?:assign|transfer)|\b(?:neither|no\s+(?:assignment|transfer|interest))\b[^.;]*\b(?:assign|transfer|valid|bind)|\bnot\s+(?:assignable|transferable)\b", re.I),
            bound=lazily(rf"\bto\s+(?:{US})\b|\b(?:recover\w*|subrogat\w*|vehicle|property\s+insured|deceased|death|business\s+is|sold|sale|part\s+of|shares|employment|patient|hospital)\b|\bwith\s+(?:{WE}|our)\b|\bwith\s+(?:the\s+)?(?:prior\s+)?(?:written\s+)?(?:consent|agreement)", re.I),
            subject=lazily(r"\b(?:polic(?:y|ies)|contract|insurance|interests?|rights?|benefits?)\b", re.I),
        ),
    },
    "zh": {
        "refund": _Right(
            trigger=lazily(r"退还|退回|退保费|返还"),
            given=lazily(r"(?:应当?|将|须|负责|按[^，。；]{1,16}|保险人)(?:向[^，。；]{1,6})?(?:退还|退回|返还)|剩余[^，。；]{0,8}退还"),
            denied=lazily(r"(?:不予?|不再|概不|无须|无需|均不)(?:退还|退回|返还|退)"),
            bound=lazily(r"犹豫期|欺诈|故意|事故|赔[偿付款]|理赔|未(?:交|付|履行|支付)|手续费|责任开始前|分期|不足|低于|短期费率|最低|现金价值|趸|多收|误告|年龄|责任免除|不承担"),
            subject=lazily(r"(?:投保人|被保险人|您)[^。；]{0,20}解除|退保"),
            case=lazily(r"(?:投保人|被保险人|您)?[^，。；]{0,8}解除(?:本)?(?:保险)?合同(?:的|后|时)?[，,]?"),
        ),
        "transfer": _Right(
            trigger=lazily(r"转让"),
            given=lazily(r"(?:可以?|有权)(?:将[^，。；]{2,30})?(?:自由|自行)?转让"),
            denied=lazily(r"不得(?:将[^，。；]{2,30})?转让"),
            bound=lazily(r"(?<!未)经[^，。；]{0,12}(?:同意|批注)|标的|股权|股份|所有权|车辆|权利转让给保险人|追偿|产权"),
            subject=lazily(r"合同|权益|请求权|保单|保险单"),
            case=lazily(r"未经[^，。；]{0,14}(?:书面)?同意[，,]?"),
        ),
    },
}  # fmt: skip
_CONSENT = {
    "zh": lazily(r"未经[^，。；]{0,14}(?:同意|许可)"),
    "en": lazily(r"\bwithout\b[^.;]{0,40}\b(?:consent|agreement|approval|permission)", re.I),
}
_FREELY = {
    "zh": lazily(r"无[需须]|不必|不需|不用|不经|通知"),
    "en": lazily(r"\b(?:without|need\s+not|no\s+need|notice|telling|notifying|informing|freely|asking)\b", re.I),
}
"""What is left of consent where a right is given without it."""
_OUT = frozenset({ClauseKind.COVERAGE, ClauseKind.DEFINITION})
_IN_ALL_CASES = lazily(r"一律|概不|\b(?:in\s+no\s+(?:case|event)|under\s+no\s+circumstances)\b", re.I)
_ALONE = frozenset({"alone"})
"""Of a sentence that names its subject itself."""


def rights_said(wording: Wording) -> Iterator[list[Answer]]:
    """For each right the sentences that give or deny it outright."""
    for right in _RIGHTS[wording.language].values():
        yield list(_said(wording, right))


def _said(wording: Wording, right: _Right) -> Iterator[Answer]:
    """What sentences say of one right outright."""
    tongue = wording.language
    for clause, span, words in stretches(wording, right.trigger):
        if clause.kind in _OUT or TAKES_UP.match(words) or right.bound.search(words):
            continue
        said = _answer(right, words, tongue)
        plain = right.case.sub("", words) if right.case is not None else words
        if not said or not holds_always(plain, tongue) or of_itself(wording, words):
            continue
        if right.subject is None or right.subject.search(_about(wording, clause, span.start, span.end)):
            alone = (
                right.subject is not None and (right.subject.search(words) or _IN_ALL_CASES.search(words)) is not None
            )
            yield Answer(span, clause.id, said, _ALONE if alone else frozenset())


def _answer(right: _Right, words: str, tongue: str) -> frozenset[str]:
    """What a sentence says of a right: a ban for want of consent leaves room for a case, and none where consent is not asked for."""
    if right.denied.search(words):
        return frozenset({"denied", "given"} if _CONSENT[tongue].search(words) else {"denied"})
    if right.given.search(words):
        return frozenset({"freely"} if _FREELY[tongue].search(words) else {"given", "freely"})
    return frozenset()


def _about(wording: Wording, clause: Clause, start: int, end: int) -> str:
    """A sentence with what its clause says before it."""
    own = next((s for s in clause.own if s.start <= start < s.end), None)
    return wording.text[own.start if own is not None else start : end]
