"""Three-valued truth, and verdicts: what a requirement came to, with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from wordcheck.model.findings import Certainty, Evidence, RuleFacts, Severity
from wordcheck.model.said import UNSAID, Said


class Truth(StrEnum):
    """Kleene's three values. What is unread, unknown or not analysable is undecided, never false."""

    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"

    def __invert__(self) -> Truth:
        if self is Truth.HOLDS:
            return Truth.FAILS
        return Truth.HOLDS if self is Truth.FAILS else self

    def __and__(self, other: Truth) -> Truth:
        """The weaker of two, in the order fails < undecided < holds."""
        if self is Truth.FAILS or other is Truth.HOLDS:
            return self
        return other if self is Truth.HOLDS or other is Truth.FAILS else self

    def __or__(self, other: Truth) -> Truth:
        """The stronger of two."""
        if self is Truth.HOLDS or other is Truth.FAILS:
            return self
        return other if self is Truth.FAILS or other is Truth.HOLDS else self

    @classmethod
    def of(cls, value: bool | None) -> Truth:
        """From a truth value, None being unknown."""
        return cls.UNDECIDED if value is None else cls.HOLDS if value else cls.FAILS

    @classmethod
    def all(cls, values: Iterable[Truth]) -> Truth:
        result = cls.HOLDS
        for value in values:
            result = result & value
        return result

    @classmethod
    def any(cls, values: Iterable[Truth]) -> Truth:
        result = cls.FAILS
        for value in values:
            result = result | value
        return result


class Outcome(StrEnum):
    """What a requirement came to for one wording."""

    MET = "met"
    UNMET = "unmet"
    PARTLY = "partly"
    UNDECIDED = "undecided"
    BY_HAND = "by hand"
    INAPPLICABLE = "inapplicable"

    @property
    def fails(self) -> bool:
        """Whether a requirement is not met, or not wholly."""
        return self in (Outcome.UNMET, Outcome.PARTLY)


class Searched(Struct, frozen=True):
    """Where something was looked for, when it was not found."""

    what: Said
    kinds: tuple[str, ...] = ()
    """Clause kinds searched; empty for the whole wording."""
    clauses: int = 0
    complete: bool = True
    """Whether all of that was readable."""


class ElementResult(Struct, frozen=True):
    """One of several things that a requirement asks for."""

    name: str
    truth: Truth
    evidence: tuple[Evidence, ...] = ()
    searched: Searched | None = None
    why: Said = UNSAID


class Verdict(Struct, frozen=True):
    """The answer to one requirement."""

    rule: RuleFacts
    outcome: Outcome
    severity: Severity
    certainty: Certainty
    message: Said
    wording: int = 0
    evidence: tuple[Evidence, ...] = ()
    searched: tuple[Searched, ...] = ()
    elements: tuple[ElementResult, ...] = ()
    why: Said = UNSAID
    """Why it is undecided, inapplicable or left to a person."""
    advice: Said = UNSAID
    fingerprint: str = ""


class Undecided(Struct, frozen=True):
    """A check that could not come to an answer, and why. Counted and shown, never a silent pass."""

    rule: RuleFacts
    why: Said
    wording: int = 0
    evidence: tuple[Evidence, ...] = ()


class NotRun(Struct, frozen=True):
    """A rule that was not in play for a wording, and why."""

    rule: RuleFacts
    why: Said
    wording: int = 0
