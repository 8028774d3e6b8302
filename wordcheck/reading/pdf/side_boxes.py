"""Boxes beside the text, drawn as a coloured area or a frame: tips, examples, what a term means in short.

    We will pay for your machine if it is        ┌───────────────────┐      read along the rows: “… if it is Keep the
    stolen from a locked building, provided      │ Keep the receipt; │      receipt; stolen from a locked building,
    that the theft was reported to the police.   │ we may ask for it.│      provided we may ask for it. that …”
                                                 └───────────────────┘

What stands in such a box is taken out of the lines and read behind the paragraph beside it; so are notes in small type in
the margin that no line sets apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from statistics import median

from wordcheck.languages.width import cell_width
from wordcheck.model.manuscript import Box, Style
from wordcheck.reading.pdf.cells import FilledCell, RuledTable
from wordcheck.reading.pdf.drawings import Fill
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.layout import Flow
from wordcheck.reading.pdf.lines import Line
from wordcheck.reading.pdf.margin_notes import begins
from wordcheck.reading.pdf.tables import Grid, GridCell

_WIDTH = (50.0, 0.45)
"""Narrowest box in points, and the widest as a share of the text's width: wider ones are columns."""
_HEIGHT = 14.0
"""Points of the lowest box that holds a line."""
_SHORTEST, _SPEAKING = 24, 70
"""Width of the words of a box in Latin letters: of the shortest that end as a sentence does, and from which they need not."""
_RUNNING = 25
"""Characters of a fragment that is running text."""
_MOST = 60
"""Areas and frames of a page; more are a table or an ornament."""
_TOUCH = 6.0
"""Points within which boxes of one width touch as the cells of a table do."""
_ALIKE = 3.0
_COLUMN = 60.0
"""Points above and below a box within which the text of its own column would stand, if it were a band in a column."""
_SMALLER = 0.9
"""Share of the size of the text below which type is small."""
_NARROW, _WIDE = 170.0, 200.0
"""Points of the widest line of a note, and of the shortest line of text beside it."""
_FEWEST = 3
"""Lines of text that show where its edges are."""
_FREE = 4.0
"""Points that stay free between the text and a note."""
_OVER, _LARGER = 0.15, 1.05
"""Share of the lines of text that may reach into the margin: what stands before the first clause; larger ones are headings."""
_NEXT_LINE = 1.6
"""Sizes from one line of a note to the next."""
_SHORTEST_NOTE = 8
_ENDS = (".", "!", "?", "。", "！", "？", "；", ";")
_STOPS = (*_ENDS, ":", "：", ",", "，", "、", " or", " and")
"""How a paragraph or an item ends."""


def side_boxes(
    fills: Sequence[Fill], frames: Sequence[Box], body: Sequence[Fragment], grids: Sequence[Grid]
) -> list[RuledTable]:
    """The boxes of a page beside its text, each with the fragments of `body` in it; not within the tables `grids`."""
    boxes = [b for b in dict.fromkeys((*(f.box for f in fills), *frames)) if b.bottom - b.top >= _HEIGHT]
    if not boxes or len(boxes) > _MOST or not body:
        return []
    level = [f for f in body if f.turn == 0]
    width = max((f.x1 for f in level), default=0.0) - min((f.x0 for f in level), default=0.0)
    boxes = [b for b in boxes if _WIDTH[0] <= b.x1 - b.x0 <= _WIDTH[1] * width and not _in_table(b, grids)]
    found = [b for b in boxes if not _in_row(b, boxes)]
    held = {b: [f for f in level if _holds(b, f)] for b in found}
    found = [b for b in found if _says(held[b]) and not _crossed(b, level)]
    inside = {id(f) for b in found for f in held[b]}
    outside = [f for f in level if id(f) not in inside]
    return [_table(b, held[b]) for b in _outermost(found) if _beside_text(b, outside) and not _in_column(b, outside)]


def side_notes(body: Sequence[Fragment], styles: Sequence[Style]) -> list[RuledTable]:
    """Notes in small type in the margin beside the text of a page, which no line sets apart; none in bold, which may be heads."""
    level = [f for f in body if f.turn == 0]
    sizes: Counter[float] = Counter()
    for f in level:
        sizes[f.size] += len(f.text)
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    small = [
        f
        for f in level
        if f.size <= _SMALLER * size and f.x1 - f.x0 <= _NARROW and styles[f.styles[0]].bold is not True
    ]
    wide = [f for f in level if f.size > _SMALLER * size and f.x1 - f.x0 >= _WIDE] if small else []
    if len(wide) < _FEWEST:
        return []
    left, right = median(f.x0 for f in wide), median(f.x1 for f in wide)
    margins = ([f for f in small if f.x1 <= left - _FREE], [f for f in small if f.x0 >= right + _FREE])
    if all(margins) or sum(map(len, margins)) > len(level) / 2:
        return []
    others = [f for f in level if f.size > _SMALLER * size]
    notes = [run for own in margins for run in _runs(own) if _is_note(run) and _stands_beside(run, wide, others)]
    return [_table(_around(run), run) for run in notes]


def _runs(small: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """Fragments that follow each other line by line."""
    run: list[Fragment] = []
    for f in sorted(small, key=lambda f: f.base):
        if run and (f.base - run[-1].base > _NEXT_LINE * f.size or abs(f.size - run[-1].size) > 0.6):
            yield run
            run = []
        run.append(f)
    if run:
        yield run


def _is_note(run: Sequence[Fragment]) -> bool:
    """Whether the words are mostly letters, more than an amount or a mark, and one line stands below the other."""
    if any(abs(a.base - b.base) < 0.6 * a.size for a, b in pairwise(run)):
        return False
    lefts, rights = [f.x0 for f in run], [f.x1 for f in run]
    if min(max(lefts) - min(lefts), max(rights) - min(rights)) > _ALIKE:
        return False
    words = "".join(f.text for f in run)
    letters = sum(map(str.isalpha, words))
    return cell_width(words) >= _SHORTEST_NOTE and 2 * letters > len(words) and not run[0].numbered


def _stands_beside(run: Sequence[Fragment], wide: Sequence[Fragment], others: Sequence[Fragment]) -> bool:
    """Whether text is level with a note, and all that is level with it leaves it free on the same side."""
    box = _around(run)
    if not any(f.top < box.bottom and f.bottom > box.top for f in wide):
        return False
    sizes = Counter(f.size for f in wide)
    running = [f for f in others if cell_width(f.text) >= _RUNNING and f.size <= _LARGER * sizes.most_common(1)[0][0]]
    if sum(f.x0 < box.x1 and f.x1 > box.x0 for f in running) > _OVER * len(running):
        return False  # No margin, but another column.
    level = [f for f in others if f.middle > box.top and f.middle < box.bottom]
    return all(f.x0 >= box.x1 + _FREE for f in level) or all(f.x1 <= box.x0 - _FREE for f in level)


def _around(run: Sequence[Fragment]) -> Box:
    return Box(min(f.x0 for f in run), run[0].top, max(f.x1 for f in run), max(f.bottom for f in run))


def with_boxes(flows: Sequence[Flow], boxes: Sequence[RuledTable]) -> Iterator[Flow]:
    """The flows of a page with each box put between two paragraphs, behind the one beside which it begins."""
    waiting = sorted(boxes, key=lambda b: b.bottom)
    for number, flow in enumerate(flows):
        pieces = list(flow.pieces)
        last = number == len(flows) - 1
        lowest = max((p.bottom for p in pieces), default=0.0)
        for box in [b for b in waiting if last or (b.top <= lowest and not _overlaps(flow, b))]:
            waiting.remove(box)
            pieces.insert(_place(pieces, box), box)
        yield Flow(flow.page, tuple(pieces), flow.side, flow.headed, flow.between)


def _place(pieces: Sequence[Line | RuledTable], box: RuledTable) -> int:
    """Behind the paragraph that is level with the top of the box; before the last one of a page, where its sentence goes on.

    A line that ends no sentence is the heading of what follows.
    """
    level = next((k for k, p in enumerate(pieces) if p.bottom > box.top + _ALIKE), len(pieces))
    for k, p in enumerate(pieces[level + 1 :], start=level + 1):
        before = pieces[k - 1]
        ended = isinstance(before, RuledTable) or before.text.endswith(_STOPS)
        if ended and (isinstance(p, RuledTable) or begins(pieces, k, p)):
            return k
    last = pieces[-1] if pieces else None
    if isinstance(last, Line) and not last.text.endswith(_STOPS):
        lines = [k for k, p in enumerate(pieces) if isinstance(p, Line) and not p.aside and begins(pieces, k, p)]
        return lines[-1] if lines else len(pieces)
    return len(pieces)


def _overlaps(flow: Flow, box: RuledTable) -> bool:
    """Whether a flow is that of another column, above or below the box: what stands in it stands in the width of the box."""
    return all(p.x0 < box.x1 and p.x1 > box.x0 for p in flow.pieces) and bool(flow.pieces)


def _holds(box: Box, f: Fragment) -> bool:
    return box.x0 <= (f.x0 + f.x1) / 2 <= box.x1 and box.top <= f.middle <= box.bottom


def _in_table(box: Box, grids: Sequence[Grid]) -> bool:
    return any(
        g.box.x0 < box.x1 and box.x0 < g.box.x1 and g.box.top < box.bottom and box.top < g.box.bottom for g in grids
    )


def _in_row(box: Box, boxes: Collection[Box]) -> bool:
    """Whether another box of its height stands beside it, or one of its width touches it: cells of a table."""
    for b in boxes:
        if b is box:
            continue
        level = abs(b.top - box.top) < _ALIKE and abs(b.bottom - box.bottom) < _ALIKE
        if level and (b.x0 >= box.x1 - _ALIKE or b.x1 <= box.x0 + _ALIKE):
            return True
        alike = abs(b.x0 - box.x0) < _ALIKE and abs(b.x1 - box.x1) < _ALIKE
        if alike and (abs(b.top - box.bottom) < _TOUCH or abs(b.bottom - box.top) < _TOUCH):
            return True
    return False


def _says(held: Sequence[Fragment]) -> bool:
    """Whether the words of a box are a text of its own: a sentence, and no clause with its number."""
    if not held:
        return False
    first = min(held, key=lambda f: (f.base, f.x0))
    width = sum(cell_width(f.text) for f in held)
    last = max(held, key=lambda f: (f.base, f.x1))
    said = width >= _SPEAKING or (width >= _SHORTEST and last.text.endswith(_ENDS))
    return said and not first.numbered


def _crossed(box: Box, level: Sequence[Fragment]) -> bool:
    """Whether words reach over the sides of a box."""
    return any(
        box.top < f.middle < box.bottom
        and ((f.x0 < box.x0 - 1 and f.x1 > box.x0 + 3) or (f.x0 < box.x1 - 3 and f.x1 > box.x1 + 1))
        for f in level
    )


def _outermost(boxes: Sequence[Box]) -> list[Box]:
    """The boxes that stand in no other: a frame around an area is one box."""
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda b: -(b.x1 - b.x0) * (b.bottom - b.top)):
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        if not any(k.x0 <= x <= k.x1 and k.top <= y <= k.bottom for k in kept):
            kept.append(box)
    return sorted(kept, key=lambda b: b.top)


def _beside_text(box: Box, outside: Sequence[Fragment]) -> bool:
    """Whether running text stands beside the box, on one side alone."""
    beside = [f for f in outside if box.top - 2 < f.middle < box.bottom + 2]
    left = [f for f in beside if f.x1 <= box.x0 + 2]
    right = [f for f in beside if f.x0 >= box.x1 - 2]
    return bool(left) != bool(right) and any(cell_width(f.text) >= _RUNNING for f in left or right)


def _in_column(box: Box, outside: Sequence[Fragment]) -> bool:
    """Whether text of its own width stands right above or below: a band in a column of text."""
    near = [f for f in outside if box.top - _COLUMN < f.middle < box.bottom + _COLUMN]
    lines = {round(f.middle) for f in near if f.x0 >= box.x0 - _TOUCH and f.x1 <= box.x1 + _TOUCH}
    return len(lines) > 1


def _table(box: Box, held: Sequence[Fragment]) -> RuledTable:
    cell = GridCell(box, 0, 0, 1, 1)
    grid = Grid(box, (cell,), 1, 1, (box.x0, box.x1), (box.top, box.bottom))
    return RuledTable(held[0].page, grid, (FilledCell(cell, tuple(held)),), aside=True)
