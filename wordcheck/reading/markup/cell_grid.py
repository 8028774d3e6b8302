"""The grid of an HTML table: at which row and column its next cell stands."""

from __future__ import annotations

from msgspec import Struct, field

from wordcheck.model.manuscript import CellPlace


class Grid(Struct):
    """The row and column at hand of an open table; `taken` tells to which row a span from above occupies a column."""

    table: int
    row: int = -1
    column: int = 0
    columns: int = 0
    taken: dict[int, int] = field(default_factory=dict)

    def place(self, rows: int, columns: int, header: bool) -> CellPlace:
        """The place of the next cell of the row."""
        self.row = max(self.row, 0)
        while self.taken.get(self.column, -1) >= self.row:
            self.column += 1
        place = CellPlace(self.table, self.row, self.column, rows, columns, header)
        if rows > 1:
            for column in range(self.column, self.column + columns):
                self.taken[column] = max(self.row + rows - 1, self.taken.get(column, -1))
        self.column += columns
        self.columns = max(self.columns, self.column)
        return place


def span(value: str | None) -> int:
    """How many rows or columns an attribute says that a cell spans."""
    return min(int(value), 1000) if value and value.isdecimal() and int(value) > 0 else 1
