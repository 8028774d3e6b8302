"""Headings that a new page prints once more: `SECTION 1: BUILDINGS continued`, `责任免除（续）`. They are no clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import squeezed, title_key
from wordcheck.languages.lazily import lazily

_CONTINUED = lazily(r"(.{2,90}?)[\s,:–—-]*[(（\[]?(?:continued|cont[’'.]?d?\.?|续)[)）\]]?", re.IGNORECASE)
_SHORTEST = 3
_TELLING = 16
"""Letters from which words that begin a line are the heading again, not a word of it."""


def continued_of(passages: Sequence[Passage]) -> frozenset[int]:
    """Indices of the passages that say again, with `continued`, what a passage before them said."""
    said = {p.index: squeezed(p.text) for p in passages if len(p.text) <= 110}
    again = {i: m[1] for i, words in said.items() if (m := _continued(words)) and len(m[1]) >= _SHORTEST}
    if not again:  # as mostly
        return frozenset()
    before: set[str] = set()
    found: set[int] = set()
    for i, words in said.items():
        if i in again and _was_said(title_key(again[i]), before):
            found.add(i)
        else:
            before.add(title_key(words))
    return frozenset(found)


def _was_said(key: str, before: set[str]) -> bool:
    """Whether a heading stands before, by itself or with the heading of the next level on the same line."""
    return key in before or (len(key) >= _TELLING and any(words.startswith(key) for words in before))


def _continued(words: str) -> re.Match[str] | None:
    return _CONTINUED.fullmatch(words) if "cont" in words.lower() or "续" in words else None
