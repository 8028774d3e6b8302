"""Printed lines joined to one block: text, style runs, and segments that lead back to the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from string import ascii_lowercase
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.edges import Edges
from wordcheck.model.manuscript import Block, BlockKind, Box, CellPlace, PageOrigin, Run, Segment, Style
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.letters import SOFT_END, is_cjk
from wordcheck.reading.pdf.lines import Line, separator

Align = Literal["left", "center", "right", "justify"]
ToPage = Callable[[Fragment], tuple[Box, Edges]]
"""The box of a fragment on the page as shown, and its characters' edges (none where the text is printed sideways)."""

Look = tuple[int, int, Style]

_LETTERS = lazily(r"[A-Za-z]+")
_SMALL_WORDS = bytes(b if b in ascii_lowercase.encode() else 0x20 for b in bytes(range(256)).lower())
"""Table by which all but letters of the alphabet become blanks, and capitals small letters."""
_HYPHENATED = lazily(r"[A-Za-z]+(?:-[A-Za-z]+)+")
_PREFIXES = frozenset(
    "non pre co re sub self third cross multi semi anti counter ex inter intra over under post pro short long full part "
    "well off on in up down first second two three one day out high low mid back end all after to by".split()
)


class Vocabulary(Struct, frozen=True):
    """The words of a document, by which a hyphen at a line's end is told from a broken word."""

    words: frozenset[str]
    hyphenated: frozenset[str]
    breaks_words: bool
    """Whether the document hyphenates its lines, so that an unknown word at a line's end is a broken one."""

    @classmethod
    def of(cls, lines: Sequence[str]) -> Vocabulary:
        """From the printed lines of a document."""
        # What comes again and again is taken apart once.
        parts = set("\n".join(lines).split())
        words = " ".join(parts).encode("ascii", "replace").translate(_SMALL_WORDS).decode().split()
        hyphenated = _HYPHENATED.findall(" ".join([part for part in parts if "-" in part]))
        ends = sum(line.endswith(SOFT_END) for line in lines)
        return cls(
            words=frozenset(words),
            hyphenated=frozenset(word.lower() for word in hyphenated),
            breaks_words=ends > 0.02 * max(len(lines), 50),
        )

    def keeps_hyphen(self, left: str, right: str) -> bool:
        """Whether `left-right`, broken behind the hyphen, is written with the hyphen."""
        head, tail = _LETTERS.findall(left), _LETTERS.match(right)
        if not head or not tail or right[0].isupper() or not left[-1:].isalpha():
            return True
        a, b = head[-1].lower(), tail[0].lower()
        if f"{a}-{b}" in self.hyphenated:
            return True
        if a + b in self.words:
            return False
        return a in _PREFIXES or not self.breaks_words


class _Draft(Struct):
    """A block's text while it grows."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[tuple[int, int, Style]] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)

    def add(self, text: str, style: Style | None) -> None:
        """Append `text`; without a style it looks like what stands before it."""
        if not text:
            return
        start, self.length = self.length, self.length + len(text)
        self.text.append(text)
        if self.runs and (style is None or self.runs[-1][2] == style):
            self.runs[-1] = (self.runs[-1][0], self.length, self.runs[-1][2])
        elif style is not None:
            self.runs.append((start, self.length, style))


class Facts(Struct, frozen=True):
    """What a block has beside its words."""

    kind: BlockKind = BlockKind.PARAGRAPH
    indent: float | None = None
    hanging: float | None = None
    align: Align | None = None
    gap: float | None = None
    cell: CellPlace | None = None
    level: int | None = None
    style_name: str = ""


class Binder(Struct, frozen=True):
    """Makes blocks of lines."""

    looks: Callable[[Fragment], Sequence[Look]]
    """The styled stretches of a fragment's text, from first to last."""
    to_page: ToPage
    vocabulary: Vocabulary

    def block(self, lines: Sequence[Line], facts: Facts) -> Block:
        """One block of `lines`, which belong to one paragraph."""
        draft = _Draft()
        previous: Fragment | None = None
        for line in lines:
            for k, part in enumerate(line.parts):
                if previous is not None:
                    between = (
                        separator(previous, part, line.column, line.hung and k == 1) if k else self._joint(draft, part)
                    )
                    draft.add(between, None)
                self._part(draft, part)
                previous = part
        return Block(
            text="".join(draft.text).replace(SOFT_END, "-"),
            kind=facts.kind,
            level=facts.level,
            runs=tuple([Run(*run) for run in draft.runs]),
            segments=tuple(draft.segments),
            page=lines[0].page,
            indent=facts.indent,
            hanging=facts.hanging,
            align=facts.align,
            gap=facts.gap,
            cell=facts.cell,
            style_name=facts.style_name,
        )

    def _part(self, draft: _Draft, part: Fragment) -> None:
        start = draft.length
        for a, b, style in self.looks(part):
            draft.add(part.text[a:b], style)
        box, edges = self.to_page(part)
        draft.segments.append(Segment(start, draft.length, PageOrigin(part.page, box, edges)))

    def _joint(self, draft: _Draft, part: Fragment) -> str:
        """What stands between two printed lines; takes back a hyphen that only broke the word."""
        before = draft.text[-1]
        if before[-1] != SOFT_END:
            return joint(before[-1], part.text[0])
        if len(before) == 1:
            before = "".join(draft.text[-4:])
        if not self.vocabulary.keeps_hyphen(before[:-1], part.text):
            _take_back(draft)
        return ""


def joint(last: str, first: str) -> str:
    """What stands between a line that ends with `last` and one that begins with `first`: nothing around Chinese."""
    if last.isspace() or is_cjk(last) or is_cjk(first):
        return ""
    return "" if last == "-" and first.islower() else " "


def _take_back(draft: _Draft) -> None:
    """Drop the last character from text, runs and segments."""
    draft.text[-1] = draft.text[-1][:-1]
    draft.length -= 1
    start, _, style = draft.runs[-1]
    draft.runs[-1:] = [(start, draft.length, style)] if draft.length > start else []
    seg = draft.segments[-1]
    origin = seg.origin
    if isinstance(origin, PageOrigin) and origin.edges:
        origin = replace(origin, edges=origin.edges[:-1])
    draft.segments[-1:] = [Segment(seg.start, draft.length, origin)] if draft.length > seg.start else []
