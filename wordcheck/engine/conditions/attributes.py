"""Attributes of things (`p.unit`, `d.uses`, `h.bold`), and the things to which they lead (`w.sentence`, `d.cell`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from decimal import Decimal

from wordcheck.engine.conditions.stance import negated, optional
from wordcheck.engine.conditions.tables import Cell, Row
from wordcheck.engine.conditions.takings import of_cover
from wordcheck.engine.conditions.values import NOT_KNOWN, Unknown, Value, Word, amount_of, number, yes_no
from wordcheck.engine.matching.windows import item_region, labels, lead_in
from wordcheck.engine.things import Found, Gap, Name, words_of
from wordcheck.engine.world import World
from wordcheck.languages.folding import fold_phrase
from wordcheck.languages.lazily import lazily
from wordcheck.languages.lowering import lowered
from wordcheck.languages.sentences import words
from wordcheck.meaning.terms.entries import behind_its_like, is_entry, loosened, stands_loosely
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import Said
from wordcheck.model.span import Span
from wordcheck.model.terms import Reference, Term
from wordcheck.model.wording import Clause, Sentence

ABSENT = Word("")
"""The value of an attribute of something that does not exist here, such as the cell of a figure in running text."""


def follow(world: World, found: Found, name: str) -> Found | None:
    """A thing reached from another: its clause, sentence, item, section, parent or cell; None where there is none."""
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
            own = _of_term(world, body, name)
        case (Term() as term, definition):
            own = _of_definition(world, term, definition.span, name)
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


_BASIS = {
    "each-claim": ("每次赔偿", "每次索赔", "每次事故", "每一次事故", "each claim", "per claim", "any one claim", "each and every claim",
                   "each loss", "each accident", "per accident"),
    "each-event": ("每次保险事故", "每一保险事故", "any one event", "each event", "any one occurrence", "each occurrence", "per occurrence"),
    "aggregate": ("累计", "aggregate", "in all", "total liability"),
}  # fmt: skip


def _basis(world: World, quantity: Quantity) -> Value:
    """To what a sum applies, by the words of its sentence or of its table row."""
    sentence = world.sentence(quantity.span.start) or quantity.span
    said = " ".join(s.of(world.text) for s in (sentence, *labels(world, quantity.span))).casefold()
    named = [basis for basis, phrases in _BASIS.items() if any(p in said for p in phrases)]
    return Word(named[0]) if len(named) == 1 else NOT_KNOWN


# ---------------------------------------------------------------- references and terms


def _of_reference(world: World, reference: Reference, name: str) -> Value | None:
    match name:
        case "external":
            return yes_no(reference.external)
        case "target" | "nearest":
            id_ = reference.target if name == "target" else reference.nearest
            return Word(world.wording.path(world.wording.clause(id_))) if id_ else NOT_KNOWN
    return None


def _of_term(world: World, term: Term, name: str) -> Value | None:
    match name:
        case "definitions":
            return number(len(term.definitions))
        case "uses":
            return number(len(term.uses))
        case "mark":
            return Word(term.mark)
        case "titled":
            name = term.name.casefold()
            if world.wording.language == "zh":
                said = (p for t in world.titles_said for p in _JOINED.split(t))
                return number(sum(p.endswith(name) or p.startswith(f"{name}的") for p in said))
            return number(sum(_explains(title, name) for title in world.titles_said))
        case "text":
            return Word(term.name)
        case "scope":
            return Word(_scope(world, term))
        case "first-use":
            clause = world.wording.clause_at(term.uses[0].start) if term.uses else None
            return Word(world.wording.path(clause)) if clause else ABSENT
    return None


def _explains(title: str, name: str) -> bool:
    """Whether an English heading announces what a term is: it is the term, begins with it, or joins it to another. A clause
    on what happens to the thing (`Insolvency of the Named Insured`) says nothing of its meaning."""
    parts = (_LEADING.sub("", part) for part in _JOINED_EN.split(title))
    return any(p.startswith(name) or (p.endswith(name) and not _HAPPENS_TO.search(p)) for p in parts)


def _scope(world: World, term: Term) -> str:
    """The path of the clause within which a definition holds; empty where it holds for the whole wording."""
    home = next((s.scope for s in world.meaning.symbols.symbols if s.term == term), None)
    return world.wording.path(world.wording.clause(home)) if home is not None else ""


def _of_definition(world: World, term: Term, span: Span, name: str) -> Value | None:
    match name:
        case "term":
            return Word(term.name)
        case "uses":
            used = sum(use not in span or _in_sentence_before(world, term, span, use) for use in term.uses)
            return number(used or int(_row_is_used(world, term, span) or _stands_elsewhere(world, term, span)))
        case "entry":
            return yes_no(is_entry(world.wording, span, _name_in(term, span)))
        case "mentions":
            return number(_mentioned(world, term, span))
    return None


def _mentioned(world: World, term: Term, span: Span) -> int:
    """How many other terms are used within a span."""
    terms = world.wording.terms
    if "uses" not in world.kept:
        world.kept["uses"] = sorted((u.start, u.end, i) for i, t in enumerate(terms) for u in t.uses)
    uses = world.kept["uses"]
    first, last = bisect_left(uses, (span.start,)), bisect_left(uses, (span.end,))
    return len({i for _, end, i in uses[first:last] if end <= span.end and terms[i] is not term})


def _row_is_used(world: World, term: Term, definition: Span) -> bool:
    """Whether another name that the same definition gives is used: You, Your, Yourself mean …"""
    mates = (t for t in world.wording.terms if t is not term and any(d.span == definition for d in t.definitions))
    return any(use not in definition for mate in mates for use in mate.uses)


def _name_in(term: Term, definition: Span) -> Span | None:
    return next((s for s in term.spans if s in definition), None)


def _in_sentence_before(world: World, term: Term, definition: Span, use: Span) -> bool:
    """Whether a use within a definition stands in a sentence before the one that defines: …不包括猝死。猝死是指…"""
    name = _name_in(term, definition)
    return name is not None and use.end <= name.start and "。" in world.text[use.end : name.start]


def _stands_elsewhere(world: World, term: Term, span: Span) -> bool:
    """Whether a term that seems to be unused stands elsewhere all the same: in small letters, in the plural, with a hyphen
    or a blank, with s or z, as part of a longer term, by one name of a row (`We / Us / Our`), or all of them (`We, Us or Our`)."""
    name = lowered(term.name)  # on both sides: ignoring case costs the search its quick way to a first letter
    if world.wording.language == "zh":
        letters = "".join(name.split())
        if _parts_stand_elsewhere(world, letters, span):
            return True
        if behind_its_like(world.wording, letters, span):
            return True
        pattern = r"\s*".join(map(re.escape, letters)) if len(letters) > _WITHIN_OTHERS else ""
        if "loose" not in world.kept:
            world.kept["loose"] = loosened(world.wording, world.small)
        if pattern and stands_loosely(world.kept["loose"], letters, span.of(world.small)):
            return True
    else:
        forms = [_at_a_word(form) for n in name.split("/") if (form := _any_form(n))]
        parts = [_at_a_word(form) + r"\b" for n in _EITHER_EN.split(name) if (form := _any_form(n))]
        if len(parts) > 1 and all(_found_outside(world, part, span) for part in parts):
            return True
        pattern = rf"(?:{'|'.join(forms)})\b" if forms else ""
    return bool(pattern) and _found_outside(world, pattern, span)


def _found_outside(world: World, pattern: str, span: Span) -> bool:
    """Whether an expression is found in the wording outside of a span and of all titles."""
    found = re.compile(pattern).finditer(world.small, world.wording.span.start, world.wording.span.end)
    return any((s := Span(*m.span())) not in span and not world.titles.hold(s) for m in found)


def _parts_stand_elsewhere(world: World, name: str, span: Span) -> bool:
    """Whether a Chinese name is put together from names that stand elsewhere: 污染和沾污, 甲状腺癌的TNM分期."""
    parts = [p for p in _JOINED.split(name) if p]
    kind = name.rpartition("的")[2]
    if len(parts) == 1 and (kind == name or len(kind) <= _WITHIN_OTHERS):
        return False
    before, after = world.small[world.wording.span.start : span.start], world.small[span.end : world.wording.span.end]
    joined = len(parts) > 1 and all(len(p) >= _WITHIN_OTHERS and (p in before or p in after) for p in parts)
    return joined or (kind != name and len(kind) > _WITHIN_OTHERS and (kind in before or kind in after))


_JOINED = lazily(r"[和与或及、/／]")
_JOINED_EN = lazily(r"\s*(?:[,/&:–—]|\b(?:and|or)\b)\s*")
_EITHER_EN = lazily(r"\s*(?:,|\bor\b)\s*")
_HAPPENS_TO = lazily(r"\b(?:of|to|for|by|with|in|on|from|the|your|our|an?)\b")
_LEADING = lazily(
    r"\A(?:\W*(?:\d+[.)]?\s+)?(?:(?:the|an?|your|our|any|what|is|are|about|how|does|do|works?|extension|section|cover(?:age)?|additional|\W|\d)\s+)*)"
)
_WITHIN_OTHERS = 2
"""Characters up to which a Chinese name stands within other words by chance (动产 in 不动产)."""
_FIXED_HEAD = lazily(r"[^\W_]+(?![?*{])")


def _at_a_word(form: str) -> str:
    """An expression at the beginning of a word alone; letters that always open it come first, for which a search is quick."""
    head = _FIXED_HEAD.match(form)
    return rf"{head[0]}(?<=\b{head[0]}){form[head.end() :]}" if head else rf"\b{form}"


_IRREGULAR = {"child": "child(?:ren)?", "person": "(?:persons?|people)"}


def _any_form(name: str) -> str:
    """An expression for a name however it is hyphenated, spelt (s or z) and numbered."""
    words = re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))  # PolicyPeriod: run together in print
    while len(words) > 1 and words[-1].lower() in ("shall", "means", "mean", "will", "refers", "is", "are", "here"):
        words.pop()  # read as part of the name
    stems = [re.sub("[sz]ation", "[sz]ation", re.escape(w)) for w in words]
    if not stems:
        return ""
    if words[1:2] == ["of"] and words[0].endswith("s"):
        stems[0] = stems[0][:-1] + "s?"  # limits of liability
    last = stems[-1]
    if last.lower() in _IRREGULAR:
        return r"[\W_]{0,3}".join((*stems[:-1], _IRREGULAR[last.lower()]))
    for end, stem in (("ies", last[:-3] + "(?:y|ies)"), ("y", last[:-1] + "(?:y|ies)"), ("s", last[:-1] + "s?")):
        if last.lower().endswith(end) and len(last) > len(end) + 1:
            return r"[\W_]{0,3}".join((*stems[:-1], stem))
    return r"[\W_]{0,3}".join(stems) + "(?:e?s)?"


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
        case "instead":
            said = world.plan.correction(fold_phrase(found.span.of(world.text)))
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
