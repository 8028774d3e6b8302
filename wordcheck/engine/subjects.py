"""What a flag looks at: the captures that each candidate binds, the anchor first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from wordcheck.engine.candidates import Candidate
from wordcheck.engine.conditions.judged import undecided
from wordcheck.engine.consistency import two_names, two_values
from wordcheck.engine.matching.patterns import matches
from wordcheck.engine.matching.places import in_scope
from wordcheck.engine.oddities.finding import elsewhere, oddities
from wordcheck.engine.things import Found, Name
from wordcheck.engine.world import World
from wordcheck.model.said import Said
from wordcheck.rulelang.syntax import tree as t

ELSEWHERE = "elsewhere"
"""Name under which a rule may show the second place of an oddity."""
FURTHER = "place"
"""What the places of a `find … once` without a name of its own are called."""
MOST_SHOWN = 10
"""Places that one finding names; its message tells how many there are."""
MOST_PAIRS = 20_000
"""Pairs of `find … against …` that are looked at; beyond it the rule is listed as not decided."""


def candidates(world: World, subject: t.Subject) -> Iterator[Candidate]:
    """All candidates of a flag in reading order."""
    match subject:
        case t.Find():
            return _find(world, subject)
        case t.Consistent():
            return two_names(world, subject)
        case t.Agree():
            return two_values(world, subject)


def _selected(world: World, selection: t.Selection) -> list[Found]:
    pattern = selection.pattern
    found = oddities(world, pattern) if isinstance(pattern, t.Oddity) else matches(world, pattern)
    return in_scope(world, found, selection.scope, {})


def _other_place(world: World, selection: t.Selection, found: Found) -> dict[str, Found]:
    """Where an oddity has a second place, that place under the name `elsewhere`."""
    if not isinstance(selection.pattern, t.Oddity):
        return {}
    span = elsewhere(world, selection.pattern.word, selection.pattern.of, found.span)
    return {ELSEWHERE: Found(span)} if span is not None else {}


def _together(name: str, places: list[Found]) -> Iterator[Candidate]:
    """One candidate for all places of a paragraph: the first, which knows how many there are, and some further ones."""
    if places:
        first = places[0] if places[0].body else replace(places[0], body=Name(len(places)))
        further = {f"{name or FURTHER}{n}": place for n, place in enumerate(places[1:MOST_SHOWN], 2)}
        yield Candidate(first, ({name: first} if name else {}) | further)


def _find(world: World, find: t.Find) -> Iterator[Candidate]:
    first, second = find.first, find.second
    if find.once:
        for _, places in groupby(
            _selected(world, first), key=lambda f: world.wording.manuscript.block_at(f.span.start)
        ):
            yield from _together(first.binding, list(places))
        return
    if second is None:
        for found in _selected(world, first):
            yield Candidate(
                found, ({first.binding: found} if first.binding else {}) | _other_place(world, first, found)
            )
        return
    pairs = 0
    others = _selected(world, second)
    for a in _selected(world, first):
        for b in others:
            if a == b:
                continue
            pairs += 1
            if pairs > MOST_PAIRS:
                why = Said(f"组合超过 {MOST_PAIRS} 对，其余未检查", f"only the first {MOST_PAIRS} pairs were looked at")
                yield Candidate(a, {first.binding: a, second.binding: b}, judged=undecided(why))
                return
            yield Candidate(a, {first.binding: a, second.binding: b})
