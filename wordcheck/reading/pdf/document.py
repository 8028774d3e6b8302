"""One PDF, from bytes to Manuscript: the order in which the questions are asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pypdfium2 as pdfium
from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.edges import NO_EDGES, Edges
from wordcheck.model.manuscript import Block, BlockKind, Box, CellPlace, Manuscript, Style, Table
from wordcheck.model.said import Said
from wordcheck.reading.pdf.blocks import Binder
from wordcheck.reading.pdf.cells import FilledCell, RuledTable
from wordcheck.reading.pdf.chapter_numbers import with_chapter_numbers
from wordcheck.reading.pdf.contents import with_contents
from wordcheck.reading.pdf.drawn_bullets import with_drawn_bullets
from wordcheck.reading.pdf.drawn_labels import with_drawn_labels
from wordcheck.reading.pdf.footnotes import with_footnotes, without_endnotes, without_footnotes
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.front_boxes import box_grids
from wordcheck.reading.pdf.furniture import listed
from wordcheck.reading.pdf.geometry import between
from wordcheck.reading.pdf.glyphs import Palette
from wordcheck.reading.pdf.layout import (
    Flow,
    body_of,
    cell_entries,
    entries,
    flows,
    furniture,
    pairs_joined,
    vocabulary,
)
from wordcheck.reading.pdf.lines import Line
from wordcheck.reading.pdf.looks import looks_of
from wordcheck.reading.pdf.lost_joins import with_lost_joins
from wordcheck.reading.pdf.margin_notes import margin_notes, with_notes
from wordcheck.reading.pdf.pages import RawPage, opened, raw_pages
from wordcheck.reading.pdf.paragraphs import Entry, facts_of, grouped
from wordcheck.reading.pdf.side_boxes import side_boxes, side_notes, with_boxes
from wordcheck.reading.pdf.tables import grids_and_frames
from wordcheck.reading.pdf.unread import unread_of
from wordcheck.reading.starts import names_part

_FEW_LINES = 4
"""Lines below a part's name that a row of a table may hold."""
_SEEN = 8
"""Flows of the pages before that a page is shown: more than a page has columns."""

MOST_PAGES = 3000
_PROGRAM = lazily(r"^(?:Microsoft (?:Word|PowerPoint|Excel) - )|\.(?:docx?|indd|pdf|cdr|rtf)$", re.IGNORECASE)
_DRAWN = Said(
    "部分编号以图形印出，不在文字层中：已按其先后次序读出，写法取自正文中的引用，请核对。",
    "Some numbers are drawn as pictures and are not in the text layer: they were read by their order and written as "
    "references write them; compare them with the page.",
)
_TITLE_OF_CODE = lazily(r"^<[0-9A-F]+>$|^untitled", re.IGNORECASE)


def read_document(data: bytes, path: str) -> Manuscript:
    """What the PDF in `data` shows. Raises Encrypted or Damaged."""
    palette = Palette()
    document = opened(data, path)
    try:
        read = with_lost_joins(list(raw_pages(document, data, palette, MOST_PAGES)))
        pages, drawn = with_drawn_labels(document, read)
        pages = with_chapter_numbers(with_drawn_bullets(pages))
        drawn_lines = {p.number: grids_and_frames(p.drawings.rules) for p in pages}
        ruled = {number: found for number, (found, _) in drawn_lines.items()}
        kinds = furniture(pages, ruled)
        unread = unread_of(document, data, pages, kinds)
        count, title = len(document), _title(document)
    finally:
        document.close()
    found: list[Flow] = []
    bodies, notes = [], []
    for p in pages:
        body, own_notes = without_footnotes(body_of(p, kinds), palette.styles)
        bodies.append(body)
        notes += own_notes
    bodies, endnotes = without_endnotes(bodies, palette.styles)
    notes += endnotes
    margin = margin_notes(bodies, palette.styles, ruled)
    for p, body in zip(pages, bodies, strict=True):
        ruled[p.number] = [*ruled[p.number], *box_grids(p.drawings.fills, body, ruled[p.number])]
    aside = margin.members
    for p, body in zip(pages, bodies, strict=True):
        text = [f for f in body if id(f) not in aside] if aside else body
        boxes = side_boxes(p.drawings.fills, drawn_lines[p.number][1], text, ruled[p.number])
        boxes += side_notes(text, palette.styles) if not boxes else []
        if boxes:
            boxed = {id(f) for box in boxes for cell in box.cells for f in cell.fragments}
            text = [f for f in text if id(f) not in boxed]
        own: Iterable[Flow] = flows(p, text, ruled[p.number], tuple(found[-_SEEN:]))
        if p.number in margin.notes:
            own = with_notes(tuple(own), margin.notes[p.number])
        found += with_boxes(tuple(own), boxes) if boxes else own
    found = pairs_joined(found)
    binder = Binder(looks_of(pages, palette.styles), _to_page(pages), vocabulary(found))
    made = _Body(found, palette.styles, binder)
    blocks = with_footnotes(with_contents(list(made.blocks())), [(n, list(made.note(n.lines))) for n in notes])
    return Manuscript.of(
        blocks,
        path=path,
        format="pdf",
        tables=tuple(made.tables.values()),
        furniture=listed((f for p in pages for f in p.fragments), kinds),
        unread=unread,
        media_type="application/pdf",
        reader=f"pdfium {pdfium.PDFIUM_INFO.build}",
        pages=count,
        page_kind="fixed",
        typography=any(run.style.bold is not None for block in blocks for run in block.runs),
        title=title,
        notes=(_DRAWN,) if drawn else (),
    )


def _title(document: Any) -> str:
    """The title in the file's own data, without the traces of programs."""
    try:
        title = (document.get_metadata_value("Title") or "").strip()
    except UnicodeDecodeError:
        return ""
    return "" if _TITLE_OF_CODE.match(title) else _PROGRAM.sub("", title).strip()


class _Body(Struct):
    """Makes the blocks of a document; tables are numbered, and joined over pages, as they come."""

    found: Sequence[Flow]
    styles: Sequence[Style]
    binder: Binder
    tables: dict[int, Table] = field(default_factory=dict)
    _last: RuledTable | None = None
    _columns: int = 0

    def blocks(self) -> Iterator[Block]:
        """The blocks in reading order; `tables` is complete once all have been taken."""
        waiting: list[Entry] = []
        self._columns = len(self.found)
        for pieces in entries(self.found, self.styles):
            for piece in pieces:
                if isinstance(piece, RuledTable):
                    yield from self._paragraphs(waiting)
                    waiting = []
                    yield from self._box(piece) if piece.aside else self._cells(piece)
                else:
                    waiting.append(piece)
                    self._last = None
        yield from self._paragraphs(waiting)

    def _paragraphs(self, waiting: Sequence[Entry], cell: CellPlace | None = None) -> Iterator[Block]:
        previous: Entry | None = None
        for group in grouped(waiting, self._underlined):
            facts = facts_of(group, previous, group[0].column.left)
            if cell is not None:
                facts = replace(facts, kind=BlockKind.CELL, cell=cell)
            yield self.binder.block([e.line for e in group], facts)
            previous = previous if group[-1].line.aside else group[-1]

    def _underlined(self, line: Line) -> bool:
        return all(style.underline for part in line.parts for _, _, style in self.binder.looks(part))

    def _box(self, box: RuledTable) -> Iterator[Block]:
        for filled in box.cells:
            self._columns += 1
            cell = filled.cell.box
            lines = cell_entries(filled.fragments, self._columns, cell.x0, cell.x1, self.styles)
            yield from (replace(b, kind=BlockKind.BOX) for b in self._paragraphs(lines))

    def note(self, lines: Sequence[Fragment]) -> Iterator[Block]:
        """The paragraphs of a note that `lines` make up."""
        self._columns += 1
        left, right = min(f.x0 for f in lines), max(f.x1 for f in lines)
        yield from self._paragraphs(cell_entries(lines, self._columns, left, right, self.styles))

    def _cells(self, ruled: RuledTable) -> Iterator[Block]:
        goes_on = self._last is not None and ruled.continues(self._last)
        number = len(self.tables) - 1 if goes_on else len(self.tables)
        before = self.tables[number].rows if goes_on else 0
        self.tables[number] = (
            replace(self.tables[number], rows=before + ruled.grid.rows)
            if goes_on
            else Table(number, ruled.grid.rows, ruled.grid.columns, ruled=True, page=ruled.page)
        )
        header = not goes_on and self._has_header(ruled)
        for filled in ruled.cells:
            cell = filled.cell
            place = CellPlace(number, before + cell.row, cell.column, cell.rows, cell.columns, header and cell.row == 0)
            self._columns += 1
            lines = cell_entries(filled.fragments, self._columns, cell.box.x0, cell.box.x1, self.styles)
            text = cell.columns > 1 and _holds_part(lines) and _alone(filled, ruled)
            yield from self._paragraphs(lines, None if text else place)
        self._last = ruled

    def _has_header(self, ruled: RuledTable) -> bool:
        """Whether the first row looks like a header: bold or on a background, unlike the next row."""
        rows = [[c for c in ruled.cells if c.cell.row == row and c.fragments] for row in (0, 1)]
        if not rows[0] or not rows[1]:
            return False
        return all(self._stands_out(c) for c in rows[0]) and not all(self._stands_out(c) for c in rows[1])

    def _stands_out(self, filled: FilledCell) -> bool:
        looks = [look for f in filled.fragments for look in self.binder.looks(f)]
        return all(style.bold or style.shaded for _, _, style in looks)


def _alone(filled: FilledCell, ruled: RuledTable) -> bool:
    """Whether no other cell of its row holds words."""
    return not any(c.fragments for c in ruled.cells if c.cell.row == filled.cell.row and c is not filled)


def _holds_part(lines: Sequence[Entry]) -> bool:
    """Whether a part of the wording begins here and goes on: text in a frame drawn together with a table's."""
    return len(lines) > _FEW_LINES and any(names_part(e.text) for e in lines[:-_FEW_LINES])


def _to_page(pages: Sequence[RawPage]) -> Callable[[Fragment], tuple[Box, Edges]]:
    sideways = {p.number: (p.view, p.shown) for p in pages if p.view != p.shown}

    def to_page(part: Fragment) -> tuple[Box, Edges]:
        if part.page not in sideways:
            return part.box, part.edges if part.turn == 0 else NO_EDGES
        view, shown = sideways[part.page]
        ax, ay = between(view, shown, part.x0, part.top)
        bx, by = between(view, shown, part.x1, part.bottom)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)), NO_EDGES

    return to_page
