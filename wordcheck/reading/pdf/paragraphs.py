"""Where a paragraph ends: printed lines gathered into blocks.

No single sign is to be trusted, so several are asked in turn, the surest first:

    another column or page ─▶ goes on only in mid-sentence
    a wide gap             ─▶ new block
    a number or bullet     ─▶ new block, unless the line before is full and breaks off in mid-sentence
    another look           ─▶ new block, if the line before was not broken by the margin
    another left edge      ─▶ new block, unless it is the hanging or first-line indent of this one
    room left for a word   ─▶ the line was ended on purpose: new block

A number lost within a block is worse than a sentence cut in two, so a number wins wherever it can be one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from wordcheck.languages.bullets import BULLETS
from wordcheck.languages.lazily import lazily
from wordcheck.model.manuscript import BlockKind
from wordcheck.reading.pdf.blocks import Align, Facts
from wordcheck.reading.pdf.edges import COVER_HEAD, mask
from wordcheck.reading.pdf.letters import is_cjk
from wordcheck.reading.pdf.lines import Line
from wordcheck.reading.starts import refers_on, starts_clause

_ENDED = lazily(r"[。！？；：.!?;:][”’」』）)\]\"']*(?: (?:and|or|and/or))?$")
_LAST_OF_ENDED = frozenset("。！？；：.!?;:”’」』）)]\"'dr\n")
"""With one of these ends all that `_ENDED` finds; asked first, as most lines end with another letter."""
_GOES_ON = lazily(
    r"([,，、（(“‘\-\u00ad/&]|\b(?:the|a|an|of|to|in|by|for|with|and|or|any|is|are|be|our|your|from|which|that|as|on|at))$"
)
_SPEECH_ZH = lazily(r"[，。；：！？]")
_HANGS = lazily(
    r"[a-z] (?:the|an?|of|your|our|its|their|whose)$|[A-Z,–-] (?:THE|AN|OF|YOUR|OUR|ITS|THEIR|WITH|AND|FOR|TO|BY|FROM|UNDER|OR)$"
)
"""No English paragraph ends with an article, a possessive or `of`, no heading in capitals with AND or WITH, whatever the
look of what follows."""
_LIST_GOES_ON = lazily(r"(?:\band|\bor|[,，、])$")
_PAGE = r"第?[\s.]*[\divxlc]{1,4}(?:[-–./]{1,2}\d{1,3})*[\s.]*[页条]?"
_LEADER = lazily(
    rf"(?:\.{{4,}}|(?:\. ){{4,}}|…{{2,}}|·{{4,}}|⋯{{2,}}|・{{4,}})\s*(?:{_PAGE})?\s*$|_{{6,}}\s*{_PAGE}\s*$"
)
_LEADER_LENGTH = 250
_FIGURE = lazily(r"[\d.,]+\s?%?|[$£€¥₹]\s?[\d.,]+")
_BARE_LABEL = lazily(r"[（(]?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]{1,2}|[ivx]{1,5})[.)）]?|[^\w\s]{1,2}")
_LAST_WORDS = 24
"""Characters at the end of a line in which all that its end can tell is found."""
_BULLETS = frozenset(BULLETS)
_WIDE_GAP = 1.28
"""Multiples of the line pitch from which the space above a line is a paragraph's."""
_SOME_GAP = 1.1
_TEXT_WIDE = 22.0
"""Sizes of its type that a column of text is wide."""
_LARGE_HEADING, _TO_FIT = 14.0, 0.06
"""Points of a large heading, and the share by which its lines may differ."""


class Column(Struct, frozen=True):
    """The column in which a line stands: its edges in points and its usual line pitch by size."""

    number: int
    """Counts through the document."""
    left: float
    right: float
    pitches: dict[int, float]

    @property
    def width(self) -> float:
        return max(1.0, self.right - self.left)


class Entry(Struct, frozen=True):
    """A line with what its neighbours are compared by. Make one with `Entry.of`."""

    line: Line
    column: Column
    looks: tuple[tuple[bool, str], ...]
    """Bold and colour of its first and of its last character, and of all of them where they are the same."""
    labelled: bool
    """Whether it begins with what may be a number or a bullet."""
    ended: bool
    """Whether its last character ends a sentence or a list item."""
    heading: bool
    """Whether its place shows that it is the heading of what follows."""
    contents: bool
    """Whether it is a line of a table of contents."""
    text: str
    pitch: float
    """The usual distance of baselines for type of its size."""
    room: float
    """Free space behind its last character."""
    centered: bool
    """Whether it stands in the middle of its column."""

    @classmethod
    def of(cls, line: Line, column: Column, looks: tuple[tuple[bool, str], ...], heading: bool = False) -> Entry:
        """The entry of a line."""
        parts, text, size = line.parts, line.text, line.size
        labelled = starts_clause(text) or text[0] in _BULLETS
        labelled = labelled or (len(parts) > 1 and _BARE_LABEL.fullmatch(parts[0].text) is not None)
        ended = text[-1] in _LAST_OF_ENDED and _ENDED.search(text, max(0, len(text) - _LAST_WORDS)) is not None
        before, room = line.x0 - column.left, column.right - line.x1
        middle = min(before, room) > 2 * size and abs(before - room) < 0.05 * column.width + 4
        pitch = column.pitches.get(round(size), 1.25 * size)
        return cls(line, column, looks, labelled, ended, heading, is_contents(text), text, pitch, room, middle)

    @property
    def tail(self) -> str:
        """Its last words."""
        return self.text[-_LAST_WORDS:]

    @property
    def chinese(self) -> bool:
        return is_cjk(self.text[-1])

    @property
    def capitals(self) -> bool:
        return self.text.isupper() and sum(ch.isalpha() for ch in self.text) > 3

    @property
    def uniform(self) -> bool:
        return len(self.looks) == 3


def grouped(entries: Sequence[Entry], underlined: Callable[[Line], bool] = lambda _: False) -> Iterator[list[Entry]]:
    """The entries of a document in stretches that make one block each; `underlined` tells whether all of a line is."""
    block: list[Entry] = []
    for entry in entries:
        if block and (_begins(block, entry) or _is_underlined_head(block, entry, underlined)):
            yield block
            block = []
        block.append(entry)
    if block:
        yield block


def _begins(block: Sequence[Entry], b: Entry) -> bool:
    """Whether `b` begins a block after `block`."""
    a = block[-1]
    if a.heading or b.heading or a.contents or b.contents or _ends_in_figure(a):
        return True
    if a.column.number != b.column.number:
        return not _crosses(block, b)
    delta = b.line.base - a.line.base
    if delta < 0.3 * b.line.size:
        return True
    if delta > max(_WIDE_GAP * a.pitch, a.pitch + 2.5):
        return not (delta < 1.7 * a.pitch and (_cut_sentence(a, b) or _heading_goes_on(a, b)))
    if b.labelled and not refers_on(a.tail, b.text) and _label_is_real(block, b, delta):
        return True
    if abs(a.line.size - b.line.size) > 0.9 and not _cut_sentence(a, b) and not _set_to_fit(a, b):
        return True
    if not b.labelled and _HANGS.search(a.tail):
        return False
    if (a.centered or b.centered) and not any(abs(b.line.x0 - x) < a.line.size for x in a.line.starts):
        if a.centered != b.centered:
            return _short(a, b) or not _full(a) or (a.ended and _look_changes(a, b))
        return a.chinese or a.ended or _look_changes(a, b)
    if _look_changes(a, b) and (_short(a, b) or a.ended or _ends_in_bold(block, b)):
        return True
    if delta > _SOME_GAP * a.pitch + 0.6 and a.ended and (_short(a, b) or not b.text[:1].islower()):
        return True
    return _indent_begins(block, b) or _ended_on_purpose(block, b)


def _is_underlined_head(block: Sequence[Entry], b: Entry, underlined: Callable[[Line], bool]) -> bool:
    """Whether a block is one line so far, ended on purpose and underlined unlike the next, whatever that begins with."""
    a = block[0]
    ended = len(block) == 1 and not a.ended and _short(a, b) and not _GOES_ON.search(a.tail)
    return ended and underlined(a.line) and not underlined(b.line)


def is_contents(text: str) -> bool:
    """Whether a printed line is one of a table of contents: a title, leader dots and mostly a page."""
    if len(text) >= _LEADER_LENGTH or not _has_leader(text):
        return False
    return _LEADER.search(text) is not None and len(text.strip("._…·⋯ ")) > 1


def _has_leader(text: str) -> bool:
    """Whether a line has what every line of contents has; asked first, as most have none."""
    if "...." in text or ". . " in text or "______" in text or "····" in text:
        return True
    return not text.isascii() and ("……" in text or "⋯⋯" in text or "・・" in text)


def _ends_in_figure(a: Entry) -> bool:
    """Whether the line is a row of a list: words, then a figure in a column of its own."""
    parts = a.line.parts
    if len(parts) == 1:
        return False
    return parts[-1].x0 - parts[-2].x1 > 2 * parts[-1].size and _FIGURE.fullmatch(parts[-1].text) is not None


def _crosses(block: Sequence[Entry], b: Entry) -> bool:
    """Whether a block goes on in the next column or on the next page."""
    a = block[-1]
    if a.ended or abs(a.line.size - b.line.size) > 0.9 or (b.labelled and not (_full(a) and not _tabbed(b))):
        return False
    flowing = _full(a) and (b.text[0].islower() or is_cjk(b.text[0]))
    if (a.centered or _look_changes(a, b)) and not flowing:
        return False
    if _GOES_ON.search(a.tail):
        return True
    return (
        _full(a)
        if a.chinese
        else b.text[:1].islower() or (_full(a) and _full(b) and a.text[-1:].isalpha() and len(block) > 1)
    )


def _cut_sentence(a: Entry, b: Entry) -> bool:
    """Whether an English sentence plainly goes on from `a` to `b`."""
    return not a.ended and not b.labelled and b.text[:1].islower() and not _look_changes(a, b)


def _heading_goes_on(a: Entry, b: Entry) -> bool:
    """Whether two lines in bold, set wider than the text, are one heading: the first word of the second had no room on the first."""
    bold = a.uniform and b.uniform and a.looks == b.looks and a.looks[0][0] and a.line.size == b.line.size
    if not bold or a.ended or b.labelled or a.chinese or a.capitals != b.capitals or _short(a, b):
        return False
    # Where headings alone make a column, the longest of them seems to fill it.
    return a.column.width >= _TEXT_WIDE * a.line.size and COVER_HEAD.search(mask(b.text)) is None


def _tabbed(b: Entry) -> bool:
    return len(b.line.parts) > 1 or b.text[0] in _BULLETS


def _label_is_real(block: Sequence[Entry], b: Entry, delta: float) -> bool:
    """Whether the number at the beginning of `b` begins a clause, and is no part of a sentence."""
    a = block[-1]
    if a.ended or _LIST_GOES_ON.search(a.tail) or _tabbed(b) or delta > _SOME_GAP * a.pitch or not _full(a):
        return True
    if len(block) > 1:
        return abs(b.line.x0 - a.line.x0) > 0.6 * b.line.size
    starts = a.line.starts
    return not any(abs(b.line.x0 - x) < 0.6 * b.line.size for x in starts) or (
        a.labelled and abs(b.line.x0 - a.line.x0) < 0.6 * b.line.size and len(starts) > 1
    )


def _set_to_fit(a: Entry, b: Entry) -> bool:
    """Whether one of two lines of a large heading is set a little smaller, for it would not have fitted else."""
    large = min(a.line.size, b.line.size) >= _LARGE_HEADING
    alike = a.uniform and b.uniform and a.looks == b.looks and a.capitals == b.capitals
    return large and alike and abs(a.line.size - b.line.size) <= _TO_FIT * a.line.size and not a.ended


def _first_word(b: Entry) -> float:
    """Width of the first word, or of two Chinese characters, in points."""
    part = b.line.first
    if is_cjk(part.text[0]):
        return 2.1 * part.size
    end = part.text.find(" ")
    end = len(part.text) if end < 0 else end
    return part.edges[end] - part.x0 + 0.25 * part.size


def _short(a: Entry, b: Entry) -> bool:
    """Whether the first word of `b` would have had room on `a`, so that `a` was ended on purpose."""
    return a.room > _first_word(b) + 0.3 * a.line.size


def _full(a: Entry) -> bool:
    """Whether the margin ended it."""
    return a.room < (2.2 if a.chinese else 6.0) * a.line.size


def _look_changes(a: Entry, b: Entry) -> bool:
    """Whether one of the two lines is wholly in a look that the other does not take up at the joint."""
    if a.looks[1] == b.looks[0]:
        if a.uniform and a.looks[0][0] and not b.uniform:
            return True
        return a.capitals != b.capitals and (a.capitals or b.capitals) and (a.uniform or b.uniform)
    return a.uniform or b.uniform


def _ends_in_bold(block: Sequence[Entry], b: Entry) -> bool:
    """Whether all lines so far are bold and the next one, in plain type, begins a sentence: a heading above its text."""
    return (
        b.uniform
        and not b.looks[0][0]
        and (b.text[:1].isupper() or _names_zh(block, b))
        and all(e.uniform and e.looks[0][0] for e in block)
        and not _GOES_ON.search(block[-1].tail)
    )


def _names_zh(block: Sequence[Entry], b: Entry) -> bool:
    """Whether the lines so far are a Chinese number with words that no mark divides, as those of a heading are."""
    return block[0].labelled and is_cjk(b.text[0]) and not any(_SPEECH_ZH.search(e.text) for e in block)


def _indent_begins(block: Sequence[Entry], b: Entry) -> bool:
    """Whether the left edge of `b` is that of another paragraph."""
    a, x, em = block[-1], b.line.x0, b.line.size
    done = a.ended or _short(a, b)
    if len(block) > 1:
        step = x - a.line.x0
        if step > 0.6 * em:
            return done or (b.chinese and 1.4 * em < step < 2.7 * em)
        return step < -0.6 * em and (done or step < -1.2 * em)
    if abs(x - a.line.x0) < 0.6 * em:
        return a.ended and a.labelled and len(a.line.starts) > 1
    if any(abs(x - start) < 0.6 * em for start in a.line.starts):
        return False
    if x < a.line.x0:
        return a.line.x0 - x > 4.5 * em or (done and not _full(a))
    return done


def _ended_on_purpose(block: Sequence[Entry], b: Entry) -> bool:
    """Whether the last line was left short, its left edge being that of `b`."""
    a = block[-1]
    if not _short(a, b):
        return False
    if a.ended:
        return True
    if _GOES_ON.search(a.tail):
        return False
    if a.chinese:
        return a.room > 3 * a.line.size
    if a.uniform and b.uniform and a.looks[0] == b.looks[0] and a.looks[0] != (False, ""):
        return False
    return not b.text[:1].islower() and a.room > 0.35 * a.column.width


class Distances(Struct, frozen=True):
    """Distances of baselines within the paragraphs of one flow, by size in whole points. Make them with `of`."""

    full: dict[int, dict[float, int]]
    """How often each distance (in half points) comes behind a line that reaches the right edge."""
    least: dict[int, float]
    """The smallest behind any line."""

    @classmethod
    def of(cls, lines: Sequence[Line], right: float) -> Distances:
        """Those of `lines`, whose right edge is `right`."""
        full: dict[int, dict[float, int]] = {}
        least: dict[int, float] = {}
        for a, b in pairwise(lines):
            delta, exact = b.base - a.base, a.size
            if not 0.9 * exact < delta < 2.6 * exact or abs(exact - b.size) >= 0.6:
                continue
            size = round(exact)
            if delta < least.get(size, delta + 1):
                least[size] = delta
            if right - a.x1 < 3 * exact and not starts_clause(b.text):
                counts = full.setdefault(size, {})
                half = round(delta * 2) / 2
                counts[half] = counts.get(half, 0) + 1
        return cls(full, least)


def pitches(flows: Sequence[Distances]) -> dict[int, float]:
    """The usual distance of baselines within the paragraphs of some flows, by size in whole points.

    Where no line is full, the smallest distance stands for it.
    """
    least: dict[int, float] = {}
    full: dict[int, Counter[float]] = {}
    for flow in flows:
        for size, delta in flow.least.items():
            least[size] = min(delta, least.get(size, delta))
        for size, counts in flow.full.items():
            full.setdefault(size, Counter()).update(counts)
    return least | {size: _usual(counts) for size, counts in full.items() if sum(counts.values()) >= 2}


def _usual(counts: Counter[float]) -> float:
    """The most frequent value; of values nearly as frequent, the smallest."""
    most = max(counts.values())
    return min(value for value, n in counts.items() if n >= 0.7 * most)


def facts_of(block: Sequence[Entry], previous: Entry | None, left: float) -> Facts:
    """Indents, alignment and gap of a block; `left` is the left edge of the text area."""
    first = block[0]
    gap = None
    if previous is not None and previous.column.number == first.column.number:
        gap = round(max(0.0, (first.line.base - previous.line.base) / first.pitch - 1), 2)
    centered = first.centered and not first.labelled and all(e.centered for e in block)
    align: Align | None = "center" if centered else None
    contents = len(block) == 1 and first.contents
    kind = BlockKind.HEADING if first.heading else BlockKind.CONTENTS if contents else BlockKind.PARAGRAPH
    kind = BlockKind.ASIDE if first.line.aside else kind
    return Facts(
        kind=kind,
        indent=round(first.line.x0 - left, 1),
        hanging=round(block[1].line.x0 - left, 1) if len(block) > 1 else None,
        align=align,
        gap=gap,
    )
