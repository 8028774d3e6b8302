"""Periods as intervals of hours: what a month, a year or a working day can be at least and at most."""

from __future__ import annotations

from decimal import Decimal

_DAY = Decimal(24)
_TOO_LONG = Decimal(10) ** 20
"""Numbers of more digits than decimals keep have no remainder; no period is that long."""
_DAYS = {
    "day": (1, 1),
    "week": (7, 7),
    "month": (28, 31),
    "quarter": (90, 92),
    "year": (365, 366),
}

ZH_UNITS = {
    "个工作日": "working-day", "工作日": "working-day", "个自然日": "day", "自然日": "day", "个小时": "hour", "小时": "hour", "小時": "hour", "個小時": "hour", "分鐘": "minute", "個月": "month", "分钟": "minute", "日": "day", "天": "day",
    "个星期": "week", "星期": "week", "周": "week", "个月": "month", "月": "month", "个季度": "quarter", "季度": "quarter", "周年": "year",
    "年度": "year", "年": "year",
}  # fmt: skip
EN_UNITS = {
    "business day": "working-day", "working day": "working-day", "working-day": "working-day", "calendar day": "day",
    "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
}  # fmt: skip


def period_hours(amount: Decimal, unit: str) -> tuple[Decimal, Decimal]:
    """Least and most hours of `amount` units; `n` working days are `n` to `n + 2*ceil(n/5) + 10` days.

    Raises KeyError for an unknown unit.
    """
    exact = amount < _TOO_LONG
    if unit == "minute":
        return amount / 60, amount / 60
    if unit == "hour":
        return amount, amount
    if unit == "working-day":
        weeks = -(-amount // 5) if exact else amount / 5
        return amount * _DAY, (amount + 2 * weeks + 10) * _DAY
    low, high = _DAYS[unit]
    if unit == "month" and exact and amount % 12 == 0:
        return amount / 12 * 365 * _DAY, amount / 12 * 366 * _DAY
    if unit == "year" and exact and amount % 1:
        return _months(amount * 12)
    return amount * low * _DAY, amount * high * _DAY


def _months(months: Decimal) -> tuple[Decimal, Decimal]:
    return months * 28 * _DAY, months * 31 * _DAY


def english_unit(word: str) -> str:
    """`days` is day, `Business Days` working-day; empty for any other word."""
    lower = " ".join(word.lower().replace("-", " ").split())
    single = lower[:-1] if lower.endswith("s") else lower
    return EN_UNITS.get(single, EN_UNITS.get(single.replace(" ", "-"), ""))
