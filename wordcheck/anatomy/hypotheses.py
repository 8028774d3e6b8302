"""Candidates, and one way to read them: a stack of open lists with the decisions that led to it.

Nothing here is changed once made, so that readings share what they have in common:

    Hypothesis.top ->  frame of list (一), item 3  -> up ->  frame of list 第*条, item 第五条  -> up -> frame of heading 责任免除
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from msgspec import Struct

from wordcheck.anatomy.cues import Cue
from wordcheck.anatomy.label_readings import Reading
from wordcheck.anatomy.numbering import Setting


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


class Frame:
    """An open list with its last item; `up` is the list of the parent item. Never changed once made."""

    __slots__ = ("bold", "count", "cue", "depth", "indent", "level", "mark", "nesting", "part", "passage", "path", "rank", "separator", "style", "suffix", "up")  # fmt: skip

    def __init__(
        self, candidate: Candidate, up: Frame | None, reading: Reading | None, cue: Cue | None, count: int, mark: int
    ) -> None:
        setting = candidate.setting
        self.up = up
        self.depth: int = up.depth + 1 if up else 1
        self.passage = candidate.passage
        self.cue = cue
        self.count = count
        self.indent = setting.indent
        self.level = setting.level
        self.bold = setting.bold
        self.nesting = setting.nesting
        self.part = setting.part
        if reading is not None:
            self.style = reading.style
            self.path = reading.path
            self.suffix = reading.suffix
            self.separator = setting.separator
            self.rank = setting.rank
        else:
            assert cue is not None
            self.style = cue.style
            self.path = ()
            self.suffix = 0
            self.separator = ""
            self.rank = cue.rank
        self.mark = mark
        """What `mark_of` says of its stack."""


def mark_of(up: Frame | None, style: str, path: tuple[int, ...], suffix: int) -> int:
    """A number for a stack: that of the list above, and what its last item is."""
    return hash((up.mark if up else 7, _code(style), path, suffix))


@cache
def _code(style: str) -> int:
    """A number for a style that is the same in every process, as `hash` of a string is not."""
    code = 0
    for char in style:
        code = (code * 31 + ord(char)) & 0xFFFFFFFF
    return code


class Step:
    """One decision of a reading, linked to the one before it."""

    __slots__ = ("candidate", "frame", "losers", "reading", "up")

    def __init__(self, up: Step | None, candidate: int, frame: Frame | None, reading: Reading | None) -> None:
        self.up = up
        self.candidate = candidate
        self.frame = frame
        """None where the candidate was taken for mere words."""
        self.reading = reading
        self.losers: list[tuple[float, Callable[[], Step]]] = []
        """Readings that left the same stack behind as the one that ends here, and how much dearer they were.

        Each is a function that makes its last step: few are ever asked for.
        """


class Hypothesis:
    """One way to read all candidates so far."""

    __slots__ = ("cost", "last", "pairs", "seen", "top")

    def __init__(
        self,
        cost: float,
        top: Frame | None,
        seen: dict[str, tuple[tuple[int, ...], str]],
        pairs: frozenset[tuple[str, str]],
        last: Step | None,
    ) -> None:
        self.cost = cost
        self.top = top
        self.seen = seen
        """For each style the last item's path and the style above."""
        self.pairs = pairs
        """Each style that has come with the one above it. It seldom grows, so that most readings share one."""
        self.last = last
