"""Values of attributes and constants, and their three-valued comparison.

Quantities are intervals: `p > 30 days` holds if the whole of p is above, fails if none of it is, and is undecided
otherwise. Two figures in the same unit compare by their amounts, so that 一个月 equals 一个月.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.verdicts import Truth
from wordcheck.rulelang import tree as t


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or quantity as an interval; `exact` is the amount in `unit` where it is one number."""

    low: Decimal
    high: Decimal
    unit: str = ""
    exact: Decimal | None = None
    kind: str = "number"


@dataclass(frozen=True, slots=True)
class Word:
    """A text or one of a closed list of words."""

    text: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that is not known, and why."""

    why_zh: str
    why_en: str


Value = Amount | Word | Unknown


def number(value: float | Decimal) -> Amount:
    """A bare number."""
    exact = Decimal(str(value))
    return Amount(exact, exact, "", exact)


def amount_of(quantity: Quantity) -> Amount:
    """A figure of the wording as an interval."""
    exact = quantity.amount if quantity.ends is None else None
    return Amount(quantity.low, quantity.high, quantity.unit, exact, quantity.kind.value)


_KINDS = {"duration": "period", "money": "money", "percent": "percent", "date": "date", "number": "number"}


def constant(value: t.Constant) -> Value:
    """A constant of a rule."""
    if value.kind == "text":
        return Word(value.text)
    exact = None
    if value.kind == "duration":
        exact = _exact_duration(value)
    elif value.low == value.high:
        exact = value.low
    return Amount(value.low, value.high, value.unit, exact, _KINDS[value.kind])


def _exact_duration(value: t.Constant) -> Decimal | None:
    from wordcheck.languages.numerals_zh import parse_zh_numeral

    digits = value.text.rstrip("abcdefghijklmnopqrstuvwxyz- 小时个工作日天周月年")
    found = parse_zh_numeral(digits)
    return Decimal(found) if found is not None else None


def compare(left: Value, operator: t.Operator, right: Value) -> Truth:
    """The truth of `left OPERATOR right`; undecided where a value is unknown or the two do not compare."""
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return Truth.UNDECIDED
    if isinstance(left, Word) and isinstance(right, Word):
        return _words(left, operator, right)
    if isinstance(left, Amount) and isinstance(right, Amount):
        return _amounts(left, operator, right)
    return Truth.UNDECIDED


def _words(left: Word, operator: t.Operator, right: Word) -> Truth:
    same = left.text.casefold().replace("_", "-") == right.text.casefold().replace("_", "-")
    if operator == "=":
        return Truth.of(same)
    return Truth.of(not same) if operator == "!=" else Truth.UNDECIDED


def _amounts(left: Amount, operator: t.Operator, right: Amount) -> Truth:
    if left.kind == right.kind == QuantityKind.MONEY and left.unit and right.unit and left.unit != right.unit:
        return Truth.UNDECIDED
    if left.unit == right.unit and left.exact is not None and right.exact is not None and left.unit:
        a_low = a_high = left.exact
        b_low = b_high = right.exact
    else:
        a_low, a_high, b_low, b_high = left.low, left.high, right.low, right.high
    match operator:
        case "=":
            return _equal(a_low, a_high, b_low, b_high)
        case "!=":
            return ~_equal(a_low, a_high, b_low, b_high)
        case ">":
            return _above(a_low, a_high, b_low, b_high)
        case "<=":
            return ~_above(a_low, a_high, b_low, b_high)
        case "<":
            return _above(b_low, b_high, a_low, a_high)
        case ">=":
            return ~_above(b_low, b_high, a_low, a_high)


def _above(a_low: Decimal, a_high: Decimal, b_low: Decimal, b_high: Decimal) -> Truth:
    if a_low > b_high:
        return Truth.HOLDS
    return Truth.FAILS if a_high <= b_low else Truth.UNDECIDED


def _equal(a_low: Decimal, a_high: Decimal, b_low: Decimal, b_high: Decimal) -> Truth:
    if a_high < b_low or b_high < a_low:
        return Truth.FAILS
    return Truth.HOLDS if a_low == a_high == b_low == b_high else Truth.UNDECIDED
