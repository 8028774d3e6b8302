"""Words by which a change tells that it touches the substance: who must, who may, how firmly, on what condition, with what consequence.

Words of one class are one: `应当` that became `应`, `shall` that became `must` change nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.model.figures import DisagreementKind
from wordcheck.model.said import Said

_CLASSES = {
    **dict.fromkeys(("应该", "应", "必须", "须", "有义务"), "应当"),
    **dict.fromkeys(("可", "有权"), "可以"),
    **dict.fromkeys(("must", "is obliged", "are obliged"), "shall"),
    **dict.fromkeys(("can", "is entitled", "are entitled"), "may"),
}
NEGATION = lazily(
    r"不|未(?!满|成年|来)|无|非(?!常)|除外|除[^，。；]{0,20}外|免除|\b(?:not|no|never|none|nor|neither|except|unless|excluding|other than|without)\b",
    re.IGNORECASE,
)
FIRMNESS = lazily(
    r"尽量|尽力|尽可能|争取|力争|力求|原则上|视情况|视情形|酌情|酌定|合理|及时|立即|尽快|仅|只(?!要)|直接|间接|认可|自行决定"
    r"|\b(?:endeavou?rs?|efforts?|try|tries|aims? to|seeks? to|normally|usually|generally|where possible|as far as|so far as|discretion|opinion|"
    r"satisfaction|(?:un)?reasonabl[ey]|immediate(?:ly)?|prompt(?:ly)?|forthwith|as soon as|only|solely?|(?:in)?direct(?:ly)?)\b",
    re.IGNORECASE,
)
"""How firmly something is owed, how soon, and in whose judgement."""
CONDITION = lazily(
    r"如果|若(?!干)|只要|只有|除非|的情况下|的情形下|为前提|经[^，。；]{1,12}(?:书面)?同意"
    r"|\b(?:if|unless|provided that|on condition that|as long as|subject to|in the event)\b",
    re.IGNORECASE,
)


class Sign(Struct, frozen=True):
    """A class of words, and what a change of them says."""

    kind: str
    words: re.Pattern[str]
    said: Said
    both: bool = False
    """Whether it tells only where both versions hold such words."""
    apart: bool = True
    """Whether each change is asked by itself; else what left one place for another is no change."""
    letters: int | None = None
    """Letters by which two forms of a word are one; 0 where all words are one."""


SIGNS = (
    Sign(
        "duty",
        lazily(
            r"应当|应该|必须|不得|可以|有权|无权|有义务|须(?!知)|应(?!急|用|税|收|付)|(?<![认许])可(?![能靠疑])"
            r"|\b(?:shall|must|may|will|should|can|cannot|is entitled|are entitled|is obliged|at (?:our|its|their) (?:option|discretion))\b",
            re.IGNORECASE,
        ),
        Said("义务与权利用语改变", "who must and who may changed"),
    ),
    Sign(
        "party",
        lazily(
            r"保险人|保险公司|投保人|被保险人|受益人|第三者"
            r"|\b(?:insurer|insured|policyholder|beneficiary|claimant|third part(?:y|ies)|we|us|our|you|your)\b",
            re.IGNORECASE,
        ),
        Said("当事人改变", "a party changed"),
        both=True,
    ),
    Sign("negation", NEGATION, Said("肯定与否定改变", "a negation or exception came or went")),
    Sign("firmness", FIRMNESS, Said("约束的程度改变", "how firmly, how soon or how widely it holds changed"), apart=False),
    Sign("condition", CONDITION, Said("增加或删去条件", "a condition came or went"), apart=False, letters=0),
    Sign(
        "consequence",
        lazily(
            r"拒绝|拒赔|解除|终止|中止|退还|没收|扣减|扣除|无效|失效|作废"
            r"|\b(?:refus|declin|reject|avoid|void|forfeit|cancel|terminat|suspend|reduc|refund|withhold|deduct)[a-z]*",
            re.IGNORECASE,
        ),
        Said("后果改变", "what follows changed"),
        apart=False,
        letters=5,
    ),
    Sign(
        "bound",
        lazily(r"不含|含(?=[)）第本当])|\b(?:inclusive|exclusive|including the day|excluding the day)\b", re.IGNORECASE),
        Said("是否含本数改变", "whether the limit itself is included changed"),
    ),
)  # fmt: skip
ANSWERS: Mapping[DisagreementKind, Said] = {
    "two-laws": Said("适用法律改变", "the governing law changed"),
    "two-forums": Said("争议解决方式或地点改变", "where or how disputes are settled changed"),
    "two-currencies": Said("支付币种改变", "the currency of payment changed"),
    "two-territories": Said("承保区域改变", "where the policy applies changed"),
    "two-triggers": Said("触发基础改变", "the trigger of cover changed"),
    "two-places-of-costs": Said("费用计入限额还是另行赔偿改变", "whether it uses up the limit or is paid beside it changed"),
    "two-defenders": Said("由哪一方抗辩改变", "which side defends changed"),
    "two-precedences": Said("何者优先改变", "which paper prevails changed"),
    "two-reaches": Said("免赔额、限额或者等待期的适用范围改变", "what a deductible, limit or waiting period applies to changed"),
    "two-priorities": Said("与其他保险的先后改变", "whether this insurance pays before others changed"),
}  # fmt: skip
"""What a clause that answers a question of the whole wording now answers otherwise."""


def found(sign: Sign, text: str) -> Counter[str]:
    """The words of a sign in a text, by their classes."""
    return Counter(class_of(sign, word) for word in words_of(sign, text))


def words_of(sign: Sign, text: str) -> list[str]:
    """The words of a sign in a text, in small letters."""
    return [word.lower() for word in sign.words.findall(text)]


def class_of(sign: Sign, word: str) -> str:
    """What a word is taken for: `must` for `shall`, `refused` for `refuse`."""
    return _CLASSES.get(word, word[: sign.letters])
