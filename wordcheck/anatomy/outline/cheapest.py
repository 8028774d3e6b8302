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

from collections.abc import Callable, Sequence
from functools import partial
from heapq import heapify, heappop, heappush
from math import exp, inf
from operator import attrgetter

from msgspec import Struct

from wordcheck.anatomy.headings.cues import is_listed
from wordcheck.anatomy.outline.heading_places import heading_places
from wordcheck.anatomy.outline.hypotheses import (
    ALIKE,
    Candidate,
    Frame,
    Hypothesis,
    Item,
    Placed,
    Step,
    goes_on_behind_its_like,
    left_out,
    mark_of,
)
from wordcheck.anatomy.outline.meanings import Number
from wordcheck.anatomy.outline.places import SLACK, places

WIDTH = 5
"""Readings kept side by side; on the hand-made truth and the statutes 3 to 6 give the same trees."""
_SURE = 6.0
"""Margin from which a place counts as certain."""
_SHARP = 1.5
"""Turns a margin into a probability: a margin of 1 is 0.82, of 2 is 0.95."""
_WEAK = 1.2
_NAMED = 3.0
"""What the table of contents says for a number whose heading it names: `01 Your policy`, where a guide before it counts to 05."""
_GAIN = 1.5
"""More than any single step can make a reading cheaper."""
_weight = attrgetter("weight")
_REACH = 48
"""Candidates back to which two readings are compared."""


def outline(candidates: Sequence[Candidate]) -> list[Placed]:
    """The candidates that are clauses, each with its parent, in reading order."""
    beam = [Hypothesis(0.0, None, {}, frozenset(), None)]
    for i, candidate in enumerate(candidates):
        if candidate.fresh:
            beam = [Hypothesis(h.cost, None, {}, frozenset(), h.last) for h in beam[:1]]
        beam = _thin(_all_moves(beam, candidate), candidate, i)
    best = min(beam, key=lambda h: h.cost)
    for other in beam:
        if other is not best and other.last is not None:
            _note(best, other.cost, partial(_itself, other.last))
    return _placed(best)


Move = tuple[float, int, int, Hypothesis, Frame | None, Item | None, int]
"""A way to read the next candidate, not yet carried out.

What it costs; its place among the ways of its origin and among all, which decide between equal costs, so that the result never
hangs on chance; the reading that it goes on from; the list above; what it is read as; and how many items its list then
has, 0 where the candidate is taken for mere words.
"""


def _all_moves(beam: Sequence[Hypothesis], c: Candidate) -> list[Move]:
    """The ways to read the next candidate that can still matter; the beam is in order of cost."""
    moves: list[Move] = []
    best = inf
    weighed = _Weighed.of(c)
    for h in beam:
        if h.cost > best + SLACK + _GAIN:
            break
        best = min(best, _add_moves(moves, h, c, weighed, best + SLACK))
    return moves


class _Weighed(Struct, frozen=True, gc=False):
    """What a candidate's words cost by themselves, whatever was read before it."""

    declined: float
    """To take it for mere words."""
    readings: list[tuple[Number, float, float]]
    """Each meaning of its number: what speaks for another one, and how weak its shape is."""
    numbers: list[Number]
    heading: Item | None

    @classmethod
    def of(cls, c: Candidate) -> _Weighed:
        declined = max(map(_weight, c.readings)) * c.doubt if c.readings else 0.0
        # What makes a heading of the line speaks for its number as well: `1 Our contract` in bold, with 1.1 below it.
        borne = c.cue.score if c.cue is not None else 0.0
        borne = max(borne, _NAMED) if c.readings and is_listed(c.setting.rank) else borne
        declined = max(declined, borne)
        # A shape that is weak by itself has to be carried by its neighbours.
        numbers = [Number(r, c.setting) for r in c.readings]
        readings = [
            (n, max(0.0, declined - max(n.reading.weight, borne)) * 0.5, max(0.0, _WEAK - n.reading.weight))
            for n in numbers
        ]
        return cls(declined, readings, numbers, Item.headed(c.cue) if c.cue is not None else None)


def _add_moves(moves: list[Move], h: Hypothesis, c: Candidate, weighed: _Weighed, most: float) -> float:
    """Adds the ways to read the next candidate, but those that cost more than `most` or SLACK more than the cheapest before.

    Returns what the cheapest of them costs.
    """
    base = h.cost
    least = base + weighed.declined
    moves.append((least, 0, len(moves), h, None, None, 0))
    most, order = min(most, least + SLACK), 0
    for number, other, weak in weighed.readings:
        likely = base + other + weak
        for place, up, count in places(h, number, most - likely):
            cost, order = place + likely, order + 1
            if cost <= most:
                moves.append((cost, order, len(moves), h, up, number.item, count))
                if cost < least:
                    least, most = cost, min(most, cost + SLACK)
    if c.cue is not None:
        for place, up, count in heading_places(h, c, c.cue, weighed.numbers):
            cost, order = place + base, order + 1
            if cost <= most:
                moves.append((cost, order, len(moves), h, up, weighed.heading, count))
                if cost < least:
                    least = cost
    return least


def _mark(move: Move) -> int:
    """The state that a move leaves behind: the mark of its stack."""
    _, _, _, origin, up, item, _ = move
    if item is None:
        return origin.top.mark if origin.top else 0
    return mark_of(up, item)


def _step(move: Move, c: Candidate, i: int, mark: int) -> Step:
    """The decision that a move is."""
    _, _, _, origin, up, item, items = move
    if item is None:
        return Step(origin.last, i, None, None)
    left = left_out(origin.top, up, item) if items > 1 and item.path else None
    return Step(origin.last, i, Frame.of(c, up, item, items, mark, left), item.reading)


def _carried_out(move: Move, step: Step) -> Hypothesis:
    cost, _, _, h, up, *_ = move
    frame = step.frame
    if frame is None:
        return Hypothesis(cost, h.top, h.seen, h.pairs, step)
    above = up.style if up else ""
    seen = h.seen.copy()
    seen[frame.style] = (frame.path, above)
    pairs, pair = h.pairs, (frame.style, above)
    if pair not in pairs:
        pairs = pairs | {pair}
    if frame.count > 1 and (like := (frame.style, ALIKE)) not in pairs and goes_on_behind_its_like(frame, h.top):
        pairs = pairs | {like}
    return Hypothesis(cost, frame, seen, pairs, step)


def _thin(moves: list[Move], c: Candidate, i: int) -> list[Hypothesis]:
    """The cheapest readings, one for each state that they leave behind."""
    best = sorted(moves)[: 2 * WIDTH]
    limit = best[0][0] + SLACK
    kept: dict[int, Hypothesis] = {}
    for move in best:
        if (cost := move[0]) > limit:
            break
        mark = _mark(move)
        better = kept.get(mark)
        if better is None and len(kept) < WIDTH:
            kept[mark] = _carried_out(move, _step(move, c, i, mark))
        elif better is not None and cost - better.cost < _SURE:
            _note(better, cost, partial(_step, move, c, i, mark))
    return list(kept.values())


def _itself(step: Step) -> Step:
    return step


def _note(better: Hypothesis, cost: float, last: Callable[[], Step]) -> None:
    """Remembers a reading that is given up, and how near it came."""
    margin = cost - better.cost
    if margin < _SURE and better.last is not None:
        better.last.losers = (*better.last.losers, (margin, last))


def _rivals(final: dict[int, Step]) -> dict[int, tuple[float, Step]]:
    """For each candidate the cheapest reading that takes it otherwise, and how much dearer it is than the final one.

    A reading that lost against another that lost in turn is dearer than the final one by both margins together.
    """
    found: dict[int, tuple[float, Step]] = {}
    walked: dict[Step, int] = {}
    """How far back each step was walked on from: readings that are given up have most of their steps in common."""
    waiting: list[tuple[float, int, Callable[[], Step]]] = []
    count = 0
    for step in final.values():
        for margin, loser in step.losers:
            count += 1
            waiting.append((margin, count, loser))
    heapify(waiting)
    while waiting:
        margin, _, last = heappop(waiting)
        at: Step | None = last()
        for reach in range(_REACH, 0, -1):
            if at is None or final.get(at.candidate) is at or walked.get(at, 0) >= reach:
                break
            walked[at] = reach
            if at.candidate not in found and not _same(final[at.candidate], at):
                found[at.candidate] = (margin, at)
            for more, loser in at.losers:
                if margin + more < _SURE:
                    count += 1
                    heappush(waiting, (margin + more, count, loser))
            at.losers = ()
            at = at.up
    return found


def _same(a: Step, b: Step) -> bool:
    if a.frame is None or b.frame is None:
        return a.frame is b.frame
    above, other = a.frame.up, b.frame.up
    return a.frame.style == b.frame.style and (above.passage if above else -1) == (other.passage if other else -1)


def _placed(best: Hypothesis) -> list[Placed]:
    final: dict[int, Step] = {}
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


def _rival(step: Step | None) -> str:
    """The other reading in words."""
    if step is None:
        return ""
    if step.frame is None or step.reading is None:
        return "words, not a clause" if step.frame is None else "an unnumbered heading"
    label = ".".join(str(v) for v in step.reading.path)
    return f"number {label} in the style {step.reading.style}, at level {step.frame.depth}"
