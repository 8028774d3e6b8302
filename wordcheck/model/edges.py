"""Where the characters of a printed line stand, in four bytes a character instead of the eight of a tuple."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Final, overload

from msgspec import Struct

_KIND: Final = "i"
SIZE = array(_KIND).itemsize
"""Bytes of one edge."""
FURTHEST = 2_000_000_000
"""What lies beyond, in hundredths of a point, is taken to lie there: no page is so large."""


class Edges(Struct, frozen=True, gc=False):
    """Left edge of each character in points, then the right edge of the last."""

    packed: bytes = b""
    """In hundredths of a point."""

    @classmethod
    def of(cls, lengths: Sequence[float]) -> Edges:
        """Lengths in points, rounded to a hundredth."""
        hundredths = [round(100 * round(length, 2)) for length in lengths]
        return cls(array(_KIND, [max(-FURTHEST, min(FURTHEST, at)) for at in hundredths]).tobytes())

    def __len__(self) -> int:
        return len(self.packed) // SIZE

    def __iter__(self) -> Iterator[float]:
        return (at / 100 for at in memoryview(self.packed).cast(_KIND))

    @overload
    def __getitem__(self, at: int) -> float: ...
    @overload
    def __getitem__(self, at: slice) -> Edges: ...
    def __getitem__(self, at: int | slice) -> float | Edges:
        found = memoryview(self.packed).cast(_KIND)[at]
        return Edges(found.tobytes()) if isinstance(found, memoryview) else found / 100


NO_EDGES = Edges()
"""Where they are unknown."""
