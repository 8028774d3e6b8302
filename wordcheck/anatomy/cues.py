"""What makes a passage look like an unnumbered heading, as the outline weighs it."""

from __future__ import annotations

from msgspec import Struct


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
