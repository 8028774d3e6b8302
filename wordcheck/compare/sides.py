"""A clause of one language version, reduced to what needs no translation."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from wordcheck.compare.concepts import Concepts
from wordcheck.model.wording import Clause

Figure = tuple[str, object, object]


class Side(Struct, frozen=True):
    """What of a clause needs no translation."""

    clause: Clause
    number: int | None
    size: float
    """Words, or what would be words in English."""
    figures: Counter[Figure]
    latin: frozenset[str]
    spoken_of: Concepts
    weight: float
    """Of all it speaks of; what few clauses speak of weighs more."""
