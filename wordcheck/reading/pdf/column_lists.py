"""Short lists set in two columns, whose items are read down the first and then down the second.

    (a) hospital charges      (c) nursing            (a) hospital charges, (b) theatre fees,
    (b) theatre fees          (d) drugs        ─▶    (c) nursing, (d) drugs

Told by their numbers alone: those on the left count on, and those on the right go on where the left ones end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from wordcheck.reading.pdf.lines import Line

_FEWEST = 2
"""Rows of such a list."""
T = TypeVar("T")


def by_column(pieces: Sequence[T]) -> list[T | Line]:
    """The lines and tables of a flow, each list in two columns read column by column."""
    if sum(isinstance(p, Line) and len(p.parts) == 2 for p in pieces) < _FEWEST:  # as mostly
        return list(pieces)
    made: list[T | Line] = []
    at = 0
    while at < len(pieces):
        rows = _rows(pieces, at)
        if rows >= _FEWEST:
            lines = [p for p in pieces[at : at + rows] if isinstance(p, Line)]
            made += [Line.of((line.parts[0],)) for line in lines]
            made += [Line.of((line.parts[1],)) for line in lines if len(line.parts) == 2]
            at += rows
        else:
            made.append(pieces[at])
            at += 1
    return made


def _rows(pieces: Sequence[object], at: int) -> int:
    """How many lines from `at` on are the rows of a list in two columns."""
    first = pieces[at]
    if not isinstance(first, Line) or len(first.parts) != 2 or first.parts[1].count is None:
        return 0
    left: list[int] = []
    right: list[int] = []
    for piece in pieces[at:]:
        if not isinstance(piece, Line) or not 0 < len(piece.parts) <= 2:
            break
        number = piece.parts[0].count
        beside = piece.parts[1].count if len(piece.parts) == 2 else None
        if number is None or (left and number != left[-1] + 1):
            break
        if len(piece.parts) == 2 and (beside is None or len(right) < len(left) or (right and beside != right[-1] + 1)):
            break
        left.append(number)
        if beside is not None:
            right.append(beside)
        elif len(left) > len(right) and right and right[0] == left[-1] + 1:
            break
    return len(left) if len(right) >= _FEWEST and right[0] == left[-1] + 1 else 0
