"""What exclusions take of covers, and what write-backs give back, as far as the words say it.

An exclusion takes a cover if it names what the cover grants and leaves nothing of it:

    保险责任  一、勒索赎金。                       subject 勒索赎金
    责任免除  一、任何勒索赎金。                   subject 勒索赎金     takes all of it
              二、未经保险人同意支付的勒索赎金。   holds 勒索赎金       may take part of it: undecided

How much words take is told by `wordcheck.meaning.covers.extents`. What an exclusion of a cause (war, wear) takes of a cover cannot be told from words; it is not said to take it.
"""

from __future__ import annotations

from collections.abc import Callable

from wordcheck.engine.conditions.stance import optional
from wordcheck.engine.conditions.values import NOT_KNOWN, Value, Word
from wordcheck.engine.matching.patterns import matches, named
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.meaning.covers.extents import extent_of, granted, taken
from wordcheck.meaning.subjects import SHORTEST, openings, squeezed, subject
from wordcheck.model.verdicts import Truth
from wordcheck.model.wording import Clause


def takes(world: World, exclusion: Found, cover: Found) -> Truth:
    """Whether an exclusion names all that a cover grants; undecided where it names a part or kind of it."""
    took, gave = _words(world, exclusion), _words(world, cover)
    if not took or not gave:
        return Truth.UNDECIDED
    tongue = world.wording.language
    known = world.meaning.market.events
    extent = extent_of(taken(took, tongue, known), granted((gave,), gave.split("\n"), tongue, known), tongue, known)
    if extent is None and subject(took, tongue) in squeezed(gave):
        extent = "part"
    return _TRUTHS[extent]


_TRUTHS = {"all": Truth.HOLDS, "part": Truth.UNDECIDED, None: Truth.FAILS}


def _words(world: World, found: Found) -> str:
    """What a cover or exclusion says, without its number; its heading where it has nothing else."""
    clause = found.body
    return (world.wording.own_text(clause).strip() or clause.title) if isinstance(clause, Clause) else ""


def returns(world: World, write_back: Found, given_back: Found) -> Truth:
    """Whether a write-back stands in an exclusion, or in words that name a cover; undecided where it may."""
    if write_back.span in given_back.span:
        return Truth.HOLDS
    name = subject(_words(world, given_back), world.wording.language)
    if len(name) >= SHORTEST[world.wording.language] and name in squeezed(write_back.span.of(world.text)):
        return Truth.HOLDS
    clause = world.clause(write_back)
    for exclusion in world.things("exclusion"):
        if exclusion.body is clause and given_back.kind == "cover":
            return Truth.UNDECIDED if takes(world, exclusion, given_back) is not Truth.FAILS else Truth.FAILS
    return Truth.FAILS


def is_taken(world: World, cover: Found) -> bool:
    """Whether some exclusion takes all of a cover that has no parts of its own."""
    clause = cover.body
    if not isinstance(clause, Clause) or world.wording.children(clause):
        return False
    tongue, known = world.wording.language, world.meaning.market.events

    def subjects() -> frozenset[str]:
        found = (taken(_words(world, x), tongue, known) for x in world.things("exclusion"))
        return frozenset(f.subject for f in found if f.subject)

    return not world.once("taken", subjects).isdisjoint(openings(_words(world, cover), tongue))


# ---------------------------------------------------------------- attributes of covers


def of_cover(world: World, cover: Found, name: str) -> Value | None:
    """An attribute that only covers have; None for any other name."""
    attribute = _ATTRIBUTES.get(name)
    return attribute(world, cover) if attribute else None


def _key(world: World, cover: Found) -> Value:
    """The first cover of the taxonomy, by name, whose pattern matches in it."""
    for key, definition in sorted(world.plan.patterns.items()):
        if definition.kind == "coverage" and any(m.span in cover.span for m in matches(world, named(key))):
            return Word(definition.name)
    return NOT_KNOWN


def _extent(world: World, cover: Found) -> Value:
    return Word("known" if subject(_words(world, cover), world.wording.language) else "unknown")


def _taken_by(world: World, cover: Found) -> Value:
    """The path of the exclusion that takes all of it; empty where none does, unknown where one takes a part."""
    truths = [(takes(world, x, cover), x) for x in world.things("exclusion")]
    for truth, exclusion in truths:
        if truth is Truth.HOLDS and isinstance(exclusion.body, Clause):
            return Word(world.wording.path(exclusion.body))
    return NOT_KNOWN if any(truth is Truth.UNDECIDED for truth, _ in truths) else Word("")


def _returned_by(world: World, cover: Found) -> Value:
    """The words of the write-back that gives it back; empty where none does, unknown where one may."""
    truths = [(returns(world, b, cover), b) for b in world.things("write-back")]
    for truth, write_back in truths:
        if truth is Truth.HOLDS:
            return Word(world.quote(write_back.span))
    return NOT_KNOWN if any(truth is Truth.UNDECIDED for truth, _ in truths) else Word("")


def _remaining(world: World, cover: Found) -> Value:
    """`none` where it is taken whole and nothing gives it back, `all` where nothing takes of it, else unknown."""
    taken, returned = _taken_by(world, cover), _returned_by(world, cover)
    if taken == Word(""):
        return Word("all")
    return Word("none") if isinstance(taken, Word) and returned == Word("") else NOT_KNOWN


def _state(world: World, cover: Found) -> Value:
    if is_taken(world, cover):
        return Word("swallowed")
    return Word("conditional" if isinstance(cover.body, Clause) and optional(world, cover.body) else "granted")


_ATTRIBUTES: dict[str, Callable[[World, Found], Value]] = {
    "key": _key,
    "extent": _extent,
    "taken-by": _taken_by,
    "returned-by": _returned_by,
    "remaining": _remaining,
    "state": _state,
}
