"""A report for the file: first page with summary and room to sign, findings, requirements with evidence, what is not known.

Set with ReportLab; fonts are embedded. The same run gives the same bytes on a machine with the same fonts.
"""

from __future__ import annotations

from pathlib import PurePath

from wordcheck.languages.width import clip, printable
from wordcheck.model.errors import lacking
from wordcheck.model.report import Run
from wordcheck.model.said import Said
from wordcheck.reporting.pdf.content import Grid, Heading, Line, Piece, Signature, Together, content
from wordcheck.reporting.view import View

SUFFIX = ".pdf"
SUMMARY = Said("PDF 报告（供存档）", "PDF report for the file")


def ready() -> None:
    """Raises UsageError where a package is missing."""
    try:
        import fontTools  # noqa: F401
        import reportlab  # noqa: F401
    except ImportError as error:
        raise lacking("pdf", Said("生成 PDF 报告", "a PDF report needs"), "reportlab and fonttools") from error


def render(run: Run, view: View) -> bytes:
    """The PDF. Raises UsageError where a package or a Chinese font is missing."""
    ready()
    from wordcheck.reporting.pdf.fonts import face
    from wordcheck.reporting.pdf.pages import PAGE, pages

    tongue = view.tongue_of_run(run)
    pieces = list(content(run, view))
    names = ", ".join(PurePath(r.path).name for r in run.reports[:2])
    foot = clip(printable(f"{names}  ·  wordcheck {run.version}"), 90)
    characters = frozenset("".join(w for p in pieces for w in _words(p)) + foot + PAGE.in_(tongue) + "0123456789:")
    return pages(pieces, face(characters), face(characters, bold=True), foot, tongue)


def _words(piece: Piece) -> list[str]:
    match piece:
        case Heading(words) | Line(words):
            return [words]
        case Together(lines):
            return [line.words for line in lines]
        case Signature(labels):
            return list(labels)
        case Grid(heads, rows):
            return [*heads, *(line.words for row in rows for cell in row for line in cell)]
