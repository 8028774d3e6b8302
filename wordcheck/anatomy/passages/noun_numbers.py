"""Numbers behind a noun that the wording chose itself: 模块A, 附加条款一, 情形二, 保障3.

No list can hold such nouns. One that stands at the head of several lines, each time with the next number, counts; a single `保障一` may be words.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from wordcheck.anatomy.numbers.label_readings import Reading
from wordcheck.anatomy.numbers.named_labels import noun_reading
from wordcheck.anatomy.passages.finding import Passage

_FEW = 2


def with_noun_numbers(passages: Sequence[Passage]) -> list[Passage]:
    """The passages with such numbers read."""
    found: defaultdict[str, dict[int, Reading]] = defaultdict(dict)
    for p in passages:
        if not p.readings and p.table is None and not p.side and (reading := noun_reading(p.text)) is not None:
            found[reading.style][p.index] = reading
    counting = {i: r for lines in found.values() if _counts(list(lines.values())) for i, r in lines.items()}
    return [replace(p, readings=(counting[p.index],)) if p.index in counting else p for p in passages]


def _counts(lines: Sequence[Reading]) -> bool:
    """Whether the numbers go from one up, each time by one; a second list may begin with one again."""
    steps = [a.value + 1 == b.value or b.value == 1 for a, b in itertools.pairwise(lines)]
    return len(lines) >= _FEW and lines[0].value == 1 and all(steps) and max(r.value for r in lines) > 1
