"""Pages to paragraphs: what is body, in which columns, and which lines belong together.

This module only asks the others in their order: furniture, columns, lines, paragraphs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from wordcheck.model.manuscript import Box, FurnitureKind, Style
from wordcheck.reading.pdf.blocks import Vocabulary
from wordcheck.reading.pdf.cells import RuledTable, ruled_tables
from wordcheck.reading.pdf.column_lists import by_column
from wordcheck.reading.pdf.columns import columns, gutters_between
from wordcheck.reading.pdf.edges import PageOfFragments
from wordcheck.reading.pdf.fragments import Fragment, one_style
from wordcheck.reading.pdf.furniture import furniture_of
from wordcheck.reading.pdf.letters import SOFT_END
from wordcheck.reading.pdf.lines import Line, lines_of
from wordcheck.reading.pdf.pages import RawPage
from wordcheck.reading.pdf.pairs import goes_on, pairs_of, without_pairs
from wordcheck.reading.pdf.paragraphs import Column, Distances, Entry, pitches
from wordcheck.reading.pdf.tables import Grid


class Flow(Struct, frozen=True):
    """A stretch of a page that is read from top to bottom: lines with tables between them."""

    page: int
    pieces: tuple[Line | RuledTable, ...]
    side: Literal["", "left", "right"] = ""
    """The column of a pair that it is."""
    headed: bool = False
    """Whether its first line is known to be the heading of the rest."""
    between: tuple[float, float] = (0.0, 0.0)
    """For a column of a pair: the free space between the two."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines, without notes in the margin."""
        return tuple(p for p in self.pieces if isinstance(p, Line) and not p.aside)

    @property
    def fragments(self) -> Iterator[Fragment]:
        """All fragments, those of tables included."""
        for piece in self.pieces:
            if isinstance(piece, Line):
                yield from piece.parts
            else:
                for filled in piece.cells:
                    yield from filled.fragments


def body_of(page: RawPage, kinds: dict[int, FurnitureKind]) -> list[Fragment]:
    """The fragments of a page that are no furniture."""
    return [f for f in page.fragments if id(f) not in kinds]


def furniture(pages: Sequence[RawPage], grids: Mapping[int, Sequence[Grid]]) -> dict[int, FurnitureKind]:
    """The kind of each fragment that is furniture, by its `id`."""
    return furniture_of(
        [
            PageOfFragments(
                p.number, p.view.width, p.view.height, p.fragments, [g.box for g in grids.get(p.number, ())]
            )
            for p in pages
        ]
    )


def flows(
    page: RawPage, body: Sequence[Fragment], grids: Sequence[Grid], before: Sequence[Flow] = ()
) -> Iterator[Flow]:
    """The flows of a page in reading order, `before` being those of the pages before it.

    Words printed sideways among upright ones come last.
    """
    bands = _bands(page)
    pairs = pairs_of(body, bands, grids)
    if before and before[-1].side == "right":
        rest_of_pair = goes_on(before[-1].between, body, grids)
        if rest_of_pair is None and pairs:
            rest_of_pair = goes_on(before[-1].between, [f for f in body if f.bottom <= pairs[0].top + 1], grids)
        if rest_of_pair is not None:
            on = {id(f) for f in (*rest_of_pair.left, *rest_of_pair.right)}
            pairs = [rest_of_pair, *pairs_of([f for f in body if id(f) not in on], bands, grids)]
    known = _gutters(before)
    tables, rest = ruled_tables(page.number, page.view.height, body, without_pairs(grids, pairs))
    left: list[Fragment | RuledTable] = [*(f for f in rest if f.turn == 0), *tables]
    for pair in pairs:
        paired = {id(f) for f in (*pair.left, *pair.right)}
        left = [i for i in left if id(i) not in paired]
        yield from _columns(page.number, [i for i in left if i.top < pair.top], known)
        yield Flow(page.number, _pieces(pair.left), "left", pair.headed, pair.between)
        yield Flow(page.number, _pieces(pair.right), "right", pair.headed, pair.between)
        left = [i for i in left if i.top >= pair.top]
    yield from _columns(page.number, left, known)
    for f in rest:
        if f.turn != 0:
            yield Flow(page.number, (Line.of((f,)),))


_BAND = (8.0, 60.0)
"""Lowest and highest band on which a heading stands, in points."""


def _bands(page: RawPage) -> list[Box]:
    """The coloured bands across a page."""
    low, high = _BAND
    boxes = (f.box for f in page.drawings.fills)
    return [b for b in boxes if low <= b.bottom - b.top <= high and b.x1 - b.x0 > 0.5 * page.view.width]


def pairs_joined(found: Sequence[Flow]) -> list[Flow]:
    """The flows with the columns of a pair that reaches over pages each read to its end."""
    made: list[Flow] = []
    rights: list[Flow] = []
    for flow in found:
        if flow.side == "" or (flow.side == "left" and flow.headed):
            made += rights
            rights = []
        (rights if flow.side == "right" else made).append(flow)
    return made + rights


def _columns(page: int, items: Sequence[Fragment | RuledTable], known: Sequence[tuple[float, float]]) -> Iterator[Flow]:
    for flow in columns(items, known):
        yield Flow(page, _pieces(flow))


_FEW_LINES = 12
"""Lines below which a flow does not show by itself where the text's edges are."""
_INDENT = 40.0
"""Points by which the lines of a flow may all be indented."""
_SAME, _NEAR = 2.0, 12.0
"""Points within which left edges are the same, and lines end at one right edge."""
_WIDE = 0.75
"""Share of the width of the longest flow that one has at least whose lines are short by chance."""
_MANY = 8
"""Fewest lines that show the edges of a column."""


def _gutters(before: Sequence[Flow]) -> list[tuple[float, float]]:
    """The gutters of the last page before, as its flows show them."""
    last = before[-1].page if before else 0
    spans = []
    for flow in reversed(before):
        if flow.page != last:
            break
        if len(flow.pieces) >= _MANY and not flow.side:
            spans.append((min(p.x0 for p in flow.pieces), max(p.x1 for p in flow.pieces)))
    return gutters_between(spans)


def _pieces(items: Sequence[Fragment | RuledTable]) -> tuple[Line | RuledTable, ...]:
    """The lines and tables of a flow from top to bottom."""
    pieces: list[Line | RuledTable] = []
    waiting: list[Fragment] = []
    for item in sorted(items, key=lambda i: (i.top, i.x0)):
        if isinstance(item, RuledTable):
            pieces += lines_of(waiting)
            pieces.append(item)
            waiting = []
        else:
            waiting.append(item)
    return tuple(by_column((*pieces, *lines_of(waiting))))


def entries(found: Sequence[Flow], styles: Sequence[Style]) -> Iterator[list[Entry | RuledTable]]:
    """The pieces of each flow, its lines with their column and look."""
    lines = [flow.lines for flow in found]
    edges = _like_the_longest(found, lines)
    rights = _usual_rights(edges)
    distances = [Distances.of(own, right) for own, (_, right) in zip(lines, edges, strict=True)]
    usual = pitches(distances)
    for number, (flow, (left, right)) in enumerate(zip(found, edges, strict=True)):
        margin = max((r for l0, r in rights if abs(l0 - left) < 40 and r < right + 60), default=right)
        own = pitches([distances[number]]) if len(lines[number]) > 12 else {}
        column = Column(number, left, max(right, margin), {**usual, **own})
        yield [
            p
            if isinstance(p, RuledTable)
            else Entry.of(p, column, _looks(p, styles), heading=(flow.headed and k == 0) or p.aside)
            for k, p in enumerate(flow.pieces)
        ]


def cell_entries(
    fragments: Sequence[Fragment], number: int, left: float, right: float, styles: Sequence[Style]
) -> list[Entry]:
    """The lines of a table cell that reaches from `left` to `right`; `number` is that of its column of text."""
    lines = lines_of([f for f in fragments if f.turn == 0])
    if not lines:
        return [
            Entry.of(Line.of((f,)), Column(number, f.x0, f.x1, {}), _looks(Line.of((f,)), styles)) for f in fragments
        ]
    start = min(line.x0 for line in lines)
    edge = max(right - max(start - left, 2.0), *(line.x1 for line in lines), 0.0)
    column = Column(number, start, edge, pitches([Distances.of(lines, edge)]))
    return [Entry.of(line, column, _looks(line, styles)) for line in lines]


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    if not lines:
        return 0.0, 0.0
    return min([x.x0 for x in lines]), max([x.x1 for x in lines])


def _like_the_longest(found: Sequence[Flow], lines: Sequence[Sequence[Line]]) -> list[tuple[float, float]]:
    """The edges of each flow, `lines` being its lines.

    A flow of few lines, which may all be indented or short, has those of the longest unless text stands beside it; so has one of
    more lines of which only the longest reaches as far as it does: no margin ended them.
    """
    if not found:
        return []
    edges = [_edges(own) for own in lines]
    counts = [len(own) for own in lines]
    left, right = edges[counts.index(max(counts))]
    pages: dict[int, list[tuple[float, float]]] = {}
    for flow, edge in zip(found, edges, strict=True):
        pages.setdefault(flow.page, []).append(edge)

    def widened(page: int, own: Sequence[Line], a: float, b: float) -> tuple[float, float]:
        few = len(own) < _FEW_LINES and left <= a < left + _INDENT and b <= right
        ragged = abs(a - left) < _SAME and _WIDE * (right - left) <= b - a and b <= right
        few = few or (ragged and sum(line.x1 > b - _NEAR for line in own) == 1)
        return (left, right) if few and not any(c > b or d < a for c, d in pages[page]) else (a, b)

    return [widened(flow.page, own, a, b) for flow, own, (a, b) in zip(found, lines, edges, strict=True)]


def _usual_rights(edges: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Pairs of left and right edge that several flows of the document have."""
    times = Counter(edges)
    found: list[tuple[float, float]] = []
    for left, right in times:
        alike = sum(n for (a, b), n in times.items() if abs(a - left) < 40 and abs(b - right) < 3)
        if alike >= max(2, 0.15 * len(edges)):
            found.append((left, right))
    return found


def _looks(line: Line, styles: Sequence[Style]) -> tuple[tuple[bool, str], ...]:
    def look(index: int) -> tuple[bool, str]:
        style = styles[index]
        return style.bold is True, style.color

    parts = line.parts
    numbers = parts[0].styles
    first = look(numbers[0])
    if len(parts) == 1 and one_style(numbers):  # one stretch in one style, as mostly
        return first, first, first
    last = look(parts[-1].styles[-1])
    every = {look(s) for part in parts for s in set(part.styles)}
    return (first, last, first) if len(every) == 1 else (first, last)


def vocabulary(found: Sequence[Flow]) -> Vocabulary:
    """The words of the document, for hyphens at line ends; none where no line ends with one."""
    lines = [part.text for flow in found for part in flow.fragments]
    return Vocabulary.of(lines if any(line.endswith(SOFT_END) for line in lines) else [])
