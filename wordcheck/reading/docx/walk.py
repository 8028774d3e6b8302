"""The walk over one Word part: every paragraph in reading order, with everything that the paragraph API loses.

w:body ┬ w:p                 a paragraph; text boxes that hang on it and notes that it cites follow it
       ├ w:tbl ─ w:tr ─ w:tc cells row by row, nested tables inside their cell
       ├ w:sdt, w:customXml  looked through; a content control may be a table of contents
       ├ w:ins, w:del …      looked through or left out by the view
       └ w:altChunk          another file: unread

A paragraph whose mark is deleted in the view runs on in the next one, as it is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.model.manuscript import Block, BlockKind, CellPlace, Table
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.reading.docx.lines import Laid, laid_out
from wordcheck.reading.docx.margin_notes import is_frame, is_note
from wordcheck.reading.docx.numbers import Label
from wordcheck.reading.docx.objects import chosen, passed_by
from wordcheck.reading.docx.package import MC, Setting, W, is_on, merged, points, toggle, value, whole
from wordcheck.reading.docx.paragraphs import CHANGES, DEEPEST, GONE, Gathered, Pen, Story
from wordcheck.reading.docx.styles import Around, is_filled
from wordcheck.reading.docx.tables import grid_of
from wordcheck.reading.lines.note_marks import may_head

_THROUGH = frozenset("customXml smartTag sdtContent".split())
_SIDES: Mapping[str, Literal["left", "center", "right", "justify"]] = {
    "center": "center", "right": "right", "end": "right", "both": "justify", "distribute": "justify",
    "left": "left", "start": "left",
}  # fmt: skip
_LINE = 1.2
"""Height of a line in font sizes, where the paragraph does not set it."""
_BODY_LEVEL = 9
"""Outline level that Word gives to body text, from 0."""


class Walk(Struct):
    """Walks one part into `gathered`."""

    story: Story
    gathered: Gathered
    notes: Mapping[tuple[str, str], tuple[Story, Any]] = field(default_factory=dict)
    """Footnotes and endnotes by kind and id: the story they stand in and their element."""
    _cited: set[tuple[str, str]] = field(default_factory=set)
    _waiting: list[tuple[str, str]] = field(default_factory=list)
    """Notes cited and not yet placed."""
    _open: Pen | None = None
    _after: float | None = None
    """Free space in points below the last paragraph; None at the top of a container."""
    _empty: int = 0
    """Empty paragraphs since the last one with text."""
    _depth: int = 0

    def container(self, node: Any, around: Around, cell: CellPlace | None = None, left: float = 0.0) -> None:
        """All blocks of a body, cell, note or text box, whose text area begins `left` points from the page's."""
        if self._depth > DEEPEST // 2:
            why = Said("嵌套过深，未读取", "nested too deeply, not read")
            self.gathered.unread.append(Unread(UnreadKind.DAMAGED, Said("表格", "a table"), why))
            return
        self._depth += 1
        outer = (self._open, self._after, self._empty)
        self._open, self._after, self._empty = None, None, 0
        self._children(node, around, cell, left)
        self._close(cell, left)
        self._open, self._after, self._empty = outer
        self._depth -= 1

    def _children(self, node: Any, around: Around, cell: CellPlace | None, left: float) -> None:
        for child in node:
            if not isinstance(child.tag, str):
                continue
            name = child.tag.rpartition("}")[2]
            if name == "p":
                self._paragraph(child, around, cell, left)
            elif name == "tbl":
                self._close(cell, left)
                self._table(child, cell, left)
            elif name == "sdt":
                self._control(child, around, cell, left)
            elif name in _THROUGH or (name in CHANGES and name not in GONE[self.story.view]):
                self._children(child, around, cell, left)
            elif child.tag == MC + "AlternateContent":
                self._children(chosen(child), around, cell, left)
            elif name == "altChunk":
                why = Said(
                    "嵌入的文件未读取；请将其内容粘贴到正文",
                    "an inserted file is not read; paste its text into the body",
                )
                self.gathered.unread.append(Unread(UnreadKind.OBJECT, Said("插入的文件", "an inserted file"), why))
            elif name not in CHANGES and (lost := passed_by(child)):
                self.gathered.unread.append(lost)

    def _close(self, cell: CellPlace | None, left: float) -> None:
        """Ends a paragraph that would run on where nothing follows that it could run on in."""
        if self._open is not None:
            self._finish(self._open, cell, left)
        self._place_notes()

    def _control(self, control: Any, around: Around, cell: CellPlace | None, left: float) -> None:
        inside = control.find(W + "sdtContent")
        gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        contents = gallery is not None and "Contents" in str(gallery.get(W + "val"))
        self.story.contents += contents
        self._children(inside if inside is not None else (), around, cell, left)
        self.story.contents -= contents

    # -- tables

    def _table(self, table: Any, parent: CellPlace | None, left: float) -> None:
        gathered, number = self.gathered, len(self.gathered.tables)
        page = self._page()
        gathered.tables.append(Table(number, 0, 0, parent=parent, page=page))
        grid = grid_of(table, number, self.story.styles, GONE[self.story.view])
        gathered.tables[number] = replace(
            gathered.tables[number], rows=len(grid.rows), columns=grid.columns, ruled=grid.ruled
        )
        for row in grid.rows:
            # The cells of a row stand side by side: each begins on the row's page.
            first = furthest = gathered.page
            for cell in row:
                gathered.page = first
                self.container(cell.element, cell.around, cell.place, left + cell.left)
                furthest = max(furthest, gathered.page)
            gathered.page = furthest
        self._after, self._empty = 0.0, 0

    # -- paragraphs

    def _paragraph(self, paragraph: Any, around: Around, cell: CellPlace | None, left: float) -> None:
        pen = self._open or Pen(self.story, self.gathered)
        stated = paragraph.find(W + "pPr")
        pen.mark = stated.find(W + "rPr") if stated is not None else None
        pen.properties = _before(stated) if self.story.view == "original" else stated
        pen.own = merged(pen.properties)
        pen.framed = "framePr" in pen.own and is_frame(paragraph)
        style_id = pen.own.get("pStyle", {}).get("val") or self.story.styles.default_paragraph
        style = self.story.styles.setting(style_id)
        shaded = around.shaded or is_filled(pen.own.get("shd", style.get("shd")))
        pen.around = Around(style_id, shaded, around.table)
        breaks = pen.own.get("pageBreakBefore", style.get("pageBreakBefore"))
        if breaks is not None and is_on(breaks.get("val")) and not self.story.rendered and self.gathered.blocks:
            self.gathered.page += 1
        pen.write(paragraph)
        if self._runs_on(pen):
            self._open = pen
        else:
            self._finish(pen, cell, left)
        if "sectPr" in pen.own and not self.story.rendered and pen.properties is not None:
            self.gathered.page += value(pen.properties.find(W + "sectPr"), "type") != "continuous"

    def _runs_on(self, pen: Pen) -> bool:
        """Whether the next paragraph continues this one in print: its mark is deleted in this view or hidden."""
        # A drop cap is a paragraph of its own in the file, and the first letter of the next one in print.
        gone = pen.own.get("framePr", {}).get("dropCap", "none") != "none"
        if pen.mark is None:
            return gone
        for name in CHANGES:
            change = pen.mark.find(W + name)
            if change is not None:
                gone = gone or name in GONE[self.story.view]
                if not pen.changes:
                    pen.note_change(change, name, "¶")
        return gone or toggle(pen.mark, "specVanish") is True

    def _finish(self, pen: Pen, cell: CellPlace | None, left: float) -> None:
        """Turns what the pen wrote into blocks with the properties of the last paragraph in it."""
        self._open = None
        style_id = pen.around.style_id
        laid = list(laid_out(pen.pieces))
        beside = laid and self.story.notes and cell is None and len(pen.boxes) == 1 and is_note(pen.boxes[0])
        if beside:
            self._aside(pen.boxes.pop(), left)
        numbered = pen.properties if "numPr" in pen.own else None
        label = None if _is_hidden(pen) else self.story.numbering.label(numbered, style_id)
        self._settle(pen, laid)
        setting = self._setting(pen.own, style_id, label)
        if not laid:
            self.gathered.empty_numbers += bool(label and label.text)
            self._empty += not pen.boxes
        else:
            self._emit(pen, laid, label, setting, cell, left)
        if laid:
            self._place_notes()
        self._waiting += pen.cited
        if not laid or cell is not None or not _is_head(self.gathered.blocks[-1]):
            self._place_notes()
        for box in pen.boxes:
            self.container(box, Around(), cell, left)

    def _aside(self, box: Any, left: float) -> None:
        """Places a note in the margin before the paragraph that it heads."""
        blocks, first = self.gathered.blocks, len(self.gathered.blocks)
        self.container(box, Around(), None, left)
        blocks[first:] = [replace(b, kind=BlockKind.ASIDE, level=None) for b in blocks[first:]]

    def _place_notes(self) -> None:
        """Places the notes that wait; those cited in a heading stand behind the text below it."""
        waiting, self._waiting = self._waiting, []
        for note in waiting:
            self._note(note)

    def _note(self, cited: tuple[str, str]) -> None:
        """Places a note behind the paragraph that is the first to cite it."""
        if cited in self._cited or cited not in self.notes:
            return
        self._cited.add(cited)
        story, element = self.notes[cited]
        blocks, first = self.gathered.blocks, len(self.gathered.blocks)
        Walk(story, self.gathered).container(element, Around())
        blocks[first:] = [replace(b, kind=BlockKind.NOTE, page=self._page()) for b in blocks[first:]]

    def _settle(self, pen: Pen, laid: list[Laid]) -> None:
        """Gives changes and comments of the paragraph the index of their block."""
        first = len(self.gathered.blocks)

        def block_of(at: int) -> int | None:
            inside = next((i for i, made in enumerate(laid) if at < made.until), len(laid) - 1)
            return first + inside if laid else max(first - 1, 0) if first else None

        self.gathered.changes += [replace(c, block=block_of(at)) for at, c in pen.changes]
        for at, comment in pen.comments:
            self.gathered.comments.setdefault(comment, block_of(at))

    def _setting(self, own: Setting, style_id: str | None, label: Label | None) -> Setting:
        """Properties of the paragraph by element name: its own, over its number's, over its style's."""
        style = self.story.styles.setting(style_id)
        if label is None and not own.keys() & {"ind", "spacing"}:
            return {**style, **own}
        number: Setting = label.setting if label else {}
        # Indents of a numbering that the style asks for are weaker than the style's own.
        layers = (style, number, own) if "numPr" in own else (number, style, own)
        made = {name: attributes for layer in layers for name, attributes in layer.items()}
        for name in ("ind", "spacing"):
            made[name] = {k: v for layer in layers for k, v in layer.get(name, {}).items()}
        return made

    def _emit(
        self,
        pen: Pen,
        laid: list[Laid],
        label: Label | None,
        setting: Setting,
        cell: CellPlace | None,
        left: float,
    ) -> None:
        size = next((p.style.size for p in pen.pieces if p.text.strip() and p.style.size), None) or 10.5
        indents = setting.get("ind", {})
        edge = left + _measure(indents, ("left", "start"), size)
        first = edge + _measure(indents, ("firstLine",), size) - _measure(indents, ("hanging",), size)
        kind, level, name = self._kind(pen, setting, label, cell)
        gap = self._gap(setting.get("spacing", {}), size)
        for index, made in enumerate(laid):
            begins = index == 0
            self.gathered.add(
                Block(
                    made.text,
                    start=self.gathered.length,
                    kind=kind if begins or kind is not BlockKind.LIST_ITEM else BlockKind.PARAGRAPH,
                    number=label.text if label and begins else "",
                    level=level if begins or kind is BlockKind.HEADING else None,
                    runs=made.runs,
                    segments=made.segments,
                    page=made.page if self.story.paged else None,
                    indent=round((first if begins else edge) + _width(made.lead, size), 2),
                    hanging=round(edge, 2),
                    align=_SIDES.get(setting.get("jc", {}).get("val", "")),
                    gap=gap if begins else 0.0,
                    cell=cell,
                    style_name=name,
                )
            )

    def _kind(
        self, pen: Pen, setting: Setting, label: Label | None, cell: CellPlace | None
    ) -> tuple[BlockKind, int | None, str]:
        name = self.story.styles.name(pen.around.style_id)
        outline = whole(setting.get("outlineLvl", {}).get("val"), _BODY_LEVEL)
        if pen.in_contents or name.lower().startswith(("toc ", "目录 ")):
            return BlockKind.CONTENTS, label.level if label else None, name
        if self.story.notes and cell is None and pen.framed:
            return BlockKind.ASIDE, None, name
        if outline < _BODY_LEVEL:
            return BlockKind.HEADING, outline + 1, name
        if label is not None:
            return BlockKind.LIST_ITEM, label.level, name
        return (BlockKind.CELL if cell else BlockKind.PARAGRAPH), None, name

    def _gap(self, spacing: Mapping[str, str], size: float) -> float | None:
        """Free space above in lines; None at the top of a container."""
        height = size * _LINE
        before = points(spacing.get("before")) or 0.0
        known, empty, self._empty = self._after, self._empty, 0
        self._after = points(spacing.get("after")) or 0.0
        return None if known is None else round((before + known) / height + empty, 2)

    def _page(self) -> int | None:
        return self.gathered.page if self.story.paged else None


def _before(properties: Any | None) -> Any | None:
    """The properties that a paragraph had before a tracked change of them."""
    changed = properties.find(f"{W}pPrChange/{W}pPr") if properties is not None else None
    return properties if changed is None else changed


def _is_head(block: Block) -> bool:
    """Whether a block that cites a note looks like a heading: in bold, or of a heading's style, and worded like one."""
    bold = bool(block.runs) and all(run.style.bold for run in block.runs)
    return may_head(block.text) and (block.kind is BlockKind.HEADING or bold)


def _is_hidden(pen: Pen) -> bool:
    """Whether the paragraph and its number vanish: nothing of it is printed and its mark is hidden."""
    return not pen.text.strip() and toggle(pen.mark, "vanish") is True


def _measure(indents: Mapping[str, str], names: tuple[str, ...], size: float) -> float:
    """An indent in points: stated in hundredths of a character, or as a length."""
    for name in names:
        if characters := whole(indents.get(f"{name}Chars"), 0):
            return characters / 100 * size
    return next((found for name in names if (found := points(indents.get(name))) is not None), 0.0)


def _width(blanks: str, size: float) -> float:
    """How wide blanks in front of a text are printed: a wide blank is one character, a tab two, another half of one."""
    return sum(size if c == "\u3000" else 2 * size if c == "\t" else size / 2 for c in blanks)
