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
from wordcheck.anatomy.numbers.label_readings import Reading, made
from wordcheck.anatomy.outline.titles import heads
from wordcheck.anatomy.passages.finding import Passage, renumbered
from wordcheck.languages.numerals_en import parse_roman
from wordcheck.model.manuscript import Manuscript

_FEW = 3
"""Numbers that make a series."""
_LONGEST = 90
"""Characters of a heading."""
_WIDEST = 6
"""Characters of a number."""
_ROMAN = 2.0
"""Weight of a Roman number without a mark behind it, which may be a word anywhere else."""
_STYLES = frozenset({"1", "I", "A"})


def with_number_lines(manuscript: Manuscript, passages: list[Passage]) -> list[Passage]:
    """The passages with each such number and its heading made one; offsets and looks of the heading stay."""
    if sum(len(p.text) <= _WIDEST and (bool(p.readings) or p.text.isupper()) for p in passages) < _FEW:
        return passages
    body = body_of(passages)
    plain = body.size is None and body.bold is None
    found: dict[int, tuple[Reading, ...]] = {}
    for p, after in pairwise(passages):
        numbers = _numbers(p, len(found) + 1)
        if (
            numbers
            and not after.readings
            and len(after.text) <= _LONGEST
            and after.page == p.page
            and (rank_of(after, body) > 0 or (plain and _heads_text(passages, after, len(found) + 1)))
        ):
            found[p.index] = numbers
    rows = sum(i + 2 in found for i in found)
    if len(found) < _FEW or 2 * rows > len(found):  # Rows of a table set without lines have no text below.
        return list(passages)
    joined: list[Passage] = []
    for p in passages:
        if p.index - 1 in found:
            number = joined.pop()
            p = replace(
                number,
                last_block=p.last_block,
                end=p.end,
                text=manuscript.text[number.head : p.end],
                readings=tuple(replace(r, end=p.head - number.head) for r in found[p.index - 1]),
                look=p.look,
            )
        joined.append(p)
    return renumbered(joined)


def _heads_text(passages: Sequence[Passage], line: Passage, number: int) -> bool:
    """Whether a line reads as the heading of a chapter: its first clause is right below, or a sentence that a list may follow."""
    if line.index + 1 >= len(passages) or not heads(line.text):
        return False
    below = passages[line.index + 1]
    if below.readings:
        return any(r.path == (number, 1) for r in below.readings)
    return below.ends_sentence or below.ends_open


def _numbers(p: Passage, expected: int) -> tuple[Reading, ...]:
    """What the number can mean that is all the passage holds, if it is the next one of the series."""
    if p.table is not None or p.computed or len(p.text) > _WIDEST:
        return ()
    if any(r.style in _STYLES and r.end >= len(p.text) and r.value == expected for r in p.readings):
        return p.readings
    if not p.readings and p.text.isupper() and parse_roman(p.text) == expected:
        return (made("I", (expected,), p.text, len(p.text), p.text, "", _ROMAN),)
    return ()
