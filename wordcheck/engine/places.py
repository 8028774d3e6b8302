"""Where rules look: clause kinds, windows around a match, stretches of a capture."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause, ClauseKind
from wordcheck.rulelang import tree as t
from wordcheck.rulelang.world import kinds_of

_ITEM_LABEL = lazily(r"[（(①-⓿㈠-㈩]|[a-z]{1,4}[.)）]?$|[ivxlc]+[.)]?$|\d{1,2}[、)）]$")


def region(world: World, found: Found, unit: str) -> list[Span]:
    """The stretch around some words: their item (with its lead-in), sentence, clause, section, or the whole wording."""
    if unit == "document":
        return [world.wording.span]
    if unit == "sentence":
        return [world.sentence(found.span.start) or found.span]
    clause = world.clause(found)
    if clause is None:
        return [world.sentence(found.span.start) or found.span]
    if unit == "item":
        return item_region(world, clause)
    if unit == "section":
        return [[clause, *world.wording.parents(clause)][-1].span]
    return [article_of(world, clause).span]


def item_region(world: World, clause: Clause) -> list[Span]:
    """A clause's own words with its title and the lead-in of the clause above it."""
    spans = [s for s in (clause.title_span, *clause.own) if s]
    parent = next(world.wording.parents(clause), None)
    if parent is not None:
        spans += [s for s in (parent.title_span, *parent.own) if s and s.start < clause.span.start]
    return spans or [clause.span]


def article_of(world: World, clause: Clause) -> Clause:
    """The clause itself, or for a list item the clause whose list it is."""
    for one in (clause, *world.wording.parents(clause)):
        if not one.label or not _ITEM_LABEL.match(one.label):
            return one
    return clause


def inside(span: Span, spans: Sequence[Span]) -> bool:
    """Whether `span` lies wholly in one of `spans`."""
    return any(span in s for s in spans)


def in_kinds(world: World, found: Found, kinds: Sequence[ClauseKind]) -> bool:
    """Whether the innermost clause of some words is of one of these kinds."""
    clause = world.clause(found)
    return clause is not None and clause.kind in kinds


def place_kinds(place: t.Place) -> tuple[ClauseKind, ...]:
    """The clause kinds that a place names."""
    return tuple(k for name in place.names for k in kinds_of(name))
