"""Tables as rules see them: cells with the words that say what they hold.

A value cell says little without its neighbours. Its row and the header of its column are read with it, as far as they
are labels and no running text:

    项目      │ 每次事故      ← header
    ──────────┼──────────
    等待期    │ 12小时        12小时 is read with 等待期 and 每次事故
"""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct, field

from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

LONGEST_LABEL = 60
"""Characters; a longer cell is running text and says nothing about its neighbours."""


class Cell(Struct, frozen=True, gc=False):
    """One cell of a table; rows and columns from 0."""

    table: int
    row: int
    column: int
    header: bool
    spans: tuple[Span, ...]
    """Its paragraphs."""

    @property
    def span(self) -> Span:
        return Span(self.spans[0].start, max(s.end for s in self.spans))


class Row(Struct, frozen=True):
    """The cells of one row, from left to right."""

    cells: tuple[Cell, ...]


class Tables(Struct, frozen=True):
    """All tables of one wording."""

    cells: tuple[Cell, ...] = ()
    """In reading order."""
    ruled: frozenset[int] = frozenset()
    """Tables whose lines are drawn; a borderless one is mostly a means of layout."""
    _starts: list[int] = field(default_factory=list)
    _at: list[int] = field(default_factory=list)
    """Where the paragraphs of cells begin, in order, and the cell of each."""
    _rows: dict[tuple[int, int], list[Cell]] = field(default_factory=dict)

    def at(self, offset: int) -> Cell | None:
        """The cell in which an offset lies."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0:
            return None
        cell = self.cells[self._at[i]]
        for span in cell.spans:
            if span.start <= offset <= span.end:
                return cell
        return None

    def row(self, cell: Cell) -> Row:
        """The row of a cell."""
        return Row(tuple(self._rows[cell.table, cell.row]))

    def rows(self) -> list[Row]:
        """All rows in reading order."""
        return sorted((Row(tuple(cells)) for cells in self._rows.values()), key=lambda r: r.cells[0].span)

    def header(self, cell: Cell) -> Cell | None:
        """The header of a cell's column, in the first row of its table; None for a cell of that row."""
        if cell.row == 0:
            return None
        top = self._rows.get((cell.table, 0), [])
        return next((c for c in top if c.column == cell.column and c.header), None)

    def label(self, cell: Cell) -> Cell | None:
        """The first cell of a cell's row; None for that cell itself."""
        first = self._rows[cell.table, cell.row][0]
        return first if first.column < cell.column else None

    def read_with(self, cell: Cell) -> list[Span]:
        """The labels that say what a cell holds: short cells of its row, and its column's header."""
        if cell.table not in self.ruled:
            return []
        around = [c for c in (*self._rows[cell.table, cell.row], self.header(cell)) if c is not None and c != cell]
        return [s for c in around for s in c.spans if len(c.span) <= LONGEST_LABEL]


def tables_of(wording: Wording) -> Tables:
    """The tables within a wording, in time linear in its blocks."""
    manuscript = wording.manuscript
    if not manuscript.tables:
        return Tables()
    spans: dict[tuple[int, int, int], list[Span]] = {}
    headers: dict[tuple[int, int, int], bool] = {}
    for i in manuscript.blocks_in(wording.span):
        block = manuscript.blocks[i]
        if block.cell is not None and block.span in wording.span:
            key = (block.cell.table, block.cell.row, block.cell.column)
            spans.setdefault(key, []).append(block.span)
            headers[key] = headers.get(key, False) or block.cell.header
    cells = sorted((Cell(*key, headers[key], tuple(s)) for key, s in spans.items()), key=lambda c: c.span)
    rows: dict[tuple[int, int], list[Cell]] = {}
    for cell in sorted(cells, key=lambda c: (c.table, c.row, c.column)):
        rows.setdefault((cell.table, cell.row), []).append(cell)
    starts = sorted((s.start, i) for i, c in enumerate(cells) for s in c.spans)
    ruled = frozenset(table.id for table in manuscript.tables if table.ruled)
    return Tables(tuple(cells), ruled, [start for start, _ in starts], [i for _, i in starts], rows)
