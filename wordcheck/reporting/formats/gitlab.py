"""GitLab code quality report: an array of issues, the subset of the Code Climate format that GitLab reads."""

from __future__ import annotations

import hashlib

from wordcheck.model.findings import Severity
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.json_text import pretty
from wordcheck.reporting.results import gaps, grave_results, line_of
from wordcheck.reporting.view import View

SUFFIX = ".json"
SUMMARY = Said("GitLab 代码质量报告", "GitLab code quality report")

_GRADE = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(run: Run, view: View) -> str:
    """Findings, unmet requirements, and as `blocker` whatever was not read."""
    tongue = view.tongue_of_run(run)
    issues = [
        {
            "description": r.told(tongue),
            "check_name": f"{r.rule.code} {r.rule.slug}",
            "fingerprint": _identity(r.report.path, r.rule.code, r.fingerprint, str(r.occurrence)),
            "severity": _GRADE[r.severity],
            "location": {"path": r.report.path, "lines": {"begin": line_of(r)}},
        }
        for r in grave_results(run)
    ]
    issues += [
        {
            "description": g.sentence(tongue),
            "check_name": "not-read",
            "fingerprint": _identity(g.path, "not-read", g.where.en, g.why.en),
            "severity": "blocker",
            "location": {"path": g.path, "lines": {"begin": 1}},
        }
        for g in gaps(run)
    ]
    return pretty(issues)


def _identity(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
