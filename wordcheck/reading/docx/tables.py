"""Word tables: which cells stand where, which lines are drawn, and what the table's style gives a cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.manuscript import CellPlace
from wordcheck.reading.docx.package import W, is_on, merged, points, toggle, value, whole
from wordcheck.reading.docx.styles import Around, Styles, is_filled

_THROUGH = {W + n for n in ("sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo", "smartTag")}
MOST_COLUMNS = 1000


class Cell(Struct, frozen=True):
    """A cell that is printed: its element, its place, its left edge in points, and what its text inherits."""

    element: Any
    place: CellPlace
    left: float
    around: Around


class Grid(Struct, frozen=True):
    """A table with its cells row by row."""

    rows: tuple[tuple[Cell, ...], ...]
    columns: int
    ruled: bool


def grid_of(table: Any, number: int, styles: Styles, gone: frozenset[str]) -> Grid:
    """The table as the view shows it; `gone` are the marks of change (`del`, …) whose rows and cells it leaves out."""
    properties = table.find(W + "tblPr")
    style_id = value(properties, "tblStyle")
    rows = [r for r in _children(table, W + "tr") if not _left_out(r.find(W + "trPr"), gone, ("", "row"))]
    edges = _edges(table)
    placed: list[list[Cell]] = []
    above: dict[int, tuple[int, int]] = {}
    columns = 0
    for index, row in enumerate(rows):
        line: list[Cell] = []
        row_properties = row.find(W + "trPr")
        column = whole(value(row_properties, "gridBefore"), 0)
        for element in _children(row, W + "tc"):
            cell_properties = element.find(W + "tcPr")
            if _left_out(cell_properties, gone, ("cell",)):
                continue
            span = min(max(whole(value(cell_properties, "gridSpan"), 1), 1), MOST_COLUMNS)
            if _continues_above(cell_properties) and column in above:
                _extend(placed, above[column], index)
            else:
                kinds = _kinds(properties, index, len(rows), column, span, len(edges) - 1)
                runs, shaded = styles.table_layers(style_id, kinds)
                own = merged(cell_properties).get("shd")
                header = toggle(row_properties, "tblHeader") is True
                place = CellPlace(number, index, column, 1, span, header)
                around = Around(None, is_filled(own) if own is not None else shaded, tuple(runs))
                above[column] = (index, len(line))
                line.append(Cell(element, place, edges[min(column, len(edges) - 1)], around))
            column += span
        columns = max(columns, column)
        placed.append(line)
    return Grid(tuple(map(tuple, placed)), columns, _is_ruled(table, rows, styles, style_id))


def _extend(placed: list[list[Cell]], origin: tuple[int, int], row: int) -> None:
    line, at = placed[origin[0]], origin[1]
    line[at] = replace(line[at], place=replace(line[at].place, rows=row - origin[0] + 1))


def _continues_above(properties: Any | None) -> bool:
    merge = properties.find(W + "vMerge") if properties is not None else None
    return merge is not None and merge.get(W + "val", "continue") != "restart"


def _left_out(properties: Any | None, gone: frozenset[str], prefixes: tuple[str, ...]) -> bool:
    """Whether a tracked change takes a row (`w:del`) or a cell (`w:cellDel`) out of this view, or it is hidden."""
    if properties is None:
        return False
    names = {p + n.capitalize() if p else n for p in prefixes for n in gone}
    return any(properties.find(W + n) is not None for n in names) or toggle(properties, "hidden") is True


def _children(node: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, content controls looked through."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag in _THROUGH:
            yield from _children(child, tag)


def _edges(table: Any) -> list[float]:
    """Left edges of the grid columns in points, then the right edge of the last."""
    edges = [0.0]
    for column in table.findall(f"{W}tblGrid/{W}gridCol")[:MOST_COLUMNS]:
        edges.append(edges[-1] + (points(column.get(W + "w")) or 0.0))
    return edges


_LOOKS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}


def _kinds(properties: Any | None, row: int, rows: int, column: int, span: int, columns: int) -> list[str]:
    """Parts of the table style that hold for a cell, strongest first."""
    look = properties.find(W + "tblLook") if properties is not None else None
    if look is None:
        return ["wholeTable"]
    try:
        bits = int(look.get(W + "val", "0"), 16)
    except ValueError:
        bits = 0
    on = {n for n, bit in _LOOKS.items() if (is_on(stated) if (stated := look.get(W + n)) else bits & bit)}
    holds = {
        "firstRow": "firstRow" in on and row == 0,
        "lastRow": "lastRow" in on and row == rows - 1,
        "firstCol": "firstColumn" in on and column == 0,
        "lastCol": "lastColumn" in on and column + span >= columns > 0,
    }
    return [*(kind for kind, held in holds.items() if held), "wholeTable"]


def _is_ruled(table: Any, rows: list[Any], styles: Styles, style_id: str | None) -> bool:
    """Whether the table's lines are drawn: by its own borders, else its style's, or by a third of its cells.

    A layout table may underline a row here and there.
    """
    own = table.find(f"{W}tblPr/{W}tblBorders")
    if own is not None:
        drawn = _draws(own)
    else:
        drawn = any(_draws(b) for s in styles.chain(style_id) for b in s.iter(W + "tblBorders", W + "tcBorders"))
    cells = [c.find(f"{W}tcPr/{W}tcBorders") for r in rows for c in _children(r, W + "tc")]
    return drawn or 3 * sum(b is not None and _draws(b) for b in cells) >= max(len(cells), 1)


def _draws(borders: Any) -> bool:
    return any(
        b.get(W + "val") not in (None, "nil", "none") and (b.get(W + "color") or "").upper() != "FFFFFF"
        for b in borders
    )
