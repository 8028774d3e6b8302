"""Whether costs or a sub-limit use up the limit or are paid beside it, answered in two ways.

    Defence costs are payable in addition to the limit.         Defence costs form part of this limit.
    危机公关费用的分项限额包含在责任限额之内 ……                  危机公关费用的分项限额在责任限额以外另行计算

What is said of one cost is held against what is said of the same one; what is said of every sub-limit, against what is said of all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer, holds_always, stretches
from wordcheck.model.wording import Wording

_TRIGGER = {"zh": lazily("限额"), "en": lazily(r"\b(?:limits?|total)\b", re.I)}
_DEFENCE = {
    "zh": lazily(r"(?:法律|抗辩|诉讼|律师|仲裁)(?:或者?|和|及|、)?(?:仲裁|诉讼|律师|法律)?费用?"),
    "en": lazily(r"\b(?:defen[cs]e\s+(?:costs?|expenses?)|costs?\s+(?:of|and\s+expenses\s+of)\s+defen[cs]e|claims?\s+expenses?|(?:spent|paid|incurred)\s+(?:on|in)\s+(?:the\s+)?defen[cs]e)\b", re.I),
}  # fmt: skip
_SUBLIMIT = {"zh": lazily(r"分项|子限额"), "en": lazily(r"\bsub-?\s?limits?\b", re.I)}
_COST = {"zh": lazily(r"费用?|分项|子限额"), "en": lazily(r"\b(?:costs?|expenses?|fees|sub-?\s?limits?)\b", re.I)}
_WITHIN = {
    "zh": lazily(r"(?:包含|包括|计入|计算|计)[在于][^，。；费]{0,16}限额(?:之?内|以内|中)|(?:占用|冲减|扣减|减少|侵蚀)[^，。；费]{0,12}限额|计入[^，。；费]{0,12}限额|(?<!不)在[^，。；费]{0,12}限额(?:之?内|以内)(?:赔偿|承担|支付|计算)|[为是属]于?[^，。；]{0,16}限额的?(?:组成)?(?:一)?部分|不(?:另行|会)?(?:增加|提高)[^，。；]{0,10}限额|合计不(?:得)?超过[^，。；]{0,14}限额"),
    "en": lazily(r"\b(?:(?:form|forms|are|is|be)\s+(?:a\s+)?part\s+of,?|(?:are|is|be)\s+(?:included\s+)?(?:within|in)(?:,?\s+and\s+(?:will\s+|may\s+)?(?:reduce|erode|exhaust)s?,?)?|appl(?:y|ies)\s+within|(?:do|does|shall|will)\s+not\s+increase|(?:reduces?|erodes?|exhausts?|depletes?|lowers?|lessens?|diminish(?:es)?|uses?\s+up|counts?\s+(?:towards|against)|(?:are|is|be)\s+(?:subject\s+to|deducted\s+from)))\s+(?:and\s+(?:may\s+)?(?:erode|exhaust|reduce)\s+)?(?:the|this|that|any|each|our|such)\s+[^.;]{0,30}?\blimits?\b|\b(?:limit|total)\b[^.;]{0,60}?\bincludes?\b(?=\s+(?:all\s+|any\s+|the\s+)*(?:defen[cs]e|claims?)\s+(?:costs?|expenses?))", re.I),
}  # fmt: skip
_BESIDE = {
    "zh": lazily(r"限额(?:之|以)?外(?:另行|单独|赔偿|计算|承担|支付)?|独立于[^，。；]{0,12}限额|不(?:计入|占用|包含[在于]|包括[在于]|冲减|扣减)[^，。；]{0,12}限额|另行计算[^，。；]{0,6}不受[^，。；]{0,8}限额"),
    "en": lazily(r"\b(?:in\s+addition\s+to|over\s+and\s+above|on\s+top\s+of|as\s+well\s+as|separate(?:ly)?\s+from)\b[^.;]{0,30}?\blimits?\b|\boutside\s+(?:of\s+)?(?:the|any|each|such)\s+[^.;]{0,24}?\blimits?\b|\b(?:do|does|shall|will)\s+not\s+(?:reduce|erode|exhaust|deplete|form\s+part\s+of|be\s+(?:part\s+of|included\s+in))\b[^.;]{0,30}?\blimits?\b", re.I),
}  # fmt: skip
_NOT_BESIDE = lazily(r"(?:,?\s*(?:and|but)\s+)?(?:is|are)?\s*not\s+in\s+addition\s+to\b,?\s*(?:it\b|them\b)?", re.I)
_VERB = lazily(r"\b(?:is|are|shall|will|may|appl(?:y|ies)|forms?|do|does|reduces?|erodes?|incurred)\b", re.I)
_FOR_SOME = lazily(r"\b(?:only|except|other\s+than)\b|仅|只|除", re.I)
"""A sentence that sets one cost apart from the others."""
_OF_ITS_PLACE = lazily(r"\b(?:such|this|these)\b|该|此项|上述|前款", re.I)
"""What a clause says of what it has just named is another thing in each clause."""
_LITTLE_EN = frozenset("the a an of for any all each every such reasonable necessary and or to in by payment payments amount amounts cost costs fee fees expense expenses sub limit limits sublimit sublimits liability stated shown specified listed schedule policy applicable separate that insurer we our".split())  # fmt: skip
_LITTLE_ZH = lazily(
    r"保险[单证]?[中上]?|明细表|载明|约定|列明|所有|全部|一切|责任|累计|每次|事故|赔偿|限额|分项|子|金额|费用?|单独|[的各均对就在为项额、]"
)


def answers(wording: Wording) -> Iterator[Answer]:
    """What sentences lay within the limit or beside it."""
    tongue = wording.language
    for clause, span, words in stretches(wording, _TRIGGER[tongue]):
        words = _NOT_BESIDE.sub(" ", words)
        # “do not reduce the limit” holds the words of “reduce the limit” too.
        beside = _BESIDE[tongue].search(words)
        said = beside or _WITHIN[tongue].search(words)
        if said and holds_always(words, tongue) and (of := _thing(words, said.start(), tongue)):
            if of != "defence" and _OF_ITS_PLACE.search(words, 0, said.start()):
                of = f"{of} of {clause.id}"
            yield Answer(span, clause.id, frozenset({"beside" if beside else "within"}), frozenset({of}))


def _thing(words: str, end: int, tongue: str) -> str:
    """What is laid within or beside: `defence`, the words that name a cost or a sub-limit, or `every`; empty for anything else."""
    subject = words[:end]
    if tongue == "en":
        subject = _VERB.split(subject)[0].rpartition(",")[2] or subject
    if _FOR_SOME.search(subject):
        return ""
    single = _SUBLIMIT[tongue].search(subject)
    if not single and _DEFENCE[tongue].search(words):
        return "defence"
    if not _COST[tongue].search(subject):
        return ""
    if tongue == "zh":
        about = _LITTLE_ZH.sub("", subject.partition("为")[0])
    else:
        about = " ".join(sorted({w for w in re.findall(r"[a-z]+", subject.casefold()) if w not in _LITTLE_EN}))
    return about or ("every" if single else "")
