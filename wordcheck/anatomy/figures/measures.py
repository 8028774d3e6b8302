"""What a figure measures, by the words of its sentence: `waiting-period`, `claim-decision`, `limit` and the like.

The named thing that stands nearest wins; words in another part of the sentence (beyond a comma) count as farther away.
"""

from __future__ import annotations

import re
from functools import lru_cache

from wordcheck.languages.lazily import lazily
from wordcheck.languages.several import Several
from wordcheck.model.quantities import QuantityKind
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span

_NOT_ITS_LENGTH = r"(?!届满|期满|终止|结束|开始|起始|内|不足|不满|在|已|满|的|与|和|、|或|尚)"
_WORDS: dict[Tongue, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "zh": (
        ("waiting-period", lazily("(?:等待期|免赔期|观察期|免责期)(?!届满|期满|结束)|免赔时间|免赔小时")),
        ("grace-period", lazily("宽限期")),
        ("cooling-off", lazily("犹豫期|冷静期")),
        ("limitation", lazily("诉讼时效|时效期间")),
        ("advance-payment", lazily("先予支付|先行支付|先行赔付|数额不能确定|无法确定(?:赔偿|给付)?[^，。；]{0,6}(?:金额|数额)")),
        ("denial-notice", lazily("拒绝(?:赔偿|给付|赔付)|拒赔|不予(?:赔偿|赔付|给付)通知")),
        ("payment", lazily("达成[^，。；]{0,12}协议|履行[^，。；]{0,8}(?:赔偿|给付|赔付)|支付(?:赔款|保险金|赔偿金)|划付|付款|赔付义务|确认[^，。；]{0,4}(?:赔付|赔偿|给付)(?:金额|数额)|(?:赔款|赔偿|赔付)[^，。；]{0,6}(?:协商|达成)一致")),
        ("claim-decision", lazily("(?:作出|做出|进行|完成)?核定(?!之日|后|通知|结果|的)|(?:给出|出具|得出)[^，。；]{0,6}核定|理赔决定|完成(?:核赔|[^，。；]{0,4}审核)|理赔(?:结论|结果)|决定是否(?:赔偿|赔付|给付)|是否(?:赔付|赔偿|给付)的?[^，。；]{0,6}(?:决定|结论|答复)")),
        ("rescission", lazily("解除权|合同成立之日起，?超过|有解除事由")),
        ("cancellation-notice", lazily("解除(?:本)?(?:附加|保险)*合同|退保|解约")),
        ("retroactive", lazily("追溯")),
        ("discovery", lazily("发现期|报告期|延长报告")),
        ("indemnity-period", lazily("赔偿期|恢复期|中断期")),
        ("policy-period", lazily(f"(?:保险|保障|责任)期[间限]{_NOT_ITS_LENGTH}")),
        ("survival", lazily("生存期|存活|生存满")),
        ("notice", lazily("通知|报案|告知|申报|提出(?:书面)?(?:异议|申请)")),
        ("deductible-rate", lazily("免赔率|免赔比例")),
        ("deductible", lazily("免赔额|自负额|自留额|免赔金额")),
        ("aggregate-limit", lazily("累计(?:责任|赔偿|给付|最高)*(?:限额|金额)|年度(?:累计)?(?:责任|赔偿|给付)*限额?")),
        ("sublimit", lazily("分项(?:责任|赔偿)*限额|单项[^，。；]{0,4}限额|每[人日][^，。；]{0,6}限额")),
        ("limit", lazily("限额|保险金额|保额|最高(?:赔偿|给付|赔付)|限[^，。；]{0,3}$")),
        ("payout-rate", lazily("(?:赔付|给付|赔偿|报销|分摊|承担|承保)比例|按[^，。；]{0,12}比例")),
        ("fee", lazily("手续费|工本费|管理费")),
        ("interest", lazily("利率|利息|滞纳金|违约金")),
        ("premium", lazily("保险费|保费|费率")),
        ("refund", lazily("退还|现金价值")),
        ("age", lazily("年龄|投保范围|投保时")),
    ),
    "en": (
        ("waiting-period", lazily(r"(?<!\bend of the )(?<!\bexpiry of the )(?<!\bexpiration of the )waiting\s+(?:period|time)(?!\s+(?:ends|has|expires))|waiting\s+period\s+of\s|time\s+(?:retention|deductible|excess)|qualifying\s+period|elimination\s+period|hours?\s+deductible")),
        ("grace-period", lazily(r"grace\s+period|days?\s+of\s+grace")),
        ("cooling-off", lazily(r"cooling[\s-]off|free[\s-]look")),
        ("retroactive", lazily(r"retroactive|prior\s+acts")),
        ("discovery", lazily(r"extended\s+(?:claims?\s+)?reporting|extension\s+period|discovery\s+period|run-?off")),
        ("indemnity-period", lazily(r"period\s+of\s+(?:restoration|indemnity)|(?:indemnity|restoration)\s+period")),
        ("limitation", lazily(r"limitation\s+period|legal\s+action|(?:suit|action|proceedings?)\s+(?:must|shall|may|is|are)?\s*(?:be\s+)?(?:brought|commenced|started)|time[\s-]barred")),
        ("advance-payment", lazily(r"(?:interim|advance|on\s+account)\s+payments?|payments?\s+on\s+account")),
        ("denial-notice", lazily(r"\b(?:deny|denial|denied|declin\w+|reject\w*|repudiat\w+)")),
        ("claim-decision", lazily(r"(?:accept|admit|decide|determin\w+|assess)\s+(?:or\s+\w+\s+)?(?:the|your|a|any|such)\s+claim|claims?\s+decision|decision\s+on\s+(?:the|your)\s+claim")),
        ("cancellation-notice", lazily(r"cancel\w*|non-?renew\w*|terminat\w+")),
        ("policy-period", lazily(r"(?:(?:policy|insurance)\s+period|period\s+of\s+(?:insurance|cover))\s*(?:is|of|means|shall\s+be|will\s+be|:|runs?|lasts?)")),
        ("proof-of-loss", lazily(r"proof\s+of\s+loss")),
        ("payment", lazily(r"\b(?:pay|pays|paid|payable|payment|payments|reimburse\w*|settle\w*)\b")),
        ("notice", lazily(r"\b(?:notice|notices|notify|notified|notification|report|reports|reported|reporting|inform|informed|tell)\b")),
        ("deductible", lazily(r"deductible|retention|(?<!in )\bexcess\b(?! of)|\b(?:an|your|the)\s+excess\s+of\s+(?=\W?[$£€\d]|[a-z]{3}\s?\d)|self[\s-]insured")),
        ("aggregate-limit", lazily(r"aggregate")),
        ("sublimit", lazily(r"sub-?limit")),
        ("limit", lazily(r"\blimits?\b|limited\s+to|sum\s+insured|(?:pay|paid|payable)[^.;]{0,40}?(?:up\s+to|not\s+more\s+than|no\s+more\s+than|maximum)|most\s+(?:that\s+)?(?:we|the\s+(?:insurer|company))\s+(?:(?:will|shall|can)\s+)?pays?|maximum")),
        ("payout-rate", lazily(r"co-?insurance|co-?pay(?:ment)?|percentage\s+(?:of\s+the\s+loss|payable)|of\s+(?:the\s+|such\s+|any\s+)?(?:loss|claim|claim\s+expenses)\b")),
        ("fee", lazily(r"\b(?:fee|fees|charge|charges)\b")),
        ("interest", lazily(r"\binterest\b(?=\s+(?:rate|at|of|will|shall|is|on))|per\s+annum")),
        ("premium", lazily(r"premium")),
        ("refund", lazily(r"refund|return\s+premium")),
        ("age", lazily(r"\bage[ds]?\b|years\s+old")),
    ),
}  # fmt: skip
_MEASURES = {
    tongue: Several(((rank, key), pattern) for rank, (key, pattern) in enumerate(words))
    for tongue, words in _WORDS.items()
}
"""What the words name, with their place among all."""
_TIMES = frozenset(
    "waiting-period grace-period cooling-off limitation advance-payment denial-notice payment claim-decision rescission "
    "cancellation-notice retroactive discovery indemnity-period policy-period survival notice proof-of-loss".split()
)
_MONEYS = frozenset("deductible aggregate-limit sublimit limit premium fee refund".split())
_SHARES = frozenset("deductible-rate payout-rate limit premium fee interest refund deductible".split())
_COUNTS = frozenset({"age"})
_ALLOWED = {
    QuantityKind.PERIOD: _TIMES,
    QuantityKind.DATE: _TIMES,
    QuantityKind.MONEY: _MONEYS,
    QuantityKind.PERCENT: _SHARES,
    QuantityKind.NUMBER: _COUNTS,
}
REACH = {"zh": 60, "en": 120}
"""Characters on either side of a figure in which the words that name it are looked for."""
_PART = {"zh": lazily(r"[，；]"), "en": lazily(r"[,;:(]")}
PART_AWAY = {"zh": 8, "en": 16}
"""Characters by which a comma makes words count as farther away."""


_NOT_FULL = ("不足", "不满")
_COUNTED_AS = lazily(r"的?[，,]?(?:均|也|都|一律)?按")
_RECKONED = lazily(r"计(?:算|收)?")


def rounds(text: str, span: Span) -> bool:
    """Whether a Chinese figure only says how parts of a unit are counted: 不足一天的按一天计算."""
    before = text[max(0, span.start - 2) : span.start]
    if before in _NOT_FULL:
        return _COUNTED_AS.match(text, span.end) is not None
    return before.endswith("按") and _RECKONED.match(text, span.end) is not None


def measured_by(text: str, span: Span, sentence: Span, kind: QuantityKind, tongue: Tongue) -> str:
    """A key for what the figure measures: the named thing that stands nearest in its sentence; empty where none does.

    The text is in small letters.
    """
    start, end = max(sentence.start, span.start - REACH[tongue]), min(sentence.end, span.end + REACH[tongue])
    best: tuple[int, int, str] | None = None
    for (rank, key), pattern in _MEASURES[tongue].likely_in(text[start:end]):
        if key not in _ALLOWED[kind]:
            continue
        for found in pattern.finditer(text, start, end):
            if found.start() >= span.end:
                between, away = (span.end, found.start()), found.start() - span.end
            else:
                between, away = (found.end(), span.start), max(0, span.start - found.end())
            if best is not None and away > best[0]:
                continue
            away += PART_AWAY[tongue] * sum(1 for _ in _PART[tongue].finditer(text, *between))
            if best is None or (away, rank) < best[:2]:
                best = (away, rank, key)
    return best[2] if best else ""


@lru_cache(1024)  # a clause's title names all its figures
def measured_in(labels: tuple[str, ...], kind: QuantityKind, tongue: Tongue) -> str:
    """A key for what the first telling label (a table's head, a clause's title, in small letters) names; empty where none does."""
    for label in labels:
        for (_, key), pattern in _MEASURES[tongue].likely_in(label):
            if key in _ALLOWED[kind] and pattern.search(label):
                return key
    return ""
