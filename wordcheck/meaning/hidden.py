"""Denials of payment that stand neither in the exclusions nor in an insuring clause.

Most of them are the lawful consequence of a duty: who does not report in time bears what can no longer be established.
They speak of the duty (未履行前款义务, 否则, 因此, "if you do not", "failure to comply") or of the share that it concerns (扩大的部分).
What denies cover for a cause or loss of its own is an exclusion in the wrong place:

    释义        计算机系统：指……；因外包造成的损失，保险人不承担赔偿责任。         hidden exclusion
    争议处理    因……所致的一切损失，保险人不承担赔偿责任。                     hidden exclusion
    被保险人义务 未履行上述义务的，对扩大的损失不承担赔偿责任。                consequence of a duty
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.denials_en import denial_in
from wordcheck.meaning.denials_zh import PAID, REFUSED
from wordcheck.meaning.foreign_en import foreign
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_REFUSED_FOR_A_CASE = lazily(
    rf"(?<=[的者时][，,])(?:(?:保险人|本公司|我们|保险金|本保险)[^，。；\n]{{0,4}})?(?:概|一律|均)?(?:不予?|不再|无需|无须)(?:{PAID}|负责|承担)"
)
"""A refusal behind the case that it is for: `……的，不予给付`."""
_DENIES = {
    "zh": lazily(
        r"(?<!被)(?:保险人|本公司|我们|承保人|承保方)?(?:对此|对该|均|一概|概|一律|也|亦|将)?(?:不(?:再)?(?:承担|负责|予|予以|负)(?:任何)?(?:赔偿|给付|赔付|保险|补偿|承保)(?:保险金)?(?:的?(?:责任|义务))?|概不负责|不负(?:任何)?责任|不属于(?:本)?保险责任)"
        r"|(?<!被)(?:保险人|本公司|我们)(?:得以?|将|均|可)?(?:免除|免于承担|免予承担|不承担)(?:[^，。；\n]{0,6})(?:责任|义务)|不在[^，。；\n]{0,12}(?:承保|保障|赔偿|保险责任)[^，。；\n]{0,4}(?:之列|范围(?:之?内)?|之内)|不属(?:于)?[^，。；\n]{0,8}(?:承保|保障|赔偿)范围|均?由(?:被保险人|投保人)自(?:行承担|负|担)"
        # A refusal by its parts: no, and an act that the insurer owes; out of what is insured; left to the insured.
        r"|(?:概不|不予|不再|不|无需|无须|毋须|免于|免予)(?:(?:予以|承担|进行|认可和?){0,2})(?:给付|赔付|理赔|赔偿|保障|承保|负责|赔)(?!案|款|限额|处理|申请|期限|条件|比例)|(?:概不|不由(?:保险人|本公司|我们))承担"
        r"|不(?:列入|计入|纳入|在|属于?)[^，。；\n]{0,8}(?:理赔|赔偿|给付|保障|承保)(?:责任)?(?:范围|之列)|(?:保险|赔偿)责任[^，。；\n]{0,4}(?:中止|免除|解除)(?!后|前|期间)|由(?:其|权利人|受益人)自行?(?:承担|负担|负)"
    ),
}
_OF_A_DUTY = {
    "zh": lazily(
        r"否则|因此|未予通知|未(?:及时)?通知|解除前|在某些情况下|效力中止|宽限期|上述|前述|前款|前条|本条|该(?:义务|约定|通知)|未(?:能|及时)?(?:履行|遵守|按照?|依照?|依约|如实|尽)|不(?:履行|遵守|如实|按)|违反|拒绝|拒不|擅自|自行(?!车)|扩大|无法(?:核实|确定|查清|认定)|难以(?:确定|核实)|不能(?:核实|确定)|不足部分|超(?:过|出)(?:部分)?|隐瞒|虚(?:假|报)|"
        r"伪造|编造|谎称|解除(?:合同|本)|终止|退还|保险费|诉讼时效|生效前|届满|赔偿后|垫付|行使|重复(?:保险|赔偿)|其他保险|先行(?:赔偿|支付)|已(?:经)?(?:从|由|获得)|放弃|过失致使|故意|追偿|保险法|法律|除外|(?<!意)外[，,]|以外|等待期|已(?:经)?(?:赔偿|赔付|给付)"
    ),
    "en": lazily(
        r"\b(?:exhaust\w*|that\s+(?:is|are)\s+not\s+covered|if|unless|until|where|when|fail(?:s|ure|ed)?|breach|comply|complied|without\s+(?:our|the\s+insurer)|prior\s+(?:written\s+)?consent|to\s+the\s+extent|more\s+than|in\s+excess|exceed\w*|other\s+insurance|"
        r"otherwise|failing|must|in\s+case|in\s+(?:such|that|this)\s+(?:a\s+)?(?:case|event)|lapsed?|upon|during\s+which|renew\w*|remaining|sanctions?|fraud\w*|tax(?:es)?|service\s+guarantee|services\s+are\s+(?:being\s+)?provided|default\s+in\s+making|of\s+this\s+(?:nature|kind|type)|not\s+(?:so\s+)?consented|after\s+(?:the|any)|before|this\s+(?:condition|section|clause)|cancel\w*|premium|deductible|retention|excess|limit)\b",
        re.IGNORECASE,
    ),
}
_FOR_A_CAUSE = {
    "zh": lazily(
        r"(?:因|由于|凡|对于?|任何|一切|所有|下列|在|于)[^。；\n]{2,120}?(?:损失|费用|责任|事故|保险金|赔偿)"
        r"|^[\W\d]*(?:第[一二三四五六七八九十百]+条)?\s*[^。；，\n]{2,40}(?:(?:损失|费用|事故|期间|交易)(?:[，,]|均)?(?:保险人|本公司|我们|概|均|不)|的[，,](?:保险人|本公司|我们)(?!承担|给付|仅))"
    ),
}
_CASE = lazily(r"[\W\d]*(?:第[一二三四五六七八九十百]+条)?[\W\d]*(?!保险人|本公司|我们|投保人|下列|以下)[^。；\n]{3,}")
_NO_REFUSAL = lazily(
    r"承诺|保险利益|协助|赔偿请求权|(?<!例)如(?![实下期前何同])|若|证明|申请书|标准|索赔时|诉讼|保密|信息|未向|找回|免赔|自留|自付"
)
"""What stands in sentences that refuse no cover: they say what binds the insurer, or set a condition."""
_OUTSIDE = lazily(r"(?:不[在属受作]|非[本属])")
"""Begins words that something is outside of the cover, not that the insurer does not pay or the insured may not ask."""
_ILLNESSES = frozenset({"health", "life", "annuity"})
"""Lines whose covers are defined illness by illness."""
_LEADER = lazily(r"…|\.{4,}|(?:\. ){4,}")
"""Dots that lead to the page of a heading in the contents."""
_PLAIN = frozenset({ClauseKind.EXCLUSION, ClauseKind.COVERAGE, ClauseKind.SCHEDULE})


class Denial(Struct, frozen=True):
    """A sentence that denies payment outside the exclusions."""

    span: Span
    clause: int


def denials(wording: Wording) -> Iterator[Denial]:
    """Sentences outside the exclusions that exclude a cause or a loss of their own; in a cover, those that are foreign to it."""
    tongue = wording.language
    for sentence in wording.sentences:
        if sentence.clause is None:
            continue
        clause = wording.clause(sentence.clause)
        role = _role(wording, clause)
        if role in _PLAIN and not (tongue == "en" and role is ClauseKind.COVERAGE):
            continue
        words = sentence.span.of(wording.text)
        if _LEADER.search(words):
            continue  # a line of the contents
        denial = denial_in(words) if tongue == "en" else _denial_zh(words, bounded=_bounds_illnesses(wording, clause))
        if denial is None or _rests_on_duty(words, denial.span(), wording):
            continue
        if role is not ClauseKind.COVERAGE or foreign(wording, clause, sentence.span):
            yield Denial(sentence.span, clause.id)


def _role(wording: Wording, clause: Clause) -> ClauseKind:
    """What a clause is about: its own kind, else that of the nearest clause above it that has one."""
    kinds = (c.kind for c in (clause, *wording.parents(clause)))
    return next((k for k in kinds if k is not ClauseKind.GENERAL), ClauseKind.GENERAL)


def _bounds_illnesses(wording: Wording, clause: Clause) -> bool:
    """Whether what is said to be outside of the cover bounds a definition, as those of illnesses and operations do."""
    return wording.line in _ILLNESSES or _role(wording, clause) is ClauseKind.DEFINITION


def _denial_zh(words: str, *, bounded: bool) -> re.Match[str] | None:
    """What denies payment in a Chinese sentence."""
    denial = _DENIES["zh"].search(words) if _FOR_A_CAUSE["zh"].search(words) else None
    refusal = None if denial else _refusal(words)
    if refusal and bounded and _OUTSIDE.match(refusal[0]):
        return None
    return denial or refusal


def _refusal(words: str) -> re.Match[str] | None:
    """Words that refuse without the usual verbs, of a case of their own."""
    found = REFUSED.search(words) or _REFUSED_FOR_A_CASE.search(words)
    return found if found and _CASE.match(words) and not _NO_REFUSAL.search(words) else None


def _rests_on_duty(words: str, denial: tuple[int, int], wording: Wording) -> bool:
    """Whether the denial is what follows from a duty, an agreed limit or the law."""
    return bool(_OF_A_DUTY[wording.language].search(words[: denial[0]] + " " + words[denial[1] :]))
