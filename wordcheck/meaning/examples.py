"""Clauses that tell how a wording works by a case (Examples, Scenario 2, 案例): they grant nothing and take nothing away."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily
from wordcheck.model.wording import Clause, Wording

EXAMPLE = lazily(
    r"例如|举例|示例|案例|\bexamples?\b|\bscenarios?\b|\bcase\s+stud|\bstep\s*[(（]?\d\)?\s*[:：]|[=＝]\s*[$£€¥]\s?\d",
    re.I,
)
"""Words that announce a worked example, or its steps and sums."""


def in_example(wording: Wording, clause: Clause) -> bool:
    """Whether the heading of the clause, or of one above it, announces examples."""
    return any(c.title and EXAMPLE.search(c.title) for c in (clause, *wording.parents(clause)))
