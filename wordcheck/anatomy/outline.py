"""The clause tree as the cheapest consistent reading of all numbers and headings of a wording.

One number seldom tells what it is; the sequence does. So no candidate is decided alone: a beam search walks through
the candidates in reading order and keeps, side by side, the few cheapest ways to read everything so far.

    candidates     reading A (kept)               reading B (dropped: costs 2.5 more)
    (h) war        (h)                            (h)
    (i) nuclear    (i) = letter 9, goes on        (i) = roman 1, opens a list below (h)
    (j) pollution  (j) = letter 10, goes on       (j): a gap, (i) is missing

A reading is a stack of open lists: for each, its style, the value of its last item and where that was printed. The
next candidate may go on in an open list (closing the deeper ones), open a list below the last item or below an item
further up, or be mere words; `numbering` says what each costs. Two readings that leave the same stack behind are the
same for all that follows: the dearer one is dropped there, and the margin between them is how sure we are of every
candidate on which they differ. What it cannot do: see a level that neither number, look nor words show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from heapq import heapify, heappop, heappush
from math import exp
from operator import itemgetter
from typing import NamedTuple

from wordcheck.anatomy import numbering
from wordcheck.anatomy.headings import Cue
from wordcheck.anatomy.labels import Reading
from wordcheck.anatomy.numbering import Setting

WIDTH = 6
"""Readings kept side by side; on the hand-made truth 6 to 40 give the same trees."""
SLACK = 5.5
"""A reading this much dearer than the best is given up."""
_SURE = 6.0
"""Margin from which a place counts as certain."""
_SHARP = 1.5
"""Turns a margin into a probability: a margin of 1 is 0.82, of 2 is 0.95."""
_MORE = 0.4
"""Prominence by which one heading clearly stands above another."""
_EQUAL = 0.1
_WEAK = 1.2
_REACH = 48
"""Candidates back to which two readings are compared."""


@dataclass(frozen=True, slots=True)
class Candidate:
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


@dataclass(frozen=True, slots=True)
class Placed:
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


class _Frame:
    """An open list with its last item; `up` is the list of the parent item. Never changed once made."""

    __slots__ = ("bold", "count", "cue", "depth", "indent", "level", "mark", "passage", "path", "rank", "separator", "style", "suffix", "up")  # fmt: skip

    def __init__(
        self, candidate: Candidate, up: _Frame | None, reading: Reading | None, cue: Cue | None, count: int
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
        self.mark: int = hash((up.mark if up else 7, _code(self.style), self.path, self.suffix))


@cache
def _code(style: str) -> int:
    """A number for a style that is the same in every process, as `hash` of a string is not."""
    code = 0
    for char in style:
        code = (code * 31 + ord(char)) & 0xFFFFFFFF
    return code


class _Step:
    """One decision of a reading, linked to the one before it."""

    __slots__ = ("candidate", "frame", "losers", "reading", "up")

    def __init__(self, up: _Step | None, candidate: int, frame: _Frame | None, reading: Reading | None) -> None:
        self.up = up
        self.candidate = candidate
        self.frame = frame
        """None where the candidate was taken for mere words."""
        self.reading = reading
        self.losers: list[tuple[float, _Step]] = []
        """Readings that left the same stack behind as the one that ends here, and how much dearer they were."""


class _Hypothesis:
    """One way to read all candidates so far."""

    __slots__ = ("cost", "last", "seen", "top")

    def __init__(
        self, cost: float, top: _Frame | None, seen: dict[str, tuple[tuple[int, ...], str]], last: _Step | None
    ) -> None:
        self.cost = cost
        self.top = top
        self.seen = seen
        """For each style, and for each pair of a style and the one above it, the last item's path and the style above."""
        self.last = last


def outline(candidates: Sequence[Candidate]) -> list[Placed]:
    """The candidates that are clauses, each with its parent, in reading order."""
    beam = [_Hypothesis(0.0, None, {}, None)]
    for i, candidate in enumerate(candidates):
        if candidate.fresh:
            beam = [_Hypothesis(h.cost, None, {}, h.last) for h in beam[:1]]
        moves = [move for hypothesis in beam for move in _moves(hypothesis, candidate)]
        beam = _thin(moves, candidate, i)
    best = min(beam, key=lambda h: h.cost)
    for other in beam:
        if other is not best:
            _note(best, other)
    return _placed(best)


_BY_COST = itemgetter(0, 1)


class _Move(NamedTuple):
    """A way to read the next candidate, not yet carried out."""

    cost: float
    order: int
    """Decides between equal costs, so that the result never hangs on chance."""
    origin: _Hypothesis
    up: _Frame | None
    reading: Reading | None
    cue: Cue | None
    items: int
    """Items of its list; 0 where the candidate is taken for mere words."""


def _moves(h: _Hypothesis, c: Candidate) -> list[_Move]:
    """All ways to read the next candidate."""
    declined = max((r.weight for r in c.readings), default=0.0) * c.doubt
    if c.cue is not None and c.cue.score > declined:
        declined = c.cue.score
    moves = [_Move(h.cost + declined, 0, h, None, None, None, 0)]
    for reading in c.readings:
        # A shape that is weak by itself has to be carried by its neighbours.
        likely = h.cost + max(0.0, declined - reading.weight) * 0.5 + max(0.0, _WEAK - reading.weight)
        for cost, up, count in _places(h, c, reading):
            moves.append(_Move(cost + likely, len(moves), h, up, reading, None, count))
    if c.cue is not None:
        for cost, up, count in _heading_places(h, c, c.cue):
            moves.append(_Move(cost + h.cost, len(moves), h, up, None, c.cue, count))
    return moves


def _carried_out(move: _Move, c: Candidate, i: int) -> _Hypothesis:
    h = move.origin
    if not move.items:
        return _Hypothesis(move.cost, h.top, h.seen, _Step(h.last, i, None, None))
    frame = _Frame(c, move.up, move.reading, move.cue, move.items)
    above = move.up.style if move.up else ""
    seen = h.seen | {frame.style: (frame.path, above), f"{frame.style} < {above}": (frame.path, above)}
    return _Hypothesis(move.cost, frame, seen, _Step(h.last, i, frame, move.reading))


def _places(h: _Hypothesis, c: Candidate, r: Reading) -> list[tuple[float, _Frame | None, int]]:
    """Where a number can stand: (cost, list above, how many items its list then has)."""
    found: list[tuple[float, _Frame | None, int]] = []
    frame, closing = h.top, 0.0
    setting = c.setting
    while frame is not None:
        go_on = _continue(frame, r, setting)
        if go_on is not None:
            found.append((go_on + closing, frame.up, frame.count + 1))
        skip = 0.0 if frame is h.top else 1.8 - (0.9 if setting.between and setting.opens else 0.0)
        # Only a list that says by its number whose child it is may freely open further up.
        if skip == 0.0 or (r.prefix and r.prefix == frame.path) or setting.between or not frame.path:
            if r.prefix and r.prefix == frame.path:
                skip = 0.0
            found.append((_open(h, frame, r, setting, frame is h.top) + skip + closing, frame, 1))
        closing += _close(frame, setting, frame is h.top)
        frame = frame.up
    top = numbering.opening(r, _running(h, r), setting) + closing
    if h.top is not None:
        top += 1.0
    found.append((top + (0.0 if not r.prefix else 0.8), None, 1))
    return found


def _continue(frame: _Frame, r: Reading, setting: Setting) -> float | None:
    """The cost to be the next item of the list; None where the style forbids it."""
    if frame.style != r.style:
        if not frame.path or numbering.family(frame.style) != numbering.family(r.style):
            return None
        cost = 1.2
    else:
        cost = 0.0
    if len(r.path) != len(frame.path):
        return None
    if r.prefix != frame.path[:-1]:
        follows = r.value == 1 and r.prefix[-1] == frame.path[-2] + 1 and r.prefix[:-1] == frame.path[:-2]
        cost += 1.2 if follows else 3.0
    elif r.value == 1 and frame.path[-1] >= 1 and not r.suffix:
        cost += numbering.restart(setting)
    else:
        cost += numbering.step(frame.path[-1], frame.suffix, r)
    cost += numbering.edges(setting.indent, frame.indent, deeper=False)
    cost += numbering.levels(setting.level, frame.level, deeper=False)
    return cost + numbering.manner(setting, frame.separator, frame.bold)


def _open(h: _Hypothesis, parent: _Frame, r: Reading, setting: Setting, leaf: bool) -> float:
    """The cost to open a list below the last item of `parent`."""
    cost = numbering.opening(r, _running(h, r), setting)
    if parent.path:
        cost += numbering.order(r.style, parent.style)
        if (
            r.style == parent.style
            and setting.opens
            and leaf
            and numbering.edges(setting.indent, parent.indent, True) < 0
        ):
            cost -= 2.0  # Quoted text keeps the numbers that it has elsewhere.
        cost += numbering.edges(setting.indent, parent.indent, deeper=True)
    elif parent.style.startswith("h:part") and (numbering.rank(r.style) or 9) < 5:
        cost += 2.5  # 第一部分 holds 保险责任, never the other way round.
    elif setting.rank >= parent.rank - _EQUAL:
        cost += 1.6
    cost += numbering.levels(setting.level, parent.level, deeper=True)
    if r.prefix:
        if r.prefix == parent.path:
            cost -= 0.5
        elif parent.path and (len(parent.path) > 1 or parent.style in ("1", "A", "I")):
            cost += 3.0
        else:
            cost += 0.6
    elif leaf and parent.path:
        if setting.opens:
            cost -= 0.6
        elif setting.listing:
            cost += 0.9
        elif setting.closed and not setting.between:
            cost += 0.5
    above = parent.up
    while above is not None:
        if above.style == r.style:
            cost += 0.3 if f"{r.style} < {parent.style}" in h.seen else 1.8
            break
        above = above.up
    known = h.seen.get(r.style)
    if known is not None:
        cost += -0.4 if known[1] == parent.style else 0.4
    return cost


def _running(h: _Hypothesis, r: Reading) -> int | None:
    """The value of the last item of this style, where it could run on across parents."""
    known = h.seen.get(r.style)
    if known is None or known[0][:-1] != r.prefix:
        return None
    return known[0][-1]


def _close(frame: _Frame, setting: Setting, top: bool) -> float:
    """The cost to end a list: lists of one item are odd, and so is to end one after "; or"."""
    if not frame.path:
        return 0.1
    cost = 0.7 if frame.count == 1 else 0.0
    if top and setting.listing and not setting.between:
        cost += 0.8
    if top and setting.opens and not setting.between:
        cost += 0.4
    return cost


def _heading_places(h: _Hypothesis, c: Candidate, cue: Cue) -> list[tuple[float, _Frame | None, int]]:
    """Where an unnumbered heading can stand."""
    found: list[tuple[float, _Frame | None, int]] = []
    frame, closing = h.top, max(0.0, -cue.score)
    known = h.seen.get(cue.style)
    while frame is not None:
        if frame.style == cue.style:
            found.append((closing, frame.up, frame.count + 1))
            return found
        usual = 0.0 if known is None else -0.5 if known[1] == frame.style else 0.8
        below, ending = _heading_below(frame, cue, c.setting, frame is h.top)
        found.append((closing + 0.9 + below + usual, frame, 1))
        closing += ending
        frame = frame.up
    usual = 0.0 if known is None else -0.5 if known[1] == "" else 0.8
    found.append((closing + 0.6 + usual, None, 1))
    return found


def _heading_below(frame: _Frame, cue: Cue, setting: Setting, top: bool) -> tuple[float, float]:
    """What it costs to put a heading below the last item of a list, and what to end the list by it."""
    ending = _close(frame, setting, top)
    if (numbering.rank(frame.style) or 9) < 5 and (frame.style[0] == "第" or frame.rank > cue.rank):
        return -0.9, ending + (1.5 if top else 0.0)
    if frame.path:
        return (-0.4 if setting.opens and top else 1.3 + (1.0 if cue.rank > frame.rank + _MORE else 0.0)), ending
    if frame.rank <= cue.rank:
        return 2.5, ending
    # A heading does not end the part of a more prominent one.
    return 0.0, ending + (1.4 if frame.rank > cue.rank + _MORE else 0.0)


def _thin(moves: list[_Move], c: Candidate, i: int) -> list[_Hypothesis]:
    """The cheapest readings, one for each state that they leave behind."""
    limit = min(m.cost for m in moves) + SLACK
    best = sorted((m for m in moves if m.cost <= limit), key=_BY_COST)[: 2 * WIDTH]
    kept: dict[int, _Hypothesis] = {}
    for move in best:
        h = _carried_out(move, c, i)
        mark = h.top.mark if h.top else 0
        better = kept.get(mark)
        if better is not None:
            _note(better, h)
        elif len(kept) < WIDTH:
            kept[mark] = h
    return list(kept.values())


def _note(better: _Hypothesis, worse: _Hypothesis) -> None:
    """Remembers a reading that is given up, and how near it came."""
    margin = worse.cost - better.cost
    if margin < _SURE and better.last is not None and worse.last is not None:
        better.last.losers.append((margin, worse.last))


def _rivals(final: dict[int, _Step]) -> dict[int, tuple[float, _Step]]:
    """For each candidate the cheapest reading that takes it otherwise, and how much dearer it is than the final one.

    A reading that lost against another that lost in turn is dearer than the final one by both margins together.
    """
    found: dict[int, tuple[float, _Step]] = {}
    waiting: list[tuple[float, int, _Step]] = []
    count = 0
    for step in final.values():
        for margin, loser in step.losers:
            count += 1
            waiting.append((margin, count, loser))
    heapify(waiting)
    while waiting:
        margin, _, last = heappop(waiting)
        at: _Step | None = last
        for _ in range(_REACH):
            if at is None or final.get(at.candidate) is at:
                break
            if at.candidate not in found and not _same(final[at.candidate], at):
                found[at.candidate] = (margin, at)
            for more, loser in at.losers:
                if margin + more < _SURE:
                    count += 1
                    heappush(waiting, (margin + more, count, loser))
            at.losers = []
            at = at.up
    return found


def _same(a: _Step, b: _Step) -> bool:
    if a.frame is None or b.frame is None:
        return a.frame is b.frame
    above, other = a.frame.up, b.frame.up
    return a.frame.style == b.frame.style and (above.passage if above else -1) == (other.passage if other else -1)


def _placed(best: _Hypothesis) -> list[Placed]:
    final: dict[int, _Step] = {}
    step = best.last
    while step is not None:
        final[step.candidate] = step
        step = step.up
    rivals = _rivals(final)
    placed: list[Placed] = []
    for i in sorted(final):
        step = final[i]
        if step.frame is None:
            continue
        margin, rival = rivals.get(i, (_SURE, None))
        placed.append(
            Placed(
                passage=step.frame.passage,
                parent=step.frame.up.passage if step.frame.up else None,
                reading=step.reading,
                confidence=round(1.0 / (1.0 + exp(-_SHARP * margin)), 3) if rival else 1.0,
                rival=_rival(rival),
                cue=step.frame.cue,
                title=step.frame.cue.length if step.frame.cue else None,
            )
        )
    return placed


def _rival(step: _Step | None) -> str:
    """The other reading in words."""
    if step is None:
        return ""
    if step.frame is None or step.reading is None:
        return "words, not a clause" if step.frame is None else "an unnumbered heading"
    label = ".".join(str(v) for v in step.reading.path)
    return f"number {label} in the style {step.reading.style}, at level {step.frame.depth}"
