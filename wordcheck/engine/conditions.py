"""Conditions: one of three truth values each, with the words on which it rests or where was searched in vain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wordcheck.engine.attributes import as_amount, attribute, follow, negated, of_document, optional, stretches
from wordcheck.engine.coverage import coverage_state
from wordcheck.engine.functions.registry import call
from wordcheck.engine.patterns import matches
from wordcheck.engine.places import in_kinds, inside, place_kinds
from wordcheck.engine.things import Found
from wordcheck.engine.values import Amount, Unknown, Value, Word, compare, constant, number
from wordcheck.engine.world import World
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.terms import Term
from wordcheck.model.verdicts import Searched, Truth
from wordcheck.rulelang import tree as t

Bindings = Mapping[str, Found]


@dataclass(frozen=True, slots=True)
class Judged:
    """The truth of a condition and what it rests on."""

    truth: Truth
    evidence: tuple[Found, ...] = ()
    searched: tuple[Searched, ...] = ()
    why: Said = UNSAID

    def __invert__(self) -> Judged:
        return Judged(~self.truth, self.evidence, self.searched, self.why)


UNREAD = Said("有内容未读", "something was not read")


def judge(world: World, condition: t.Condition, bound: Bindings) -> Judged:
    """The truth of `condition` with the captures `bound`."""
    match condition:
        case t.Not(inner):
            return ~judge(world, inner, bound)
        case t.And(parts):
            return _all([judge(world, p, bound) for p in parts])
        case t.Or(parts):
            return _any([judge(world, p, bound) for p in parts])
        case t.Quantified():
            return _quantified(world, condition, bound)
        case t.Compare(left, operator, right):
            return _compare(value_of(world, left, bound), operator, value_of(world, right, bound))
        case t.Has(value, pattern):
            return _has(world, _thing(world, value, bound), pattern)
        case t.Is(value, adjective, negative):
            judged = _is(world, _thing(world, value, bound), adjective)
            return ~judged if negative else judged
        case t.Lies(value, scope):
            found = _thing(world, value, bound)
            return Judged(Truth.of(found is not None and lies_in(world, found, scope, bound)))
        case t.Relation(left, word, right):
            return _relation(world, _thing(world, left, bound), word, _thing(world, right, bound))
        case t.CoverageIs(name, state):
            return _coverage(world, name, state)


def _all(parts: list[Judged]) -> Judged:
    truth = Truth.all(p.truth for p in parts)
    return _joined(truth, [p for p in parts if p.truth is truth])


def _any(parts: list[Judged]) -> Judged:
    truth = Truth.any(p.truth for p in parts)
    return _joined(truth, [p for p in parts if p.truth is truth])


def _joined(truth: Truth, parts: list[Judged]) -> Judged:
    evidence = tuple(dict.fromkeys(f for p in parts for f in p.evidence))
    return Judged(
        truth, evidence, tuple(s for p in parts for s in p.searched), next((p.why for p in parts if p.why), UNSAID)
    )


# ---------------------------------------------------------------- values


def value_of(world: World, value: t.Value, bound: Bindings) -> Value:
    """What a value expression comes to."""
    match value:
        case t.Constant():
            return constant(value)
        case t.Ref(name):
            return _reference(world, name, bound)
        case t.The(name, place):
            return _the(world, name, place, bound)
        case t.Count(pattern, scope):
            return number(len(in_scope(world, matches(world, pattern), scope, bound)))
        case t.Call(name, arguments):
            return call(world, name, [_argument(world, a, bound) for a in arguments])


def _argument(world: World, value: t.Value, bound: Bindings) -> Found | Value:
    if isinstance(value, t.Ref):
        if value.name == "document":
            return Found(world.wording.span, "document")
        if value.name in bound:
            return bound[value.name]
    return value_of(world, value, bound)


def _reference(world: World, name: str, bound: Bindings) -> Value:
    first, *path = name.split(".")
    if first == "document" and path:
        return of_document(world, path)
    if first not in bound:
        return Word(name)
    found = bound[first]
    for step in path[:-1]:
        further = follow(world, found, step)
        if further is None:
            return Unknown("未知", "not known")
        found = further
    return attribute(world, found, path[-1]) if path else as_amount(world, found)


def _the(world: World, name: str, place: t.Place | None, bound: Bindings) -> Value:
    """The one value of a figure; unknown where two differ, where there is none."""
    scope = t.Scope(place) if place else None
    found = in_scope(world, matches(world, t.Named(name)), scope, bound)
    values = list(dict.fromkeys(as_amount(world, f) for f in found))
    if len(values) == 1:
        return values[0]
    if values:
        return Unknown("有两个不同的值", "there are two different values")
    return Unknown("没有这个数值", "there is no such figure")


def _thing(world: World, value: t.Value, bound: Bindings) -> Found | None:
    """The thing that a value names."""
    if not isinstance(value, t.Ref):
        return None
    first, *path = value.name.split(".")
    if first == "document" and not path:
        return Found(world.wording.span, "document")
    found = bound.get(first)
    for step in path:
        found = follow(world, found, step) if found else None
    return found


# ---------------------------------------------------------------- places


def in_scope(world: World, found: list[Found], scope: t.Scope | None, bound: Bindings) -> list[Found]:
    """Those of `found` that lie where the rule looks."""
    return found if scope is None else [f for f in found if lies_in(world, f, scope, bound)]


def lies_in(world: World, found: Found, scope: t.Scope, bound: Bindings) -> bool:
    """Whether some words lie in a place (or outside it)."""
    return _in_place(world, found, scope.place, bound) is scope.inside


def _in_place(world: World, found: Found, place: t.Place, bound: Bindings) -> bool:
    if place.whole:
        return True
    if place.titled is not None:
        titles = [m.span for m in matches(world, place.titled)]
        clause = world.clause(found)
        chain = [clause, *world.wording.parents(clause)] if clause else []
        return any(c.title_span and any(s in c.title_span for s in titles) for c in chain)
    kinds = place_kinds(place)
    if kinds and in_kinds(world, found, kinds):
        return True
    return any(
        thing is not None and inside(found.span, stretches(world, thing))
        for name in place.names
        if (thing := _thing(world, t.Ref(name), bound))
    )


def searched_in(world: World, what: Said, scope: t.Scope | None) -> Searched:
    """A record of where was searched."""
    kinds = place_kinds(scope.place) if scope and scope.inside else ()
    clauses = sum(not kinds or c.kind in kinds for c in world.wording.clauses)
    return Searched(what, tuple(k.value for k in kinds), clauses, world.complete)


# ---------------------------------------------------------------- quantifiers


def _quantified(world: World, q: t.Quantified, bound: Bindings) -> Judged:
    found = in_scope(world, matches(world, q.pattern), q.scope, bound)
    judged = [(f, _tail(world, q, f, bound)) for f in found]
    sure = [f for f, j in judged if j.truth is Truth.HOLDS]
    maybe = [f for f, j in judged if j.truth is Truth.UNDECIDED]
    why = next((j.why for _, j in judged if j.truth is Truth.UNDECIDED and j.why), UNSAID)
    if not world.complete and _wide(q.scope):
        hidden = 1
        why = why or UNREAD
    else:
        hidden = 0
    if q.quantifier in ("some", "no"):
        truth = Truth.HOLDS if sure else Truth.UNDECIDED if maybe or hidden else Truth.FAILS
        searched = () if sure else (searched_in(world, describe(world, q.pattern), q.scope),)
        made = Judged(truth, tuple(sure[:5] or maybe[:5]), searched, why if truth is Truth.UNDECIDED else UNSAID)
        return ~made if q.quantifier == "no" else made
    if q.quantifier == "every":
        return _every(world, q, judged, why)
    return _counted(q, len(sure), len(sure) + len(maybe) + hidden * 10**6, tuple(sure[:5]), why)


def _wide(scope: t.Scope | None) -> bool:
    """Whether a scope reaches over the document, so that unread parts could hold a match."""
    return scope is None or not scope.place.names or bool(place_kinds(scope.place))


def _every(world: World, q: t.Quantified, judged: list[tuple[Found, Judged]], why: Said) -> Judged:
    if not judged:
        searched = (searched_in(world, describe(world, q.pattern), q.scope),)
        return Judged(
            Truth.UNDECIDED, (), searched, Said("没有可检查的对象", "there is nothing to which it could apply")
        )
    truth = Truth.all(j.truth for _, j in judged)
    return Judged(truth, tuple(f for f, j in judged if j.truth is truth)[:5], (), why)


def _counted(q: t.Quantified, least: int, most: int, evidence: tuple[Found, ...], why: Said) -> Judged:
    checks: dict[str, tuple[bool, bool]] = {
        "at least": (least >= q.n, most < q.n),
        "at most": (most <= q.n, least > q.n),
        "exactly": (least == most == q.n, least > q.n or most < q.n),
    }
    holds, fails = checks[q.quantifier]
    return Judged(Truth.HOLDS if holds else Truth.FAILS if fails else Truth.UNDECIDED, evidence, (), why)


def _tail(world: World, q: t.Quantified, found: Found, bound: Bindings) -> Judged:
    match q.tail:
        case None:
            return Judged(Truth.HOLDS)
        case t.SuchThat(condition):
            return judge(world, condition, {**bound, q.binding: found} if q.binding else bound)
        case t.CompareTail(operator, value):
            return _compare(as_amount(world, found), operator, value_of(world, value, bound))
        case t.HasTail(pattern):
            return _has(world, found, pattern)
        case t.IsTail(adjective, negative):
            judged = _is(world, found, adjective)
            return ~judged if negative else judged


def describe(world: World, pattern: t.Pattern) -> Said:
    """What a pattern looks for, in a few words, for reports of absence."""
    match pattern:
        case t.Phrase(text):
            return Said(f"“{text}”", f"“{text}”")
        case t.Named(name):
            entry = world.plan.patterns.get(name) or world.plan.words.get(name)
            title = entry.title if entry else UNSAID
            return title or Said(name.rpartition(":")[2], name.rpartition(":")[2])
        case t.Unit(word):
            return Said(word, word)
        case t.Chain(left):
            return describe(world, left)
        case t.Either(options):
            parts = [describe(world, o) for o in options[:4]]
            return Said("、".join(p.in_("zh") for p in parts), ", ".join(p.in_("en") for p in parts))
    return Said("词语", "words")


# ---------------------------------------------------------------- single conditions


def _compare(left: Value, operator: t.Operator, right: Value) -> Judged:
    truth = compare(left, operator, right)
    if truth is not Truth.UNDECIDED:
        return Judged(truth)
    for value in (left, right):
        if isinstance(value, Unknown):
            return Judged(truth, why=Said(value.why_zh, value.why_en))
    return Judged(truth, why=Said("两个数值无法比较", "the two figures do not compare"))


def _has(world: World, found: Found | None, pattern: t.Pattern) -> Judged:
    if found is None:
        return Judged(Truth.UNDECIDED, why=Said("所指对象未知", "what is meant is not known"))
    spans = stretches(world, found)
    hits = [m for m in matches(world, pattern) if inside(m.span, spans)]
    return Judged(Truth.of(bool(hits)), tuple(hits[:5]))


def _is(world: World, found: Found | None, adjective: str) -> Judged:
    if found is None:
        return Judged(Truth.UNDECIDED, why=Said("所指对象未知", "what is meant is not known"))
    tests: dict[str, Callable[[], bool]] = {
        "defined": lambda: _defined(world, found),
        "negated": lambda: negated(world, found),
        "optional": lambda: (clause := world.clause(found)) is not None and optional(world, clause),
        "unique": lambda: world.text.count(found.span.of(world.text)) == 1,
    }
    return Judged(Truth.of(tests[adjective]()))


def _defined(world: World, found: Found) -> bool:
    """Whether some words are, or stand in, a term that the wording defines."""
    if isinstance(found.body, Term):
        return bool(found.body.definitions)
    words = world.quote(found.span).casefold()
    for term in world.wording.terms:
        if term.definitions and words in (term.name.casefold(), *(a.casefold() for a in term.aliases)):
            return True
        if term.definitions and any(found.span in use for use in term.uses):
            return True
    return False


def _relation(world: World, left: Found | None, word: str, right: Found | None) -> Judged:
    if left is None or right is None:
        return Judged(Truth.UNDECIDED, why=Said("所指对象未知", "what is meant is not known"))
    if word == "precedes":
        return Judged(Truth.of(left.span.end <= right.span.start))
    if word == "cites":
        target = world.clause(right)
        cites = [r for r in world.wording.references if r.span in left.span and target and target.id in r.targets]
        return Judged(Truth.of(bool(cites)))
    term = right.body[0] if isinstance(right.body, tuple) else right.body
    if isinstance(term, Term):
        return Judged(Truth.of(any(use in left.span for use in term.uses)))
    return Judged(Truth.UNDECIDED, why=Said("该关系无法计算", "this relation cannot be computed"))


def _coverage(world: World, name: str, state: t.CoverState) -> Judged:
    found = coverage_state(world, name)
    definition = world.plan.patterns.get(name)
    searched = (searched_in(world, definition.title if definition else UNSAID, None),)
    if found.state == state:
        return Judged(Truth.HOLDS, found.evidence, () if found.evidence else searched)
    if found.state == "silent" and not world.complete:
        return Judged(Truth.UNDECIDED, (), searched, UNREAD)
    return Judged(Truth.FAILS, found.evidence, () if found.evidence else searched)


__all__ = ["Amount", "Bindings", "Judged", "describe", "in_scope", "judge", "value_of"]
