"""What a flag looks at: the captures that each candidate binds, the anchor first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from wordcheck.engine.attributes import as_amount
from wordcheck.engine.conditions import in_scope
from wordcheck.engine.oddities import oddities
from wordcheck.engine.patterns import matches
from wordcheck.engine.search import key_of
from wordcheck.engine.things import Found
from wordcheck.engine.values import Amount, compare
from wordcheck.engine.world import World
from wordcheck.model.verdicts import Truth
from wordcheck.rulelang import tree as t

MOST_PAIRS = 20_000
"""Pairs of `find … against …` that are looked at."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible finding: its anchor, its captures, and facts about captures (`main.count`)."""

    anchor: Found
    bound: dict[str, Found]
    facts: dict[str, str] = field(default_factory=dict)


def candidates(world: World, subject: t.Subject) -> Iterator[Candidate]:
    """All candidates of a flag in reading order."""
    match subject:
        case t.Find():
            return _find(world, subject)
        case t.Consistent():
            return _consistent(world, subject)
        case t.Agree():
            return _agree(world, subject)


def _selected(world: World, selection: t.Selection) -> list[Found]:
    pattern = selection.pattern
    found = oddities(world, pattern.word, pattern.of) if isinstance(pattern, t.Oddity) else matches(world, pattern)
    return in_scope(world, found, selection.scope, {})


def _find(world: World, find: t.Find) -> Iterator[Candidate]:
    first = find.first
    if find.second is None:
        for found in _selected(world, first):
            yield Candidate(found, {first.binding: found} if first.binding else {})
        return
    second = find.second
    pairs = 0
    for a in _selected(world, first):
        for b in _selected(world, second):
            if a == b:
                continue
            pairs += 1
            if pairs > MOST_PAIRS:
                return
            yield Candidate(a, {first.binding: a, second.binding: b})


def _consistent(world: World, subject: t.Consistent) -> Iterator[Candidate]:
    """One candidate for each rarer name: its first place."""
    phrases = subject.phrases or (world.plan.words[subject.name].phrases if subject.name in world.plan.words else ())
    places = {p: in_scope(world, _apart(world, p, phrases), subject.scope, {}) for p in phrases}
    used = [p for p in phrases if places[p]]
    if len(used) < 2:
        return
    main = max(used, key=lambda p: (len(places[p]), -phrases.index(p)))
    for rare in sorted((p for p in used if p is not main), key=lambda p: places[p][0]):
        facts = {
            "main": main.text,
            "rare": rare.text,
            "main.count": str(len(places[main])),
            "rare.count": str(len(places[rare])),
        }
        yield Candidate(places[rare][0], {"rare": places[rare][0], "main": places[main][0]}, facts)


def _apart(world: World, phrase: t.Phrase, others: tuple[t.Phrase, ...]) -> list[Found]:
    """Places of a name that are not part of a longer name of the set."""
    longer = [s for o in others if o != phrase and phrase.text in o.text for s in world.hits.get(key_of(o), ())]
    return [f for f in matches(world, phrase) if not any(f.span in s for s in longer)]


def _agree(world: World, subject: t.Agree) -> Iterator[Candidate]:
    """Places of a figure whose value differs from the first one stated."""
    found = matches(world, t.Named(subject.name))
    if subject.places:
        firsts, others = (in_scope(world, found, t.Scope(p), {}) for p in subject.places)
    else:
        firsts, others = found[:1], found[1:]
    seen: set[object] = set()
    for a in firsts[:1]:
        for b in others:
            left, right = as_amount(world, a), as_amount(world, b)
            if not isinstance(left, Amount) or not isinstance(right, Amount) or right in seen:
                continue
            if compare(left, "=", right) is Truth.FAILS:
                seen.add(right)
                yield Candidate(b, {"a": b, "b": a})
