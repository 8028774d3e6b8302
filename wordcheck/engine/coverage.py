"""What a wording does with a cover of the taxonomy: grants it, leaves it to choice, excludes it, or is silent.

A first, honest version that reads words and clause kinds: a match in an insuring clause whose sentence takes nothing
away is a grant; where the clause leaves it to choice it is conditional; a match in exclusions only is an exclusion.
"""

from __future__ import annotations

from dataclasses import dataclass

from wordcheck.engine.attributes import negated, optional
from wordcheck.engine.patterns import matches
from wordcheck.engine.places import in_kinds
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.wording import ClauseKind
from wordcheck.rulelang import tree as t


@dataclass(frozen=True, slots=True)
class Coverage:
    """The state of one cover and the words that show it."""

    state: t.CoverState
    evidence: tuple[Found, ...] = ()


def coverage_state(world: World, name: str) -> Coverage:
    """The state of the cover whose pattern is called `name`."""
    found = matches(world, t.Named(name))
    granting = [f for f in found if in_kinds(world, f, (ClauseKind.COVERAGE,)) and not negated(world, f)]
    firm = [f for f in granting if (clause := world.clause(f)) is None or not optional(world, clause)]
    if firm:
        return Coverage("granted", tuple(firm[:5]))
    if granting:
        return Coverage("conditional", tuple(granting[:5]))
    taken = [f for f in found if in_kinds(world, f, (ClauseKind.EXCLUSION,))]
    taken += [f for f in found if in_kinds(world, f, (ClauseKind.COVERAGE,))]
    return Coverage("excluded", tuple(taken[:5])) if taken else Coverage("silent")
