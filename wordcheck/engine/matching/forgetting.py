"""Matches let go while a long wording is checked, so that its memory does not grow with every rule.

rule     EN-PV-07   EN-PV-16   EN-PV-19   EN-PV-22
asks     a, b       b, c       a, d       e
let go              b, c       a, d       e             what no later rule asks for
packed   a, b       a                                   what a later one asks for: eight bytes a match, not 140
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from wordcheck.engine.matching.expressions import forget_compiled
from wordcheck.engine.matching.packing import Packed, pack
from wordcheck.engine.matching.reach import reached
from wordcheck.engine.world import World
from wordcheck.rulelang.plan import SamePlan
from wordcheck.rulelang.syntax import tree as t

MANY = 150_000
"""Matches kept before some are let go: those of a wording of some hundred pages."""


class Forgetting:
    """The matches of one wording, let go by the rule that asks for them last."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._after: tuple[list[int], ...] = ()
        self._next = 0

    def after(self, position: int) -> None:
        """Lets go of what only rules up to this position of the plan ask for, once there are many matches."""
        world = self._world
        if world.held < MANY:
            return
        self._after = self._after or _asked_last(SamePlan(world.plan))
        for one in chain.from_iterable(self._after[self._next : position + 1]):
            world.known.pop(one, None)
            world.packed.pop(one, None)
        self._next = position + 1
        _pack(world)
        forget_compiled()  # what they match is kept, so that they are not asked again


def _pack(world: World) -> None:
    """Packs what was matched; `patterns.matches` unpacks what is asked for again."""
    packed: dict[int, Packed | None] = {}
    for one, (pattern, found) in list(world.known.items()):
        if id(found) not in packed:  # a name has the matches of its pattern
            packed[id(found)] = pack(found)
        if (made := packed[id(found)]) is not None:
            del world.known[one]
            world.packed[one] = pattern, made


@lru_cache(maxsize=2)
def _asked_last(same: SamePlan) -> tuple[list[int], ...]:
    """For each rule of a plan the patterns, by identity, that no later one asks for; told once for all documents."""
    plan = same.plan
    last: dict[int, int] = {}
    for position, rule in enumerate(plan.rules):
        last |= {id(node): position for node in reached(plan, rule.body) if isinstance(node, t.PATTERNS)}
    after = tuple[list[int], ...]([] for _ in plan.rules)
    for one, position in last.items():
        after[position].append(one)
    return after
