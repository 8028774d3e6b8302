"""Decisions applied to a report: what was dismissed leaves the count and stays in sight.

A decision meets a finding by rule, fingerprint and occurrence. The fingerprint is a hash of the rule, the clause's heading
and the quoted words, so a clause that moved or was renumbered keeps its decisions, and new words are asked about anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.decisions import Decision, Suppressed
from wordcheck.model.findings import Finding
from wordcheck.model.report import Report


class Applied(Struct, frozen=True):
    """A report after decisions, and the decisions that met nothing."""

    report: Report
    idle: tuple[Decision, ...] = ()
    """Their findings are gone: mended, or reworded."""
    expired: tuple[Decision, ...] = ()


def apply(report: Report, decisions: Sequence[Decision], *, count: bool = True) -> Applied:
    """The report with dismissed and baseline findings set apart.

    With `count` False (a supervisor's view) every finding still counts, and those decided on are listed all the same.
    """
    expired = tuple(d for d in decisions if d.expires and d.expires <= report.as_of)
    standing = [d for d in decisions if d not in expired]
    met: list[Decision] = []
    kept: list[Finding] = []
    set_apart: list[Suppressed] = []
    for finding in report.findings:
        decision = next((d for d in standing if meets(d, finding)), None)
        if decision is not None:
            met.append(decision)
        if decision is None or decision.answer == "accepted":
            kept.append(finding)
        else:
            set_apart.append(Suppressed(finding, decision))
            if not count:
                kept.append(finding)
    made = replace(report, findings=tuple(kept), suppressed=tuple(set_apart))
    return Applied(made, tuple(d for d in standing if d not in met), expired)


def meets(decision: Decision, finding: Finding) -> bool:
    """Whether a decision is about this finding."""
    return (
        decision.rule == finding.rule.code
        and decision.occurrence == finding.occurrence
        and len(decision.fingerprint) >= 16
        and finding.fingerprint.startswith(decision.fingerprint)
    )
