"""A pack's taxonomy of covers and its checklist of provisions, applied to one wording.

The packs say how a grant, an exclusion or a provision reads; `meaning.covers.taxonomy` judges what the places of the matches make of
them. Nothing here knows a cover by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from wordcheck.anatomy.front.printed_script import in_its_script
from wordcheck.engine.matching.patterns import matches
from wordcheck.engine.shares import shared
from wordcheck.engine.world import World
from wordcheck.meaning.covers.taxonomy import MOST_EVIDENCE, Mentions
from wordcheck.model.covers import CoverMap, CoverState, CoverStatus
from wordcheck.model.provisions import Provision
from wordcheck.model.said import UNSAID
from wordcheck.model.wording import ClauseKind, Wording
from wordcheck.rulelang.plan import Plan
from wordcheck.rulelang.syntax import tree as t

TAXONOMY = "cover.taxonomy"
"""The pack whose coverages make up the covers of every report."""
CHECKLIST = "provisions"
"""The pack whose titled concepts make up the checklist of every report; those without a title are parts of others."""
PLAIN = "plain.words"
"""The pack that says covers and provisions in plain words under the same keys; asked only where customary words say nothing."""


def mentions_of(world: World, definition: t.Definition) -> Mentions:
    """Where the patterns of one coverage match: those of a grant, and those of an exclusion where it has its own."""
    grants = tuple(f.span for f in matches(world, definition.pattern))
    takes = grants if definition.taken is None else tuple(f.span for f in matches(world, definition.taken))
    return Mentions(grants, takes, definition.title)


def cover_statuses(world: World) -> tuple[CoverStatus, ...]:
    """What the wording does with each cover of the taxonomy, by key; empty where the plan lacks its pack."""
    return _statuses(world, tuple(_declared(world, TAXONOMY, "coverage")))


def cover_status(world: World, name: str) -> CoverStatus:
    """What the wording does with one cover of the taxonomy, by its name in the plan: the others are searched only where it is silent."""
    (made,) = _statuses(world, (world.plan.patterns[name],))
    pack, _, key = name.rpartition(":")
    if made.state is not CoverState.SILENT or pack != TAXONOMY:
        return made
    every = world.once(f"statuses of {pack}", lambda: {s.key: s for s in cover_statuses(world)})
    return every.get(key, made)


def _statuses(world: World, covers: Sequence[t.Definition]) -> tuple[CoverStatus, ...]:
    if not covers:
        return ()
    mentions = {d.name: mentions_of(world, d) for d in covers}
    made = world.meaning.cover_states.of(mentions)
    plain = (world.plan.patterns.get(f"{PLAIN}:{s.key}") for s in made if s.state in _UNSAID)
    said = {d.name: _outside_definitions(world, d) for d in plain if d is not None and d.kind == "coverage"}
    both = {key: _joined(mentions[key], of) for key, of in said.items() if of.grants or of.takes}
    again = {s.key: s for s in world.meaning.cover_states.of(both)}
    made = tuple(again.get(s.key, s) for s in made)
    if len(covers) < _SEVERAL:
        return made  # What a clause says most of is told by what it says of all others.
    shares = shared(world, PLAIN, mentions, both, {s.key: s.state for s in made})
    last = {s.key: replace(s, title=mentions[s.key].title) for s in world.meaning.cover_states.of(shares)}
    return tuple(last.get(s.key, s) for s in made)


def _outside_definitions(world: World, definition: t.Definition) -> Mentions:
    """The mentions in plain words, without grants in definitions: what a term takes in is told by customary words alone.

    Definitions of long forms list costs, causes and parties side by side, so that some sentence of them holds almost any two families of words.
    """
    said = mentions_of(world, definition)
    clauses = ((s, world.wording.clause_at(s.start)) for s in said.grants)
    return replace(said, grants=tuple(s for s, c in clauses if c is None or c.kind is not ClauseKind.DEFINITION))


_SEVERAL = 2
"""Covers asked for at once, fewer than which are one cover of a rule."""
_UNSAID = (CoverState.SILENT, CoverState.EXCLUDED)
"""States in which a cover may yet be granted in plain words."""


def _joined(first: Mentions, second: Mentions) -> Mentions:
    return Mentions(
        tuple(sorted({*first.grants, *second.grants})), tuple(sorted({*first.takes, *second.takes})), first.title
    )


def is_meant_for(wording: Wording, plan: Plan) -> bool:
    """Whether the taxonomy speaks of a wording: its pack is for the wording's line of business, or for any."""
    lines = next((p.lines for p in plan.packs if p.name == TAXONOMY), ())
    return not lines or "any" in lines or wording.line in lines


def covers_of(wording: Wording, plan: Plan, every_line: bool = False) -> CoverMap:
    """The cover map of a wording, with the states of the plan's taxonomy where that speaks of it or for `every_line`."""

    def made_of(read: Wording) -> CoverMap:
        world = World(read, plan)
        if every_line or is_meant_for(read, plan):
            return covers_in(world)
        plain = world.meaning.covers
        if len(plain.covers) < _FEWEST_COVERS:
            return plain
        found = covers_in(world)
        return found if _speaks_of_itself(found) else plain

    return in_its_script(wording, made_of)


_FEWEST_COVERS = 3
"""Insuring clauses, fewer than which show nothing of what kind a wording is."""
_FEWEST_KEYS = 5
"""Covers of the taxonomy that a wording grants, fewer than which any liability policy has some of."""
_HELD = (CoverState.GRANTED, CoverState.PARTLY, CoverState.CONDITIONAL, CoverState.OPTIONAL)


def _speaks_of_itself(found: CoverMap) -> bool:
    """Whether what a wording grants shows that the taxonomy is meant for it, whatever line its title and words seem to name."""
    granted = sum(s.state in _HELD for s in found.statuses)
    return granted >= _FEWEST_KEYS and 2 * sum(bool(c.keys) for c in found.covers) >= len(found.covers)


def covers_in(world: World) -> CoverMap:
    """The cover map of a wording that is being checked, with the states of the taxonomy."""
    found = world.meaning.covers
    made = cover_statuses(world)
    covers = tuple(replace(c, keys=tuple(s.key for s in made if c.id in s.covers)) for c in found.covers)
    exclusions = tuple(replace(x, keys=tuple(s.key for s in made if x.id in s.exclusions)) for x in found.exclusions)
    return replace(found, covers=covers, exclusions=exclusions, statuses=made)


def provisions_of(wording: Wording, plan: Plan) -> tuple[Provision, ...]:
    """Which provisions of the plan's checklist the wording has, by key; empty where the plan lacks the pack."""

    def made_of(read: Wording) -> tuple[Provision, ...]:
        world = World(read, plan)
        plainly = {d.name: d.pattern for d in _declared(world, PLAIN, "concept")}
        listed = (d for d in _declared(world, CHECKLIST, "concept") if d.title != UNSAID)
        return tuple(_provision(world, d, plainly.get(d.name)) for d in listed)

    return in_its_script(wording, made_of)


def _provision(world: World, definition: t.Definition, plainly: t.Pattern | None) -> Provision:
    found = matches(world, definition.pattern) or (matches(world, plainly) if plainly is not None else [])
    shown = tuple(world.evidence(f) for f in found[:MOST_EVIDENCE])
    return Provision(definition.name, definition.title, "present" if found else "absent", shown)


def _declared(world: World, pack: str, kind: str) -> Iterator[t.Definition]:
    for key, definition in sorted(world.plan.patterns.items()):
        if definition.kind == kind and key.startswith(f"{pack}:"):
            yield definition
