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
    taken: set[tuple[int, int]] = set()
    rows = []
    for row, placed in groupby(cells, lambda c: c[0].row):
        made, column = [], 0
        for cell, inside in groupby(placed, lambda c: c[0]):
            made += [tag("td") for c in range(column, cell.column) if (row, c) not in taken]
            column = cell.column + cell.columns
            taken |= {(row + r, cell.column + c) for r in range(1, cell.rows) for c in range(cell.columns)}
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
