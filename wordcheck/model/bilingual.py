"""One wording in two languages: which clause is which, and where they do not say the same."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from wordcheck.model.said import Said
from wordcheck.model.wording import Wording

MismatchKind = Literal["missing", "figure", "reference", "term", "bound", "party", "answer"]


class Mismatch(Struct, frozen=True):
    """A place where one version says what the other does not."""

    kind: MismatchKind
    said: Said
    first: int | None
    """The clause in the first version; None where it has no such clause."""
    second: int | None
    first_words: str = ""
    second_words: str = ""


class Bilingual(Struct, frozen=True):
    """Two language versions of one wording."""

    first: Wording
    second: Wording
    pairs: tuple[tuple[int, int], ...]
    """Ids of clauses that are one, in reading order."""
    mismatches: tuple[Mismatch, ...]
    not_compared: tuple[Said, ...] = ()
    complete: bool = True
    """Whether both files were read whole."""
