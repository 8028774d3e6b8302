"""What it costs to open a list below the last item of another."""

from __future__ import annotations

from wordcheck.anatomy.headings.heading_sets import SLIP_STYLE
from wordcheck.anatomy.numbers import numbering
from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.numbering import Setting
from wordcheck.anatomy.outline.hypotheses import ALIKE, Frame, Hypothesis
from wordcheck.anatomy.outline.leaving import IN_THE_MIDDLE
from wordcheck.anatomy.outline.meanings import NESTED, RIDERS, Number

MORE = 0.4
"""Prominence by which one heading clearly stands above another."""
_EQUAL = 0.1
HEADED = 2.0
RUNS_ON = 0.1
"""To go on with the decimals of a section (1.1, 1.2, then 1.3) below another heading of it."""
_SHALLOWER = 2.0
"""To stand in an item of a deeper list; Word counts lists that it does not link from the first level again."""
_STANDS_OUT = 2.0
"""To stand as a heading, by its look, in an item that has none: `I. PREAMBLE` behind `Item 4` of a schedule."""
_DIVIDES = 4.0
"""The same for a division: `Cover 4` in large type behind `2.` of a list."""
_LEVELLED = 0.7
"""To put a division into one of a smaller kind (`Part A` into `Section 2`) where the format's levels say so."""
_CHANGES = 1.0
"""To open a list with any number below an endorsement, whose clauses have the numbers of the form that it changes."""
_ENDORSED = 2.5
"""To put the endorsements into a clause that is no more than the one printed before them."""
HEADS_ITEM = 1.5
"""What it costs that a number which the format marks as a heading stands in an item that is none."""
_BEHIND_SLIP = 2.5
"""To put a chapter below the head of a row: `1. INSURING CLAUSE` behind `PREMIUM:   USD 5,000` of a slip."""
_UNLISTED = 2.0
"""To put a heading of the table of contents into a clause that stands not above it there."""
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


def opened_cost(opening: float, h: Hypothesis, parent: Frame, n: Number, leaf: bool, running: int | None) -> float:
    """The cost to open a list below the last item of `parent`, which is the innermost list where it is the `leaf`.

    `opening` is what it costs anywhere, `running` the value of the last item of this style.
    """
    cost, setting = opening, n.setting
    path, style, sort = parent.path, parent.style, n.style
    if not path and running is not None and (n.prefix or n.through) and n.value == running + 1:
        cost = min(cost, RUNS_ON)
    if leaf and not n.spaced and style.startswith(RIDERS):
        cost = min(cost, _CHANGES)
    elif path and n.rider and not (leaf and below_heading(setting)):
        cost += _ENDORSED
    if setting.chapter and n.value > 1 and (n.value - 1 != running or _within_chapter(parent, sort)):
        cost += HEADED  # It counts on from the chapter before it.
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
    return edge is not None and outer is not None and _WELL_IN < edge - outer < IN_THE_MIDDLE


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
