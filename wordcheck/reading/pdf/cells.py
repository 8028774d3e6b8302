"""Ruled tables with their words: which grids are tables at all, and what stands in each cell.

A frame around text is drawn with the same lines as a table. A grid counts as a table where at least one row has words in
two cells; a frame with a line down the middle of a page, which parts two columns of running text, does not.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.letters import is_cjk
from wordcheck.reading.pdf.tables import Grid, GridCell

_PAGE_HIGH = 0.45
"""Share of the page height from which a single row of cells is two columns of a page."""
_SAME = 4.0
"""Points by which the columns of a table may shift from page to page."""


class FilledCell(Struct, frozen=True):
    """A cell and what stands in it."""

    cell: GridCell
    fragments: tuple[Fragment, ...]


class RuledTable(Struct, frozen=True):
    """A ruled table on one page, an item of the page's flow."""

    page: int
    grid: Grid
    cells: tuple[FilledCell, ...]
    aside: bool = False
    """Whether it is no table but a box beside the text."""

    @property
    def x0(self) -> float:
        return self.grid.box.x0

    @property
    def x1(self) -> float:
        return self.grid.box.x1

    @property
    def top(self) -> float:
        return self.grid.box.top

    @property
    def bottom(self) -> float:
        return self.grid.box.bottom

    @property
    def count(self) -> None:
        """No number: it is no item of a list."""

    @property
    def numbered(self) -> bool:
        return False

    def continues(self, earlier: RuledTable) -> bool:
        """Whether its columns are those of a table on the page before."""
        mine, theirs = self.grid.edges, earlier.grid.edges
        near = len(mine) == len(theirs) and all(abs(a - b) < _SAME for a, b in zip(mine, theirs, strict=True))
        return near and self.page == earlier.page + 1


def ruled_tables(
    page: int, height: float, body: Sequence[Fragment], found: Sequence[Grid]
) -> tuple[list[RuledTable], list[Fragment]]:
    """The tables of a page, and the fragments of `body` that stand outside them."""
    tables: list[RuledTable] = []
    rest = list(body)
    for grid in sorted(found, key=lambda g: -_area(g.box)):
        if any(_within(grid.box, t.grid.box) for t in tables):
            continue
        inside = [f for f in rest if _holds(grid.box, f)]
        table = RuledTable(page, grid, tuple(_filled(grid, inside)))
        if _is_table(table, height):
            tables.append(table)
            gone = {id(f) for f in inside}
            rest = [f for f in rest if id(f) not in gone]
    return tables, rest


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _within(inner: Box, outer: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom


def _holds(box: Box, f: Fragment) -> bool:
    return box.x0 - 1 <= (f.x0 + f.x1) / 2 <= box.x1 + 1 and box.top <= f.middle <= box.bottom


def _is_table(table: RuledTable, height: float) -> bool:
    rows: dict[int, int] = {}
    for filled in table.cells:
        if filled.fragments:
            rows[filled.cell.row] = rows.get(filled.cell.row, 0) + 1
    if max(rows.values(), default=0) < 2:
        return False
    tallest = max(c.cell.box.bottom - c.cell.box.top for c in table.cells if c.fragments)
    return not (tallest > _PAGE_HIGH * height and len(rows) <= 2)


def _filled(grid: Grid, inside: Sequence[Fragment]) -> Iterator[FilledCell]:
    """The cells in reading order, each with its fragments; a fragment that runs over a line is cut there."""
    places = {(r, c): n for n, cell in enumerate(grid.cells) for r, c in _covered(cell)}
    held: list[list[Fragment]] = [[] for _ in grid.cells]
    for f in inside:
        row = min(max(bisect_right(grid.lines, f.middle) - 1, 0), grid.rows - 1)
        for piece in _cut(f, grid, places, row) if f.turn == 0 else [f]:
            held[places[row, _column(grid, (piece.x0 + piece.x1) / 2)]].append(piece)
    for cell, fragments in zip(grid.cells, held, strict=True):
        yield FilledCell(cell, tuple(fragments))


def _covered(cell: GridCell) -> Iterator[tuple[int, int]]:
    for row in range(cell.row, cell.row + cell.rows):
        for column in range(cell.column, cell.column + cell.columns):
            yield row, column


def _column(grid: Grid, x: float) -> int:
    return min(max(bisect_right(grid.edges, x) - 1, 0), grid.columns - 1)


def _cut(f: Fragment, grid: Grid, places: dict[tuple[int, int], int], row: int) -> list[Fragment]:
    """The fragment, which stands in `row`, cut at the cell borders that it crosses."""
    first, last = _column(grid, f.x0 + 1), _column(grid, f.x1 - 1)
    borders = [grid.edges[c + 1] for c in range(first, last) if places[row, c] != places[row, c + 1]]
    if not borders:
        return [f]
    pieces: list[Fragment] = []
    start = 0
    for border in [*borders, float("inf")]:
        middles = [(a + b) / 2 for a, b in pairwise(f.edges)]
        end = _break_near(f.text, bisect_left(middles, border, start))
        if end is None or end < start:
            continue
        piece = part_of(f, start, end)
        if piece is not None:
            pieces.append(piece)
        start = end
    return pieces


def _break_near(text: str, at: int) -> int | None:
    """Where a text that crosses a border between characters may be cut: at a blank or between Chinese characters."""
    if at >= len(text):
        return len(text)
    for k in (at, at - 1, at + 1):
        if 0 < k < len(text) and (text[k] == " " or text[k - 1] == " "):
            return k
    return at if at > 0 and is_cjk(text[at]) and is_cjk(text[at - 1]) else None


def part_of(f: Fragment, start: int, end: int) -> Fragment | None:
    """Characters `start` to `end` of a fragment without blanks at its ends, or None where nothing is left."""
    if start == 0 and end == len(f.text):
        return f
    while start < end and f.text[start] == " ":
        start += 1
    while end > start and f.text[end - 1] == " ":
        end -= 1
    if start >= end:
        return None
    edges = f.edges[start : end + 1]
    return replace(
        f,
        text=f.text[start:end],
        edges=edges,
        styles=f.styles[start:end],
        dots=frozenset(k - start for k in f.dots if start <= k < end),
        x0=edges[0],
        x1=edges[-1],
    )
