"""How a reader wants a report shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from msgspec import Struct

from wordcheck.model.findings import Severity
from wordcheck.model.page_images import PageImage
from wordcheck.model.report import Report, Run
from wordcheck.model.said import Tongue


class View(Struct, frozen=True):
    """Settings that change the look of a report and never what it says."""

    tongue: Tongue | Literal["auto"] = "auto"
    """`auto`: the language of each document."""
    color: bool = False
    width: int = 100
    """Cells of the terminal."""
    least: Severity = Severity.WARNING
    """Findings below it are counted and not listed; requirements too, of one document told in a line (terminal only)."""
    exit_zero: bool = False
    mirror: bool = False
    """Whether a text mirror stands beside each file that has no lines."""
    pages: Callable[[Report], Sequence[PageImage]] | None = None
    """Gives the pages of a document as pictures, for surfaces that show them; None where nobody asked for them."""

    def tongue_of(self, report: Report) -> Tongue:
        """The language in which to speak of this document."""
        if self.tongue != "auto":
            return self.tongue
        if report.wordings:
            return report.wordings[0].language
        return "en"

    def tongue_of_run(self, run: Run) -> Tongue:
        """The language of the closing lines: that of most documents, English where it is a draw."""
        if self.tongue != "auto":
            return self.tongue
        tongues = [w.language for r in run.reports for w in r.wordings[:1]]
        return "zh" if tongues.count("zh") * 2 > len(tongues) else "en"
