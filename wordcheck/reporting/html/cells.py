"""Cells of a table of the wording, set as the table they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from wordcheck.model.manuscript import CellPlace
from wordcheck.reporting.html.markup import Markup, joined, tag

Placed = tuple[CellPlace, Markup]
"""Words with the cell in which they stand; a cell may come several times, one after the other."""


def table_of(cells: Sequence[Placed]) -> Markup:
    """The table, in the order of reading. Empty cells, which have no words, keep their place."""
    until: dict[int, int] = {}
    """By column, the last row that a cell from above reaches into; what a million places take is never written down."""
    rows = []
    for row, placed in groupby(cells, lambda c: c[0].row):
        made, column = [], 0
        for cell, inside in groupby(placed, lambda c: c[0]):
            made += [tag("td") for c in range(column, cell.column) if until.get(c, -1) < row]
            column = cell.column + cell.columns
            if cell.rows > 1:
                until |= dict.fromkeys(range(cell.column, column), row + cell.rows - 1)
            made.append(_cell(cell, joined(words for _, words in inside)))
        rows.append(tag("tr", *made))
    return tag("div", tag("table", *rows), class_="scroll")


def _cell(cell: CellPlace, words: Markup) -> Markup:
    return tag(
        "th" if cell.header else "td",
        words,
        colspan=cell.columns if cell.columns > 1 else None,
        rowspan=cell.rows if cell.rows > 1 else None,
    )
