"""Heads of a typed slip that take two lines beside their text, put back on one.

    CHOICE OF LAW AND         This insurance shall be governed by     CHOICE OF LAW AND JURISDICTION:  This insurance
    JURISDICTION:             the law of England and Wales.      ─▶   shall be governed by the law of …

    SECTION E                 “Transit” means carriage            SECTION E INTERPRETATION:  “Transit” means
    INTERPRETATION:           from door to door.          ─▶      carriage from door to door.

Line by line the second half would head the second half of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import Segment, SourceOrigin
from wordcheck.reading.lines.page_marks import SourceLine
from wordcheck.reading.lines.printed_lines import Line, stripped

_HEAD = lazily(r" {0,3}(?=[A-Z])[A-Z0-9 ,'’&/().-]{2,60}:(?: {2,})(?=\S)")
_NUMBER = lazily(r" {0,3}(?:SECTION|PART|CHAPTER|ARTICLE|CLAUSE) (?:[A-Z]|[IVX]{1,5}|\d{1,2})")
"""The number of a part, whose heading stands below it on the left."""
_NUMBERED = lazily(rf"{_NUMBER.pattern}(?: {{2,}})(?=\S)")
_CAPITALS = lazily(r"(?=.*[A-Z]{2})[A-Z0-9 ,'’&/().-]+:?")
_FEW = 5
"""Heads beside their text whose texts begin in one column."""
_MOST = 4
"""Lines that a head may take."""


def printed(lines: Sequence[SourceLine]) -> list[Line]:
    """The lines without blanks around them, those of heads that go on joined to one."""
    edge = _edge(lines)
    return list(_joined(lines, edge)) if edge else [stripped(x.text, x.number, x.runs_on) for x in lines]


def _edge(lines: Sequence[SourceLine]) -> int:
    """The column in which the texts begin; 0 where the heads have none beside them."""
    edges = Counter(m.end() for x in lines if ":  " in x.text and (m := _HEAD.match(x.text)))
    edges += Counter(m.end() for x in lines if x.text[:9].isupper() and (m := _NUMBERED.match(x.text)))
    edge, count = edges.most_common(1)[0] if edges else (0, 0)
    return edge if count >= _FEW else 0


def _joined(lines: Sequence[SourceLine], edge: int) -> Iterator[Line]:
    i = 0
    while i < len(lines):
        rows = _rows(lines, i, edge)
        if rows > 1:
            yield _one(lines[i : i + rows], edge)
        else:
            yield stripped(lines[i].text, lines[i].number, lines[i].runs_on)
        i += max(1, rows)


def _rows(lines: Sequence[SourceLine], first: int, edge: int) -> int:
    """Lines of the head that begins here and ends with a colon further down; 0 where none does."""
    for k in range(first, min(first + _MOST, len(lines))):
        text = lines[k].text
        left = text[:edge].rstrip()
        if k > first + 1 and not left and _NUMBER.fullmatch(lines[first].text[:edge].rstrip()):
            return k - first
        if text[edge - 2 : edge].strip() or not _CAPITALS.fullmatch(left) or not _CAPITALS.match(left.lstrip()):
            return 0
        if left.endswith(":"):
            return k - first + 1
    return 0


def _one(rows: Sequence[SourceLine], edge: int) -> Line:
    """Head and text of several lines, each piece with the place where it stands."""
    pieces: list[Segment] = []
    text = ""
    for cut, gap in ((slice(0, edge), " "), (slice(edge, None), " ")):
        for row in rows:
            part = row.text[cut]
            words = part.strip()
            if not words:
                continue
            column = 1 + (cut.start or 0) + part.index(words)
            text += (("  " if cut.start and ":" in text[-1:] else gap) if text else "") + words
            pieces.append(Segment(len(text) - len(words), len(text), SourceOrigin(row.number, column)))
    return Line(
        text,
        pieces[0].origin if isinstance(pieces[0].origin, SourceOrigin) else SourceOrigin(rows[0].number, 1),
        pieces=tuple(pieces),
    )
