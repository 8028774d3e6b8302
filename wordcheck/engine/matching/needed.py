"""Words without which a candidate of a flag cannot stand, so that the many that lack them are passed over unjudged.

find sentence as s                     4,000 candidates
where s has "void from inception"          3 hold the words: only these are judged
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from wordcheck.engine.conditions.attributes import stretches
from wordcheck.engine.conditions.judged import Bindings
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


def needed(world: World, flag: t.Flag) -> list[Needed]:
    """What `where x has …` asks of the captures of a flag, the rarest first."""
    if world.trace is not None:
        return []  # a trace wants every condition judged
    made = []
    for capture, pattern in _asked(flag.where):
        found = matches(world, pattern)
        made.append(Needed(capture, found, [f.span.start for f in found]))
    return sorted(made, key=lambda n: len(n.found))


def _asked(conditions: Sequence[t.Condition]) -> Iterator[tuple[str, t.Pattern]]:
    """The captures that must hold something for all conditions to hold, and what."""
    for condition in conditions:
        match condition:
            case t.And(parts):
                yield from _asked(parts)
            case t.Has(t.Ref(name), pattern) if "." not in name and name != "document":
                yield name, pattern
