"""Whether a pattern can match in a wording at all, told by the strings that occur in it before anything is searched.

a-state with /\\bsabotage\\b/ within sentence          governments occur on every page, sabotage nowhere:
──────┬─     ──────┬───────                           the governments are not looked up either
    occurs     does not
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from wordcheck.engine.matching.search import Key, key_of
from wordcheck.engine.world import World
from wordcheck.rulelang.syntax import tree as t
from wordcheck.rulelang.syntax.phrases import expanded


def possible(world: World, pattern: t.Pattern) -> bool:
    """Whether a pattern may match; false only where it cannot."""
    known = world.possible.get(id(pattern))
    if known is None:
        # The pattern is kept with the answer, so that no other one can come to bear its identity.
        known = world.possible[id(pattern)] = pattern, _possible(world, pattern)
    return known[1]


def _possible(world: World, pattern: t.Pattern) -> bool:
    match pattern:
        case t.Phrase():
            return occurs(world, pattern)
        case t.Named(name) if name in world.plan.patterns:
            return possible(world, world.plan.patterns[name].pattern)
        case t.Named(name):
            return bool(members(world, name))
        case t.Either(options):
            return any(possible(world, option) for option in options)
        case t.Chain(left, word, right):
            return possible(world, left) and (word in ("without", "except") or possible(world, right))
    return True


def members(world: World, lexicon: str) -> list[t.Phrase]:
    """Of the phrases of a lexicon those that may match, told once for all that asks; none of one that no pack holds."""
    known = world.members.get(lexicon)
    if known is None:
        words = world.plan.words.get(lexicon)
        known = world.members[lexicon] = occurring(world, words.phrases) if words else []
    return known


def occurring(world: World, phrases: Sequence[t.Phrase]) -> list[t.Phrase]:
    """Of some phrases those that may match."""
    places = world.hits.places
    return [p for p in phrases if (p.mode, p.text) in places or (p.mode in _TOLD_OTHERWISE and occurs(world, p))]


def occurs(world: World, phrase: t.Phrase) -> bool:
    """Whether a phrase stands in the wording; of an expression whether it may match."""
    if phrase.mode == "regex":
        return world.may_match(phrase)
    if phrase.mode == "inflected":
        return any(form in world.hits for form in forms(phrase.text))
    return key_of(phrase) in world.hits


_TOLD_OTHERWISE = ("regex", "inflected")
"""Modes of phrases that do not stand in a text as they are written."""


@cache
def forms(text: str) -> tuple[Key, ...]:
    """The forms in which a phrase with `~` is looked for, as keys of hits."""
    return tuple(key_of(form) for form in expanded([t.Phrase(text, "inflected")]))
