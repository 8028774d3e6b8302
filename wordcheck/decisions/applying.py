"""Decisions applied to a report: what was dismissed leaves the count and stays in sight.

A decision meets a finding by content (see `matching`), so a clause that moved or was renumbered keeps its decisions; words that are
merely similar are proposed, and count until a person confirms. A requirement that is not met is met by its rule and fingerprint.
A mark that the author wrote into the wording itself decides for its paragraph; without a reason it decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.decisions.context import context_of
from wordcheck.decisions.matching import matched
from wordcheck.model.decisions import Agreed, Decision, Suppressed, Waived
from wordcheck.model.findings import Finding, RuleFacts
from wordcheck.model.manuscript import Block, SourceOrigin
from wordcheck.model.remarks import Mark
from wordcheck.model.report import Report
from wordcheck.model.said import Said


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


class Marked(Struct, frozen=True):
    """What the marks of a wording decide."""

    met: dict[int, Decision]
    """By the finding's place in the report."""
    waived: tuple[Waived, ...]
    notes: tuple[Said, ...]
    """What a reader of the report should know of marks that decide nothing."""


def marked(report: Report) -> Marked:
    """The findings and unmet requirements that marks speak of."""
    met: dict[int, Decision] = {}
    waived: list[Waived] = []
    notes: list[Said] = []
    for mark in report.manuscript.marks if report.manuscript else ():
        if not mark.reason:
            notes.append(
                Said(
                    f"第{mark.line}行的忽略标记没有写理由，不起作用",
                    f"the mark in line {mark.line} gives no reason and so has no effect",
                )
            )
            continue
        found = list(_findings(report, mark))
        met |= {i: decision for i, decision in found if i not in met}
        spared = list(_verdicts(report, mark))
        waived += spared
        if not found and not spared:
            notes.append(
                Said(
                    f"第{mark.line}行的忽略标记（{'、'.join(mark.rules)}）不对应任何发现",
                    f"the mark in line {mark.line} ({', '.join(mark.rules)}) meets no finding",
                )
            )
    return Marked(met, tuple(waived), tuple(notes))


def _findings(report: Report, mark: Mark) -> Iterator[tuple[int, Decision]]:
    block = _block_of(report, mark)
    for i, f in enumerate(report.findings) if block is not None else ():
        if block is not None and f.anchor.span.start in block.span and _names(mark, f.rule):
            yield (
                i,
                Decision(
                    f.fingerprint, f.rule.code, "dismissed", mark.reason, occurrence=f.occurrence,
                    quote=f.anchor.quote, context=context_of(report, f), mark=mark.line,
                ),
            )  # fmt: skip


def _verdicts(report: Report, mark: Mark) -> Iterator[Waived]:
    for v in report.verdicts:
        if v.outcome.fails and _names(mark, v.rule):
            yield Waived(v, Decision(v.fingerprint, v.rule.code, "dismissed", mark.reason, mark=mark.line))


def _names(mark: Mark, rule: RuleFacts) -> bool:
    return any(rule.code.startswith(name.upper()) or name == rule.slug for name in mark.rules)


def _block_of(report: Report, mark: Mark) -> Block | None:
    """The paragraph of which a mark speaks."""
    assert report.manuscript is not None
    for block in report.manuscript.blocks:
        lines = [s.origin.line for s in block.segments if isinstance(s.origin, SourceOrigin)]
        if not lines or lines[-1] < mark.line:
            continue
        # A mark within a paragraph of several lines speaks of that paragraph, even where it has a line to itself.
        return block if mark.alone or lines[0] <= mark.line else None
    return None
