"""Totals that their parts do not make up, in tables: the row 合计 / Total against the rows above it.

    | 医疗费用 | 30,000元 |
    | 误工费用 | 20,000元 |
    | 合计     | 60,000元 |      the parts make 50,000

A column is added up from the row below the last total or heading; one with a cell that is no single figure is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wordcheck.languages.lazily import lazily
from wordcheck.model.figures import Disagreement
from wordcheck.model.findings import Evidence
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.wording import Wording

_TOTAL = lazily(
    r"\W*(?:合\s*计|总\s*计|小\s*计|共\s*计|(?:grand\s+|sub-?)?total)(?:\s*(?:金额|数额|amount|premium))?\W*", 2
)
_SUMMED = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT})
FEWEST_PARTS = 2


def totals(wording: Wording) -> Iterator[Disagreement]:
    """Totals of tables that differ from the sum of the figures above them."""
    if not wording.manuscript.tables:
        return
    cells: dict[int, dict[tuple[int, int], str]] = {}
    for (table, row, column), text in wording.manuscript.cell_words.items():
        cells.setdefault(table, {})[row, column] = text
    figures = _figures(wording)
    for table, words in cells.items():
        for row in sorted({r for (r, c), text in words.items() if c == 0 and _TOTAL.fullmatch(text)}):
            for column in sorted({c for _, c in words if c > 0}):
                yield from _column(words, figures, table, row, column)


def _figures(wording: Wording) -> dict[tuple[int, int, int], list[Quantity]]:
    """The sums and percentages of each cell."""
    made: dict[tuple[int, int, int], list[Quantity]] = {}
    for quantity in wording.quantities:
        cell = wording.manuscript.blocks[wording.manuscript.block_at(quantity.span.start)].cell
        if cell is not None and quantity.kind in _SUMMED:
            made.setdefault((cell.table, cell.row, cell.column), []).append(quantity)
    return made


def _column(
    words: dict[tuple[int, int], str],
    figures: dict[tuple[int, int, int], list[Quantity]],
    table: int,
    row: int,
    column: int,
) -> Iterator[Disagreement]:
    """The total of one column, if it is wrong."""
    whole = figures.get((table, row, column), [])
    if len(whole) != 1 or whole[0].low != whole[0].high:
        return
    parts: list[Quantity] = []
    for above in range(row - 1, -1, -1):
        if _TOTAL.fullmatch(words.get((above, 0), "")):
            break
        found = figures.get((table, above, column), [])
        if not found:
            if above == 0 or not parts:
                break
            return
        if len(found) != 1 or (found[0].unit, found[0].kind) != (whole[0].unit, whole[0].kind):
            return
        parts.append(found[0])
    if len(parts) >= FEWEST_PARTS and sum((p.low for p in parts), Decimal(0)) != whole[0].low:
        shown = [(whole[0], "here"), *((p, "elsewhere") for p in reversed(parts))]
        yield Disagreement("total", "total", tuple(Evidence(q.span, q.text, q.clause, r) for q, r in shown), sure=True)
