"""Definitions in the rows of a table: the term in one column, its meaning in the next.

| Term   | Meaning                                  |     | 术语     | 含义                 |
| Damage | Accidental physical loss or destruction. |     | 自然灾害 | 雷击、暴雨、洪水等…… |
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wordcheck.anatomy.terms.definitions import Defined
from wordcheck.anatomy.vocabulary import MEANING_HEAD, TERM_HEAD
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Block
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

_NUMBER = lazily(r"\d{1,2}(?:[.．]\d{1,2})*[.、．]?\s+")
_LONGEST_TERM = 60
_FEWEST = 2


def definitions_in_tables(wording: Wording, glossaries: Mapping[int, Clause]) -> list[Defined]:
    """The definitions that rows give, in tables that say so or that stand in a definitions section."""
    found: list[Defined] = []
    for rows in _tables(wording):
        head = [b.text.strip() for b in rows[0]]
        says = (
            len(head) >= 2
            and any(TERM_HEAD.fullmatch(h) for h in head)
            and any(MEANING_HEAD.fullmatch(h) for h in head)
        )
        home = wording.clause_at(rows[0][0].start)
        if not says and (home is None or home.id not in glossaries):
            continue
        defined = [
            d
            for cells in rows[1 if says or (rows[0][0].cell and rows[0][0].cell.header) else 0 :]
            for d in _row(wording, cells)
        ]
        if len(defined) >= _FEWEST and 2 * len(defined) >= len(rows) - 1:
            found += defined
    return found


def _tables(wording: Wording) -> Iterator[list[list[Block]]]:
    """The rows of each table inside the wording, each a list of its cells from left to right."""
    tables: dict[int, dict[int, list[Block]]] = {}
    for block in wording.manuscript.blocks:
        if block.cell is not None and wording.span.start <= block.start < wording.span.end and block.text.strip():
            tables.setdefault(block.cell.table, {}).setdefault(block.cell.row, []).append(block)
    for rows in tables.values():
        yield [rows[r] for r in sorted(rows)]


def _row(wording: Wording, cells: list[Block]) -> Iterator[Defined]:
    """The definition that a row of two columns (a number in front left out) makes."""
    if cells and cells[0].text.strip().rstrip(".、").isdigit():
        cells = cells[1:]
    columns = {b.cell.column for b in cells if b.cell is not None}
    if len(columns) != 2:
        return
    first, *rest = cells
    number = _NUMBER.match(first.text.strip())
    name = first.text.strip()[number.end() if number else 0 :].strip(" \t“”\"'：:")
    rest = [b for b in rest if b.cell is not None and first.cell is not None and b.cell.column != first.cell.column]
    if not rest or not 1 < len(name) <= _LONGEST_TERM or name[-1] in ".。；;" or not any(c.isalpha() for c in name):
        return
    if sum(c.isalpha() for b in rest for c in b.text) < 6:
        return
    start = wording.text.index(name, first.start)
    end = rest[-1].start + len(rest[-1].text.rstrip())
    body = Span(rest[0].start, end)
    yield Defined(name, Span(start, start + len(name)), Span(start, end), body, "table", inline=True)
