"""Sections to which a schedule gives a limit and which the wording does not have, and covers of which it alone says nothing.

| Section D – Cyber extortion             | £250,000 |       the wording has Sections A to D
| Section E – Dependent interruption      | £100,000 |       told: there is no Section E
| 1.6 Reputation | 第三条（五）名誉恢复费用            |       told where the wording has 1.1 to 1.5, （一）至（四）

Rows of one table that bear numbers of one kind must lead to clauses, as most of them do; a heading that stands in the
wording under another number is the numbers' fault and is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import TableFigures, tables_of
from wordcheck.meaning.figures.limits_stated import limits_of_table
from wordcheck.meaning.figures.schedule_entries import listed_sections
from wordcheck.meaning.figures.scheduled_names import Sections, core_name, sections_of
from wordcheck.meaning.subjects import squeezed
from wordcheck.model.covers import Cover
from wordcheck.model.quantities import QuantityKind
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, Wording

_NUMBERED = lazily(
    r"\W*(?:(?P<noun>[A-Za-z]{4,}(?: [a-z]{4,})?) (?:[A-Z]|\d{1,2}|[IVX]{1,4})\b|(?P<path>\d{1,2}(?:\.\d{1,2})*)\.\d{1,2}\b|(?P<letter>[A-Z])[.)]"
    r"|第[一二三四五六七八九十\d]{1,3}(?P<zh>部分|章|节|条|项)(?:第?[（(](?P<item>[一二三四五六七八九十]{1,3}|\d{1,2})[)）])?)"
)
"""The number of a clause with its noun, a number of several steps, or a letter below the noun that heads the column."""
_LEAST_KNOWN = 2
"""Rows of a table that must lead to clauses by numbers of this kind."""
_LEAST_LISTED = 3
"""Clauses beside a cover of which a table must speak."""


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
        kind = (number["noun"] or number["zh"] or number["path"] or "letter").casefold()
        if _is_there(wording, table, number, sections):
            known.append(kind)
        elif core_name(words[number.end() :], wording.language) not in sections.by_name:
            strange.append((kind, words, row))
    for kind, words, row in strange:
        if known.count(kind) >= _LEAST_KNOWN and known.count(kind) > len(strange):
            first = next(wording.manuscript.blocks[i] for i in wording.manuscript.row(table.id, row))
            yield Span(first.start, first.start + min(len(words), len(first.span)))


def _is_there(wording: Wording, table: TableFigures, number: re.Match[str], sections: Sections) -> bool:
    """Whether the wording has the clause that a row names by its number."""
    if number["letter"]:
        return squeezed(table.words.get((0, 0), "") + number["letter"]) in sections.by_label
    if not number["item"]:
        return squeezed(number.group()) in sections.by_label
    article = sections.by_label.get(squeezed(number.string[: number.start("item")]))
    below = wording.children(wording.clause(article)) if article is not None else ()
    return any(squeezed(c.label) == number["item"] for c in below)


def unscheduled(wording: Wording, covers: Sequence[Cover]) -> Iterator[Cover]:
    """The one cover of a part to which no row gives a limit while a row speaks of every other, and which names no sum itself."""
    listed = listed_sections(wording)
    parts: dict[int | None, list[Cover]] = {}
    for cover in covers if listed else ():
        parts.setdefault(wording.clause(cover.clause).parent, []).append(cover)
    for group in parts.values():
        without = [c for c in group if not _is_listed(wording, wording.clause(c.clause), listed)]
        beside = sum(_is_listed(wording, c, listed) for c in wording.beside(wording.clause(group[0].clause)))
        if len(without) == 1 and beside >= _LEAST_LISTED:
            if not any(q.kind is QuantityKind.MONEY for q in wording.quantities_in(without[0].span)):
                yield without[0]


def _is_listed(wording: Wording, clause: Clause, listed: frozenset[int]) -> bool:
    """Whether a table speaks of a clause, of a part of it, or of all that it is a part of."""
    return any(c.id in listed for c in (clause, *wording.parents(clause), *wording.children(clause)))
