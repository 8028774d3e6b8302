"""Numbers of chapters that stand on a line of their own, above the heading that they number.

    1                                  1 Our cover
    Our cover                  ─▶      1.1 Fire
    1.1 Fire                           2 What you do
    2
    What you do

A figure alone on its line may be anything. Only where several count on from one, each right above a line that stands
out from the text, are they taken for the chapters' numbers; where a format shows no looks, each above a line that reads as a
heading and has the chapter's first clause (1.1) or a sentence below it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from wordcheck.anatomy.headings.weighing import body_of, rank_of
from wordcheck.anatomy.outline.titles import heads
from wordcheck.anatomy.passages.finding import Passage
from wordcheck.model.manuscript import Manuscript

_FEW = 3
"""Numbers that make a series."""
_LONGEST = 90
"""Characters of a heading."""
_STYLES = frozenset({"1", "I", "A"})


def with_number_lines(manuscript: Manuscript, passages: list[Passage]) -> list[Passage]:
    """The passages with each such number and its heading made one; offsets and looks of the heading stay."""
    if sum(len(p.text) <= 6 and bool(p.readings) for p in passages) < _FEW:
        return passages
    body = body_of(passages)
    plain = body.size is None and body.bold is None
    found: dict[int, int] = {}
    for p, after in pairwise(passages):
        value = _value(p, len(found) + 1)
        if (
            value
            and not after.readings
            and len(after.text) <= _LONGEST
            and after.page == p.page
            and (rank_of(after, body) > 0 or (plain and _heads_text(passages, after, value)))
        ):
            found[p.index] = value
    rows = sum(i + 2 in found for i in found)
    if len(found) < _FEW or 2 * rows > len(found):  # Rows of a table set without lines have no text below.
        return list(passages)
    made: list[Passage] = []
    for p in passages:
        if p.index - 1 in found:
            number = made.pop()
            p = replace(
                number,
                index=len(made),
                last_block=p.last_block,
                end=p.end,
                text=manuscript.text[number.head : p.end],
                readings=tuple(replace(r, end=p.head - number.head) for r in number.readings),
                look=p.look,
            )
        made.append(p if p.index == len(made) else replace(p, index=len(made)))
    return made


def _heads_text(passages: Sequence[Passage], line: Passage, number: int) -> bool:
    """Whether a line reads as the heading of a chapter: its first clause is right below, or a sentence that a list may follow."""
    if line.index + 1 >= len(passages) or not heads(line.text):
        return False
    below = passages[line.index + 1]
    if below.readings:
        return any(r.path == (number, 1) for r in below.readings)
    return below.ends_sentence or below.ends_open


def _value(p: Passage, expected: int) -> int | None:
    """The number that is all the passage holds, if it is the next one of the series."""
    if p.table is not None or p.computed or len(p.text) > 6:
        return None
    bare = (r for r in p.readings if r.style in _STYLES and r.end >= len(p.text) and r.value == expected)
    return next((r.value for r in bare), None)
