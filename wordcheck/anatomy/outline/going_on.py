"""What it costs to be the next item of an open list."""

from __future__ import annotations

from wordcheck.anatomy.numbers import numbering
from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.numbering import Setting
from wordcheck.anatomy.outline.hypotheses import Frame
from wordcheck.anatomy.outline.leaving import OTHER_LIST, WITHIN_HEADING
from wordcheck.anatomy.outline.opening import HEADED
from wordcheck.anatomy.outline.running import MISPLACED, misplaced

_AGAIN = 0.6
"""`SECTION I – EXCLUSIONS` behind `SECTION I – COVERAGES` in the same look: American homeowners forms head each part so."""
_UNLIKE = 1.0
"""To begin a list of sentences anew behind an item that is set as a heading is."""


def continued_cost(frame: Frame, r: Reading, setting: Setting) -> float | None:
    """The cost to be the next item of the list, whose style is the same or its twin; None where the path forbids it."""
    cost = 0.0 if frame.style == r.style else 1.2
    path, value = r.path, r.path[-1]
    if len(path) != len(frame.path):
        return None
    if len(path) > 1 and path[:-1] != frame.path[:-1]:
        follows = value == 1 and path[-2] == frame.path[-2] + 1 and path[:-2] == frame.path[:-2]
        cost += 1.2 if follows else 3.0
    elif value == frame.path[-1] and " " in r.style and 0 < setting.rank == frame.rank:
        cost += _AGAIN
    elif value == 1 and frame.path[-1] >= 1 and not r.suffix:
        cost += numbering.restart(setting)
        if frame.headed and not setting.headed:
            cost += _UNLIKE
        if frame.rank > 0 and setting.rank == 0 and frame.count > 1:
            cost += HEADED  # `1. A stay of less than …` is no chapter beside `4. COVERAGE`.
    elif frame.left is not None and misplaced(frame, frame.left, r, setting):
        cost += MISPLACED
    else:
        cost += numbering.step(frame.path[-1], frame.suffix, r)
    if setting.chapter != frame.chapter and not 0 < setting.rank == frame.rank:
        cost += HEADED
    cost += numbering.edges(setting.indent, frame.indent, deeper=False)
    if setting.level is not None and frame.level is not None:
        cost += numbering.levels(setting.level, frame.level, deeper=False)
    elif setting.level is not None or frame.level is not None:
        cost += WITHIN_HEADING
    if setting.nesting is not None and frame.nesting is not None and setting.nesting != frame.nesting:
        cost += OTHER_LIST
    return cost + numbering.manner(setting, frame.separator, frame.bold)
