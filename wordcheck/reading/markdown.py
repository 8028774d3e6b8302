"""Markdown, as authors write it and as converters leave it.

Read line by line rather than by CommonMark's rules: in converted wordings an indented paragraph is no code, a line
break is a printed line's end, and a number such as `1.` is the clause's own and must stay as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice, pairwise

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind, CellPlace, Manuscript, SourceOrigin, Table
from wordcheck.model.said import Said
from wordcheck.model.unread import Unread, UnreadKind
from wordcheck.reading.covered_tables import by_column
from wordcheck.reading.encodings import decode, looks_like_text
from wordcheck.reading.lines.author_marks import author_marks, without_author_marks
from wordcheck.reading.lines.note_marks import RAISED
from wordcheck.reading.lines.page_marks import SourceLine, without_page_marks
from wordcheck.reading.lines.printed_lines import Line, block_of, grouped, runs_on, stripped, words_of, wrap_width
from wordcheck.reading.lines.quoted_lines import moved, unquoted
from wordcheck.reading.lines.source_text import lost_bytes, misnamed, source_lines, without_glyph_codes
from wordcheck.reading.markup.inline_marks import Emphasis, plain
from wordcheck.reading.markup.markdown_blocks import FENCE, Row, pipe_table_at, wrapping
from wordcheck.reading.spaced_out import closed_up
from wordcheck.reading.starts import starts_clause

FORMATS = ("markdown",)
RANK = 80

_MARKS = lazily(
    r"^(?:#{1,6}\s+\S|[^\S\n]*(?:\|[^\S\n]*)?:?-{3,}:?[^\S\n]*\||={3,} ?第 ?\d+ ?页|```)|\*\*[^*\n]+\*\*|^[^\S\n]*[-*+] \S|^[^\S\n]*\d{1,3}\\[.)]|<table",
    re.M,
)
_HEADING = lazily(r"\s{0,3}(#{1,6})(?:\s+|(?=[^\s#!\d])|$)")
"""How a heading begins; `_heading_end` tells where its words end, for an expression that did would take minutes for a line of blanks."""
_BREAK = lazily(r"\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={5,}\s*|~{5,}\s*)$")
"""A rule, also one that a typist drew above a heading."""
_SETEXT = lazily(r"\s{0,3}(=+|-+)\s*$")
_UNDERLINED = lazily(r"(?:\A|\n[ \t]*\r?\n)[^\n|+]{2,120}[^\s|+-]\r?\n(?:={3,}|-{3,})[ \t]*(?=\r?\n)")
"""A line of its own with a line of signs below it; a single one may be the head of a table."""
_FEW = 2
_BULLET = lazily(r"(\s*)([-*+])\s+(?:\[[ xX]\]\s+)?(?=\S)")
"""With the box of a task list, which is none of the words."""
_FRONT = lazily(r"(?:[\w-]+\s*:|\s+\S|-\s|#|$)")
"""A line of what stands between `---` above the text: a name with its value, an item, a remark."""
_NOTE = lazily(
    rf"\s{{0,3}}(?:(?:[-*+]\s+|\d{{1,3}}[.)]\s+)?\[\^[\w-]{{1,20}}\]:|<sup>[^<>\n]{{1,9}}</sup>|[{RAISED}]{{1,2}}(?!\w)|\^\d{{1,2}}\^)\s*"
)
"""How a note at the foot begins, also one that an author put into a list."""
_INDENTED = ("    ", "\t")
_MEANING = lazily(r"\s{0,3}[:~]\s+(?=\S)")
"""How the meaning of a term begins, which stands on the line above: a definition list."""
_TERM = 6
"""Level of the term of a definition list as a heading."""
_COMMENT = lazily(r"<!--(?:(?!-->)[^\n])*\n.*?-->", re.S)
_VISIBLE = lazily(r"[^\n]")
_ELEMENT = lazily(
    r"\s{0,8}</?(?:p|div|section|article|blockquote|center|details|summary|li|ol|ul|dl|dt|dd|h([1-6]))\b[^<>]*>", re.I
)
"""How a line begins that an element sets apart as a block."""


def sniff(data: bytes) -> bool:
    """A text with headings, bold marks, lists, tables or page marks of Markdown."""
    if not looks_like_text(data):
        return False
    text = decode(data[:262144]).text
    return _MARKS.search(text) is not None or len(list(islice(_UNDERLINED.finditer(text), _FEW))) == _FEW


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:  # noqa: ARG001
    """A manuscript with headings, list items, tables and paragraphs; marks become style."""
    decoded = decode(data)
    text, lost = without_glyph_codes(decoded.text)
    quoted = unquoted(source_lines(_without_comments(without_author_marks(text))), markup=True)
    lines, furniture = without_page_marks(quoted.lines)
    reader = _Reader([line.text for line in lines], lines)
    blocks = list(moved(reader.blocks(), quoted.cuts))
    unread = [*lost_bytes(decoded), *lost]
    if reader.state.images:
        why = Said("图片中的文字无法读取", "words inside a picture cannot be read")
        unread.append(
            Unread(UnreadKind.IMAGE, Said(f"图片 {reader.state.images} 处", f"{reader.state.images} pictures"), why)
        )
    return Manuscript.of(
        closed_up([block for _, block in by_column(blocks)]),
        path=path,
        format="markdown",
        media_type="text/markdown",
        reader="markdown",
        tables=tuple(reader.tables),
        furniture=(*quoted.letter, *furniture),
        unread=tuple(unread),
        marks=author_marks(decoded.text),
        typography=reader.state.seen_bold,
        pages=reader.pages,
        page_kind="fixed" if reader.pages else "none",
        notes=misnamed(path, "markdown"),
    )


def _without_comments(text: str) -> str:
    """The source with comments over several lines blanked, so that positions stay."""
    # Behind the last end of a comment none begins that ends: a text of such beginnings alone is not read once for each.
    end = text.rfind("-->") + 3 if "<!--" in text else 0
    return _COMMENT.sub(lambda m: _VISIBLE.sub(" ", m.group()), text[:end]) + text[end:] if end >= 3 else text


def _heading_end(text: str) -> int:
    """Where the words of a heading end, the signs behind them left out: `## Cover ##`."""
    return len(text.rstrip().rstrip("#").rstrip())


class _Reader(Struct, dict=True):
    """Walks the lines once; `i` is the next line."""

    lines: list[str]
    source: list[SourceLine]
    i: int = 0
    state: Emphasis = field(default_factory=Emphasis)
    tables: list[Table] = field(default_factory=list)
    pending: list[Line] = field(default_factory=list)
    fenced: bool = False

    @property
    def page(self) -> int | None:
        """The page of the line at hand."""
        return self.source[min(self.i, len(self.source) - 1)].page if self.source else None

    @property
    def number(self) -> int:
        """The number of the line at hand in the file."""
        return self.source[self.i].number

    @property
    def pages(self) -> int | None:
        """The last page number that the file marks."""
        return max((line.page for line in self.source if line.page), default=None)

    def blocks(self) -> Iterator[Block]:
        """All blocks in order."""
        printed = [Line(text.strip(), SourceOrigin(1, 1)) for text in self.lines]
        self.width, self.words = wrap_width(printed), words_of(printed)
        self._front_matter()
        while self.i < len(self.lines):
            yield from self._next()
        yield from self._flush()

    def _front_matter(self) -> None:
        first = next((n for n, line in enumerate(self.lines) if line.strip() and n not in self.wrapping), 0)
        if self.lines and self.lines[first].strip() == "---":
            for n, line in enumerate(self.lines[first + 1 : first + 60], first + 1):
                if line.strip() == "---":
                    self.i = n + 1
                if line.strip() == "---" or not _FRONT.match(line):
                    return

    @cached_property
    def wrapping(self) -> frozenset[int]:
        """The lines that put a fence around Markdown, which is the wording itself and no text to be shown as it stands."""
        return wrapping(self.lines)

    def _flush(self) -> Iterator[Block]:
        for group in grouped(self.pending, self.width):
            page = self.pages_of.get(group[0].origin.line)
            yield block_of(group, page=page, words=self.words)
        self.pending = []
        self.state.bold = self.state.italic = False

    @cached_property
    def pages_of(self) -> dict[int, int | None]:
        """The page of each line of the file."""
        return {line.number: line.page for line in self.source if line.text}

    def _next(self) -> Iterator[Block]:
        text = self.lines[self.i]
        following = self.lines[self.i + 1] if self.i + 1 < len(self.lines) else ""
        if self.i in self.wrapping:
            yield from self._flush()
        elif FENCE.match(text):
            yield from self._flush()
            self.fenced = not self.fenced
        elif not text.strip() or (_BREAK.match(text) and not self.fenced):
            yield from self._flush()
        elif self.fenced:
            self.pending.append(stripped(text, self.number))
        elif found := _HEADING.match(text):
            yield from self._flush()
            yield from self._single(text, found.end(), _heading_end(text), BlockKind.HEADING, len(found.group(1)))
        elif "<table" in text.lower():
            yield from self._flush()
            yield from self._html_table()
            return
        elif found_table := pipe_table_at(self.lines, self.i):
            yield from self._flush()
            yield from self._table(*found_table)
            return
        elif (
            (found := _SETEXT.match(following))
            and not self.pending
            and len(following.strip()) >= 3
            and not _BULLET.match(text)
        ):
            yield from self._single(text, 0, len(text), BlockKind.HEADING, 1 if "=" in following else 2)
            self.i += 1
        elif _MEANING.match(self._after(self.i)) and not self.pending and not _MEANING.match(text):
            yield from self._single(text, 0, len(text), BlockKind.HEADING, _TERM)
        elif (found := _MEANING.match(text)) and self.i:
            yield from self._flush()
            yield from self._single(text, found.end(), len(text), BlockKind.PARAGRAPH, None)
        elif found := _NOTE.match(text):
            yield from self._flush()
            yield from self._note(text, found.end())
            return
        elif found := _BULLET.match(text):
            yield from self._flush()
            yield from self._item(text, found)
            return
        elif _ELEMENT.match(text):
            yield from self._elements(text)
        else:
            self._line(text)
        self.i += 1

    def _after(self, i: int) -> str:
        """The line behind a line, or behind the empty one that follows it."""
        behind = self.lines[i + 1 : i + 3]
        return next((line for line in behind if line.strip()), "")

    def _line(self, text: str) -> None:
        """One line of a paragraph."""
        line = plain(text, self.number, 1, self.state)
        self.pending.append(replace(line, runs_on=True) if self.source[self.i].runs_on else line)

    def _elements(self, text: str) -> Iterator[Block]:
        """A line of elements that are blocks, each on its own; the last one may go on."""
        starts = [m.start() for m in _ELEMENT.finditer(text)]
        for start, end in pairwise((0, *(at for at in starts if at), len(text))):
            yield from self._flush()
            found = _ELEMENT.match(text, start)
            if found and found[1]:
                yield from self._single(text, start, end, BlockKind.HEADING, int(found[1]))
            else:
                self.pending.append(plain(text[start:end], self.number, start + 1, self.state))

    def _single(self, text: str, start: int, end: int, kind: BlockKind, level: int | None) -> Iterator[Block]:
        # A heading stands out wherever Markdown is shown, a term of a definition list less.
        self.state.bold = kind is BlockKind.HEADING and level != _TERM
        line = plain(text[start:end], self.number, start + 1, self.state)
        self.state.bold = self.state.italic = False
        if line.text:
            yield block_of([line], kind, level, self.page)

    def _item(self, text: str, found: re.Match[str]) -> Iterator[Block]:
        """A bullet with the lines that continue it."""
        level = len(found.group(1).expandtabs(4)) // 2 + 1
        group = [plain(text[found.end() :], self.number, found.end() + 1, self.state)]
        self.i += 1
        while self.i < len(self.lines) and self._continues(self.lines[self.i]):
            lead = len(self.lines[self.i]) - len(self.lines[self.i].lstrip())
            group.append(plain(self.lines[self.i][lead:], self.number, lead + 1, self.state))
            self.i += 1
        self.state.bold = self.state.italic = False
        for part in grouped(group, self.width or 10**6):
            yield block_of(part, BlockKind.LIST_ITEM, level, self.pages_of.get(part[0].origin.line), self.words)

    def _note(self, text: str, start: int) -> Iterator[Block]:
        """A note at the foot with the lines and the indented paragraphs that belong to it."""
        group = [plain(text[start:], self.number, start + 1, self.state)]
        self.i += 1
        while self.i < len(self.lines):
            text = self.lines[self.i]
            if not text.strip():
                if not self._after(self.i).startswith(_INDENTED):
                    break
                group.append(Line("", SourceOrigin(self.number, 1)))
            elif not text.startswith(_INDENTED) and not self._goes_on(group[-1].text, text):
                break
            else:
                lead = len(text) - len(text.lstrip())
                line = plain(text[lead:], self.number, lead + 1, self.state)
                group.append(replace(line, runs_on=bool(group[-1].text) and not starts_clause(line.text)))
            self.i += 1
        self.state.bold = self.state.italic = False
        for part in grouped(group, self.width):
            yield block_of(part, BlockKind.NOTE, page=self.pages_of.get(part[0].origin.line), words=self.words)

    def _goes_on(self, before: str, text: str) -> bool:
        """Whether a line that is not set in goes on with the one before it."""
        begins = _NOTE.match(text) or _HEADING.match(text) or _BULLET.match(text) or "|" in text
        return bool(before) and not begins and runs_on(before, text.strip(), self.width)

    def _continues(self, text: str) -> bool:
        return bool(text.strip()) and text[:2] in ("  ", "\t") and not _BULLET.match(text)

    def _table(self, rows: list[Row], after: int) -> Iterator[Block]:
        """The cells of a table drawn with signs; `after` is the line behind it."""
        table = len(self.tables)
        for row, cells in enumerate(rows):
            for column, (n, start, end) in enumerate(cells):
                printed = plain(self.lines[n][start:end], self.source[n].number, start + 1, self.state)
                self.state.bold = self.state.italic = False
                if printed.text:
                    place = CellPlace(table, row, column, header=row == 0)
                    yield replace(block_of([printed], BlockKind.CELL, page=self.source[n].page), cell=place)
        self.tables.append(Table(table, len(rows), max(len(r) for r in rows), page=self.page))
        self.i = after

    def _html_table(self) -> Iterator[Block]:
        from wordcheck.reading.markup.html_tables import (
            table_blocks,  # few texts hold one, and Python's parser loads slowly
        )

        first = self.i
        depth = 0
        while self.i < len(self.lines):
            lower = self.lines[self.i].lower()
            depth += lower.count("<table") - lower.count("</table")
            self.i += 1
            if depth <= 0:
                break
        made, blocks = table_blocks(self.source[first : self.i], len(self.tables))
        self.tables += made
        yield from blocks
