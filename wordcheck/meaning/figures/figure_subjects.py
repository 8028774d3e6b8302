"""What an amount is about: what it measures, whose it is, for what, and per what. One notion for all that compare amounts.

    每次事故营业中断损失的责任限额为人民币100万元
    └─ per ─┘└── for ──┘    └ what ┘
    The most we will pay for ransom of each employee is USD 50,000 in the aggregate
    └──── what ────┘         └for─┘    └─ whose ──┘                └──── per ─────┘

Words that every amount has (责任, 赔偿, “liability”, “this policy”) name nothing; an amount left without words of its own bounds
the policy as a whole. Limits twice, limits in order, figures restated and totals compare by this and by nothing else.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Literal

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.examples import EXAMPLE, in_example, tells_examples
from wordcheck.meaning.parties.names_en import WE
from wordcheck.model.quantities import LIMITS, Quantity, QuantityKind
from wordcheck.model.wording import Wording

Role = Literal["limit", "deductible"]


class Level(IntEnum):
    """To how much a limit applies."""

    SUB = 1
    PERSON = 2
    EVENT = 3
    MAIN = 4
    WHOLE = 5


class Subject(Struct, frozen=True):
    """What the words before and behind one amount say that it is about."""

    role: Role | None
    """What it measures; None where the words call it neither limit nor deductible."""
    level: Level | None
    """Per what it is counted, as a level of cover; None where nothing is said."""
    unit: str
    """Per what it is counted, as the words right behind it say: `per day`, `each pet`; empty where they say nothing."""
    whose: frozenset[str]
    """Those of several persons whose it is: `spouse`, 子女."""
    about: frozenset[str]
    """The words that name what it is for; empty where they name nothing in particular."""
    named: bool = True
    """Whether the words call it a limit or a deductible; “we will pay up to” does not."""


_LIMIT = {
    "zh": lazily(r"限额|保险金额|保额|(?:最高|最多|至多|总计)(?:赔偿|给付|赔付|不超过)|(?:赔偿|赔付|给付)(?:总额|(?:金额)?(?:至多|最多))|累计[^，。；]{0,6}不(?:得)?超过|(?:赔偿|赔付|给付)(?:金额|责任)?(?:最高)?不超过"),
    "en": lazily(rf"\blimits?\b|\bsub-?limit|\bsum\s+insured\b|\binsured\s+amount\b|\bamount\s+insured\b|\bmost\s+(?:that\s+)?{WE}\s+(?:will\s+|shall\s+|can\s+)?pays?\b|\bmaximum\b|\bcapped\s+at\b|\baggregate\b|\bpay\s+up\s+to\b|\b{WE}\s+(?:(?:will|shall)\s+)?(?:pay|reimburse|cover|indemnify|meet|bear)\b[^.;]{{0,200}}?\bup\s+to\W*\Z|\bnot\s+(?:\w+\s+){{0,3}}(?:more\s+than|exceed)|\bno\b[^.;]{{0,40}}\b(?:shall|will)\s+be\s+(?:\w+\s+){{0,2}}(?:beyond|above|for\s+more\s+than)|\b(?:in\s+no\s+(?:event|case)|under\s+no\s+circumstances)\b[^.;]{{0,60}}?\bmore\s+than", re.I),
}  # fmt: skip
_NAMED = {
    "zh": lazily(r"限额|保险金额|保额|为限"),
    "en": lazily(
        rf"\blimits?\b|\bsub-?limit|\bsum\s+insured\b|\baggregate\b|\bmaximum\s+that\b|\bmost\s+(?:that\s+)?{WE}\b",
        re.I,
    ),
}
_FOR_LIMIT = {"zh": lazily(r"\s*(?:元)?(?:为限|封顶|为(?:上|最高)限|为最高)"), "en": lazily(r"(?!)")}
_DEDUCTIBLE = {
    "zh": lazily(r"免赔额|免赔金额|自负额|自留额|免赔(?=\s*(?:$|[（(]))|的(?:首|最初)\s*$"),
    "en": lazily(r"\bdeductibles?\b|\bretention\b|\bself[- ]insured\b|(?<!in )\bexcess\b(?!\s+of)|\b(?:an|your|the)\s+excess\s+of\s+(?=\W?$)|\b(?:bears?|pays?|meets?)\s+the\s+first\b|^\W*you\s+pay\W*$", re.I),
}  # fmt: skip
_RATE = {"zh": lazily(r"免赔率|免赔比例"), "en": lazily(r"\bdeductible\b|\bretention\b|\bco-?insurance\b", re.I)}
_OF_SUM = lazily(r"\bof\b", re.I)
"""Behind a share: it is a share of something of its own."""
_LEVELS: dict[str, tuple[tuple[Level, re.Pattern[str]], ...]] = {
    "zh": (
        (Level.SUB, lazily(r"分项|子限额|单项|次级?限额|其中")),
        (Level.PERSON, lazily(r"每(?:一)?(?:人|名|位|件)|单[人件]")),
        (Level.EVENT, lazily(r"每(?:一)?(?:次|起|航次|车次|批)(?:保险)?(?:事故|索赔|赔偿|事件|损失)?|单次|每一(?:保险)?(?:事故|索赔)|任何一次")),
        (Level.WHOLE, lazily(r"累计|年度|总(?:责任|赔偿|给付)?限额|合计|[总共]计|总共|保险期间内?(?:的)?(?:总|最高)|总额")),
    ),
    "en": (
        (Level.SUB, lazily(r"\bsub-?\s?limit|\binner\s+limit|\bof\s+which\b|\bsublimited\b", re.I)),
        (Level.PERSON, lazily(r"\b(?:each|per|any\s+one|every)\s+(?:insured\s+)?(?:person|individual|employee|claimant|passenger)", re.I)),
        (Level.EVENT, lazily(r"\b(?:each|per|any\s+one|every|any\s+single|a\s+single|no\s+single)\s+(?:and\s+every\s+)?(?:(?:\w+\s+){0,2}(?:claim|loss|event|occurrence|accident|incident)\b|wrongful\s+act|threat|breach|interruption|attack)|\bone\s+(?:\w+\s+){0,2}(?:claim|loss|event|occurrence|accident|incident)\b", re.I)),
        (Level.WHOLE, lazily(r"\baggregate\b|\bin\s+(?:all|total)\b|\baltogether\b|\ball\s+(?:claims|losses|loss|events|occurrences|accidents|incidents|covers|insuring)\b|\btotal\s+limit\b|\boverall\s+limit\b|\bpolicy\s+limit\b|\b(?:any\s+one|in\s+any|each)\s+(?:policy\s+period|period\s+of\s+insurance|(?:(?:policy|insurance)\s+)?year)|\bfor\s+the\s+(?:whole\s+|entire\s+)?(?:policy\s+period|period\s+of\s+insurance)\b|\bpays?\s+(?:in|during|for)\s+the\s+(?:whole\s+)?(?:policy\s+period|period\s+of\s+insurance)\b|\bcombined\s+(?:limit|total)\b", re.I)),
    ),
}  # fmt: skip
_UNIT = {
    "zh": lazily(r"[\s/]*(?:每|每一|一次)?(次|人|年|日|天|月|车|辆|台|单)"),
    "en": lazily(
        r"\s*(?:per|(?:for|in) (?:each|any one|every)|each|any one|every|a)\s+(\w+(?:\s+(?:period|year))?)", re.I
    ),
}
_WHOSE = {
    "zh": lazily(r"配偶|子女|父母|未成年人|成年人|连带被保险人|主被保险人|驾驶(?:人|员)|司机|乘客|员工|雇员"),
    "en": lazily(r"\b(spouses?|partners?|child(?:ren)?|adults?|employees?|passengers?|drivers?|dependants?|dependents?|parents?|families|family)\b", re.I),
}  # fmt: skip
_GENERIC = {
    "zh": lazily(r"(?<![\u4e00-\u9fff])中(?![\u4e00-\u9fff])|[本该此]项|[总共]计|总共|封顶|上限|至多|最多|首(?![\u4e00-\u9fff])|由(?=被?保险人|自行|您)|自行|本(?:保险|保单|合同|条款|公司|附加险?)+(?:项下)?|在?保险期间内?|项下|(?:所有|全部|各项|任何|一切)(?:责任|索赔|赔偿|保障|损失|事故)?|被?保险人|我们|我司|您|受害(?:人|方)|承担|人民币|累计|年度|绝对|相对|免赔(?:额|金额|率|比例)|自负额|自留额|最高|责任|赔偿|赔付|给付|限额|保险金额|保额|金额|损失|费用|不超过|各项|总|合计|约定|载明|不得超过|事故|保险|索赔|扣除|支付|负责|赔款|赔偿金|保险金|不得|[后对于的为是即和与元以按每次人起应单在限内]"),
    "en": lazily(r"\b(?:the|a|an|our|we|will|pay|most|insurer|insurer's|company|under|this|of|for|in|is|are|to|be|and|or|shall|must|limits?|sub-?limits?|liability|aggregate|annual|total|overall|combined|maximum|policy|period|insurance|all|any|one|each|every|per|claims?|loss(?:es)?|costs?|expenses?|damages?|during|years?|term|whole|entire|amounts?|payable|not|exceed|up|more|than|first|bears?|you|your|sums?|insured|insured's|insureds|indemnity|events?|occurrences?|accidents?|incidents?|covers?|sections?|parts?|compensated|beyond|single|capped|outlay|both|respect|from|single|it|that|which|person|coverage|insuring|clauses?|agreements?|schedule|stated|however|but|deductibles?|retention|excess|applies|apply|applicable|subject|by|as|on|at|these|those|made|with|have|typically|generally|usually|normally|approximately|has|may|must|pays|paid|upto|it|than|less|which|benefits?|subjected|exceeding|limited|liable)\b|\W+", re.I),
}  # fmt: skip
"""Words that name no cover."""
_POINTING = lazily(
    r"\b(?:whatever|regardless\s+of|irrespective\s+of|no\s+matter)\b[^,;:]*|\b(?:as\s+)?(?:stated|shown|specified|set\s+(?:out|forth)|given|listed|indicated|named|noted)\s+(?:in|on|under|against|at|by)\b[^,;:]*|\b(?:forms?|being|is|are)\s+(?:a\s+)?part\s+of\b[^,;:]*",
    re.I,
)
"""Words that say where a limit stands or to what it belongs, and not of what it is."""
_ZH_WORD = lazily(r"[\u4e00-\u9fff]+")
_PAUSE = {"zh": lazily(r"[，；。：:;\n]"), "en": lazily(r"[,;:\n]|\band\b|\.(?=\s)")}
_BEHIND = {"zh": lazily(r"[^，；。：:;\n0-9]{0,20}"), "en": lazily(r"[^,;:\n0-9$£€.]{0,60}")}
_BEYOND = {
    "zh": lazily(r"超(?:过|出)|以上|起赔"),
    "en": lazily(r"\b(?:in\s+excess\s+of|exceeds?|exceeding|more\s+than|over|less)\b", re.I),
}
_NOT_EXCEED = {
    "zh": lazily(r"不(?:得|应)?超(?:过|出)"),
    "en": lazily(
        r"\bnot\s+(?:\w+\s+){0,3}(?:exceed\w*|more\s+than)|\bno\s+more\s+than|\bno\b[^.;]{0,40}\bbe\s+(?:\w+\s+){0,2}(?:beyond|above|for\s+more\s+than)|\b(?:in\s+no\s+(?:event|case)|under\s+no\s+circumstances)\b[^.;]{0,60}?\bmore\s+than",
        re.I,
    ),
}
_REACH = 200
"""Characters before an amount, and at the beginning of its clause, that may call it an example."""
_CASES = {
    "zh": lazily(r"若|如果|如(?:被|投|保|未|无|您|为|系|属|是|通过)|的情况下|情形下|最低|至少|不低于|起点|倍数"),
    "en": lazily(r"\b(?:if|where|when|unless|in\s+case|provided|minimum|multiples?|increments?|at\s+least|option|plan)\b", re.I),
}  # fmt: skip
_OF_THIS_PLACE = {
    "zh": lazily(r"[本该此](?:项|款|条|节|责任项|保障|附加|扩展)"),
    "en": lazily(r"\b(?:this|such)\s+(?!polic|insurance|contract|wording)\w", re.I),
}
_NO_PART = {
    "zh": lazily(r"[/／]|每[人次日天月年户台辆]|免赔|不超过|以上|以下|至|[×*÷=＝]|最高"),
    "en": lazily(r"\b(?:per|each|every|any one|deductible|excess|up to|not exceeding|at least|between|less|plus|minus|than|x)\b|[×*÷=]", re.I),
}  # fmt: skip


def words_behind(text: str, end: int, stop: int, tongue: str) -> str:
    """The words behind an amount that may speak of it: up to the next pause or figure, and not beyond `stop`."""
    found = _BEHIND[tongue].match(text, end, stop)
    return found.group() if found else ""


def last_phrase(lead: str, tongue: str) -> str:
    """The words before an amount since the last pause."""
    return _PAUSE[tongue].split(lead)[-1] or lead


def subject_of(lead: str, behind: str, quantity: Quantity, tongue: str) -> Subject:
    """What one amount is about, by the words before it since the last amount or pause and those behind it up to the next."""
    role = role_of(lead, behind, quantity, tongue)
    unit = _UNIT[tongue].match(behind)
    whose = frozenset(m.group().casefold() for words in (lead, behind) for m in _WHOSE[tongue].finditer(words))
    return Subject(
        role,
        _level(lead, behind, tongue),
        unit[1].casefold() if unit else "",
        whose,
        words_about(lead, tongue) | words_about(behind, tongue),
        role == "deductible" or bool(_NAMED[tongue].search(lead + " " + behind)),
    )


def apart(one: Subject, other: Subject) -> bool:
    """Whether two amounts are surely of different things: counted per different things, or of different persons."""
    units = {s.unit for s in (one, other) if s.unit}
    levels = {s.level for s in (one, other) if s.level is not None}
    persons = {s.whose for s in (one, other) if s.whose}
    return len(units) == 2 or len(levels) == 2 or len(persons) == 2


def level_of(words: str, tongue: str) -> Level | None:
    """The level that words name, SUB before all others; None where they name none."""
    return next((level for level, expression in _LEVELS[tongue] if expression.search(words)), None)


def words_about(words: str, tongue: str) -> frozenset[str]:
    """What words name beside the words that all limits have: single words in English, stretches in Chinese."""
    if tongue == "en":
        words = _POINTING.sub(" ", words)
    for _, expression in _LEVELS[tongue]:
        words = expression.sub(" ", words)
    words = _GENERIC[tongue].sub(" ", words)
    if tongue == "zh":
        found = "".join(_ZH_WORD.findall(words))
        return frozenset({found}) if found else frozenset()
    return frozenset(w for w in words.casefold().split() if len(w) > 1 and w[0].isalpha())


def of_cells(head: str, label: str, tongue: str) -> tuple[Role, Level, frozenset[str]] | None:
    """What a figure of a table is about, by the head of its column and of its row; None where it is no limit or deductible."""
    deductible = bool(_DEDUCTIBLE[tongue].search(head) or _DEDUCTIBLE[tongue].search(label))
    limit = any(_LIMIT[tongue].search(w) and not _BEYOND[tongue].search(w) for w in (head, label))
    if not (deductible or limit):
        return None
    level = level_of(head, tongue) or level_of(label, tongue) or Level.MAIN
    return "deductible" if deductible else "limit", level, words_about(label, tongue)


def of_one_case(words: str, tongue: str) -> bool:
    """Whether a sentence holds in one case only, or tells the least sum or the step of a scale."""
    return _CASES[tongue].search(words) is not None


def of_this_place(words: str, tongue: str) -> bool:
    """Whether words speak of the clause around them: a limit “under this extension” is another in the next extension."""
    return _OF_THIS_PLACE[tongue].search(words) is not None


def no_plain_parts(words: str, tongue: str) -> bool:
    """Whether words between amounts make some of them rates, bounds or deductibles, which do not add up."""
    return _NO_PART[tongue].search(words) is not None


def of_an_example(wording: Wording, quantity: Quantity) -> bool:
    """Whether an amount belongs to a worked example."""
    if quantity.clause is None or not tells_examples(wording.text):
        return False
    clause = wording.clause(quantity.clause)
    if in_example(wording, clause):
        return True
    near = wording.text[max(clause.span.start, quantity.span.start - _REACH) : quantity.span.start]
    return bool(EXAMPLE.search(near) or EXAMPLE.search(wording.own_text(clause)[:_REACH]))


def role_of(lead: str, behind: str, quantity: Quantity, tongue: str) -> Role | None:
    """Whether an amount is a limit or a deductible by the words before (`lead`) and behind it; None where they say neither."""
    near = last_phrase(lead, tongue)
    if quantity.kind is QuantityKind.PERCENT:
        return "deductible" if _RATE[tongue].search(near) and not _OF_SUM.search(behind) else None
    deducted = _DEDUCTIBLE[tongue].search(near) or _DEDUCTIBLE[tongue].search(behind)
    capped = _LIMIT[tongue].search(near) or _FOR_LIMIT[tongue].match(behind)
    if deducted or (quantity.measures == "deductible" and not capped):
        return None if _LIMIT[tongue].search(near) else "deductible"
    if _BEYOND[tongue].search(_NOT_EXCEED[tongue].sub("", lead)):
        return None
    named = quantity.measures in LIMITS or _LIMIT[tongue].search(lead) or _FOR_LIMIT[tongue].match(behind)
    return "limit" if named else None


def kept_under(lead: str, tongue: str) -> bool:
    """Whether words before an amount deny that it is exceeded: `no loss shall be compensated beyond`."""
    return _NOT_EXCEED[tongue].search(lead) is not None


def _level(lead: str, behind: str, tongue: str) -> Level | None:
    """To how much a limit applies, by the words right before it, else by those behind it, else by all before it."""
    near = (_PAUSE[tongue].split(lead)[-1], behind, lead)
    return next((level for words in near if (level := level_of(words, tongue)) is not None), None)
