"""The lines of a text: how long each is, and which stand around some of them.

1  We will not pay for loss caused by
2                                          blank, and so not counted
3  war
4  or terrorism.                           around line 4, one further: 3 and 4; two further: 1 to 4
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence

_BLANKS = " \t\f\r"
"""What RE2 takes for blanks within a line."""


class Lines:
    """Lines by their number, from 0."""

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        self.lengths = array("i", map(len, lines))
        """The characters of each line."""
        self._filled = array("i", [n for n, line in enumerate(lines) if line.strip(_BLANKS)])

    def around(self, lines: Sequence[int], further: int) -> list[int]:
        """Some lines, which are in order, with those before and behind them: as many as hold `further` that are not blank."""
        filled, made, end = self._filled, list[int](), 0
        for line in lines:
            place = bisect_left(filled, line)
            before, behind = place - further - 1, place + further + 1
            first = filled[before] + 1 if before >= 0 else 0
            last = filled[behind] if behind < len(filled) else len(self.lengths)
            made += range(max(first, end), last)
            end = max(end, last)
        return made
