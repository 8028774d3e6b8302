"""What a schedule says of the covers that it names: in rows of a table, in lines, and below headings.

| Section B – Business interruption | £500,000 | 12 hours |       columns: Limit, Waiting period

Limits of liability
Business interruption: £500,000, waiting period 12 hours

Section B – Business interruption
Limit: £500,000

A sentence elsewhere that gives a limit to a cover by its name is one more entry.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import TableFigures, tables_of
from wordcheck.meaning.figures.figure_subjects import (
    Level,
    Role,
    last_phrase,
    level_of,
    of_cells,
    words_about,
    words_behind,
)
from wordcheck.meaning.figures.limits_stated import Limit
from wordcheck.meaning.figures.scheduled_names import Sections, bare_lines, sections_of
from wordcheck.model.quantities import Quantity, QuantityKind
from wordcheck.model.said import Tongue
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind, Wording

_HEAD_ENDS = lazily(r"[:：\t]|\s[–—-]\s(?=\W{0,2}(?:[$£€¥\d]|[A-Z]{3}\s?\d|人民币))|…+|\.{3,}")
"""What parts the name in a line from what it gives."""
_NOT_TAKEN = lazily(
    r"\W*(?:not\s+(?:insured|covered|taken|included|selected|purchased|operative)|no\s+cover|(?:未|不|没有)(?:投保|承保|选择|选保|包含)|不保)\W*",
    re.I,
)
"""What a schedule says of a cover that was not bought."""


class Given(Struct, frozen=True):
    """One figure, with its place."""

    span: Span
    clause: int | None
    value: Decimal


class Bound(Struct, frozen=True):
    """A limit or deductible."""

    role: Role
    level: Level
    unit: str
    figure: Given


class Entry(Struct, frozen=True):
    """All that one row, line or heading of a schedule gives for one cover."""

    label: str
    section: int
    """The id of the clause of cover."""
    bounds: tuple[Bound, ...]
    waits: tuple[Given, ...]


def entries_of(wording: Wording, tables: Sequence[TableFigures], sections: Sections) -> Iterator[Entry]:
    """The entries that name one clause of cover, those of tables first."""
    waits = _waits_of_rows(wording, tables)
    for table in tables:
        yield from _rows(table, sections, waits)
    bare = bare_lines(wording)
    starts = [q.span.start for q in wording.quantities]
    for clause in wording.clauses:
        listed = clause.kind is ClauseKind.SCHEDULE or clause.id in bare
        if listed and wording.manuscript.cell_at(clause.span.start) is None:
            yield from _lines(wording, clause, sections, starts)


def named_limits(wording: Wording, limits: Sequence[Limit], sections: Sections) -> Iterator[Entry]:
    """The limits that sentences outside a cover give it by its heading: `For cyber extortion the limit is £200,000.`"""
    names: dict[frozenset[str], list[int]] = {}
    for id_ in sections.by_name.values():
        names.setdefault(words_about(wording.clause(id_).title, wording.language), []).append(id_)
    for limit in limits:
        named = names.get(limit.about, []) if limit.about and limit.named else []
        if len(named) == 1 and limit.span not in wording.clause(named[0]).span:
            bound = Bound(limit.role, limit.level, limit.unit, Given(limit.span, limit.clause, limit.value))
            yield Entry(wording.clause(named[0]).title, named[0], (bound,), ())


def listed_sections(wording: Wording) -> frozenset[int]:
    """The ids of the clauses of cover of which a table speaks, were it to say that they are not insured."""
    tables = tuple(tables_of(wording))
    if not tables:
        return frozenset()
    entries = entries_of(wording, tables, sections_of(wording))
    return frozenset(e.section for e in entries) | frozenset(not_taken(wording))


def not_taken(wording: Wording) -> dict[int, Span]:
    """The clauses of cover of which a table says in a row without figures that they are not insured, with the words that say so."""
    found: dict[int, Span] = {}
    tables = [(t, refused) for t in tables_of(wording) if (refused := _refused_cells(t))]
    if not tables:
        return found
    sections = sections_of(wording)
    for table, refused in tables:
        for row, column in refused:
            section = sections.named([table.words.get((row, c), "") for c in range(min(column, 2))])
            if section is not None:
                blocks = (wording.manuscript.blocks[i] for i in wording.manuscript.row(table.id, row))
                found[section] = next(b.span for b in blocks if b.cell is not None and b.cell.column == column)
    return found


def _refused_cells(table: TableFigures) -> list[tuple[int, int]]:
    """The cells, behind the name of a row that bears no figure, which say that something was not bought."""
    bounded = {row for row, _ in table.figures}
    return [
        (row, column)
        for (row, column), words in table.words.items()
        if row and column and row not in bounded and _NOT_TAKEN.fullmatch(words)
    ]


def _rows(table: TableFigures, sections: Sections, waits: Mapping[tuple[int, int], Sequence[Given]]) -> Iterator[Entry]:
    columns: dict[int, list[int]] = {}
    for row, column in sorted(table.words):
        columns.setdefault(row, []).append(column)
    bounds = bounds_of_rows(table, sections.tongue)
    for row, at in columns.items():
        before = next((i for i, c in enumerate(at) if i and (row, c) in table.figures), 1)
        said = [table.words[row, c] for c in at[:before]][:2]
        own, waiting = tuple(bounds.get(row, ())), tuple(waits.get((table.id, row), ()))
        section = sections.named(said) if own or waiting else None
        if section is not None:
            yield Entry(" ".join(said), section, own, waiting)


def bounds_of_rows(table: TableFigures, tongue: Tongue) -> dict[int, list[Bound]]:
    """The limits and deductibles of each row; the head of the column says what they are, the cell per what."""
    made: dict[int, list[Bound]] = {}
    for (row, column), figure in table.figures.items():
        said = of_cells(table.words.get((0, column), ""), table.words.get((row, 0), ""), tongue) if row else None
        if said is not None:
            level = level_of(table.words[row, column], tongue) or said[1]
            bound = Bound(said[0], level, figure.unit, Given(figure.span, figure.clause, figure.value))
            made.setdefault(row, []).append(bound)
    return made


def _waits_of_rows(wording: Wording, tables: Sequence[TableFigures]) -> dict[tuple[int, int], list[Given]]:
    """The waiting periods in tables, by table and row."""
    by_id = {table.id: table for table in tables}
    made: dict[tuple[int, int], list[Given]] = {}
    for quantity in wording.quantities if tables else ():
        cell = wording.manuscript.cell_at(quantity.span.start) if quantity.kind is QuantityKind.PERIOD else None
        table = by_id.get(cell.table) if cell is not None else None
        if cell is None or table is None or not cell.row or not cell.column:
            continue
        said = " ".join(table.words.get(at, "") for at in ((0, cell.column), (cell.row, 0)))
        if _is_wait(quantity, said, wording.language):
            made.setdefault((table.id, cell.row), []).append(given(quantity))
    return made


def _lines(wording: Wording, clause: Clause, sections: Sections, starts: Sequence[int]) -> Iterator[Entry]:
    """The lines of a schedule that begin with the name of a cover, and those below a heading that is one."""
    tongue = wording.language
    own = sections.named([f"{clause.label} {clause.title}"])
    head = " ".join(c.title for c in (clause, *wording.parents(clause)) if c.kind is ClauseKind.SCHEDULE)
    for line in _lines_of(wording, clause):
        found = wording.quantities[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        words = line.of(wording.text)
        parted = _HEAD_ENDS.search(words)
        name = words[: parted.start()] if parted else ""
        if not found:
            head = words if parted and parted.end() == len(words.rstrip()) else head
            continue
        section, said = (own, f"{head} {name}") if own is not None else (sections.named([name]), f"{name} {head}")
        if section is not None:
            label = clause.title if own is not None else name
            bounds = tuple(_bounds(wording, found, line, said, tongue))
            yield Entry(label, section, bounds, tuple(given(q) for q in found if _is_wait(q, said, tongue)))


def _lines_of(wording: Wording, clause: Clause) -> Iterator[Span]:
    """The lines of a clause's own words, without its heading."""
    for own in clause.own:
        start = own.start
        for line in own.of(wording.text).splitlines(keepends=True):
            span, start = Span(start, start + len(line.rstrip())), start + len(line)
            if len(span) and span != clause.title_span:
                yield span


def _bounds(wording: Wording, found: Sequence[Quantity], line: Span, said: str, tongue: Tongue) -> Iterator[Bound]:
    """The limits and deductibles of a line, by the words around each figure, else by those that hold for the line."""
    before = line.start
    for q in found:
        lead, before = wording.text[before : q.span.start], q.span.end
        if q.kind is QuantityKind.MONEY and q.low == q.high:
            near = f"{last_phrase(lead, tongue)} {words_behind(wording.text, q.span.end, line.end, tongue)}"
            what = of_cells(near, "", tongue) or of_cells("", said, tongue)
            if what is not None:
                yield Bound(what[0], level_of(near, tongue) or what[1], q.unit, given(q))


def _is_wait(quantity: Quantity, said: str, tongue: Tongue) -> bool:
    """Whether a period of a schedule is a waiting period: so called, in hours, or in place of a deductible."""
    if quantity.kind is not QuantityKind.PERIOD or quantity.low != quantity.high:
        return False
    if quantity.measures in ("waiting-period", "indemnity-period"):
        return quantity.measures == "waiting-period"
    what = of_cells("", said, tongue)
    return quantity.unit == "hour" or (what is not None and what[0] == "deductible")


def given(quantity: Quantity) -> Given:
    """A figure as read."""
    return Given(quantity.span, quantity.clause, quantity.low)
