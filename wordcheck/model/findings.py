"""Findings: what a flag found in a wording, with its evidence."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from wordcheck.model.said import UNSAID, Said
from wordcheck.model.span import Span


class Severity(StrEnum):
    """How bad it is if the finding is right."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANK[self]


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class Certainty(StrEnum):
    """How sure a finding can be."""

    CERTAIN = "certain"
    """Anyone can recompute it."""
    LIKELY = "likely"
    """A rule of thumb."""
    POSSIBLE = "possible"
    """Judgement, a parser or a model had a say."""


class Citation(Struct, frozen=True):
    """What a rule rests on: an instrument and its articles."""

    source: str
    """Key of the source in its pack."""
    title: Said
    number: str = ""
    """Official number of the instrument."""
    articles: tuple[str, ...] = ()
    url: str = ""
    valid_from: str = ""
    """ISO date, empty where open."""
    valid_until: str = ""


class RuleFacts(Struct, frozen=True):
    """What a report must say about the rule behind a finding or verdict."""

    code: str
    slug: str
    pack: str
    title: Said
    citations: tuple[Citation, ...] = ()
    rationale: Said = UNSAID
    tags: tuple[str, ...] = ()
    status: str = "stable"


class Evidence(Struct, frozen=True):
    """Words of the wording on which a result rests."""

    span: Span
    quote: str
    clause: int | None
    role: str = ""
    """What the words are to the result: `anchor`, `definition`, `conflict`, the name of a capture or element."""


class Edit(Struct, frozen=True):
    """Replace the words of `span` by `text`."""

    span: Span
    text: str


class Fix(Struct, frozen=True):
    """A proposed change of the wording."""

    edits: tuple[Edit, ...]
    safe: bool = False
    """Whether it may be made without a person looking."""


class Finding(Struct, frozen=True):
    """One defect found."""

    rule: RuleFacts
    severity: Severity
    certainty: Certainty
    message: Said
    anchor: Evidence
    fingerprint: str
    """Hash of rule, clause heading, normalised quote and occurrence; of no number, line, page or path."""
    wording: int = 0
    """Index of the wording within the file."""
    occurrence: int = 1
    advice: Said = UNSAID
    related: tuple[Evidence, ...] = ()
    fixes: tuple[Fix, ...] = ()
