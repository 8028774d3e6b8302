"""Limits and deductibles as a wording states them: how much, of what, and to how much each applies.

    每次事故营业中断损失的责任限额为人民币100万元
    └ event ┘└─ about ─┘                            level EVENT, about 营业中断
    The most we will pay for ransom is USD 50,000 in the aggregate
                             └about┘              └─── WHOLE ────┘

Words that every limit has (责任, 赔偿, “liability”, “this policy”) name nothing; a limit that is left without words of its
own bounds the policy as a whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from enum import IntEnum
from typing import Literal

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.cell_figures import TableFigures
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording


class Level(IntEnum):
    """To how much a limit applies."""

    SUB = 1
    PERSON = 2
    EVENT = 3
    MAIN = 4
    WHOLE = 5


Role = Literal["limit", "deductible"]


class Limit(Struct, frozen=True):
    """One statement of a limit or deductible."""

    span: Span
    value: Decimal
    unit: str
    clause: int | None
    level: Level
    about: frozenset[str]
    """The words that name what it bounds; empty where they name nothing in particular."""
    role: Role = "limit"
    named: bool = True
    """Whether the words call it a limit or a deductible; “we will pay up to” does not."""
    sentence: int = -1
    """Of the wording's sentences; -1 in a table."""


_LIMIT = {
    "zh": lazily(r"限额|保险金额|保额|(?:最高|总计)(?:赔偿|给付|赔付|不超过)|(?:赔偿|赔付|给付)(?:金额|责任)?(?:最高)?不超过"),
    "en": lazily(r"\blimits?\b|\bsub-?limit|\bsum\s+insured\b|\bmost\s+(?:we|the\s+insurer)\s+will\s+pay\b|\bmaximum\b|\baggregate\b|\bpay\s+up\s+to\b|\bnot\s+(?:\w+\s+){0,3}(?:more\s+than|exceed)", re.I),
}  # fmt: skip
_NAMED = {
    "zh": lazily(r"限额|保险金额|保额|为限"),
    "en": lazily(r"\blimits?\b|\bsub-?limit|\bsum\s+insured\b|\baggregate\b", re.I),
}
_FOR_LIMIT = {"zh": lazily(r"\s*为限"), "en": lazily(r"(?!)")}
_DEDUCTIBLE = {
    "zh": lazily(r"免赔额|免赔金额|自负额|自留额"),
    "en": lazily(r"\bdeductibles?\b|\bretention\b|\bself[- ]insured\b|(?<!in )\bexcess\b(?!\s+of)|\bbears?\s+the\s+first\b", re.I),
}  # fmt: skip
_RATE = {"zh": lazily(r"免赔率|免赔比例"), "en": lazily(r"\bdeductible\b|\bretention\b|\bco-?insurance\b", re.I)}
_OF_SUM = lazily(r"\bof\b", re.I)
"""Behind a share: it is a share of something of its own."""
_LEVELS: dict[str, tuple[tuple[Level, re.Pattern[str]], ...]] = {
    "zh": (
        (Level.SUB, lazily(r"分项|子限额|单项|次级?限额|其中")),
        (Level.PERSON, lazily(r"每(?:一)?(?:人|名|位)|单人")),
        (Level.EVENT, lazily(r"每(?:一)?(?:次|起)(?:保险)?(?:事故|索赔|赔偿|事件|损失)?|单次|每一(?:保险)?(?:事故|索赔)|任何一次")),
        (Level.WHOLE, lazily(r"累计|年度|总(?:责任|赔偿|给付)?限额|合计|保险期间内?(?:的)?(?:总|最高)|总额")),
    ),
    "en": (
        (Level.SUB, lazily(r"\bsub-?\s?limit|\binner\s+limit|\bof\s+which\b|\bsublimited\b", re.I)),
        (Level.PERSON, lazily(r"\b(?:each|per|any\s+one|every)\s+(?:insured\s+)?(?:person|individual|employee|claimant|passenger)", re.I)),
        (Level.EVENT, lazily(r"\b(?:each|per|any\s+one|every|any\s+single|a\s+single)\s+(?:and\s+every\s+)?(?:claim|loss|event|occurrence|accident|incident|wrongful\s+act)|\bone\s+(?:claim|loss|event|occurrence|accident|incident)\b", re.I)),
        (Level.WHOLE, lazily(r"\baggregate\b|\bin\s+all\b|\ball\s+(?:claims|losses|loss|events|covers|insuring)\b|\btotal\s+limit\b|\boverall\s+limit\b|\bpolicy\s+limit\b|\bany\s+one\s+(?:policy\s+period|period\s+of\s+insurance)\b|\bcombined\s+(?:limit|total)\b", re.I)),
    ),
}  # fmt: skip
_GENERIC = {
    "zh": lazily(r"本(?:保险|保单|合同|条款|公司|附加)+(?:项下)?|在?保险期间内?|项下|(?:所有|全部|各项|任何|一切)(?:责任|索赔|赔偿|保障|损失|事故)?|被?保险人|受害(?:人|方)|承担|人民币|累计|年度|绝对|相对|免赔(?:额|金额|率|比例)|自负额|自留额|最高|责任|赔偿|赔付|给付|限额|保险金额|保额|金额|损失|费用|不超过|各项|总|合计|约定|载明|不得超过|事故|保险|索赔|扣除|不得|[对于的为是即和与元以按每次人起应单在限]"),
    "en": lazily(r"\b(?:the|a|an|our|we|will|pay|most|insurer|insurer's|company|under|this|of|for|in|is|are|to|be|and|or|shall|must|limits?|sub-?limits?|liability|aggregate|annual|total|overall|combined|maximum|policy|period|insurance|all|any|one|each|every|per|claims?|loss(?:es)?|costs?|expenses?|damages?|during|amounts?|payable|not|exceed|up|more|than|first|bears?|you|your|sums?|insured|insured's|insureds|indemnity|events?|occurrences?|accidents?|covers?|sections?|both|respect|from|single|it|that|which|person|coverage|insuring|clauses?|agreements?|schedule|stated|however|but|deductibles?|retention|excess|applies|apply|applicable|subject|by|as|on|at|these|those|made|with)\b|\W+", re.I),
}  # fmt: skip
"""Words that name no cover."""
_ZH_WORD = lazily(r"[\u4e00-\u9fff]+")
_PAUSE = {"zh": lazily(r"[，；。：:;\n]"), "en": lazily(r"[,;:\n]|\band\b|\.(?=\s)")}
_AFTER = {"zh": lazily(r"[^，；。：:;\n0-9]{0,20}"), "en": lazily(r"[^,;:\n0-9$£€.]{0,60}")}
_BEYOND = {
    "zh": lazily(r"超(?:过|出)|以上|起赔"),
    "en": lazily(r"\b(?:in\s+excess\s+of|exceeds?|exceeding|more\s+than|over|less)\b", re.I),
}
_NOT_EXCEED = {
    "zh": lazily(r"不(?:得|应)?超(?:过|出)"),
    "en": lazily(r"\bnot\s+(?:\w+\s+){0,3}(?:exceed\w*|more\s+than)|\bno\s+more\s+than", re.I),
}
_EXAMPLE = lazily(r"例如|举例|示例|案例|\bexamples?\b|\bscenario", re.I)
_LIMITS = frozenset({"limit", "sublimit", "aggregate-limit"})


def limits_stated(wording: Wording) -> Iterator[Limit]:
    """The limits and deductibles that sentences state, outside tables and worked examples, in reading order."""
    tongue = wording.language
    starts = [s.span.start for s in wording.sentences]
    before_end = 0
    last: Limit | None = None
    for quantity in wording.quantities:
        if quantity.kind not in (QuantityKind.MONEY, QuantityKind.PERCENT):
            continue
        previous, before_end = before_end, quantity.span.end
        i = bisect_right(starts, quantity.span.start) - 1
        if i < 0 or quantity.low != quantity.high or quantity.bound not in ("exact", "at-most"):
            continue
        if quantity.clause is None or _in_table(wording, quantity) or _in_example(wording, quantity):
            continue
        lead = wording.text[max(previous, wording.sentences[i].span.start) : quantity.span.start]
        after = _AFTER[tongue].match(wording.text, quantity.span.end, wording.sentences[i].span.end)
        behind = after.group() if after else ""
        role = _role(lead, behind, quantity, tongue)
        if role is None:
            continue
        level = _level(lead, behind, tongue)
        if level is Level.MAIN and last is not None and last.level is Level.SUB and last.sentence == i:
            level = Level.SUB  # A further member of the same list.
        about = words_about(lead, tongue) | words_about(behind, tongue)
        named = role == "deductible" or bool(_NAMED[tongue].search(lead + " " + behind))
        last = Limit(quantity.span, quantity.low, quantity.unit, quantity.clause, level, about, role, named, i)
        yield last


def limits_of_table(table: TableFigures, tongue: str) -> dict[tuple[int, int], Limit]:
    """The limits and deductibles in the cells of a table, by row and column; row and column heads say what they are."""
    made: dict[tuple[int, int], Limit] = {}
    for (row, column), figure in table.figures.items():
        if row == 0 or column == 0 or figure.unit == "%":
            continue
        head, label = table.words.get((0, column), ""), table.words.get((row, 0), "")
        deductible = bool(_DEDUCTIBLE[tongue].search(head) or _DEDUCTIBLE[tongue].search(label))
        limit = any(_LIMIT[tongue].search(w) and not _BEYOND[tongue].search(w) for w in (head, label))
        if deductible or limit:
            level = level_of(head, tongue) or level_of(label, tongue) or Level.MAIN
            about = words_about(label, tongue)
            role: Role = "deductible" if deductible else "limit"
            made[row, column] = Limit(figure.span, figure.value, figure.unit, figure.clause, level, about, role)
    return made


def level_of(words: str, tongue: str) -> Level | None:
    """The level that words name, SUB before all others; None where they name none."""
    return next((level for level, expression in _LEVELS[tongue] if expression.search(words)), None)


def words_about(words: str, tongue: str) -> frozenset[str]:
    """What words name beside the words that all limits have: single words in English, stretches in Chinese."""
    for _, expression in _LEVELS[tongue]:
        words = expression.sub(" ", words)
    words = _GENERIC[tongue].sub(" ", words)
    if tongue == "zh":
        found = "".join(_ZH_WORD.findall(words))
        return frozenset({found}) if found else frozenset()
    return frozenset(w for w in words.casefold().split() if len(w) > 1 and w[0].isalpha())


def _role(lead: str, behind: str, quantity: Quantity, tongue: str) -> Role | None:
    near = _PAUSE[tongue].split(lead)[-1] or lead
    if quantity.kind is QuantityKind.PERCENT:
        return "deductible" if _RATE[tongue].search(near) and not _OF_SUM.search(behind) else None
    if _DEDUCTIBLE[tongue].search(near) or _DEDUCTIBLE[tongue].search(behind) or quantity.measures == "deductible":
        return None if _LIMIT[tongue].search(near) else "deductible"
    if _BEYOND[tongue].search(_NOT_EXCEED[tongue].sub("", lead)):
        return None
    named = quantity.measures in _LIMITS or _LIMIT[tongue].search(lead) or _FOR_LIMIT[tongue].match(behind)
    return "limit" if named else None


def _level(lead: str, behind: str, tongue: str) -> Level:
    """To how much a limit applies, by the words right before it, else by those behind it, else by all before it."""
    for words in (_PAUSE[tongue].split(lead)[-1], behind, lead):
        level = level_of(words, tongue)
        if level is not None:
            return level
    return Level.MAIN


def _in_table(wording: Wording, quantity: Quantity) -> bool:
    return wording.manuscript.blocks[wording.manuscript.block_at(quantity.span.start)].cell is not None


def _in_example(wording: Wording, quantity: Quantity) -> bool:
    clause = wording.clause(quantity.clause or 1)
    if any(_EXAMPLE.search(c.title) for c in (clause, *wording.parents(clause)) if c.title):
        return True
    return bool(_EXAMPLE.search(wording.text, max(clause.span.start, quantity.span.start - 200), quantity.span.start))
