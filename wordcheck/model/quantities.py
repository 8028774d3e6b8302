"""Figures: periods, sums of money, percentages, dates and bare numbers, normalised to intervals.

An interval carries what the words leave open: a month is 28 to 31 days, `n` working days are at least `n` days and
at most `n + 2 * ceil(n / 5) + 10`, "not more than 60 days" is bounded above only by its bound, not by its value.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Literal

from msgspec import Struct

from wordcheck.model.span import Span


class QuantityKind(StrEnum):
    """What kind of figure."""

    PERIOD = "period"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    NUMBER = "number"


LIMITS = ("limit", "sublimit", "aggregate-limit")
"""What figures measure that are limits: keys of `Quantity.measures`."""

Bound = Literal["exact", "at-most", "at-least", "less-than", "more-than", "about"]


class Quantity(Struct, frozen=True, gc=False):
    """One figure as it stands in the wording."""

    kind: QuantityKind
    span: Span
    """Words of the figure itself with its unit, without the words of its bound."""
    text: str
    low: Decimal
    """In the base unit: hours for a period, units of the currency, per cent, days since 0001-01-01 for a date."""
    high: Decimal
    amount: Decimal | None
    """The number as written (30 in `三十日`); None for a date."""
    unit: str
    """As normalised: `hour day working-day week month quarter year`, a currency code (`CNY`, `USD`; empty where not
    named), `%`, `‰`, `date`, or the counter word of a bare number."""
    bound: Bound = "exact"
    measures: str = ""
    """What it measures, a key in English (`waiting-period`, `claim-decision`, `limit`, `deductible`), empty where unknown."""
    clause: int | None = None
    words_agree: bool = True
    """False where figure and words of one sum differ: `twelve (10) months`."""
    ends: tuple[Decimal, Decimal] | None = None
    """For a range written with two figures (`3至5日`), the two amounts."""

    @property
    def settled(self) -> bool:
        """Whether it is one value, neither a range nor a month of so many days."""
        return self.low == self.high

    def apart_from(self, other: Quantity) -> bool:
        """Whether no value fits both: a month and thirty days may be one."""
        return self.high < other.low or other.high < self.low
