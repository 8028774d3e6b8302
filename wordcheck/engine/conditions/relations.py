"""Relations between two things: order, citation, use, taking and giving back, repetition, contradiction."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from wordcheck.engine.conditions.attributes import as_value
from wordcheck.engine.conditions.comparisons import compare
from wordcheck.engine.conditions.judged import Judged, undecided
from wordcheck.engine.conditions.takings import returns, takes
from wordcheck.engine.matching.search import plainly
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.model.quantities import Quantity
from wordcheck.model.said import Said
from wordcheck.model.terms import Term
from wordcheck.model.verdicts import Truth
from wordcheck.model.wording import Clause

SHORTEST_REPEAT = 12
"""Characters; shorter clauses (headings, single words) say the same without repeating anything."""


def related(world: World, left: Found, word: str, right: Found) -> Judged:
    """Whether `left WORD right`; undecided where the relation cannot be computed for these two."""
    relation = _RELATIONS.get(word)
    truth = relation(world, left, right) if relation else Truth.UNDECIDED
    if truth is Truth.UNDECIDED:
        return undecided(Said(f"关系“{word}”无法判断", f"whether it {word} cannot be told"), (left, right))
    return Judged(truth, (left, right))


def _precedes(_world: World, left: Found, right: Found) -> Truth:
    return Truth.of(left.span.end <= right.span.start)


def _cites(world: World, left: Found, right: Found) -> Truth:
    target = world.clause(right)
    if target is None:
        return Truth.UNDECIDED
    inside = [r for r in world.wording.references if r.span in left.span]
    if any(target.id in r.targets for r in inside):
        return Truth.HOLDS
    open_ = any(not r.targets and not r.external for r in inside)
    return Truth.UNDECIDED if open_ else Truth.FAILS


def _uses(_world: World, left: Found, right: Found) -> Truth:
    term = right.body[0] if isinstance(right.body, tuple) else right.body
    if not isinstance(term, Term):
        return Truth.UNDECIDED
    return Truth.of(any(use in left.span for use in term.uses))


def _takes(world: World, left: Found, right: Found) -> Truth:
    if left.kind != "exclusion" or right.kind != "cover":
        return Truth.UNDECIDED
    return takes(world, left, right)


def _returns(world: World, left: Found, right: Found) -> Truth:
    if left.kind != "write-back" or right.kind not in ("cover", "exclusion"):
        return Truth.UNDECIDED
    return returns(world, left, right)


def _repeats(world: World, left: Found, right: Found) -> Truth:
    """The same words once more, numbers and titles apart."""
    one, other = (_said(world, f) for f in (left, right))
    return Truth.of(one == other and len(one) >= SHORTEST_REPEAT)


def _said(world: World, found: Found) -> str:
    clause = found.body if isinstance(found.body, Clause) else None
    words = world.wording.own_text(clause) if clause else found.span.of(world.text)
    return "".join(c for c in plainly(words) if c.isalnum())


def _contradicts(world: World, left: Found, right: Found) -> Truth:
    """Two figures that measure one thing and differ. Clauses contradict each other if figures of theirs do."""
    pairs = [
        compare(as_value(world, a), "=", as_value(world, b))
        for a, b in product(_figures(world, left), _figures(world, right))
        if isinstance(a.body, Quantity) and isinstance(b.body, Quantity) and a.body.measures == b.body.measures
    ]
    if not pairs:
        return Truth.FAILS
    return ~Truth.all(pairs)


def _figures(world: World, found: Found) -> list[Found]:
    """The figures of a thing of which it is known what they measure."""
    if isinstance(found.body, Quantity):
        return [found] if found.body.measures else []
    return [Found(q.span, q.kind, q) for q in world.wording.quantities if q.measures and q.span in found.span]


_RELATIONS: dict[str, Callable[[World, Found, Found], Truth]] = {
    "precedes": _precedes,
    "cites": _cites,
    "uses": _uses,
    "takes": _takes,
    "returns": _returns,
    "repeats": _repeats,
    "contradicts": _contradicts,
}
