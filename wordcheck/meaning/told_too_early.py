"""Notice that is due before what is to be told has happened: nobody can give it.

    被保险人应当在保险事故发生前二十四小时内通知保险人
    You must notify us of any claim no later than 14 days before the claim is made

What is planned (a stay in hospital, a voyage, a concert) can be told before; a loss, an accident or a claim cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import stretches
from wordcheck.model.span import Span
from wordcheck.model.wording import ClauseKind, Wording

_HAPPENS_EN = r"(?:loss|accident|incident|occurrence|theft|injury|death|breach|attack|fire|illness|insured\s+event|event\s+(?:giving|insured)|claim)"
_TOLD = {
    "zh": lazily(
        r"(?:应当?|须|必须|至迟|最迟|不迟于|不晚于|提前)[^。；]{0,30}(?:事故|损失|出险|索赔|意外|盗窃|火灾|疾病)(?:发生|提出)?(?:之?前|以前)"
    ),
    "en": lazily(
        rf"\b(?:\d+|one|two|three|five|seven|ten|fourteen|thirty|sixty)\s+(?:\w+\s+)?(?:hours|days|weeks|months)['’]?\s+(?:before|prior\s+to|ahead\s+of|in\s+advance\s+of)\s+(?:the\s+|any\s+|such\s+|that\s+|an?\s+|your\s+)?(?:\w+\s+){{0,2}}?{_HAPPENS_EN}\b(?!\s+(?:form|papers|documents|is\s+(?:settled|paid|closed)|settlement|payment|prevention))",
        re.I,
    ),
}
"""A time that ends before a loss or a claim."""
_NOTICE = {
    "zh": lazily(r"通知|报案|报告(?!期)|告知"),
    "en": lazily(
        r"\b(?:must|shall|should|required|need|notice|condition)\b.*\b(?:notif\w+|notice|report(?:ed)?|tell|told|inform(?:ed)?|advised?)\b|\b(?:notice|notification)\b.*\b(?:must|shall)\b",
        re.I | re.S,
    ),
}
_PLANNED = {
    "zh": lazily(r"住院|手术|旅行|出发|隐患|风险|危险|可能|检修|预防"),
    "en": lazily(
        r"\b(?:circumstances?|planned|hospital\w*|admission|surgery|may|might|likely|renewal|cancel\w*|known?|facts?|within|during)\b",
        re.I,
    ),
}
"""What can be known before it happens, or is no duty."""
_OUT = frozenset({ClauseKind.EXCLUSION, ClauseKind.DEFINITION})


def told_too_early(wording: Wording) -> Iterator[Span]:
    """The words that say when notice is due."""
    tongue = wording.language
    for clause, span, words in stretches(wording, _TOLD[tongue]):
        found = _TOLD[tongue].search(words)
        if clause.kind in _OUT or found is None or _PLANNED[tongue].search(words) or not _NOTICE[tongue].search(words):
            continue
        yield span
