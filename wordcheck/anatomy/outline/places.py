"""Where the next candidate can stand in a reading, and what each place costs."""

from __future__ import annotations

from math import inf

from wordcheck.anatomy.numbers import numbering
from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.numbering import Setting
from wordcheck.anatomy.outline.hypotheses import Frame, Hypothesis
from wordcheck.anatomy.outline.leaving import OTHER_LIST, OUT_OF_LISTED, WITHIN_HEADING, closing_cost, leaving_cost
from wordcheck.anatomy.outline.meanings import RIDERS, Number, running_value
from wordcheck.anatomy.outline.opening import HEADED, RUNS_ON, opened_cost
from wordcheck.anatomy.outline.running import MISPLACED, TORN, home_of, in_chapters, misplaced, numbered_style, run_of

Place = tuple[float, Frame | None, int]
"""Cost, the list above, and how many items its list then has."""

SLACK = 4.5
"""A reading this much dearer than the best is given up."""
_GOES_ON = 1.0
"""To leave an item, c), whose list goes on behind with d)."""
_OUT_OF_PARTS = 1.2
"""An item in brackets, (a) or (i), that stands in none of the chapters (`Part 8`, 第八章, `8.`) among which it is printed."""


def places(h: Hypothesis, n: Number, room: float) -> list[Place]:
    """Where a number can stand: (cost, list above, how many items its list then has).

    Of a place that is sure to cost more than `room`, or SLACK more than another, the cost is not worked out: it is told
    as infinite.
    """
    found: list[Place] = []
    top, closing = h.top, 0.0
    frame = top
    setting, prefix, style, twin, annex = n.setting, n.prefix, n.style, n.twin, n.annex
    unmarked, between = setting.level is None, setting.between
    further_up = 1.8 - (0.9 if between and setting.opens else 0.0)
    running = running_value(h, n)
    opening = numbering.opening(n.reading, running, setting)
    least = (RUNS_ON if running is not None and n.value == running + 1 else opening) - n.saved
    inside = setting.inside
    home = home_of(h, style, n.value, running) if prefix else ""
    run = run_of(h, setting.spanned) if setting.spanned else None
    holder = run.up if run is not None else None
    while frame is not None:
        leaf = frame is top
        if frame is holder:
            closing += TORN
        if frame.style == style or (frame.style == twin and frame.path):
            go_on = continued_cost(frame, n.reading, setting)
            if go_on is not None:
                found.append((go_on + closing, frame.up, frame.count + 1))
                room = min(room, go_on + closing + SLACK)
        lists = frame.listed and setting.rank < frame.rank
        # Only a list that says by its number whose child it is may freely open further up.
        if annex and (frame.path or frame.level is None):
            pass
        elif leaf or between or not frame.path or (prefix and prefix == frame.path):
            free = leaf or (prefix and prefix == frame.path) or (lists and n.listed)
            skip = 0.0 if free else further_up
            if home and numbered_style(frame) != home:
                skip += TORN
            if frame is holder:
                skip -= TORN
            if least + skip + closing > room and not (leaf and (setting.opens or frame.style.startswith(RIDERS))):
                found.append((inf, frame, 1))
            else:
                found.append((opened_cost(opening, h, frame, n, leaf, running) + skip + closing, frame, 1))
        closing += closing_cost(frame, setting, leaf)
        if inside is not None and (frame.style, frame.path[-1:]) == (inside[0], inside[1:]):
            closing += _GOES_ON
        if lists:
            closing += OUT_OF_LISTED
        if unmarked and frame.level is not None:
            closing += WITHIN_HEADING
        frame = frame.up
    out = opening + closing
    if top is not None and not annex:
        out += leaving_cost(h, n, top)
        if home or (run is not None and holder is None):
            out += TORN
        elif style[0] == "(" and in_chapters(top):
            out += _OUT_OF_PARTS
    found.append((out + (0.0 if not prefix else 0.8), None, 1))
    return found


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
