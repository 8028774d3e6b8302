"""Dates of which the calendar has no such day: 31 June 2026, 2026年2月30日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from wordcheck.anatomy.figures.dates import month_of
from wordcheck.anatomy.figures.number_starts import MONTHS
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_MONTH = "|".join(m.capitalize() for m in MONTHS)
_LATE_DAY = {
    "zh": lazily(r"(?P<y>[12]\d{3})\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>29|3\d)\s?[日号]"),
    "en": lazily(rf"\b(?P<d>29|3\d)(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?\s+(?P<m>{_MONTH}),?\s+(?P<y>[12]\d{{3}})\b|\b(?P<m2>{_MONTH})\s+(?P<d2>29|3\d)(?:st|nd|rd|th)?,?\s+(?P<y2>[12]\d{{3}})\b"),
}  # fmt: skip
"""Only the last days of a month can be lacking; figures alone may be written day first or month first."""


def impossible_dates(wording: Wording) -> Iterator[Span]:
    """The dates, in reading order."""
    for found in _LATE_DAY[wording.language].finditer(wording.text, wording.span.start, wording.span.end):
        if not _exists(found):
            yield Span(*found.span())


def _exists(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    year, month, day = (parts[k] or parts.get(f"{k}2") or "" for k in "ymd")
    try:
        date(int(year), month_of(month.casefold()), int(day))
    except ValueError:
        return False
    return True
