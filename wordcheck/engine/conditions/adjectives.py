"""`x is defined | negated | optional | unique`."""

from __future__ import annotations

from collections.abc import Callable

from wordcheck.engine.conditions.judged import Judged, undecided
from wordcheck.engine.conditions.stance import in_an_option, negated
from wordcheck.engine.matching.search import plainly
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.said import Said
from wordcheck.model.terms import Term
from wordcheck.model.verdicts import Truth


def is_so(world: World, found: Found, adjective: str) -> Judged:
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
