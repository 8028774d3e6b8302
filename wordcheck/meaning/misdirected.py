"""References that resolve, but to a clause that says nothing of what the words beside them speak of.

    第二十五条约定的费用                where 第二十五条 speaks of arbitration
    the deductible stated in Section 6  where Section 6 is about notices

A rule of thumb: only nouns that a clause about the thing can hardly do without are looked at, and only references that
stand right beside them and resolve to one place. The clause, all below it and the headings above it count as what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.model.terms import Reference
from wordcheck.model.wording import Clause, Wording

_BESIDE = 40
"""Characters beside a reference in which its noun must stand."""

_ZH = lazily(
    r"^的?(?:约定|规定)，?(?:认为|发现)[^，。；]{0,20}(?P<papers>证明和资料|证明和材料|单证|索赔资料|索赔材料)|^(?:[（(][^）)]{0,12}[）)])?(?:的|之|所)?(?:约定|规定|所述|所列|载明|列明|确定)(?:(?:的|之)?(?P<verb>计算)|(?:的|之)"
    r"(?:各项|上述|有关|相关)?(?P<noun>费用|赔偿限额|分项限额|责任限额|限额|免赔额|免赔率|等待期|赔偿期间|宽限期|犹豫期|单证|证明材料|索赔材料|"
    r"现金价值|保险费|通知期限|观察期|追溯日|追溯期|医院|手术|疾病|免责事由))"
)
_EN = lazily(
    r"\b(?:(?P<noun>limits?|sub-?limits?|deductibles?|retentions?|excess|premiums?|notice|waiting periods?|retroactive dates?|costs|expenses|"
    r"cancellation|arbitration|subrogation|reporting period|territory)"
    r" (?:set out|set forth|stated|described|specified|shown|provided(?: for)?|referred to|required|contained|given|listed) (?:in|under|by|at|pursuant to)"
    r"|(?P<due>deductibles?|retentions?|excess|premiums?|notice) (?:to be )?(?:borne|payable|due|given|paid) (?:by (?:the )?\w+ )?(?:under|pursuant to|in accordance with)"
    r"|(?P<act>notice|cancellation|arbitration|subrogation)(?: (?:procedures?|provisions?|requirements?|conditions?|process))? (?:in|under|by|of|at|pursuant to)) (?:the )?(?:terms of )?$",
    re.IGNORECASE,
)
"""A limit `of Section 1` is the section's own, wherever it is stated; a limit `stated in Section 1` stands there."""
_GOES_ON = lazily(
    r"[\s,]{0,2}\(?[A-Z0-9]{1,3}[.)]\d|\s+[A-Z][a-z]+|\s+(?:(?:coverage\s+)?forms?|endorsements?|wordings?|polic(?:y|ies))\b"
)
"""The number goes on, or the name does: the BUSINESS INCOME form attached, the Equipment Breakdown Deductible Schedule."""
_OF_THE_SCHEDULE = lazily(
    r"[\s.(a-z)]{0,6}(?:of|in|to)\s+(?:the|this|your)\s+(?:policy\s+)?(?:schedule|declarations?|certificate|proposal|table|application)\b",
    re.I,
)
"""The number is one of another paper: `item 5a. of the schedule`."""
_BOUNDED = frozenset({"limit", "sublimit"})
_PREMIUM = lazily(r"保险费|保费")
"""Is no cost that an insurer pays."""
_ALSO = {
    "计算": ("计", "比例", "乘", "扣除", "减", "×", "金额", "费率"), "费用": ("费", "支出", "成本"),
    "赔偿限额": ("限额", "为限", "最高"), "分项限额": ("限额", "为限"), "责任限额": ("限额", "为限", "最高"), "限额": ("为限", "最高"),
    "免赔额": ("免赔", "自负"), "免赔率": ("免赔", "自负"), "等待期": ("等待", "观察"), "观察期": ("等待", "观察"),
    "赔偿期间": ("赔偿期", "期间", "期限"), "宽限期": ("宽限",), "犹豫期": ("犹豫", "冷静"), "单证": ("证明", "材料", "资料", "文件"),
    "证明材料": ("证明", "材料", "资料", "文件"), "证明和资料": ("证明", "材料", "资料", "单证", "文件"),
    "证明和材料": ("证明", "材料", "资料", "单证", "文件"), "索赔资料": ("证明", "材料", "资料", "单证", "文件"), "索赔材料": ("材料", "资料", "单证", "证明"), "现金价值": ("价值",), "保险费": ("保费",),
    "通知期限": ("通知",), "追溯日": ("追溯",), "追溯期": ("追溯",), "医院": ("医疗机构",), "手术": ("手术",), "疾病": ("病",),
    "免责事由": ("不承担", "不负责", "免除", "除外"),
    "limit": ("most we", "maximum", "up to"), "deductible": ("retention", "excess", "first"), "retention": ("deductible", "excess", "first"),
    "excess": ("deductible", "retention", "first"), "premium": ("pay", "instal"), "notice": ("notif", "report", "tell", "inform"),
    "waiting period": ("wait", "hours", "days"), "retroactive date": ("retroactive", "date"), "cost": ("expens", "fees", "charge", "sum"),
    "expense": ("cost", "fees", "charge", "sum"), "cancellation": ("cancel", "terminat"), "arbitration": ("arbitrat", "dispute"),
    "subrogation": ("subrogat", "recover"), "reporting period": ("report",), "territory": ("territor", "where", "world"),
}  # fmt: skip
"""What else shows that a clause speaks of the thing."""


def misdirected(wording: Wording) -> Iterator[Reference]:
    """The references of a wording that seem to lead to the wrong clause, in reading order."""
    for reference in wording.references:
        if len(reference.targets) != 1 or reference.external or reference.broken:
            continue
        noun = _noun(wording, reference)
        if not noun:
            continue
        target = wording.clause(reference.targets[0])
        bounded = noun in _BOUNDED and wording.grants(target)  # The schedule says how far each cover goes.
        if reference.span not in target.span and is_so_named(reference, target) and not bounded:
            said = _said(wording, target, noun)
            if not any(word in said for word in (noun, *_ALSO.get(noun, ()))):
                yield reference


def is_so_named(reference: Reference, target: Clause) -> bool:
    """Whether the clause bears the name it is called by: where articles lost their numbers, 第十四条 ends at some item 14."""
    return "条" not in reference.text or "条" in target.label or "." in target.label.rstrip(".")


def _noun(wording: Wording, reference: Reference) -> str:
    """What the words beside a reference say that its clause speaks of; empty where they say nothing known."""
    if wording.language == "zh":
        after = wording.text[reference.span.end : reference.span.end + _BESIDE]
        found = _ZH.match("".join(after.split()))
        return found["papers"] or found["noun"] or found["verb"] if found else ""
    if _GOES_ON.match(wording.text, reference.span.end) or _OF_THE_SCHEDULE.match(wording.text, reference.span.end):
        return ""  # `section 2 A.4`: the reference was read in part
    before = " ".join(wording.text[max(0, reference.span.start - _BESIDE) : reference.span.start].split()) + " "
    found = _EN.search(before)
    return (found["noun"] or found["due"] or found["act"]).lower().rstrip("s").replace("-", "") if found else ""


def _said(wording: Wording, target: Clause, noun: str) -> str:
    headings = [c.title_span.of(wording.text) for c in wording.parents(target) if c.title_span]
    words = " ".join([*headings, target.span.of(wording.text)]).lower()
    if noun == "费用":
        words = _PREMIUM.sub("", words)
    return "".join(words.split()) if wording.language == "zh" else " ".join(words.split())
