"""The inline content of Word paragraphs: what a pen writes as it goes through runs, changes, fields and drawings.

w:p ┬ w:r ─ w:t, w:tab, w:br, w:sym …   text
    ├ w:ins, w:del, w:moveFrom, w:moveTo tracked changes, written or not by the view asked for
    ├ w:hyperlink, w:sdt, w:ruby …       looked through
    ├ w:fldSimple, w:fldChar             the result is text, the instruction is not
    ├ w:drawing, w:pict                  text boxes are kept for later, the rest is noted as unread
    └ m:oMath                            one line of text
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.model.manuscript import Block, Style, Table, WordOrigin
from wordcheck.model.remarks import Change
from wordcheck.model.revisions import View
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.reading.docx.equations import linear
from wordcheck.reading.docx.fields import UNCOMPUTED, Field, Fields, form_of, kind_of, shown
from wordcheck.reading.docx.lines import BREAK, Piece
from wordcheck.reading.docx.numbers import Numbering
from wordcheck.reading.docx.objects import boxes_of, chosen, passed_by, unread_of, wordart_of
from wordcheck.reading.docx.package import M, Setting, W
from wordcheck.reading.docx.runs import BREAKS, text_of
from wordcheck.reading.docx.styles import Around, Styles

GONE: Mapping[View, frozenset[str]] = {
    "final": frozenset({"del", "moveFrom"}),
    "original": frozenset({"ins", "moveTo"}),
    "both": frozenset(),
}
"""Tracked changes whose content a view leaves out."""
CHANGES: Mapping[str, Literal["insertion", "deletion", "move"]] = {
    "ins": "insertion", "del": "deletion", "moveTo": "move", "moveFrom": "move",
}  # fmt: skip
THROUGH = frozenset("hyperlink sdt sdtContent smartTag customXml dir bdo ruby rubyBase".split())
DEEPEST = 150
_DRAWN = ("drawing", "pict", "object", "contentPart")


class Gathered(Struct):
    """What the walk through a document has brought together so far."""

    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    comments: dict[str, int | None] = field(default_factory=dict)
    """Comment id to the index of the block at which it begins."""
    wordart: list[str] = field(default_factory=list)
    length: int = 0
    """Characters of the blocks' texts so far, joining newlines included."""
    page: int = 1
    hidden: int = 0
    """Characters of hidden text that were left out."""
    struck: int = 0
    """Characters that are printed struck through."""
    empty_numbers: int = 0
    """Numbers that are printed with no text behind them."""

    def add(self, block: Block) -> None:
        """One more block."""
        self.blocks.append(block)
        self.length += len(block.text) + 1


class Story(Struct):
    """One part as it is walked: the body, a header, the footnotes."""

    part: str
    styles: Styles
    numbering: Numbering
    view: View
    fields: Fields = field(default_factory=Fields)
    furniture: bool = False
    """Whether it is printed on the margin of pages."""
    rendered: bool = False
    """Whether it says where its pages broke when it was last laid out; hand-made breaks are then among these."""
    paged: bool = False
    """Whether its page numbers are worth telling."""
    paragraphs: Mapping[Any, int] = field(default_factory=dict)
    """Index of each `w:p` among all of the part."""
    notes: bool = False
    """Whether short text boxes and frames in it are notes that head the paragraphs beside them."""
    contents: int = 0
    """How many content controls that hold a table of contents are open."""


class Pen(Struct):
    """Writes the content of one printed paragraph, which may be several in the file where a mark between was deleted."""

    story: Story
    gathered: Gathered
    around: Around = field(default_factory=Around)
    properties: Any | None = None
    """The `w:pPr` of the last paragraph in it."""
    own: Setting = field(default_factory=dict)
    """What that states."""
    mark: Any | None = None
    """Run properties of its paragraph mark."""
    pieces: list[Piece] = field(default_factory=list)
    cited: list[tuple[str, str]] = field(default_factory=list)
    """Footnotes and endnotes it refers to: kind and id."""
    boxes: list[Any] = field(default_factory=list)
    changes: list[tuple[int, Change]] = field(default_factory=list)
    """Tracked changes with the number of pieces written before them."""
    comments: list[tuple[int, str]] = field(default_factory=list)
    in_contents: bool = False
    framed: bool = False
    """Whether it is a short paragraph in a frame beside the text."""
    _paragraph: int = 0
    _runs: Mapping[Any, int] = field(default_factory=dict)
    _depth: int = 0

    def write(self, paragraph: Any) -> None:
        """All of a `w:p`."""
        self._paragraph = self.story.paragraphs.get(paragraph, 0)
        self._runs = {r: i for i, r in enumerate(paragraph.iter(W + "r"))}
        self.in_contents = self.in_contents or self.story.contents > 0
        self._inside(paragraph)
        self.story.fields.paragraph_ends()

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(p.text for p in self.pieces)

    def _inside(self, node: Any) -> None:
        if self._depth > DEEPEST:
            why = Said("嵌套过深，未读取", "nested too deeply, not read")
            self.gathered.unread.append(Unread(UnreadKind.DAMAGED, Said("正文", "the body"), why))
            return
        self._depth += 1
        for child in node:
            if isinstance(child.tag, str):
                self._inline(child)
        self._depth -= 1

    def _inline(self, child: Any) -> None:
        space, _, name = child.tag.rpartition("}")
        if space + "}" == M and name in ("oMath", "oMathPara"):
            self._equation(child)
        elif name == "AlternateContent":
            self._alternate(child)
        elif space + "}" != W:
            self._lost(child)
        elif name == "r":
            self._run(child)
        elif name in CHANGES:
            self._change(child, name)
        elif name == "fldSimple":
            self._simple_field(child)
        elif name in THROUGH:
            self._inside(child)
        elif name == "commentRangeStart":
            self.comments.append((len(self.pieces), str(child.get(W + "id"))))
        elif name == "subDoc":
            self._unread(Said("子文档", "a subdocument"), Said("子文档未读取", "a subdocument is not read"))
        else:
            self._lost(child)

    def _lost(self, child: Any) -> None:
        if lost := passed_by(child):
            self.gathered.unread.append(lost)

    # -- tracked changes

    def _change(self, node: Any, name: str) -> None:
        listed = name != ("moveTo" if self.story.view == "original" else "moveFrom")
        if listed:
            taken = ("t",) if name == "ins" else ("t", "delText")
            text = "".join(t.text or "" for t in node.iter(*(W + t for t in taken)))
            self.note_change(node, name, text)
        if name not in GONE[self.story.view]:
            self._inside(node)

    def note_change(self, node: Any, name: str, text: str) -> None:
        """Lists a tracked change; stretches of one author's one edit are one change."""
        if not text:
            return
        made = Change(CHANGES[name], text, str(node.get(W + "author", "")), str(node.get(W + "date", "")))
        if self.changes:
            at, last = self.changes[-1]
            same = (last.kind, last.author, last.date) == (made.kind, made.author, made.date)
            if same and (at == len(self.pieces) or name not in GONE[self.story.view]):
                self.changes[-1] = (at, replace(last, text=last.text + text))
                return
        self.changes.append((len(self.pieces), made))

    # -- runs

    def _run(self, run: Any) -> None:
        offset = 0
        for child in run:
            if not isinstance(child.tag, str):
                continue
            text = text_of(child)
            if text:
                self._text(run, child, text, offset)
                offset += len(text)
            else:
                self._mark(run, child, child.tag.rpartition("}")[2])

    def _text(self, run: Any, child: Any, text: str, offset: int) -> None:
        if not self.story.fields.printed:
            return
        if child.tag in BREAKS:  # not by its text: a line feed in `w:t` is white space
            if child.get(W + "type") == "page" and not self.story.rendered:
                self.gathered.page += 1
            self.pieces.append(Piece(BREAK, Style()))
        elif child.tag != W + "softHyphen":
            origin = WordOrigin(self.story.part, self._paragraph, self._runs.get(run, 0), offset)
            self._put(run, text, origin)

    def _put(self, holder: Any, text: str, origin: WordOrigin | None) -> None:
        look = self.story.styles.look(holder, self.around, text)
        if look.hidden:
            self.gathered.hidden += len(text.strip())
            return
        self.gathered.struck += len(text.strip()) if look.struck else 0
        self.in_contents = self.in_contents or self.story.fields.in_contents
        # A line feed inside w:t is white space to Word.
        shown_text = text.replace("\n", " ").replace("\r", " ")
        self.pieces.append(Piece(shown_text, look.style, origin, self.gathered.page))

    def _mark(self, run: Any, child: Any, name: str) -> None:
        """What of a run is not text."""
        if name == "fldChar":
            self._field(run, child)
        elif name == "instrText":
            self.story.fields.instruct(child.text or "")
        elif not self.story.fields.printed:
            return
        elif name == "lastRenderedPageBreak":
            self.gathered.page += self.story.rendered
        elif name in ("footnoteReference", "endnoteReference"):
            self.cited.append((name.removesuffix("Reference"), str(child.get(W + "id"))))
        elif name == "commentReference":
            self.comments.append((len(self.pieces), str(child.get(W + "id"))))
        elif name in _DRAWN:
            self._drawing(child)
        elif name == "AlternateContent":
            self._alternate(child, run)
        elif name == "ruby":
            self._inside(child)
        else:
            self._lost(child)

    # -- fields

    def _field(self, run: Any, mark: Any) -> None:
        fields, kind = self.story.fields, mark.get(W + "fldCharType")
        if kind == "begin":
            fields.begin(form_of(mark))
        elif kind == "separate":
            fields.separate()
        elif kind == "end":
            unstored = fields.end()
            if unstored and fields.printed:
                self._without_result(run, unstored)

    def _without_result(self, run: Any, unstored: Field) -> None:
        kind = kind_of(unstored.instruction)
        if kind in UNCOMPUTED:
            why = Said(
                f"{kind} 域打印的编号不保存在文件中；请改用自动编号或输入编号",
                f"the number that the field {kind} prints is not stored in the file; use automatic or typed numbers",
            )
            self._unread(Said("编号域", "a number field"), why)
        elif words := shown(unstored):
            self._put(run, words, None)

    def _simple_field(self, node: Any) -> None:
        self.story.fields.begin()
        self.story.fields.instruct(str(node.get(W + "instr", "")))
        self.story.fields.separate()
        self._inside(node)
        self.story.fields.end()

    # -- drawings and equations

    def _alternate(self, node: Any, run: Any | None = None) -> None:
        """The newest content; where it stands in a run, its words count as none of the run's (see `runs`)."""
        for child in chosen(node):
            if not isinstance(child.tag, str):
                continue
            if child.tag.rpartition("}")[2] in _DRAWN:
                self._drawing(child)
            elif run is not None and (words := text_of(child)):
                self._put(run, words, None)
            else:
                self._inline(child)

    def _drawing(self, node: Any) -> None:
        self.boxes += boxes_of(node)
        if words := wordart_of(node):
            self.gathered.wordart.append(words)
        before = self.text or (self.gathered.blocks[-1].text if self.gathered.blocks else "")
        page = self.gathered.page if self.story.paged else None
        if found := unread_of(node, before, page, self.story.furniture):
            self.gathered.unread.append(found)

    def _equation(self, node: Any) -> None:
        words = linear(node).strip()
        if words and self.story.fields.printed:
            self._put(node, words, None)
            why = Said("公式按一行文字读取", "the equation is read as one line of text")
            self._unread(Said(f"公式 {words[:30]}", f"equation {words[:30]}"), why, serious=False)

    def _unread(self, where: Said, why: Said, serious: bool = True) -> None:
        page = self.gathered.page if self.story.paged else None
        self.gathered.unread.append(Unread(UnreadKind.OBJECT, where, why, page, serious))
