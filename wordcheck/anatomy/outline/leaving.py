"""What it costs to leave open lists: to end one, or to stand beside them all."""

from __future__ import annotations

from wordcheck.anatomy.numbers import numbering
from wordcheck.anatomy.numbers.numbering import Setting
from wordcheck.anatomy.outline.hypotheses import Frame, Hypothesis
from wordcheck.anatomy.outline.meanings import Number
from wordcheck.anatomy.vocabulary import ANNEX_STYLE

WITHIN_HEADING = 1.5
"""To end a clause that the format marks as a heading, or to go on beside it, by a line that it does not mark."""
OUT_OF_LISTED = 1.0
"""To end a clause that the table of contents names by one that it names further in, or does not name."""
OTHER_LIST = 4.0
"""To go on with a list of another depth than the format gives, or to leave the lists around an item."""
IN_THE_MIDDLE = 90.0
"""Points from which a line stands in the middle or at the right rather than further in."""
_OUT_OF_ANNEX = 2.0
"""An item, (1) or ②, behind the heading of an annex that stands in no annex."""
_FURTHER_IN = 0.8
"""To end a list by what stands further in than its items."""


def leaving_cost(h: Hypothesis, n: Number, top: Frame) -> float:
    """What it costs to stand beside all open lists, `top` the innermost, though the place of a number is as a rule in them."""
    headed = n.spaced or (n.value > 2 and n.setting.rank > 0 and not n.prefix)
    cost = 0.0 if headed and _runs_on_at_top(h, n) else 1.0
    cost += _OUT_OF_ANNEX if n.ends and _in_annex(top) else 0.0
    nesting = n.setting.nesting
    return cost + (OTHER_LIST if nesting is not None and _within_list(top, nesting) else 0.0)


def _runs_on_at_top(h: Hypothesis, n: Number) -> bool:
    """Whether it is the next of the named divisions (SECTION D behind C) that stand in nothing."""
    known = h.seen.get(n.style)
    return known is not None and known[1] == "" and n.value == known[0][-1] + 1


def holds_text(frame: Frame, setting: Setting) -> bool:
    """Whether the format marks the clause as a heading, and the candidate not: `1. **Notice:**` below `#### 4.2.1 Steps`."""
    return frame.level is not None and setting.level is None


def _in_annex(frame: Frame | None) -> bool:
    """Whether one of the open lists is that of the annexes."""
    while frame is not None and not frame.style.startswith(ANNEX_STYLE):
        frame = frame.up
    return frame is not None


def _within_list(frame: Frame | None, nesting: int) -> bool:
    """Whether the format puts an item of this depth into one of the open lists."""
    while frame is not None and not numbering.nested(nesting, frame.nesting):
        frame = frame.up
    return frame is not None


def closing_cost(frame: Frame, setting: Setting, top: bool) -> float:
    """The cost to end a list: lists of one item are odd, and so is to end one after "; or"."""
    fresh = top and not setting.between
    if not frame.path:
        return 0.5 if fresh else 0.1  # a heading holds something
    cost = 0.7 if frame.count == 1 else 0.0
    edge, indent = frame.edge, setting.indent
    if edge is not None and indent is not None and numbering.TIGHT < indent - edge < IN_THE_MIDDLE:
        cost += _FURTHER_IN
    if fresh and setting.listing:
        cost += 0.8
    if fresh and setting.opens:
        cost += 0.4
    return cost
