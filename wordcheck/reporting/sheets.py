"""Workbooks for Excel: heads frozen, filters on, text wrapped, and never a formula made of somebody's words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from math import ceil
from shutil import copyfileobj
from typing import Any

from msgspec import Struct

from wordcheck.languages.width import cell_width, printable
from wordcheck.model.comparison import Piece
from wordcheck.model.errors import lacking
from wordcheck.model.said import Said
from wordcheck.reporting.word_tables import CAME, GONE

Cell = str | int | float | Sequence[Piece] | None
"""A value; words some of which went (struck out) or came (underlined) as pieces."""
_LONGEST = 32_000
"""Characters of one cell; Excel takes 32,767."""
_LINE, _HIGHEST = 16.0, 400.0
"""Points of a printed line, and of the highest row that Excel takes (409)."""
_WIDE = 1.08
"""Widths of a column per cell of text: letters of proportional fonts run a little wider than digits."""
_A3, _A4, _WIDE_SHEET = 8, 9, 200
"""Excel's numbers of paper sizes, and the characters beyond which a sheet needs the larger one."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Sheet(Struct, frozen=True):
    """A table: its name, heads (none for a list of facts), rows, widths in characters."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()


def ready() -> None:
    """Raises UsageError where openpyxl is missing."""
    try:
        import openpyxl  # noqa: F401
    except ImportError as error:
        raise lacking("sheets", Said("写 Excel ", "Excel files need"), "openpyxl") from error


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """An .xlsx file; the same sheets give the same bytes. Raises UsageError where openpyxl is missing."""
    ready()
    from openpyxl import Workbook

    book = Workbook(write_only=True)  # a row is written and let go: large workbooks fit into little memory
    taken: set[str] = set()
    for sheet in sheets:
        _fill(book.create_sheet(_name(sheet.name, taken)), sheet)
    return settled(book)


def _fill(made: Any, sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.page import PageMargins

    made.page_setup.orientation, made.page_setup.fitToHeight = "landscape", 0
    made.page_setup.paperSize = _A3 if sum(sheet.widths) > _WIDE_SHEET else _A4
    made.sheet_properties.pageSetUpPr.fitToPage = True
    made.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.6, header=0.2, footer=0.3)
    made.oddFooter.center.text = "&P / &N"
    made.print_title_rows = "1:1" if sheet.heads else None
    for column, width in enumerate(sheet.widths, start=1):
        made.column_dimensions[get_column_letter(column)].width = width
    made.freeze_panes = "A2" if sheet.heads else None
    if sheet.heads and sheet.rows:
        made.auto_filter.ref = f"A1:{get_column_letter(len(sheet.heads))}{len(sheet.rows) + 1}"
    for number, cells in enumerate(_lines(made, sheet), start=1):
        if sheet.widths and number > bool(sheet.heads):
            words = sheet.rows[number - 1 - bool(sheet.heads)]
            made.row_dimensions[number].height = fitted(list(zip(words, sheet.widths, strict=False)))
        made.append(cells)


def _lines(made: Any, sheet: Sheet) -> Iterator[Iterator[Any]]:
    """The cells of each row; those of one look are one cell that takes one value after the other, each written before the next.

    What would run as a formula has a look of its own: openpyxl keeps the look of a cell, not a copy of it.
    """
    # Numbers at the right edge of their column would touch the words of the next, and stand away from their own head.
    counted = [_is_counted(column) for column in zip_longest(*sheet.rows)]
    if sheet.heads:
        heads = [_looking(made, centred, head=True) for centred in (False, True)]
        yield (_holding(heads[c], head) for c, head in zip_longest(counted, sheet.heads, fillvalue=False))
    looks = {(c, r): _looking(made, c, fact=not sheet.heads) for c in (False, True) for r in (False, True)}
    for row in sheet.rows:
        yield (_holding(looks[c, _would_run(v)], v) for c, v in zip(counted, row, strict=False))


def _looking(made: Any, centred: bool, *, head: bool = False, fact: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell, horizontal = WriteOnlyCell(made), "left" if fact else "center" if centred else None
    cell.border = Border(**dict.fromkeys(("left", "right", "top", "bottom"), Side("thin", "C9C7C1")))
    if head:
        cell.font, cell.fill = cell.font + Font(bold=True), PatternFill("solid", fgColor="E7E6E2")
        cell.alignment = Alignment(horizontal=horizontal, wrap_text=True, vertical="center")
    else:
        cell.alignment = Alignment(horizontal=horizontal, wrap_text=True, vertical="top")
    return cell


def _holding(cell: Any, value: Cell) -> Any:
    put(cell, value)
    return cell


def _is_counted(column: Sequence[Cell]) -> bool:
    """Whether a column holds numbers and no words but a sign."""
    filled = [value for value in column if value not in (None, "")]
    return bool(filled) and all(isinstance(v, int | float) or (isinstance(v, str) and len(v) == 1) for v in filled)


def fitted(cells: Sequence[tuple[Cell, float]]) -> float:
    """Points that a row needs for its words in columns of these widths; programs other than Excel do not find out alone."""
    most = 1
    for value, width in cells:
        room = max(4.0, width - 1)
        most = max(most, sum(max(1, ceil(cell_width(line) * _WIDE / room)) for line in _plain(value).split("\n")))
    return min(_LINE * most + 2, _HIGHEST)


def put(cell: Any, value: Cell) -> None:
    """Writes a value into a cell; words as text whatever they begin with: "=", "+", "-" and "@" would run as a formula."""
    if value is None or isinstance(value, int | float):
        cell.value = value
        return
    whole = _plain(value)
    words = _words(whole)
    cell.value = words if isinstance(value, str) or not words or len(whole) > _LONGEST else _marked(value)
    cell.data_type, cell.quotePrefix = "s", _would_run(value)


def _plain(value: Cell) -> str:
    return (
        ""
        if value is None or isinstance(value, int | float)
        else value
        if isinstance(value, str)
        else "".join(p.text for p in value)
    )


def _would_run(value: Cell) -> bool:
    return _plain(value)[:1] in ("=", "+", "-", "@")


def _marked(pieces: Sequence[Piece]) -> Any:
    """Words that went or came in their colours, as in the Word table."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    looks = {"cut": InlineFont(strike=True, color=GONE), "new": InlineFont(u="single", color=CAME)}
    listed = ((p.kind, _words(p.text)) for p in pieces)
    return CellRichText([TextBlock(looks[kind], w) if kind in looks else w for kind, w in listed if w])


def _words(value: str) -> str:
    lines = (printable(line) for line in value.split("\n"))
    return "\n".join(lines)[:_LONGEST]


def _name(wanted: str, taken: set[str]) -> str:
    """A name that Excel takes: 31 characters, none of []:*?/\\, each once."""
    base = "".join(" " if c in "[]:*?/\\'" else c for c in printable(wanted)).strip()[:28] or "·"
    name, n = base, 2
    while name.lower() in taken:
        name, n = f"{base[:27]} {n}", n + 1
    taken.add(name.lower())
    return name


def settled(book: Any) -> bytes:
    """The file without the clock: fixed dates in its properties and its directory."""
    from datetime import datetime

    book.properties.creator = "wordcheck"
    book.properties.created = book.properties.modified = datetime(2000, 1, 1)
    made, settled = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            place = zipfile.ZipInfo(info.filename, _EPOCH)
            place.compress_type, place.file_size = zipfile.ZIP_DEFLATED, info.file_size
            with source.open(info) as old, target.open(place, "w") as new:
                if info.filename == "docProps/core.xml":
                    new.write(_undated(old.read()))
                else:
                    copyfileobj(old, new)
    return settled.getvalue()


def _undated(content: bytes) -> bytes:
    """openpyxl stamps the time of saving over whatever was set."""
    import re

    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2000-01-01T00:00:00Z", content)
