"""Notes in the margin that head the paragraph beside them, taken out of the lines and put before that paragraph.

    5 The Insured shall bear the first GBP 500 of each     Excess         Excess
      and every loss other than loss by fire.                       ─▶    5 The Insured shall bear the first GBP 500 …
    6 The Insured shall maintain all locks and alarms      Keeping        Keeping the premises safe
      in working order.                                    the premises   6 The Insured shall maintain all locks …
                                                           safe

Amounts, page numbers and second columns stand there as well. Notes are few and short, begin at one left edge beside lines of
running text, mostly beside the first line of a paragraph, and look otherwise than the text. In the left margin only those in smaller
type are taken: heads of the size of the text make a column of side heads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.manuscript import Style
from wordcheck.reading.pdf.cells import RuledTable
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.layout import Flow
from wordcheck.reading.pdf.letters import is_cjk
from wordcheck.reading.pdf.lines import Line
from wordcheck.reading.pdf.tables import Grid
from wordcheck.reading.starts import starts_clause

_WIDE = 200.0
"""Points from which a fragment is a line of running text."""
_NARROW = 170.0
"""Points within which a note is printed."""
_EDGE = 2.0
"""Points by which the left edges of notes may differ."""
_KERNED = 0.3
"""Share of the size by which two letters of a word may overlap."""
_FREE = 4.0
"""Points that stay free between the text and its notes."""
_FEWEST = 3
"""Notes that show what the margin is for."""
_LONGEST = 60
"""Characters of a note that is a heading, two for each Chinese one."""
_MOST_ROWS = 0.75
"""Share of the lines of text beside which notes may stand."""
_DISTINCT = 0.6
"""Share of the notes that must say something of their own: `covered`, `not covered` is a column of a table."""
_SMALLER = 0.94
"""How much smaller than the text a note is set, where nothing else sets it apart."""
_MOSTLY = 0.7
"""Share of the notes that must be short, set apart, and level with the beginning of a paragraph."""
_ROW = 0.6
"""Share of its size by which the baselines of one row differ, as a smaller note is set on another one."""
_LEVEL = 0.9
"""Share of the size of the text by which the baseline of a note beside its line may differ from that line's."""
_UP = 5.0
"""Sizes of the text by which a note may stand below the beginning of its paragraph."""
_SENTENCE_END = tuple("。.；;：:！!？?”’）)")


class MarginNotes(Struct, frozen=True):
    """The notes of a document: the fragments of each, in reading order, by page."""

    notes: dict[int, tuple[tuple[Fragment, ...], ...]]

    @property
    def members(self) -> frozenset[int]:
        """The `id` of each fragment of a note."""
        return frozenset(id(f) for notes in self.notes.values() for note in notes for f in note)


def margin_notes(
    bodies: Sequence[Sequence[Fragment]], styles: Sequence[Style], grids: dict[int, list[Grid]]
) -> MarginNotes:
    """The margin notes of the pages, each given as its fragments without furniture."""
    wide = [f for body in bodies for f in body if f.x1 - f.x0 >= _WIDE and f.turn == 0]
    if len(wide) < _FEWEST:
        return MarginNotes({})
    on_right = _on_side(bodies, wide, styles, grids, True)
    return on_right if on_right.notes else _on_side(bodies, wide, styles, grids, False)


def _on_side(
    bodies: Sequence[Sequence[Fragment]],
    wide: Sequence[Fragment],
    styles: Sequence[Style],
    grids: dict[int, list[Grid]],
    on_right: bool,
) -> MarginNotes:
    """The notes on one side of the text, whose full lines are `wide`."""
    none = MarginNotes({})
    beside = [list(_beside(body, wide, on_right)) for body in bodies]
    lefts = Counter(round(f.x0) for own in beside for f in own)
    if sum(lefts.values()) < _FEWEST:
        return none
    left = max(lefts, key=lambda x: sum(lefts[x + step] for step in (-1, 0, 1)))
    pages: dict[int, tuple[tuple[Fragment, ...], ...]] = {}
    level = rows = 0
    for body, own in zip(bodies, beside, strict=True):
        firsts = [f for f in own if abs(f.x0 - left) <= _EDGE]
        column = [f for f in own if any(f is a or _goes_on(a, f) for a in firsts)]
        if not column:
            continue
        if any(g.box.x0 <= f.x0 <= g.box.x1 and g.box.top <= f.middle <= g.box.bottom for f in column for g in grids.get(column[0].page, ())):  # fmt: skip
            return none
        noted = {id(f) for f in column}
        text = sorted((f for f in body if f.turn == 0 and id(f) not in noted and (f.x1 < left - _FREE or not on_right)), key=lambda f: f.base)  # fmt: skip
        notes = tuple(_runs(column))
        pages[column[0].page] = notes
        rows += len({round(f.base) for f in text})
        level += sum(_begins_beside(note[0], text) for note in notes)
    every = [note for notes in pages.values() for note in notes]
    kept = len(every) >= _FEWEST and level >= _MOSTLY * len(every) and sum(map(len, every)) <= _MOST_ROWS * rows
    body_style = Counter(s for f in wide for s in f.styles[:1]).most_common(1)[0][0]
    size = median(f.size for f in wide)
    kept = kept and len({"".join(f.text for f in note) for note in every}) >= _DISTINCT * len(every)
    heads = sum(_short(n) and (_apart(n, styles, styles[body_style], size) if on_right else n[0].size < _SMALLER * size) for n in every)  # fmt: skip
    return MarginNotes(pages) if kept and heads >= _MOSTLY * len(every) else none


def _goes_on(a: Fragment, b: Fragment) -> bool:
    """Whether a fragment is the rest of a line of a note whose first letters are set apart."""
    return abs(a.base - b.base) < 1 and a.size == b.size and -_KERNED * b.size < b.x0 - a.x1 < b.size


def _beside(body: Sequence[Fragment], wide: Sequence[Fragment], on_right: bool) -> Iterator[Fragment]:
    """The narrow fragments in one margin of a page."""
    edge = median(f.x1 for f in wide) if on_right else min(f.x0 for f in wide)
    for f in body:
        if f.turn == 0 and f.x1 - f.x0 <= _NARROW and (f.x0 >= edge + _FREE if on_right else f.x1 <= edge - _FREE):
            yield f


def with_notes(flows: Sequence[Flow], notes: Sequence[Sequence[Fragment]]) -> Iterator[Flow]:
    """The flows of a page with each note as a line before the paragraph that it heads."""
    waiting = [tuple(n) for n in notes]
    for number, flow in enumerate(flows):
        pieces = list(flow.pieces)
        last = number == len(flows) - 1
        lowest = max((p.bottom for p in pieces), default=0.0)
        for note in [n for n in waiting if last or n[0].base <= lowest]:
            waiting.remove(note)
            pieces.insert(_place(pieces, note), replace(Line.of(note), aside=True))
        yield replace(flow, pieces=tuple(pieces))


def _place(pieces: Sequence[Line | RuledTable], note: Sequence[Fragment]) -> int:
    """Where the paragraph beside the note begins: level with it, or with its line further up."""
    first = note[0]
    lines = [(k, p) for k, p in enumerate(pieces) if isinstance(p, Line) and not p.aside]
    level = [(k, p) for k, p in lines if abs(p.base - first.base) <= _LEVEL * p.size]
    nearest = min(level, key=lambda kp: abs(kp[1].base - first.base), default=None)
    if nearest is not None and _may_begin(pieces, *nearest):
        return nearest[0]
    for k, p in reversed([(k, p) for k, p in lines if p.base <= first.base + _ROW * first.size]):
        if first.base - p.base > _UP * p.size:
            break
        if begins(pieces, k, p):
            return k
    return nearest[0] if nearest is not None else next((k for k, p in lines if p.base > first.base), len(pieces))


def _may_begin(pieces: Sequence[Line | RuledTable], k: int, line: Line) -> bool:
    """Whether a paragraph may begin with the line at `k`, beside which a note begins."""
    above = pieces[k - 1] if k else None
    ended = isinstance(above, Line) and above.text.endswith(_SENTENCE_END)
    return ended or line.text[0].isdigit() or begins(pieces, k, line)


def begins(pieces: Sequence[Line | RuledTable], k: int, line: Line) -> bool:
    """Whether a paragraph begins with the line at `k`."""
    above = pieces[k - 1] if k else None
    return not isinstance(above, Line) or above.aside or starts_clause(line.text) or _ends_before(above, line)


def _ends_before(above: Line, line: Line) -> bool:
    """Whether a paragraph ends with the line above."""
    return line.base - above.base > 1.6 * line.size or (above.text.endswith(_SENTENCE_END) and above.x1 < line.x1 - 4 * line.size)  # fmt: skip


def _runs(column: Sequence[Fragment]) -> Iterator[tuple[Fragment, ...]]:
    """The notes of a page: fragments that follow each other line by line in one size."""
    run: list[Fragment] = []
    for f in sorted(column, key=lambda f: (f.base, f.x0)):
        if run and (f.base - run[-1].base > 1.5 * f.size or abs(f.size - run[-1].size) > 0.6):
            yield tuple(run)
            run = []
        run.append(f)
    if run:
        yield tuple(run)


def _begins_beside(f: Fragment, text: Sequence[Fragment]) -> bool:
    """Whether a fragment is level with the first line of a paragraph."""
    return any(_fresh(text, k) for k, t in enumerate(text) if abs(t.base - f.base) <= _LEVEL * t.size)


def _fresh(text: Sequence[Fragment], k: int) -> bool:
    """Whether a paragraph begins with a line of text."""
    line, above = text[k], text[k - 1] if k else None
    return line.text[0].isdigit() or starts_clause(line.text) or above is None or line.base - above.base > 1.6 * line.size or above.text.endswith(_SENTENCE_END)  # fmt: skip


def _short(note: Sequence[Fragment]) -> bool:
    words = "".join(f.text for f in note)
    letters = sum(map(str.isalpha, words))
    width = sum(2 if is_cjk(c) else 1 for c in words)
    return (
        letters >= 2 and 2 * letters > len(words.replace(" ", "")) and width <= _LONGEST and words[-1] not in "。.;；"
    )


def _apart(note: Sequence[Fragment], styles: Sequence[Style], body: Style, size: float) -> bool:
    """Whether the look of a note is not that of the text."""
    own = styles[note[0].styles[0]]
    return note[0].size < _SMALLER * size or (own.bold, own.italic, own.color) != (body.bold, body.italic, body.color)
