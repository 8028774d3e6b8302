"""The pieces of a Word paragraph laid out as blocks.

A paragraph is one block, except that its author may have broken lines by hand (Shift+Enter). Such a break ends the
block where the next line begins a clause or list item, follows a finished sentence or an empty line, or looks wholly
different (a bold heading over plain text); elsewhere it is a printed line end and the lines are joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.manuscript import Run, Segment, Style, WordOrigin
from wordcheck.reading.starts import SENTENCE_END, is_chinese, starts_clause

BREAK = "\n"


class Piece(Struct, frozen=True):
    """A stretch of a paragraph in one style and of one origin; a piece `BREAK` is a line end."""

    text: str
    style: Style
    origin: WordOrigin | None = None
    """None where the text stands in no run (a computed sign, an equation)."""
    page: int = 1


class Laid(Struct, frozen=True):
    """What the lines say of a block."""

    text: str
    runs: tuple[Run, ...]
    segments: tuple[Segment, ...]
    page: int
    """On which it starts."""
    lead: str
    """The blanks that stood before it."""
    until: int
    """Index of the piece after it."""


def laid_out(pieces: Sequence[Piece]) -> Iterator[Laid]:
    """The blocks of a paragraph; none where it holds only blanks."""
    group: list[list[Piece]] = []
    until = 0
    for line, end in _lines(pieces):
        if group and _begins(group[-1], line):
            yield from _laid(group, until)
            group = []
        if group or any(p.text.strip() for p in line):
            group.append(line)
        until = end
    yield from _laid(group, until)


def _lines(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], int]]:
    line: list[Piece] = []
    for index, piece in enumerate(pieces):
        if piece.text == BREAK:
            yield line, index + 1
            line = []
        else:
            line.append(piece)
    yield line, len(pieces)


def _begins(before: Sequence[Piece], line: Sequence[Piece]) -> bool:
    """Whether a line begins a block of its own behind the line `before`."""
    last, text = _text(before), _text(line)
    if not text.strip() or not last.strip():
        return True
    return starts_clause(text) or SENTENCE_END.search(last) is not None or _weight(before) != _weight(line)


def _weight(line: Sequence[Piece]) -> object:
    """Size and boldness that all of a line has; None where it is mixed."""
    looks = {(p.style.bold, p.style.size) for p in line if p.text.strip()}
    return looks.pop() if len(looks) == 1 else None


def _text(line: Sequence[Piece]) -> str:
    return "".join(p.text for p in line)


def _laid(group: Sequence[Sequence[Piece]], until: int) -> Iterator[Laid]:
    if not group:
        return
    kept: list[Piece] = []
    for line in group:
        trimmed = _trimmed(line)
        if not trimmed:
            continue
        if kept and not (is_chinese(kept[-1].text[-1]) or is_chinese(trimmed[0].text[0])):
            kept.append(Piece(" ", kept[-1].style))
        kept += trimmed
    if kept:
        first = _text(group[0])
        lead = first[: len(first) - len(first.lstrip())]
        yield Laid(_text(kept), *_marked(kept), kept[0].page, lead, until)


def _trimmed(line: Sequence[Piece]) -> list[Piece]:
    """A line without the blanks around it."""
    kept = list(line)
    while kept and not (shorter := kept[0].text.lstrip()):
        kept.pop(0)
    if kept and (cut := len(kept[0].text) - len(shorter)):
        origin = kept[0].origin
        moved = replace(origin, offset=origin.offset + cut) if origin else None
        kept[0] = replace(kept[0], text=shorter, origin=moved)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept and kept[-1].text[-1].isspace():
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return kept


def _marked(pieces: Sequence[Piece]) -> tuple[tuple[Run, ...], tuple[Segment, ...]]:
    """Styles and origins of the pieces set one after another, equal neighbours made one."""
    runs: list[Run] = []
    segments: list[Segment] = []
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        if runs and runs[-1].style == piece.style:
            runs[-1] = replace(runs[-1], end=end)
        else:
            runs.append(Run(at, end, piece.style))
        if piece.origin is not None:
            if segments and _continues(segments[-1], at, piece.origin):
                segments[-1] = replace(segments[-1], end=end)
            else:
                segments.append(Segment(at, end, piece.origin))
        at = end
    return tuple(runs), tuple(segments)


def _continues(segment: Segment, at: int, origin: WordOrigin) -> bool:
    before = segment.origin
    if not isinstance(before, WordOrigin) or segment.end != at:
        return False
    same = (before.part, before.paragraph, before.run) == (origin.part, origin.paragraph, origin.run)
    return same and before.offset + segment.end - segment.start == origin.offset
