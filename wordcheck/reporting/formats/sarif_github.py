"""SARIF within the limits of GitHub's code scanning: what is wrong, a line for each, never more than it takes.

GitHub shows the 5,000 gravest results of a run, 100 locations of a result and 10 tags of a rule, takes files up to 10 MB compressed,
and shows nothing that has no line (docs.github.com, "SARIF support for code scanning"). What is left out is counted in a notification.
"""

from __future__ import annotations

import gzip

from msgspec.structs import replace

from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.json_text import line
from wordcheck.reporting.sarif_log import Limits, sarif_log
from wordcheck.reporting.view import View

SUFFIX = ".sarif"
SUMMARY = Said("SARIF，符合 GitHub 代码扫描的限制", "SARIF within the limits of GitHub code scanning")
LIMITS = Limits(results=5000, locations=100, tags=10, grave=True, lines=True)
BYTES = 10_000_000
"""Of the compressed file."""


def render(run: Run, view: View) -> str:
    """The run as one SARIF log; halved in results until it is small enough."""
    limits = LIMITS
    while True:
        made = line(sarif_log(run, view, limits))
        content = made.encode("utf-8", "surrogatepass")
        small = len(content) <= BYTES or len(gzip.compress(content, mtime=0)) <= BYTES
        if small or not limits.results:
            return made
        limits = replace(limits, results=limits.results // 2)
