"""Whether the words around a figure make it a bound: 不超过30日, 三十日以内, up to USD 5,000, 10 % or more."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.quantities import Bound
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span

_Forms = tuple[tuple[re.Pattern[str], Bound], ...]
_FILL_ZH = r"(?:为|是|至|达到|达)?(?:人民币)?\s?$"
_BEFORE: dict[Tongue, _Forms] = {
    "zh": (
        (lazily(rf"(?:不(?:得|应|能|可|会)?(?:超过|超出|高于|多于|大于|长于|晚于|迟于)|未超过|没有超过|至多|最多|最高|最长|最大|最迟|上限)(?:不超过)?{_FILL_ZH}"), "at-most"),
        (lazily(rf"(?:不(?:得|应|能|可)?(?:少于|低于|小于|短于|早于)|至少|最低|最少|最短|最小|起码|下限|(?<![不未])满|(?<!未)达到?)(?:不少于|不低于)?{_FILL_ZH}"), "at-least"),
        (lazily(rf"(?:超过|超出|高于|多于|大于|长于|逾){_FILL_ZH}"), "more-than"),
        (lazily(rf"(?:不足|不满|未满|不到|低于|少于|小于|短于|未达到?){_FILL_ZH}"), "less-than"),
        (lazily(r"(?:大约|大致|约为|约)\s?$"), "about"),
    ),
    "en": (
        (lazily(r"(?:not(?:\s+to)?\s+exceed(?:ing)?|not\s+(?:be\s+|pay\s+|be\s+liable\s+for\s+)?(?:more|greater|longer|later|higher)\s+than|no\s+(?:more|greater|longer|later|higher)\s+than|(?:in\s+no\s+(?:event|case)|under\s+no\s+circumstances)\b[^.;]{0,60}?\bmore\s+than|up\s+to|at\s+(?:the\s+)?most|within|maximum(?:\s+(?:sum|amount|period|limit))?(?:\s+(?:of|is))?|limited\s+to|subject\s+to\s+a\s+limit\s+of)(?:\s+(?:a|an|the))?(?:\s+(?:maximum|total|further|first|period|sum|amount)(?:\s+of)?)*\s+$"), "at-most"),
        (lazily(r"(?:not\s+(?:be\s+)?(?:less|fewer|shorter|lower|earlier)\s+than|no\s+(?:less|fewer|shorter|lower|earlier)\s+than|at\s+least|minimum(?:\s+(?:sum|amount|period))?(?:\s+(?:of|is))?|a\s+minimum)(?:\s+(?:a|an|the))?(?:\s+(?:period|sum|amount|total)\s+of)?\s+$"), "at-least"),
        (lazily(r"(?:more\s+than|in\s+excess\s+of|exceed(?:s|ing|ed)?|greater\s+than|longer\s+than|higher\s+than|larger\s+than|over|above|beyond)(?:\s+(?:a|an|the))?\s+$"), "more-than"),
        (lazily(r"(?:less\s+than|fewer\s+than|shorter\s+than|lower\s+than|smaller\s+than|under|below)(?:\s+(?:a|an|the))?\s+$"), "less-than"),
        (lazily(r"(?:about|approximately|around|roughly|circa)\s+$"), "about"),
    ),
}  # fmt: skip
_NOTE_ZH = r"(?:\s?[（(][^（）()\n]{1,8}[)）])?"
_AFTER: dict[Tongue, _Forms] = {
    "zh": (
        (lazily(rf"{_NOTE_ZH}\s?(?:及|或|\(含\)|（含）)?(?:以内|之内|以下|为限|之前(?!的)|内(?!容|部|科|陆|资|外))"), "at-most"),
        (lazily(rf"{_NOTE_ZH}\s?(?:及|或)?(?:以上|之上)"), "at-least"),
    ),
    "en": (
        (lazily(r"['’]?,?\s+or\s+(?:more|greater|longer|above|over|later)\b|['’]?\s+(?:minimum|at\s+(?:the\s+)?least)\b"), "at-least"),
        (lazily(r"['’]?,?\s+or\s+(?:less|fewer|shorter|below|under|lower|earlier)\b|['’]?\s+(?:maximum|at\s+(?:the\s+)?most)\b"), "at-most"),
    ),
}  # fmt: skip
REACH = 48
"""Characters before a figure in which the words of its bound may stand."""


def bound_of(text: str, span: Span, sentence: Span, tongue: Tongue) -> Bound:
    """How the words before or after a figure bound it; English text is in small letters."""
    start = max(sentence.start, span.start - REACH)
    for pattern, bound in _BEFORE[tongue]:
        if pattern.search(text, start, span.start):
            return bound
    for pattern, bound in _AFTER[tongue]:
        if pattern.match(text, span.end, min(sentence.end, span.end + 24)):
            return bound
    return "exact"
