"""Where an unnumbered heading can stand in a reading, and what each place costs."""

from __future__ import annotations

from collections.abc import Sequence

from wordcheck.anatomy.headings.cues import BULLETED, FORM, Cue
from wordcheck.anatomy.headings.heading_sets import AGAIN, BENEFIT_STYLE
from wordcheck.anatomy.numbers import numbering
from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.numbering import Setting
from wordcheck.anatomy.outline.hypotheses import Candidate, Frame, Hypothesis
from wordcheck.anatomy.outline.leaving import OUT_OF_LISTED, WITHIN_HEADING, closing_cost, holds_text
from wordcheck.anatomy.outline.meanings import Number, running_value
from wordcheck.anatomy.outline.opening import HEADS_ITEM, MORE, below_heading
from wordcheck.anatomy.outline.places import Place
from wordcheck.anatomy.outline.running import TORN, run_of
from wordcheck.anatomy.vocabulary import ANNEX_STYLE

_NUMBER_UNREAD = 1.2
"""To take a line for a heading without number that begins with the next number of a list."""
_OUT_OF_ITEM = 2.0
"""To end a numbered clause by the head of a bullet."""
_NEAR = 9
_ELSEWHERE = 2.5
"""To put the heading that names an open part as its own (`Exclusions to Section 1`) anywhere but right below that."""


def heading_places(h: Hypothesis, c: Candidate, cue: Cue, numbers: Sequence[Number]) -> list[Place]:
    """Where an unnumbered heading can stand that may also be read as one of some `numbers`."""
    if cue.style == FORM:
        return [(0.6, None, 1)]
    found: list[Place] = []
    frame, closing = h.top, max(0.0, -cue.score) + (_NUMBER_UNREAD if _goes_on(h, numbers) else 0.0)
    known = h.seen.get(cue.style)
    spanned, inside = c.setting.spanned, c.setting.inside
    run = run_of(h, spanned) if spanned else None
    holder = run.up if run is not None else None
    own, entry = _own_part(h, c.of), closing
    while frame is not None:
        astray = 0.0 if own is None or frame is own else _ELSEWHERE
        if frame.style == cue.style:
            kin = own is None or frame.up is own
            found.append((closing if kin else closing + _ELSEWHERE, frame.up, frame.count + 1))
            if kin:
                return found
        usual = 0.0 if known is None else -0.5 if known[1] == frame.style else 0.8
        below, ending = _heading_below(frame, cue, c.setting, frame is h.top)
        if frame is own:  # It ends whatever stands between, however prominent.
            below, closing = min(below, -0.9), entry
        if run is not None:
            if frame is run:
                inner = cue.rank <= frame.rank + MORE and inside is None and not _within_top(h, c.setting)
                below = min(below, -0.4) if inner else below
            elif frame is holder or (inside is not None and (frame.style, frame.path[-1:]) == (inside[0], inside[1:])):
                ending += TORN
        found.append((closing + 0.9 + below + usual + astray, frame, 1))
        closing += ending + (WITHIN_HEADING if holds_text(frame, c.setting) else 0.0)
        frame = frame.up
    usual = 0.0 if known is None else -0.5 if known[1] == "" else 0.8
    usual += TORN if run is not None and holder is None else 0.0
    usual += _ELSEWHERE if own is not None else 0.0
    found.append((closing + 0.6 + usual, None, 1))
    return found


def _own_part(h: Hypothesis, of: Sequence[Reading]) -> Frame | None:
    """The open part that the words of a heading name as its own, if it is open."""
    frame = h.top if of else None
    while frame is not None and not any((r.style, r.path) == (frame.style, frame.path) for r in of):
        frame = frame.up
    return frame


def _goes_on(h: Hypothesis, numbers: Sequence[Number]) -> bool:
    """Whether the line begins with the first number of a list, or one not far behind the last of its kind."""
    return any(n.value == 1 or 0 < n.value - (running_value(h, n) or 0) <= _NEAR for n in numbers)


def _heading_below(frame: Frame, cue: Cue, setting: Setting, top: bool) -> tuple[float, float]:
    """What it costs to put a heading below the last item of a list, and what to end the list by it."""
    ending = closing_cost(frame, setting, top)
    if frame.listed and cue.rank < frame.rank:
        ending += OUT_OF_LISTED
    again = cue.style.endswith(AGAIN) and " " in frame.style and frame.rank == 0
    annex = cue.style.startswith(ANNEX_STYLE)
    if frame.listed and frame.path and frame.rank > cue.rank:
        return -0.9, ending + (1.5 if top else 0.0)
    if (
        not annex
        and (numbering.rank(frame.style) or 9) < 5
        and (frame.style[0] == "第" or frame.rank > cue.rank or again)
    ):
        return -0.9, ending + (1.5 if top else 0.0)
    if frame.path and cue.style.startswith(BULLETED):
        return (-0.4 if top else 0.5), ending + _OUT_OF_ITEM
    if frame.path and cue.style == BENEFIT_STYLE:
        return (-0.4 if top else 0.5), ending
    if frame.path and setting.marked and frame.level is None:
        return 1.3 + HEADS_ITEM + numbering.edges(setting.indent, frame.indent, deeper=True), ending
    if frame.path:
        right_below = below_heading(setting) and _heads_what_follows(frame, cue, setting)
        below = -0.4 if top and (setting.opens or right_below or holds_text(frame, setting)) else 1.3
        below += 1.0 if below > 0 and cue.rank > frame.rank + MORE else 0.0
        return below + numbering.edges(setting.indent, frame.indent, deeper=True), ending
    if frame.rank <= cue.rank:
        return 2.5, ending
    # A heading does not end the part of a more prominent one.
    return 0.0, ending + ((2.2 if top else 1.4) if frame.rank > cue.rank + MORE else 0.0)


def _within_top(h: Hypothesis, setting: Setting) -> bool:
    """Whether the heading stands further in than the item before it, so that it is part of that."""
    top = h.top.indent if h.top is not None else None
    return top is not None and setting.indent is not None and setting.indent > top + numbering.TIGHT


def _heads_what_follows(frame: Frame, cue: Cue, setting: Setting) -> bool:
    """Whether a numbered heading may hold the unnumbered one right below it, by how much more prominent or larger a part it is."""
    division = frame.style[0] == "第" or " " in frame.style or cue.style.startswith("h:side")
    if division and frame.rank > cue.rank + MORE:
        return True
    # Where the format tells left edges, they show what stands below what.
    heads = setting.indent is None and (numbering.is_division(frame.style) or frame.rank > cue.rank)
    return cue.length is not None and heads
