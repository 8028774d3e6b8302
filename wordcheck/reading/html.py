"""HTML, as insurers' sites serve it: pages, exports of Word, templates with code around the wording.

Read with the standard library's parser, which knows the line and column of everything, so that every word leads back
to the file. Block elements end a block; inline elements (one word over many `span`s) do not.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from html.parser import HTMLParser

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import (
    Block,
    BlockKind,
    CellPlace,
    Manuscript,
    Run,
    Segment,
    SourceOrigin,
    Style,
    Table,
    Unread,
    UnreadKind,
)
from wordcheck.model.said import Said
from wordcheck.reading.encodings import decode, looks_like_text
from wordcheck.reading.source_text import lost_bytes, misnamed
from wordcheck.reading.starts import is_chinese

FORMATS = ("html",)
RANK = 70

_SIGN = lazily(rb"<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]|<(?:p|div|table|span|h[1-6])(?:\s[^<>]*)?>", re.I)
_CHARSET = lazily(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_SKIPPED = frozenset("script style head template noscript svg object iframe select option button textarea".split())
_BLOCKS = frozenset(
    "p div br hr h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table thead tbody tfoot tr td th caption section article header footer nav main "
    "aside form fieldset pre blockquote center address figure figcaption body html title".split()
)
_BOLD = frozenset("b strong h1 h2 h3 h4 h5 h6 th".split())
_VOID = frozenset("br hr img input meta link col area base wbr".split())
_BLANKS = lazily(r"[ \t\r\n\f\u00a0\u3000\u200b]+")
_HIDDEN = lazily(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_WEIGHT = lazily(r"font-weight\s*:\s*(bold|[6-9]00)", re.I)
_CODE = lazily(r"<%.*?%>|<\?.*?\?>", re.S)


def sniff(data: bytes) -> bool:
    """A text whose beginning holds HTML elements."""
    head = data[:16384].replace(b"\0", b"")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"#", b"---")):
        return False
    found = _SIGN.findall(head)
    strong = any(f.lower().startswith((b"<!doctype", b"<html", b"<body", b"<head")) for f in found)
    return (strong or len(found) >= 5 or (bool(found) and head.lstrip().startswith(b"<"))) and looks_like_text(data)


def read(data: bytes, path: str, *, revisions: str = "final") -> Manuscript:  # noqa: ARG001
    """A manuscript with headings, paragraphs, list items and table cells."""
    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, declared.group(1).decode("ascii") if declared else None)
    # Server-side code is blanked, not cut out, so that positions stay.
    source = _CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), decoded.text.replace("\0", " "))
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.end_block()
    unread = [*lost_bytes(decoded)]
    if reader.pictures:
        why = Said("图片中的文字无法读取", "words inside a picture cannot be read")
        where = Said(f"图片 {reader.pictures} 处", f"{reader.pictures} pictures")
        unread.append(Unread(UnreadKind.IMAGE, where, why, serious=not reader.blocks))
    return Manuscript.of(
        reader.blocks,
        path=path,
        format="html",
        media_type="text/html",
        reader="html",
        tables=tuple(reader.tables),
        unread=tuple(unread),
        typography=reader.bold_seen,
        title=reader.title,
        notes=misnamed(path, "html"),
    )


class _Reader(HTMLParser):
    """Collects blocks as elements begin and end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self.tables: list[Table] = []
        self.pictures = 0
        self.bold_seen = False
        self.title = ""
        self._open: list[tuple[str, bool, bool]] = []
        self._text = ""
        self._runs: list[Run] = []
        self._segments: list[Segment] = []
        self._cells: list[CellPlace] = []
        self._places: list[list[int]] = []
        self._taken: list[set[tuple[int, int]]] = []
        self._heading: int | None = None
        self._listed = 0

    # -- elements

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_block()
        style = next((v or "" for k, v in attrs if k == "style"), "")
        if tag == "img":
            self.pictures += 1
        if tag in _VOID:
            return
        hidden = tag in _SKIPPED or bool(_HIDDEN.search(style))
        bold = tag in _BOLD or bool(_WEIGHT.search(style))
        self.bold_seen = self.bold_seen or bold
        self._open.append((tag, hidden, bold))
        if re.fullmatch(r"h[1-6]", tag):
            self._heading = int(tag[1])
        elif tag == "li":
            self._listed += 1
        elif tag == "table":
            self._places.append([len(self.tables), -1, 0, 0])
            self._taken.append(set())
            self.tables.append(Table(len(self.tables), 0, 0, parent=self._cells[-1] if self._cells else None))
        elif tag == "tr" and self._places:
            self._places[-1][1] += 1
            self._places[-1][2] = 0
        elif tag in ("td", "th") and self._places:
            self._cell(dict(attrs), tag == "th")

    def _cell(self, attrs: dict[str, str | None], header: bool) -> None:
        place = self._places[-1]
        rows, columns = (_span(attrs.get(k)) for k in ("rowspan", "colspan"))
        row, taken = max(place[1], 0), self._taken[-1]
        while (row, place[2]) in taken:
            place[2] += 1
        taken |= {(row + r, place[2] + c) for r in range(1, rows) for c in range(columns)}
        self._cells.append(CellPlace(place[0], row, place[2], rows, columns, header))
        place[2] += columns
        place[3] = max(place[3], place[2])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_block()
        if not any(t == tag for t, _, _ in self._open):
            return
        while self._open:
            top, _, _ = self._open.pop()
            self._closed(top)
            if top == tag:
                break

    def _closed(self, tag: str) -> None:
        if re.fullmatch(r"h[1-6]", tag):
            self._heading = None
        elif tag == "li":
            self._listed = max(0, self._listed - 1)
        elif tag in ("td", "th") and self._cells:
            self._cells.pop()
        elif tag == "table" and self._places:
            number, row, _, columns = self._places.pop()
            self._taken.pop()
            self.tables[number] = replace(self.tables[number], rows=row + 1, columns=columns)

    # -- words

    def handle_data(self, data: str) -> None:
        if any(tag == "title" for tag, _, _ in self._open):
            self.title = self.title or " ".join(data.split())
            return
        if any(hidden for _, hidden, _ in self._open):
            return
        line, column = self.getpos()
        last = 0
        for m in _BLANKS.finditer(data):
            self._add(data[last : m.start()], line, column, data, last)
            self._blank()
            last = m.end()
        self._add(data[last:], line, column, data, last)

    def handle_entityref(self, name: str) -> None:
        self._entity(html.unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._entity(html.unescape(f"&#{name};"))

    def _entity(self, words: str) -> None:
        if any(hidden for _, hidden, _ in self._open):
            return
        if words.strip("\u00a0\u3000\u200b ") == "":
            self._blank()
        else:
            self._write(words, None)

    def _blank(self) -> None:
        """A blank between words; dropped between Chinese characters and at the start of a block."""
        if self._text and not self._text.endswith(" "):
            self._text += " "

    def _add(self, words: str, line: int, column: int, data: str, at: int) -> None:
        if not words:
            return
        breaks = data.count("\n", 0, at)
        place = column + at if not breaks else at - data.rfind("\n", 0, at) - 1
        self._write(words, SourceOrigin(line + breaks, place + 1))

    def _write(self, words: str, origin: SourceOrigin | None) -> None:
        if self._text.endswith(" ") and len(self._text) > 1 and is_chinese(self._text[-2]) and is_chinese(words[0]):
            self._text = self._text[:-1]
        start = len(self._text)
        self._text += words
        bold = any(b for _, _, b in self._open)
        self._runs.append(Run(start, len(self._text), Style(bold=bold)))
        if origin is not None:
            self._segments.append(Segment(start, len(self._text), origin))

    def end_block(self) -> None:
        """Ends the block at hand, if it has words."""
        text = self._text.rstrip()
        if text:
            kind, level = BlockKind.PARAGRAPH, None
            if self._heading is not None:
                kind, level = BlockKind.HEADING, self._heading
            elif self._cells:
                kind = BlockKind.CELL
            elif self._listed:
                kind, level = BlockKind.LIST_ITEM, self._listed
            cell = self._cells[-1] if self._cells else None
            block = Block(
                text, kind=kind, level=level, runs=tuple(self._runs), segments=tuple(self._segments), cell=cell
            )
            self.blocks.append(block)
        self._text, self._runs, self._segments = "", [], []


def _span(value: str | None) -> int:
    return min(int(value), 1000) if value and value.isdigit() and int(value) > 0 else 1
