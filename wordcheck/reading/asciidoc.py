"""AsciiDoc, as technical writers keep documents in repositories: headings, lists that number themselves, definitions, tables.

== Exclusions            a heading of level 2
. war;                   1. war;
.. civil war;               a. civil war;
Ransom:: money paid      a term and its meaning
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import (
    Block,
    BlockKind,
    CellPlace,
    Furniture,
    FurnitureKind,
    Manuscript,
    Run,
    Segment,
    SourceOrigin,
    Style,
    Table,
)
from wordcheck.reading.encodings import decode, looks_like_text
from wordcheck.reading.lines.author_marks import author_marks, without_author_marks
from wordcheck.reading.lines.printed_lines import Line, block_of
from wordcheck.reading.lines.source_text import lost_bytes, source_lines
from wordcheck.reading.markup.inline_marks import trimmed
from wordcheck.reading.markup.list_numbers import figure

FORMATS = ("asciidoc",)
RANK = 75

_HEADING = lazily(r"(={1,6})[ \t]+(?=\S)")
_ITEM = lazily(r"\s*(\.{1,5}|\*{1,5}|-)[ \t]+(?=\S)")
_TERM = lazily(r"\s*(?P<term>\S.{0,80}?):{2,4}(?:[ \t]+(?=\S)|$)")
_BLOCK_TITLE = lazily(r"\.(?=[^\s.])")
_DELIMITER = lazily(r"(?:={4,}|-{2}|-{4,}|\.{4,}|\*{4,}|_{4,}|\+{4,}|'{3}|<{3}|\+)\s*")
_ATTRIBUTE = lazily(r":!?[\w-]+!?:(?:\s.*)?")
_SETTING = lazily(r"\[[^\]]*\](?:\])?\s*")
_TABLE = lazily(r"[|,:!]={3,}\s*")
_NO_WORDING = lazily(r"//.*|(?:include|image|toc|ifdef|ifndef|endif)::.*")
_CELL = lazily(r"(?<!\\)\|")
_CLOSED = lazily(r"\s+={1,6}\s*$")
"""Signs behind a heading, as wikis write them."""
_COMMENT = lazily(r"/{4,}\s*")
_SIGN = lazily(r"^(?:={2,5}[ \t]+\S|\|={3,}|:[\w-]+:(?:\s|$)|\.{1,5}[ \t]+\S|\S.{0,80}?::(?:[ \t]+\S|$))", re.M)
_TWO_LEVELS = lazily(r"^={2,5}[ \t]+(?!(?:第[ \t]*\d|page[ \t]*\d))\S", re.M | re.I)
"""A heading, and no mark of a page, as converters write them: `=== 第 2 页 ===`."""
_MARKDOWN = lazily(r"^(?:#{1,6} \S|\s*\|?\s*:?-{3,}:?\s*\|)", re.M)
_FEWEST = 3
"""Signs of AsciiDoc in a text of which two are headings."""
_ORDERED = ("decimal", "lower-alpha", "lower-roman", "upper-alpha", "upper-roman")
"""How lists are numbered by depth (AsciiDoc Language, Ordered Lists)."""
_STYLES = {
    "arabic": "decimal", "loweralpha": "lower-alpha", "lowerroman": "lower-roman", "upperalpha": "upper-alpha", "upperroman": "upper-roman",
}  # fmt: skip
_INLINE = lazily(
    r"(?P<strong>\*\*|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*]))|(?P<emphasis>__|(?<![\w_])_(?=[^\s_])|(?<=[^\s_])_(?![\w_]))|(?P<tick>`+)|"
    r"<<[\w-]+,(?P<seen>[^>]+)>>|(?:link:|https?:)[^\s\[]*\[(?P<linked>[^\]]*)\]|(?P<anchor>\[\[[\w-]+\]\]|\[#[\w-]+\])"
)


def sniff(data: bytes) -> bool:
    """A text with headings of AsciiDoc and other signs of it."""
    if not looks_like_text(data) or b"==" not in data[:262144].replace(b"\0", b""):
        return False
    text = decode(data[:262144]).text
    if _MARKDOWN.search(text) or "<html" in text[:2000]:
        return False
    return len(_TWO_LEVELS.findall(text)) > 1 and len(_SIGN.findall(text)) >= _FEWEST


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:  # noqa: ARG001
    """A manuscript with headings, list items with their numbers, terms, tables and paragraphs."""
    decoded = decode(data)
    reader = _Reader(source_lines(without_author_marks(decoded.text)))
    blocks = list(reader.blocks())
    return Manuscript.of(
        blocks,
        path=path,
        format="asciidoc",
        media_type="text/asciidoc",
        reader="asciidoc",
        tables=tuple(reader.tables),
        furniture=tuple(Furniture(FurnitureKind.OTHER, words) for words in reader.beside),
        unread=lost_bytes(decoded),
        marks=author_marks(decoded.text),
        typography=True,
    )


class _Reader(Struct):
    """Walks the lines once; `i` is the next line."""

    lines: list[str]
    i: int = 0
    pending: list[Line] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    number: str = ""
    counts: list[int] = field(default_factory=list)
    styles: dict[int, str] = field(default_factory=dict)
    setting: str = ""
    tables: list[Table] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    def blocks(self) -> Iterator[Block]:
        """All blocks in order."""
        while self.i < len(self.lines):
            yield from self._next(self.lines[self.i])
            self.i += 1
        yield from self._flush()

    def _next(self, text: str) -> Iterator[Block]:
        if not text.strip() or _DELIMITER.fullmatch(text):
            yield from self._flush()
        elif _COMMENT.fullmatch(text):
            self.i = next((n for n in range(self.i + 1, len(self.lines)) if _COMMENT.fullmatch(self.lines[n])), self.i)
        elif _NO_WORDING.fullmatch(text) or _ATTRIBUTE.fullmatch(text):
            self.beside.append(text.strip())
        elif _SETTING.fullmatch(text):
            yield from self._flush()
            self.setting = text.strip(" []")
        elif _TABLE.fullmatch(text):
            yield from self._flush()
            yield from self._table()
        elif found := _HEADING.match(text):
            yield from self._flush()
            self.counts.clear()
            closed = _CLOSED.search(text, found.end())
            line = self._line(text, found.end(), closed.start() if closed else None)
            yield block_of([line], BlockKind.HEADING, len(found[1]))
            if len(found[1]) == 1:
                self._head()
        elif found := _ITEM.match(text):
            yield from self._flush()
            self._item(found[1])
            self.pending.append(self._line(text, found.end()))
        elif found := _TERM.match(text):
            yield from self._flush()
            self.counts.clear()
            yield block_of([self._line(text, found.start("term"), found.end("term"))], BlockKind.HEADING, 6)
            if found.end() < len(text):
                self.pending.append(self._line(text, found.end()))
        elif not self.pending and (found := _BLOCK_TITLE.match(text)):
            line = self._line(text, found.end())
            yield block_of([replace(line, runs=(Run(0, len(line.text), Style(bold=True)),))])
        else:
            if not self.pending and not text[0].isspace():
                self.counts.clear()
            self.pending.append(self._line(text, 0))

    def _head(self) -> None:
        """Author and edition below the title, which are no wording."""
        while self.i + 1 < len(self.lines) and self.lines[self.i + 1].strip():
            self.i += 1
            self.beside.append(self.lines[self.i].strip())

    def _item(self, sign: str) -> None:
        """The next item of a list: its kind, depth and number."""
        depth = len(sign)
        ordered = sign[0] == "."
        self.kind, self.level = BlockKind.LIST_ITEM, depth
        if not ordered:
            return
        del self.counts[depth:]
        self.counts += [0] * (depth - len(self.counts))
        self.counts[depth - 1] += 1
        if self.counts[depth - 1] == 1:
            named = next((style for name, style in _STYLES.items() if name in self.setting.split(",")), "")
            self.styles[depth] = named or _ORDERED[depth - 1]
        self.number = f"{figure(self.styles[depth], self.counts[depth - 1])}."

    def _flush(self) -> Iterator[Block]:
        if self.pending:
            made = block_of(self.pending, self.kind, self.level)
            yield replace(made, number=self.number) if self.number else made
            self.setting = ""
        self.pending, self.kind, self.level, self.number = [], BlockKind.PARAGRAPH, None, ""

    def _table(self) -> Iterator[Block]:
        table, columns, at = len(self.tables), _columns(self.setting), 0
        self.setting = ""
        first = self.i + 1
        last = next((n for n in range(first, len(self.lines)) if _TABLE.fullmatch(self.lines[n])), len(self.lines))
        for n in range(first, last):
            self.i = n
            text = self.lines[n]
            bounds = [m.start() for m in _CELL.finditer(text)]
            columns = columns or len(bounds)
            if text[: bounds[0] if bounds else None].strip() and at:
                yield from self._cell(0, bounds[0] if bounds else len(text), divmod(at - 1, max(1, columns)), table)
            for start, end in itertools.pairwise([*bounds, len(text)]):
                yield from self._cell(start + 1, end, divmod(at, columns), table)
                at += 1
        self.i = last
        self.tables.append(Table(table, -(-at // columns) if columns else 0, columns))

    def _cell(self, start: int, end: int, place: tuple[int, int], table: int) -> Iterator[Block]:
        """The words of a cell in the line at hand."""
        line = self._line(self.lines[self.i], start, end)
        if line.text:
            row, column = place
            yield replace(block_of([line], BlockKind.CELL), cell=CellPlace(table, row, column, header=row == 0))

    def _line(self, text: str, start: int, end: int | None = None) -> Line:
        """A stretch of the line at hand without marks, emphasis as style."""
        return _plain(text[start:end], self.i + 1, start + 1)


def _columns(setting: str) -> int:
    """How many columns `cols="1,3"` or `cols=2*` names; 0 where it does not say."""
    found = re.search(r"cols\s*=\s*(?:\"([^\"]*)\"|([^\s,]+))", setting)
    if not found:
        return 0
    given = found[1] or found[2]
    times = re.fullmatch(r"(\d+)\*.*", given)
    return int(times[1]) if times else len(given.split(","))


def _plain(text: str, line: int, column: int) -> Line:
    """The line without the marks of emphasis, links to places replaced by their words."""
    made, bold, italic, last = "", False, False, 0
    runs: list[Run] = []
    pieces: list[Segment] = []

    def add(first: int, end: int) -> None:
        nonlocal made
        if first < end:
            at = len(made)
            made += text[first:end]
            runs.append(Run(at, len(made), Style(bold=bold, italic=italic)))
            pieces.append(Segment(at, len(made), SourceOrigin(line, column + first)))

    for m in _INLINE.finditer(text):
        add(last, m.start())
        last = m.end()
        bold ^= m["strong"] is not None
        italic ^= m["emphasis"] is not None
        for name in ("seen", "linked"):
            if m[name] is not None:
                add(*m.span(name))
    add(last, len(text))
    return trimmed(Line(made, SourceOrigin(line, column), tuple(runs), tuple(pieces)))
