"""The alphabetical index at the end of a booklet, which is no part of any clause.

Index
Accident, what to do   4
Cancellation   2, 4
"""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.anatomy.passages.finding import Passage
from wordcheck.anatomy.vocabulary import squeezed
from wordcheck.languages.lazily import lazily

_HEADINGS = frozenset({"index", "索引", "关键词索引", "名词索引", "alphabeticalindex", "indexofterms"})
_ENTRY = lazily(r".{1,80}?[\s.·…]+\d{1,3}(?:\s?[,，、–-]\s?\d{1,3}){0,8}")
_FEWEST = 5
"""Entries that make an index."""
_MOSTLY = 0.8
"""Share of its lines that are entries."""


def index_of(passages: Sequence[Passage]) -> tuple[int, int] | None:
    """First passage of the index, its heading, and the one behind the last; None where there is none."""
    for head in passages[len(passages) // 2 :]:
        if len(head.text) > 24 or squeezed(head.text).lower() not in _HEADINGS:
            continue
        entries = 0
        last = head.index
        for p in passages[head.index + 1 :]:
            if _ENTRY.fullmatch(" ".join(p.text.split())):
                entries += 1
                last = p.index
            elif p.index - last > 2 or len(p.text) > 80:
                break
        lines = last - head.index
        if entries >= _FEWEST and entries >= _MOSTLY * lines:
            return head.index, last + 1
    return None
