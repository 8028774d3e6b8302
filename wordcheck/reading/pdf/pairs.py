"""What is covered beside what is not: two columns under a pair of headings, each read from its heading down.

Home, travel and small-business wordings print the exclusions of a peril beside it. Read along the row, a peril and its
exclusion become one sentence; the meaning lies in the column.

    What is covered        What is not covered            What is covered
    1. Fire, smoke         • scorching              ─▶    1. Fire, smoke   2. Storm
    2. Storm               • damage to fences             What is not covered
    ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇              • scorching   • damage to fences
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from wordcheck.model.manuscript import Box
from wordcheck.reading.cover_headings import COVERED, COVERED_BEGINS, NOT_COVERED
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.tables import Grid

_NARROWEST = 2.0
"""Points of free space that must stay between the two columns."""
_LEVEL = 0.9
"""Share of their size by which the two headings may stand one above the other, as cells fill them."""
_APART = 0.5
"""Share of its height that stays free above a heading."""
_EDGE = 3.0
"""Points by which words may stand outside the lines around them."""


class Pair(Struct, frozen=True):
    """Two columns under their headings, which come first in each."""

    left: tuple[Fragment, ...]
    right: tuple[Fragment, ...]
    between: tuple[float, float]
    """Left and right edge of the free space between them."""
    headed: bool = True
    """False for what goes on from the page before."""

    @property
    def top(self) -> float:
        return min(f.top for f in (*self.left, *self.right))


def pairs_of(body: Sequence[Fragment], bands: Sequence[Box] = (), grids: Sequence[Grid] = ()) -> list[Pair]:
    """The pairs of a page from top to bottom.

    `bands` are the coloured bands on which headings stand; a pair drawn as one of the tables `grids` ends with it.
    """
    level = sorted((f for f in body if f.turn == 0), key=lambda f: (f.top, f.x0))
    heads = list(_heads(level))
    made = []
    for k, (left, right) in enumerate(heads):
        end = heads[k + 1][0].top if k + 1 < len(heads) else float("inf")
        table = next((g.box.bottom for g in grids if _holds(g.box, left) and _holds(g.box, right)), float("inf"))
        below = [f for f in level if f.top > left.middle and f.bottom <= min(end + 1, table + _EDGE)]
        made.append(_pair(left, right, below if end == float("inf") else _without_heading(below, end), bands))
    found: list[Pair] = []
    for pair in (p for p in made if len(p.left) + len(p.right) > 2):
        before = {id(f) for earlier in found for f in (*earlier.left, *earlier.right)}
        if not _in_columns(pair, [f for f in level if id(f) not in before] if before else level):
            found.append(pair)
    return found


def goes_on(between: tuple[float, float], body: Sequence[Fragment], found: Sequence[Grid]) -> Pair | None:
    """The rest of a pair that reached the end of the page before, drawn as a table without headings of its columns."""
    grid = min(found, key=lambda g: g.box.top, default=None)
    if grid is None or any(f.bottom < grid.box.top for f in body):
        return None
    edge = next((x for x in grid.edges[1:-1] if between[0] - _EDGE <= x <= between[1] + _EDGE), None)
    if edge is None:
        return None
    inside = [f for f in body if grid.box.top <= f.middle <= grid.box.bottom]
    across = max((f.bottom for f in inside if f.x0 < edge - _EDGE and f.x1 > edge + _EDGE), default=grid.box.top)
    inside = [f for f in inside if f.middle > across]  # A heading across both columns comes first.
    left, right = tuple(f for f in inside if f.x1 <= edge + _EDGE), tuple(f for f in inside if f.x0 >= edge - _EDGE)
    whole = len(left) + len(right) == len(inside) > 0
    return Pair(left, right, between, headed=False) if whole else None


def without_pairs(found: Sequence[Grid], pairs: Sequence[Pair]) -> list[Grid]:
    """The grids that are not merely the lines drawn around a pair."""
    return [g for g in found if not any(_frames(g.box, pair) for pair in pairs)]


def _heads(level: Sequence[Fragment]) -> Iterator[tuple[Fragment, Fragment]]:
    """Fragments that stand side by side and name the two columns; what is covered may stand on either side."""
    covered = [
        f
        for f in level
        if (f.text[0] in COVERED_BEGINS or not f.text[0].isalnum()) and len(f.text) <= 60 and COVERED.fullmatch(f.text)
    ]
    if not covered:
        return
    rest = [f for f in level if len(f.text) <= 60 and NOT_COVERED.fullmatch(f.text)]
    for a in covered:
        beside = [b for b in rest if abs(a.base - b.base) < _LEVEL * a.size and (b.x0 > a.x1 or b.x1 < a.x0)]
        if len(beside) == 1:
            yield (a, beside[0]) if beside[0].x0 > a.x1 else (beside[0], a)


def _pair(left: Fragment, right: Fragment, below: Sequence[Fragment], bands: Sequence[Box]) -> Pair:
    """The pair whose headings are `left` and `right`; it ends where a line or a band closes the space between the columns.

    Bullets and numbers of the right column leave a strip of their own free, so the leftmost strip is the space between.
    """
    strips = [(left.x1, right.x0)]
    inside: list[Fragment] = []
    for f in below:
        if any(b.top <= f.middle <= b.bottom and b.x0 < left.x0 + _EDGE and b.x1 > right.x1 - _EDGE for b in bands):
            break
        rest = [(a, b) for low, high in strips for a, b in _without(low, high, f.x0, f.x1) if b - a >= _NARROWEST]
        if not rest:
            if len(inside) > 1 and inside[-1].top - max(i.bottom for i in inside[:-1]) > inside[-1].height:
                inside.pop()  # The heading of what follows across both columns.
            break
        strips = rest
        inside.append(f)
    middle = sum(strips[0]) / 2
    return Pair(
        (left, *(f for f in inside if f.x0 < middle)), (right, *(f for f in inside if f.x0 >= middle)), strips[0]
    )


def _without_heading(below: Sequence[Fragment], end: float) -> Sequence[Fragment]:
    """What stands above the headings of the next pair at `end`, without the name of that pair (`Storm`)."""
    if len(below) < 3:
        return below
    last, above = below[-1], max(f.bottom for f in below[:-1])
    apart = last.top - above
    return below[:-1] if apart > _APART * last.height and apart > end - last.bottom else below


def _without(low: float, high: float, start: float, end: float) -> list[tuple[float, float]]:
    """What is left of a strip when the stretch from `start` to `end` is taken."""
    if end <= low or start >= high:
        return [(low, high)]
    return [(low, start), (end, high)]


def _in_columns(pair: Pair, level: Sequence[Fragment]) -> bool:
    """Whether the headings stand side by side by chance, in columns of running text that reach further up."""
    low, high = pair.between
    for f in reversed([f for f in level if f.bottom <= pair.top + 1]):
        if f.x0 >= high - _NARROWEST:
            return True
        if f.x1 > low + _NARROWEST:
            return False
    return False


def _frames(box: Box, pair: Pair) -> bool:
    """Whether lines are drawn around words of both columns."""
    return all(any(_holds(box, f) for f in side) for side in (pair.left, pair.right))


def _holds(box: Box, f: Fragment) -> bool:
    return box.top - _EDGE <= f.middle <= box.bottom + _EDGE and box.x0 - _EDGE <= f.x0 <= box.x1
