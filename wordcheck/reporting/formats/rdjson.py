"""Reviewdog Diagnostic Format (rdjson): review comments on any host that reviewdog serves.

Columns there count UTF-8 bytes of the source line, which a report does not hold; ranges are therefore whole lines.
"""

from __future__ import annotations

from wordcheck.model.findings import Severity
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.json_text import Json, pretty
from wordcheck.reporting.results import Result, gaps, grave_results
from wordcheck.reporting.view import View

SUFFIX = ".json"
SUMMARY = Said("reviewdog 诊断格式（rdjson）", "reviewdog diagnostics (rdjson)")

_GRADE = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(run: Run, view: View) -> str:
    """Findings and unmet requirements as diagnostics; what was not read is an error of the file."""
    tongue = view.tongue_of_run(run)
    diagnostics: list[Json] = [
        {
            "message": g.sentence(tongue),
            "severity": "ERROR",
            "location": {"path": g.path},
            "code": {"value": "not-read"},
        }
        for g in gaps(run)
    ]
    for r in grave_results(run):
        diagnostics.append(
            {
                "message": r.told(tongue),
                "severity": _GRADE[r.severity],
                "location": _location(r),
                "code": _code(r),
                "original_output": r.quote,
            }
        )
    made = {"source": {"name": "wordcheck"}, "diagnostics": diagnostics}
    return pretty(made)


def _code(r: Result) -> Json:
    url = next((c.url for c in r.rule.citations if c.url), "")
    return {"value": r.rule.code} | ({"url": url} if url else {})


def _location(r: Result) -> Json:
    made: Json = {"path": r.report.path}
    if r.place is not None and r.place.source is not None:
        made["range"] = {"start": {"line": r.place.source.line}, "end": {"line": r.place.source.end_line}}
    return made
