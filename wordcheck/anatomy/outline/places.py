"""Where the next candidate can stand in a reading, and what each place costs."""

from __future__ import annotations

from math import inf

from wordcheck.anatomy.headings.heading_sets import SLIP_STYLE
from wordcheck.anatomy.numbers import numbering
from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.numbering import Setting
from wordcheck.anatomy.outline.hypotheses import ALIKE, Frame, Hypothesis
from wordcheck.anatomy.outline.meanings import NESTED, RIDERS, Number, running_value
from wordcheck.anatomy.outline.running import MISPLACED, TORN, home_of, in_chapters, misplaced, numbered_style, run_of
from wordcheck.anatomy.vocabulary import ANNEX_STYLE

Place = tuple[float, Frame | None, int]
"""Cost, the list above, and how many items its list then has."""

SLACK = 4.5
"""A reading this much dearer than the best is given up."""
MORE = 0.4
"""Prominence by which one heading clearly stands above another."""
_EQUAL = 0.1
_OUT_OF_ANNEX = 2.0
"""An item, (1) or ②, behind the heading of an annex that stands in no annex."""
_HEADED = 2.0
_RUNS_ON = 0.1
"""To go on with the decimals of a section (1.1, 1.2, then 1.3) below another heading of it."""
_OTHER_LIST = 4.0
"""To go on with a list of another depth than the format gives, or to leave the lists around an item."""
_SHALLOWER = 2.0
"""To stand in an item of a deeper list; Word counts lists that it does not link from the first level again."""
_STANDS_OUT = 2.0
"""To stand as a heading, by its look, in an item that has none: `I. PREAMBLE` behind `Item 4` of a schedule."""
_DIVIDES = 4.0
"""The same for a division: `Cover 4` in large type behind `2.` of a list."""
_LEVELLED = 0.7
"""To put a division into one of a smaller kind (`Part A` into `Section 2`) where the format's levels say so."""
WITHIN_HEADING = 1.5
"""To end a clause that the format marks as a heading, or to go on beside it, by a line that it does not mark."""
_FURTHER_IN = 0.8
"""To end a list by what stands further in than its items."""
_IN_THE_MIDDLE = 90.0
"""Points from which a line stands in the middle or at the right rather than further in."""
_CHANGES = 1.0
"""To open a list with any number below an endorsement, whose clauses have the numbers of the form that it changes."""
_ENDORSED = 2.5
"""To put the endorsements into a clause that is no more than the one printed before them."""
HEADS_ITEM = 1.5
"""What it costs that a number which the format marks as a heading stands in an item that is none."""
_BEHIND_SLIP = 2.5
"""To put a chapter below the head of a row: `1. INSURING CLAUSE` behind `PREMIUM:   USD 5,000` of a slip."""
_AGAIN = 0.6
"""`SECTION I – EXCLUSIONS` behind `SECTION I – COVERAGES` in the same look: American homeowners forms head each part so."""
_UNLISTED = 2.0
"""To put a heading of the table of contents into a clause that stands not above it there."""
OUT_OF_LISTED = 1.0
"""To end a clause that the table of contents names by one that it names further in, or does not name."""
_GOES_ON = 1.0
"""To leave an item, c), whose list goes on behind with d)."""
_OUT_OF_PARTS = 1.2
"""An item in brackets, (a) or (i), that stands in none of the chapters (`Part 8`, 第八章, `8.`) among which it is printed."""
_ANNOUNCED = 0.2
"""To open a list whose items look as the heading above does, where that announces several (INSURING AGREEMENTS, then I.)."""
_BESIDE = 2.6
"""To put the first of named parts into a heading that has text of its own and looks as they do."""
_PLAIN_BELOW = 0.6
"""To open a list in plain type right below an item of the same style that is set as a heading: `1. We do not cover …` below `6. Exclusions`."""
_BELOW_CHAPTER = 0.3
"""To open a list of the same style below a chapter that counts on behind it."""
_BELOW_HEADED = 2.5
"""To open a list of sentences below an item of the same style that is set as a heading is."""
_UNLIKE = 1.0
"""To begin a list of sentences anew behind an item that is set as a heading is."""
_ALIKE_AGAIN = 0.5
"""To open a list below an item of the same style where the list of that item went on behind another one opened so."""
_PLAINER = 1.5
"""Prominence by which a named division (`SECTION I`) stands back behind the lettered part (`B. COVERAGE`) right above it, in which it stands."""
_WELL_IN = 40.0
"""Points by which it stands within: two steps of an indent and more."""
_INNER = 0.8
"""To open a list of the style of an outer one whose items stand further out: `1.` well within `iii.` of `5.`."""
_PLAIN = 10.0
"""Prominence of a heading whose look is the body's."""


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
    least = (_RUNS_ON if running is not None and n.value == running + 1 else opening) - n.saved
    inside = setting.inside
    home = home_of(h, style, n.value, running) if prefix else ""
    run = run_of(h, setting.spanned) if setting.spanned else None
    holder = run.up if run is not None else None
    while frame is not None:
        leaf = frame is top
        if frame is holder:
            closing += TORN
        if frame.style == style or (frame.style == twin and frame.path):
            go_on = _continue(frame, n.reading, setting)
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
                found.append((_open(opening, h, frame, n, leaf, running) + skip + closing, frame, 1))
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
        out += _out_of(h, n, top)
        if home or (run is not None and holder is None):
            out += TORN
        elif style[0] == "(" and in_chapters(top):
            out += _OUT_OF_PARTS
    found.append((out + (0.0 if not prefix else 0.8), None, 1))
    return found


def _out_of(h: Hypothesis, n: Number, top: Frame) -> float:
    """What it costs to stand beside all open lists, `top` the innermost, though the place of a number is as a rule in them."""
    headed = n.spaced or (n.value > 2 and n.setting.rank > 0 and not n.prefix)
    cost = 0.0 if headed and _runs_on_at_top(h, n) else 1.0
    cost += _OUT_OF_ANNEX if n.ends and _in_annex(top) else 0.0
    nesting = n.setting.nesting
    return cost + (_OTHER_LIST if nesting is not None and _within_list(top, nesting) else 0.0)


def holds_text(frame: Frame, setting: Setting) -> bool:
    """Whether the format marks the clause as a heading, and the candidate not: `1. **Notice:**` below `#### 4.2.1 Steps`."""
    return frame.level is not None and setting.level is None


def _runs_on_at_top(h: Hypothesis, n: Number) -> bool:
    """Whether it is the next of the named divisions (SECTION D behind C) that stand in nothing."""
    known = h.seen.get(n.style)
    return known is not None and known[1] == "" and n.value == known[0][-1] + 1


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


def _continue(frame: Frame, r: Reading, setting: Setting) -> float | None:
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
            cost += _HEADED  # `1. A stay of less than …` is no chapter beside `4. COVERAGE`.
    elif frame.left is not None and misplaced(frame, frame.left, r, setting):
        cost += MISPLACED
    else:
        cost += numbering.step(frame.path[-1], frame.suffix, r)
    if setting.chapter != frame.chapter and not 0 < setting.rank == frame.rank:
        cost += _HEADED
    cost += numbering.edges(setting.indent, frame.indent, deeper=False)
    if setting.level is not None and frame.level is not None:
        cost += numbering.levels(setting.level, frame.level, deeper=False)
    elif setting.level is not None or frame.level is not None:
        cost += WITHIN_HEADING
    if setting.nesting is not None and frame.nesting is not None and setting.nesting != frame.nesting:
        cost += _OTHER_LIST
    return cost + numbering.manner(setting, frame.separator, frame.bold)


def _open(opening: float, h: Hypothesis, parent: Frame, n: Number, leaf: bool, running: int | None) -> float:
    """The cost to open a list below the last item of `parent`, which is the innermost list where it is the `leaf`.

    `opening` is what it costs anywhere, `running` the value of the last item of this style.
    """
    cost, setting = opening, n.setting
    path, style, sort = parent.path, parent.style, n.style
    if not path and running is not None and (n.prefix or n.through) and n.value == running + 1:
        cost = min(cost, _RUNS_ON)
    if leaf and not n.spaced and style.startswith(RIDERS):
        cost = min(cost, _CHANGES)
    elif path and n.rider and not (leaf and below_heading(setting)):
        cost += _ENDORSED
    if setting.chapter and n.value > 1 and (n.value - 1 != running or _within_chapter(parent, sort)):
        cost += _HEADED  # It counts on from the chapter before it.
    if n.listed and parent.rank <= setting.rank:
        cost += _UNLISTED
    cost += _in_item(h, parent, n, leaf) if path else _in_heading(h, parent, n, leaf)
    if setting.level is not None:
        cost += numbering.levels(setting.level, parent.level, deeper=True)
        cost += HEADS_ITEM if n.setting.marked and path and parent.level is None else 0.0
    if n.prefix:
        cost += _decimals_below(parent, n.reading)
    elif leaf and path:
        if setting.opens:
            cost -= 0.6
        elif setting.listing:
            cost += 0.9
        elif setting.closed and not setting.between:
            cost += 0.5
    above = parent.up
    while above is not None:
        if above.style == sort:
            inner = n.value == 1 and _further_in(setting.indent, above.indent)
            cost += 0.3 if (sort, style) in h.pairs else _INNER if inner else 1.8
            break
        above = above.up
    known = h.seen.get(sort)
    if known is not None:
        cost += -0.4 if known[1] == style else 0.4
    return cost


def _within_chapter(frame: Frame | None, style: str) -> bool:
    """Whether a chapter of the style holds the place."""
    while frame is not None and not (frame.chapter and frame.style == style):
        frame = frame.up
    return frame is not None


def _in_item(h: Hypothesis, parent: Frame, n: Number, leaf: bool) -> float:
    """What a numbered item adds to the cost of a list below it; `leaf`: it is the last one read."""
    style, setting = parent.style, n.setting
    if setting.nesting is None:
        part = leaf and (parent.part or (style == "一" and parent.rank > 0)) and below_heading(setting)
        part = part or (n.spaced and parent.listed and setting.rank < parent.rank)
        cost = 0.0 if part else numbering.order(n.style, style)
        if leaf and n.style == style and n.value == 1 and parent.rank > 0 == setting.rank and below_heading(setting):
            cost = min(cost, _PLAIN_BELOW)
        if leaf and n.style == style and n.value == 1 and parent.headed and not setting.headed and not n.spaced:
            cost = min(cost, _BELOW_HEADED)
        beside = setting.chapter or setting.rank > max(0.0, parent.rank - MORE)
        if leaf and n.style == style and n.value == 1 and (style, ALIKE) in h.pairs and not beside:
            cost = min(cost, _ALIKE_AGAIN)
        if leaf and n.style == style and n.value == 1 and parent.chapter and not setting.chapter:
            cost = min(cost, _BELOW_CHAPTER)
        if n.spaced and leaf and 0 < setting.rank < parent.rank - _PLAINER:
            cost = 0.0
        if cost > _LEVELLED and (
            _is_deeper(setting.level, parent.level) or (leaf and setting.level is None and parent.level is not None)
        ):
            cost = _LEVELLED
    else:
        same = n.style == style and numbering.nested(setting.nesting, parent.nesting)
        cost = -NESTED if same else numbering.order(n.style, style)
        cost += _SHALLOWER if numbering.nested(parent.nesting, setting.nesting) else 0.0
    if setting.rank > parent.rank + MORE and n.spaced and numbering.is_division(n.style) and " " not in style:
        cost += _DIVIDES
    elif setting.rank > 0 and parent.rank == 0 and style.startswith("item "):
        cost += _STANDS_OUT
    if not n.prefix and len(parent.path) > 1 and n.value == parent.path[0] + 1 > 2:
        cost += 3.5  # Behind 2.6 the number 3 is the next chapter, no item of 2.6.
    edge = numbering.edges(setting.indent, parent.indent, deeper=True)
    if edge < 0 and leaf and setting.opens and n.style == style:
        cost -= 2.0  # Quoted text keeps the numbers that it has elsewhere.
    return cost + edge


def _in_heading(h: Hypothesis, parent: Frame, n: Number, leaf: bool) -> float:
    """What an unnumbered heading adds to the cost of a list below it."""
    setting = n.setting
    if parent.style.startswith(("h:part", "h:side")) and (numbering.rank(n.style) or 9) < 5:
        return 2.5  # 第一部分 holds 保险责任, never the other way round; nor does `Please note: …` hold it.
    if setting.rank > parent.rank and parent.style == SLIP_STYLE:
        return _BEHIND_SLIP
    if setting.rank >= parent.rank - _EQUAL and not (
        leaf and not setting.between and _goes_on_below(h, n, parent.style)
    ):
        if parent.part and leaf and n.value == 1 and not n.spaced and not setting.part:
            return _ANNOUNCED
        if n.spaced and n.value == 1 and setting.between and parent.rank > _PLAIN and numbering.is_division(n.style):
            return _BESIDE  # `Section 1` behind the text of `Introduction`
        # In one look with the heading right above it: the 1 of its own list, or a clause beside it.
        return 0.9 if n.value == 1 and leaf and not setting.between and not n.spaced else 1.6
    if parent.rank <= _PLAIN and n.spaced and (numbering.rank(n.style) or 9) < 5 and not n.through:
        # Where headings show no look, `Section 2` stands in none of them; but `one of the following Sections:` holds Section 1.
        return 0.0 if leaf and setting.opens and n.value == 1 else 1.6
    return 0.0


def _decimals_below(parent: Frame, r: Reading) -> float:
    """What a number of several parts (9.1.1) adds below a clause, by how the numbers of both agree."""
    path = parent.path
    if r.prefix == (path or _numbered(parent)):
        return -0.5
    if path and r.path[: len(path)] != path and (len(path) > 1 or parent.style in ("1", "A", "I")):
        return 3.0
    return 0.6  # 9.1.1 right below 9


def _further_in(edge: float | None, outer: float | None) -> bool:
    """Whether the left edges show that one stands within the other."""
    return edge is not None and outer is not None and _WELL_IN < edge - outer < _IN_THE_MIDDLE


def _is_deeper(level: int | None, above: int | None) -> bool:
    """Whether the format gives a heading a level below another's."""
    return level is not None and above is not None and level > above


def _goes_on_below(h: Hypothesis, n: Number, heading: str) -> bool:
    """Whether the list ran up to here below another heading of this look: A to D, `FIRST PARTY COVERAGES`, E."""
    known = h.seen.get(n.style)
    return not n.spaced and known is not None and known[1] == heading and n.value == known[0][-1] + 1


def below_heading(setting: Setting) -> bool:
    """Whether the line right above ends as a heading does: `一、保险责任` holds 第三条, which `一、战争；` does not."""
    return not (setting.between or setting.closed or setting.opens or setting.listing)


def _numbered(heading: Frame) -> tuple[int, ...]:
    """The number of the nearest clause above a heading that bears one."""
    above = heading.up
    while above is not None and not above.path:
        above = above.up
    return above.path if above is not None else ()


def closing_cost(frame: Frame, setting: Setting, top: bool) -> float:
    """The cost to end a list: lists of one item are odd, and so is to end one after "; or"."""
    fresh = top and not setting.between
    if not frame.path:
        return 0.5 if fresh else 0.1  # a heading holds something
    cost = 0.7 if frame.count == 1 else 0.0
    edge, indent = frame.edge, setting.indent
    if edge is not None and indent is not None and numbering.TIGHT < indent - edge < _IN_THE_MIDDLE:
        cost += _FURTHER_IN
    if fresh and setting.listing:
        cost += 0.8
    if fresh and setting.opens:
        cost += 0.4
    return cost
