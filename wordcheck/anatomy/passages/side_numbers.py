"""Numbers that stand beside the head of their clause, which has a column of its own.

    Ransom       1. We will pay …               1. Ransom: We will pay …
    Data         2. We will pay …       ─▶      2. Data: We will pay …
    Media                                       3. Media: We will pay …
                 3. We will pay …

A number above 1 beside a head counts the clauses that the heads name. A 1 may also begin the list of the head's own
clause (`Theft | 1. by night; | 2. by day`): it counts the clauses where the next head has the 2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.labels import readings
from wordcheck.anatomy.passages.finding import Passage, renumbered
from wordcheck.model.manuscript import Manuscript

_SURE = 2.5
_LONGEST = 80
_STYLES = frozenset({"1", "A", "a", "(1)", "(a)", "1)", "a)"})


def with_side_numbers(manuscript: Manuscript, passages: Sequence[Passage]) -> list[Passage]:
    """The passages with each such number taken for that of the clause whose head stands before it."""
    beside = {p.index: at for p in passages if (at := _beside(p))}
    counted = {i: at for i, at in beside.items() if _value(passages[i], at) > 1}
    if not counted:
        return list(passages)
    counted |= {i: at for i, at in beside.items() if i not in counted and _goes_on(passages, i, at, counted)}
    apart = {i for i in range(1, len(passages)) if _parted(passages, i) and _goes_on(passages, i, 0, counted)}
    made: list[Passage] = []
    for p in passages:
        if p.index in apart:
            head = made.pop()
            whole = replace(head, last_block=p.last_block, end=p.end, text=manuscript.text[head.head : p.end])
            p = _led(whole, p.head - head.head)
        elif p.index in counted:
            p = _led(p, counted[p.index])
        made.append(p)
    return renumbered(made)


def _beside(p: Passage) -> int:
    """Where the number begins beside the head with which a passage begins; 0 where there is none."""
    head = p.side or p.look.lead
    if p.readings or p.table is not None or not 0 < head <= _LONGEST:
        return 0
    at = head
    while at < len(p.text) and p.text[at].isspace():
        at += 1
    return at if at > len(p.text[:head].rstrip()) and _first(p.text[at : at + 60]) else 0


def _first(words: str) -> Reading | None:
    """The number with which the words begin, beyond doubt."""
    return next((r for r in readings(words) if r.weight > _SURE and r.style in _STYLES), None)


def _value(p: Passage, at: int) -> int:
    reading = _first(p.text[at : at + 60])
    return reading.value if reading is not None else 0


def _parted(passages: Sequence[Passage], i: int) -> bool:
    """Whether the passage begins with a number that stands beside the passage before it, which is a head."""
    head, number = passages[i - 1], passages[i]
    return bool(number.readings) and head.block == number.block and not head.readings and len(head.text) <= _LONGEST


def _goes_on(passages: Sequence[Passage], i: int, at: int, counted: Mapping[int, int]) -> bool:
    """Whether the number at `at` in a passage is the first of its list, and the second stands beside a head as well."""
    first = _first(passages[i].text[at : at + 60])
    if first is None or first.value != 1:
        return False
    for p in passages[i + 1 :]:
        behind = counted.get(p.index, 0)
        reading = _first(p.text[behind : behind + 60])
        if reading is not None and reading.style == first.style:
            return behind > 0 and reading.value == 2
    return False


def _led(p: Passage, at: int) -> Passage:
    """The passage numbered by what stands at `at`, behind its heading; its edge is that of the column of heads."""
    numbers = tuple(replace(r, end=r.end + at) for r in readings(p.text[at : at + 60]))
    return replace(p, readings=numbers, led=at, side=0, indent=None)
