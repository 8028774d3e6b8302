"""Three-valued comparison: undecided where a value is unknown or two quantities overlap.

Quantities are intervals. `p > 30 days` holds if the whole of p is above, fails if none of it is, and else is open:

    28        30 31                 一个月 > 30 日     undecided
    ├──────────┼──┤ a month         一个月 > 20 日     holds
    30 ● thirty days                一个月 > 31 日     fails

Two periods that are counted in months, quarters or years compare by their numbers, so that 一个月 equals 一个月 and
十二个月 equals 一年; so do two that are counted in working days.
"""

from __future__ import annotations

from decimal import Decimal

from wordcheck.engine.conditions.values import Amount, Missing, Value, Word
from wordcheck.model.quantities import QuantityKind
from wordcheck.model.verdicts import Truth
from wordcheck.rulelang.syntax import tree as t

_MONEY, _PERIOD = QuantityKind.MONEY.value, QuantityKind.PERIOD.value
_CALENDAR = {
    "month": ("month", Decimal(1)),
    "quarter": ("month", Decimal(3)),
    "year": ("month", Decimal(12)),
    "working-day": ("working-day", Decimal(1)),
}
"""Units whose length in hours is open, with the unit in which they can be told apart exactly."""

Interval = tuple[Decimal, Decimal]


def compare(left: Value, operator: t.Operator, right: Value) -> Truth:
    """The truth of `left OPERATOR right`. What does not exist fails every comparison."""
    if isinstance(left, Missing) or isinstance(right, Missing):
        return Truth.FAILS
    if isinstance(left, Word) and isinstance(right, Word):
        return _words(left.text, operator, right.text)
    if isinstance(left, Amount) and isinstance(right, Amount) and _of_one_kind(left, right):
        return _intervals(*_alike(left, right), operator)
    return Truth.UNDECIDED


def _words(left: str, operator: t.Operator, right: str) -> Truth:
    same = left.casefold().replace("_", "-") == right.casefold().replace("_", "-")
    if operator == "=":
        return Truth.of(same)
    return Truth.of(not same) if operator == "!=" else Truth.UNDECIDED


def _of_one_kind(left: Amount, right: Amount) -> bool:
    """Whether two amounts can be compared at all: no period with a sum, no dollars with yuan."""
    if left.kind != right.kind:
        return False
    return left.kind != _MONEY or not (left.unit and right.unit) or left.unit == right.unit


def _alike(left: Amount, right: Amount) -> tuple[Interval, Interval]:
    """Both as intervals of one unit, exact where the units allow it."""
    if left.kind == _PERIOD and left.exact is not None and right.exact is not None:
        (base, times), (other, other_times) = _CALENDAR.get(left.unit, ("", 0)), _CALENDAR.get(right.unit, ("", 0))
        if base and base == other:
            a, b = left.exact * times, right.exact * other_times
            return (a, a), (b, b)
    return (left.low, left.high), (right.low, right.high)


def _intervals(left: Interval, right: Interval, operator: t.Operator) -> Truth:
    match operator:
        case "=":
            return _equal(left, right)
        case "!=":
            return ~_equal(left, right)
        case ">":
            return _above(left, right)
        case "<=":
            return ~_above(left, right)
        case "<":
            return _above(right, left)
        case ">=":
            return ~_above(right, left)


def _above(a: Interval, b: Interval) -> Truth:
    if a[0] > b[1]:
        return Truth.HOLDS
    return Truth.FAILS if a[1] <= b[0] else Truth.UNDECIDED


def _equal(a: Interval, b: Interval) -> Truth:
    if a[1] < b[0] or b[1] < a[0]:
        return Truth.FAILS
    return Truth.HOLDS if a[0] == a[1] == b[0] == b[1] else Truth.UNDECIDED
