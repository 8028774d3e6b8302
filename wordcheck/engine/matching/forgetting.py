"""Matches let go while a long wording is checked, so that its memory does not grow with every rule.

rule     EN-PV-07   EN-PV-16   EN-PV-19   EN-PV-22
asks     a, b       b, c       a, d       e
let go              b, c       a, d       e             what no later rule asks for
packed   a, b       a                                   what a later one asks for: eight bytes a match, not 140
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct, field

from wordcheck.engine.matching.expressions import forget_compiled
from wordcheck.engine.matching.packing import Packed, pack
from wordcheck.engine.matching.patterns import key_of_pattern
from wordcheck.engine.matching.reach import reached
from wordcheck.engine.world import PatternKey, World
from wordcheck.rulelang.plan import SamePlan
from wordcheck.rulelang.syntax import tree as t

MANY = 150_000
"""Matches kept before some are let go: those of a wording of some hundred pages."""


class _Done(Struct):
    """What one rule is the last to ask for, under what its matches are kept."""

    known: list[int] = field(default_factory=list)
    found: list[PatternKey] = field(default_factory=list)


class Forgetting:
    """The matches of one wording, let go by the rule that asks for them last."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._after: tuple[_Done, ...] = ()
        self._next = 0

    def after(self, position: int) -> None:
        """Lets go of what only rules up to this position of the plan ask for, once there are many matches."""
        world = self._world
        if world.held < MANY:
            return
        self._after = self._after or _asked_last(SamePlan(world.plan))
        for done in self._after[self._next : position + 1]:
            for one in done.known:
                world.known.pop(one, None)
                world.packed.pop(one, None)
            for what in done.found:
                world.found.pop(what, None)
                world.packed.pop(what, None)
        self._next = position + 1
        _pack(world)
        forget_compiled()  # what they match is kept, so that they are not asked again


def _pack(world: World) -> None:
    """Packs what was matched; `patterns.matches` unpacks what is asked for again."""
    packed: dict[int, Packed | None] = {}
    for what, found in list(world.found.items()):
        packed[id(found)] = made = pack(found)
        if made is not None:
            world.packed[what] = None, made
            del world.found[what]
    for one, (pattern, found) in list(world.known.items()):
        made = packed[id(found)] if id(found) in packed else pack(found)
        if made is not None:
            del world.known[one]
            if key_of_pattern(pattern) is None:
                world.packed[one] = pattern, made


@lru_cache(maxsize=2)
def _asked_last(same: SamePlan) -> tuple[_Done, ...]:
    """For each rule of a plan what no later one asks for, told once for all documents."""
    plan = same.plan
    known: dict[int, int] = {}
    found: dict[PatternKey, int] = {}
    for position, rule in enumerate(plan.rules):
        for node in reached(plan, rule.body):
            if isinstance(node, t.PATTERNS):
                known[id(node)] = position
                if (what := key_of_pattern(node)) is not None:
                    found[what] = position
    after = tuple(_Done() for _ in plan.rules)
    for one, position in known.items():
        after[position].known.append(one)
    for what, position in found.items():
        after[position].found.append(what)
    return after
