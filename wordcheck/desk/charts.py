"""Small charts as numbers for SVG: where bars, marks and labels stand. Colours and words are the template's."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

from msgspec import Struct


class Bar(Struct, frozen=True):
    """One bar of a histogram."""

    x: float
    y: float
    width: float
    height: float
    low: float
    high: float
    count: int


class Chart(Struct, frozen=True):
    """A histogram with marks on its axis."""

    width: float
    height: float
    bars: tuple[Bar, ...]
    p5: float
    middle: float
    p95: float
    marked: tuple[float, ...]
    """Where the filing's own values stand."""


def histogram(
    bars: str, spread: tuple[float, float, float], marked: Sequence[float] = (), width: float = 320, height: float = 60
) -> Chart:
    """A chart of the stored bars (JSON), with the fifth, fiftieth and ninety-fifth percentile and some values marked."""
    given = [(float(a), float(b), int(n)) for a, b, n in json.loads(bars)]
    low, high = given[0][0], given[-1][1]
    # The edges tell whether steps or factors are equal.
    by_factor = low > 0 and len(given) > 1 and given[-1][1] - given[-1][0] > 1.5 * (given[0][1] - given[0][0])
    most = max(n for _, _, n in given)

    def at(value: float) -> float:
        if low == high:
            return width / 2
        inside = min(max(value, low), high)
        share = (
            (math.log(inside) - math.log(low)) / (math.log(high) - math.log(low))
            if by_factor
            else (inside - low) / (high - low)
        )
        return round(share * width, 1)

    made = []
    for a, b, n in given:
        tall = round(max(1.5, height * n / most), 1) if n else 0.0
        wide = 6.0 if low == high else max(1.0, at(b) - at(a) - 1)
        made.append(Bar(at(a) - (3 if low == high else 0), height - tall, wide, tall, a, b, n))
    p5, middle, p95 = (at(s) for s in spread)
    return Chart(width, height, tuple(made), p5, middle, p95, tuple(at(m) for m in marked))
