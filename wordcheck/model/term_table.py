"""The table of terms of a wording: every term with its scope, other names, uses and places, and what is wrong with it.

The notion is a compiler's: names, where they are declared, where they hold and where they are used
(Aho, Lam, Sethi, Ullman, "Compilers", 2nd ed. 2006, ch. 2.7).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from wordcheck.model.findings import Evidence
from wordcheck.model.terms import Term

TermFaultKind = Literal[
    "undefined",
    "unused",
    "duplicate",
    "circular",
    "out-of-scope",
    "excludes",
    "obliges",
    "two-names",
    "two-things",
    "stray-name",
]
"""`out-of-scope`: used where its definition does not hold. `excludes`, `obliges`: the definition smuggles in an exclusion
or a duty. `two-names`: one thing goes by two names. `two-things`: one name has two meanings. `stray-name`: a word stands
once where a term of the wording is meant."""


class TermEntry(Struct, frozen=True):
    """One term with what the whole wording does with it."""

    term: Term
    scope: int | None = None
    """Id of the clause within which its definition holds; None for the whole wording."""
    variants: tuple[str, ...] = ()
    """The other forms in which it stands in the text: plural, abbreviation, 简称, names in brackets."""
    rests_on: tuple[str, ...] = ()
    """Terms that its definition uses, by name."""
    used_in: tuple[int, ...] = ()
    """Ids of the clauses that use it, in reading order."""


class TermFault(Struct, frozen=True):
    """Something wrong with the names of a wording, as a fact with its places."""

    kind: TermFaultKind
    names: tuple[str, ...]
    """The term, and for circles and pairs of names the others."""
    evidence: tuple[Evidence, ...]
    """The place at fault first."""
    sure: bool = True
    """Whether anyone can recompute it; else it is a rule of thumb."""


class TermTable(Struct, frozen=True):
    """All terms of one wording."""

    entries: tuple[TermEntry, ...] = ()
    """Defined ones by place, then undefined ones."""
    faults: tuple[TermFault, ...] = ()
    """By place."""
