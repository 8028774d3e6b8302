"""HTML tables inside Markdown (as OCR converters leave them): cells with their rows, columns and source positions."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind, CellPlace, Segment, SourceOrigin, Table

_TOKEN = lazily(r"<(/?)(table|tr|td|th)\b([^<>]*)>|<[^<>]*>|[^<]+|<", re.I)
_SPAN = lazily(r"(row|col)span\s*=\s*[\"']?(\d{1,3})", re.I)


def table_blocks(lines: Sequence[str], line: int, first: int, page: int | None) -> tuple[list[Table], list[Block]]:
    """Tables (numbered from `first`) and their cells as blocks, of source lines that begin at line number `line`.

    A nested table's cells follow the cell that holds them. Cells of several printed lines come out as one block.
    """
    text = "\n".join(lines)
    starts = [0]
    for one in lines:
        starts.append(starts[-1] + len(one) + 1)
    tables: list[Table] = []
    blocks: list[Block] = []
    walk = _Walk(first, page)
    for m in _TOKEN.finditer(text):
        walk.token(m, tables, blocks, lambda offset: _place(starts, offset, line))
    walk.close(tables, blocks)
    return tables, blocks


def _place(starts: Sequence[int], offset: int, line: int) -> SourceOrigin:
    from bisect import bisect_right

    row = bisect_right(starts, offset) - 1
    return SourceOrigin(line + row, offset - starts[row] + 1)


class _Walk:
    """Row and column of the cell at hand, with the cells that spans from above occupy."""

    def __init__(self, first: int, page: int | None) -> None:
        self.table, self.page = first, page
        self.row, self.column, self.columns = -1, 0, 0
        self.taken: set[tuple[int, int]] = set()
        self.place: CellPlace | None = None
        self.pieces: list[tuple[str, SourceOrigin, bool]] = []

    def token(self, m: re.Match[str], tables: list[Table], blocks: list[Block], where: object) -> None:
        """Takes in one tag or stretch of text."""
        closing, tag = m.group(1), (m.group(2) or "").lower()
        if tag == "tr" and not closing:
            self._end_cell(blocks)
            self.row, self.column = self.row + 1, 0
        elif tag in ("td", "th"):
            self._end_cell(blocks)
            if not closing:
                self._open(m.group(3), tag == "th")
        elif tag == "table" and closing:
            self.close(tables, blocks)
        elif not tag and not m.group().startswith("<") and self.place is not None:
            raw = m.group()
            words = html.unescape(raw).replace("\xa0", " ")
            self.pieces.append((words, where(m.start()), words == raw))  # type: ignore[operator]

    def _open(self, attributes: str, header: bool) -> None:
        spans = {k.lower(): max(1, int(n)) for k, n in _SPAN.findall(attributes)}
        self.row = max(self.row, 0)
        while (self.row, self.column) in self.taken:
            self.column += 1
        rows, columns = spans.get("row", 1), spans.get("col", 1)
        for r in range(rows):
            self.taken |= {(self.row + r, self.column + c) for c in range(columns)}
        self.place = CellPlace(self.table, self.row, self.column, rows, columns, header)
        self.column += columns
        self.columns = max(self.columns, self.column)

    def _end_cell(self, blocks: list[Block]) -> None:
        place, pieces = self.place, self.pieces
        self.place, self.pieces = None, []
        if place is None:
            return
        text = ""
        segments: list[Segment] = []
        for words, origin, exact in pieces:
            for part in re.finditer(r"[^\n]+", words):
                body = part.group().strip()
                if not body:
                    continue
                text += " " if text and text[-1].isascii() and body[0].isascii() else ""
                column = part.start() + part.group().index(body)
                newline = words.count("\n", 0, part.start())
                if exact:
                    start = origin if not newline else None
                    if start is not None:
                        at = SourceOrigin(start.line, start.column + column)
                        segments.append(Segment(len(text), len(text) + len(body), at))
                text += body
        if text:
            blocks.append(Block(text, kind=BlockKind.CELL, segments=tuple(segments), cell=place, page=self.page))

    def close(self, tables: list[Table], blocks: list[Block]) -> None:
        """Ends the table."""
        self._end_cell(blocks)
        if self.row >= 0:
            tables.append(Table(self.table, self.row + 1, self.columns, page=self.page))
            self.table += 1
        self.row, self.column, self.columns, self.taken = -1, 0, 0, set()
