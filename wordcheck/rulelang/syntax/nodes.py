"""What every construct of a rule file is: a frozen value that knows where it stands and is equal by what it says."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any

from msgspec import Struct

ORIGINS = frozenset({"at", "places", "let"})
"""Fields that say where a construct comes from; two constructs that differ in these alone are equal."""


class At(Struct, frozen=True):
    """Where a construct stands: file, and line and column from 1 in code points, end exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


NOWHERE = At("", 0, 0, 0, 0)


class Node(Struct, frozen=True, eq=False):
    """A construct with its place."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and _said(self) == _said(other)

    def __hash__(self) -> int:
        return hash((type(self), _said(self)))


def _said(node: object) -> object:
    """All that a construct says, in order of its fields."""
    kind: Any = type(node)
    return _sayings(kind)(node)


@cache
def _sayings(kind: Any) -> Callable[[object], object]:
    """What takes from a construct of some kind all that it says: patterns are looked up by it thousands of times."""
    names: tuple[str, ...] = kind.__struct_fields__
    said = [name for name in names if name not in ORIGINS]
    return attrgetter(*said) if said else lambda _: ()
