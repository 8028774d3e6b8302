"""SARIF 2.1.0 for code-scanning services and editors: everything that the run says."""

from __future__ import annotations

from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.json_text import pretty
from wordcheck.reporting.sarif_log import sarif_log
from wordcheck.reporting.view import View

SUFFIX = ".sarif"
SUMMARY = Said("SARIF 2.1.0，供代码扫描平台使用", "SARIF 2.1.0 for code scanning")


def render(run: Run, view: View) -> str:
    """The run as one SARIF log."""
    return pretty(sarif_log(run, view))
