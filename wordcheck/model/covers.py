"""What a wording covers: what it grants, takes away, gives back and caps, and how these touch.

A grant, what defeats it, and what defeats that: the reading of a text as rules with exceptions goes back to Sergot et
al., "The British Nationality Act as a logic program" (CACM 29, 1986); the trade calls the steps insuring clause,
exclusion and write-back.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from wordcheck.model.findings import Evidence
from wordcheck.model.said import UNSAID, Said
from wordcheck.model.span import Span


class CoverState(StrEnum):
    """What a wording does with one cover of a taxonomy."""

    GRANTED = "granted"
    CONDITIONAL = "conditional"
    """Granted under a condition beyond the insured event itself (with the insurer's consent, if a safeguard was kept)."""
    OPTIONAL = "optional"
    """Granted where the insured chose it."""
    PARTLY = "partly"
    """Granted, while an exclusion takes a part of it."""
    EXCLUDED = "excluded"
    """Not granted, and an exclusion names it."""
    SWALLOWED = "swallowed"
    """Granted, and taken back whole by an exclusion."""
    SILENT = "silent"
    """Neither granted nor excluded by name."""

    @property
    def status(self) -> str:
        """The state in the five words `granted`, `optional`, `partly`, `excluded`, `silent`."""
        return _STATUS.get(self, self.value)


_STATUS = {CoverState.CONDITIONAL: "granted", CoverState.SWALLOWED: "excluded"}

Part = Literal["trigger", "loss", "party", "condition", "limit", "period"]
"""The parts of an insuring clause, in the order in which they are asked."""
Extent = Literal["all", "part", "unknown"]
"""How much of a cover an exclusion takes: all of it, a named part, or not to be told from the words."""


class CoverPart(Struct, frozen=True):
    """Words of an insuring clause that say one of its parts."""

    part: Part
    span: Span


class Cover(Struct, frozen=True):
    """One granted thing: an item of an insuring clause with what its lead-in and tail say of it."""

    id: int
    """From 1, in reading order."""
    clause: int
    span: Span
    """Its own words, number and heading included."""
    name: str
    """What people call it: its heading, else its first words."""
    lead: tuple[Span, ...] = ()
    """Lead-ins and tails of the clauses above it that apply to it."""
    parts: tuple[CoverPart, ...] = ()
    optional: bool = False
    """The insured chooses it."""
    condition: Span | None = None
    """Words that make it depend on more than the insured event."""
    keys: tuple[str, ...] = ()
    """Covers of the taxonomy that it grants."""


class Exclusion(Struct, frozen=True, gc=False):
    """One item of exclusion wherever it stands, with what its lead-in says of it."""

    id: int
    clause: int
    span: Span
    name: str
    """Its heading, else its first words."""
    lead: tuple[Span, ...] = ()
    takes: Span | None = None
    """The words that name what it takes, lead-in, number and exceptions left out."""
    within: tuple[int, ...] = ()
    """Ids of the covers to which it is bound (it stands inside an insuring clause); empty where it is meant for all."""
    hidden: bool = False
    """It stands outside the exclusions and their like."""
    keys: tuple[str, ...] = ()
    """Covers of the taxonomy that it names."""


class WriteBack(Struct, frozen=True):
    """Words by which an exclusion, definition or limit gives back what it took."""

    id: int
    clause: int | None
    span: Span
    exclusion: int | None = None
    """Id of the exclusion that it narrows; None where it stands elsewhere."""
    returns: Span | None = None
    """The words that name what comes back."""
    keys: tuple[str, ...] = ()


CapKind = Literal[
    "limit", "sublimit", "aggregate-limit", "deductible", "deductible-rate", "waiting-period", "indemnity-period"
]
"""What bounds a payment, by the key of what its figure measures."""


class Cap(Struct, frozen=True):
    """A limit or deductible: an amount, rate or time that bounds what is paid."""

    kind: CapKind
    span: Span
    text: str
    clause: int | None
    basis: str = ""
    """`each-claim`, `each-event`, `aggregate`, empty where the words do not say."""
    covers: tuple[int, ...] = ()
    """Ids of the covers to which it applies; empty where it is meant for all."""


class Taking(Struct, frozen=True, gc=False):
    """An exclusion takes all or a part of a cover."""

    exclusion: int
    cover: int
    extent: Extent
    why: Said = UNSAID
    span: Span | None = None
    """The words of the exclusion that take it."""


class Returning(Struct, frozen=True):
    """A write-back gives back something to a cover from which its exclusion takes."""

    write_back: int
    cover: int


class CoverStatus(Struct, frozen=True):
    """What the wording does with one cover of the taxonomy, and the words that show it."""

    key: str
    title: Said
    state: CoverState
    evidence: tuple[Evidence, ...] = ()
    """Roles: `grant`, `choice`, `condition`, `exclusion`, `write-back`."""
    covers: tuple[int, ...] = ()
    """Ids of the insuring clauses that grant it."""
    exclusions: tuple[int, ...] = ()
    """Ids of the exclusions that take of it."""


CoverFaultKind = Literal[
    "swallowed-cover",
    "swallowed-definition",
    "wide-exclusion",
    "orphan-write-back",
    "whole-write-back",
    "hidden-exclusion",
    "cover-without-limit",
    "limit-without-cover",
    "promised-cover",
    "deductible-without-cover",
    "condition-as-exclusion",
    "circular-exclusions",
]
"""Swallowed: an exclusion defeats a named cover, or tells the event of one in the words of its definition. Wide: it reaches beyond its heading. Orphan: a write-back of what was
never excluded; whole: one of all that its exclusion takes. Promised: named before the covers and granted by none. Circular: two exclusions of which each is an exception to the other."""


class CoverFault(Struct, frozen=True):
    """Two parts of a wording's cover that do not fit together, as a fact with both places."""

    kind: CoverFaultKind
    evidence: tuple[Evidence, ...]
    """The place at fault first, what it collides with after it."""
    sure: bool = False
    """Whether the words alone settle it."""


class CoverMap(Struct, frozen=True):
    """The covers of one wording with all that touches them."""

    covers: tuple[Cover, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    write_backs: tuple[WriteBack, ...] = ()
    caps: tuple[Cap, ...] = ()
    takings: tuple[Taking, ...] = ()
    returnings: tuple[Returning, ...] = ()
    faults: tuple[CoverFault, ...] = ()
    statuses: tuple[CoverStatus, ...] = ()
    """One for each cover of the taxonomy, by key; empty where no taxonomy was asked for."""
