"""What a wording does with a cover of the taxonomy: it grants it, leaves it to choice, takes it back, or is silent.

    matches of the pattern     in an insuring clause      in exclusions only    nowhere
    state                      granted, conditional       excluded              silent
                               swallowed, where an exclusion takes it back whole (`takings`)

A match whose sentence takes away (不负责, not cover) grants nothing. Words that grant a cover by naming its parts are not
understood; a pattern names those as well. The covers of the shipped taxonomy are read off the cover map instead, which
follows definitions and bound exclusions.
"""

from __future__ import annotations

from msgspec import Struct

from wordcheck.engine.conditions.judged import MOST_EVIDENCE, UNREAD, Judged
from wordcheck.engine.conditions.stance import in_an_option, negated
from wordcheck.engine.conditions.takings import is_taken
from wordcheck.engine.matching.patterns import matches, named
from wordcheck.engine.matching.places import describe, in_kinds, searched_in
from wordcheck.engine.taxonomies import TAXONOMY, cover_status
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.covers import CoverState
from wordcheck.model.verdicts import Truth
from wordcheck.model.wording import ClauseKind
from wordcheck.rulelang.syntax import tree as t


class Coverage(Struct, frozen=True):
    """The state of one cover and the words that show it."""

    state: t.CoverState
    evidence: tuple[Found, ...] = ()


def coverage_state(world: World, name: str) -> Coverage:
    """The state of the cover whose pattern is called `name`."""
    if name.startswith(f"{TAXONOMY}:"):
        return _mapped(world, name)
    found = matches(world, named(name))
    insuring = [f for f in found if in_kinds(world, f, (ClauseKind.COVERAGE,))]
    granting = [f for f in insuring if not negated(world, f)]
    firm = [f for f in granting if not in_an_option(world, f)]
    if firm:
        taken = [f for f in firm if _swallowed(world, f)]
        if len(taken) == len(firm):
            return Coverage("swallowed", tuple(taken[:MOST_EVIDENCE]))
        return Coverage("granted", tuple(f for f in firm if f not in taken)[:MOST_EVIDENCE])
    if granting:
        return Coverage("conditional", tuple(granting[:MOST_EVIDENCE]))
    excluding = [f for f in found if in_kinds(world, f, (ClauseKind.EXCLUSION,))]
    against = (*excluding, *insuring)
    return Coverage("excluded", against[:MOST_EVIDENCE]) if against else Coverage("silent")


_STATES: dict[CoverState, t.CoverState] = {
    CoverState.GRANTED: "granted",
    CoverState.PARTLY: "granted",
    CoverState.CONDITIONAL: "conditional",
    CoverState.OPTIONAL: "conditional",
    CoverState.EXCLUDED: "excluded",
    CoverState.SWALLOWED: "swallowed",
    CoverState.SILENT: "silent",
}


def _mapped(world: World, name: str) -> Coverage:
    """The state of a cover of the shipped taxonomy, by the cover map of the wording."""
    status = world.once(name, lambda: cover_status(world, name))
    return Coverage(_STATES[status.state], tuple(Found(e.span) for e in status.evidence[:MOST_EVIDENCE]))


def covered(world: World, name: str, state: t.CoverState) -> Judged:
    """Whether a cover of the taxonomy is in a state."""
    found = coverage_state(world, name)
    searched = () if found.evidence else (searched_in(world, describe(world, named(name)), None),)
    if not world.complete and (found.state == "silent" or (found.state != "granted" and state == "granted")):
        # An unread part may grant what the rest does not.
        return Judged(Truth.UNDECIDED, found.evidence, searched, UNREAD)
    if found.state == state:
        return Judged(Truth.HOLDS, found.evidence, searched)
    # Where it is left to choice or taken back says why it is not granted; words in an exclusion alone say little.
    against = found.evidence if found.state in ("conditional", "swallowed") else ()
    return Judged(Truth.FAILS, against, searched or (searched_in(world, describe(world, named(name)), None),))


def _swallowed(world: World, found: Found) -> bool:
    """Whether the cover in whose clause a match stands is taken back whole."""
    clause = world.clause(found)
    return clause is not None and is_taken(world, Found(clause.span, "cover", clause))
