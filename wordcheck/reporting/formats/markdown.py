"""A summary for a review comment or a build page, in GitHub's Markdown."""

from __future__ import annotations

from wordcheck.languages.width import clip, printable
from wordcheck.model.findings import Severity
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Said, Tongue
from wordcheck.model.verdicts import Outcome
from wordcheck.reporting.results import Result, gaps, results
from wordcheck.reporting.view import View
from wordcheck.reporting.words import CERTAINTY, DISCLAIMER, OUTCOME, SEVERITY, bracketed, say, titled

SUFFIX = ".md"
SUMMARY = Said("Markdown 摘要", "summary in Markdown")

_MOST = 50
"""Rows of a document's table; the rest is counted."""
_HEADS = {
    "zh": "| 级别 | 规则 | 位置 | 原文 | 问题 | 把握 |",
    "en": "| Severity | Rule | Where | Words | Problem | Certainty |",
}


def render(run: Run, view: View) -> str:
    """A heading with the outcome, what was not read, and a table for each document."""
    tongue = view.tongue_of_run(run)
    code = run.exit_code()
    lines = [
        f"## {titled('wordcheck', tongue)}{say(f'exit_{code}', tongue, grade=SEVERITY[run.fail_on].in_(tongue))}",
        "",
    ]
    lines += [f"- **{_safe(g.path)}** {_safe(g.sentence(tongue))}" for g in gaps(run)]
    for report in run.reports:
        if report.manuscript is not None:
            lines += _document(report, view.tongue_of(report))
    lines += ["", f"_{DISCLAIMER.in_(tongue)}_"]
    return "\n".join(lines) + "\n"


def _document(report: Report, tongue: Tongue) -> list[str]:
    tally, outcomes = report.grades, report.outcomes
    counted = " · ".join(f"{SEVERITY[s].in_(tongue)} {tally[s]}" for s in Severity)
    judged = " · ".join(f"{OUTCOME[o].in_(tongue)} {outcomes[o]}" for o in Outcome if outcomes[o])
    lines = ["", f"### {_safe(report.path)}", "", f"{titled(say('findings', tongue), tongue)}{counted}"]
    if judged:
        lines[-1] += f"  \n{titled(say('requirements', tongue), tongue)}{judged}"
    if report.decided:
        lines[-1] += f"  \n{titled(say('set_apart', tongue), tongue)}{report.decided}"
    if report.not_run:
        lines[-1] += f"  \n{titled(say('not_run', tongue), tongue)}{say('rules_count', tongue, n=len(report.not_run))}"
    if report.undecided:
        lines[-1] += f"  \n{titled(say('undecided', tongue), tongue)}{len(report.undecided)}"
    grave = sorted((r for r in results(report) if r.grave), key=lambda r: r.severity.rank)
    if grave:
        lines += ["", _HEADS[tongue], "|---|---|---|---|---|---|"]
        lines += [_row(r, tongue) for r in grave[:_MOST]]
    if len(grave) > _MOST:
        lines += ["", say("folded_rows", tongue, n=len(grave) - _MOST)]
    return lines


def _row(r: Result, tongue: Tongue) -> str:
    where = r.place.path if r.place else say("missing", tongue)
    if r.place is not None and r.place.page is not None:
        where += bracketed(say("page", tongue, n=r.place.page), tongue)
    cells = (
        SEVERITY[r.severity].in_(tongue),
        f"{r.rule.code} {r.rule.slug}",
        clip(where, 60),
        clip(r.quote, 60),
        r.message.in_(tongue),
        CERTAINTY[r.certainty].in_(tongue),
    )
    return "| " + " | ".join(_safe(cell) for cell in cells) + " |"


def _safe(text: str) -> str:
    """Text that stays text: no table cell, link, image or markup can begin in it."""
    plain = printable(text)
    return "".join(f"&#{ord(c)};" if c in "|<>&[]!`*_~\\" else c for c in plain)
