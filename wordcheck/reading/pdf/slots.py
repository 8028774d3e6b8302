"""The rows in which headers and footers stand, and the places that come back from page to page.

page 4   Home Insurance      Section 2 – Buildings      ┐ one place and size, some of the words the same on
page 5   Home Insurance      Section 3 – Contents       ┘ nearly all pages: all of it is a running head
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from msgspec import Struct

from wordcheck.languages.width import cell_width
from wordcheck.model.manuscript import FurnitureKind
from wordcheck.reading.pdf.edges import mask
from wordcheck.reading.pdf.fragments import Fragment

NEAR = 4.0
"""Points by which the height of a header may vary from page to page."""
_CLEAR = 2.0
_FEW = 3
"""Fewest pages that show a place to be that of running heads."""
_ALIKE = 0.7
"""Share of them whose rows must have words in common."""
_TELLING = 10
"""Width of such words in Latin letters, two for each Chinese one."""
_LONGEST = 110
"""Width of a running head."""


class Row(Struct, frozen=True):
    """The fragments on one line in the band at the top or bottom of a page."""

    page: int
    side: FurnitureKind
    fragments: tuple[Fragment, ...]
    masked: str
    away: float
    """Distance of its baseline from the edge of the page."""
    in_table: bool
    clear: float
    """Free space between it and the rest of the page, in multiples of its size."""

    @property
    def size(self) -> float:
        return self.fragments[0].size

    @property
    def words(self) -> str:
        """Its text as printed, its fragments run together."""
        return "".join([f.text for f in self.fragments])


def clusters(members: Sequence[int], rows: Sequence[Row]) -> list[list[int]]:
    """Rows of about the same height on the page."""
    clusters: list[list[int]] = []
    for i in sorted(members, key=lambda i: rows[i].away):
        if clusters and rows[i].away - rows[clusters[-1][0]].away <= NEAR:
            clusters[-1].append(i)
        else:
            clusters.append([i])
    return clusters


def stands_clear(cluster: Sequence[int], rows: Sequence[Row]) -> bool:
    """Whether a row stands apart from the text on most of its pages."""
    return median(rows[i].clear for i in cluster) >= _CLEAR


def partly_alike(rows: Sequence[Row], often: float) -> set[int]:
    """Rows at one place on `often` pages or more, clear of the text, that share some words and have others that change."""
    found: set[int] = set()
    for side in (FurnitureKind.HEADER, FurnitureKind.FOOTER):
        members = [
            i for i, r in enumerate(rows) if r.side is side and not r.in_table and cell_width(r.words) <= _LONGEST
        ]
        for cluster in clusters(members, rows):
            sizes = Counter(round(rows[i].size, 1) for i in cluster)
            own = [i for i in cluster if round(rows[i].size, 1) == sizes.most_common(1)[0][0]]
            if len({rows[i].page for i in own}) >= max(_FEW, often) and stands_clear(own, rows):
                found.update(_with_common_words(own, rows))
    return found


def _with_common_words(slot: Sequence[int], rows: Sequence[Row]) -> list[int]:
    """The rows of a place that share a fragment, or the beginning of their first one."""
    pieces: Counter[str] = Counter(mask(f.text) for i in slot for f in rows[i].fragments)
    telling = [words for words, n in pieces.items() if n >= _ALIKE * len(slot) and cell_width(words) >= _TELLING]
    if telling:
        return [i for i in slot if any(mask(f.text) in telling for f in rows[i].fragments)]
    firsts = sorted(rows[i].masked for i in slot)
    enough = max(_FEW, round(_ALIKE * len(slot) + 0.49))
    for k in range(len(firsts) - enough + 1):
        head = _beginning(firsts[k], firsts[k + enough - 1])
        if cell_width(head) >= _TELLING:
            return [i for i in slot if rows[i].masked.startswith(head)]
    return []


def _beginning(a: str, b: str) -> str:
    """The words with which both begin."""
    same = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[:same]
