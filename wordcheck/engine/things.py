"""The structural things that rules speak of, read off a Wording: clauses, items, headings, terms, figures, covers …"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter

from msgspec import Struct

from wordcheck.engine.conditions.tables import Cell, Row, Tables
from wordcheck.meaning.standing_formulas import Slip
from wordcheck.model.quantities import LIMITS, Quantity
from wordcheck.model.span import Span
from wordcheck.model.terms import Definition, Reference, Term
from wordcheck.model.wording import Clause, ClauseKind, Sentence, Wording


class Gap(Struct, frozen=True):
    """Where a number is missing between two clauses."""

    before: Clause
    after: Clause


class Name(Struct, frozen=True):
    """A name of one thing where it stands first."""

    count: int
    """How often the wording uses it."""


Body = Name | Slip | Clause | Sentence | Quantity | Reference | Term | Cell | Row | Gap | tuple[Term, Definition] | None


class Found(Struct, frozen=True, gc=False):
    """Words of the wording, and the structural thing that they are if they are one."""

    span: Span
    kind: str = "span"
    body: Body = None


by_place = attrgetter("span", "kind")
"""The order of what was found: as it is read."""


def clause_of(wording: Wording, found: Found) -> Clause | None:
    """The innermost clause in which it stands, or which it is."""
    body = found.body
    if isinstance(body, Clause):
        return body
    if isinstance(body, Gap):
        return body.after
    if isinstance(body, (Sentence, Quantity, Reference)) and body.clause:
        return wording.clause(body.clause)
    return wording.clause_at(found.span.start)


def things(wording: Wording, tables: Tables, kind: str) -> list[Found]:
    """All things of one kind in reading order. Raises KeyError for a kind that is not computed."""
    if kind in _OF_TABLES:
        return sorted(_OF_TABLES[kind](tables), key=by_place)
    return sorted(_OF_WORDINGS[kind](wording), key=by_place)


# ---------------------------------------------------------------- clauses and sentences


def _clauses(wording: Wording) -> Iterator[Found]:
    for clause in wording.clauses:
        yield Found(words_of(clause), "clause", clause)


def words_of(clause: Clause) -> Span:
    """Number, title and own text up to the first child."""
    ends = [s.end for s in (clause.label_span, clause.title_span, *clause.own[:1]) if s]
    return Span(clause.span.start, max(ends, default=clause.span.end))


def _items(wording: Wording) -> Iterator[Found]:
    for clause in wording.clauses:
        if clause.label and not wording.children(clause):
            yield Found(words_of(clause), "item", clause)


def _headings(wording: Wording) -> Iterator[Found]:
    for clause in wording.clauses:
        if clause.title_span is not None:
            yield Found(clause.title_span, "heading", clause)


def _sentences(wording: Wording) -> Iterator[Found]:
    for sentence in wording.sentences:
        yield Found(sentence.span, "sentence", sentence)


def _leaves(kind: ClauseKind, word: str) -> Callable[[Wording], Iterator[Found]]:
    """Clauses of a kind that have words and no clauses below them."""

    def found(wording: Wording) -> Iterator[Found]:
        for clause in wording.clauses:
            if clause.kind is kind and not wording.children(clause) and any(len(s) for s in clause.own):
                yield Found(words_of(clause), word, clause)

    return found


# ---------------------------------------------------------------- terms and references


def _terms(wording: Wording) -> Iterator[Found]:
    for term in wording.terms:
        places = term.spans or term.uses
        if places:
            yield Found(places[0], "term", term)


def _definitions(wording: Wording) -> Iterator[Found]:
    for term in wording.terms:
        for definition in term.definitions:
            yield Found(definition.span, "definition", (term, definition))


def _references(wording: Wording) -> Iterator[Found]:
    for reference in wording.references:
        yield Found(reference.span, "xref", reference)


# ---------------------------------------------------------------- figures


def _quantities(kind: str) -> Callable[[Wording], Iterator[Found]]:
    def found(wording: Wording) -> Iterator[Found]:
        for quantity in wording.quantities:
            if quantity.kind == kind:
                yield Found(quantity.span, kind, quantity)

    return found


def _measuring(word: str, *measures: str) -> Callable[[Wording], Iterator[Found]]:
    """Sums and rates that measure one thing."""

    def found(wording: Wording) -> Iterator[Found]:
        for quantity in wording.quantities:
            if quantity.measures in measures:
                yield Found(quantity.span, word, quantity)

    return found


# ---------------------------------------------------------------- tables


def _tables(tables: Tables) -> Iterator[Found]:
    whole: dict[int, list[Cell]] = {}
    for cell in tables.cells:
        whole.setdefault(cell.table, []).append(cell)
    for cells in whole.values():
        yield Found(Span(cells[0].span.start, max(c.span.end for c in cells)), "table", cells[0])


def _rows(tables: Tables) -> Iterator[Found]:
    for row in tables.rows():
        start, end = min(c.span.start for c in row.cells), max(c.span.end for c in row.cells)
        yield Found(Span(start, end), "row", row)


def _cells(tables: Tables) -> Iterator[Found]:
    for cell in tables.cells:
        yield Found(cell.span, "cell", cell)


_OF_TABLES: dict[str, Callable[[Tables], Iterator[Found]]] = {"table": _tables, "row": _rows, "cell": _cells}
_OF_WORDINGS: dict[str, Callable[[Wording], Iterator[Found]]] = {
    "clause": _clauses,
    "item": _items,
    "heading": _headings,
    "sentence": _sentences,
    "term": _terms,
    "definition": _definitions,
    "xref": _references,
    "cover": _leaves(ClauseKind.COVERAGE, "cover"),
    "exclusion": _leaves(ClauseKind.EXCLUSION, "exclusion"),
    "limit": _measuring("limit", *LIMITS),
    "deductible": _measuring("deductible", "deductible", "deductible-rate"),
} | {kind: _quantities(kind) for kind in ("period", "money", "percent", "date", "number")}
