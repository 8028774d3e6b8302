"""What a flag may report: an anchor with the captures that belong to it."""

from __future__ import annotations

from msgspec import Struct, field

from wordcheck.engine.conditions.judged import Judged
from wordcheck.engine.things import Found
from wordcheck.model.said import Said
from wordcheck.model.verdicts import Truth

FOUND = Judged(Truth.HOLDS)


class Candidate(Struct, frozen=True):
    """One possible finding: its anchor, its captures, and what is known of them beyond attributes (`main.count`)."""

    anchor: Found
    bound: dict[str, Found]
    facts: dict[str, Said] = field(default_factory=dict)
    judged: Judged = FOUND
    """Whether it is what the flag looks for; undecided where that is open."""
