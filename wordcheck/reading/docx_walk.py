"""The walk over a Word part: every paragraph in reading order, with everything that the paragraph API loses.

w:body ─ w:p ─ w:r ─ w:t             text, tabs, breaks, symbols
       │     ├ w:ins / w:del         tracked changes, by the view asked for
       │     ├ w:hyperlink, w:sdt, w:smartTag, w:fldSimple … looked through
       │     └ w:r ─ w:drawing ─ … ─ w:txbxContent    a text box: its paragraphs follow
       ├ w:tbl ─ w:tr ─ w:tc ─ …     cells in rows, nested tables inside
       └ w:sdt ─ w:sdtContent        content controls, looked through
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from wordcheck.model.manuscript import (
    Block,
    BlockKind,
    CellPlace,
    Change,
    Run,
    Segment,
    Table,
    Unread,
    UnreadKind,
    WordOrigin,
)
from wordcheck.model.said import Said
from wordcheck.reading.docx_numbers import Label, Numbering
from wordcheck.reading.docx_package import MC, M, W, value
from wordcheck.reading.docx_styles import Styles, is_shaded
from wordcheck.reading.starts import is_chinese, starts_clause

View = Literal["final", "original", "both"]
_THROUGH = {
    W + n
    for n in ("hyperlink", "sdt", "sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo", "ruby", "rubyBase")
}
_GONE: dict[str, set[str]] = {
    "final": {W + "del", W + "moveFrom"},
    "original": {W + "ins", W + "moveTo"},
    "both": set(),
}
_CHANGES: dict[str, Literal["insertion", "deletion", "move"]] = {
    W + "ins": "insertion", W + "del": "deletion", W + "moveTo": "move", W + "moveFrom": "move",
}  # fmt: skip
TWIP = 20.0
"""Twips in a point."""
MARK = 130.0
"""Points; a picture smaller than this both ways is a seal, a logo or a code and holds no wording."""


@dataclass
class Walk:
    """Walks the parts of one document."""

    part: str
    styles: Styles
    numbering: Numbering
    view: View
    notes: dict[str, list[Block]] = field(default_factory=dict)
    """Footnotes and endnotes by `kind:id`, placed after the paragraph that cites them."""
    tables: list[Table] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    _paragraphs: int = -1
    _page: int = 1
    paged: bool = False
    """Whether the file says where its pages broke when it was last laid out."""
    _field_depth: int = 0
    _in_instruction: list[bool] = field(default_factory=list)
    _contents: int = 0
    _index: dict[Any, int] = field(default_factory=dict)

    def blocks(self, container: Any, cell: CellPlace | None = None, shaded: bool = False) -> Iterator[Block]:
        """Blocks of a body, cell, note or text box."""
        if not self._index:
            self._index = {p: i for i, p in enumerate(container.iter(W + "p"))}
        for child in container:
            if child.tag == W + "p":
                yield from self._paragraph(child, cell, shaded)
            elif child.tag == W + "tbl":
                yield from self._table(child, cell)
            elif child.tag in (W + "ins", W + "moveTo", W + "del", W + "moveFrom", W + "customXml", W + "smartTag"):
                if child.tag not in _GONE[self.view]:
                    yield from self.blocks(child, cell, shaded)
            elif child.tag == W + "sdt":
                inside = child.find(W + "sdtContent")
                listed = child.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
                toc = listed is not None and "Contents" in str(listed.get(W + "val"))
                self._contents += toc
                if inside is not None:
                    yield from self.blocks(inside, cell, shaded)
                self._contents -= toc
            elif child.tag == W + "altChunk":
                where = Said("嵌入的文档", "an embedded document")
                self.unread.append(
                    Unread(UnreadKind.OBJECT, where, Said("嵌入内容未读取", "embedded content is not read"))
                )

    # -- tables

    def _table(self, table: Any, parent: CellPlace | None) -> Iterator[Block]:
        number = len(self.tables)
        self.tables.append(Table(number, 0, 0, parent=parent))
        borders = table.find(f"{W}tblPr/{W}tblBorders")
        style = value(table.find(W + "tblPr"), "tblStyle")
        ruled = _has_border(borders) if borders is not None else self._style_ruled(style)
        rows = 0
        columns = 0
        for row in _rows(table):
            properties = row.find(W + "trPr")
            if properties is not None and properties.find(W + "del") is not None and self.view == "final":
                continue
            column = int(value(properties, "gridBefore") or 0)
            for cell in _cells(row):
                cell_properties = cell.find(W + "tcPr")
                span = int(value(cell_properties, "gridSpan") or 1)
                merge = cell_properties.find(W + "vMerge") if cell_properties is not None else None
                header = properties is not None and properties.find(W + "tblHeader") is not None
                ruled = ruled or _has_border(
                    cell_properties.find(W + "tcBorders") if cell_properties is not None else None
                )
                if merge is None or merge.get(W + "val") == "restart":
                    yield from self.blocks(
                        cell, CellPlace(number, rows, column, 1, span, header), is_shaded(cell_properties)
                    )
                column += span
            columns = max(columns, column)
            rows += 1
        self.tables[number] = replace(self.tables[number], rows=rows, columns=columns, ruled=ruled)

    def _style_ruled(self, style_id: str | None) -> bool:
        found = (s.find(f"{W}tblPr/{W}tblBorders") for s in self.styles.chain(style_id))
        return any(_has_border(b) for b in found)

    # -- paragraphs

    def _paragraph(self, paragraph: Any, cell: CellPlace | None, shaded: bool) -> Iterator[Block]:
        properties = paragraph.find(W + "pPr")
        style_id = value(properties, "pStyle") or self.styles.default_paragraph()
        pen = _Pen(self, paragraph, style_id, shaded or is_shaded(properties))
        page = self._page
        pen.write(paragraph, 0)
        label = None
        if pen.text.strip() or pen.kept:
            label = self.numbering.label(paragraph) if pen.text.strip() else None
        facts = self._facts(paragraph, style_id, label)
        for block in pen.blocks():
            yield replace(block, cell=cell, page=page if self.paged else None, **facts)
            facts = facts | {"number": ""}
        for note in pen.cited:
            yield from self.notes.pop(note, [])
        for box in pen.boxes:
            yield from self.blocks(box, cell, shaded)

    def _facts(self, paragraph: Any, style_id: str | None, label: Label | None) -> dict[str, Any]:
        """What a paragraph's properties say of its block."""
        indent = self.styles.paragraph_value(paragraph, style_id, "ind")
        outline = self.styles.paragraph_value(paragraph, style_id, "outlineLvl")
        align = self.styles.paragraph_value(paragraph, style_id, "jc")
        name = self.styles.name(style_id)
        left = _twips(indent, "left", "start")
        first = left + _twips(indent, "firstLine") - _twips(indent, "hanging")
        level = (
            int(outline.get(W + "val", "9")) + 1
            if outline is not None and outline.get(W + "val", "9").isdigit()
            else None
        )
        kind = BlockKind.PARAGRAPH
        if self._contents or name.lower().startswith(("toc ", "目录")):
            kind = BlockKind.CONTENTS
        elif level is not None and level <= 9:
            kind = BlockKind.HEADING
        elif label is not None:
            kind = BlockKind.LIST_ITEM
        sides = {
            "center": "center",
            "right": "right",
            "end": "right",
            "both": "justify",
            "left": "left",
            "start": "left",
        }
        return {
            "number": label.text if label else "",
            "level": label.level if label else level if kind is BlockKind.HEADING else None,
            "indent": first / TWIP,
            "hanging": left / TWIP,
            "align": sides.get(align.get(W + "val", "")) if align is not None else None,
            "style_name": name,
            "kind": kind,
        }

    def picture(self, drawing: Any) -> None:
        """Notes a picture or embedded object in the text."""
        sizes = [
            int(e.get(k, "0")) / 12700 for e in drawing.iter() if str(e.tag).endswith("}extent") for k in ("cx", "cy")
        ]
        small = bool(sizes) and max(sizes) < MARK
        tags = {str(e.tag).rpartition("}")[2] for e in drawing.iter()}
        if not tags & {"blip", "imagedata", "OLEObject", "chart", "relIds"}:
            return
        kind = UnreadKind.OBJECT if tags & {"OLEObject", "chart", "relIds"} else UnreadKind.IMAGE
        where = Said(f"正文第 {self._paragraphs + 1} 段", f"body, paragraph {self._paragraphs + 1}")
        why = Said("图片或嵌入对象中的文字无法读取", "words inside a picture or embedded object cannot be read")
        self.unread.append(Unread(kind, where, why, serious=not small))

    def index_of(self, paragraph: Any) -> int:
        """Index of a paragraph among all of its part."""
        self._paragraphs = self._index.get(paragraph, self._paragraphs + 1)
        return self._paragraphs

    def new_page(self) -> None:
        """A page ended here when Word last laid the document out."""
        self._page += 1
        self.paged = True


class _Pen:
    """Writes one paragraph: text, runs, segments, and what hangs on it."""

    def __init__(self, walk: Walk, paragraph: Any, style_id: str | None, shaded: bool) -> None:
        self.walk, self.style_id, self.shaded = walk, style_id, shaded
        self.paragraph = walk.index_of(paragraph)
        self.runs_seen = {r: i for i, r in enumerate(paragraph.iter(W + "r"))}
        self.text = ""
        self.runs: list[Run] = []
        self.segments: list[Segment] = []
        self.breaks: list[int] = []
        self.cited: list[str] = []
        self.boxes: list[Any] = []
        self.kept = False

    def write(self, node: Any, depth: int) -> None:
        """The inline content of a paragraph or of something that stands around runs."""
        if depth > 60:
            return
        for child in node:
            tag = child.tag
            if tag == W + "r":
                self._run(child)
            elif tag in _CHANGES:
                self._change(child, depth)
            elif tag in _THROUGH:
                self.write(child, depth + 1)
            elif tag == MC + "AlternateContent":
                self._alternate(child, depth)
            elif tag in (M + "oMath", M + "oMathPara"):
                self._add("".join(t.text or "" for t in child.iter(M + "t")), child, None, 0)

    def _change(self, node: Any, depth: int) -> None:
        kind = _CHANGES[node.tag]
        text = "".join(t.text or "" for t in node.iter(W + "t", W + "delText"))
        if text:
            author, date = str(node.get(W + "author", "")), str(node.get(W + "date", ""))
            self.walk.changes.append(Change(kind, text, author, date))
        if node.tag not in _GONE[self.walk.view]:
            self.write(node, depth + 1)

    def _alternate(self, node: Any, depth: int) -> None:
        choice = node.find(MC + "Choice")
        chosen = choice if choice is not None else node.find(MC + "Fallback")
        if chosen is not None:
            self.write(chosen, depth + 1)
            for child in chosen:
                if child.tag in (W + "drawing", W + "pict"):
                    self._drawing(child)

    def _run(self, run: Any) -> None:
        offset = 0
        walk = self.walk
        for child in run:
            name = str(child.tag).rpartition("}")[2]
            if name == "fldChar":
                kind = child.get(W + "fldCharType")
                if kind == "begin":
                    walk._in_instruction.append(True)
                elif kind == "separate" and walk._in_instruction:
                    walk._in_instruction[-1] = False
                elif kind == "end" and walk._in_instruction:
                    walk._in_instruction.pop()
                continue
            if any(walk._in_instruction):
                continue
            if name in ("t", "delText"):
                words = child.text or ""
                if name == "t" or walk.view in ("original", "both"):
                    self._add(words, run, offset, len(words))
                offset += len(words)
            elif name in ("tab", "ptab"):
                self._add("\t", run, offset, 1)
                offset += 1
            elif name in ("br", "cr"):
                self._break(child)
                offset += 1
            elif name == "noBreakHyphen":
                self._add("-", run, offset, 1)
                offset += 1
            elif name == "sym":
                self._add(_symbol(child), run, None, 0)
            elif name == "lastRenderedPageBreak":
                walk.new_page()
            elif name in ("footnoteReference", "endnoteReference"):
                self.cited.append(f"{name[:-9]}:{child.get(W + 'id')}")
            elif name in ("drawing", "pict", "object"):
                self._drawing(child)
            elif name == "AlternateContent":
                self._alternate(child, 0)
            elif name == "ruby":
                self.write(child, 1)

    def _drawing(self, node: Any) -> None:
        boxes = [b for b in node.iter(W + "txbxContent") if not _in_fallback(b, node)]
        if boxes:
            self.boxes += boxes
            self.kept = True
        else:
            self.walk.picture(node)

    def _break(self, node: Any) -> None:
        if node.get(W + "type") == "page":
            self.walk.new_page()
        elif self.text:
            self.breaks.append(len(self.text))

    def _add(self, words: str, run: Any, offset: int | None, length: int) -> None:
        if not words:
            return
        start = len(self.text)
        self.text += words
        self.runs.append(Run(start, len(self.text), self.walk.styles.run_style(run, self.style_id, self.shaded)))
        if offset is not None and length:
            origin = WordOrigin(self.walk.part, self.paragraph, self.runs_seen.get(run, 0), offset)
            self.segments.append(Segment(start, len(self.text), origin))

    def blocks(self) -> Iterator[Block]:
        """The paragraph, cut at manual line breaks that a clause number follows; other breaks join like printed lines."""
        start = 0
        text = self.text
        cuts = [at for at in self.breaks if starts_clause(text[at : at + 40]) or not text[:at].strip()]
        for end in (*cuts, len(text)):
            if text[start:end].strip():
                yield self._block(start, end)
            start = end

    def _block(self, start: int, end: int) -> Block:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        joins = {at for at in self.breaks if start < at < end and not is_chinese(self.text[at - 1])}
        shift = sorted(joins)

        def moved(at: int) -> int:
            return at - start + sum(1 for j in shift if j <= at)

        text = ""
        for at in range(start, end) if shift else ():
            text += (" " if at in joins else "") + self.text[at]
        text = text or self.text[start:end]
        runs, segments = [], []
        for r in self.runs:
            a, b = max(r.start, start), min(r.end, end)
            if a < b:
                runs.append(Run(moved(a), moved(b - 1) + 1, r.style))
        for s in self.segments:
            for a, b in _split(max(s.start, start), min(s.end, end), shift):
                assert isinstance(s.origin, WordOrigin)
                origin = replace(s.origin, offset=s.origin.offset + a - s.start)
                segments.append(Segment(moved(a), moved(b - 1) + 1, origin))
        return Block(text, runs=tuple(runs), segments=tuple(segments))


def _split(start: int, end: int, cuts: list[int]) -> Iterator[tuple[int, int]]:
    """`[start, end)` cut where a blank was put in."""
    for cut in (*(c for c in cuts if start < c < end), end):
        if start < cut:
            yield start, cut
        start = cut


def _in_fallback(node: Any, top: Any) -> bool:
    while node is not None and node is not top:
        if node.tag == MC + "Fallback":
            return True
        node = node.getparent()
    return False


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == W + "tr":
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == W + "tc":
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
            yield from _cells(child)


def _has_border(borders: Any | None) -> bool:
    return borders is not None and any(b.get(W + "val") not in (None, "nil", "none") for b in borders)


def _twips(element: Any | None, *names: str) -> float:
    for name in names:
        found = element.get(W + name) if element is not None else None
        if found is not None:
            try:
                return float(found)
            except ValueError:
                return 0.0
    return 0.0


def _symbol(element: Any) -> str:
    try:
        code = int(element.get(W + "char", "0"), 16)
    except ValueError:
        return ""
    return (
        "•"
        if 0xF000 <= code <= 0xF0FF
        else chr(code)
        if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000
        else ""
    )
