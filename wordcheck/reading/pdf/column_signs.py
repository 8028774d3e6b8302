"""What tells columns of text from the columns of a table: how full their lines are, at which pace they go down, how they are numbered."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Protocol

_FILLED = 0.42
"""Share of the column's width that its lines must fill in the median."""
_OWN_LINES, _ALIKE = 8, 0.5
"""Fewest lines of two columns of short lines, and the least share that one has of the lines of the other."""
_SHORT_LIST = 6
"""Most items on the right of a short list in two columns."""
_NUMBERS = 4
"""Fewest numbered lines of two columns whose lines are level, so that they may be two columns of text on one grid."""
_ROWS = 0.75
"""Share of them above which they are level as the rows of a table are."""
_LEVEL = 0.25
"""Share of their height by which the middles of lines on one level differ."""
_BY_CHANCE = 0.5
"""Share of lines that are level with one in the other column by chance."""
_DENSE = 0.42
"""Share of the column's height, from its first line to its last, that must be covered by lines."""


class Placed(Protocol):
    """Anything with a place on the page: a fragment, or a table as a whole."""

    @property
    def x0(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def bottom(self) -> float: ...
    @property
    def numbered(self) -> bool: ...
    @property
    def count(self) -> int | None: ...


def own_lines(left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """Whether two columns of short lines each go down at a pace of their own: hardly a line is level with one beside it."""
    fewer, more = sorted(([(top, bottom) for _, _, top, bottom in rows_of(c)] for c in (left, right)), key=len)
    named, others = sum(i.numbered for i in left), sum(i.numbered for i in right)
    if len(fewer) < _OWN_LINES or len(fewer) < _ALIKE * len(more) or (named >= 3 and others < 0.3 * named):
        return False  # Few lines, or the names of the items of a schedule beside what stands for them.
    level = sum(any(abs(a + b - c - d) < 2 * _LEVEL * (b - a) for c, d in more) for a, b in fewer)
    return level <= _BY_CHANCE * len(fewer)


def own_numbers(left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """Whether both columns hold numbered lines, of which few are level with one beside: no rows of a table begin so."""
    own, beside = [i for i in left if i.numbered], [i for i in right if i.numbered]
    fewer, more = sorted((own, beside), key=len)
    if len(fewer) < _NUMBERS:
        return False
    level = sum(any(abs(a.top - b.top) < _LEVEL * (a.bottom - a.top) for b in more) for a in fewer)
    return level <= _ROWS * len(fewer)


def counts_on(left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """Whether the numbers on the right go on where those on the left end, as a list does that is set in two columns."""
    counts = [i.count for i in right if i.count is not None]
    own = [i.count for i in left if i.count is not None]
    if len(counts) < _NUMBERS or not own or min(right, key=lambda i: i.top).count != counts[0]:
        return False
    # Chapters may go on as well: 8, 8.1 on the left, 9, 9.1, 9.2, 10 on the right.
    steps = all(b - a in (0, 1) for a, b in pairwise(counts)) and counts[-1] > counts[0]
    return steps and (max(own) == counts[0] - 1 or max(own) == own[-1] == counts[0])


def is_filled(column: Sequence[Placed], span: float, listed: bool) -> bool:
    """Whether a column is one of running lines, or of numbered ones where all columns are."""
    rows = rows_of(column)
    if len(rows) < 2:
        return False
    widths = [x1 - x0 for x0, x1, _, _ in rows]
    heights = [bottom - top for _, _, top, bottom in rows]
    extent = rows[-1][3] - rows[0][2]
    covered = sum(heights) * 1.25
    filled = median(widths) >= _FILLED * span or listed
    return filled and covered >= _DENSE * extent


def lists_numbers(column: Sequence[Placed], rows: int) -> bool:
    """Whether a column lists numbered lines, as a table of contents in columns does; they may be short."""
    return sum(item.numbered for item in column) >= max(3, 0.5 * rows)


def numbers_rows(left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """Whether a column holds the numbers (and heads) of the text beside it: nearly each of its rows bears one, level with a line there."""
    numbers = [item for item in left if item.numbered]
    if len(numbers) < max(3, 0.7 * len(rows_of(left))) or sum(item.numbered for item in right) > 0.3 * len(numbers):
        return False
    beside = [(top, bottom) for _, _, top, bottom in rows_of(right)]
    level = sum(
        any(min(bottom, item.bottom) - max(top, item.top) > 0.5 * (item.bottom - item.top) for top, bottom in beside)
        for item in numbers
    )
    return level >= 0.7 * len(numbers)


def list_beside(left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """Whether all that stands on the right are the last items of a short list in two columns amid text: each level with one of the first."""
    if not 1 < len(right) <= _SHORT_LIST or not all(i.numbered for i in right):
        return False
    own = [i for i in left if i.numbered]
    level = all(any(abs(a.top - b.top) < _LEVEL * (a.bottom - a.top) for b in own) for a in right)
    return level and len(left) > 2 * len(right)


def rows_of(column: Sequence[Placed]) -> list[tuple[float, float, float, float]]:
    """Left, right, top and bottom of each row of a column."""
    rows: list[tuple[float, float, float, float]] = []
    for item in sorted(column, key=lambda i: (i.top, i.x0)):
        if rows:
            x0, x1, top, bottom = rows[-1]
            if min(bottom, item.bottom) - max(top, item.top) > 0.5 * min(bottom - top, item.bottom - item.top):
                rows[-1] = (min(x0, item.x0), max(x1, item.x1), min(top, item.top), max(bottom, item.bottom))
                continue
        rows.append((item.x0, item.x1, item.top, item.bottom))
    return rows
