"""Values that conditions compare: amounts as intervals, words, and what is not known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from msgspec import Struct

from wordcheck.languages.units import period_hours
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.said import Said
from wordcheck.rulelang.syntax import tree as t


class Amount(Struct, frozen=True):
    """A number or quantity as an interval in its base unit."""

    low: Decimal
    high: Decimal
    unit: str = ""
    exact: Decimal | None = None
    """The number as written, in `unit`; None for a range."""
    kind: str = "number"


class Word(Struct, frozen=True):
    """A text or one of a closed list of words."""

    text: str


class Unknown(Struct, frozen=True):
    """A value that cannot be told, and why."""

    why: Said


class Missing(Struct, frozen=True):
    """A value of something that does not exist, such as the one value of a figure that is not stated."""

    why: Said


Value = Amount | Word | Unknown | Missing

NOT_KNOWN = Unknown(Said("未知", "not known"))
ABSENT = Word("")
"""The value of an attribute of something that does not exist here, such as the cell of a figure in running text."""


def number(value: float | Decimal) -> Amount:
    """A bare number."""
    return _whole(value) if type(value) is int else _bare(Decimal(str(value)))


@lru_cache(maxsize=1024)  # how many words, which page: a few numbers, asked of each sentence
def _whole(value: int) -> Amount:
    return _bare(Decimal(value))


def _bare(exact: Decimal) -> Amount:
    return Amount(exact, exact, "", exact)


def yes_no(value: bool) -> Word:
    """`yes` or `no`."""
    return Word("yes" if value else "no")


def given(value: object) -> Value:
    """A value that comes from outside (a filing, an example): a number, an ISO date, else a word."""
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, (int, float, Decimal)):
        return number(value)
    text = str(value)
    try:
        figure = Decimal(text)
    except InvalidOperation:
        figure = Decimal("nan")
    if figure.is_finite():
        return number(figure)
    try:
        days = Decimal(date.fromisoformat(text).toordinal())
    except ValueError:
        return Word(text)
    return Amount(days, days, "date", None, "date")


def amount_of(quantity: Quantity) -> Amount:
    """A figure of the wording. A bounded figure (`不超过六十日`) counts by the end that it states."""
    exact = quantity.amount if quantity.ends is None else None
    return Amount(quantity.low, quantity.high, quantity.unit, exact, quantity.kind.value)


_KINDS = {"duration": QuantityKind.PERIOD, "money": QuantityKind.MONEY, "percent": QuantityKind.PERCENT,
          "date": QuantityKind.DATE, "number": QuantityKind.NUMBER}  # fmt: skip


def constant(value: t.Constant) -> Value:
    """A constant of a rule."""
    if value.kind == "text":
        return Word(value.text)
    exact = value.low if value.low == value.high else None
    if value.kind == "duration":
        exact = _written(value.low, value.unit)
    return Amount(value.low, value.high, value.unit, exact, _KINDS[value.kind].value)


def _written(low: Decimal, unit: str) -> Decimal:
    """The number before a unit, from the least hours that number and unit can be."""
    if unit == "month" and low % period_hours(Decimal(12), unit)[0] == 0:
        return low / period_hours(Decimal(12), unit)[0] * 12
    return low / period_hours(Decimal(1), unit)[0]
