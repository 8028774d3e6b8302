"""Figures that differ by right: one takes the other's place, or a clause says from what to what it changes.

Condition C is replaced by the following: … up to one year          an endorsement amends the form
Modification of the waiting period from 36 months to 12 months      the words name both figures
"""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.quantities import Quantity
from wordcheck.model.wording import Wording

_AMENDS = {
    "zh": lazily(r"(?:修改|修订|变更|更改|调整|替换|代替|取代)为?[^。；\n]{0,12}(?:如下|下列|以下|[：:])|(?:由|以)(?:下列|以下)[^。；\n]{0,8}(?:代替|取代|替换)"),
    "en": lazily(
        r"\b(?:(?:is|are)\s+(?:hereby\s+)?(?:deleted\s+(?:in\s+its\s+entirety\s+)?and\s+)?(?:replaced|superseded)\b|"
        r"(?:is|are)\s+(?:hereby\s+)?(?:amended|revised|changed)\s+(?:to\s+read|as\s+follows|by|to)\b)",
        re.I,
    ),
}  # fmt: skip
_CHANGES = {
    "zh": lazily(
        r"(?:由|从)[^，。；\n]{1,30}(?:变更|调整|修改|缩短|延长|提高|降低|增加|减少|改)(?:为|至|到)[^，。；\n]{0,4}\Z"
    ),
    "en": lazily(r"\bfrom\b[^.;\n]{1,120}\bto\s*\Z", re.I),
}
_REACH = 360
"""Characters before a figure, within its clause, in which an endorsement says that it amends."""


def superseding(wording: Wording, *figures: Quantity) -> bool:
    """Whether one of the figures stands in words that amend another clause."""
    for figure in figures:
        clause = wording.clause_at(figure.span.start)
        over = next(wording.parents(clause), clause) if clause else None
        start = max(over.span.start if over else 0, figure.span.start - _REACH)
        if _AMENDS[wording.language].search(wording.text, start, figure.span.start):
            return True
    return False


def changed_to(words: str, tongue: str) -> bool:
    """Whether the words before a figure say from what it was changed."""
    return _CHANGES[tongue].search(words) is not None
