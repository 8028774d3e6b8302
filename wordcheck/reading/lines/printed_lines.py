"""Printed lines joined to blocks, for texts that break every line where the page did.

第五条 下列原因造成的损失，保险人不负责赔     line 7, full: goes on
偿：                                       line 8
（一）战争；                                line 9, a new clause: a new block
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.width import cell_width
from wordcheck.model.manuscript import Block, BlockKind, Run, Segment, SourceOrigin
from wordcheck.reading.starts import CLAUSE_START, SENTENCE_END, is_chinese, refers_on, starts_clause

_OPEN = tuple("，、,（(《“‘「『[")
_CLOSING = tuple("，。、；：！？）》”’」』,;!?)")
_LISTING = tuple("：:")
_WORD = lazily(r"[a-z]+(?:-[a-z]+)*")
_HEAD = lazily(r"([a-z]+)-$")
_TAIL = lazily(r"[a-z]+")
_HEADING = lazily(r"【(?!第?[一二三四五六七八九十百零〇0-9A-Za-z]{1,6}条?】)[^】]+】")
"""A heading in brackets (`【释义】`), which are those of numbers as well (`【一】`)."""
_PREFIXES = frozenset(
    "non self third co pre post re sub well long short first second high low full part multi inter cross all".split()
)
NARROWEST = 24
"""Cells below which a line without a full stop is a heading or an item rather than a broken line."""
WIDEST = 200
FEWEST = 3
"""Broken lines that a margin must have ended."""
SURE_OF_ENGLISH = 40
"""Cells from which a line followed by a small letter breaks off in mid-sentence, whatever the margin."""


_LONGEST_NUMBER = 8
"""Characters of a number that may stand alone on its line."""


class Line(Struct, frozen=True):
    """One line of a source file: its text, where it starts, and its styled stretches (offsets in the text)."""

    text: str
    origin: SourceOrigin
    runs: tuple[Run, ...] = ()
    pieces: tuple[Segment, ...] = ()
    """Where the characters stand in the source if not in one piece; empty where they do."""
    runs_on: bool = False
    """Whether it surely goes on with the line before (over a page's end)."""

    @property
    def segments(self) -> tuple[Segment, ...]:
        return self.pieces or ((Segment(0, len(self.text), self.origin),) if self.text else ())


def stripped(text: str, line: int, runs_on: bool = False) -> Line:
    """A line without the blanks around it, its origin moved accordingly."""
    body = text.strip(" \t\r\n\u3000\ufeff")
    return Line(body, SourceOrigin(line, 1 + (text.index(body) if body else 0)), runs_on=runs_on)


def wrap_width(lines: Sequence[Line]) -> int:
    """Cells at which the file breaks its lines; 0 where it does not (one line a paragraph).

    Lines that break off in mid-sentence tell it: where most of them are about equally long, a margin ended them.
    """
    cells = [(line.text, cell_width(line.text)) for line in lines if line.text]
    widths = [w for text, w in cells if not text.startswith(("#", "|", "<"))]
    broken = sorted(w for text, w in cells if w >= NARROWEST and not SENTENCE_END.search(text))
    best, count = 0, 0
    for high in sorted(set(broken)):
        inside = bisect_right(broken, high) - bisect_left(broken, high * 0.85)
        if inside >= count:
            best, count = high, inside
    wider = sum(w > best * 1.15 for w in widths)
    if count < FEWEST or count < 0.5 * len(broken) or best > WIDEST or wider > 0.15 * len(widths):
        return 0
    return best


def grouped(lines: Sequence[Line], width: int) -> Iterator[list[Line]]:
    """Lines that belong to one block. An empty line ends a block, a clause number begins one.

    A number alone on its line, as text taken from pages has them, belongs to the words below it, empty lines or not.
    """
    group: list[Line] = []
    for line in lines:
        if len(group) == 1 and _is_number(group[0].text):
            if not line.text:
                continue
            joined = not starts_clause(f"{line.text} ")
        else:
            joined = line.runs_on or bool(line.text and group and runs_on(group[-1].text, line.text, width))
        if group and not joined:
            yield group
            group = []
        if line.text:
            group.append(line)
    if group:
        yield group


def _is_number(text: str) -> bool:
    """Whether a line holds nothing but a clause's number or bullet."""
    if len(text) > _LONGEST_NUMBER or _HEADING.fullmatch(text):
        return False
    found = CLAUSE_START.match(f"{text} ")
    return found is not None and found.end() >= len(text)


def runs_on(line: str, following: str, width: int) -> bool:
    """Whether the next line belongs to the block of this one: it begins no clause and goes on."""
    if starts_clause(following):
        return refers_on(line, following)
    return goes_on(line, following, width)


def goes_on(line: str, following: str, width: int) -> bool:
    """Whether the next line continues this one, by their words or because the margin ended this one."""
    hyphen = line[-1:] == "-" and line[-2:-1].isalpha() and following[:1].islower()
    if hyphen or line.endswith(_OPEN) or following.startswith(_CLOSING):
        return True
    cells = cell_width(line)
    if SENTENCE_END.search(line):
        heading = cell_width(following) < 0.6 * width and not SENTENCE_END.search(following)
        return 0 < 0.9 * width <= cells and not line.endswith(_LISTING) and not heading
    if cells >= SURE_OF_ENGLISH and following[:1].islower() and line[-1:].isascii():
        return True
    return 0 < 0.75 * width <= cells


def words_of(lines: Iterable[Line]) -> frozenset[str]:
    """The words of a file in small letters, hyphenated ones whole, to tell broken words from compounds."""
    return frozenset(
        w for line in lines if line.text.isascii() or "-" in line.text for w in _WORD.findall(line.text.lower())
    )


def block_of(
    group: Sequence[Line],
    kind: BlockKind = BlockKind.PARAGRAPH,
    level: int | None = None,
    page: int | None = None,
    words: frozenset[str] = frozenset(),
) -> Block:
    """One block of several lines: joined without a blank where Chinese meets, with one elsewhere.

    `words` are those of the file: a hyphen that breaks one of them at the line's end is taken out.
    """
    text = ""
    runs: list[Run] = []
    segments: list[Segment] = []
    for line in group:
        hyphen = text.endswith("-") and len(text) > 1 and text[-2].isalpha() and line.text[:1].islower()
        if hyphen and _is_broken(text, line.text, words):
            text, runs, segments = text[:-1], cut_runs(runs, len(text) - 1), cut_segments(segments, len(text) - 1)
        elif text and not hyphen and not (is_chinese(text[-1]) or is_chinese(line.text[:1])):
            text += " "
        at = len(text)
        text += line.text
        runs += [Run(at + r.start, at + r.end, r.style) for r in line.runs]
        segments += [Segment(at + s.start, at + s.end, s.origin) for s in line.segments]
    return Block(text, kind=kind, level=level, runs=tuple(runs), segments=tuple(segments), page=page)


def _is_broken(before: str, after: str, words: frozenset[str]) -> bool:
    """Whether a hyphen at a line's end breaks a word: the file has the word whole, or not with the hyphen."""
    head, tail = _HEAD.search(before.lower()), _TAIL.match(after.lower())
    if head is None or tail is None:
        return False
    if head.group(1) + tail.group() in words:
        return True
    compound = f"{head.group(1)}-{tail.group()}" in words or (head.group(1) in words and tail.group() in words)
    return not compound and head.group(1) not in _PREFIXES


def cut_runs(runs: list[Run], end: int) -> list[Run]:
    """The runs of the first `end` characters."""
    return [Run(r.start, min(r.end, end), r.style) for r in runs if r.start < end]


def cut_segments(segments: list[Segment], end: int) -> list[Segment]:
    """The segments of the first `end` characters."""
    return [Segment(s.start, min(s.end, end), s.origin) for s in segments if s.start < end]
