"""A word that may be a term without definition, with the places that speak for it."""

from __future__ import annotations

from msgspec import Struct, field

from wordcheck.model.span import Span
from wordcheck.model.terms import Term, TermMark


class Candidate(Struct):
    """A word marked like a defined term."""

    name: str
    spans: list[Span] = field(default_factory=list)
    """Where it stands so marked."""

    def as_term(self, mark: TermMark) -> Term:
        """The term without definition; `mark` says by what it was told."""
        return Term(self.name, (), (), tuple(sorted(self.spans)), mark)
