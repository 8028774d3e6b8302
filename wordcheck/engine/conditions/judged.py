"""What a condition came to: one of three truth values, with the words on which it rests or where was searched in vain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from wordcheck.engine.things import Found
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.verdicts import Searched, Truth

Bindings = Mapping[str, Found]
"""Captures of a rule by name."""

MOST_EVIDENCE = 5
"""Places that are kept as evidence of one condition."""

UNREAD = Said("有内容未读", "something was not read")
NO_SUBJECT = Said("所指对象未知", "what is meant is not known")


class Judged(Struct, frozen=True):
    """The truth of a condition and what it rests on."""

    truth: Truth
    evidence: tuple[Found, ...] = ()
    searched: tuple[Searched, ...] = ()
    why: Said = UNSAID
    """Why it is undecided."""
    vacuous: bool = False
    """It is undecided for no other reason than that an `every` had nothing to apply to."""

    def __invert__(self) -> Judged:
        return Judged(~self.truth, self.evidence, self.searched, self.why, self.vacuous)


def undecided(why: Said, evidence: Sequence[Found] = ()) -> Judged:
    """Undecided, and why."""
    return Judged(Truth.UNDECIDED, tuple(evidence), why=why)


def all_of(parts: Sequence[Judged]) -> Judged:
    """All of them: the weakest value, resting on the parts that have it."""
    return _joined(Truth.all(p.truth for p in parts), parts)


def any_of(parts: Sequence[Judged]) -> Judged:
    """One of them: the strongest value, resting on the parts that have it."""
    return _joined(Truth.any(p.truth for p in parts), parts)


def _joined(truth: Truth, parts: Sequence[Judged]) -> Judged:
    if len(parts) == 1 and len(parts[0].evidence) < 2 and len(parts[0].searched) < 2:
        return parts[0]  # as most are: there is nothing to join
    deciding = [p for p in parts if p.truth is truth]
    return Judged(
        truth,
        tuple(dict.fromkeys(f for p in deciding for f in p.evidence)),
        tuple(dict.fromkeys(s for p in deciding for s in p.searched)),
        next((p.why for p in deciding if p.why), UNSAID),
        bool(deciding) and all(p.vacuous for p in deciding),
    )
