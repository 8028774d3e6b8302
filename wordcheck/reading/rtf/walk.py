"""The walk through the tokens of an RTF file that makes blocks: paragraphs, cells of tables, footnotes.

{\\listtext 第一条\\tab}      the number that is printed before the next paragraph
\\b … \\b0                    looks, which end with their group
… \\cell … \\cell \\row       cells; rows that follow each other are one table
{\\footnote …}               a note, behind the paragraph that cites it
"""

from __future__ import annotations

import codecs
from copy import copy
from typing import Literal, cast

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.languages.bullets import BULLET, BULLETS, DASHES, SYMBOL_FONTS
from wordcheck.model.manuscript import Block, BlockKind, CellPlace, Run, Style, Table
from wordcheck.model.remarks import Change
from wordcheck.reading.rtf.head import Head
from wordcheck.reading.rtf.state import FURNITURE, KEPT, NUMBERS, SKIPPED, State
from wordcheck.reading.rtf.tokens import Token

_DEEPEST = 500
"""Groups within groups; what lies deeper is skipped."""
_SIGNS = {
    "tab": "\t", "emdash": "—", "endash": "–", "emspace": "\u3000", "enspace": " ", "qmspace": " ", "bullet": BULLET, "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "line": "\n", "nestcell": "\t", "nestrow": "\n",
}  # fmt: skip
_BULLETS = frozenset(f"{BULLETS}{DASHES}{SYMBOL_FONTS}—*o§Øü\uf0fc")


class _Words(Struct):
    """A paragraph as it is written."""

    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    def write(self, words: str, style: Style) -> None:
        start, self.length = self.length, self.length + len(words)
        self.parts.append(words)
        if self.runs and self.runs[-1].style == style:
            self.runs[-1] = Run(self.runs[-1].start, self.length, style)
        else:
            self.runs.append(Run(start, self.length, style))


class Walk(Struct):
    """Collects what the file shows, in the view of tracked changes without changes of the kind `gone`."""

    gone: str = "deletion"
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    furniture: list[tuple[str, str]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    pictures: int = 0
    uncounted: int = 0
    """Paragraphs of lists whose number the file does not give."""
    title: str = ""
    head: Head = field(default_factory=Head)
    page: str = "cp1252"
    _state: State = field(default_factory=State)
    _groups: list[State] = field(default_factory=list)
    _targets: dict[str, _Words] = field(default_factory=dict)
    _pending: bytearray = field(default_factory=bytearray)
    _skip: int = 0
    _ignorable: bool = False
    _fresh: bool = False
    _high: int = 0
    _row: list[list[Block]] = field(default_factory=lambda: [[]])
    _table: int | None = None
    _waiting: list[Block] = field(default_factory=list)
    _numbered: bool = False
    _gap: float = 0.0

    def take(self, token: Token) -> None:
        """One more token."""
        if token.kind == "bytes":
            self._bytes(token.data)
            return
        self._flush()
        if token.kind == "open":
            self._groups.append(copy(self._state))
            self._fresh, self._ignorable = True, False
            if len(self._groups) > _DEEPEST:
                self._state.target = ""
        elif token.kind == "close":
            self._close()
        elif token.kind == "ignore":
            self._ignorable = True
        elif token.kind == "text":
            self._write(token.word)
            self._fresh = False
        else:
            self._word(token.word, token.number)
            self._fresh = self._ignorable = False

    def end(self) -> None:
        """Ends what is open."""
        self._flush()
        self._paragraph("body")
        self._end_row()
        self.blocks += self._waiting
        self._waiting = []

    # -- words

    def _bytes(self, data: bytes) -> None:
        self._fresh = self._ignorable = False
        if self.head.reading:
            self.head.take_bytes(data)
            return
        if self._skip:
            cut = min(self._skip, len(data))
            self._skip -= cut
            data = data[cut:]
        self._pending += data

    def _flush(self) -> None:
        if self._pending:
            page = self.head.fonts.get(self._state.font, self.page)
            words = bytes(self._pending).decode(page, "replace")
            self._pending.clear()
            self._write(words)

    def _write(self, words: str) -> None:
        state = self._state
        if not words or not state.target or state.hidden:
            return
        if state.font in self.head.symbols and state.target == "number":
            words = BULLET
        if state.change and state.target == "body":
            self.changes.append(Change(cast(Literal["insertion", "deletion"], state.change), words))
            if state.change == self.gone:
                return
        self._targets.setdefault(state.target, _Words()).write(words, state.look(self.head.colors))

    def _unicode(self, number: int) -> None:
        code = number + 65536 if number < 0 else number
        self._skip = self._state.skip
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000 and self._high:
            code, self._high = 0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00, 0
        if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000:
            self._write(chr(code))

    # -- groups

    def _close(self) -> None:
        if not self._groups:
            return
        before, self._state = self._state, self._groups.pop()
        self._skip = 0
        after = self._state.target
        if self.head.reading and before.target != after:
            self.head.reading = ""
        if before.target in ("header", "footer", "note", "box", "title") and before.target != after:
            self._paragraph(before.target)

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if self._fresh and self._destination(word):
            return
        if self._ignorable and self._fresh and word not in KEPT:
            state.target = ""
            return
        if self.head.reading:
            self.head.take_word(word, number)
            return
        if word == "u" and number is not None:
            self._unicode(number)
        elif word == "uc":
            state.skip = max(0, number if number is not None else 1)
        elif sign := _SIGNS.get(word):
            self._write(sign)
        elif word in ("par", "sect", "page"):
            self._paragraph(state.target)
        elif word in ("cell", "row"):
            self._cell(word)
        elif word == "ansicpg" and number:
            self.page = _page(f"cp{number}")
        elif word == "pict":
            self.pictures += 1
            state.target = ""
        else:
            state.set_look(word, number)

    def _destination(self, word: str) -> bool:
        """Turns to the destination that a group begins; False where it begins none."""
        state = self._state
        if word in ("fonttbl", "colortbl", "stylesheet"):
            self.head.begin(word)
            state.target = ""
        elif word in NUMBERS:
            state.target = "number" if state.target == "body" else ""
        elif word == "title":
            state.target = "title"
        elif word in FURNITURE:
            state.target = word[:6]
            state.paragraph()
        elif word == "footnote":
            state.target = "note" if state.target == "body" else ""
            state.paragraph()
        elif word == "shptxt":
            state.target = "box"
            state.paragraph()
        elif word == "info":
            state.target = ""
        elif word in SKIPPED and word not in ("shpinst", "object"):
            self.pictures += word == "pict" and state.target == "body"
            state.target = ""
        else:
            return False
        return True

    # -- paragraphs

    def _paragraph(self, target: str) -> None:
        """Ends the paragraph that is written to `target`."""
        made = self._targets.pop(target, None)
        text = "".join(made.parts) if made is not None else ""
        if target in ("header", "footer"):
            if text.strip():
                self.furniture.append((target, text.strip()))
            return
        if target == "title":
            self.title = text.strip()
            return
        if target not in ("body", "note", "box"):
            return
        number = self._number() if target == "body" else ""
        listed = self._state.listed and target == "body"
        if target == "body" and not self._state.in_table and self._table is not None:
            self._end_row()
            self._table = None
        if not text.strip():
            return
        block = self._block(text, made.runs if made else [], number, target)
        self.uncounted += listed and not self._numbered
        self._numbered = False
        if target != "body":
            self._waiting.append(block)
        elif self._state.in_table:
            self._row[-1].append(block)
        else:
            self._add(block)

    def _number(self) -> str:
        written = self._targets.pop("number", None)
        self._numbered = written is not None
        words = "".join(written.parts).strip() if written else ""
        return "" if set(words) <= _BULLETS else words

    def _block(self, text: str, runs: list[Run], number: str, target: str) -> Block:
        state = self._state
        lead = len(text) - len(text.lstrip())
        end = len(text.rstrip())
        cut = tuple(Run(max(r.start, lead) - lead, min(r.end, end) - lead, r.style) for r in runs if r.start < end and r.end > lead)  # fmt: skip
        outline = state.outline if state.outline is not None else self.head.outlines.get(state.style or 0)
        kind, level = BlockKind.PARAGRAPH, None
        if target == "note":
            kind = BlockKind.NOTE
        elif outline is not None and outline < 9:
            kind, level = BlockKind.HEADING, outline + 1
        elif self._numbered:
            kind, level = BlockKind.LIST_ITEM, 1
        size = cut[0].style.size if cut and cut[0].style.size else 12.0
        gap, self._gap = round((self._gap + state.before) / (1.2 * size), 2), state.after
        return Block(
            text[lead:end],
            kind=kind,
            number=number,
            level=level,
            runs=cut,
            indent=round(state.left + state.first + lead * size / 2, 1),
            hanging=round(state.left, 1),
            align=cast(Literal["left", "center", "right", "justify"] | None, state.align or None),
            gap=gap,
        )

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        self.blocks += self._waiting
        self._waiting = []

    # -- tables

    def _cell(self, word: str) -> None:
        if self._state.target != "body":
            return
        self._state.in_table = True
        self._paragraph("body")
        if word == "cell":
            self._row.append([])
        else:
            self._end_row()

    def _end_row(self) -> None:
        """Gives the cells of a row their places."""
        cells = self._row[:-1] if not self._row[-1] else self._row
        self._row = [[]]
        if not cells:
            return
        if self._table is None:
            self._table = len(self.tables)
            self.tables.append(Table(self._table, 0, 0))
        table = self.tables[self._table]
        for column, blocks in enumerate(cells):
            place = CellPlace(table.id, table.rows, column)
            for block in blocks:
                kind = BlockKind.CELL if block.kind is BlockKind.PARAGRAPH else block.kind
                self._add(replace(block, kind=kind, cell=place))
        self.tables[self._table] = Table(table.id, table.rows + 1, max(table.columns, len(cells)))


def _page(name: str) -> str:
    """The code page of that name, where Python knows it."""
    name = {"cp936": "gb18030", "cp950": "big5hkscs", "cp10000": "mac-roman", "cp65001": "utf-8"}.get(name, name)
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name
