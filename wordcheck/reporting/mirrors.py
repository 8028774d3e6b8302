"""Text mirrors: the text layer of a PDF or Word file as a text file beside it, in which services can show a line."""

from __future__ import annotations

from wordcheck.model.report import Report, Run

TEXTS = frozenset({"markdown", "text", "html"})
"""Formats that have lines of their own."""


def mirror_name(path: str) -> str:
    """`wording.pdf.txt` for `wording.pdf`."""
    return f"{path}.txt"


def mirrors(run: Run) -> list[tuple[str, str]]:
    """Name and content of the mirror of each document that has no lines of its own."""
    return [(mirror_name(r.path), _text(r)) for r in run.reports if r.manuscript and r.manuscript.format not in TEXTS]


def _text(report: Report) -> str:
    assert report.manuscript is not None
    return report.manuscript.text + "\n"
