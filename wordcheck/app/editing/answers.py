"""Answers to an editor: diagnostics, hover, definition, outline, quick fixes, rename."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types as lsp

from wordcheck.app.editing.opened import TOP, Opened
from wordcheck.languages.width import clip
from wordcheck.model.findings import Finding, Severity
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference, Term
from wordcheck.model.wording import Clause, Wording
from wordcheck.reporting.citations import cited
from wordcheck.reporting.results import gaps_of
from wordcheck.reporting.words import CERTAINTY, KIND, OUTCOME, titled

SOURCE = "wordcheck"
_GRADES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
_LONGEST = 400
_LONGEST_NAME = 40
"""Cells of the words that stand in the outline for a clause without a heading."""


def diagnostics(document: Opened) -> list[lsp.Diagnostic]:
    """Findings on their words; unmet requirements and what was not read at the head of the file."""
    report = document.report
    if report is None:
        return [lsp.Diagnostic(TOP, document.failure, severity=lsp.DiagnosticSeverity.Error, source=SOURCE)]
    made = [_of_finding(document, f, _tongue(document)) for f in report.findings]
    tongue = _tongue(document)
    for gap in gaps_of(report):
        made.append(lsp.Diagnostic(TOP, gap.sentence(tongue), severity=lsp.DiagnosticSeverity.Error, source=SOURCE))
    for verdict in report.verdicts:
        if verdict.outcome.fails and verdict.severity is not Severity.NOTE:
            words = (verdict.message or verdict.rule.title).in_(tongue)
            said = titled(OUTCOME[verdict.outcome].in_(tongue), tongue) + words
            grade = _GRADES[verdict.severity]
            made.append(lsp.Diagnostic(TOP, said, severity=grade, code=verdict.rule.code, source=SOURCE))
    return made


def _of_finding(document: Opened, finding: Finding, tongue: Tongue) -> lsp.Diagnostic:
    advice = f"\n{finding.advice.in_(tongue)}" if finding.advice else ""
    message = f"{finding.message.in_(tongue)} [{CERTAINTY[finding.certainty].in_(tongue)}]{advice}"
    related = [
        lsp.DiagnosticRelatedInformation(lsp.Location(document.uri, document.range_of(e.span)), e.quote[:_LONGEST])
        for e in finding.related
    ]
    return lsp.Diagnostic(
        document.range_of(finding.anchor.span),
        message,
        severity=_GRADES[finding.severity],
        code=finding.rule.code,
        source=SOURCE,
        related_information=related or None,
    )


def hover(document: Opened, position: lsp.Position) -> lsp.Hover | None:
    """Why something was found and on what it rests; what a term means; where a reference leads."""
    at = document.offset_at(position)
    if at is None or document.report is None:
        return None
    tongue = _tongue(document)
    parts = []
    for finding in document.report.findings:
        if _touches(finding.anchor.span, at):
            why = finding.rule.rationale.in_(tongue)
            source = cited(finding.rule.citations, tongue)
            parts.append(
                "\n\n".join(filter(None, (f"**{finding.rule.code}** {finding.rule.title.in_(tongue)}", why, source)))
            )
    for wording in document.wordings:
        term = _term_at(wording, at)
        if term is not None and term.definitions:
            parts.append(f"**{term.name}**: {' '.join(term.definitions[0].text.split())[:_LONGEST]}")
        reference = _reference_at(wording, at)
        if reference is not None and reference.target is not None:
            clause = wording.clause(reference.target)
            words = " ".join(f"{clause.title} {wording.own_text(clause)}".split())[:_LONGEST]
            parts.append(f"**{wording.path(clause)}** {words}")
    return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n---\n\n".join(parts))) if parts else None


def definition(document: Opened, position: lsp.Position) -> list[lsp.Location]:
    """Where a term is defined, or the clauses to which a reference leads."""
    at = document.offset_at(position)
    found: list[Span] = []
    for wording in document.wordings if at is not None else ():
        assert at is not None
        reference = _reference_at(wording, at)
        if reference is not None:
            found += [_head(wording.clause(t)) for t in reference.targets]
        elif (term := _term_at(wording, at)) is not None:
            found += term.spans
    return [lsp.Location(document.uri, document.range_of(s)) for s in found]


def outline(document: Opened) -> list[lsp.DocumentSymbol]:
    """The clause tree."""
    return [_symbol(document, w, c) for w in document.wordings for c in w.clauses if c.parent is None]


def _symbol(document: Opened, wording: Wording, clause: Clause) -> lsp.DocumentSymbol:
    words = clause.title or clip(" ".join(wording.own_text(clause).split()), _LONGEST_NAME)
    name = f"{clause.label} {words}".strip() or "·"
    head = document.range_of(_head(clause))
    whole = document.range_of(clause.span)
    if whole.end < head.end:
        whole = lsp.Range(head.start, head.end)
    below = [_symbol(document, wording, c) for c in wording.children(clause)]
    kind = KIND[clause.kind].in_(_tongue(document))
    return lsp.DocumentSymbol(name, lsp.SymbolKind.Namespace, whole, head, detail=kind, children=below)


def quick_fixes(document: Opened, wanted: lsp.Range) -> list[lsp.CodeAction]:
    """The edits of findings that stand in a range; safe ones are preferred."""
    return [a for f in (document.report.findings if document.report else ()) for a in _actions(document, f, wanted)]


def _actions(document: Opened, finding: Finding, wanted: lsp.Range) -> Iterator[lsp.CodeAction]:
    here = document.range_of(finding.anchor.span)
    if here.end < wanted.start or wanted.end < here.start:
        return
    for fix in finding.fixes:
        edits = [lsp.TextEdit(document.range_of(e.span), e.text) for e in fix.edits]
        said = finding.advice.in_(_tongue(document)) or finding.rule.code
        title = f"{said}: {' / '.join(f'“{e.text}”' for e in fix.edits)}"
        yield lsp.CodeAction(
            title,
            kind=lsp.CodeActionKind.QuickFix,
            is_preferred=fix.safe,
            edit=lsp.WorkspaceEdit({document.uri: edits}),
        )


def renamed(document: Opened, position: lsp.Position, name: str) -> lsp.WorkspaceEdit | None:
    """A term under another name, where it is defined and wherever it is used in that very form."""
    at = document.offset_at(position)
    for wording in document.wordings if at is not None else ():
        assert at is not None
        term = _term_at(wording, at)
        if term is not None:
            spans = [s for s in (*term.spans, *term.uses) if s.of(wording.text) == term.name]
            return lsp.WorkspaceEdit({document.uri: [lsp.TextEdit(document.range_of(s), name) for s in spans]})
    return None


def _term_at(wording: Wording, at: int) -> Term | None:
    places = ((s, t) for t in wording.terms for s in (*t.spans, *t.uses) if _touches(s, at))
    return max(places, key=lambda p: len(p[0]), default=(None, None))[1]


def _reference_at(wording: Wording, at: int) -> Reference | None:
    here = (r for r in wording.references if r.targets and _touches(r.span, at))
    return min(here, key=lambda r: len(r.span), default=None)


def _touches(span: Span, at: int) -> bool:
    return span.start <= at <= span.end


def _head(clause: Clause) -> Span:
    return (
        clause.label_span or clause.title_span or Span(clause.span.start, min(clause.span.end, clause.span.start + 1))
    )


def _tongue(document: Opened) -> Tongue:
    return document.wordings[0].language if document.wordings else "en"
