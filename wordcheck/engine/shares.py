"""Covers of which no words tell what they cover, told by the share of their classes of words that they hold.

A pattern of a cover asks for one word of each of its classes: an act, what it befalls, what is made good. Where one class is said in words that nobody
foresaw, the pattern finds nothing, yet the others stand there.

    We shall bear the labour of piecing together ledgers that an intruder has garbled.        data · spoilt · –        two of three

An insuring clause of a cyber policy covers something. Of the covers whose classes meet in it, that is told which has the most of its own there, if it
has most of them and no other comes near. A class weighs the more, the fewer paragraphs of the wording hold it. The classes are read from the patterns
themselves, so that nothing is declared for this and nothing here knows a cover by name.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from msgspec import Struct

from wordcheck.engine.matching.patterns import matches
from wordcheck.engine.matching.windows import SHORT_CLAUSE
from wordcheck.engine.world import World
from wordcheck.meaning.covers.taxonomy import Mentions
from wordcheck.meaning.turns import Sign
from wordcheck.model.covers import CoverState
from wordcheck.model.span import Span
from wordcheck.rulelang.plan import Plan
from wordcheck.rulelang.syntax import tree as t

FEWEST = 2
"""Covers that the taxonomy explains, fewer than which make no wording of its kind; classes that must be seen."""
MOST_WAYS = 64
"""Ways of saying one cover that are looked at."""
LEAST_SHARE, LEAST_WEIGHT, AHEAD = 0.6, 2.8, 1.3
"""Share of a cover's classes, their weight, and how often the weight of the next best, from which a cover is told.

Held against the clauses of own labelled wordings that one cover alone tells: of 217 answered 210 are right, at a weight of 2.4; in a short
wording two rare words of daily life (`get`, `firm`) weigh as much, so a little more is asked.
"""

Class = tuple[t.Pattern, ...]
"""Lexicons and phrases any of which says one thing."""


class Way(Struct, frozen=True):
    """Classes that together tell a cover, and what must not stand beside them."""

    classes: tuple[Class, ...] = ()
    barred: Class = ()

    def leaves(self) -> Iterator[t.Pattern]:
        """All patterns of which it is made."""
        yield from self.barred
        for each in self.classes:
            yield from each


class _Unit(Struct, frozen=True):
    """A stretch that grants something, and the heading that is said of it."""

    span: Span
    head: Span | None = None


class _Seen(Struct, frozen=True):
    """How much of a cover stands in a stretch."""

    weight: float = 0.0
    share: float = 0.0
    places: tuple[Span, ...] = ()


def shared(
    world: World,
    pack: str,
    customary: Mapping[str, Mentions],
    plain: Mapping[str, Mentions],
    states: Mapping[str, CoverState],
) -> dict[str, Mentions]:
    """What clauses that nothing tells say most of, for those keys of which the wording is silent.

    What the wording excludes is no rival: a clause that grants something grants something else. `customary` are the mentions in words of the trade,
    `plain` those in words of daily life.
    """
    asked = frozenset(k for k, state in states.items() if state is CoverState.SILENT)
    untold = _untold(world, _grants(customary), _grants({**customary, **plain})) if asked else ()
    if not untold:
        return {}
    ways = {k: ways_of(world.plan, f"{pack}:{k}") for k, state in states.items() if state is not CoverState.EXCLUDED}
    scales = _Scales(world, (leaf for each in ways.values() for way in each for leaf in way.leaves()))
    made: dict[str, list[Span]] = {}
    for unit in untold:
        seen = sorted(((scales.seen(each, unit), key) for key, each in ways.items()), key=lambda s: -s[0].weight)
        (best, key), second = seen[0], seen[1][0] if len(seen) > 1 else _Seen()
        if key in asked and best.weight >= AHEAD * second.weight and _sure(best, unit):
            made.setdefault(key, []).extend(best.places)
    return {key: Mentions(tuple(sorted(places)), ()) for key, places in made.items()}


def _sure(seen: _Seen, unit: _Unit) -> bool:
    """Whether enough of a cover is said, and not all of it in the clause itself: then its pattern has refused it."""
    own = sum(place in unit.span for place in seen.places)
    enough = seen.share >= LEAST_SHARE and seen.weight >= LEAST_WEIGHT and len(seen.places) >= FEWEST
    return enough and own > 0 and not (seen.share == 1 and own == len(seen.places))


def _grants(mentions: Mapping[str, Mentions]) -> _Places:
    return _Places(s for m in mentions.values() for s in m.grants)


def ways_of(plan: Plan, name: str) -> list[Way]:
    """The ways in which a pattern of the plan can be met."""
    definition = plan.patterns.get(name)
    return [way for way in _ways(plan, definition.pattern) if len(way.classes) > 1] if definition is not None else []


def _ways(plan: Plan, pattern: t.Pattern) -> list[Way]:
    match pattern:
        case t.Named(name=name) if name in plan.patterns:
            return _ways(plan, plan.patterns[name].pattern)
        case t.Named() | t.Phrase():
            return [Way(((pattern,),))]
        case t.Either(options=options):
            each = [way for option in options for way in _ways(plan, option)]
            single = tuple(leaf for way in each if len(way.classes) == 1 for leaf in way.classes[0])
            return [*([Way((single,))] if single else []), *(way for way in each if len(way.classes) > 1)]
        case t.Chain(left=left, word="without" | "except", right=right):
            barred = tuple(leaf for way in _ways(plan, right) for leaf in way.leaves())
            return [Way(way.classes, way.barred + barred) for way in _ways(plan, left)]
        case t.Chain(left=left, right=right):
            both = product(_ways(plan, left), _ways(plan, right))
            return [Way(a.classes + b.classes, a.barred + b.barred) for a, b in both][:MOST_WAYS]
        case _:
            return [Way()]


class _Scales:
    """Weighs what stands in a stretch: a class that few paragraphs hold tells much."""

    def __init__(self, world: World, leaves: Iterable[t.Pattern]) -> None:
        self._places: dict[int, _Places] = {}
        self._weights: dict[int, float] = {}
        manuscript = world.wording.manuscript
        for leaf in leaves:
            if (key := id(leaf)) not in self._places:
                found = [f.span for f in matches(world, leaf)]
                self._places[key] = _Places(found)
                holding = {manuscript.block_at(span.start) for span in found}
                self._weights[key] = math.log((len(manuscript.blocks) + 2) / (len(holding) + 1))

    def seen(self, ways: Iterable[Way], unit: _Unit) -> _Seen:
        """The way that is met best."""
        return max((self._met(way, unit) for way in ways), key=lambda s: s.weight, default=_Seen())

    def _met(self, way: Way, unit: _Unit) -> _Seen:
        here, lacking, places = 0.0, 0.0, list[Span]()
        if any(self._places[id(leaf)].any_in(unit.span) for leaf in way.barred):
            return _Seen()
        for group in way.classes:
            found = [(self._weights[k], p) for k in map(id, group) if (p := self._place(k, unit, places))]
            if found:
                weight, place = max(found)
                here, places = here + weight, [*places, place]
            else:
                lacking += min(self._weights[id(leaf)] for leaf in group)
        share = here / (here + lacking) if here else 0.0
        return _Seen(here * share, share, tuple(places))

    def _place(self, leaf: int, unit: _Unit, taken: Sequence[Span]) -> Span | None:
        """Where a class is said, in words that say no other one."""
        parts = (unit.span, unit.head) if unit.head is not None else (unit.span,)
        places = (p for part in parts for p in self._places[leaf].within(part))
        return next((p for p in places if not any(p.overlaps(q) for q in taken)), None)


class _Places:
    """Places in reading order, to be asked by stretch."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._all = sorted(spans)
        self._starts = [s.start for s in self._all]

    def within(self, stretch: Span) -> Iterator[Span]:
        """The places that begin in a stretch."""
        for i in range(bisect_left(self._starts, stretch.start), len(self._all)):
            if self._starts[i] >= stretch.end:
                return
            yield self._all[i]

    def any_in(self, stretch: Span) -> bool:
        """Whether any begins there."""
        return next(self.within(stretch), None) is not None


def _untold(world: World, customary: _Places, grants: _Places) -> Sequence[_Unit]:
    """Short stretches that grant something which nothing tells.

    None in a wording of another kind, of which the taxonomy says little, nor where every cover told is told in words of the trade: a house that
    speaks them speaks them throughout, and what they do not tell is none of these covers.
    """
    most = SHORT_CLAUSE[world.wording.language]
    units = [*_parts(world, most), *map(_Unit, _rows(world))]
    told = [unit for unit in units if grants.any_in(unit.span)]
    untold = [unit for unit in units if len(unit.span) <= most and not grants.any_in(unit.span)]
    plainly = any(not customary.any_in(unit.span) for unit in told)
    return untold if plainly and len(told) >= FEWEST and 2 * len(told) >= len(untold) else ()


def _parts(world: World, most: int) -> Iterator[_Unit]:
    """The insuring clauses; of one that is long, its paragraphs and items, below its heading."""
    manuscript = world.wording.manuscript
    for cover in world.meaning.covers.covers:
        inside = [b for i in manuscript.blocks_in(cover.span) if (b := manuscript.blocks[i].span) in cover.span]
        if len(cover.span) > most and len(inside) > 1:
            yield from (_Unit(block, inside[0]) for block in inside[1:])
        else:
            yield _Unit(cover.span)


def _rows(world: World) -> Iterator[Span]:
    """The rows of tables among the covers, each of which is a cover of its own."""
    manuscript = world.wording.manuscript
    seen: set[tuple[int, int]] = set()
    for stretch in world.meaning.stretches.all if manuscript.tables else ():
        if stretch.sign is Sign.GIVES and (cell := manuscript.cell_at(stretch.span.start)) is not None:
            if (cell.table, cell.row) not in seen:
                seen.add((cell.table, cell.row))
                blocks = [manuscript.blocks[i].span for i in manuscript.row(cell.table, cell.row)]
                yield Span(blocks[0].start, blocks[-1].end)
