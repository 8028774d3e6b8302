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
from typing import Literal

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.meaning.figures.cell_figures import TableFigures, tables_of
from wordcheck.meaning.figures.figure_subjects import (
    Level,
    Role,
    last_phrase,
    level_of,
    of_cells,
    words_behind,
)
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


Measure = Role | Literal["waiting-period", "indemnity-period", "retroactive"]
"""What a figure of a cover is."""
_TIMES = (QuantityKind.PERIOD, QuantityKind.DATE)
TIMED: Mapping[str, Measure] = {m: m for m in ("waiting-period", "indemnity-period", "retroactive")}
"""Those that are times, by what `Quantity.measures` calls them."""
_LIMIT = "limit 限额"
"""The head of a column that bears none."""
_SAYS_NOTHING = lazily(
    r"\W*(?:(?:details?|particulars|entry|amount|sum|value)\W*|内容|详情|金额|约定(?:内容)?|载明(?:内容|事项)?)?\W*",
    re.I,
)
"""A head that does not say what a sum is."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


class Given(Struct, frozen=True):
    """One figure, with its place."""

    span: Span
    clause: int | None
    value: Decimal


class Stated(Struct, frozen=True):
    """One figure of one cover: what it measures, per what, and for which part of the cover."""

    section: int
    """The id of the clause of cover."""
    measure: Measure
    level: Level
    about: frozenset[str]
    """The words that name a part of the cover; empty where it holds for all of it."""
    unit: str
    figure: Given


def entries_of(wording: Wording, tables: Sequence[TableFigures], sections: Sections) -> Iterator[Stated]:
    """What rows, lines and headings of a schedule give the clause of cover that they name, tables first."""
    for table in tables:
        yield from _rows(wording, table, sections)
    bare = bare_lines(wording)
    starts = [q.span.start for q in wording.quantities]
    for clause in wording.clauses:
        listed = clause.kind is ClauseKind.SCHEDULE or clause.id in bare
        if listed and wording.manuscript.cell_at(clause.span.start) is None:
            yield from _lines(wording, clause, sections, starts)


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


def _rows(wording: Wording, table: TableFigures, sections: Sections) -> Iterator[Stated]:
    columns: dict[int, list[int]] = {}
    for row, column in sorted(table.words):
        columns.setdefault(row, []).append(column)
    times = _times_of(wording, table)
    for row, at in columns.items():
        given_at = {c for c in at if (row, c) in table.figures} | times.get(row, {}).keys()
        before = next((i for i, c in enumerate(at) if i and c in given_at), 1)
        parted = sections.parted([table.words[row, c] for c in at[:before]][:2]) if given_at else None
        if parted is None:
            continue
        for column in sorted(given_at):
            head = table.words.get((0, column), "") if row else ""
            figure = table.figures.get((row, column))
            cell = table.words[row, column]
            if figure is not None:
                money = Given(figure.span, figure.clause, figure.value)
                bare = _SAYS_NOTHING.fullmatch(head) and figure.unit != "%" and _in_schedule(wording, figure.clause)
                yield from _bound(parted, _LIMIT if bare else head, cell, money, figure.unit, sections.tongue)
            for quantity in times.get(row, {}).get(column, ()):
                yield from _timed(parted, head, quantity, sections.tongue)


def _in_schedule(wording: Wording, clause: int | None) -> bool:
    """Whether a row stands in a schedule: what it sets behind the name of a cover, without a head, is what the cover pays at most."""
    return clause is not None and wording.clause(clause).kind is ClauseKind.SCHEDULE


def _bound(parted: tuple[int, str], head: str, cell: str, figure: Given, unit: str, tongue: Tongue) -> Iterator[Stated]:
    """A limit or deductible by the head of its column, the words of its row and those beside it."""
    section, rest = parted
    said = of_cells(head, rest, tongue)
    if said is not None:
        yield Stated(section, said[0], level_of(cell, tongue) or said[1], said[2], unit, figure)


def _timed(parted: tuple[int, str], head: str, quantity: Quantity, tongue: Tongue) -> Iterator[Stated]:
    section, rest = parted
    measure, value = time_of(quantity, f"{head} {rest}", tongue), time_value(quantity)
    if measure is not None and value is not None:
        figure = Given(quantity.span, quantity.clause, value[0])
        yield Stated(section, measure, Level.MAIN, frozenset(), value[1], figure)


def _times_of(wording: Wording, table: TableFigures) -> dict[int, dict[int, list[Quantity]]]:
    """The periods and dates in the cells of a table behind its heads, by row and column."""
    made: dict[int, dict[int, list[Quantity]]] = {}
    for i in table.blocks:
        block = wording.manuscript.blocks[i]
        if block.cell is None or not block.cell.row or not block.cell.column:
            continue
        for quantity in wording.quantities_in(block.span):
            if quantity.kind in _TIMES:
                made.setdefault(block.cell.row, {}).setdefault(block.cell.column, []).append(quantity)
    return made


def _lines(wording: Wording, clause: Clause, sections: Sections, starts: Sequence[int]) -> Iterator[Stated]:
    """The lines of a schedule that begin with the name of a cover, and those below a heading that is one."""
    own = sections.parted([f"{clause.label} {clause.title}"])
    head = " ".join(c.title for c in (clause, *wording.parents(clause)) if c.kind is ClauseKind.SCHEDULE)
    for line in _lines_of(wording, clause):
        found = wording.quantities[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        words = line.of(wording.text)
        parted = _HEAD_ENDS.search(words)
        name = words[: parted.start()] if parted else ""
        if not found:
            head = words if parted and parted.end() == len(words.rstrip()) else head
            continue
        of = (own[0], name) if own is not None else sections.parted([name])
        if of is not None:
            yield from _of_line(wording, found, line, of, head)


def _lines_of(wording: Wording, clause: Clause) -> Iterator[Span]:
    """The lines of a clause's own words, without its heading."""
    for own in clause.own:
        start = own.start
        for line in own.of(wording.text).splitlines(keepends=True):
            span, start = Span(start, start + len(line.rstrip())), start + len(line)
            if len(span) and span != clause.title_span:
                yield span


def _of_line(
    wording: Wording, found: Sequence[Quantity], line: Span, parted: tuple[int, str], head: str
) -> Iterator[Stated]:
    """The figures of a line, by the words around each, else by those that hold for the line."""
    before, tongue = line.start, wording.language
    for q in found:
        lead, before = wording.text[before : q.span.start], q.span.end
        if q.kind is QuantityKind.MONEY and q.settled:
            near = f"{last_phrase(lead, tongue)} {words_behind(wording.text, q.span.end, line.end, tongue)}"
            own = (parted[0], parted[1] if of_cells("", parted[1], tongue) else near)
            heads = near if of_cells(near, "", tongue) else head
            yield from _bound(own, heads, near, given(q), q.unit, tongue)
        elif q.kind in _TIMES:
            yield from _timed(parted, head, q, tongue)


def time_of(quantity: Quantity, said: str, tongue: Tongue) -> Measure | None:
    """What a period or date of a schedule is: as it is called; hours, and a time in place of a deductible, are waited."""
    if quantity.measures in TIMED:
        return TIMED[quantity.measures]
    what = of_cells("", said, tongue)
    waited = quantity.unit == "hour" or (what is not None and what[0] == "deductible")
    return "waiting-period" if waited and quantity.kind is QuantityKind.PERIOD and quantity.settled else None


def time_value(quantity: Quantity) -> tuple[Decimal, str] | None:
    """A length of time that can be compared, with its unit: hours, or months, whose days differ; a date as it is."""
    if quantity.settled:
        return quantity.low, quantity.kind.value
    if quantity.amount is not None and quantity.ends is None and quantity.unit in _MONTHS:
        return quantity.amount * _MONTHS[quantity.unit], "month"
    return None


def given(quantity: Quantity) -> Given:
    """A figure as read."""
    return Given(quantity.span, quantity.clause, quantity.low)
