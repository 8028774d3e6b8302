"""Findings of one rule, gathered for a reader who wants to be told a habit of drafting once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from wordcheck.model.findings import Finding, Severity

_OFTEN = 4
"""Errors and warnings that say the same word for word, from which on they are a habit and told once with all their places."""


class Told(Struct, frozen=True):
    """A finding to show in full, and further ones that differ from it by their place and words alone."""

    first: Finding
    further: tuple[Finding, ...] = ()


def gathered(findings: Sequence[Finding]) -> list[Told]:
    """Every finding once and in order; notes of one rule that give the same advice stand with the first of them.

    Errors and warnings stay where they are, each a matter of its own, unless several say the same word for word; so do findings that
    lead to a second place.
    """
    same = Counter(_same(f) for f in findings)
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        key: object = number
        if finding.severity is Severity.NOTE and not finding.related:
            key = (finding.rule.code, finding.wording, finding.certainty, finding.advice)
        elif same[_same(finding)] >= _OFTEN and not finding.related:
            key = _same(finding)
        groups.setdefault(key, []).append(finding)
    return [Told(first, tuple(further)) for first, *further in groups.values()]


def _same(finding: Finding) -> tuple[object, ...]:
    """What findings share that say the same."""
    return finding.rule.code, finding.wording, finding.severity, finding.certainty, finding.message, finding.advice
