"""Coloured boxes side by side, as on the first pages of booklets: each is read by itself, and none heads what follows.

┌────────────────┐ ┌─────────────────┐
│ Claims line    │ │ Windscreens     │      read along the rows: “Claims line Windscreens”, “0800 …199 0800 …144”
│ 0800 555 0199  │ │ 0800 555 0144   │
└────────────────┘ └─────────────────┘
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf.drawings import Fill
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.tables import Grid, GridCell

_WIDTH, _HEIGHT = (50.0, 300.0), (26.0, 220.0)
"""Points between which the sides of a box are."""
_ALIKE = 3.0
"""Points by which the edges of boxes in one row differ."""
_APART = 4.0
"""Points that stay free between two boxes; the cells of a table touch."""
_LONGEST = 200
"""Characters in a box: more are text."""
_MOST_FILLS = 400


def box_grids(fills: Sequence[Fill], body: Sequence[Fragment], known: Sequence[Grid]) -> list[Grid]:
    """A table of one row for each row of boxes that holds short words, where no table is drawn already."""
    if not 1 < len(fills) <= _MOST_FILLS:
        return []
    boxes = [f.box for f in fills if _sized(f.box) and not any(_meet(f.box, g.box) for g in known)]
    found: list[Grid] = []
    rows: list[list[Box]] = []
    for box in sorted(dict.fromkeys(boxes), key=lambda b: (round(b.top / _ALIKE), b.x0)):
        if rows and _beside(rows[-1][-1], box):
            rows[-1].append(box)
        else:
            rows.append([box])
    for row in rows:
        held = [[f for f in body if _holds(box, f)] for box in row]
        texts = [sum(len(f.text) for f in own) for own in held]
        across = any(
            f.x0 < a.x1 and f.x1 > b.x0 and a.top < f.middle < a.bottom for a, b in pairwise(row) for f in body
        )
        if len(row) > 1 and all(0 < n <= _LONGEST for n in texts) and not across:
            found.append(_grid(row))
    return found


def _grid(row: Sequence[Box]) -> Grid:
    top, bottom = min(b.top for b in row), max(b.bottom for b in row)
    edges = (row[0].x0, *((a.x1 + b.x0) / 2 for a, b in pairwise(row)), row[-1].x1)
    cells = tuple(GridCell(Box(a, top, b, bottom), 0, k, 1, 1) for k, (a, b) in enumerate(pairwise(edges)))
    return Grid(Box(edges[0], top, edges[-1], bottom), cells, 1, len(cells), edges, (top, bottom))


def _sized(box: Box) -> bool:
    return _WIDTH[0] <= box.x1 - box.x0 <= _WIDTH[1] and _HEIGHT[0] <= box.bottom - box.top <= _HEIGHT[1]


def _beside(a: Box, b: Box) -> bool:
    return abs(a.top - b.top) <= _ALIKE and abs(a.bottom - b.bottom) <= _ALIKE and b.x0 - a.x1 >= _APART


def _meet(a: Box, b: Box) -> bool:
    return a.x0 < b.x1 and b.x0 < a.x1 and a.top < b.bottom and b.top < a.bottom


def _holds(box: Box, f: Fragment) -> bool:
    return box.x0 <= (f.x0 + f.x1) / 2 <= box.x1 and box.top <= f.middle <= box.bottom
