"""Defined terms, their definitions and uses, and references between clauses."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from wordcheck.model.span import Span

TermMark = Literal["definitions", "inline", "pointer", "quotes", "bold", "color", "capitals", "table", "none"]
"""What shows that a word is a term: a definitions section, `以下简称`, `见释义`, quotation marks, type, capitals."""


class Definition(Struct, frozen=True):
    """Where a wording says what a term means."""

    span: Span
    """The whole definition, term included."""
    clause: int | None
    text: str
    """The words that define, term excluded."""


class Term(Struct, frozen=True):
    """A word to which the wording gives a meaning of its own, or which it writes as if it did."""

    name: str
    spans: tuple[Span, ...]
    """Where it is defined (the name itself), first definition first; empty for a term without definition."""
    definitions: tuple[Definition, ...]
    uses: tuple[Span, ...]
    """Every other place where it stands, definitions of other terms included, in reading order."""
    mark: TermMark = "none"
    aliases: tuple[str, ...] = ()
    """Other names that the definition itself gives (`简称`, brackets, plural)."""

    @property
    def names(self) -> tuple[str, ...]:
        """Its name, and the other names that its definition gives."""
        return (self.name, *self.aliases)

    def used_in(self, span: Span) -> bool:
        """Whether a use of it stands wholly in `span`."""
        return next(self.uses_in(span), None) is not None

    def uses_in(self, span: Span) -> Iterator[Span]:
        """Its uses that stand wholly in `span`, in reading order."""
        for i in range(bisect_left(self.uses, span.start, key=lambda u: u.start), len(self.uses)):
            if self.uses[i].end > span.end:
                return
            yield self.uses[i]


OF_ANOTHER_DOCUMENT = "the sentence speaks of another document"
OF_THE_MAIN_WORDING = "may mean the wording to which this one is added"
NO_SUCH_NUMBERS = "no numbers of this kind in the clause tree"
BY_ITS_HEADING = "by the heading behind the number"
"""Values of `Reference.why` by which later steps decide; the others are for people alone."""


class Reference(Struct, frozen=True):
    """Words that point to another place."""

    span: Span
    text: str
    clause: int | None
    """The clause in which it stands."""
    targets: tuple[int, ...] = ()
    """Ids of the clauses meant; several for `第六条至第八条`; empty where it resolves to nothing."""
    external: bool = False
    """It points to a law, a schedule or another document, so that nothing here can be its target."""
    broken: bool = False
    """It points into this wording, and what it names does not exist."""
    nearest: int | None = None
    """For a broken one, the clause that is most likely meant."""
    why: str = ""
    """How it was resolved, or why it was not, in a few English words."""

    @property
    def target(self) -> int | None:
        """The first clause meant."""
        return self.targets[0] if self.targets else None
