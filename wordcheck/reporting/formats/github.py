"""GitHub Actions workflow commands: one annotation a line, gravest first.

GitHub shows ten errors, ten warnings and ten notices of a step; what comes after them stays in the log.
"""

from __future__ import annotations

from wordcheck.model.findings import Severity
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.results import Result, gaps, grave_results
from wordcheck.reporting.view import View

SUFFIX = ".txt"
SUMMARY = Said("GitHub Actions 注解", "GitHub Actions annotations")

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(run: Run, view: View) -> str:
    """Annotations for what was not read, then for findings and unmet requirements."""
    tongue = view.tongue_of_run(run)
    lines = [_command("error", {"file": g.path, "title": "not-read"}, g.sentence(tongue)) for g in gaps(run)]
    for r in sorted(grave_results(run), key=lambda r: r.severity.rank):
        lines.append(_command(_COMMAND[r.severity], _properties(r), r.told(tongue)))
    return "".join(line + "\n" for line in lines)


def _properties(r: Result) -> dict[str, str]:
    made = {"file": r.report.path, "title": f"{r.rule.code} {r.rule.slug}"}
    if r.place is not None and r.place.source is not None:
        s = r.place.source
        made |= {"line": str(s.line), "endLine": str(s.end_line)}
        if s.line == s.end_line:
            made |= {"col": str(s.column), "endColumn": str(s.end_column)}
    return made


def _command(name: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_escaped(value, property=True)}" for key, value in properties.items())
    return f"::{name} {listed}::{_escaped(message)}"


def _escaped(text: str, property: bool = False) -> str:
    """Text that cannot end the command or begin another (escapes of the runner's own toolkit)."""
    made = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return made.replace(":", "%3A").replace(",", "%2C") if property else made
