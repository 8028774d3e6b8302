"""One cost that the insured bears by one clause and the insurer by another.

The cost of the forensic investigation shall be borne by the Insured.     The Insurer shall bear the cost of the forensic investigation.
查明事故原因所需的鉴定费用由被保险人承担 ……                                  鉴定机构查明事故原因的费用，由保险人承担
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer, holds_always, of_itself, stretches, told
from wordcheck.meaning.accord.duties import one_act, owed
from wordcheck.meaning.parties.names_en import WE, YOU
from wordcheck.model.figures import Disagreement
from wordcheck.model.wording import Wording

_TRIGGER = {"zh": lazily("费"), "en": lazily(r"\b(?:costs?|fees?|expenses?)\b", re.I)}
_COST_EN = r"(?:costs?|fees?|expenses?|charges?)(?:\s+and\s+(?:costs?|fees?|expenses?))?"
_PASSIVE_EN = lazily(
    rf"(?P<kind>(?:[a-z-]+\s+){{0,3}}){_COST_EN}(?:\s+(?:of|for|incurred\s+(?:in|for|by))\s+(?P<thing>[^.,;:]{{4,80}}?))?\s+(?:shall|will|must|are|is)\s+(?:always\s+|solely\s+)?(?:to\s+)?(?:be\s+)?(?:borne|paid|payable|met|for\s+the\s+account\s+of)\s+(?:solely\s+|entirely\s+)?(?:by\s+)?(?P<who>(?:the\s+)?(?:named\s+)?(?:insurers?|company|underwriters?|insured|policyholder|assured|us|you))\b",
    re.I,
)
_ACTIVE_EN = lazily(
    rf"\b(?P<who>{WE}|{YOU})\s+(?:shall|will|must|agrees?\s+to)\s+(?:also\s+|solely\s+)?(?:bear|pay|meet|reimburse)\s+(?:for\s+)?(?:all\s+|any\s+|the\s+|reasonable\s+|necessary\s+|and\s+|own\s+|its\s+)*(?P<kind>(?:[a-z-]+\s+){{0,3}}?){_COST_EN}(?:\s+(?:of|for|incurred\s+(?:in|for|by))\s+(?P<thing>[^.,;:]{{4,80}}))?",
    re.I,
)
_WHO_ZH = "(?P<who>保险人|本公司|我们|我司|承保人|被保险人|投保人|您|索赔方)"
_PASSIVE_ZH = lazily(
    rf"(?P<thing>[\u4e00-\u9fff、]{{2,30}}?费用?)[，,]?(?:均|应当?|一律|全部|概)?由{_WHO_ZH}(?:自行|全部|全额)?(?:承担|支付|负担|垫付|自理|自担|自付)"
)
_ACTIVE_ZH = lazily(
    rf"(?<![由被向对]){_WHO_ZH}(?:应当?|须|负责|应自行)?(?:自行|全额)?(?:承担|支付|负担)(?P<thing>[\u4e00-\u9fff、]{{2,30}}?费用?)(?=[，。；]|$)"
)
_INSURER = lazily(r"(?<!被)(?:保险人|承保人)|本公司|我们|我司|\binsurer|\bcompany\b|\bunderwriter|\bus\b|\bwe\b", re.I)
_HALF = lazily(
    r"一半|各自|分摊|按比例|超过|超出|以外|限额?|最高|败诉|\b(?:half|equally|own|each\s+party|excess|deductible|retention|proportion|remaining|not|up\s+to|beyond|first|within|before|after|at\s+renewal|more\s+than|less\s+than)\b",
    re.I,
)
_AGREED_ZH = lazily(r"事先|同意")
_LITTLE_EN = frozenset("the a an of for any all such reasonable necessary its his her their our your such related and or to in by incurred insured insurer party own other cost costs fee fees expense expenses".split())  # fmt: skip
_LITTLE_ZH = lazily(
    r"费用?|必要|合理|因此|由此|所需|产生|支付|支出|发生|的|其|该|上述|相关|有关|一切|全部|所|等|为|和|与|及|或|因|对|机构|人员|、"
)
_ALIKE = 0.75
"""Share of the shorter name that the other must hold."""
_FEWEST = {"zh": 2, "en": 1}


def two_bearers(wording: Wording) -> Iterator[Disagreement]:
    """The later of two sentences that lay one cost, or one act, on the two sides, with the earlier."""
    same = _same_zh if wording.language == "zh" else _same_en
    yield from told(wording, _borne(wording), "two-bearers", "cost", covers=True, of_one=same)
    yield from told(wording, owed(wording), "two-bearers", "cost", covers=True, of_one=one_act)


def _borne(wording: Wording) -> Iterator[Answer]:
    tongue = wording.language
    patterns = (_PASSIVE_ZH, _ACTIVE_ZH) if tongue == "zh" else (_PASSIVE_EN, _ACTIVE_EN)
    for clause, span, words in stretches(wording, _TRIGGER[tongue]):
        if _HALF.search(words) or not holds_always(words, tongue):
            continue
        if tongue == "zh" and (_AGREED_ZH.search(words) or of_itself(wording, words)):
            continue
        for match in (m for p in patterns for m in p.finditer(words)):
            parts = match.groupdict()
            thing = (
                _letters(parts["thing"])
                if tongue == "zh"
                else _words(f"{parts.get('kind') or ''} {parts['thing'] or ''}")
            )
            if len(thing) >= _FEWEST[tongue]:
                side = "insurer" if _INSURER.search(match["who"]) else "insured"
                yield Answer(span, clause.id, frozenset({side}), thing)


def _words(name: str) -> frozenset[str]:
    return frozenset(w.strip("’'s") for w in name.casefold().split() if w not in _LITTLE_EN)


def _letters(name: str) -> frozenset[str]:
    return frozenset(_LITTLE_ZH.sub("", name))


def _same_en(one: Answer, other: Answer) -> bool:
    less, more = sorted((one.of, other.of), key=len)
    return less == more or (len(less) > 1 and len(less & more) >= _ALIKE * len(more))


def _same_zh(one: Answer, other: Answer) -> bool:
    less, more = sorted((one.of, other.of), key=len)
    return len(less & more) >= _ALIKE * len(less) and len(less) * 2 >= len(more)
