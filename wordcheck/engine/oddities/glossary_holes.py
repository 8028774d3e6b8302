"""Numbers that a glossary leaves out, read from its entries alone.

55. THIRD PARTY ADMINISTRATOR means …     57. WE/OUR/US means …

Where pages were read poorly the tree of clauses mixes lists, and gaps within it tell little. The entries of a glossary are told by
what they say (a name, `means`), so that their printed numbers count up whatever stands between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wordcheck.anatomy.terms.skipped_entries import Entry, entry_between, numbered_entries
from wordcheck.engine.things import Found, Gap
from wordcheck.engine.world import World

FEWEST = 6
"""Entries that make a numbered glossary."""
STEADY = 0.9
"""Share of neighbours whose numbers go up."""


def glossary_holes(world: World) -> Iterator[Found]:
    """The gaps, each at the number of the entry behind it; none in a list that leaves out several numbers, for there entries
    were read otherwise."""
    wording = world.wording
    if wording.language != "en":
        return  # Chinese glossaries are numbered as all else is, and their numbers are lost with their tables.
    for entries in numbered_entries(wording, [t for t in wording.terms if t.definitions]):
        pairs = [(a, b) for a, b in pairwise(entries) if b.number != a.number]
        steps = [b.number - a.number for a, b in pairs]
        if len(entries) < FEWEST or sum(s > 0 for s in steps) < STEADY * len(steps):
            continue
        missing = [(a, b) for a, b in pairs if b.number - a.number > 1 and not _stands(world, a, b)]
        if len(missing) == 1 and missing[0][1].number - missing[0][0].number == 2:
            before, after = (wording.clause_at(e.span.start) for e in missing[0])
            if before is not None and after is not None and before is not after and after.label_span is not None:
                yield Found(after.label_span, "gap", Gap(before, after))


def _stands(world: World, before: Entry, after: Entry) -> bool:
    """Whether one of the numbers between two entries begins a line between them."""
    return any(
        entry_between(world.wording, before.span.end, after.span.start, n)
        for n in range(before.number + 1, after.number)
    )
