"""The parts of all titles by how they begin and end, so that a term is held against those alone that may name it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator


class TitleParts:
    """Parts of titles, each with the place of its title."""

    def __init__(self, parts: Iterable[tuple[str, int]]) -> None:
        self._forward = sorted(parts)
        self._backward = sorted((part[::-1], place) for part, place in self._forward)

    def beginning(self, words: str) -> Iterator[tuple[str, int]]:
        """Those that begin with words."""
        return _beginning(self._forward, words)

    def ending(self, words: str) -> Iterator[tuple[str, int]]:
        """Those that end with words."""
        return ((part[::-1], place) for part, place in _beginning(self._backward, words[::-1]))


def _beginning(ordered: list[tuple[str, int]], words: str) -> Iterator[tuple[str, int]]:
    for at in range(bisect_left(ordered, (words, -1)), len(ordered)):
        if not ordered[at][0].startswith(words):
            return
        yield ordered[at]
