"""Attributes of things (`p.unit`, `d.uses`, `h.bold`) and of the document."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from wordcheck.engine.places import item_region
from wordcheck.engine.things import Found
from wordcheck.engine.values import Amount, Unknown, Value, Word, amount_of, number
from wordcheck.engine.world import World
from wordcheck.languages.sentences import words
from wordcheck.model.quantities import Quantity
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference, Term
from wordcheck.model.wording import Clause

NOT_KNOWN = Unknown("未知", "not known")


def follow(world: World, found: Found, name: str) -> Found | None:
    """A thing reached from another: its clause, sentence, item or section; None for any other attribute."""
    clause = world.clause(found)
    match name:
        case "clause":
            return Found(clause.span, "clause", clause) if clause else None
        case "section":
            top = [clause, *world.wording.parents(clause)][-1] if clause else None
            return Found(top.span, "clause", top) if top else None
        case "item":
            return Found(clause.span, "item", clause) if clause else None
        case "sentence":
            return Found(world.sentence(found.span.start) or found.span, "sentence")
    return None


def stretches(world: World, found: Found) -> list[Span]:
    """The words that `in x` and `x has` look through: an item with its lead-in, else the span."""
    if found.kind == "item" and isinstance(found.body, Clause):
        return item_region(world, found.body)
    return [found.span]


def attribute(world: World, found: Found, name: str) -> Value:
    """The value of an attribute; Unknown where it cannot be told."""
    body = found.body
    own: Value | None = None
    match body:
        case Quantity():
            own = _of_quantity(body, name)
        case Reference():
            own = _of_reference(world, body, name)
        case Term():
            own = _of_term(body, name)
        case (Term() as term, definition):
            own = _of_definition(world, term, definition.span, name)
    return own if own is not None else _common(world, found, name)


def _of_quantity(quantity: Quantity, name: str) -> Value | None:
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
            return Word("yes" if quantity.words_agree else "no")
    return None


def _of_reference(world: World, reference: Reference, name: str) -> Value | None:
    match name:
        case "external":
            return Word("yes" if reference.external else "no")
        case "target" | "nearest":
            id_ = reference.target if name == "target" else reference.nearest
            return Word(world.wording.path(world.wording.clause(id_))) if id_ else NOT_KNOWN
    return None


def _of_term(term: Term, name: str) -> Value | None:
    match name:
        case "definitions":
            return number(len(term.definitions))
        case "uses":
            return number(len(term.uses))
        case "mark":
            return Word(term.mark)
        case "text":
            return Word(term.name)
    return None


def _of_definition(world: World, term: Term, span: Span, name: str) -> Value | None:
    match name:
        case "term":
            return Word(term.name)
        case "uses":
            return number(sum(use not in span for use in term.uses))
        case "mentions":
            return number(sum(any(use in span for use in t.uses) for t in world.wording.terms if t is not term))
    return None


def _common(world: World, found: Found, name: str) -> Value:
    clause = world.clause(found)
    match name:
        case "text":
            return Word(world.quote(found.span))
        case "chars":
            return number(sum(not c.isspace() for c in found.span.of(world.text)))
        case "words":
            return number(len(words(found.span.of(world.text))))
        case "page":
            page = world.wording.manuscript.places(found.span).page
            return number(page) if page is not None else NOT_KNOWN
        case "bold" | "shaded" | "size":
            return _style(world, found.span, name)
        case "negated":
            return Word("yes" if negated(world, found) else "no")
    return _of_clause(world, clause, name) if clause else NOT_KNOWN


def _of_clause(world: World, clause: Clause, name: str) -> Value:
    made: dict[str, Callable[[], Value]] = {
        "label": lambda: Word(clause.label),
        "title": lambda: Word(clause.title),
        "kind": lambda: Word(clause.kind.value),
        "level": lambda: number(clause.level),
        "number": lambda: number(clause.number[-1]) if clause.number else NOT_KNOWN,
        "path": lambda: Word(world.wording.path(clause)),
        "place": lambda: Word(world.wording.path(clause)),
        "optional": lambda: Word("yes" if optional(world, clause) else "no"),
        "lead": lambda: Word(" ".join(s.of(world.text) for s in item_region(world, clause)[-1:])),
        "grant": lambda: Word(world.wording.own_text(clause)),
    }
    return made[name]() if name in made else NOT_KNOWN


def _style(world: World, span: Span, name: str) -> Value:
    """The share of characters that are bold or shaded, or the mean size; unknown where the format does not tell."""
    if name in world.filing:
        given = world.filing[name]
        return number(given) if isinstance(given, (int, float, Decimal)) else NOT_KNOWN
    if not world.wording.manuscript.typography:
        return NOT_KNOWN
    known = total = Decimal(0)
    for stretch, style in world.wording.manuscript.runs_in(span):
        value = getattr(style, name)
        if value is None and name == "shaded":
            value = False
        if value is not None and stretch.of(world.text).strip():
            known += Decimal(str(float(value))) * len(stretch)
            total += len(stretch)
    return number(known / total) if total else NOT_KNOWN


_NEGATIONS = {
    "zh": ("不负责", "不承担", "不予", "不包括", "不含", "除外", "不赔偿", "以外", "之外", "不属于"),
    "en": (" not pay", " not cover", " not liable", " not include", " not apply", "exclud", "except ", "other than "),
}


def negated(world: World, found: Found) -> bool:
    """Whether the sentence of some words takes away rather than gives."""
    span = world.sentence(found.span.start) or found.span
    words_ = f" {span.of(world.text).lower()} "
    return any(n in words_ for n in _NEGATIONS[world.wording.language])


_OPTIONAL = {
    "zh": ("可选", "选择投保", "可以选择", "投保人选择", "经投保人选择", "另行约定", "附加投保", "若投保"),
    "en": ("optional", "if selected", "if purchased", "where shown as insured", "if shown in the", "only if stated"),
}


def optional(world: World, clause: Clause) -> bool:
    """Whether a clause or one above it says that the insured chooses."""
    chain = [clause, *world.wording.parents(clause)]
    text = " ".join(c.title + " " + world.wording.own_text(c) for c in chain).lower()
    return any(word in text for word in _OPTIONAL[world.wording.language])


def of_document(world: World, path: list[str]) -> Value:
    """`document.line` and its kin; what only a filing can tell comes from the filing."""
    name = path[0]
    if name == "filing":
        return _given(world, path[1] if len(path) > 1 else "")
    if name in world.filing:
        return _given(world, name)
    wording, manuscript = world.wording, world.wording.manuscript
    made: dict[str, Any] = {
        "language": wording.language,
        "line": wording.line or None,
        "jurisdiction": "cn" if wording.language == "zh" else None,
        "rider": "yes" if wording.rider else "no",
        "typography": "known" if manuscript.typography else "unknown",
        "attachments": "unread" if not manuscript.complete else "read",
        "title": wording.title,
        "words": len(words(wording.span.of(world.text))),
        "chars": sum(not c.isspace() for c in wording.span.of(world.text)),
        "clauses": len(wording.clauses),
        "readable": 1 if manuscript.complete else None,
    }
    value = made.get(name)
    if value is None:
        return Unknown(f"{name} 未知（报送资料未给出）", f"{name} is not known; the filing does not say")
    return Word(value) if isinstance(value, str) else number(value)


def _given(world: World, name: str) -> Value:
    value = world.filing.get(name)
    if value is None:
        return Unknown(f"{name} 未知（报送资料未给出）", f"{name} is not known; the filing does not say")
    return number(value) if isinstance(value, (int, float, Decimal)) else Word(str(value))


def as_amount(world: World, found: Found) -> Value:
    """A match used as a value: a figure as its interval, words as their text."""
    return amount_of(found.body) if isinstance(found.body, Quantity) else Word(world.quote(found.span))


__all__ = ["Amount", "as_amount", "attribute", "follow", "negated", "of_document", "optional", "stretches"]
