"""Numbers of pages that stand half-way down the side margin, as some word processors set them: `Page4` beside the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from wordcheck.languages.lazily import lazily
from wordcheck.reading.pdf.edges import PageOfFragments
from wordcheck.reading.pdf.fragments import Fragment

_MARGIN = 0.08
"""Share of the page width at each side that is its margin."""
_LARGEST = 14.0
"""Points of the largest type of such a number: larger ones count chapters."""
_NUMBER = lazily(r"(?:page|p\.?|第)?\s?[-–|]?\s?(\d{1,4})\s?[-–|]?\s?页?", re.IGNORECASE)
_FEWEST, _OFTEN = 3, 0.4
"""Pages, and their share, on which such a number stands."""
_COUNTING = 0.8
"""Share of them on which it counts on with the pages."""


def margin_numbers(pages: Sequence[PageOfFragments]) -> Iterator[Fragment]:
    """The fragments that number pages in the side margins, each at one height and counting on from page to page."""
    slots: defaultdict[tuple[int, int], list[tuple[Fragment, int]]] = defaultdict(list)
    for page in pages:
        for f in page.fragments:
            if f.size > _LARGEST or (f.x1 >= _MARGIN * page.width and f.x0 <= (1 - _MARGIN) * page.width):
                continue
            if (match := _NUMBER.fullmatch(f.text.strip())) is not None:
                slots[round(f.base), round(f.size)].append((f, int(match[1]) - page.page))
    for found in slots.values():
        (_, counting), *_ = Counter(step for _, step in found).most_common(1)
        if len(found) >= max(_FEWEST, _OFTEN * len(pages)) and counting >= _COUNTING * len(found):
            yield from (f for f, _ in found)
