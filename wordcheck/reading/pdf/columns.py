"""Reading order: genuine columns are read one after the other, everything else row by row.

Going down the page, the free space between fragments is cut smaller by each fragment met. While a free strip is left
that has text on both sides, the rows form a band with a gutter; a fragment that closes the last strip ends the band.

    ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇   closes every strip: a band of its own (a heading across the page)
    ▇▇▇▇▇▇   ▇▇▇▇▇▇ ┐
    ▇▇▇▇▇▇   ▇▇▇▇   │ one strip stays free: a band with two columns
    ▇▇▇              ┘
    3.1 ▇▇▇▇▇▇▇▇▇▇▇   the strip behind the number is no gutter: that column is too narrow

Side heads, list numbers and rows of figures leave free strips too. A gutter must part columns of comparable width that
are filled with lines; what stands beside them sparsely is read along the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import TypeVar

from wordcheck.reading.pdf.column_signs import (
    Placed,
    counts_on,
    is_filled,
    list_beside,
    lists_numbers,
    numbers_rows,
    own_lines,
    own_numbers,
    rows_of,
)

P = TypeVar("P", bound=Placed)
_Strip = tuple[float, float]
_NARROWEST_GUTTER = 3.5
"""Points."""
_MARGIN = 0.12
"""Share of the width that a free strip at the edge of the text must have to be more than a ragged margin."""
_NARROW_COLUMN = 0.45
"""Share of the widest column below which a column is none: list numbers, side heads, amounts."""
_FULL = 0.8
"""Share of the column's width that a line of running text takes."""
_TIGHT = 3.0
"""Points by which the gutters of two pages may differ."""
_MOST_ABOVE = 6
"""Lines above columns that may hide where these part."""
_LARGER = 1.15
"""How much higher than the lines above it a heading is set."""


def columns(items: Sequence[P], known: Sequence[_Strip] = ()) -> list[list[P]]:
    """The items of a page in stretches that are read one after the other; within each from top to bottom.

    `known` are the gutters of the page before: columns that go on need fewer lines to be told.
    """
    flows: list[list[P]] = []
    plain: list[P] = []
    for band, gutters in _judged(items, known):
        if not gutters:
            plain += band
            continue
        if plain:
            flows.append(plain)
            plain = []
        flows += [c for c in _split(band, gutters) if c]
    return [*flows, plain] if plain else flows


def gutters_between(spans: Sequence[_Strip]) -> list[_Strip]:
    """The free strips between columns that reach from the left to the right edge of each span."""
    return [(a[1], b[0]) for a, b in pairwise(sorted(spans)) if b[0] - a[1] >= _NARROWEST_GUTTER]


def _judged(items: Sequence[P], known: Sequence[_Strip]) -> Iterator[tuple[list[P], list[_Strip]]]:
    """The bands of a page with the gutters that part genuine columns in them.

    Lines that stand above columns and leave room beside them may hide these; they may stand above a table as well, so
    what they are taken away from must go down in columns at a pace of their own.
    """
    if not items:
        return
    found = list(_weighed(items, known, True))
    if not all(sound for _, _, sound in found):
        found = list(_weighed(items, known, False))
    yield from ((band, gutters) for band, gutters, _ in found)


def _weighed(items: Sequence[P], known: Sequence[_Strip], lines: bool) -> Iterator[tuple[list[P], list[_Strip], bool]]:
    """Each band with its gutters, and whether these are sound; `lines` tells to take lines above columns away."""
    left, right = min(i.x0 for i in items), max(i.x1 for i in items)
    for whole, strips, closed in _bands(items, left, right, lines):
        gutters = _gutters(whole, strips, left, right, known)
        cut = _hides(whole, gutters, left, right, known) if lines and strips else 0
        if cut:
            yield whole[:cut], [], True
        band, opened = whole[cut:], closed or cut > 0
        gutters = _gutters(band, _left_by(band, left, right), left, right, known) if cut else gutters
        heads = _centred_heads(band, left, right) if gutters else 0
        if heads:
            yield band[:heads], [], True
        foot = len(band) - (_heading_below(band[heads:], gutters) if gutters else 0)
        sides = _split(band, gutters) if opened and gutters else []
        apart = all(own_lines(a, b) or own_numbers(a, b) or counts_on(a, b) for a, b in pairwise(sides))
        yield band[heads:foot], gutters, apart
        if foot < len(band):
            yield band[foot:], [], True


def _hides(
    band: Sequence[Placed], gutters: Sequence[_Strip], left: float, right: float, known: Sequence[_Strip]
) -> int:
    """How many lines above columns hide some of the gutters of these, as a title does that is wider than the first of three."""
    for cut in range(1, min(_lines_above(band), _MOST_ABOVE) + 1):
        rest = band[cut:]
        if len(_gutters(rest, _left_by(rest, left, right), left, right, known)) > len(gutters):
            return cut
    return 0


def _centred_heads(band: Sequence[Placed], left: float, right: float) -> int:
    """How many items at the top are headings of all columns: alone in their row, in the middle of the page."""
    for n, (item, below) in enumerate(pairwise(band)):
        middle = abs((item.x0 + item.x1) - (left + right)) / 2 < 0.06 * (right - left)
        if not middle or below.top < item.bottom - 0.3 * (item.bottom - item.top):
            return n
    return max(0, len(band) - 1)


def _bands(items: Sequence[P], left: float, right: float, lines: bool) -> Iterator[tuple[list[P], list[_Strip], bool]]:
    """Stretches of items from top to bottom, each with the strips that none of its items touches.

    And whether lines above it, where `lines` allows it, had to be taken away for that.
    """

    def heads(band: Sequence[P]) -> int:
        return _centred_heads(band, left, right)

    def body(band: Sequence[P]) -> int:
        return len(band) - _tail(band)

    strips: list[_Strip] = [(left, right)]
    band: list[P] = []
    opened = False
    for item in sorted(items, key=lambda i: (i.top, i.x0)):
        rest = _open(strips, item, left, right)
        # A heading in the middle of the page narrows the gutter below it; what came last may belong to what follows.
        for ends in (heads, *([_lines_above] if lines else []), body, len):
            if not band or rest:
                break
            cut = ends(band)
            if ends is _lines_above:
                # No more than needed: a column may begin above the one beside it, alone in its row.
                opens = cut and _open(_left_by(band[cut:], left, right), item, left, right)
                least = (
                    next(n for n in range(1, cut + 1) if _open(_left_by(band[n:], left, right), item, left, right))
                    if opens
                    else 0
                )
                cut = next((n for n in range(least, cut) if not _runs_on(band[n - 1], band[n])), cut) if opens else 0
            if cut:
                yield band[:cut], strips, opened
                band, opened = band[cut:], ends is _lines_above
                strips = _left_by(band, left, right)
                rest = _open(strips, item, left, right)
        band.append(item)
        strips = rest
    if band:
        yield band, strips, opened


def _open(strips: Sequence[_Strip], item: Placed, left: float, right: float) -> list[_Strip]:
    """What an item leaves of the strips, without those beside which no column has room: indents, behind list numbers."""
    margin = _MARGIN * (right - left)
    return [
        (a, b)
        for a, b in _without(strips, item)
        if b > left + margin and a < right - margin and (b - a > margin or (a > left and b < right))
    ]


def _left_by(items: Sequence[Placed], left: float, right: float) -> list[_Strip]:
    """The strips that all items leave."""
    strips: list[_Strip] = [(left, right)]
    for item in items:
        strips = _open(strips, item, left, right)
    return strips


def _lines_above(band: Sequence[Placed]) -> int:
    """How many items at the top stand alone in their rows, as a paragraph does that stands above columns and leaves room."""
    for n, (item, below) in enumerate(pairwise(band)):
        if below.top < item.bottom - 0.3 * (item.bottom - item.top):
            return n
    return max(0, len(band) - 1)


def _runs_on(above: Placed, below: Placed) -> bool:
    """Whether two lines are of one paragraph or heading: set close, from one edge or around one middle."""
    high = above.bottom - above.top
    close = below.top - above.bottom < 0.6 * high and abs(high - (below.bottom - below.top)) < 0.1 * high
    return close and (abs(above.x0 - below.x0) < _TIGHT or abs(above.x0 + above.x1 - below.x0 - below.x1) < 2 * _TIGHT)


def _tail(band: Sequence[Placed]) -> int:
    """How many items at the end stand clearly below the rest: a heading of what follows, not the end of a column."""
    if len(band) < 2:
        return 0
    last = band[-1]
    above = max(i.bottom for i in band[:-1])
    return 1 if last.top - above > 0.8 * (last.bottom - last.top) else 0


def _heading_below(band: Sequence[Placed], gutters: Sequence[_Strip]) -> int:
    """How many items at the end are the heading of what follows: below a list in columns, apart and larger than the text.

    The second column of the list would else be read behind that heading.
    """
    *above, last = band
    right = [i for i in band if i.x0 >= gutters[-1][1] - 0.1]
    if len(gutters) == 1 and (foot := _below_list(band, right)):
        return foot
    if last.x0 > gutters[-1][0] or not all(i.numbered for i in right):
        return 0
    larger = last.bottom - last.top > _LARGER * median(i.bottom - i.top for i in above)
    return _tail(band) if larger else 0


def _below_list(band: Sequence[Placed], right: Sequence[Placed]) -> int:
    """How many items at the end stand on the left below a list in two columns, whose second goes on where the first ends."""
    own = [i for i in band if i.x0 < right[0].x0]
    if not counts_on(own, right):
        return 0
    first, ends = right[0].count or 0, max(i.bottom for i in right)
    at = next((n for n, i in enumerate(own) if i.count == first - 1), len(own))
    # Lines of the last item itself may hang below the second column.
    behind = (n for n, i in enumerate(own) if n > at and i.top >= ends - _TIGHT and i.x0 <= own[at].x0 + _TIGHT)
    return len(own) - next(behind, len(own))


def _without(strips: Sequence[_Strip], item: Placed) -> list[_Strip]:
    kept: list[_Strip] = []
    for a, b in strips:
        if item.x1 <= a or item.x0 >= b:
            kept.append((a, b))
            continue
        kept += [(p, q) for p, q in ((a, item.x0), (item.x1, b)) if q - p >= _NARROWEST_GUTTER]
    return kept


def _gutters(
    band: Sequence[Placed], strips: Sequence[_Strip], left: float, right: float, known: Sequence[_Strip]
) -> list[_Strip]:
    """The strips that part genuine columns."""
    if len(band) < 2:
        return []
    inner = [
        (a, b) for a, b in sorted(strips) if any(i.x1 <= a + 0.1 for i in band) and any(i.x0 >= b - 0.1 for i in band)
    ]
    while inner:
        edges = [left, *(x for strip in inner for x in strip), right]
        spans = [edges[k + 1] - edges[k] for k in range(0, len(edges), 2)]
        narrow = min(range(len(spans)), key=spans.__getitem__)
        if spans[narrow] >= _NARROW_COLUMN * max(spans):
            break
        del inner[_joined_at(_split(band, inner)[narrow], narrow, inner)]
    if not inner:
        return []
    spans = _spans(inner, left, right)
    parts = list(zip(_split(band, inner), spans, strict=True))
    # Numbered lines may be short where all columns list them, as a table of contents does; beside running text they are
    # the numbers and heads of that text.
    listed = all(lists_numbers(c, len(rows_of(c))) for c, _ in parts)
    if any(list_beside(a, b) for (a, _), (b, _) in pairwise(parts)):
        return []
    if not listed and any(numbers_rows(a, b) for (a, _), (b, _) in pairwise(parts)):
        return []
    filled = all(is_filled(c, span, listed) for c, span in parts) or _go_on(inner, parts, known)
    apart = filled or all(own_lines(a, b) or counts_on(a, b) for (a, _), (b, _) in pairwise(parts))
    return inner if apart else []


def _go_on(inner: Sequence[_Strip], parts: Sequence[tuple[list[Placed], float]], known: Sequence[_Strip]) -> bool:
    """Whether the columns of the page before go on here: gutters in the same places, a full line in each column."""
    same = all(any(a <= k[0] + _TIGHT and b >= k[1] - _TIGHT for k in known) for a, b in inner)
    return same and all(any(x1 - x0 >= _FULL * span for x0, x1, _, _ in rows_of(column)) for column, span in parts)


def _joined_at(column: Sequence[Placed], narrow: int, gutters: Sequence[_Strip]) -> int:
    """Which gutter goes when a column is too narrow: numbers set flush right are pages and belong to the left."""
    beside = [k for k in (narrow - 1, narrow) if 0 <= k < len(gutters)]
    lefts, rights = [i.x0 for i in column], [i.x1 for i in column]
    lean = (max(lefts) - min(lefts)) - (max(rights) - min(rights)) if column else 0.0
    if len(beside) == 2 and abs(lean) > 1:
        return beside[0] if lean > 0 else beside[1]
    return min(beside, key=lambda k: gutters[k][1] - gutters[k][0])


def _spans(gutters: Sequence[_Strip], left: float, right: float) -> list[float]:
    edges = [left, *(x for strip in gutters for x in strip), right]
    return [edges[k + 1] - edges[k] for k in range(0, len(edges), 2)]


def _split(band: Sequence[P], gutters: Sequence[_Strip]) -> list[list[P]]:
    made: list[list[P]] = [[] for _ in range(len(gutters) + 1)]
    for item in band:
        made[sum(1 for a, b in gutters if (item.x0 + item.x1) / 2 > (a + b) / 2)].append(item)
    return made
