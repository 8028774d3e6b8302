"""Ruled tables: grids found among the lines drawn on a page.

Lines that meet hang together. The places of their edges make a grid; neighbouring places between which no line is drawn
are one cell. A table may be open at its sides:

    ───────────┬───────────      what is covered │ what is not covered
    ───────────┼───────────      the ends of the horizontal lines stand for the missing edges
    ───────────┴───────────
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf.drawings import Rule


class GridCell(Struct, frozen=True):
    """A cell of a grid with its place, rows and columns from 0."""

    box: Box
    row: int
    column: int
    rows: int
    columns: int


class Grid(Struct, frozen=True):
    """A ruled table on one page."""

    box: Box
    cells: tuple[GridCell, ...]
    rows: int
    columns: int
    edges: tuple[float, ...]
    """Left edges of the columns and the right edge of the last."""
    lines: tuple[float, ...]
    """Top edges of the rows and the bottom edge of the last."""


_SNAP = 3.0
"""Points by which the lines of one edge may lie apart, and by which a line may miss the line it should meet."""
_OPEN = 12.0
"""Points by which lines must reach over the outermost line that they cross, for an open side to be a column or row."""
_MOST_RULES = 2500


class _Edge(Struct, frozen=True):
    at: float
    start: float
    end: float


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The ruled tables of a page. A box around a paragraph (one cell) is none."""
    return grids_and_frames(rules)[0]


def grids_and_frames(rules: Sequence[Rule]) -> tuple[list[Grid], list[Box]]:
    """The ruled tables of a page, and the boxes of one cell alone."""
    if len(rules) > _MOST_RULES:
        return [], []
    across = _joined([_Edge(r.at, r.start, r.end) for r in rules if r.across])
    down = _joined([_Edge(r.at, r.start, r.end) for r in rules if not r.across])
    if len(across) < 2 or not down:
        return [], []
    made, frames = [], []
    for horizontals, verticals in _connected(across, down):
        grid = _grid(horizontals, verticals)
        if grid is not None:
            made.append(grid)
        elif (frame := _frame(horizontals, verticals)) is not None:
            frames.append(frame)
    return sorted(made, key=lambda g: (g.box.top, g.box.x0)), frames


def _frame(across: list[_Edge], down: list[_Edge]) -> Box | None:
    """The box that edges draw which hang together and make but one cell."""
    ys, xs = _places(across), _places(down)
    return Box(xs[0], ys[0], xs[1], ys[1]) if len(ys) == len(xs) == 2 else None


def _joined(edges: list[_Edge]) -> list[_Edge]:
    """Edges on one line joined where they touch; lines nearer than `_SNAP` count as one."""
    lines: list[list[_Edge]] = []
    for edge in sorted(edges, key=lambda e: e.at):
        if lines and edge.at - lines[-1][0].at <= _SNAP:
            lines[-1].append(edge)
        else:
            lines.append([edge])
    made: list[_Edge] = []
    for line in lines:
        at = sum(e.at for e in line) / len(line)
        start, end = None, 0.0
        for e in sorted(line, key=lambda e: e.start):
            if start is None:
                start, end = e.start, e.end
            elif e.start <= end + _SNAP:
                end = max(end, e.end)
            else:
                made.append(_Edge(at, start, end))
                start, end = e.start, e.end
        if start is not None:
            made.append(_Edge(at, start, end))
    return [e for e in made if e.end - e.start > 2 * _SNAP]


def _meet(h: _Edge, v: _Edge) -> bool:
    return h.start - _SNAP <= v.at <= h.end + _SNAP and v.start - _SNAP <= h.at <= v.end + _SNAP


def _connected(across: list[_Edge], down: list[_Edge]) -> list[tuple[list[_Edge], list[_Edge]]]:
    """Edges that hang together."""
    group = list(range(len(across) + len(down)))

    def root(i: int) -> int:
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    for i, h in enumerate(across):
        for j, v in enumerate(down):
            if _meet(h, v):
                group[root(i)] = root(len(across) + j)
    parts: dict[int, tuple[list[_Edge], list[_Edge]]] = {}
    for i, h in enumerate(across):
        parts.setdefault(root(i), ([], []))[0].append(h)
    for j, v in enumerate(down):
        parts.setdefault(root(len(across) + j), ([], []))[1].append(v)
    return [p for p in parts.values() if len(p[0]) >= 2 and p[1]]


def _grid(across: list[_Edge], down: list[_Edge]) -> Grid | None:
    """The grid of edges that hang together, or None where it has but one cell."""
    ys, xs = _outermost(_places(across), down), _outermost(_places(down), across)
    if len(ys) < 2 or len(xs) < 2 or (len(ys) - 1) * (len(xs) - 1) < 2:
        return None
    cells = _cells(xs, ys, across, down)
    if len(cells) < 2:
        return None
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), cells, len(ys) - 1, len(xs) - 1, tuple(xs), tuple(ys))


def _places(edges: list[_Edge]) -> list[float]:
    places: list[float] = []
    for at in sorted(e.at for e in edges):
        if not places or at - places[-1] > _SNAP:
            places.append(at)
    return places


def _outermost(places: list[float], crossing: list[_Edge]) -> list[float]:
    """The places with the ends of the crossing edges added where a table is open at its sides."""
    low, high = min(e.start for e in crossing), max(e.end for e in crossing)
    before = [low] if low < places[0] - _OPEN else []
    after = [high] if high > places[-1] + _OPEN else []
    return [*before, *places, *after]


def _drawn(edges: list[_Edge], at: float, places: list[float]) -> list[bool]:
    """For each two neighbours of `places` whether an edge is drawn at `at` over the middle between them."""
    near = [e for e in edges if abs(e.at - at) <= _SNAP]
    middles = [(start + end) / 2 for start, end in pairwise(places)]
    return [any(e.start <= middle <= e.end for e in near) for middle in middles]


def _cells(xs: list[float], ys: list[float], across: list[_Edge], down: list[_Edge]) -> tuple[GridCell, ...]:
    """Rectangles of the grid that no line divides, spans included; places outside the outline are left out."""
    columns, rows = len(xs) - 1, len(ys) - 1
    right = [_drawn(down, x, ys) for x in xs[1:]]
    """By column, then by row."""
    below = [_drawn(across, y, xs) for y in ys[1:]]
    taken = [[False] * columns for _ in range(rows)]
    made: list[GridCell] = []
    for r in range(rows):
        for c in range(columns):
            if taken[r][c]:
                continue
            wide = 1
            while c + wide < columns and not right[c + wide - 1][r] and not taken[r][c + wide]:
                wide += 1
            high = 1
            while r + high < rows and not any(below[r + high - 1][c : c + wide]):
                high += 1
            for rr in range(r, r + high):
                taken[rr][c : c + wide] = [True] * wide
            made.append(GridCell(Box(xs[c], ys[r], xs[c + wide], ys[r + high]), r, c, high, wide))
    return tuple(made)
