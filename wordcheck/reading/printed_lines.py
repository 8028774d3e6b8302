"""Printed lines joined to blocks, for texts that break every line where the page did.

第五条 下列原因造成的损失，保险人不负责赔     line 7, full: goes on
偿：                                       line 8
（一）战争；                                line 9, a new clause: a new block
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wordcheck.languages.width import cell_width
from wordcheck.model.manuscript import Block, BlockKind, Run, Segment, SourceOrigin
from wordcheck.reading.starts import SENTENCE_END, is_chinese, starts_clause


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source file: its text, where it starts, and its styled stretches (offsets in the text)."""

    text: str
    origin: SourceOrigin
    runs: tuple[Run, ...] = ()
    pieces: tuple[Segment, ...] = ()
    """Where the characters stand in the source if not in one piece; empty where they do."""

    @property
    def segments(self) -> tuple[Segment, ...]:
        return self.pieces or ((Segment(0, len(self.text), self.origin),) if self.text else ())


def stripped(text: str, line: int, column: int = 1) -> Line:
    """A line without the blanks around it, its origin moved accordingly."""
    body = text.strip(" \t\r\n\u3000\ufeff")
    return Line(body, SourceOrigin(line, column + (text.index(body) if body else 0)))


def wrap_width(lines: Iterable[Line]) -> int:
    """Cells at which the file breaks its lines; 0 where it does not (one line a paragraph)."""
    widths = sorted(cell_width(line.text) for line in lines if line.text)
    if len(widths) < 8:
        return 0
    high = widths[int(len(widths) * 0.9)]
    return high if widths[-1] <= high * 1.35 + 6 and high <= 200 else 0


def grouped(lines: Sequence[Line], width: int) -> Iterator[list[Line]]:
    """Lines that belong to one block. An empty line ends a block, a clause number begins one."""
    group: list[Line] = []
    for line in lines:
        if group and (not line.text or starts_clause(line.text) or not goes_on(group[-1].text, width)):
            yield group
            group = []
        if line.text:
            group.append(line)
    if group:
        yield group


def goes_on(line: str, width: int) -> bool:
    """Whether the next line continues this one: it is nearly full, or breaks off in mid-sentence while wrapped."""
    if not width:
        return False
    cells = cell_width(line)
    return cells >= width * 0.85 or (cells >= width * 0.6 and not SENTENCE_END.search(line))


def block_of(
    group: Sequence[Line], kind: BlockKind = BlockKind.PARAGRAPH, level: int | None = None, page: int | None = None
) -> Block:
    """One block of several lines: joined without a blank where Chinese meets, with one elsewhere."""
    text = ""
    runs: list[Run] = []
    segments: list[Segment] = []
    for line in group:
        hyphen = text.endswith("-") and len(text) > 1 and text[-2].isalpha() and line.text[:1].islower()
        if text and not hyphen and not (is_chinese(text[-1]) or is_chinese(line.text[:1])):
            text += " "
        at = len(text)
        text += line.text
        runs += [Run(at + r.start, at + r.end, r.style) for r in line.runs]
        segments += [Segment(at + s.start, at + s.end, s.origin) for s in line.segments]
    return Block(text, kind=kind, level=level, runs=tuple(runs), segments=tuple(segments), page=page)
