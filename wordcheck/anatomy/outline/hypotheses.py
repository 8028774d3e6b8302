"""Candidates, and one way to read them: a stack of open lists with the decisions that led to it.

Nothing here is changed once made, so that readings share what they have in common:

    Hypothesis.top ->  frame of list (一), item 3  -> up ->  frame of list 第*条, item 第五条  -> up -> frame of heading 责任免除
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from msgspec import Struct

from wordcheck.anatomy.headings.cues import Cue, is_listed
from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.numbering import TIGHT, Setting

ALIKE = "="
"""Stands in a pair of styles for the style itself."""


class Candidate(Struct, frozen=True):
    """A passage that may begin a clause."""

    passage: int
    readings: tuple[Reading, ...]
    cue: Cue | None
    """What makes it look like an unnumbered heading."""
    setting: Setting
    doubt: float
    """Factor on the weight of its readings: below 1 where it looks like the middle of a sentence."""
    fresh: bool = False
    """It comes first behind a table of contents, so that nothing before can hold it."""
    of: tuple[Reading, ...] = ()
    """The numbered part that its heading names as its own: Section 1 of `Exclusions to Section 1`."""


class Placed(Struct, frozen=True):
    """A candidate that is a clause."""

    passage: int
    parent: int | None
    """Passage of its parent."""
    reading: Reading | None
    """None for an unnumbered heading."""
    confidence: float
    rival: str
    cue: Cue | None = None
    title: int | None = None
    """Characters of an unnumbered clause that are its heading; None for the whole passage."""
    inferred: bool = False
    """Its number stands nowhere at its place, but in references."""


class Item(Struct, frozen=True, eq=False, gc=False):
    """A candidate read in one way, whatever was read before it: with a meaning of its number, or as a heading without one."""

    reading: Reading | None
    cue: Cue | None
    style: str
    path: tuple[int, ...]
    suffix: int
    separator: str
    rank: float
    listed: bool
    """Whether its prominence is that of a heading in the table of contents."""
    state: int
    """A number for what it is, the same for all candidates that leave the same behind."""

    @classmethod
    def numbered(cls, reading: Reading, at: Setting) -> Item:
        """With a meaning of its number."""
        state = _state(reading.style, reading.path, reading.suffix)
        listed = is_listed(at.rank)
        return cls(reading, None, reading.style, reading.path, reading.suffix, at.separator, at.rank, listed, state)

    @classmethod
    def headed(cls, cue: Cue) -> Item:
        """As a heading without number."""
        return cls(None, cue, cue.style, (), 0, "", cue.rank, is_listed(cue.rank), _state(cue.style, (), 0))


class Left(Struct, frozen=True, gc=False):
    """Numbers that a list jumped over: behind A, B and a misplaced F those from C to E."""

    first: int
    last: int
    resumed: int = 0
    """The number that stood before one of them came, with which the list may go on."""


class Frame(Struct, eq=False, gc=False):
    """An open list with its last item; `up` is the list of the parent item. Never changed once made, and told by identity."""

    up: Frame | None
    depth: int
    passage: int
    cue: Cue | None
    count: int
    mark: int
    """What `mark_of` says of its stack."""
    indent: float | None
    level: int | None
    bold: bool | None
    nesting: int | None
    part: bool
    chapter: bool
    headed: bool
    style: str
    path: tuple[int, ...]
    suffix: int
    separator: str
    rank: float
    listed: bool
    """Whether its prominence is that of a heading in the table of contents."""
    edge: float | None
    """Its left edge; None where it stands further out than what holds it, so that the edge tells nothing of its depth."""
    left: Left | None = None
    """Numbers that the list left out, where one of them may still come."""

    @classmethod
    def of(
        cls, candidate: Candidate, up: Frame | None, item: Item, count: int, mark: int, left: Left | None = None
    ) -> Frame:
        """The list whose last item is a candidate, read as `item`."""
        at, depth = candidate.setting, up.depth + 1 if up else 1
        edge, above = at.indent, up.indent if up else None
        if edge is not None and above is not None and edge < above - TIGHT:
            edge = None
        # By place: names cost as much again as making it.
        return cls(
            up, depth, candidate.passage, item.cue, count, mark, at.indent, at.level, at.bold, at.nesting, at.part, at.chapter, at.headed,
            item.style, item.path, item.suffix, item.separator, item.rank, item.listed, edge, left,
        )  # fmt: skip


def goes_on_behind_its_like(frame: Frame, top: Frame | None) -> bool:
    """Whether a list goes on with the next number behind a list of its own style within its last item; `top` is the innermost one."""
    like = False
    while top is not None and top.depth > frame.depth:
        like = like or top.style == frame.style
        top = top.up
    return like and top is not None and bool(top.path) and frame.path[-1] == top.path[-1] + 1


def mark_of(up: Frame | None, item: Item) -> int:
    """A number for a stack: that of the list above, and what its last item is."""
    return hash((up.mark if up else 7, item.state))


def _state(style: str, path: tuple[int, ...], suffix: int) -> int:
    return hash((_code(style), path, suffix))


@cache
def _code(style: str) -> int:
    """A number for a style that is the same in every process, as `hash` of a string is not."""
    code = 0
    for char in style:
        code = (code * 31 + ord(char)) & 0xFFFFFFFF
    return code


class Step:
    """One decision of a reading, linked to the one before it.

    No struct: a chain of as many as a long document has candidates is let go one after the other, where structs would be
    let go one within the other and overflow the stack.
    """

    __slots__ = ("candidate", "frame", "losers", "reading", "up")

    def __init__(self, up: Step | None, candidate: int, frame: Frame | None, reading: Reading | None) -> None:
        self.up = up
        self.candidate = candidate
        self.frame = frame
        """None where the candidate was taken for mere words."""
        self.reading = reading
        self.losers: Sequence[tuple[float, Callable[[], Step]]] = ()
        """Readings that left the same stack behind as the one that ends here, and how much dearer they were.

        Each is a function that makes its last step: few are ever asked for.
        """


class Hypothesis(Struct, eq=False, gc=False):
    """One way to read all candidates so far."""

    cost: float
    top: Frame | None
    seen: dict[str, tuple[tuple[int, ...], str]]
    """For each style the last item's path and the style above."""
    pairs: frozenset[tuple[str, str]]
    """Each style that has come with the one above it, and with ALIKE each whose lists went on behind one of their own style within.

    It seldom grows, so that most readings share one.
    """
    last: Step | None


def left_out(origin: Frame | None, up: Frame | None, item: Item) -> Left | None:
    """What the list that `item` goes on in has left out by then; `origin` is the innermost list before it."""
    frame = origin
    while frame is not None and not (frame.up is up and frame.path and frame.style == item.style):
        frame = frame.up
    if frame is None or not item.path or frame.path[:-1] != item.path[:-1]:
        return None
    before, value, left = frame.path[-1], item.path[-1], frame.left
    if left is not None and left.first <= value <= left.last and value < before:
        return Left(value + 1, left.last, before)
    if value > before + 1 and (left is None or value != left.resumed + 1):
        return Left(before + 1, value - 1)
    return left
