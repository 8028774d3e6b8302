"""Dates of the calendar, and what looks like a figure but is a point in time or a number's part."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from wordcheck.anatomy.figures.number_starts import MONTH, MONTHS
from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span

_C = r"〇零○一二两三四五六七八九"
_NUMERIC = r"(?P<iso>[0-9]{4}([-/.])[0-9]{1,2}\2[0-9]{1,2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})(?![0-9])"
_ZH_DATE = lazily(
    rf"(?:(?P<y>[{_C}]{{4}}|[0-9０-９]{{4}})\s?年\s?(?P<m>[{_C}十]{{1,3}}|[0-9０-９]{{1,2}})\s?月\s?(?P<d>[{_C}十廿卅]{{1,3}}|[0-9０-９]{{1,2}})\s?[日号])"
    + "|"
    + _NUMERIC.replace("\\2", "\\5")
)
_ZH_POINT = lazily(
    rf"(?:[{_C}]{{4}}|[0-9０-９]{{4}})\s?年(?:度|版)?(?:\s?[{_C}十0-9０-９]{{1,3}}\s?月(?!以|之|内))?|"
    rf"(?:[{_C}十]{{1,3}}|[0-9０-９]{{1,2}})\s?月\s?(?:[{_C}十]{{1,3}}|[0-9０-９]{{1,2}})\s?[日号]|"
    rf"(?:[一1]\s?日\s?的?\s?)?(?:[{_C}十]{{1,3}}|[0-9０-９]{{1,2}})\s?时(?![间段期效])"
)
_EN_DATE = lazily(
    rf"(?:(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:\s+day)?(?:\s+of)?[\s-]+(?P<m>{MONTH})\.?,?[\s-]+(?P<y>[0-9]{{4}})(?![0-9])"
    rf"|(?P<m2>{MONTH})\.?\s+(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>[0-9]{{4}})(?![0-9]))|"
    + _NUMERIC.replace("\\2", "\\8")
)


def zh_date(text: str, at: int, end: int) -> Quantity | None:
    """The date that begins at `at`; None where there is none, or no such day."""
    found = _ZH_DATE.match(text, at, end)
    return _date(text, found) if found else None


def en_date(text: str, at: int, end: int) -> Quantity | None:
    """The date that begins at `at`; `text` is in small letters."""
    found = _EN_DATE.match(text, at, end)
    return _date(text, found) if found else None


def point_in_time(text: str, at: int, end: int) -> int:
    """Where a month, a day of the year or an hour of the clock (前一日24时) that begins at `at` ends; `at` where there is none."""
    found = _ZH_POINT.match(text, at, end)
    return found.end() if found else at


def _date(text: str, found: re.Match[str]) -> Quantity | None:
    parts = found.groupdict()
    try:
        if parts["iso"]:
            year, month, day = (int(n) for n in re.split(r"[-/.]", parts["iso"]))
            year, day = (year, day) if year > 31 else (day, year)
        else:
            year = _number(parts["y"] or parts.get("y2"))
            month = month_of(parts["m"] or parts.get("m2") or "")
            day = _number(parts["d"] or parts.get("d2"))
        value = Decimal(date(year, month, day).toordinal())
    except ValueError:
        return None
    span = Span(*found.span())
    return Quantity(QuantityKind.DATE, span, span.of(text), value, value, None, "date")


def month_of(text: str) -> int:
    """The number of a month by its name or figures; raises ValueError where it is none."""
    for number, name in enumerate(MONTHS, 1):
        if text[:1].isascii() and text[:1].isalpha() and name.startswith(text[:3]):
            return number
    return _number(text)


def _number(text: str | None) -> int:
    """The value of a whole number; raises ValueError where it is none."""
    value = parse_zh_numeral(text) if text else None
    if value is None:
        raise ValueError(text)
    return int(value)
