"""What a file showed: blocks in reading order with their style and origin, and what could not be read.

A Manuscript has one text: its blocks' texts joined by newlines. Every later value points into that text with
Spans, and `Manuscript.places` leads from a Span back to the page, the Word paragraph or the source line.

    block 0            block 1                     text = "责任免除\n第五条 下列原因……"
    +----------+  \\n  +--------------------+
    0          4       5                    …      segments say where each stretch of it was printed
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Literal

from msgspec import Struct, field, structs

from wordcheck.model.edges import NO_EDGES, Edges
from wordcheck.model.remarks import Change, Comment, Mark
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.model.unread import Unread


class BlockKind(StrEnum):
    """What a block is, as far as the format itself says so."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    CELL = "cell"
    NOTE = "note"
    ASIDE = "aside"
    """A short note in the margin that heads the block after it."""
    BOX = "box"
    """Words in a box beside the text, which begin no clause: they are text of the one beside which they stand."""
    CONTENTS = "contents"
    """A line of a table of contents that the format marks as one."""


class Style(Struct, frozen=True, gc=False):
    """How characters look, their size in points. `None` means that the format does not tell."""

    bold: bool | None = None
    """By font name, weight, render mode or markup."""
    italic: bool | None = None
    underline: bool | None = None
    size: float | None = None
    font: str = ""
    color: str = ""
    """`#rrggbb`, or empty where unknown or automatic (black)."""
    shaded: bool | None = None
    """Printed on a background of its own."""
    dotted: bool | None = None
    """With emphasis dots (着重号)."""
    caps: bool | None = None
    """Shown in capitals or small capitals, however it is typed."""


class Run(Struct, frozen=True, gc=False):
    """A stretch of a block's text in one style; offsets are within the block."""

    start: int
    end: int
    style: Style


class Box(Struct, frozen=True, gc=False):
    """A rectangle on a page in points, from the top left corner of the page as it is shown."""

    x0: float
    top: float
    x1: float
    bottom: float


class PageOrigin(Struct, frozen=True, gc=False):
    """A printed line of a PDF."""

    page: int  # from 1
    box: Box
    edges: Edges = NO_EDGES
    """Of the characters of the segment; empty where unknown."""


class SourceOrigin(Struct, frozen=True, gc=False):
    """A stretch of a text file that stands there character for character."""

    line: int
    """From 1."""
    column: int
    """From 1, in code points."""


class WordOrigin(Struct, frozen=True, gc=False):
    """A stretch of one run of a Word paragraph."""

    part: str
    """Name of the part in the package, such as `word/document.xml`."""
    paragraph: int
    """Index of the `w:p` among all `w:p` of the part, in document order, from 0."""
    run: int
    """Index of the `w:r` among all `w:r` below that paragraph, in document order, from 0."""
    offset: int
    """Where the stretch starts within the run's text."""


Origin = PageOrigin | SourceOrigin | WordOrigin


class Segment(Struct, frozen=True, gc=False):
    """A stretch of a block's text that has one origin; offsets are within the block.

    Characters without a segment (a blank that joins two printed lines) were put there by the reader.
    """

    start: int
    end: int
    origin: Origin


class CellPlace(Struct, frozen=True, gc=False):
    """Where in which table a cell stands; rows and columns from 0."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False


class Table(Struct, frozen=True):
    """A table of the manuscript. Its cells are the blocks whose `cell.table` is `id`; a cell may have several."""

    id: int
    rows: int
    columns: int
    ruled: bool = True
    """Whether its lines are drawn; a borderless one is mostly a means of layout."""
    parent: CellPlace | None = None
    """The cell of another table in which it stands."""
    page: int | None = None


class Block(Struct, frozen=True, gc=False):
    """One paragraph, heading, list item, table cell paragraph or note, its printed lines joined."""

    text: str
    start: int = 0
    """Offset of the text in the manuscript's text; set by `Manuscript.of`."""
    kind: BlockKind = BlockKind.PARAGRAPH
    number: str = ""
    """The number that the format computes and that is not in `text` (Word's automatic numbers), as printed."""
    level: int | None = None
    """Outline level of a heading or nesting of a list item as the format gives it, from 1."""
    nesting: int | None = None
    """How many lists a heading stands in, where the format tells (HTML); of a list item `level` says it."""
    runs: tuple[Run, ...] = ()
    segments: tuple[Segment, ...] = ()
    page: int | None = None
    """Page on which it starts, from 1."""
    indent: float | None = None
    """Left edge of the first line in points from the left edge of the text area."""
    hanging: float | None = None
    """Left edge of the following lines, likewise."""
    align: Literal["left", "center", "right", "justify"] | None = None
    gap: float | None = None
    """Free space above in multiples of the line height."""
    cell: CellPlace | None = None
    style_name: str = ""
    """Name of the paragraph style or of the structure tag (`Heading 1`, `LI`), a hint."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


class FurnitureKind(StrEnum):
    """What is printed on pages without being wording."""

    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page-number"
    WATERMARK = "watermark"
    OTHER = "other"


class Furniture(Struct, frozen=True):
    """A string that stands on pages and is no part of the wording."""

    kind: FurnitureKind
    text: str
    pages: tuple[int, ...] = ()


class Place(Struct, frozen=True):
    """Where a Span was printed."""

    page: int | None
    origins: tuple[Origin, ...]
    """Cut to the Span: boxes, lines and offsets are those of the quoted words."""


class Manuscript(Struct, frozen=True, dict=True):
    """What a file showed. Make one with `Manuscript.of`, which lays the blocks' texts out in one text."""

    path: str
    """As given by the caller."""
    format: str
    """`pdf`, `docx`, `markdown`, `html`, `text`, `doc`, `rtf`, `odt`."""
    text: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    unread: tuple[Unread, ...] = ()
    changes: tuple[Change, ...] = ()
    comments: tuple[Comment, ...] = ()
    marks: tuple[Mark, ...] = ()
    """Marks of the author for findings, which are no part of the text."""
    sha256: str = ""
    size: int = 0
    """Bytes of the file."""
    media_type: str = ""
    reader: str = ""
    pages: int | None = None
    page_kind: Literal["fixed", "estimated", "none"] = "none"
    revisions: Literal["final", "original", "both", "none"] = "none"
    """Which view of tracked changes the text is; `none` where there are none."""
    typography: bool = False
    """Whether the format keeps bold, size and colour."""
    title: str = ""
    """From the file's own data, a hint."""
    notes: tuple[Said, ...] = field(default=())
    """What a reader of the report should know about the reading, beyond what was unread."""

    @classmethod
    def of(cls, blocks: Iterator[Block] | tuple[Block, ...] | list[Block], **facts: object) -> Manuscript:
        """A manuscript of `blocks` (their `start` is set here); empty blocks must have been left out."""
        placed: list[Block] = []
        at = 0
        for block in blocks:
            placed.append(block if block.start == at else structs.replace(block, start=at))
            at += len(block.text) + 1
        return cls(text="\n".join(b.text for b in placed), blocks=tuple(placed), **facts)  # type: ignore[arg-type]

    @cached_property
    def _starts(self) -> list[int]:
        return [b.start for b in self.blocks]

    def block_at(self, offset: int) -> int:
        """Index of the block that holds `offset`; a joining newline belongs to the block before it.

        Raises IndexError on an empty manuscript.
        """
        if not self.blocks:
            raise IndexError("the manuscript has no blocks")
        return max(0, bisect_right(self._starts, offset) - 1)

    def cell_at(self, offset: int) -> CellPlace | None:
        """The place of the table's cell that holds `offset`, None outside of tables. Raises IndexError as `block_at` does."""
        return self.blocks[self.block_at(offset)].cell

    def blocks_in(self, span: Span) -> range:
        """Indices of the blocks that `span` touches."""
        if not self.blocks:
            return range(0)
        return range(self.block_at(span.start), self.block_at(max(span.start, span.end - 1)) + 1)

    def row(self, table: int, row: int) -> tuple[int, ...]:
        """Indices of the blocks that stand in a row of a table."""
        return tuple(self._rows.get((table, row), ()))

    @cached_property
    def _rows(self) -> dict[tuple[int, int], list[int]]:
        rows: dict[tuple[int, int], list[int]] = {}
        for i, block in enumerate(self.blocks):
            if block.cell is not None:
                rows.setdefault((block.cell.table, block.cell.row), []).append(i)
        return rows

    @cached_property
    def cell_words(self) -> dict[tuple[int, int, int], str]:
        """What the cells of tables say, by table, row and column; the blocks of one cell are joined by blanks."""
        words: dict[tuple[int, int, int], str] = {}
        for block in self.blocks:
            if block.cell is not None:
                place = (block.cell.table, block.cell.row, block.cell.column)
                words[place] = f"{words.get(place, '')} {block.text}".strip()
        return words

    def runs_in(self, span: Span) -> Iterator[tuple[Span, Style]]:
        """The styled stretches of `span`, in manuscript offsets."""
        for i in self.blocks_in(span):
            block = self.blocks[i]
            for run in block.runs:
                start, end = max(span.start, block.start + run.start), min(span.end, block.start + run.end)
                if start < end:
                    yield Span(start, end), run.style

    def places(self, span: Span) -> Place:
        """Where the words of `span` were printed, cut to these words."""
        origins: list[Origin] = []
        page: int | None = None
        for i in self.blocks_in(span):
            block = self.blocks[i]
            page = page if page is not None else block.page
            for seg in block.segments:
                start, end = max(span.start - block.start, seg.start), min(span.end - block.start, seg.end)
                if start < end:
                    origins.append(_cut(seg, start, end))
        first = next((o.page for o in origins if isinstance(o, PageOrigin)), None)
        return Place(first if first is not None else page, tuple(origins))

    @property
    def complete(self) -> bool:
        """Whether everything that may hold wording was read."""
        return not any(u.serious for u in self.unread)


def _cut(segment: Segment, start: int, end: int) -> Origin:
    """The origin of `[start, end)` of the block, which lies within the segment."""
    origin, skipped = segment.origin, start - segment.start
    match origin:
        case SourceOrigin(line, column):
            return SourceOrigin(line, column + skipped)
        case WordOrigin(part, paragraph, run, offset):
            return WordOrigin(part, paragraph, run, offset + skipped)
        case PageOrigin(page, box, edges):
            if len(edges) == segment.end - segment.start + 1:
                edges = edges[skipped : skipped + end - start + 1]
                return PageOrigin(page, Box(min(edges), box.top, max(edges), box.bottom), edges)
            return origin
