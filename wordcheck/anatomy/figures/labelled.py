"""What names a figure from outside its sentence: the head of its table column and row, or the titles above its clause.

免赔额        每次事故限额        column heads
5,000元       100万元             「免赔额」 names 5,000元
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from wordcheck.model.manuscript import Block
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

Labels = Callable[[Span, int | None], tuple[str, ...]]
LONGEST_LABEL = 40
"""Characters; a longer cell is text, not a label."""


def labels_of(wording: Wording) -> Labels:
    """A function from a figure's span and clause to the labels over it, nearest first, in small letters."""
    manuscript = wording.manuscript
    heads: dict[tuple[int, str, int], str] = {}
    for block in manuscript.blocks:
        if block.cell and len(block.text) <= LONGEST_LABEL:
            table = block.cell.table
            if block.cell.row == 0:
                for column in range(block.cell.column, block.cell.column + block.cell.columns):
                    heads.setdefault((table, "column", column), block.text.lower())
            if block.cell.column == 0:
                heads.setdefault((table, "row", block.cell.row), block.text.lower())

    titles = cache(partial(_titles, wording))

    def labels(span: Span, clause: int | None) -> tuple[str, ...]:
        if not heads:
            return titles(clause)
        block = manuscript.blocks[manuscript.block_at(span.start)]
        return (*_cell_labels(block, heads), *titles(clause))

    return labels


def _cell_labels(block: Block, heads: dict[tuple[int, str, int], str]) -> tuple[str, ...]:
    if block.cell is None:
        return ()
    table, row, column = block.cell.table, block.cell.row, block.cell.column
    found = (heads.get((table, "row", row), ""), heads.get((table, "column", column), ""))
    return tuple(label for label in found if label and label != block.text.lower())


def _titles(wording: Wording, clause: int | None) -> tuple[str, ...]:
    if clause is None:
        return ()
    here = wording.clause(clause)
    return tuple(c.title.lower() for c in (here, *wording.parents(here)) if c.title)[:2]
