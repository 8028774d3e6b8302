"""Matches as bare offsets, while no rule looks at them."""

from __future__ import annotations

from array import array

from msgspec import Struct

from wordcheck.engine.things import Found
from wordcheck.model.span import Span


class Packed(Struct, frozen=True):
    """Matches of plain words in reading order: where each begins and ends."""

    starts: array[int]
    ends: array[int]

    def unpacked(self) -> list[Found]:
        """The matches as they were."""
        return [Found(Span(start, end)) for start, end in zip(self.starts, self.ends, strict=True)]


def pack(found: list[Found]) -> Packed | None:
    """Matches packed; None where there are none, or where some are things of the wording."""
    if not found or any(f.kind != "span" or f.body is not None for f in found):
        return None
    return Packed(array("i", [f.span.start for f in found]), array("i", [f.span.end for f in found]))
