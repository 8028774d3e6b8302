"""A page of a file as a picture, for surfaces that show what was read beside how it was read."""

from __future__ import annotations

from msgspec import Struct


class PageImage(Struct, frozen=True):
    """One page as a reader sees it."""

    number: int
    """From 1."""
    width: float
    """In points; boxes of the manuscript's segments are in the same frame."""
    height: float
    data: bytes
    """The picture file."""
    media_type: str
    """`image/webp` or `image/png`."""
