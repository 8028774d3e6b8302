"""Formulas of a template kept right when rows are put in: openpyxl moves cells and leaves what formulas say as it was.

=COUNTIF(C5:C5,"不符合")   40 rows in place of row 5   ─▶   =COUNTIF(C5:C44,"不符合")
"""

from __future__ import annotations

import re
from typing import Any

_CELLS = re.compile(r"(\$?[A-Z]{1,3})?(\$?)(\d+)(?::(\$?[A-Z]{1,3})?(\$?)(\d+))?", re.IGNORECASE)
"""A cell or a range of cells, or of whole rows."""


def widened(formula: str, sheet: str, own: bool, number: int, more: int) -> str:
    """The formula after `more` rows were put in behind row `number` of `sheet`: what it says of rows below moves, and a range over
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


def copied(formula: str, cell: Any, other: str) -> str:
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
