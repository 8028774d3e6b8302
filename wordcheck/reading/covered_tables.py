"""Tables of what is covered beside what is not, read column by column.

    | What is covered | What is not covered |            What is covered      <- heading
    |-----------------|---------------------|     ─▶     Fire … Storm …
    | Fire            | scorching           |            What is not covered  <- heading
    | Storm           | damage to fences    |            scorching … damage to fences

Along the row a peril and its exclusion would become one passage; what a cell means depends on the heading of its column.
PDFs are read in the same order (`pdf.pairs`). A column before the two (the name of the peril) is read with the left one.
Which words stood beside which is given up.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.model.manuscript import Block, BlockKind
from wordcheck.reading.cover_headings import COVERED, NOT_COVERED

_LONGEST = 60
_LEVEL = 4
"""Level of the columns' headings where no heading stands before the table."""


def by_column(blocks: Sequence[Block]) -> list[tuple[int, Block]]:
    """The blocks in reading order, each with its index among `blocks`; cells of such tables are paragraphs then."""
    made: list[tuple[int, Block]] = []
    level = _LEVEL - 1
    i = 0
    while i < len(blocks):
        block = blocks[i]
        if block.cell is None:
            if block.kind is BlockKind.HEADING and block.level is not None:
                level = block.level
            made.append((i, block))
            i += 1
            continue
        last = i
        while last < len(blocks) and (cell := blocks[last].cell) is not None and cell.table == block.cell.table:
            last += 1
        made += _table(list(enumerate(blocks[i:last], start=i)), level + 1)
        i = last
    return made


Cells = list[tuple[int, Block]]


def _table(cells: Cells, level: int) -> Cells:
    """The cells of one table (those of tables within it stand between them and end it)."""
    by_row: dict[int, Cells] = {}
    for i, b in cells:
        by_row.setdefault(_row(b), []).append((i, b))
    heads = [row for row in sorted(by_row) if _heads(by_row[row]) is not None]
    if not heads:
        return cells
    made = [(i, _paragraph(b)) for i, b in cells if _row(b) < heads[0]]
    for row, end in zip(heads, [*heads[1:], 1 << 30], strict=True):
        columns = _heads(by_row[row])
        assert columns is not None
        left, right = columns
        below = [(i, b) for i, b in cells if row <= _row(b) < end]
        split = max(left, right)
        for side in ([c for c in below if _column(c[1]) < split], [c for c in below if _column(c[1]) >= split]):
            for i, b in side:
                heading = _row(b) == row and _column(b) in columns
                made.append(
                    (i, replace(b, kind=BlockKind.HEADING, level=level, cell=None) if heading else _paragraph(b))
                )
    return made


def _heads(row: Cells) -> tuple[int, int] | None:
    """The columns of what is covered and of what is not, if a row holds nothing but such a pair of headings."""
    words = [(b.text.strip(), _column(b)) for _, b in row]
    covered = [c for text, c in words if len(text) <= _LONGEST and COVERED.fullmatch(text)]
    rest = [c for text, c in words if len(text) <= _LONGEST and NOT_COVERED.fullmatch(text)]
    if len(covered) != 1 or len(rest) != 1 or covered == rest or len(words) > 3:
        return None
    return covered[0], rest[0]


def _paragraph(block: Block) -> Block:
    return replace(block, kind=BlockKind.PARAGRAPH if block.kind is BlockKind.CELL else block.kind, cell=None)


def _row(block: Block) -> int:
    assert block.cell is not None
    return block.cell.row


def _column(block: Block) -> int:
    assert block.cell is not None
    return block.cell.column
