"""The lexicons that play a part in the analysis of covers by their names alone, whichever pack holds them."""

from __future__ import annotations

EVENT = "market-event-"
"""Begins the name of a family of words for one event or loss."""
LIGHT_EVENTS = "market-events-of-little-weight"
"""Includes the families that say too little alone."""
CLASSES = ("market-party-", "market-act-", "market-thing-")
"""Begin the names of classes of words by which a sentence is read as a statement: parties, acts, things."""
HOW = "market-how-"
"""Begins the name of the ways in which something is held, treated or left (`market-how-unbounded`)."""
PARTS = tuple(
    f"market-{part}"
    for part in ("hazard", "hazard-listed", "hazard-excepted", "no-cover-heading", "no-cover-heading-begins")
)


def plays_a_part(lexicon: str) -> bool:
    """Whether a lexicon of that name is used although no rule names it."""
    return lexicon.startswith((EVENT, HOW, *CLASSES)) or lexicon == LIGHT_EVENTS or lexicon in PARTS
