"""What a page says first of a document: what asks for work, the gravest first, each with its place and a link to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wordcheck.languages.width import clip, printable
from wordcheck.model.findings import Finding, Severity
from wordcheck.model.report import Report
from wordcheck.model.verdicts import Verdict
from wordcheck.reporting.html.markup import Markup, both, joined, tag
from wordcheck.reporting.html.notes import grade
from wordcheck.reporting.html.tables import row_of, verdict_sign
from wordcheck.reporting.html.typeset import Numbered
from wordcheck.reporting.locate import path_of, wording_of
from wordcheck.reporting.repeats import gathered
from wordcheck.reporting.results import gravest_first
from wordcheck.reporting.words import SENTENCES, saying

_QUOTE = 40
"""Cells of the words of a further place."""


def first_look(report: Report, document: str, numbered: Sequence[Numbered]) -> Markup:
    """Links to all that was found: errors, warnings and unmet requirements of their severity listed; notes folded where there is
    anything graver."""
    notes = [x for x in numbered if x[1].severity is Severity.NOTE]
    unmet = [v for v in gravest_first(report.verdicts) if report.unmet(v)]
    mild = [v for v in unmet if v.severity is Severity.NOTE]
    items = [
        item
        for severity in (Severity.ERROR, Severity.WARNING)
        for item in (
            *_told(report, [x for x in numbered if x[1].severity is severity]),
            *(_requirement(v, document) for v in unmet if v.severity is severity),
        )
    ]
    folded = [*_told(report, notes), *(_requirement(v, document) for v in mild)]
    counted = [grade(Severity.NOTE), Markup(f" {len(notes)}")]
    counted += [Markup(" · "), both(SENTENCES["not_met"]), Markup(f" {len(mild)}")] if mild else []
    if not folded:
        return _list(items)
    return joined((_list(items), tag("details", tag("summary", *counted), _list(folded), open=not items)))


def _list(items: Sequence[Markup]) -> Markup:
    return tag("ol", *items, class_="overview") if items else Markup("")


def _told(report: Report, numbered: Sequence[Numbered]) -> Iterator[Markup]:
    """An item for each finding; a habit that comes many times is one item, its further places folded in it."""
    keys = {id(finding): key for key, finding in numbered}
    for told in gathered([finding for _, finding in numbered]):
        first = told.first
        link = tag("a", both(first.message or first.rule.title), href=f"#{keys[id(first)]}")
        further = Markup("")
        if told.further:
            head = tag("summary", both(saying("also", n=len(told.further))))
            further = tag("details", head, *(_place(report, f, keys[id(f)]) for f in told.further))
        yield tag("li", grade(first.severity), " ", link, _where(report, first), further)


def _place(report: Report, finding: Finding, key: str) -> Markup:
    link = tag("a", f"“{clip(printable(finding.anchor.quote), _QUOTE)}”", href=f"#{key}")
    return tag("div", link, _where(report, finding))


def _where(report: Report, finding: Finding) -> Markup:
    path = path_of(wording_of(report, finding.wording), finding.anchor.clause)
    return joined((Markup(" "), tag("span", path, class_="where"))) if path else Markup("")


def _requirement(v: Verdict, document: str) -> Markup:
    link = tag("a", both(v.message or v.why or v.rule.title), href=f"#{row_of(v, document)}")
    return tag("li", grade(v.severity), " ", verdict_sign(v.outcome), " ", link)
