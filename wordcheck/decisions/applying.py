"""Decisions applied to a report: what was dismissed leaves the count and stays in sight.

A decision meets a finding by content (see `matching`), so a clause that moved or was renumbered keeps its decisions; words that are
merely similar are proposed, and count until a person confirms. A requirement that is not met is met by its rule and fingerprint.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.decisions.marks import marked
from wordcheck.decisions.matching import matched
from wordcheck.model.decisions import Agreed, Decision, Suppressed, Waived
from wordcheck.model.findings import Finding
from wordcheck.model.report import Report


class Applied(Struct, frozen=True):
    """A report after decisions, and the decisions that met nothing."""

    report: Report
    idle: tuple[Decision, ...] = ()
    """Their findings are gone: mended, or reworded."""
    expired: tuple[Decision, ...] = ()


def apply(report: Report, decisions: Sequence[Decision], *, count: bool = True) -> Applied:
    """The report with dismissed and baseline findings set apart, and requirements that were waived named; marks that the author
    wrote into the wording itself count among the decisions.

    With `count` False (a supervisor's view) every finding still counts, and those decided on are listed all the same.
    """
    expired = tuple(d for d in decisions if d.expires and d.expires <= report.as_of)
    standing = [d for d in decisions if d not in expired]
    own = marked(report)
    waived = [*own.waived, *_waived(report, standing)]
    used = {w.decision for w in waived}
    found = matched(report, [d for d in standing if d not in used])
    kept: list[Finding] = []
    apart: list[Suppressed] = []
    agreed: list[Agreed] = []
    for i, finding in enumerate(report.findings):
        decision = own.met.get(i) or found.met.get(i)
        if decision is not None and decision.answer != "accepted":
            apart.append(Suppressed(finding, decision))
            if count:
                continue
        elif decision is not None:
            agreed.append(Agreed(finding, decision))
        kept.append(finding)
    made = replace(
        report,
        findings=tuple(kept),
        suppressed=(*report.suppressed, *apart),
        agreed=(*report.agreed, *agreed),
        waived=(*report.waived, *waived),
        proposed=(*report.proposed, *found.proposed),
        strict=not count,
        manuscript=replace(report.manuscript, notes=(*report.manuscript.notes, *own.notes))
        if own.notes and report.manuscript
        else report.manuscript,
    )
    return Applied(made, found.idle, expired)


def _waived(report: Report, decisions: Sequence[Decision]) -> list[Waived]:
    open_ = [v for v in report.verdicts if v.outcome.fails and v.fingerprint]
    return [
        Waived(v, d)
        for v in open_
        for d in decisions
        if d.answer != "accepted"
        and d.rule == v.rule.code
        and len(d.fingerprint) >= 16
        and v.fingerprint.startswith(d.fingerprint)
    ]
