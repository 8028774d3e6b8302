"""Tables of a page that only hold its paragraphs: exports and filings set a frame around the text, one cell to a row.

    <tr><td>   </td><td>Exclusions</td></tr>
    <tr><td>   </td><td>We do not pay for loss that …</td></tr>     what stands there is read as headings and paragraphs

A table of words that belong side by side has more than one filled cell in most of its rows and stays one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.model.manuscript import Block, BlockKind

FEWEST_ROWS = 3
LONG = 60
"""Characters that the filled cells of a frame have on average; entries of a table are shorter."""
OTHERS = 5
"""One row in so many may have two filled cells: a mark in the margin beside a paragraph."""


def without_frames(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a page with the cells of frames as paragraphs, where they have no other kind."""
    rows: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    letters: dict[int, int] = defaultdict(int)
    for block in blocks:
        if block.cell is not None and block.text.strip():
            rows[block.cell.table][block.cell.row].add(block.cell.column)
            letters[block.cell.table] += len(block.text)
    frames = {table for table, filled in rows.items() if _is_a_frame(filled, letters[table])}
    if not frames:
        return list(blocks)
    return [_freed(b) if b.cell is not None and b.cell.table in frames else b for b in blocks]


def _is_a_frame(filled: dict[int, set[int]], letters: int) -> bool:
    cells = sum(map(len, filled.values()))
    beside = sum(len(columns) > 1 for columns in filled.values())
    return len(filled) >= FEWEST_ROWS and beside * OTHERS <= len(filled) and letters >= LONG * cells


def _freed(block: Block) -> Block:
    return replace(block, cell=None, kind=BlockKind.PARAGRAPH if block.kind is BlockKind.CELL else block.kind)
