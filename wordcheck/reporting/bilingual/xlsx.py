"""A workbook for the translator: the mismatches, and all clauses side by side."""

from __future__ import annotations

from wordcheck.model.bilingual import Bilingual
from wordcheck.model.said import Said
from wordcheck.reporting.bilingual._beside import (
    KIND_HEAD,
    SIDE_HEADS,
    WHY_HEAD,
    beside,
    differing,
    places,
    told,
    words,
)
from wordcheck.reporting.comparisons import ComparisonView
from wordcheck.reporting.sheets import Sheet, workbook
from wordcheck.reporting.words import parted

SUFFIX = ".xlsx"


def render(found: Bilingual, view: ComparisonView) -> bytes:
    """The workbook. Raises UsageError where openpyxl is missing."""
    tongue = view.tongue
    kind, *sides, why = (h.in_(tongue) for h in (KIND_HEAD, *SIDE_HEADS, WHY_HEAD))
    rows = tuple(differing(found, tongue))
    all_ = []
    for row in beside(found):
        first, second = places(found, row.first, row.second)
        differs = parted((told(m, tongue) for m in row.mismatches), tongue)
        all_.append((first, words(found.first, row.first), second, words(found.second, row.second), differs))
    return workbook(
        [
            Sheet(Said("不一致", "Mismatches").in_(tongue), (kind, *sides, why), rows, (16, 28, 50, 28, 50, 40)),
            Sheet(Said("对照", "Side by side").in_(tongue), (*sides, why), tuple(all_), (24, 60, 24, 60, 30)),
        ]
    )
