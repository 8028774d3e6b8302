"""Lines of a reading guide that begin with the number of the clause that they point to; they are no clauses.

阅读指引
1.3 您在收到本合同后有犹豫期          <- numbers that leap, and come again from the beginning
2.5 请您特别留意等待期的约定
1. 您与我们订立的合同
1.1 合同构成 …
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from wordcheck.anatomy.passages.finding import Passage

_FEW = 2
"""Fewest lines that make such a guide."""

_Number = tuple[str, tuple[int, ...]]


def guide_lines(passages: Sequence[Passage]) -> frozenset[int]:
    """Indices of the passages that are such lines: a run whose numbers leap and all come again behind it, from smaller ones."""
    numbers = [_number(p) for p in passages]
    last = {number: i for i, number in enumerate(numbers) if number is not None}
    found: set[int] = set()
    i = 0
    while i < len(passages):
        if numbers[i] is None:  # as most
            i += 1
            continue
        run = _run(numbers, i)
        if len(run) >= _FEW and _leaps(run) and _points(run, last, i, numbers):
            found |= set(range(i, i + len(run)))
        i += len(run)
    return frozenset(found)


def _number(p: Passage) -> _Number | None:
    """The number of several parts, or of an article, at the head of a passage."""
    reading = p.readings[0] if p.readings and p.table is None else None
    if reading is None or not (len(reading.path) > 1 or reading.style == "第*条"):
        return None
    return reading.style, reading.path


def _run(numbers: Sequence[_Number | None], first: int) -> list[_Number]:
    """The numbers of one style that rise without a break from `first` on."""
    run: list[_Number] = []
    for at in range(first, len(numbers)):
        number = numbers[at]
        if number is None or (run and (number[0] != run[-1][0] or number[1] <= run[-1][1])):
            break
        run.append(number)
    return run


def _leaps(run: Sequence[_Number]) -> bool:
    """Whether numbers are left out between those of a run, each time."""
    return all(
        b != (*a[:-1], a[-1] + 1) and (b[-1] > 1 or b[0] > a[0] + 1) for (_, a), (_, b) in itertools.pairwise(run)
    )


def _points(run: Sequence[_Number], last: dict[_Number, int], first: int, numbers: Sequence[_Number | None]) -> bool:
    """Whether all numbers of a run come again behind it, where the first of their kind is smaller than the last of the run."""
    after = next((n for n in numbers[first + len(run) :] if n is not None and n[0] == run[-1][0]), None)
    return after is not None and after[1] < run[-1][1] and all(last[number] >= first + len(run) for number in run)
