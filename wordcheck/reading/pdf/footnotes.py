"""Notes at the foot of a page, taken out of the text with their raised marks and read behind the paragraph that cites them.

    We pay for damage that is caused by:³          We pay for damage that is caused by:
    (a) storm;                                       [note] As published by the weather service.
    …                                        ─▶    (a) storm;
    ³ As published by the weather service.         …

Numbered lines at the foot of a page may as well be clauses. So each number must stand as a raised mark on the page, the numbers must
count on, and nothing but notes may stand below the first. Where such notes say what words mean (³ 周岁：指…) they are a glossary,
whose entries are clauses: they stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.edges import Edges
from wordcheck.model.manuscript import Block, BlockKind, PageOrigin, Style
from wordcheck.reading.lines.note_marks import is_note_mark, may_head
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.letters import is_cjk

_SMALL = 0.75
"""Share of the size of the words around it up to which a figure is a mark."""
_NUMBER = lazily(r"[\[(]?(\d{1,2})[\])]?(?![\d.,:)）、．])\s*(?=\S)")
_RAISED = lazily(r"\d{1,2}")
_GLOSSARY = lazily(r"[^。.;；]{1,24}(?:[:：]|是?指(?![定示导令明]))|[^.;]{0,60}\bmeans?\b|[“\"'‘]")
"""How a note says what a word means."""
_HEAD = lazily(r"(?:foot|end)?notes?|(?:尾|脚)?注释?|注", re.IGNORECASE)
"""What stands above the notes at the end of a document."""
_EDGE = 4.0
"""Points by which the left edges of the notes of a page may differ."""
_NEXT_LINE = 2.2
"""Sizes from one line of notes to the next at most."""
_APART = 3.0
"""The same below a heading of their own."""
_LARGER = 1.05
_TOUCH = 3.0
"""Points between words and a mark that is set by itself."""


class Mark(Struct, frozen=True):
    """The raised mark of a note within a fragment, or a fragment of its own."""

    number: int
    fragment: Fragment
    start: int
    end: int


class Note(Struct, frozen=True):
    """A note at the foot of a page: its lines without the number, and where the mark that cites it stands."""

    mark: Mark
    lines: tuple[Fragment, ...]


def without_endnotes(
    bodies: Sequence[Sequence[Fragment]], styles: Sequence[Style]
) -> tuple[list[list[Fragment]], list[Note]]:
    """The pages without the notes at the end of the document, below a heading that says what they are, and their marks."""
    kept = [list(body) for body in bodies]
    last = kept[-1] if kept else []
    head = next((f for f in last if f.turn == 0 and _HEAD.fullmatch(f.text.strip())), None)
    if head is None:
        return kept, []
    below = [f for f in last if f.turn == 0 and f.base > head.base]
    marks = {m.number: m for body in reversed(kept) for m in _marks([f for f in body if f.turn == 0], styles)}
    starts = sorted((f for f in below if _number(f) in marks), key=lambda f: f.base)
    notes = _filled(below, starts, marks, _APART) if starts and _number(starts[0]) == 1 else []
    gone = {id(f) for note in notes for f in note.lines}
    cited = {id(note.mark.fragment): note.mark for note in notes}
    made = [
        [g for f in body if id(f) not in gone and (g := _without(f, [cited[id(f)]] if id(f) in cited else []))]
        for body in kept
    ]
    return made, [_unnumbered(note) for note in notes]


def without_footnotes(body: Sequence[Fragment], styles: Sequence[Style]) -> tuple[list[Fragment], list[Note]]:
    """The fragments of a page without notes and their marks, and the notes; all fragments where there are none."""
    level = [f for f in body if f.turn == 0]
    marks = {m.number: m for m in _marks(level, styles)}
    notes = _notes(level, marks) if marks else []
    if not notes:
        return list(body), []
    gone = {id(f) for note in notes for f in note.lines}
    cited: dict[int, list[Mark]] = {}
    for note in notes:
        cited.setdefault(id(note.mark.fragment), []).append(note.mark)
    kept = [_without(f, cited.get(id(f), ())) for f in body if id(f) not in gone]
    return [f for f in kept if f is not None], [_unnumbered(note) for note in notes]


def _marks(body: Sequence[Fragment], styles: Sequence[Style]) -> Iterator[Mark]:
    """The small figures behind words on a page."""
    for f in body:
        size = f.size
        if len(f.text) <= 2 and f.text.isascii() and f.text.isdigit():
            beside = [w for w in body if abs(w.x1 - f.x0) <= _TOUCH and 0 < w.base - f.base < 0.7 * w.size]
            if any(size <= _SMALL * w.size for w in beside):
                yield Mark(int(f.text), f, 0, len(f.text))
            continue
        small = [(styles[s].size or size) <= _SMALL * size for s in f.styles]
        if not any(small):
            continue
        for m in _RAISED.finditer(f.text):
            a, b = m.span()
            if a and all(small[a:b]) and not (small[a - 1] and f.text[a - 1].isalnum()):
                before = f.text[:a].rstrip()
                if before and (is_cjk(before[-1]) or is_note_mark(before, m.group())):
                    yield Mark(int(m.group()), f, a, b)


def _notes(body: Sequence[Fragment], marks: dict[int, Mark]) -> list[Note]:
    """The notes at the foot of the page, or of its columns, whose numbers the marks are."""
    found: list[Note] = []
    starts = [
        f for f in body if (n := _number(f)) in marks and marks[n].fragment is not f and marks[n].fragment.base < f.base
    ]
    columns = Counter(round(f.x0 / _EDGE) for f in starts)
    taken: set[int] = set()
    for place in sorted(columns):
        own = sorted((f for f in starts if abs(f.x0 / _EDGE - place) <= 1 and id(f) not in taken), key=lambda f: f.base)
        made = _column(body, own, marks)
        taken.update(id(f) for note in made for f in note.lines)
        found += made
    return found


def _column(body: Sequence[Fragment], starts: Sequence[Fragment], marks: dict[int, Mark]) -> list[Note]:
    """The notes of one column, which begin with `starts`; none where something else stands among or below them."""
    while starts:
        numbers = [_number(f) for f in starts]
        counts = all(n is not None and n == numbers[0] + k for k, n in enumerate(numbers) if numbers[0] is not None)
        made = _filled(body, starts, marks) if counts else []
        if made:
            return made
        starts = starts[1:]  # A clause above the notes may bear a number that is a mark as well.
    return []


def _filled(
    body: Sequence[Fragment], starts: Sequence[Fragment], marks: dict[int, Mark], step: float = _NEXT_LINE
) -> list[Note]:
    first = starts[0]
    right = max(f.x1 for f in body if abs(f.x0 - first.x0) <= _EDGE)
    below = sorted(
        (f for f in body if f.base >= first.base - 1 and first.x0 - _EDGE <= f.x0 < right), key=lambda f: (f.base, f.x0)
    )
    heads = {id(f) for f in starts}
    size = max(f.size for f in starts)
    lines: list[list[Fragment]] = []
    last = first.base
    for f in below:
        if f.base - last > step * size or f.size > _LARGER * size:
            return []
        last = max(last, f.base)
        if id(f) in heads:
            lines.append([f])
        elif not lines:
            return []
        else:
            lines[-1].append(f)
    if len(lines) != len(starts) or any(_GLOSSARY.match(_words(line)) for line in lines):
        return []
    return [Note(marks[n], tuple(line)) for line in lines if (n := _number(line[0])) is not None]


def _number(f: Fragment) -> int | None:
    """The number with which a note begins: in brackets or alone, as no clause is numbered."""
    found = _NUMBER.match(f.text)
    return int(found[1]) if found else None


def _words(line: Sequence[Fragment]) -> str:
    """What a note says, without its number."""
    text = " ".join(f.text for f in line)
    found = _NUMBER.match(text)
    return text[found.end() :] if found else text


def _unnumbered(note: Note) -> Note:
    first = note.lines[0]
    found = _NUMBER.match(first.text)
    kept = _cut(first, 0, found.end()) if found else first
    return replace(note, lines=(*([kept] if kept is not None else []), *note.lines[1:]))


def _without(f: Fragment, marks: Sequence[Mark]) -> Fragment | None:
    """A fragment without the marks in it; None where it is one."""
    kept: Fragment | None = f
    for mark in sorted(marks, key=lambda m: -m.start):
        kept = _cut(kept, mark.start, mark.end) if kept is not None else None
    return kept


def _cut(f: Fragment, start: int, end: int) -> Fragment | None:
    """A fragment without some of its characters."""
    text = f.text[:start] + f.text[end:]
    if not text.strip():
        return None
    edges = Edges(f.edges[:start].packed + f.edges[end:].packed) if len(f.edges) else f.edges
    if end == len(f.text) and len(f.edges):
        edges = f.edges[: start + 1]
    dots = frozenset(k if k < start else k - (end - start) for k in f.dots if not start <= k < end)
    x0, x1 = (edges[0], edges[len(edges) - 1]) if len(edges) else (f.x0, f.x1)
    return replace(f, text=text, edges=edges, styles=f.styles[:start] + f.styles[end:], dots=dots, x0=x0, x1=x1)


def with_footnotes(blocks: Sequence[Block], notes: Sequence[tuple[Note, Sequence[Block]]]) -> list[Block]:
    """The blocks with those of notes behind the one that cites them, or behind its table."""
    made = list(blocks)
    for note, own in reversed(notes):
        at = next((i for i in range(len(made) - 1, -1, -1) if _cites(made[i], note.mark.fragment)), len(made) - 1)
        if at + 1 < len(made) and may_head(made[at].text) and made[at + 1].kind is not BlockKind.NOTE:
            at += 1
        cell = made[at].cell if made else None
        while (
            cell is not None
            and at + 1 < len(made)
            and (beside := made[at + 1].cell) is not None
            and beside.table == cell.table
        ):
            at += 1
        made[at + 1 : at + 1] = [replace(b, kind=BlockKind.NOTE) for b in own]
    return made


def _cites(block: Block, mark: Fragment) -> bool:
    """Whether the line with the mark is one of the block's."""
    x, y = mark.x0 - 1, mark.middle
    return any(
        isinstance(s.origin, PageOrigin)
        and s.origin.page == mark.page
        and s.origin.box.x0 - 2 <= max(x, s.origin.box.x0) <= s.origin.box.x1 + 2 * _TOUCH
        and s.origin.box.top - 2 <= y <= s.origin.box.bottom + 2
        for s in block.segments
    )
