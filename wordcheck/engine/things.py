"""The structural things that rules speak of, read off a Wording: clauses, items, headings, terms, figures, covers …"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wordcheck.model.quantities import Quantity
from wordcheck.model.span import Span
from wordcheck.model.terms import Definition, Reference, Term
from wordcheck.model.wording import Clause, ClauseKind, Sentence, Wording

Body = Clause | Sentence | Quantity | Reference | Term | tuple[Term, Definition] | None


@dataclass(frozen=True, slots=True)
class Found:
    """Words of the wording, and the structural thing that they are if they are one."""

    span: Span
    kind: str = "span"
    body: Body = None

    def __lt__(self, other: Found) -> bool:
        return (self.span, self.kind) < (other.span, other.kind)


def clause_of(wording: Wording, found: Found) -> Clause | None:
    """The innermost clause in which it stands, or which it is."""
    if isinstance(found.body, Clause):
        return found.body
    if isinstance(found.body, (Sentence, Quantity, Reference)) and found.body.clause:
        return wording.clause(found.body.clause)
    return wording.clause_at(found.span.start)


def things(wording: Wording, kind: str) -> list[Found]:
    """All things of one kind in reading order. Raises KeyError for a kind that is not computed."""
    return sorted(_FINDERS[kind](wording))


def _clauses(wording: Wording) -> Iterator[Found]:
    for clause in wording.clauses:
        yield Found(_words_of(clause), "clause", clause)


def _words_of(clause: Clause) -> Span:
    """Number, title and own text up to the first child."""
    ends = [s.end for s in (clause.label_span, clause.title_span, *clause.own[:1]) if s]
    return Span(clause.span.start, max(ends, default=clause.span.end))


def _leaves(wording: Wording, *kinds: ClauseKind) -> Iterator[Clause]:
    for clause in wording.clauses:
        if clause.kind in kinds and not wording.children(clause) and any(len(s) for s in clause.own):
            yield clause


def _items(wording: Wording) -> Iterator[Found]:
    for clause in wording.clauses:
        if clause.label and not wording.children(clause):
            yield Found(_words_of(clause), "item", clause)


def _headings(wording: Wording) -> Iterator[Found]:
    for clause in wording.clauses:
        if clause.title_span is not None:
            yield Found(clause.title_span, "heading", clause)


def _sentences(wording: Wording) -> Iterator[Found]:
    for sentence in wording.sentences:
        yield Found(sentence.span, "sentence", sentence)


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


def _quantities(kind: str) -> Callable[[Wording], Iterator[Found]]:
    def found(wording: Wording) -> Iterator[Found]:
        for quantity in wording.quantities:
            if quantity.kind == kind:
                yield Found(quantity.span, kind, quantity)

    return found


def _covers(wording: Wording) -> Iterator[Found]:
    for clause in _leaves(wording, ClauseKind.COVERAGE):
        yield Found(_words_of(clause), "cover", clause)


def _exclusions(wording: Wording) -> Iterator[Found]:
    for clause in _leaves(wording, ClauseKind.EXCLUSION):
        yield Found(_words_of(clause), "exclusion", clause)


def _cells(wording: Wording) -> Iterator[Found]:
    for i in wording.manuscript.blocks_in(wording.span):
        block = wording.manuscript.blocks[i]
        if block.cell is not None:
            yield Found(block.span, "cell")


def _write_backs(wording: Wording) -> Iterator[Found]:
    from wordcheck.engine.write_backs import write_backs

    for span in write_backs(wording):
        yield Found(span, "write-back")


_FINDERS: dict[str, Callable[[Wording], Iterator[Found]]] = {
    "clause": _clauses,
    "item": _items,
    "heading": _headings,
    "sentence": _sentences,
    "term": _terms,
    "definition": _definitions,
    "xref": _references,
    "cover": _covers,
    "exclusion": _exclusions,
    "write-back": _write_backs,
    "cell": _cells,
} | {kind: _quantities(kind) for kind in ("period", "money", "percent", "date", "number")}
