"""Notes of one rule, gathered for a reader who wants to be told a habit of drafting once."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from wordcheck.model.findings import Finding, Severity


class Told(Struct, frozen=True):
    """A finding to show in full, and further ones that differ from it by their place and words alone."""

    first: Finding
    further: tuple[Finding, ...] = ()


def gathered(findings: Sequence[Finding]) -> list[Told]:
    """Every finding once and in order; notes of one rule that give the same advice stand with the first of them.

    Errors and warnings, and notes that lead to a second place, stay where they are: each is a matter of its own.
    """
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        alike = finding.severity is Severity.NOTE and not finding.related
        key = (finding.rule.code, finding.wording, finding.certainty, finding.advice) if alike else number
        groups.setdefault(key, []).append(finding)
    return [Told(first, tuple(further)) for first, *further in groups.values()]
