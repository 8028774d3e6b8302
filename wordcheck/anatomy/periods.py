"""Periods and dates, in Chinese and English numerals, digits and words."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_en import EN_NUMERAL, parse_en_numeral
from wordcheck.languages.numerals_zh import ZH_NUMERAL, parse_zh_numeral
from wordcheck.languages.units import ZH_UNITS, english_unit, period_hours
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span

_N = rf"(?:{ZH_NUMERAL}|[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?)"
_UNIT = "|".join(sorted(ZH_UNITS, key=len, reverse=True))
ZH_PERIOD = lazily(
    rf"(?<![第\d.．０-９年同])(?P<a>{_N})\s?(?:[（(]\s?(?P<again>{_N})\s?[)）]\s?)?(?:(?P<u1>{_UNIT})?\s?[至到\-—~～]\s?(?P<b>{_N})\s?)?(?P<half>半)?个?(?P<unit>{_UNIT})(?!\s?岁|龄|利率|化|度报|度内|限|级|常|前|后的|期|线|以来)|(?P<halfonly>半)(?P<halfunit>年|个月|日|天)"
)
ZH_DATE = lazily(
    r"(?P<y>[〇零○一二三四五六七八九\d０-９]{4})\s?年\s?(?P<m>[一二三四五六七八九十\d０-９]{1,3})\s?月\s?(?P<d>[一二三四五六七八九十\d０-９]{1,3})\s?日|(?P<iso>\d{4}-\d{2}-\d{2})"
)
_EN_UNIT = r"(?:calendar |business |working )?(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)"
EN_PERIOD = lazily(
    rf"\b(?P<a>{EN_NUMERAL}|\d[\d,]*(?:\.\d+)?)(?:\s?\((?P<again>{EN_NUMERAL}|\d[\d,]*)\))?"
    rf"(?:\s?(?:to|-|–)\s?(?P<b>{EN_NUMERAL}|\d[\d,]*))?[\s-]+(?:consecutive |continuous |full |clear )?(?P<unit>{_EN_UNIT})['’]?\b(?! (?:old|of age)\b)",
    re.I,
)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
EN_DATE = lazily(
    rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m>{_MONTH}),?\s(?P<y>\d{{4}})|(?P<m2>{_MONTH})\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>\d{{4}})|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}))\b",
    re.I,
)


def zh_period(m: re.Match[str]) -> Quantity | None:
    """The quantity of a match of ZH_PERIOD; None where its numeral has no value."""
    if m.group("halfonly"):
        return _period(m, Decimal("0.5"), None, ZH_UNITS[m.group("halfunit")], True)
    unit = ZH_UNITS[m.group("unit")]
    first = _zh(m.group("a"))
    if first is None or (unit == "year" and first > 200):
        return None
    again = _zh(m.group("again"))
    extra = Decimal("0.5") if m.group("half") else Decimal(0)
    return _period(m, first + extra, _zh(m.group("b")), unit, again is None or again == first)


def en_period(m: re.Match[str]) -> Quantity | None:
    """The quantity of a match of EN_PERIOD."""
    unit = english_unit(m.group("unit"))
    first = _en(m.group("a"))
    if first is None or not unit or (unit == "year" and first > 200):
        return None
    again = _en(m.group("again"))
    return _period(m, first, _en(m.group("b")), unit, again is None or again == first)


def _period(m: re.Match[str], first: Decimal, second: Decimal | None, unit: str, agree: bool) -> Quantity:
    low, high = period_hours(first, unit)
    if second is not None:
        high = period_hours(second, unit)[1]
    ends = (first, second) if second is not None else None
    return Quantity(
        QuantityKind.PERIOD, Span(*m.span()), m.group(), low, high, first, unit, words_agree=agree, ends=ends
    )


def any_date(m: re.Match[str]) -> Quantity | None:
    """The quantity of a match of ZH_DATE or EN_DATE; None for a day that does not exist."""
    found = m.groupdict()
    try:
        if found["iso"]:
            day = date.fromisoformat(found["iso"])
        else:
            year = found.get("y") or found.get("y2") or ""
            month = found.get("m") or found.get("m2") or ""
            number = found.get("d") or found.get("d2") or ""
            day = date(int(_zh(year) or 0), _month(month), int(_zh(number) or 0))
    except ValueError:
        return None
    value = Decimal(day.toordinal())
    return Quantity(QuantityKind.DATE, Span(*m.span()), m.group(), value, value, None, "date")


def _month(text: str) -> int:
    names = [n.lower() for n in _MONTH.split("|")]
    return names.index(text.lower()) + 1 if text.lower() in names else int(_zh(text) or 0)


def _zh(text: str | None) -> Decimal | None:
    value = parse_zh_numeral(text) if text else None
    return Decimal(value) if value is not None else None


def _en(text: str | None) -> Decimal | None:
    value = parse_en_numeral(text) if text else None
    return Decimal(value) if value is not None else None
