"""The comparison table as a workbook: a sheet for each wording, filters, frozen heads, no words taken for formulas."""

from __future__ import annotations

from wordcheck.model.comparison import VersionDiff, Weight
from wordcheck.reporting.sheets import Sheet, workbook
from wordcheck.reporting.versions import DiffView
from wordcheck.reporting.versions._rows import WEIGHT, alone, rows, summary
from wordcheck.reporting.versions._tables import NOT_COMPARED, TITLE, heads

SUFFIX = ".xlsx"
_WIDTHS = (6, 22, 60, 22, 60, 12, 10, 40)


def render(diff: VersionDiff, view: DiffView) -> bytes:
    """The workbook; the same comparison gives the same bytes. Raises UsageError where openpyxl is missing."""
    tongue = view.tongue
    facts = [(diff.old_path, diff.new_path), (summary(diff, tongue), "")]
    facts += [(line, "") for line in alone(diff, tongue)]
    facts += [(NOT_COMPARED.in_(tongue), said.in_(tongue)) for said in diff.not_compared]
    sheets = [Sheet(TITLE.in_(tongue), (), tuple(facts), (60, 60))]
    for n, comparison in enumerate(diff.comparisons, start=1):
        found = [
            (number, r.old_place, r.old, r.new_place, r.new, r.fate, WEIGHT[r.weight].in_(tongue), "\n".join(r.reasons))
            for number, r in enumerate(rows(comparison, tongue, Weight.FORM), start=1)
        ]
        sheets.append(Sheet(f"{n} {comparison.new.title}", tuple(heads(tongue)), tuple(found), _WIDTHS))
    return workbook(sheets)
