"""Templates in Excel: a row with placeholders of a list is repeated with its type; heights, merged cells and formulas go with it."""

from __future__ import annotations

import io
import re
from copy import copy
from typing import Any

from wordcheck.model.errors import UsageError, lacking
from wordcheck.model.said import Said
from wordcheck.reporting.sheets import fitted, put, settled
from wordcheck.reporting.templates.filling import Filling

_CELLS = re.compile(r"(\$?[A-Z]{1,3})?(\$?)(\d+)(?::(\$?[A-Z]{1,3})?(\$?)(\d+))?", re.IGNORECASE)
"""A cell or a range of cells, or of whole rows."""


def filled_workbook(data: bytes, filling: Filling) -> bytes:
    """The workbook filled in. Raises UsageError where it is none, or openpyxl is missing."""
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise lacking("sheets", Said("写 Excel ", "Excel files need"), "openpyxl") from error
    try:
        book = load_workbook(io.BytesIO(data))
    except Exception as error:  # openpyxl lets every fault of a broken file through as it comes
        raise UsageError(
            f"模板不是可用的 .xlsx 文件：{error}", f"the template is no usable .xlsx file: {error}"
        ) from error
    for sheet in book.worksheets:
        _fill(sheet, filling)
    return settled(book)


def _fill(sheet: Any, filling: Filling) -> None:
    # From the bottom up: rows put in move only what is done already.
    for number in range(sheet.max_row, 0, -1):
        cells = [c for c in sheet[number] if isinstance(c.value, str) and c.data_type != "f" and "{{" in c.value]
        where = Said(f"模板第 {number} 行", f"row {number} of the template")
        listed = filling.only_list((c.value for c in cells), where)
        if listed is not None:
            _repeat(sheet, number, filling, listed)
        else:
            for cell in cells:
                put(cell, filling.filled(cell.value))
                _heighten(sheet, cell)


def _heighten(sheet: Any, cell: Any) -> None:
    """Makes room for words that a merged cell breaks into lines, which no program does alone."""
    merged = next((m for m in sheet.merged_cells.ranges if cell.coordinate in m), None)
    if merged is None or not isinstance(cell.value, str) or not cell.alignment.wrap_text:
        return
    width = sum(_width(sheet, c) for c in range(merged.min_col, merged.max_col + 1))
    row = sheet.row_dimensions[cell.row]
    row.height = max(row.height or 0.0, fitted([(cell.value, width)]))


def _repeat(sheet: Any, number: int, filling: Filling, name: str) -> None:
    rows = list(filling.lists[name]) or [{}]
    patterns = [(c.column, c.value, c) for c in sheet[number]]
    more = len(rows) - 1
    if more:
        _make_room(sheet, number, more)
    height = sheet.row_dimensions[number].height
    widths = {column: _width(sheet, column) for column, _, _ in patterns}
    for offset, row in enumerate(rows):
        for column, pattern, model in patterns:
            cell = sheet.cell(number + offset, column)
            if offset:
                cell._style = copy(model._style)
            if isinstance(pattern, str) and "{{" in pattern:
                put(cell, filling.filled(pattern, row))
            elif offset and model.data_type == "f" and isinstance(pattern, str):
                cell.value = _copied(pattern, model.coordinate, cell.coordinate)
            elif offset:
                cell.value = pattern
        told = [(sheet.cell(number + offset, column).value, width) for column, width in widths.items()]
        sheet.row_dimensions[number + offset].height = max(height or 0.0, fitted(told))


def _width(sheet: Any, column: int) -> float:
    """Characters that a column holds; a merged cell counts with its first column."""
    from openpyxl.utils import get_column_letter

    dimension = sheet.column_dimensions.get(get_column_letter(column))
    return float(dimension.width) if dimension is not None and dimension.width else 8.43


def _make_room(sheet: Any, number: int, more: int) -> None:
    heights = {r: d.height for r, d in sheet.row_dimensions.items() if r > number and d.height is not None}
    sheet.insert_rows(number + 1, more)
    for other in sheet.parent.worksheets:
        for cell in (c for row in other.iter_rows() for c in row if c.data_type == "f" and isinstance(c.value, str)):
            cell.value = _widened(cell.value, sheet.title, other is sheet, number, more)
    for merged in sheet.merged_cells.ranges:
        if merged.min_row > number:
            merged.shift(0, more)
    for row in heights:
        sheet.row_dimensions[row].height = None
    for row, height in heights.items():
        sheet.row_dimensions[row + more].height = height
    ref = sheet.auto_filter.ref
    if ref:
        from openpyxl.utils import get_column_letter, range_boundaries

        left, top, right, bottom = range_boundaries(ref)
        if top <= number <= bottom:
            sheet.auto_filter.ref = f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom + more}"


def _widened(formula: str, sheet: str, own: bool, number: int, more: int) -> str:
    """`=COUNTIF(C5:C5,"不符合")`, with 40 rows in place of row 5, made `=COUNTIF(C5:C44,"不符合")`: openpyxl leaves formulas as they were.

    The formula after `more` rows were put in behind row `number` of `sheet`: what it says of rows below moves, and a range over
    the row takes the new ones in. `own` says whether the formula stands on that sheet.
    """
    from openpyxl.formula import Tokenizer
    from openpyxl.formula.tokenizer import Token

    made = Tokenizer(formula)
    for token in made.items:
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            place, mark, cells = token.value.rpartition("!")
            if (place.strip("'") == sheet) if mark else own:
                token.value = place + mark + _moved(cells, number, more)
    return str(made.render())


def _copied(formula: str, cell: Any, other: str) -> str:
    """The formula of a cell as it reads in another cell, as Excel copies it down."""
    from openpyxl.formula.translate import Translator

    return str(Translator(formula, origin=cell).translate_formula(other))


def _moved(cells: str, number: int, more: int) -> str:
    found = _CELLS.fullmatch(cells)
    if found is None:
        return cells  # whole columns, names
    column, fixed, row, last_column, last_fixed, last = found.groups()
    first = int(row) + (more if int(row) > number else 0)
    moved = f"{column or ''}{fixed}{first}"
    if last is None:
        return moved
    end = int(last) + (more if int(last) >= number else 0)
    return f"{moved}:{last_column or ''}{last_fixed}{end}"
