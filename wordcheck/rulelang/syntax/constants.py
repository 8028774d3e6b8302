"""Constants of a rule (`30 日`, `10,000 元`, `80%`, `2026-01-31`) as intervals in base units."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.languages.units import ZH_UNITS, english_unit, period_hours
from wordcheck.rulelang.syntax.tree import At, Constant

QUANTITY_OF = {"duration": "period", "money": "money", "percent": "percent", "date": "date", "number": "number",
               "text": "text"}  # fmt: skip
"""What kind of figure a constant of each kind compares with."""

_DURATION = re.compile(r"(\d+|[一二两三四五六七八九十百]+) ?(.+)")
_MONEY = re.compile(r"(\d[\d,]*(?:\.\d+)?) ?(\S+)")
_CURRENCY = {"元": (1, "CNY"), "万元": (10**4, "CNY"), "亿元": (10**8, "CNY")}


def duration(text: str, at: At) -> Constant:
    """A period in hours. `30 日`, `三十日`, `5 working-days`."""
    found = _DURATION.fullmatch(text)
    assert found, text  # the grammar's terminal admits nothing else
    unit = ZH_UNITS.get(found.group(2)) or english_unit(found.group(2))
    low, high = period_hours(Decimal(parse_zh_numeral(found.group(1)) or 0), unit)
    return Constant("duration", text, low, high, unit, at)


def money(text: str, at: At) -> Constant:
    """A sum in units of its currency. `10,000 元`, `3 万元`, `5 USD`."""
    found = _MONEY.fullmatch(text)
    assert found, text
    factor, currency = _CURRENCY.get(found.group(2), (1, found.group(2)))
    value = Decimal(found.group(1).replace(",", "")) * factor
    return Constant("money", text, value, value, currency, at)


def percent(text: str, at: At) -> Constant:
    """Per cent."""
    value = Decimal(text.rstrip("%％"))
    return Constant("percent", text.replace("％", "%"), value, value, "%", at)


def day(text: str, at: At) -> Constant:
    """Days since 0001-01-01. Raises ValueError for a date that does not exist."""
    value = Decimal(date.fromisoformat(text).toordinal())
    return Constant("date", text, value, value, "date", at)


def number(text: str, at: At) -> Constant:
    """A bare number."""
    value = Decimal(text)
    return Constant("number", text, value, value, "", at)


def is_day(text: str) -> bool:
    """Whether an ISO date exists."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
