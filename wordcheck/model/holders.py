"""Spans among which one asks: does one of them hold these words?

spans     ├─────────┤        ├──┤
              ├──────────────────────┤
reach     10         24           24      furthest end so far: one look-up answers, also where spans nest
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from wordcheck.model.span import Span


class Holders:
    """Spans, ready to be asked which words they hold, in logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        given = list(spans)
        self._order = sorted(range(len(given)), key=given.__getitem__)
        ordered = [given[k] for k in self._order]
        self._ends = [s.end for s in ordered]
        self._starts = [s.start for s in ordered]
        self._reach = list(accumulate((s.end for s in ordered), max))

    def hold(self, span: Span) -> bool:
        """Whether one of them holds `span`."""
        i = bisect_right(self._starts, span.start)
        return i > 0 and self._reach[i - 1] >= span.end

    def hold_strictly(self, span: Span) -> bool:
        """Whether one of them holds `span` and is longer."""
        i = bisect_right(self._starts, span.start)
        if i > 0 and self._reach[i - 1] > span.end:
            return True
        j = bisect_left(self._starts, span.start)
        return j > 0 and self._reach[j - 1] >= span.end

    def around(self, span: Span) -> Iterator[int]:
        """The places, in the order in which the spans were given, of all that hold `span`."""
        i = bisect_right(self._starts, span.start) - 1
        while i >= 0 and self._reach[i] >= span.end:
            if self._ends[i] >= span.end:
                yield self._order[i]
            i -= 1
