"""Which side conducts the defence, answered in two ways.

    The Insurer shall have the right and duty to defend.        It shall be the duty of the Insured to defend any Claim.

Covers may differ by right: two insuring clauses of their own are not held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.accord.answers import Answer, holds_always, stretches
from wordcheck.meaning.parties.names_en import WE, YOU
from wordcheck.model.wording import Wording

_DEFENDS = {"zh": lazily(r"抗辩|应诉"), "en": lazily(r"\bdefend\b|\bdefen[cs]e\s+of\b", re.I)}
_INSURER_DEFENDS = {
    "zh": lazily(r"(?<!被)(?:保险人|我们|本公司)(?:有(?:权利?和)?义务|应当?|负责)[^，。；]{0,12}(?:抗辩|应诉)"),
    "en": lazily(rf"\b{WE}\s+(?:shall\s+|will\s+)?(?:have|has|assume)\s+(?:both\s+)?(?:the\s+)?(?:right\s+and\s+(?:the\s+)?)?duty\s+to\s+defend\b|\bduty\s+(?:and\s+right\s+)?of\s+{WE}\s+to\s+defend\b|\b{WE}\s+(?:shall|must)\s+defend\b", re.I),
}  # fmt: skip
_INSURED_DEFENDS = {
    "zh": lazily(r"(?<!被)(?:保险人|我们|本公司)(?:没有|无|不承担|不负)[^，。；]{0,8}(?:抗辩|应诉)[^，。；]{0,6}(?:义务)|由?(?:被保险人|您)(?:自行)?(?:负责|承担)[^，。；]{0,8}(?:抗辩|应诉)"),
    "en": lazily(rf"\b(?:duty|responsibility|obligation)\s+of\s+{YOU}\b[^.;]{{0,60}}?\bto\s+defend\b|\b{YOU}\s+(?:shall\s+|will\s+)?(?:have|has)\s+the\s+(?:right\s+and\s+)?duty\s+to\s+defend\b|\b{YOU}\s+(?:shall|must)\s+(?:(?:itself|yourself|yourselves|alone|at\s+(?:its|your|their)\s+own\s+(?:cost|expense))\s+)?defend\s+(?:any|every|each|all)\b|\b{WE}\s+(?:shall\s+|will\s+|does\s+|do\s+)?(?:be\s+under\s+no|is\s+under\s+no|are\s+under\s+no|have\s+no|not\s+have\s+(?:a|any|the)|has\s+no|not\s+assume\s+any)\s+(?:duty|obligation)\s+to\s+defend\b", re.I),
}  # fmt: skip


def answers(wording: Wording) -> Iterator[Answer]:
    """Which side sentences put the defence in the hands of."""
    tongue = wording.language
    for clause, span, words in stretches(wording, _DEFENDS[tongue]):
        ours, theirs = _INSURER_DEFENDS[tongue].search(words), _INSURED_DEFENDS[tongue].search(words)
        if theirs or ours:
            # “the duty of the Insured and not the duty of the Insurer to defend” names both, and the insured bears it.
            if holds_always(words, tongue):
                yield Answer(span, clause.id, frozenset({"insured" if theirs else "insurer"}))
