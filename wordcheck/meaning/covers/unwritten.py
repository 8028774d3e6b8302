"""Sections to which a schedule gives a limit and which the wording does not have.

| Section D – Cyber extortion             | £250,000 |       the wording has Sections A to D
| Section E – Dependent interruption      | £100,000 |       told: there is no Section E

Rows of one table that bear numbers of one kind must lead to clauses, as most of them do; a heading that stands in the
wording under another number is the numbers' fault and is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import TableFigures, tables_of
from wordcheck.meaning.figures.limits_stated import limits_of_table
from wordcheck.meaning.figures.scheduled_names import Sections, core_name, sections_of
from wordcheck.meaning.subjects import squeezed
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Wording

_NUMBERED = lazily(
    r"\W*(?:(?P<noun>[A-Za-z]{4,}(?: [a-z]{4,})?) (?:[A-Z]|\d{1,2}|[IVX]{1,4})\b|第[一二三四五六七八九十\d]{1,3}(?P<zh>部分|章|节|条|项))"
)
"""The number of a clause with its noun."""
_LEAST_KNOWN = 2
"""Rows of a table that must lead to clauses by numbers of this kind."""


def unwritten(wording: Wording) -> Iterator[Span]:
    """The names of such rows."""
    numbered = [(table, rows) for table in tables_of(wording) if (rows := _numbered(table, wording.language))]
    if numbered:
        sections = sections_of(wording)
        for table, rows in numbered:
            yield from _strange(wording, table, rows, sections)


def _numbered(table: TableFigures, tongue: Tongue) -> list[tuple[int, re.Match[str]]]:
    """The rows that give a limit and begin with the number of a clause, with that number."""
    limited = {row for (row, _), limit in limits_of_table(table, tongue).items() if limit.role == "limit"}
    found = ((row, _NUMBERED.match(table.words.get((row, 0), ""))) for row in sorted(limited))
    return [(row, number) for row, number in found if number is not None]


def _strange(
    wording: Wording, table: TableFigures, rows: Sequence[tuple[int, re.Match[str]]], sections: Sections
) -> Iterator[Span]:
    known: list[str] = []
    strange: list[tuple[str, str, int]] = []
    for row, number in rows:
        words = number.string
        kind = (number["noun"] or number["zh"]).casefold()
        if squeezed(number.group()) in sections.by_label:
            known.append(kind)
        elif core_name(words[number.end() :], wording.language) not in sections.by_name:
            strange.append((kind, words, row))
    for kind, words, row in strange:
        if known.count(kind) >= _LEAST_KNOWN and known.count(kind) > len(strange):
            first = next(wording.manuscript.blocks[i] for i in wording.manuscript.row(table.id, row))
            yield Span(first.start, first.start + min(len(words), len(first.span)))
