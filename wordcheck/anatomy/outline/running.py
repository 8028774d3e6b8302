"""Numbers that run on (3.1.4, then 3.1.5; A, B, a misplaced F, then C): which clause numbers them, and what cannot end yet."""

from __future__ import annotations

from wordcheck.anatomy.numbers import numbering
from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.numbering import Setting
from wordcheck.anatomy.outline.hypotheses import Frame, Hypothesis, Left

TORN = 2.5
"""To go on with the decimals of a clause (3.1.4, then 3.1.5) anywhere but in it, or below one of its headings."""
MISPLACED = 0.3
"""To come back to a number that a list left out, or to go on behind it: that one number is misplaced was paid for where it came."""


def run_of(h: Hypothesis, spanned: tuple[int, ...]) -> Frame | None:
    """The list of decimals that go on (3.1.4), so that what holds it cannot end yet."""
    frame = h.top
    while frame is not None and not (frame.path == spanned and frame.style.startswith("1.1")):
        frame = frame.up
    return frame


def home_of(h: Hypothesis, style: str, value: int, running: int | None) -> str:
    """The style of the numbered clause whose decimals the number goes on with; empty where it goes on with none."""
    if running is None or value != running + 1:
        return ""
    above = h.seen[style][1]
    return "" if above.startswith("h:") else above


def numbered_style(frame: Frame | None) -> str:
    """The style of the nearest clause with a number from a list's last item up."""
    while frame is not None and not frame.path:
        frame = frame.up
    return frame.style if frame is not None else ""


def in_chapters(frame: Frame) -> bool:
    """Whether the uppermost of the open lists is one of parts or chapters with numbers, none of them in brackets."""
    while frame.up is not None:
        frame = frame.up
    return bool(frame.path) and frame.style[0] != "("


def misplaced(frame: Frame, left: Left, r: Reading, setting: Setting) -> bool:
    """Whether the list comes back to a number that it left out, or goes on behind such a one: the fault is told already."""
    value = r.path[-1]
    if value == frame.path[-1] + 1 or not (" " in r.style or r.style in numbering.UNBOUNDED or setting.rank > 0):
        return False
    return left.first <= value <= left.last if value < frame.path[-1] else value == left.resumed + 1
