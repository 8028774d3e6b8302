"""Covers of which no words tell what they cover, and the one family of words that still gives a hint.

    12. 外部托管单位停运的，比照第3条     nothing that befalls and nothing that is made good meet, yet a firm that is relied upon is named

An insuring clause of a cyber policy covers something. Where the families that meet in a cover do not meet in it, one family alone tells which it
is, if the clause is short, no cover is told there, and no second one is hinted at. Nothing here knows a cover by name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wordcheck.engine.matching.patterns import matches
from wordcheck.engine.matching.windows import SHORT_CLAUSE
from wordcheck.engine.world import World
from wordcheck.meaning.covers.taxonomy import Mentions
from wordcheck.meaning.turns import Sign
from wordcheck.model.span import Span

HINT = "hint"
"""What the coverage of a hint is called, before the key of its cover: `hint-C05`."""

FEWEST = 3
"""Covers that the taxonomy explains, fewer than which make no wording of its kind."""


def hinted(world: World, pack: str, told: Mapping[str, Mentions], silent: Iterable[str]) -> dict[str, Mentions]:
    """What covers that nothing tells hint at, for those keys of which the wording is silent."""
    hints = {k: h for k in silent if (h := world.plan.patterns.get(f"{pack}:{HINT}-{k}")) is not None}
    if not hints:
        return {}
    grants = _Places(s for m in told.values() for s in m.grants)
    most = SHORT_CLAUSE[world.wording.language]
    untold, explained = [], 0
    for unit in (*(c.span for c in world.meaning.covers.covers), *_rows(world)):
        if grants.any_in(unit):
            explained += 1
        elif len(unit) <= most:
            untold.append(unit)
    if explained < max(FEWEST, len(untold)):
        return {}  # A wording of another kind, of which the taxonomy says little.
    found = {key: _Places(f.span for f in matches(world, h.pattern)) for key, h in hints.items()}
    return {key: Mentions(tuple(spans), ()) for key, spans in _single(untold, found).items()}


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


def _single(stretches: Sequence[Span], found: Mapping[str, _Places]) -> defaultdict[str, list[Span]]:
    """For each stretch that hints at one cover only, the places of the hint, by key."""
    made: defaultdict[str, list[Span]] = defaultdict(list)
    for stretch in stretches:
        said = {key: spans for key, places in found.items() if (spans := list(places.within(stretch)))}
        if len(said) == 1:
            for key, spans in said.items():
                made[key] += spans
    return made
