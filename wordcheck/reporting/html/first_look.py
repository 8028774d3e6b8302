"""What a page says first of a document: what asks for work, the gravest first, each with its place and a link to it."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.model.findings import Finding, Severity
from wordcheck.model.report import Report
from wordcheck.model.verdicts import Outcome, Verdict
from wordcheck.reporting.evidence import gravest_first
from wordcheck.reporting.html.markup import Markup, both, joined, tag
from wordcheck.reporting.html.notes import grade
from wordcheck.reporting.html.tables import row_of, verdict_sign
from wordcheck.reporting.html.typeset import Numbered
from wordcheck.reporting.locate import path_of, wording_of
from wordcheck.reporting.results import waived
from wordcheck.reporting.words import SENTENCES


def first_look(report: Report, document: str, numbered: Sequence[Numbered]) -> Markup:
    """Links to all that was found: errors, warnings and unmet requirements of their severity listed; notes folded where there is
    anything graver."""
    findings = sorted((x for x in numbered if x[1].severity is not Severity.NOTE), key=lambda x: x[1].severity.rank)
    notes = [x for x in numbered if x[1].severity is Severity.NOTE]
    spared = waived(report)
    unmet = [
        v
        for v in gravest_first(report.verdicts)
        if v.outcome in (Outcome.UNMET, Outcome.PARTLY) and (v.rule.code, v.wording) not in spared
    ]
    grave = [v for v in unmet if v.severity is not Severity.NOTE]
    mild = [v for v in unmet if v.severity is Severity.NOTE]
    items = [*(_finding(report, *x) for x in findings), *(_requirement(v, document) for v in grave)]
    folded = [*(_finding(report, *x) for x in notes), *(_requirement(v, document) for v in mild)]
    counted = [grade(Severity.NOTE), Markup(f" {len(notes)}")]
    counted += [Markup(" · "), both(SENTENCES["requirements"]), Markup(f" {len(mild)}")] if mild else []
    if not folded:
        return _list(items)
    return joined((_list(items), tag("details", tag("summary", *counted), _list(folded), open=not items)))


def _list(items: Sequence[Markup]) -> Markup:
    return tag("ol", *items, class_="overview") if items else Markup("")


def _finding(report: Report, key: str, finding: Finding) -> Markup:
    path = path_of(wording_of(report, finding.wording), finding.anchor.clause)
    where = joined((Markup(" "), tag("span", path, class_="where"))) if path else Markup("")
    link = tag("a", both(finding.message or finding.rule.title), href=f"#{key}")
    return tag("li", grade(finding.severity), " ", link, where)


def _requirement(v: Verdict, document: str) -> Markup:
    link = tag("a", both(v.message or v.why or v.rule.title), href=f"#{row_of(v, document)}")
    return tag("li", grade(v.severity), " ", verdict_sign(v.outcome), " ", link)
