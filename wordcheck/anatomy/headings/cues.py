"""What makes a passage look like an unnumbered heading, as the outline weighs it."""

from __future__ import annotations

from msgspec import Struct

LISTED = 24.0
"""Prominence of a heading that the table of contents puts highest; each step below it counts one less."""
_DEEPEST = 4.0
BULLETED = "h:bullet"
"""How the style of a head behind a printed bullet begins: `• Earth movement: …`."""

FORM = "h:rider:form"
"""Style of the line with which a form of its own begins among others bound together: it ends all that is open."""


class Cue(Struct, frozen=True):
    """What makes a passage look like an unnumbered heading."""

    score: float
    """What it would cost to take it for mere words; below 0 it would cost to take it for a heading."""
    style: str
    """Headings of one style stand on one level."""
    rank: float
    """Prominence; a heading stands below a more prominent one."""
    length: int | None = None
    """Characters of the passage that are the heading, where text follows it; None for all."""


def is_listed(rank: float) -> bool:
    """Whether the prominence is that of a heading in the table of contents."""
    return LISTED - _DEEPEST <= rank <= LISTED
