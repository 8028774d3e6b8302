"""Where rules look: clause kinds, clauses with a title, what a capture holds, the whole document.

Words are in a place if the innermost clause that holds them has its kind; a heading is in its own clause.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from wordcheck.engine.conditions.attributes import follow, stretches
from wordcheck.engine.conditions.judged import Bindings
from wordcheck.engine.matching.patterns import matches
from wordcheck.engine.matching.windows import inside, within
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.span import Span
from wordcheck.model.verdicts import Searched
from wordcheck.model.wording import ClauseKind
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.world import kinds_of


def thing_of(world: World, value: t.Value, bound: Bindings) -> Found | None:
    """The thing that a value names: a capture, what a capture leads to, or the document; None where there is none."""
    if not isinstance(value, t.Ref):
        return None
    first, *path = value.name.split(".")
    if first == "document" and not path:
        return Found(world.wording.span, "document")
    found = bound.get(first)
    for step in path:
        found = follow(world, found, step) if found else None
    return found


def in_scope(world: World, found: list[Found], scope: t.Scope | None, bound: Bindings) -> list[Found]:
    """Those of `found` that lie where the rule looks; where captures are bound, `found` is in reading order."""
    if scope is None or not found:
        return found
    holders = _holders(world, scope.place, bound)
    if bound and scope.inside and holders.words and not holders.kinds:
        return within(found, holders.words)
    return [f for f in found if _in_place(world, f, scope.place, holders) is scope.inside]


def lies_in(world: World, found: Found, scope: t.Scope, bound: Bindings) -> bool:
    """Whether some words lie in a place (or outside it)."""
    return _in_place(world, found, scope.place, _holders(world, scope.place, bound)) is scope.inside


class _Holders(Struct, frozen=True):
    """What a place's names stand for: kinds of clauses, and the words of captures."""

    kinds: tuple[ClauseKind, ...]
    words: tuple[Span, ...]


def _holders(world: World, place: t.Place, bound: Bindings) -> _Holders:
    """The holders of a place, found once for all that is looked for there."""
    if place.whole or place.titled is not None:
        return _Holders((), ())
    held = (name for name in place.names if not kinds_of(name) or name in bound)
    things = (thing_of(world, t.Ref(name), bound) for name in held)
    return _Holders(place_kinds(place), tuple(s for thing in things if thing for s in stretches(world, thing)))


def _in_place(world: World, found: Found, place: t.Place, holders: _Holders) -> bool:
    if place.whole:
        return True
    if place.titled is not None:
        return _titled(world, found, place.titled)
    return in_kinds(world, found, holders.kinds) or inside(found.span, holders.words)


def _titled(world: World, found: Found, pattern: t.Pattern) -> bool:
    """Whether the clause of some words, or one above it, has a title in which a pattern matches."""
    clause = world.clause(found)
    if clause is None:
        return False
    titles = [c.title_span for c in (clause, *world.wording.parents(clause)) if c.title_span]
    return any(inside(m.span, titles) for m in matches(world, pattern))


def in_kinds(world: World, found: Found, kinds: tuple[ClauseKind, ...]) -> bool:
    """Whether the innermost clause of some words is of one of these kinds."""
    if not kinds:
        return False
    clause = world.clause(found)
    return clause is not None and clause.kind in kinds


def place_kinds(place: t.Place) -> tuple[ClauseKind, ...]:
    """The clause kinds that a place names."""
    return _kinds(place.names)


@cache
def _kinds(names: tuple[str, ...]) -> tuple[ClauseKind, ...]:
    return tuple(k for name in names for k in kinds_of(name))


def is_wide(scope: t.Scope | None) -> bool:
    """Whether a scope reaches over the document, so that an unread part could hold a match."""
    return scope is None or not scope.inside or not scope.place.names or bool(place_kinds(scope.place))


def searched_in(world: World, what: Said, scope: t.Scope | None) -> Searched:
    """A record of where something was looked for."""
    kinds = place_kinds(scope.place) if scope and scope.inside else ()
    return Searched(what, tuple(k.value for k in kinds), world.clauses_of(kinds), world.complete)


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
