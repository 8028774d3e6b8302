"""The one figure of each table cell, with the unit that its column, its row or the line above the table gives where the cell gives none.

| 保险责任 | 每次事故限额（万元） | 累计限额（万元） |
| 营业中断 | 100                | 50              |      100 and 50 are ten thousands of yuan
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_BARE = lazily(r"\s*(?P<n>[0-9][0-9,，]{0,18}(?:\.[0-9]{1,6})?)\s*")
"""A cell that holds a number and nothing else."""
_UNIT = lazily(
    r"(?:[（(\[/,，:：]\s*(?:单位[：:]?\s*)?(?:人民[币幣]|新?[台臺][币幣])?|\bin\s+)(?P<unit>百万元|[万萬]元|千元|[亿億]元|元|rmb|cny|usd|gbp|eur|hkd|us\$|\$|£|€|%|％)(?P<many>\s*(?:'?000s?|thousands?|k|millions?|m))?\s*[)）\]]?",
    re.I,
)
"""The unit of a column: `（万元）`, `(USD)`, `(£'000)`, `in EUR`."""
_WORTH = {
    "万元": Decimal(10000), "萬元": Decimal(10000), "千元": Decimal(1000), "百万元": Decimal(10**6), "亿元": Decimal(10**8),
    "億元": Decimal(10**8),
}  # fmt: skip
_TAIWAN = lazily(r"新?[台臺][币幣]")
_OTHER = lazily(
    r"[%％‰]|率|比例|天|日|月|年|岁|歲|小时|人数|次数|序号|编号|\bno\.?$|\b(?:days?|months?|years?|hours?|age|times|numbers?|ratio|rate|per ?cent)\b",
    re.I,
)
"""What a column or row counts that counts no money, whatever stands above the table."""
_OTHER_ROW = lazily(
    r"[（(]\s*(?:天|日|小时|days?|months?|hours?|[%％])\s*[)）]|等待期|犹豫期|\bwaiting period|\bage\b", re.I
)
"""The same of a row, whose head names what is paid for (Day care)."""
_CAPTION = 60
"""Characters of the line above a table that gives its unit (单位：万元)."""
_MANY = {"m": Decimal(10**6), "millions": Decimal(10**6), "million": Decimal(10**6)}
_SUMMED = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT})


class CellFigure(Struct, frozen=True):
    """A sum or a share that stands alone in a cell."""

    span: Span
    value: Decimal
    unit: str
    """A currency as the table writes it, or `%`; empty where the table names none."""
    clause: int | None = None
    quantity: Quantity | None = None
    """The figure as read, where its cell says what it is."""


class TableFigures(Struct, frozen=True):
    """One table: the words and the single figures of its cells, by row and column."""

    id: int
    """As the manuscript numbers its tables."""
    words: Mapping[tuple[int, int], str]
    figures: Mapping[tuple[int, int], CellFigure]
    crowded: frozenset[tuple[int, int]]
    """Cells that hold several figures."""
    rows: tuple[int, ...]
    """The rows that hold words, from the top."""
    columns: tuple[int, ...]
    """The columns behind the first, from the left."""
    blocks: tuple[int, ...]
    """The places of its cells among the blocks of the manuscript."""


def tables_of(wording: Wording) -> Iterator[TableFigures]:
    """The tables that lie in a wording."""
    if not wording.manuscript.tables:
        return
    blocks: dict[int, dict[tuple[int, int], list[Block]]] = {}
    captions: dict[int, str] = {}
    places: dict[int, list[int]] = {}
    for i in wording.manuscript.blocks_in(wording.span):
        block = wording.manuscript.blocks[i]
        if block.cell is not None:
            if block.cell.table not in captions:
                above = wording.manuscript.blocks[i - 1] if i else block
                captions[block.cell.table] = above.text if above.cell is None and len(above.text) <= _CAPTION else ""
            places.setdefault(block.cell.table, []).append(i)
            blocks.setdefault(block.cell.table, {}).setdefault((block.cell.row, block.cell.column), []).append(block)
    read: dict[tuple[int, int, int], list[Quantity]] = {}
    for quantity in wording.quantities:
        cell = wording.manuscript.cell_at(quantity.span.start)
        if cell is not None and quantity.kind in _SUMMED:
            read.setdefault((cell.table, cell.row, cell.column), []).append(quantity)
    for table, cells in blocks.items():
        words = {place: wording.manuscript.cell_words[table, *place] for place in cells}
        figures: dict[tuple[int, int], CellFigure] = {}
        crowded: set[tuple[int, int]] = set()
        for place, own in cells.items():
            found = read.get((table, *place), [])
            figure = _bare(wording, words, place, own, captions[table])
            if figure is None and len(found) == 1 and found[0].settled:
                q = found[0]
                figure = CellFigure(q.span, q.low, q.unit, q.clause, q)
            if figure is not None:
                figures[place] = figure
            elif found:
                crowded.add(place)
        rows = tuple(sorted({row for row, _ in words}))
        columns = tuple(sorted({column for _, column in words if column > 0}))
        yield TableFigures(table, words, figures, frozenset(crowded), rows, columns, tuple(places[table]))


def _bare(
    wording: Wording, words: Mapping[tuple[int, int], str], place: tuple[int, int], own: list[Block], caption: str
) -> CellFigure | None:
    """A number alone in its cell, with the unit of its column or row, or that of the whole table."""
    row, column = place
    if len(own) != 1 or row == 0 or column == 0:
        return None
    found = _BARE.fullmatch(own[0].text)
    if found is None:
        return None
    head = f"{words.get((0, column), '')} {words.get((row, 0), '')}"
    unit = _UNIT.search(head)
    if (
        unit is None
        and not _OTHER.search(words.get((0, column), ""))
        and not _OTHER_ROW.search(words.get((row, 0), ""))
    ):
        unit = _UNIT.search(words.get((0, 0), "")) or _UNIT.search(caption)
    span = Span(own[0].start + found.start("n"), own[0].start + found.end("n"))
    value = Decimal(found["n"].replace(",", "").replace("，", ""))
    if unit is None:
        return CellFigure(span, value, "", _clause(wording, span))
    many = (unit["many"] or "").strip().casefold()
    worth = _WORTH.get(unit["unit"], Decimal(1)) * (_MANY.get(many, Decimal(1000)) if many else 1)
    name = unit["unit"].casefold()
    name = (
        "TWD"
        if _TAIWAN.search(unit.group())
        else "CNY"
        if name.endswith("元") or name == "rmb"
        else "%"
        if name == "％"
        else name.upper()
    )
    return CellFigure(span, value * worth, name, _clause(wording, span))


def _clause(wording: Wording, span: Span) -> int | None:
    clause = wording.clause_at(span.start)
    return clause.id if clause else None


def line_of(text: str, figure: Span) -> tuple[int, int]:
    """Where the line on which a figure stands begins and ends."""
    end = text.find("\n", figure.end)
    return text.rfind("\n", 0, figure.start) + 1, end if end >= 0 else len(text)


def in_columns(text: str, figure: Span) -> bool:
    """Whether the figure stands in the columns of a table without lines: a tab parts it from its label or the next figure."""
    start, end = line_of(text, figure)
    if "\t" in text[start:end].lstrip("\t"):
        return True
    # `$ 100 deductible each auto` below such a row goes on with it.
    above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : max(start - 1, 0)]
    begins = not any(c.isalnum() for c in text[start : figure.start])
    return begins and "\t" in above.strip("\t") and not text[start:end].rstrip().endswith((".", ";"))
