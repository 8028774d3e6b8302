"""How far the tree read is the tree that was set."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from benchmarks.layouts.contents import Content
from wordcheck.model.wording import Wording

Key = tuple[str, str]
_OPENING = 10
"""Characters by which a clause is known again, besides its number."""


def scored(made: Content, wordings: Sequence[Wording]) -> tuple[int, int, int, int]:
    """Clauses set, clauses read, those found again, and those of them under the right parent."""
    numbers = {id(node): n for n, (node, _) in enumerate(made.walk())}
    gold = [(_key(n.label, n.title + n.text), numbers[id(up)] if up else None) for n, up in made.walk()]
    read: list[tuple[Key, int | None]] = []
    for wording in wordings:
        first = len(read)
        at = {c.id: first + n for n, c in enumerate(wording.clauses)}
        read += [
            (_key(c.label, c.title + wording.own_text(c)), at[c.parent] if c.parent else None) for c in wording.clauses
        ]
    pairs = _aligned([k for k, _ in gold], [k for k, _ in read])
    right = sum((pairs.get(up) if up is not None else None) == read[pairs[n]][1] for n, (_, up) in enumerate(gold) if n in pairs)  # fmt: skip
    return len(gold), len(read), len(pairs), right


def f1(set_: int, read: int, hit: int) -> float:
    """The harmonic mean of the shares found and right."""
    return 2 * hit / (set_ + read) if set_ + read else 1.0


def _key(label: str, words: str) -> Key:
    return _squeezed(label), _squeezed(words)[:_OPENING]


def _squeezed(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def _aligned(a: Sequence[Key], b: Sequence[Key]) -> dict[int, int]:
    """The longest common subsequence, as positions."""
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            best[i][j] = best[i + 1][j + 1] + 1 if a[i] == b[j] else max(best[i + 1][j], best[i][j + 1])
    found: dict[int, int] = {}
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            found[i] = j
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return found
