"""What value expressions come to: attributes, `the F`, `count(P)`, functions, constants."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from wordcheck.engine.conditions.attributes import as_value, attribute, follow
from wordcheck.engine.conditions.comparisons import compare
from wordcheck.engine.conditions.document import of_document
from wordcheck.engine.conditions.judged import MOST_EVIDENCE, NO_SUBJECT, UNREAD, Bindings
from wordcheck.engine.conditions.values import ABSENT, Amount, Missing, Unknown, Value, Word, constant, number
from wordcheck.engine.functions import call
from wordcheck.engine.matching.patterns import matches, named
from wordcheck.engine.matching.places import describe, in_scope, is_wide, searched_in
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.said import Said
from wordcheck.model.verdicts import Searched, Truth
from wordcheck.rulelang.syntax import tree as t

UNBOUNDED = 10**9
"""Matches that an unread part could hold: as many as one likes."""


class Valued(Struct, frozen=True):
    """A value with the words from which it comes, or where it was looked for."""

    value: Value
    evidence: tuple[Found, ...] = ()
    searched: tuple[Searched, ...] = ()


def value_of(world: World, value: t.Value, bound: Bindings) -> Valued:
    """What a value expression comes to under the captures `bound`."""
    match value:
        case t.Ref(name):
            return _reference(world, name, bound)
        case t.Constant():
            known = world.constants.get(id(value))
            if known is None:
                known = world.constants[id(value)] = value, Valued(constant(value))
            return known[1]
        case t.The(name, place):
            return _the(world, name, place, bound)
        case t.Count(pattern, scope):
            return _count(world, pattern, scope, bound)
        case t.Call(name, arguments):
            return Valued(call(world, name, [_argument(world, a, bound) for a in arguments]))


def _argument(world: World, value: t.Value, bound: Bindings) -> Found | Value:
    if isinstance(value, t.Ref):
        if value.name == "document":
            return Found(world.wording.span, "document")
        if value.name in bound:
            return bound[value.name]
    return value_of(world, value, bound).value


def _reference(world: World, name: str, bound: Bindings) -> Valued:
    """A capture or an attribute; any other name is a word of a closed list."""
    first, *path = name.split(".") if "." in name else (name,)
    if path and first == "document":
        return Valued(of_document(world, path))
    if first not in bound:
        return Valued(Word(name))
    found = bound[first]
    for step in path[:-1]:
        further = follow(world, found, step)
        if further is None:
            return Valued(ABSENT if step == "cell" else Unknown(NO_SUBJECT))
        found = further
    return Valued(attribute(world, found, path[-1]) if path else as_value(world, found), (found,))


def _the(world: World, name: str, place: t.Place | None, bound: Bindings) -> Valued:
    """The one value of a figure: missing where it is not stated, unknown where two statements differ."""
    scope = t.Scope(place) if place else None
    found = in_scope(world, matches(world, named(name)), scope, bound)
    evidence = tuple(found[:MOST_EVIDENCE])
    if not found:
        searched = (searched_in(world, describe(world, named(name)), scope),)
        if not world.complete and is_wide(scope):
            return Valued(Unknown(UNREAD), (), searched)
        return Valued(Missing(Said("没有写明这个数值", "the figure is not stated")), (), searched)
    values = list(dict.fromkeys(as_value(world, f) for f in found))
    if all(_same(values[0], v) for v in values[1:]):
        return Valued(values[0], evidence)
    return Valued(Unknown(Said("写了不同的数值", "it is stated with different values")), evidence)


def _same(left: Value, right: Value) -> bool:
    return left == right or compare(left, "=", right) is Truth.HOLDS


def _count(world: World, pattern: t.Pattern, scope: t.Scope | None, bound: Bindings) -> Valued:
    """How many there are; at least so many where a part was not read."""
    found = in_scope(world, matches(world, pattern), scope, bound)
    counted = number(len(found))
    if not world.complete and is_wide(scope):
        counted = Amount(counted.low, counted.high + UNBOUNDED)
    return Valued(counted, tuple(found[:MOST_EVIDENCE]))


def first_why(values: Sequence[Value]) -> Said:
    """Why a comparison of these values is open."""
    for value in values:
        if isinstance(value, Unknown):
            return value.why
    return Said("两个数值无法比较", "the two figures do not compare")
