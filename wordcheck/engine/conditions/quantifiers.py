"""Quantified conditions: `some P`, `no P`, `every P …`, `at least n P`, each over the certain and the possible matches.

matches      holds  holds  undecided  fails        (unread parts of the file: any number more, undecided)
some         ●                                     holds if one is certain
no                                                 fails if one is certain
every                                 ●            fails if one fails, holds if all hold and there is one
at least 3   ●      ●      ?                       undecided: two certain, three possible
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from wordcheck.engine.conditions.evaluation import UNBOUNDED
from wordcheck.engine.conditions.judged import MOST_EVIDENCE, UNREAD, Bindings, Judged
from wordcheck.engine.matching.patterns import matches
from wordcheck.engine.matching.places import describe, in_scope, is_wide, searched_in
from wordcheck.engine.things import Found
from wordcheck.engine.world import World
from wordcheck.languages.lazily import lazily
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.verdicts import Truth
from wordcheck.rulelang.syntax import tree as t

Tail = Callable[[Found], Judged]
"""What is asked of each match."""

_LEADS_TO_A_PAGE = lazily(r"[^\n]{0,120}?(?:\.{4,}|…{2,}|(?:\. ){4,})[. …]*\d{1,3}[ \t]*(?:\n|$)")
_NOTHING = Said("没有可检查的对象", "there is nothing to which it could apply")


def quantified(world: World, q: t.Quantified, bound: Bindings, tail: Tail) -> Judged:
    """The truth of a quantified condition; `tail` judges one match."""
    found = in_scope(world, matches(world, q.pattern), q.scope, bound)
    judged = [(f, tail(f)) for f in found]
    hidden = not world.complete and is_wide(q.scope)
    match q.quantifier:
        case "some":
            return _some(world, q, judged, hidden)
        case "no":
            return ~_some(world, q, judged, hidden)
        case "every":
            return _every(world, q, judged, hidden)
    return _counted(world, q, judged, hidden)


def _of(judged: list[tuple[Found, Judged]], truth: Truth) -> list[Found]:
    return [f for f, j in judged if j.truth is truth]


def _why(judged: list[tuple[Found, Judged]], hidden: bool) -> Said:
    return next((j.why for _, j in judged if j.truth is Truth.UNDECIDED and j.why), UNREAD if hidden else UNSAID)


def _some(world: World, q: t.Quantified, judged: list[tuple[Found, Judged]], hidden: bool) -> Judged:
    # A line of a table of contents names a clause and is none.
    sure = tuple(islice((f for f in _of(judged, Truth.HOLDS) if not _in_contents(world, f)), MOST_EVIDENCE))
    if sure:
        return Judged(Truth.HOLDS, sure)
    maybe = _of(judged, Truth.UNDECIDED)
    searched = (searched_in(world, describe(world, q.pattern), q.scope),)
    if maybe or hidden:
        return Judged(Truth.UNDECIDED, tuple(maybe[:MOST_EVIDENCE]), searched, _why(judged, hidden))
    # A figure that is not as asked for is evidence; words that are not are none.
    against = _of(judged, Truth.FAILS) if isinstance(q.tail, t.CompareTail) else []
    return Judged(Truth.FAILS, tuple(against[:MOST_EVIDENCE]), searched)


def _in_contents(world: World, found: Found) -> bool:
    if world.wording.in_contents(found.span.start):
        return True
    return _LEADS_TO_A_PAGE.match(world.text, found.span.end) is not None


def _every(world: World, q: t.Quantified, judged: list[tuple[Found, Judged]], hidden: bool) -> Judged:
    if not judged:
        searched = (searched_in(world, describe(world, q.pattern), q.scope),)
        return Judged(Truth.UNDECIDED, (), searched, UNREAD if hidden else _NOTHING, vacuous=not hidden)
    truth = Truth.all(j.truth for _, j in judged)
    if truth is Truth.HOLDS and hidden:
        truth = Truth.UNDECIDED
    resting = _of(judged, truth) or _of(judged, Truth.HOLDS)
    why = _why(judged, hidden) if truth is Truth.UNDECIDED else UNSAID
    return Judged(truth, tuple(resting[:MOST_EVIDENCE]), (), why)


def _counted(world: World, q: t.Quantified, judged: list[tuple[Found, Judged]], hidden: bool) -> Judged:
    sure = _of(judged, Truth.HOLDS)
    least = len(sure)
    most = least + len(_of(judged, Truth.UNDECIDED)) + (UNBOUNDED if hidden else 0)
    holds, fails = {
        "at least": (least >= q.n, most < q.n),
        "at most": (most <= q.n, least > q.n),
        "exactly": (least == most == q.n, least > q.n or most < q.n),
    }[q.quantifier]
    truth = Truth.HOLDS if holds else Truth.FAILS if fails else Truth.UNDECIDED
    searched = () if holds else (searched_in(world, describe(world, q.pattern), q.scope),)
    why = _why(judged, hidden) if truth is Truth.UNDECIDED else UNSAID
    return Judged(truth, tuple(sure[:MOST_EVIDENCE]), searched, why)
