"""What a wording does with covers: it grants them, leaves them to choice, takes them back, or is silent.

Two things are read. A cover of the taxonomy is found by its pattern, clause by clause:

    matches of the pattern     in an insuring clause      in an exclusion      nowhere
    state                      granted, conditional       excluded             silent

And an exclusion takes a cover if it names what the cover grants and leaves nothing of it:

    保险责任  一、勒索赎金。                       subject 勒索赎金
    责任免除  一、任何勒索赎金。                   subject 勒索赎金     takes all of it
              二、未经保险人同意支付的勒索赎金。   holds 勒索赎金       may take part of it: undecided

What an exclusion of a cause (war, wear) takes of a cover cannot be told from words; that is no relation here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wordcheck.engine.judged import MOST_EVIDENCE, UNREAD, Judged
from wordcheck.engine.patterns import matches
from wordcheck.engine.places import describe, in_kinds, searched_in
from wordcheck.engine.stance import negated, optional
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.verdicts import Truth
from wordcheck.model.wording import Clause, ClauseKind
from wordcheck.rulelang import tree as t


@dataclass(frozen=True, slots=True)
class Coverage:
    """The state of one cover and the words that show it."""

    state: t.CoverState
    evidence: tuple[Found, ...] = ()


def coverage_state(world: World, name: str) -> Coverage:
    """The state of the cover whose pattern is called `name`."""
    found = matches(world, t.Named(name))
    insuring = [f for f in found if in_kinds(world, f, (ClauseKind.COVERAGE,))]
    granting = [f for f in insuring if not negated(world, f)]
    firm = [f for f in granting if not _optional(world, f)]
    if firm:
        taken = [f for f in firm if _swallowed(world, f)]
        if len(taken) == len(firm):
            return Coverage("swallowed", tuple(taken[:MOST_EVIDENCE]))
        return Coverage("granted", tuple(f for f in firm if f not in taken)[:MOST_EVIDENCE])
    if granting:
        return Coverage("conditional", tuple(granting[:MOST_EVIDENCE]))
    excluding = [f for f in found if in_kinds(world, f, (ClauseKind.EXCLUSION,))]
    against = (*excluding, *insuring)
    return Coverage("excluded", against[:MOST_EVIDENCE]) if against else Coverage("silent")


def covered(world: World, name: str, state: t.CoverState) -> Judged:
    """Whether a cover of the taxonomy is in a state."""
    found = coverage_state(world, name)
    searched = () if found.evidence else (searched_in(world, describe(world, t.Named(name)), None),)
    if not world.complete and (found.state == "silent" or (found.state != "granted" and state == "granted")):
        # An unread part may grant what the rest does not.
        return Judged(Truth.UNDECIDED, found.evidence, searched, UNREAD)
    if found.state == state:
        return Judged(Truth.HOLDS, found.evidence, searched)
    # Where it is left to choice or taken back says why it is not granted; words in an exclusion alone say little.
    against = found.evidence if found.state in ("conditional", "swallowed") else ()
    return Judged(Truth.FAILS, against, searched or (searched_in(world, describe(world, t.Named(name)), None),))


def _optional(world: World, found: Found) -> bool:
    clause = world.clause(found)
    return clause is not None and optional(world, clause)


def _swallowed(world: World, found: Found) -> bool:
    """Whether the cover in whose clause a match stands is taken back whole."""
    clause = world.clause(found)
    if clause is None or world.wording.children(clause):
        return False
    if "taken" not in world.kept:
        world.kept["taken"] = frozenset(subject_of(world, x) for x in world.things("exclusion"))
    subject = subject_of(world, Found(clause.span, "cover", clause))
    return len(subject) >= SHORTEST_SUBJECT and subject in world.kept["taken"]


# ---------------------------------------------------------------- exclusions against covers

_LABEL = lazily(
    r"^[\s（(]*[一二三四五六七八九十百\dA-Za-zivx]{1,4}\s*[)）、.．:：]\s*|^第[一二三四五六七八九十百\d]+[条款项]\s*"
)
_WHOLLY = lazily(r"^(?:任何|一切|所有|全部|各种|any(?: and all)?|all|every)\s*", re.I)
_TAIL = lazily(r"[\s。；;.,，]+$")
SHORTEST_SUBJECT = 2
"""Characters; a subject below it names nothing."""


def subject_of(world: World, found: Found) -> str:
    """What a cover grants or an exclusion takes, in its own words without number, `任何` and full stop."""
    clause = found.body
    if not isinstance(clause, Clause):
        return ""
    words = _LABEL.sub("", world.wording.own_text(clause).strip() or clause.title)
    return _TAIL.sub("", _WHOLLY.sub("", words.casefold())).replace("\n", "")


def takes(world: World, exclusion: Found, cover: Found) -> Truth:
    """Whether an exclusion names all that a cover grants; undecided where it names a part or kind of it."""
    taken, granted = subject_of(world, exclusion), subject_of(world, cover)
    if min(len(taken), len(granted)) < SHORTEST_SUBJECT:
        return Truth.UNDECIDED
    if taken == granted:
        return Truth.HOLDS
    return Truth.UNDECIDED if granted in taken or taken in granted else Truth.FAILS


def returns(world: World, write_back: Found, given_back: Found) -> Truth:
    """Whether a write-back stands in an exclusion, or in words that name a cover; undecided where it may."""
    if write_back.span in given_back.span:
        return Truth.HOLDS
    subject = subject_of(world, given_back)
    if len(subject) >= SHORTEST_SUBJECT and subject in write_back.span.of(world.text).casefold():
        return Truth.HOLDS
    clause = world.clause(write_back)
    for exclusion in world.things("exclusion"):
        if exclusion.body is clause and given_back.kind == "cover":
            return Truth.UNDECIDED if takes(world, exclusion, given_back) is not Truth.FAILS else Truth.FAILS
    return Truth.FAILS
