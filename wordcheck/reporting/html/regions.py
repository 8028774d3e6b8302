"""Where clauses stand on pages: the printed lines of each, joined to areas.

A clause of ten lines is one area, two where it goes on in the next column or on the next page, so that a page of a
hundred clauses stays a small drawing:

    ┌──────────────┐ ┌──────────────┐
    │▌第五条 ……     │ │▌……           │   two areas of one clause
    │▌……           │ │              │
    └──────────────┘ └──────────────┘
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from wordcheck.model.manuscript import Manuscript, PageOrigin
from wordcheck.model.span import Span
from wordcheck.model.wording import Clause

_APART = 1.3
"""Line heights between two lines that still belong to one area."""


class Area(Struct, frozen=True):
    """A rectangle on a page, in points from the top left corner."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


def words_of(clause: Clause) -> tuple[Span, ...]:
    """What a clause itself prints: number, heading and own words, in reading order."""
    heads = (clause.label_span, clause.title_span)
    return tuple(sorted({s for s in (*heads, *clause.own) if s is not None and len(s)}))


def areas(manuscript: Manuscript, spans: Iterable[Span]) -> tuple[Area, ...]:
    """The areas of some words."""
    found: list[Area] = []
    for line in lines(manuscript, spans):
        last = found[-1] if found else None
        if last is not None and _goes_on(last, line):
            found[-1] = Area(
                last.page,
                min(last.x0, line.x0),
                min(last.top, line.top),
                max(last.x1, line.x1),
                max(last.bottom, line.bottom),
            )
        else:
            found.append(line)
    return tuple(found)


def lines(manuscript: Manuscript, spans: Iterable[Span]) -> Iterator[Area]:
    """The printed lines of some words, one after the other."""
    for span in spans:
        for origin in manuscript.places(span).origins:
            if isinstance(origin, PageOrigin):
                b = origin.box
                yield Area(origin.page, b.x0, b.top, b.x1, b.bottom)


def _goes_on(area: Area, line: Area) -> bool:
    if area.page != line.page:
        return False
    height = max(1.0, line.bottom - line.top)
    beside = abs(line.bottom - area.bottom) < height / 2
    below = -height / 2 < line.top - area.bottom < _APART * height
    return (beside and line.x0 - area.x1 < 4 * height) or (below and line.x0 < area.x1 and area.x0 < line.x1)
