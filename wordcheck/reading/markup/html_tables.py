"""HTML tables inside Markdown, as OCR converters leave them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.model.manuscript import Block, BlockKind, Table
from wordcheck.reading.lines.page_marks import SourceLine
from wordcheck.reading.markup.html_walk import HtmlWalk


def table_blocks(lines: Sequence[SourceLine], first: int) -> tuple[list[Table], list[Block]]:
    """Tables (numbered from `first`) and their cells as blocks. Words beside the table become paragraphs."""
    start = lines[0].number
    texts = dict.fromkeys(range(start, lines[-1].number + 1), "")
    texts.update({line.number: line.text for line in lines})
    walk = HtmlWalk(line=start, table=first, page=lines[0].page)
    walk.feed("\n".join(texts.values()))
    walk.close()
    walk.end_block()
    return walk.tables, [_flat(block) for block in walk.blocks]


def _flat(block: Block) -> Block:
    """A heading or list item inside a cell is a cell's paragraph."""
    return replace(block, kind=BlockKind.CELL, level=None) if block.cell else block
