"""The walk through HTML that makes blocks: block elements end one, inline elements (one word over many `span`s) do not.

Used for HTML files and for the HTML tables that OCR converters leave in Markdown. The standard library's parser is used
because it knows the line and column of everything, so that every word leads back to the file.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block, BlockKind, CellPlace, Run, Segment, SourceOrigin, Style, Table
from wordcheck.reading.lines.note_marks import is_note_mark
from wordcheck.reading.lines.printed_lines import cut_runs, cut_segments
from wordcheck.reading.markup.cell_grid import Grid, span
from wordcheck.reading.markup.css_counters import CssCounters
from wordcheck.reading.markup.html_looks import Box, box_of, floats, parts_of, rules_for, styled
from wordcheck.reading.markup.list_numbers import ListNumbers
from wordcheck.reading.markup.panels import deepest, level_of
from wordcheck.reading.starts import is_chinese, starts_clause

_SKIPPED = frozenset("script style head template svg select option button".split())
_BLOCKS = frozenset(
    "p div br hr h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table thead tbody tfoot tr td th caption section article header footer nav main "
    "aside form fieldset pre blockquote center address figure figcaption body html title textarea noscript iframe summary details".split()
)
_NOTE = 60
"""Characters of a note in the margin that is a heading."""
_FRAMES = frozenset("iframe frame object embed canvas".split())
_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
_ENDS = {
    "li": (frozenset({"li"}), frozenset({"ol", "ul"})),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl"}))),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th"}), frozenset({"tr", "table"}))),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
}
"""By tag: elements that its start ends where nobody wrote their end, and those in which they must stand."""
_NEAR = 32
"""How many elements up it looks for one to end; nobody nests more inline elements in an item."""
_DEEPEST = 40
"""Lists within lists that are told apart; no page needs as many."""
_VOID = frozenset("br hr img input meta link col area base wbr frame embed source track param".split())
_BLANKS = lazily(r"[\s\u200b\ufeff]+")
_HIDDEN = lazily(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HEADING = lazily(r"h[1-6]")
_TERM = 6
"""Level that the terms of a definition list have below headings proper."""
_MENUS = frozenset({"navigation", "doc-toc", "directory", "menu", "menubar"})
_WAY = lazily(r"\bbreadcrumbs?\b", re.I)


class _Element(Struct):
    """An open element: what it does to the words inside."""

    tag: str
    hidden: bool
    style: Style
    box: Box
    """How a style sheet sets an inline element: in the line, in a box of it, or on lines of its own."""
    parts: bool
    """Whether what stands directly in it is set in boxes."""
    beside: bool
    """Whether it is a menu."""
    aside: bool = False
    """Whether it stands in the margin."""
    first: int = 0
    """How many blocks there were where it began."""


class HtmlWalk(HTMLParser):
    """Collects blocks and tables as elements begin and end.

    `line` is the number of the first line fed, `table` the number of the first table, `page` goes to every block, `sheet` holds
    what the page's style sheets say (see `html_looks`), `source` is the page, for the counters in them.
    """

    def __init__(
        self,
        *,
        line: int = 1,
        table: int = 0,
        page: int | None = None,
        sheet: Mapping[str, str] | None = None,
        source: str = "",
    ) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.pictures = 0
        self.frames = 0
        self.hidden_letters = 0
        self.bold_seen = False
        self.title = ""
        self.gaps: set[int] = set()
        """Blocks before which an empty line or a rule stands."""
        self.printed: set[int] = set()
        """Blocks whose lines stand as they are written."""
        self._raised: int | None = None
        self._note = False
        self._first_line, self._first_table, self._page = line, table, page
        self._sheet = sheet or {}
        self._open: list[_Element] = []
        self._count: Counter[str] = Counter()
        self._hidden = self._menus = 0
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[Run] = []
        self._segments: list[Segment] = []
        self._cells: list[CellPlace] = []
        self._grids: list[Grid] = []
        self._lists = ListNumbers()
        self._source = source
        self._counters = CssCounters(source)
        self._panels = deepest(source)
        self.beside: list[str] = []
        """The words of menus and of the way to the page, which are no wording."""
        self._number = ""

    # -- elements

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "hr" or (tag == "br" and not self._parts):
            self.gaps.add(len(self.blocks))
        if tag in _BLOCKS:
            self.end_block()
        self.pictures += tag == "img"
        self.frames += tag in _FRAMES
        given = {key: value or "" for key, value in attrs}
        # Words filled into a form, and a page within the page: no browser shows either in the text.
        held = given.get("srcdoc", "") + (given.get("value", "") if given.get("type", "text") == "text" else "")
        self.hidden_letters += _letters(held) if tag in ("iframe", "input") else 0
        if tag in _VOID:
            return
        self._end_implied(tag)
        hidden = tag in _SKIPPED or "hidden" in given or bool(_HIDDEN.search(given.get("style", "")))
        css = self._css(tag, given)
        above = self._open[-1] if self._open else None
        boxed = box_of(css) if css and tag not in _BLOCKS else "line"
        if boxed == "line" and above is not None and above.parts and tag not in _BLOCKS:
            boxed = "box"
        self._set_apart(boxed)
        style = styled(above.style if above else Style(bold=False), tag, css)
        foot = tag == "footer" and (above is None or above.tag == "body")
        beside = tag == "nav" or foot or given.get("role") in _MENUS or _WAY.search(given.get("class", "")) is not None
        aside = tag == "aside" or (bool(css) and tag in _BLOCKS and floats(css))
        parts = bool(css) and parts_of(css)
        self._open.append(_Element(tag, hidden, style, boxed, parts, beside, aside, len(self.blocks)))
        if tag == "sup":
            self._raised = self._length
        self._count[tag] += 1
        self._menus += beside
        self._hidden += hidden
        counted = self._counters.begin(tag, given.get("class", ""))
        if counted and not hidden:
            self._number = counted
        if tag in ("ol", "ul"):
            self._lists.open(tag, given, css)
        elif tag == "li":
            self._number = counted or self._lists.item(given)
        elif tag == "table":
            self._open_table()
        elif tag == "tr" and self._grids:
            self._grids[-1].row, self._grids[-1].column = self._grids[-1].row + 1, 0
        elif tag in ("td", "th") and self._grids:
            spans = span(given.get("rowspan")), span(given.get("colspan"))
            self._cells.append(self._grids[-1].place(*spans, header=tag == "th"))

    def _end_implied(self, tag: str) -> None:
        """Ends the element of which the start of `tag` is the end too (HTML standard, 13.1.2.4, optional tags)."""
        ends, within = _ENDS.get(tag, _NOTHING)
        for element in reversed(self._open[-_NEAR:]):
            if element.tag in within:
                return
            if element.tag in ends:
                self.handle_endtag(element.tag)
                return

    def parse_html_declaration(self, i: int) -> int:
        """Marked sections (`<![if …]>`, which Word writes) end at the next `>`, as in a browser; the parser would refuse."""
        if self.rawdata.startswith("<![", i):
            return self.rawdata.find(">", i) + 1 or -1
        return super().parse_html_declaration(i)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_block()
        if not self._count[tag]:
            return
        while self._open:
            top = self._open.pop()
            self._count[top.tag] -= 1
            self._hidden -= top.hidden
            self._menus -= top.beside
            self._counters.end()
            self._closed(top)
            self._set_apart(top.box)
            if top.tag == tag:
                break

    def _css(self, tag: str, given: Mapping[str, str]) -> str:
        """What the page's style sheets and the element itself say of its look."""
        css = given.get("style", "")
        if self._sheet and (rules := rules_for(self._sheet, tag, given.get("class", ""))):
            css = f"{rules};{css}"
        return css

    def _set_apart(self, box: Box) -> None:
        """Parts the words on both sides of the edge of a box: `<span>You</span><span>the person named</span>`."""
        if box == "block":
            self.end_block()
        elif box == "box":
            self._blank(" ")

    def _open_table(self) -> None:
        number = self._first_table + len(self.tables)
        parent = self._cells[-1] if self._cells else None
        self._grids.append(Grid(number))
        self.tables.append(Table(number, 0, 0, parent=parent, page=self._page))

    def _closed(self, element: _Element) -> None:
        tag = element.tag
        if tag in ("p", "div") and element.first == len(self.blocks) and not element.hidden:
            self.gaps.add(len(self.blocks))
        elif tag == "sup":
            self._lower()
        elif tag in ("ol", "ul"):
            self._lists.close()
        elif tag in ("td", "th") and self._cells:
            self._cells.pop()
        elif tag == "table" and self._grids:
            grid = self._grids.pop()
            at = grid.table - self._first_table
            self.tables[at] = replace(self.tables[at], rows=grid.row + 1, columns=grid.columns)

    def _lower(self) -> None:
        """Takes the mark of a note out of the line; one that begins the line begins a note."""
        at, self._raised = self._raised, None
        text = "".join(self._parts)
        if at is None or at >= len(text) or not is_note_mark(text[:at].rstrip(), text[at:]):
            return
        if text[:at].strip():
            self._parts, self._length = [text[:at]], at
            self._runs, self._segments = cut_runs(self._runs, at), cut_segments(self._segments, at)
        elif not self._cells:
            self._parts, self._length, self._runs, self._segments, self._note = [], 0, [], [], True

    def close(self) -> None:
        """Ends the page. Code that nobody ended swallows what stands behind it, in browsers too."""
        super().close()
        for tag in ("script", "style"):
            if self._count[tag]:
                self.hidden_letters += _letters(self._source[self._source.lower().rfind(f"<{tag}") :])

    # -- words

    def handle_data(self, data: str) -> None:
        if self._count["title"]:
            self.title = self.title or " ".join(data.split())
        elif self._hidden:
            if not self._count["script"] and not self._count["style"]:
                self.hidden_letters += _letters(data)
        else:
            self._words(data)

    def _words(self, data: str) -> None:
        line, column = self.getpos()
        last = 0
        start = 0
        for m in _BLANKS.finditer(data):
            self._write(data[last : m.start()], SourceOrigin(self._first_line + line - 1, column + last - start + 1))
            if self._count["pre"] and "\n" in m.group():
                self.end_block()
                if m.group().count("\n") > 1:
                    self.gaps.add(len(self.blocks))
            else:
                self._blank(m.group())
            if breaks := m.group().count("\n"):
                line, column, start = line + breaks, 0, m.start() + m.group().rindex("\n") + 1
            last = m.end()
        self._write(data[last:], SourceOrigin(self._first_line + line - 1, column + last - start + 1))

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name};")

    def _entity(self, written: str) -> None:
        words = html.unescape(written)
        if self._hidden:
            return
        if _BLANKS.fullmatch(words):
            self._blank(words)
        else:
            self._write(words, None)

    def _blank(self, blank: str) -> None:
        """One blank for any number of them; it is provisional where only the source's line ends there."""
        if self._length and not self._parts[-1].endswith((" ", "\n")):
            self._parts.append("\n" if "\n" in blank and not blank.strip(" \t\r\n\f") else " ")
            self._length += 1

    def _write(self, words: str, origin: SourceOrigin | None) -> None:
        if not words:
            return
        if self._parts and self._parts[-1] == "\n":
            # A line end of the source shows as a blank, except between Chinese characters.
            chinese = len(self._parts) > 1 and is_chinese(self._parts[-2][-1]) and is_chinese(words[0])
            self._parts[-1] = "" if chinese else " "
            self._length -= chinese
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        style = self._open[-1].style if self._open else Style(bold=False)
        self.bold_seen = self.bold_seen or bool(style.bold)
        self._add_run(start, style)
        if origin is not None:
            self._segments.append(Segment(start, self._length, origin))

    def _add_run(self, start: int, style: Style) -> None:
        if self._runs and self._runs[-1].style == style:
            self._runs[-1] = Run(self._runs[-1].start, self._length, style)
        else:
            self._runs.append(Run(start, self._length, style))

    def end_block(self) -> None:
        """Ends the block at hand, if it has words."""
        text = "".join(self._parts).rstrip()
        if text and self._menus:
            self.beside.append(text)
        elif text:
            kind, level = self._kind() if not self._note else (BlockKind.NOTE, None)
            number = self._number if not starts_clause(text) else ""
            if self._count["pre"]:
                self.printed.add(len(self.blocks))
            self.blocks.append(
                Block(
                    text,
                    kind=kind,
                    level=level,
                    nesting=self._depth() if number and kind is BlockKind.HEADING and self._count["li"] else None,
                    number=number,
                    runs=tuple(self._runs),
                    segments=tuple(self._segments),
                    page=self._page,
                    cell=self._cells[-1] if self._cells else None,
                )
            )
            self._number = ""
        self._parts, self._length, self._runs, self._segments, self._note = [], 0, [], [], False

    def _kind(self) -> tuple[BlockKind, int | None]:
        for element in reversed(self._open[-8:]):
            if _HEADING.fullmatch(element.tag):
                return BlockKind.HEADING, int(element.tag[1])
            if element.tag in ("summary", "dt") and not self._cells:
                summary = element.tag == "summary"
                return BlockKind.HEADING, level_of(self._count["details"], self._panels) if summary else _TERM
            if element.aside and not self._cells and 1 < self._length <= _NOTE:
                return BlockKind.ASIDE, None
        if self._cells:
            return BlockKind.CELL, None
        if self._count["li"]:
            return BlockKind.LIST_ITEM, self._depth()
        return BlockKind.PARAGRAPH, None

    def _depth(self) -> int:
        """How many lists are open; office programs put lists into lists without an item between them."""
        return min((self._count["ol"] + self._count["ul"] or 1) + self._lists.below, _DEEPEST)


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
