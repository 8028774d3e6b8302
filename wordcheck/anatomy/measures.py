"""What a figure measures, by the words of its sentence, and whether the words around it make it a bound."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.quantities import Bound, QuantityKind
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span

_BEFORE: dict[Tongue, tuple[tuple[re.Pattern[str], Bound], ...]] = {
    "zh": (
        (lazily(r"(?:不超过|不高于|不多于|至多|最多|最高|最长不超过|不得超过|以内|最长)(?:人民币)?\s?$"), "at-most"),
        (lazily(r"(?:不少于|不低于|至少|最低|不得少于|不得低于|最短)(?:人民币)?\s?$"), "at-least"),
        (lazily(r"(?:超过|高于|多于|大于|逾)(?:人民币)?\s?$"), "more-than"),
        (lazily(r"(?:不足|不满|低于|少于|小于|未满)(?:人民币)?\s?$"), "less-than"),
        (lazily(r"(?:约|大约|约为)\s?$"), "about"),
    ),
    "en": (
        (lazily(r"(?:not\s+(?:to\s+)?exceed(?:ing)?|not\s+more\s+than|no\s+more\s+than|up\s+to|at\s+most|no\s+later\s+than|within|maximum\s+of)\s+(?:the\s+)?$", re.I), "at-most"),
        (lazily(r"(?:not\s+less\s+than|no\s+less\s+than|at\s+least|minimum\s+of|no\s+fewer\s+than)\s+(?:the\s+)?$", re.I), "at-least"),
        (lazily(r"(?:more\s+than|in\s+excess\s+of|exceed(?:s|ing)?|greater\s+than|longer\s+than|over)\s+$", re.I), "more-than"),
        (lazily(r"(?:less\s+than|fewer\s+than|under|below)\s+$", re.I), "less-than"),
        (lazily(r"(?:about|approximately|around)\s+$", re.I), "about"),
    ),
}  # fmt: skip
_AFTER_ZH: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (lazily(r"(?:以内|之内|内|以下|为限|及以下)"), "at-most"),
    (lazily(r"(?:以上|及以上|起)"), "at-least"),
)

_MEASURES: dict[Tongue, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "zh": (
        ("waiting-period", lazily("等待期|免赔期|免赔时间|观察期|免赔小时")),
        ("grace-period", lazily("宽限期")),
        ("cooling-off", lazily("犹豫期|冷静期")),
        ("limitation", lazily("诉讼时效")),
        ("advance-payment", lazily("先予支付|先行支付|先行赔付")),
        ("denial-notice", lazily("拒绝赔偿|拒赔通知|拒绝给付")),
        ("payment", lazily("达成(?:有关)?(?:赔偿|给付)?(?:保险金)?(?:的)?协议|履行赔偿|支付赔款|赔付义务")),
        ("claim-decision", lazily("核定(?!之日|后|通知|结果|的)")),
        ("rescission", lazily("解除权|自合同成立之日起超过|知道有解除事由")),
        ("cancellation-notice", lazily("解除(?:本)?(?:保险)?合同|退保")),
        ("retroactive", lazily("追溯")),
        ("discovery", lazily("发现期|报告期|延长报告")),
        ("indemnity-period", lazily("赔偿期间|赔偿期|恢复期")),
        ("policy-period", lazily("保险期间")),
        ("notice", lazily("通知|报案|告知")),
        ("deductible-rate", lazily("免赔率")),
        ("deductible", lazily("免赔额|自负额")),
        ("aggregate-limit", lazily("累计(?:责任|赔偿)?限额")),
        ("sublimit", lazily("分项(?:责任|赔偿)?限额")),
        ("limit", lazily("限额|保险金额")),
        ("premium", lazily("保险费|保费")),
        ("refund", lazily("退还|现金价值")),
    ),
    "en": (
        ("waiting-period", lazily(r"waiting\s+period|time\s+retention|time\s+deductible", re.I)),
        ("grace-period", lazily(r"grace\s+period", re.I)),
        ("cooling-off", lazily(r"cooling[\s-]off|free\s+look", re.I)),
        ("retroactive", lazily(r"retroactive|prior\s+acts", re.I)),
        ("discovery", lazily(r"extended\s+reporting|discovery\s+period", re.I)),
        ("indemnity-period", lazily(r"period\s+of\s+(?:restoration|indemnity)|indemnity\s+period|restoration\s+period", re.I)),
        ("cancellation-notice", lazily(r"cancel|non-?renew|terminat", re.I)),
        ("policy-period", lazily(r"policy\s+period|period\s+of\s+insurance", re.I)),
        ("proof-of-loss", lazily(r"proof\s+of\s+loss", re.I)),
        ("payment", lazily(r"\b(?:pay|paid|payment|reimburse)", re.I)),
        ("notice", lazily(r"\b(?:notice|notify|notification|report)", re.I)),
        ("deductible", lazily(r"deductible|retention|excess", re.I)),
        ("aggregate-limit", lazily(r"aggregate", re.I)),
        ("sublimit", lazily(r"sub-?limit", re.I)),
        ("limit", lazily(r"limit", re.I)),
        ("premium", lazily(r"premium", re.I)),
    ),
}  # fmt: skip
_AMOUNTS = frozenset({"deductible", "aggregate-limit", "sublimit", "limit", "premium", "refund", "deductible-rate"})
_TIMES = frozenset(m for m, _ in (*_MEASURES["zh"], *_MEASURES["en"])) - _AMOUNTS
REACH = 60
"""Characters on either side of a figure in which the words that name it are looked for."""


def bound_of(text: str, span: Span, tongue: Tongue) -> tuple[Bound, Span | None]:
    """Whether the words before or after a figure bound it, and these words."""
    before = text[max(0, span.start - 28) : span.start]
    for pattern, bound in _BEFORE[tongue]:
        if found := pattern.search(before):
            return bound, Span(span.start - len(before) + found.start(), span.start)
    if tongue == "zh":
        for pattern, bound in _AFTER_ZH:
            if found := pattern.match(text, span.end, span.end + 4):
                return bound, Span(*found.span())
    return "exact", None


def measured_by(text: str, span: Span, sentence: Span, kind: QuantityKind, tongue: Tongue) -> str:
    """A key for what the figure measures: the named thing that stands nearest in its sentence; empty where none does."""
    start, end = max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH)
    allowed = _TIMES if kind in (QuantityKind.PERIOD, QuantityKind.DATE) else _AMOUNTS
    best: tuple[int, int, str] | None = None
    for rank, (key, pattern) in enumerate(_MEASURES[tongue]):
        if key not in allowed:
            continue
        for found in pattern.finditer(text, start, end):
            distance = found.start() - span.end if found.start() >= span.end else max(0, span.start - found.end())
            if best is None or (distance, rank) < best[:2]:
                best = (distance, rank, key)
    return best[2] if best else ""
