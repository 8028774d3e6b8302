"""The comparison table as a workbook: a sheet for each wording, filters, frozen heads, no words taken for formulas."""

from __future__ import annotations

from wordcheck.model.comparison import VersionDiff, Weight
from wordcheck.reporting.comparisons import ComparisonView, not_compared
from wordcheck.reporting.sheets import Sheet, workbook
from wordcheck.reporting.versions._rows import AFTER, BEFORE, NOT_COMPARED, TITLE, alone, heads, names, rows, summary
from wordcheck.reporting.words import NOT_WHOLE

SUFFIX = ".xlsx"
_WIDTHS = (6, 22, 60, 22, 60, 12, 10, 40)


def render(diff: VersionDiff, view: ComparisonView) -> bytes:
    """The workbook; the same comparison gives the same bytes. Raises UsageError where openpyxl is missing."""
    tongue = view.tongue
    before, after = (head.in_(tongue) for head in (BEFORE, AFTER))
    told = [summary(diff, tongue), *alone(diff, tongue)] + ([] if diff.complete else [NOT_WHOLE.in_(tongue)])
    facts = [*zip((before, after), names(diff), strict=True), *(("", line) for line in told)]
    facts.append((NOT_COMPARED.in_(tongue), not_compared(diff).in_(tongue)))
    sheets = [Sheet(TITLE.in_(tongue), (), tuple(facts), (16, 90))]
    for n, comparison in enumerate(diff.comparisons, start=1):
        found = enumerate(rows(comparison, tongue, Weight.FORM), start=1)
        cells = tuple((number, *row.cells(tongue)) for number, row in found)
        sheets.append(Sheet(f"{n} {comparison.new.title}", tuple(heads(tongue)), cells, _WIDTHS))
    return workbook(sheets)
