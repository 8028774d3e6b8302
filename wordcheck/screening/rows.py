"""A Report turned into flat rows."""

from __future__ import annotations

import json
from collections.abc import Iterator

from wordcheck.model.findings import Evidence, Finding, RuleFacts
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.report import Report
from wordcheck.model.span import Span
from wordcheck.model.unread import Unread
from wordcheck.model.wording import Clause, Wording
from wordcheck.screening.result import (
    ClauseRow,
    ClauseText,
    FigureRow,
    FindingRow,
    RuleRow,
    UndecidedRow,
    UnreadRow,
    VerdictRow,
)
from wordcheck.screening.sketch import shingles, sketch, squeezed, text_id


def clause_rows(report: Report) -> tuple[tuple[ClauseRow, ...], tuple[ClauseText, ...]]:
    """A row for every clause, and the distinct words of clauses."""
    rows: list[ClauseRow] = []
    texts: dict[int, ClauseText] = {}
    for wording in report.wordings:
        for clause in wording.clauses:
            plain = squeezed(wording.own_text(clause))
            identity = text_id(plain)
            rows.append(_clause_row(wording, clause, identity))
            if identity and identity not in texts:
                made = sketch(shingles(plain, wording.language))
                texts[identity] = ClauseText(identity, len(plain), wording.language, made)
    return tuple(rows), tuple(texts[i] for i in sorted(texts))


def _clause_row(wording: Wording, clause: Clause, identity: int) -> ClauseRow:
    own = clause.own or (Span(clause.span.start, clause.span.start),)
    return ClauseRow(
        wording=wording.index,
        clause=clause.id,
        parent=clause.parent,
        level=clause.level,
        kind=clause.kind,
        label=clause.label,
        title=clause.title,
        page=clause.page,
        start=own[0].start,
        end=own[-1].end,
        text_id=identity,
        pieces=tuple((s.start, s.end) for s in own) if len(own) > 1 else (),
    )


def figure_rows(report: Report) -> tuple[FigureRow, ...]:
    """The figures of which it is known what they measure."""
    return tuple(
        FigureRow(
            wording=wording.index,
            measures=q.measures,
            kind=q.kind,
            unit=q.unit,
            low=float(q.low),
            high=float(q.high),
            bound=q.bound,
            text=q.text,
            clause=q.clause,
            start=q.span.start,
            end=q.span.end,
        )
        for wording in report.wordings
        for q in wording.quantities
        if q.measures
    )


def finding_rows(report: Report, clauses: tuple[ClauseRow, ...]) -> tuple[FindingRow, ...]:
    """The findings with the identity of the clause in which each stands."""
    identities = {(row.wording, row.clause): row.text_id for row in clauses}
    return tuple(_finding_row(f, report.manuscript, identities) for f in report.findings)


def _finding_row(f: Finding, manuscript: Manuscript | None, identities: dict[tuple[int, int], int]) -> FindingRow:
    at = f.anchor
    page = manuscript.places(at.span).page if manuscript is not None and manuscript.blocks else None
    return FindingRow(
        wording=f.wording,
        rule=f.rule.code,
        severity=f.severity,
        certainty=f.certainty,
        clause=at.clause,
        text_id=identities.get((f.wording, at.clause or 0), 0),
        page=page,
        start=at.span.start,
        end=at.span.end,
        fingerprint=f.fingerprint[:32],
        message_zh=f.message.zh,
        message_en=f.message.en,
        advice_zh=f.advice.zh,
        advice_en=f.advice.en,
        related=_places(f.related),
    )


def verdict_rows(report: Report) -> tuple[VerdictRow, ...]:
    """The answers to the requirements."""
    return tuple(
        VerdictRow(
            wording=v.wording,
            rule=v.rule.code,
            outcome=v.outcome,
            severity=v.severity,
            certainty=v.certainty,
            message_zh=v.message.zh or v.why.zh,
            message_en=v.message.en or v.why.en,
            evidence=_places(v.evidence),
        )
        for v in report.verdicts
    )


def undecided_rows(report: Report) -> tuple[UndecidedRow, ...]:
    """Checks without an answer."""
    return tuple(UndecidedRow(u.wording, u.rule.code, u.why.zh, u.why.en) for u in report.undecided)


def unread_rows(unread: tuple[Unread, ...], grave: bool = True) -> tuple[UnreadRow, ...]:
    """What was not read; never serious where `grave` is false (a document that holds no wording)."""
    return tuple(
        UnreadRow(u.kind, u.where.zh, u.where.en, u.why.zh, u.why.en, u.page, u.serious and grave) for u in unread
    )


def rule_rows(report: Report) -> Iterator[RuleRow]:
    """The rules that findings, verdicts and undecided checks of the report name."""
    for group in (report.findings, report.verdicts, report.undecided):
        for result in group:
            yield _rule_row(result.rule)


def _rule_row(rule: RuleFacts) -> RuleRow:
    citations = [
        {"source": c.source, "zh": c.title.zh, "en": c.title.en, "number": c.number, "articles": list(c.articles)}
        for c in rule.citations
    ]
    made = json.dumps(citations, ensure_ascii=False)
    return RuleRow(rule.code, rule.slug, rule.pack, rule.title.zh, rule.title.en, made, rule.status)


def _places(evidence: tuple[Evidence, ...]) -> tuple[tuple[int, int, str], ...]:
    return tuple((e.span.start, e.span.end, e.role) for e in evidence)
