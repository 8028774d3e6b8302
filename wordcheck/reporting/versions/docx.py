"""The comparison table (修改前后对比表) as a Word file, in the columns that a filing asks for; words marked as they changed."""

from __future__ import annotations

from wordcheck.languages.width import printable
from wordcheck.model.comparison import VersionDiff, Weight
from wordcheck.reporting.comparisons import ComparisonView, left_out
from wordcheck.reporting.versions._rows import NOT_COMPARED, TITLE, alone, heads, names, rows, summary
from wordcheck.reporting.word_files import settled
from wordcheck.reporting.word_tables import add_table, landscape
from wordcheck.reporting.words import NOT_WHOLE

SUFFIX = ".docx"
_WIDTHS = (1.2, 2.4, 6.5, 2.4, 6.5, 2.2, 2.0, 3.2)
"""Centimetres of the columns, on A4 turned sideways; “renumbered” stands in one line."""


def render(diff: VersionDiff, view: ComparisonView) -> bytes:
    """The Word file; the same comparison gives the same bytes."""
    document = landscape()
    tongue = view.tongue
    document.add_heading(TITLE.in_(tongue), level=1)
    document.add_paragraph(printable(" → ".join(names(diff))))
    document.add_paragraph(summary(diff, tongue))
    if not diff.complete:
        document.add_paragraph().add_run(NOT_WHOLE.in_(tongue)).bold = True
    for line in alone(diff, tongue):
        document.add_paragraph(printable(line))
    for comparison in diff.comparisons:
        found = list(rows(comparison, tongue, Weight.FORM))
        if found:
            document.add_heading(printable(comparison.new.title or "·"), level=2)
            cells = ((str(n), *row.cells(tongue)) for n, row in enumerate(found, start=1))
            add_table(document, heads(tongue), _WIDTHS, cells)
    document.add_paragraph(printable(left_out(diff, NOT_COMPARED).in_(tongue)))
    return settled(document, title="")
