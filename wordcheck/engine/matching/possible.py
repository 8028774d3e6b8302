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
    # Told by kind one after the other, the most frequent first: thousands are asked of each wording.
    if isinstance(pattern, t.Phrase):
        return occurs(world, pattern)
    if isinstance(pattern, t.Either):
        for option in pattern.options:  # noqa: SIM110 (three times as fast as `any`)
            if possible(world, option):
                return True
        return False
    if isinstance(pattern, t.Named):
        defined = world.plan.patterns.get(pattern.name)
        return bool(members(world, pattern.name)) if defined is None else possible(world, defined.pattern)
    if isinstance(pattern, t.Chain):
        return possible(world, pattern.left) and (
            pattern.word in ("without", "except") or possible(world, pattern.right)
        )
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
    mode = phrase.mode
    if mode == "regex":
        return world.may_match(phrase)
    places = world.hits.places
    return any(form in places for form in forms(phrase.text)) if mode == "inflected" else (mode, phrase.text) in places


_TOLD_OTHERWISE = ("regex", "inflected")
"""Modes of phrases that do not stand in a text as they are written."""


@cache
def forms(text: str) -> tuple[Key, ...]:
    """The forms in which a phrase with `~` is looked for, as keys of hits."""
    return tuple(key_of(form) for form in expanded([t.Phrase(text, "inflected")]))
