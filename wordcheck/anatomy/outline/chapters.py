"""Chapters whose items are numbered as they are themselves, where no look tells them apart.

    2. Definitions
    1. Accident means …        <- 1 of the chapter's own list, no chapter beside it
    2. Age means …
    3. Exclusions              <- goes on with chapter 2, not with item 2
    1. war

The numbers alone allow both readings. The names decide: short lines of one style that count on from one another and name the
main parts of a wording are its chapters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from wordcheck.anatomy.kinds.naming import trade_kind
from wordcheck.anatomy.outline.titles import heads
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.model.said import Tongue
from wordcheck.model.wording import ClauseKind

_STYLES = frozenset({"1", "一"})
"""Styles that houses use for chapters and for their items; letters within letters are too rare."""
_LONGEST = 60
"""Characters of a line that may be a chapter's, number included."""
_FEW = 3
"""Fewest chapters."""
_MAIN = frozenset({ClauseKind.COVERAGE, ClauseKind.EXCLUSION, ClauseKind.DEFINITION})
_ROLES = 2
"""Main parts among the chapters: a list of conditions names other roles only."""


def chapter_lines(passages: Sequence[Passage], skipped: Collection[int], tongue: Tongue) -> frozenset[int]:
    """Indices of the passages that are the lines of such chapters; those `skipped` are no part of the wording's text."""
    lines: defaultdict[str, list[Passage]] = defaultdict(list)
    for p in passages:
        if p.readings and p.readings[0].style in _STYLES and p.index not in skipped:
            lines[p.readings[0].style].append(p)
    return frozenset(
        p.index
        for style in lines.values()
        if sum(p.readings[0].value == 1 for p in style) > 1
        for p in _chapters(style, tongue)
    )


def _chapters(lines: Sequence[Passage], tongue: Tongue) -> list[Passage]:
    """The lists that name main parts, one behind the other: of several at one place the one that names most, or the longest."""
    runs = [r for r in _runs(lines, tongue) if len(r.lines) >= _FEW and len(r.roles) >= _ROLES]
    taken: list[_Run] = []
    for run in sorted(runs, key=lambda r: (-len(r.roles), -len(r.lines))):
        if all(run.lines[-1].index < o.lines[0].index or run.lines[0].index > o.lines[-1].index for o in taken):
            taken.append(run)
    return [p for run in taken for p in run.lines if _holds_numbers(run, lines)]


def _holds_numbers(run: _Run, lines: Sequence[Passage]) -> bool:
    """Whether other numbers of the style stand between the first of a list and its last."""
    within = sum(run.lines[0].index <= p.index <= run.lines[-1].index for p in lines)
    return within > len(run.lines)


class _Run:
    """Headings that go on with one another's numbers, and the main parts that they name."""

    def __init__(self) -> None:
        self.lines: list[Passage] = []
        self.names: set[str] = set()
        self.roles: set[ClauseKind] = set()

    def add(self, line: Passage, role: ClauseKind | None) -> None:
        self.lines.append(line)
        self.names.add(_words(line).casefold())
        if role in _MAIN:
            self.roles.add(role)


def _runs(lines: Sequence[Passage], tongue: Tongue) -> list[_Run]:
    """The lists of headings that name roles, each going on with the next number; one among them may name none."""
    runs: list[_Run] = []
    ends: defaultdict[int, list[_Run]] = defaultdict(list)
    others: dict[int, Passage] = {}
    latest: dict[tuple[object, ...], int] = {}
    for p in lines:
        if not _is_heading(p):
            continue
        before = latest.get(_look(p), -1)
        latest[_look(p)] = p.index
        role, value = trade_kind(_words(p), tongue), p.readings[0].value
        if role is None:
            others[value] = p
            continue
        between = others.get(value - 1)
        if not ends[value - 1] and between is not None:
            # `4. Animals` between chapters that name roles.
            for run in [r for r in ends[value - 2] if r.lines[-1].index < between.index][-1:]:
                ends[value - 2].remove(run)
                run.add(between, None)
                ends[value - 1].append(run)
        # Headings set like the last one, in bold, that stand between them are another list's.
        going = [
            r
            for r in ends[value - 1]
            if _words(p).casefold() not in r.names
            and not (p.look.bold and before > r.lines[-1].index and _look(r.lines[-1]) == _look(p))
        ]
        if going:
            run = max(going, key=lambda r: _goes_on(r, p, role))
            ends[value - 1].remove(run)
        else:
            run = _Run()
            runs.append(run)
        run.add(p, role)
        ends[value].append(run)
    return runs


def _goes_on(run: _Run, p: Passage, role: ClauseKind) -> tuple[bool, int, int]:
    """How well a line goes on behind a list, where a chapter and an item bear the number before its own.

    By its look; a main part goes on with main parts, any other with what stands right above it.
    """
    last = run.lines[-1]
    return _look(p) == _look(last), len(run.roles) if role in _MAIN else 0, last.index


def _look(p: Passage) -> tuple[object, ...]:
    return p.look.bold, p.look.caps, p.look.size


def _words(p: Passage) -> str:
    return p.text[p.readings[0].end :].strip()


def _is_heading(p: Passage) -> bool:
    """Whether the line is one that could be a heading."""
    if len(p.text) > _LONGEST or p.ends_open or p.ends_listing or p.ends_sentence or p.table is not None:
        return False
    return heads(_words(p))
