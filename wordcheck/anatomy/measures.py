"""What a figure measures, by the words of its sentence, and whether the words around it make it a bound."""

from __future__ import annotations

import re

from wordcheck.model.quantities import Bound, QuantityKind
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span

_BEFORE: dict[Tongue, tuple[tuple[re.Pattern[str], Bound], ...]] = {
    "zh": (
        (re.compile(r"(?:不超过|不高于|不多于|至多|最多|最高|最长不超过|不得超过|以内|最长)(?:人民币)?\s?$"), "at-most"),
        (re.compile(r"(?:不少于|不低于|至少|最低|不得少于|不得低于|最短)(?:人民币)?\s?$"), "at-least"),
        (re.compile(r"(?:超过|高于|多于|大于|逾)(?:人民币)?\s?$"), "more-than"),
        (re.compile(r"(?:不足|不满|低于|少于|小于|未满)(?:人民币)?\s?$"), "less-than"),
        (re.compile(r"(?:约|大约|约为)\s?$"), "about"),
    ),
    "en": (
        (re.compile(r"(?:not\s+(?:to\s+)?exceed(?:ing)?|not\s+more\s+than|no\s+more\s+than|up\s+to|at\s+most|no\s+later\s+than|within|maximum\s+of)\s+(?:the\s+)?$", re.I), "at-most"),
        (re.compile(r"(?:not\s+less\s+than|no\s+less\s+than|at\s+least|minimum\s+of|no\s+fewer\s+than)\s+(?:the\s+)?$", re.I), "at-least"),
        (re.compile(r"(?:more\s+than|in\s+excess\s+of|exceed(?:s|ing)?|greater\s+than|longer\s+than|over)\s+$", re.I), "more-than"),
        (re.compile(r"(?:less\s+than|fewer\s+than|under|below)\s+$", re.I), "less-than"),
        (re.compile(r"(?:about|approximately|around)\s+$", re.I), "about"),
    ),
}  # fmt: skip
_AFTER_ZH: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (re.compile(r"(?:以内|之内|内|以下|为限|及以下)"), "at-most"),
    (re.compile(r"(?:以上|及以上|起)"), "at-least"),
)

_MEASURES: dict[Tongue, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "zh": (
        ("waiting-period", re.compile("等待期|免赔期|免赔时间|观察期|免赔小时")),
        ("grace-period", re.compile("宽限期")),
        ("cooling-off", re.compile("犹豫期|冷静期")),
        ("limitation", re.compile("诉讼时效")),
        ("advance-payment", re.compile("先予支付|先行支付|先行赔付")),
        ("denial-notice", re.compile("拒绝赔偿|拒赔通知|拒绝给付")),
        ("payment", re.compile("达成(?:有关)?(?:赔偿|给付)?(?:保险金)?(?:的)?协议|履行赔偿|支付赔款|赔付义务")),
        ("claim-decision", re.compile("核定(?!之日|后|通知|结果|的)")),
        ("rescission", re.compile("解除权|自合同成立之日起超过|知道有解除事由")),
        ("cancellation-notice", re.compile("解除(?:本)?(?:保险)?合同|退保")),
        ("retroactive", re.compile("追溯")),
        ("discovery", re.compile("发现期|报告期|延长报告")),
        ("indemnity-period", re.compile("赔偿期间|赔偿期|恢复期")),
        ("policy-period", re.compile("保险期间")),
        ("notice", re.compile("通知|报案|告知")),
        ("deductible-rate", re.compile("免赔率")),
        ("deductible", re.compile("免赔额|自负额")),
        ("aggregate-limit", re.compile("累计(?:责任|赔偿)?限额")),
        ("sublimit", re.compile("分项(?:责任|赔偿)?限额")),
        ("limit", re.compile("限额|保险金额")),
        ("premium", re.compile("保险费|保费")),
        ("refund", re.compile("退还|现金价值")),
    ),
    "en": (
        ("waiting-period", re.compile(r"waiting\s+period|time\s+retention|time\s+deductible", re.I)),
        ("grace-period", re.compile(r"grace\s+period", re.I)),
        ("cooling-off", re.compile(r"cooling[\s-]off|free\s+look", re.I)),
        ("retroactive", re.compile(r"retroactive|prior\s+acts", re.I)),
        ("discovery", re.compile(r"extended\s+reporting|discovery\s+period", re.I)),
        ("indemnity-period", re.compile(r"period\s+of\s+(?:restoration|indemnity)|indemnity\s+period|restoration\s+period", re.I)),
        ("cancellation-notice", re.compile(r"cancel|non-?renew|terminat", re.I)),
        ("policy-period", re.compile(r"policy\s+period|period\s+of\s+insurance", re.I)),
        ("proof-of-loss", re.compile(r"proof\s+of\s+loss", re.I)),
        ("payment", re.compile(r"\b(?:pay|paid|payment|reimburse)", re.I)),
        ("notice", re.compile(r"\b(?:notice|notify|notification|report)", re.I)),
        ("deductible", re.compile(r"deductible|retention|excess", re.I)),
        ("aggregate-limit", re.compile(r"aggregate", re.I)),
        ("sublimit", re.compile(r"sub-?limit", re.I)),
        ("limit", re.compile(r"limit", re.I)),
        ("premium", re.compile(r"premium", re.I)),
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
