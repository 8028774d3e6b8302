"""Attributes of things (`p.unit`, `d.uses`, `h.bold`), and the things to which they lead (`w.sentence`, `d.cell`)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from wordcheck.engine.conditions.of_terms import of_definition, of_term
from wordcheck.engine.conditions.stance import negated, optional
from wordcheck.engine.conditions.tables import Cell, Row
from wordcheck.engine.conditions.takings import of_cover
from wordcheck.engine.conditions.values import ABSENT, NOT_KNOWN, Unknown, Value, Word, amount_of, number, yes_no
from wordcheck.engine.matching.windows import item_region, labels, lead_in
from wordcheck.engine.things import Found, Gap, Name, words_of
from wordcheck.engine.world import World
from wordcheck.languages.folding import fold_phrase
from wordcheck.languages.sentences import words
from wordcheck.meaning.covers.caps import basis_of
from wordcheck.meaning.standing_formulas import Slip
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference, Term
from wordcheck.model.wording import Clause, Sentence


def follow(world: World, found: Found, name: str) -> Found | None:
    """A thing reached from another: its clause, sentence, item, section, parent, cell or wording; None where there is none."""
    clause = world.clause(found)
    match name:
        case "sentence":
            return Found(world.sentence(found.span.start) or found.span, "sentence")
        case "cell":
            return _cell(world, found)
        case "item":
            cell = _cell(world, found)
            if cell is not None and labels(world, found.span):
                return cell
            return Found(clause.span, "item", clause) if clause else None
        case "clause":
            return Found(clause.span, "clause", clause) if clause else None
        case "section":
            top = [clause, *world.wording.parents(clause)][-1] if clause else None
            return Found(top.span, "clause", top) if top else None
        case "whole":
            return Found(world.wording.span, "document")
        case "parent":
            above = next(world.wording.parents(clause), None) if clause else None
            return Found(above.span, "clause", above) if above else None
    return None


def _cell(world: World, found: Found) -> Found | None:
    cell = world.tables.at(found.span.start)
    return Found(cell.span, "cell", cell) if cell is not None else None


def stretches(world: World, found: Found) -> list[Span]:
    """The words that `in x` and `x has` look through: an item with its lead-in, a cell with its labels, else the span."""
    if found.kind in ("item", "cover", "exclusion") and isinstance(found.body, Clause):
        return item_region(world, found.body)
    if found.kind == "cell" and isinstance(found.body, Cell):
        return [*found.body.spans, *world.tables.read_with(found.body)]
    return [found.span]


def attribute(world: World, found: Found, name: str) -> Value:
    """The value of an attribute; Unknown where it cannot be told."""
    body = found.body
    if body is None or isinstance(body, Sentence):
        return _common(world, found, name)  # of which most are asked
    own: Value | None = None
    match body:
        case Quantity():
            own = _of_quantity(world, body, name)
        case Reference():
            own = _of_reference(world, body, name)
        case Term():
            own = of_term(world, body, name)
        case (Term() as term, definition):
            own = of_definition(world, term, definition.span, name)
        case Cell() | Row():
            own = _of_table(world, found, name)
        case Clause() if found.kind == "cover":
            own = of_cover(world, found, name)
        case Name(count) if name == "count":
            own = number(count)
        case Gap(before, after):
            own = {"before": Word(before.label), "after": Word(after.label)}.get(name)
    return own if own is not None else _common(world, found, name)


def as_value(world: World, found: Found) -> Value:
    """A match used as a value: a figure as its interval, words as their text."""
    body = found.body
    if not isinstance(body, Quantity):
        return Word(world.quote(found.span))
    if not body.words_agree:
        return Unknown(Said("数字与文字不一致", "the figure and the words differ"))
    return amount_of(body)


# ---------------------------------------------------------------- figures


def _of_quantity(world: World, quantity: Quantity, name: str) -> Value | None:
    match name:
        case "value":
            return amount_of(quantity)
        case "unit":
            return Word(quantity.unit)
        case "bound":
            return Word(quantity.bound)
        case "measures":
            return Word(quantity.measures) if quantity.measures else NOT_KNOWN
        case "amount":
            return number(quantity.amount) if quantity.amount is not None else NOT_KNOWN
        case "words-agree":
            return yes_no(quantity.words_agree)
        case "basis":
            return _basis(world, quantity)
    return None


def _basis(world: World, quantity: Quantity) -> Value:
    """To what a sum applies, by the words of its sentence or of its table row."""
    sentence = world.sentence(quantity.span.start) or quantity.span
    basis = basis_of(" ".join(s.of(world.text) for s in (sentence, *labels(world, quantity.span))))
    return Word(basis) if basis else NOT_KNOWN


# ---------------------------------------------------------------- references and terms


def _of_reference(world: World, reference: Reference, name: str) -> Value | None:
    match name:
        case "external":
            return yes_no(reference.external)
        case "target" | "nearest":
            id_ = reference.target if name == "target" else reference.nearest
            return Word(world.wording.path(world.wording.clause(id_))) if id_ else NOT_KNOWN
    return None


# ---------------------------------------------------------------- tables


def _of_table(world: World, found: Found, name: str) -> Value | None:
    row = found.body if isinstance(found.body, Row) else None
    cell = row.cells[0] if row else found.body
    assert isinstance(cell, Cell)
    match name:
        case "header":
            if found.kind == "cell":
                return _cell_text(world, world.tables.header(cell))
            top = [c for c in world.tables.cells if c.table == cell.table and c.row == 0 and c.header]
            return Word(" ".join(world.quote(c.span) for c in top))
        case "label" if found.kind != "table":
            return _cell_text(world, cell if row else world.tables.label(cell))
        case "row" if found.kind == "cell":
            return number(cell.row + 1)
        case "column" if found.kind == "cell":
            return number(cell.column + 1)
        case "read":
            return yes_no(True)
    return None


def _cell_text(world: World, cell: Cell | None) -> Value:
    return Word(world.quote(cell.span)) if cell is not None else ABSENT


# ---------------------------------------------------------------- what everything has


def _common(world: World, found: Found, name: str) -> Value:
    match name:
        case "text":
            return Word(world.quote(found.span))
        case "chars":
            return number(len("".join(found.span.of(world.text).split())))
        case "words":
            return number(len(words(found.span.of(world.text))))
        case "page":
            page = world.wording.manuscript.places(found.span).page
            return number(page) if page is not None else NOT_KNOWN
        case "bold" | "shaded" | "size":
            return style_of(world, found.span, name)
        case "instead" if isinstance(found.body, Slip):
            return Word(found.body.instead)
        case "instead":
            corrections = world.once("corrections", world.plan.corrections)
            said = corrections.get(fold_phrase(found.span.of(world.text)).lower())
            return Word(said) if said else NOT_KNOWN
        case "negated":
            return yes_no(negated(world, found))
    clause = world.clause(found)
    return _OF_CLAUSES[name](world, clause) if clause and name in _OF_CLAUSES else NOT_KNOWN


def _about(world: World, clause: Clause) -> Value:
    """What the figures of a clause measure, where they all measure one thing."""
    own = words_of(clause)
    topics = {q.measures for q in world.wording.quantities if q.measures and q.span in own}
    return Word(topics.pop()) if len(topics) == 1 else NOT_KNOWN


_OF_CLAUSES: dict[str, Callable[[World, Clause], Value]] = {
    "label": lambda _, clause: Word(clause.label),
    "title": lambda _, clause: Word(clause.title),
    "kind": lambda _, clause: Word(clause.kind.value),
    "level": lambda _, clause: number(clause.level),
    "number": lambda _, clause: number(clause.number[-1]) if clause.number else NOT_KNOWN,
    "path": lambda world, clause: Word(world.wording.path(clause)),
    "place": lambda world, clause: Word(world.wording.path(clause)),
    "of": lambda world, clause: Word(world.wording.path(clause)),
    "optional": lambda world, clause: yes_no(optional(world, clause)),
    "lead": lambda world, clause: Word(" ".join(world.quote(s) for s in lead_in(world, clause)[-1:])),
    "grant": lambda world, clause: Word(world.wording.own_text(clause)),
    "about": _about,
}


def style_of(world: World, span: Span, name: str) -> Value:
    """The share of characters that are bold, shaded …, or the mean size; unknown where the format does not tell."""
    if name in world.filing:
        value = world.filing[name]
        return number(value) if isinstance(value, (int, float, Decimal)) else NOT_KNOWN
    if not world.wording.manuscript.typography:
        return NOT_KNOWN
    known = total = Decimal(0)
    for stretch, style in world.wording.manuscript.runs_in(span):
        value = getattr(style, name)
        if value is None and name in ("shaded", "dotted"):
            value = False  # no format says of words that nothing is behind them
        if value is not None and stretch.of(world.text).strip():
            known += Decimal(str(float(value))) * len(stretch)
            total += len(stretch)
    return number(known / total) if total else NOT_KNOWN
