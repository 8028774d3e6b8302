"""Conditions: one of three truth values each, with the words on which it rests or where was searched in vain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from wordcheck.engine.conditions.attributes import as_value, stretches
from wordcheck.engine.conditions.comparisons import compare
from wordcheck.engine.conditions.covers import covered
from wordcheck.engine.conditions.evaluation import Valued, first_why, value_of
from wordcheck.engine.conditions.judged import MOST_EVIDENCE, NO_SUBJECT, Bindings, Judged, all_of, any_of, undecided
from wordcheck.engine.conditions.quantifiers import quantified
from wordcheck.engine.conditions.relations import related
from wordcheck.engine.conditions.stance import in_an_option, negated
from wordcheck.engine.matching.patterns import matches
from wordcheck.engine.matching.places import describe, lies_in, searched_in, thing_of
from wordcheck.engine.matching.search import plainly
from wordcheck.engine.matching.windows import within
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.said import Said
from wordcheck.model.terms import Term
from wordcheck.model.verdicts import Searched, Truth
from wordcheck.rulelang.syntax import tree as t


def judge(world: World, condition: t.Condition, bound: Bindings) -> Judged:
    """The truth of `condition` with the captures `bound`."""
    judged = _judged(world, condition, bound)
    if world.trace is not None:
        world.trace.judged(condition, judged.truth)
    return judged


def _judged(world: World, condition: t.Condition, bound: Bindings) -> Judged:
    match condition:
        case t.Compare(left, operator, right):  # first, as three of four conditions are comparisons
            return _compared(value_of(world, left, bound), operator, value_of(world, right, bound))
        case t.Not(inner):
            return ~judge(world, inner, bound)
        case t.And(parts):
            return all_of([judge(world, p, bound) for p in parts])
        case t.Or(parts):
            return any_of(list(_until_one_holds(world, parts, bound)))
        case t.Quantified():
            return _quantified(world, condition, bound)
        case t.Has(value, pattern):
            return _has(world, thing_of(world, value, bound), pattern)
        case t.Is(value, adjective, negative):
            return _is(world, thing_of(world, value, bound), adjective, negative)
        case t.Lies(value, scope):
            found = thing_of(world, value, bound)
            return Judged(Truth.of(lies_in(world, found, scope, bound))) if found else undecided(NO_SUBJECT)
        case t.Relation(left, word, right):
            return _related(world, thing_of(world, left, bound), word, thing_of(world, right, bound))
        case t.CoverageIs(name, state):
            return covered(world, name, state)


def _quantified(world: World, q: t.Quantified, bound: Bindings) -> Judged:
    """The truth of a quantified condition; one over the whole document is the same for all candidates, and judged for the first."""
    whole = q.tail is None and (q.scope is None or q.scope.place.whole)
    if not whole or world.trace is not None:
        return quantified(world, q, bound, _tail(world, q, bound))
    return settled(world, (q,), lambda: quantified(world, q, bound, _tail(world, q, bound)))


def settled(world: World, conditions: tuple[t.Condition, ...], judged: Callable[[], Judged]) -> Judged:
    """The truth of conditions that hang on no candidate, judged once in a wording."""
    key = tuple(map(id, conditions))
    known = world.applied.get(key)
    if known is None:
        # The conditions are kept with their truth, so that no other ones can come to bear their identity.
        known = world.applied[key] = conditions, judged()
    return known[1]


def standing(world: World, condition: t.Condition, bound: Bindings) -> Judged:
    """The truth of `condition` where nobody asks for the words on which it rests: of an `and` whose one part fails no further one is judged."""
    if not isinstance(condition, t.And) or world.trace is not None:
        return judge(world, condition, bound)
    judged = []
    for part in condition.conditions:
        judged.append(standing(world, part, bound))
        if judged[-1].truth is Truth.FAILS:
            return judged[-1]
    return all_of(judged)


def _until_one_holds(world: World, parts: Sequence[t.Condition], bound: Bindings) -> Iterator[Judged]:
    """The parts of an `or` in their order, up to the first that holds: what those behind it seek is not searched for, but for a trace."""
    held = False
    for part in parts:
        judged = judge(world, part, bound)
        if not held:
            yield judged
        held = held or judged.truth is Truth.HOLDS
        if held and world.trace is None:
            return


def _tail(world: World, q: t.Quantified, bound: Bindings) -> Callable[[Found], Judged]:
    """What a quantified condition asks of each match."""
    match q.tail:
        case t.SuchThat(condition):
            return lambda f: judge(world, condition, {**bound, q.binding: f} if q.binding else bound)
        case t.CompareTail(operator, value):
            right = value_of(world, value, bound)
            return lambda f: _compared(Valued(as_value(world, f), (f,)), operator, right)
        case t.HasTail(pattern):
            return lambda f: _has(world, f, pattern)
        case t.IsTail(adjective, negative):
            return lambda f: _is(world, f, adjective, negative)
    return lambda _: Judged(Truth.HOLDS)


def _compared(left: Valued, operator: t.Operator, right: Valued) -> Judged:
    truth = compare(left.value, operator, right.value)
    evidence, searched = left.evidence + right.evidence, left.searched + right.searched
    if truth is Truth.UNDECIDED:
        return Judged(truth, evidence, searched, first_why((left.value, right.value)))
    return Judged(truth, evidence, searched)


def _has(world: World, found: Found | None, pattern: t.Pattern) -> Judged:
    if found is None:
        return undecided(NO_SUBJECT)
    hits = within(matches(world, pattern), stretches(world, found))
    if hits:
        return Judged(Truth.HOLDS, tuple(hits[:MOST_EVIDENCE]))
    return Judged(Truth.FAILS, (), (_in_vain(world, pattern),))


def _in_vain(world: World, pattern: t.Pattern) -> Searched:
    """The record of a search without a place, written once for a pattern: it is asked of thousands of sentences."""
    known = world.in_vain.get(id(pattern))
    if known is None:
        known = world.in_vain[id(pattern)] = pattern, searched_in(world, describe(world, pattern), None)
    return known[1]


def _is(world: World, found: Found | None, adjective: str, negative: bool) -> Judged:
    if found is None:
        return undecided(NO_SUBJECT)
    judged = _is_so(world, found, adjective)
    return ~judged if negative else judged


def _related(world: World, left: Found | None, word: str, right: Found | None) -> Judged:
    if left is None or right is None:
        return undecided(NO_SUBJECT)
    return related(world, left, word, right)


def _is_so(world: World, found: Found, adjective: str) -> Judged:
    """Whether a thing is what the adjective says."""
    test = _TESTS.get(adjective)
    if test is None:
        return undecided(Said(f"无法判断“{adjective}”", f"{adjective!r} cannot be told"))
    return Judged(Truth.of(test(world, found)), (found,))


def _defined(world: World, found: Found) -> bool:
    """Whether some words are, or stand in, a term that the wording defines."""
    if isinstance(found.body, Term):
        return bool(found.body.definitions)
    return plainly(found.span.of(world.text)) in world.defined_names or world.defined_uses.hold(found.span)


def _unique(world: World, found: Found) -> bool:
    """Whether the same words stand nowhere else in the wording."""
    span = world.wording.span
    return world.text.count(found.span.of(world.text), span.start, span.end) == 1


_TESTS: dict[str, Callable[[World, Found], bool]] = {
    "defined": _defined,
    "negated": negated,
    "optional": in_an_option,
    "unique": _unique,
}
