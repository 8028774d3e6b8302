"""Words without which a candidate of a flag cannot stand, so that the many that lack them are passed over unjudged.

find sentence as s                     4,000 candidates
where s has "void from inception"          3 hold the words: only these are judged
where s.words > 80                       200 have the 161 characters that so many words take
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from wordcheck.engine.conditions.attributes import stretches
from wordcheck.engine.conditions.evaluation import value_of
from wordcheck.engine.conditions.judged import Bindings
from wordcheck.engine.conditions.values import Amount
from wordcheck.engine.matching.patterns import matches
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.span import Span
from wordcheck.rulelang.syntax import tree as t


class Needed(Struct, frozen=True):
    """What a capture must hold."""

    capture: str
    found: Sequence[Found]
    """The matches of which it must hold one, in reading order."""
    starts: Sequence[int]

    @property
    def in_vain(self) -> bool:
        """Whether no capture can hold one."""
        return not self.found

    def held(self, world: World, bound: Bindings) -> bool:
        """Whether the capture holds one, or is not known."""
        thing = bound.get(self.capture)
        return thing is None or any(self._in(span) for span in stretches(world, thing))

    def _in(self, span: Span) -> bool:
        for i in range(bisect_left(self.starts, span.start), len(self.starts)):
            if self.starts[i] > span.end:
                return False
            if self.found[i].span.end <= span.end:
                return True
        return False


class Long(Struct, frozen=True):
    """How long a capture must be."""

    capture: str
    least: int
    """The fewest characters in which so many words or letters can stand."""

    @property
    def in_vain(self) -> bool:
        """Never: how long the captures are is not known beforehand."""
        return False

    def held(self, world: World, bound: Bindings) -> bool:
        """Whether the capture is so long, or is not known."""
        del world
        thing = bound.get(self.capture)
        return thing is None or len(thing.span) >= self.least


def needed(world: World, flag: t.Flag) -> Sequence[Needed | Long]:
    """What `where x has …` and `where x.words > …` ask of the captures of a flag: lengths first, then the rarest words."""
    if world.trace is not None:
        return []  # a trace wants every condition judged
    made = []
    for capture, pattern in _asked(flag.where):
        found = matches(world, pattern)
        made.append(Needed(capture, found, [f.span.start for f in found]))
    return [*_lengths(world, flag.where), *sorted(made, key=lambda n: len(n.found))]


def _lengths(world: World, conditions: Sequence[t.Condition]) -> Iterator[Long]:
    for condition in conditions:
        match condition:
            case t.And(parts):
                yield from _lengths(world, parts)
            case t.Compare(t.Ref(name), ">" | ">=", t.Constant() as bound):
                capture, _, what = name.partition(".")
                value = value_of(world, bound, {}).value
                if what in _TAKES and capture != "document" and isinstance(value, Amount) and value.kind == "number":
                    yield Long(capture, _TAKES[what](int(value.low)))


_TAKES: dict[str, Callable[[int], int]] = {"words": lambda n: 2 * n - 1, "chars": lambda n: n}
"""In how many characters at least so many words, or letters, stand: between two words is a blank."""


def _asked(conditions: Sequence[t.Condition]) -> Iterator[tuple[str, t.Pattern]]:
    """The captures that must hold something for all conditions to hold, and what."""
    for condition in conditions:
        match condition:
            case t.And(parts):
                yield from _asked(parts)
            case t.Has(t.Ref(name), pattern) if "." not in name and name != "document":
                yield name, pattern
