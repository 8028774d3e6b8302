"""Clauses that tell how a wording works by a case (Examples, Scenario 2, 案例): they grant nothing and take nothing away."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import all_lowered, kept_of_last
from wordcheck.model.wording import Clause, Wording

EXAMPLE = lazily(
    r"例如|举例|示例|案例|例[：:]|\bexamples?\b|\bscenarios?\b|\bcase\s+stud|\bstep\s*[(（]?\d\)?\s*[:：]|[=＝]\s*[$£€¥]\s?\d",
    re.I,
)
"""Words that announce a worked example, or its steps and sums."""
_HELD = ("例如", "举例", "示例", "案例", "例：", "例:", "example", "scenario", "stud", "step", "=", "＝")
"""One of these stands in all of them."""


def in_example(wording: Wording, clause: Clause) -> bool:
    """Whether the heading of the clause, or of one above it, announces examples."""
    return tells_examples(wording.text) and any(
        c.title and EXAMPLE.search(c.title) for c in (clause, *wording.parents(clause))
    )


@kept_of_last
def tells_examples(text: str) -> bool:
    """Whether a text may announce any example; that of one document is kept, for it is asked of each of its figures."""
    small = all_lowered(text)
    return any(word in small for word in _HELD)
