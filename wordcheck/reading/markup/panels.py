"""Panels within panels (`details`): how deep a page nests them, so that their heads stand on levels of their own."""

from __future__ import annotations

import re

from wordcheck.languages.lazily import lazily

_EDGE = lazily(r"<(/?)details\b", re.I)
_INNERMOST, _OUTERMOST = 5, 2
"""Level of the head of a panel that holds none, and the highest that one of them stands on: below headings proper."""


def deepest(source: str) -> int:
    """How many panels of a page stand in each other."""
    depth = most = 0
    for m in _EDGE.finditer(source):
        depth = max(0, depth - 1) if m[1] else depth + 1
        most = max(most, depth)
    return most


def level_of(depth: int, most: int) -> int:
    """The level of the head of a panel at that depth, from 1."""
    return max(_OUTERMOST, _INNERMOST - max(0, most - depth))
