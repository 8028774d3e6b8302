"""The name of a part in the outer corner of its pages, beside the text, with the part's number.

Towing                                  3
If your car cannot be driven,    Roadside
we pay for one tow.                 Cover
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wordcheck.model.manuscript import FurnitureKind
from wordcheck.reading.pdf.edges import BAND, COVER_HEAD, NUMBER_WORDS, OUTER, RUN, TITLE, PageOfFragments, mask
from wordcheck.reading.pdf.fragments import Fragment

_LINES = 3.5
"""Heights of the larger of the two over which the lines of a name reach below or above its number."""


def corners(pages: Sequence[PageOfFragments]) -> dict[int, FurnitureKind]:
    """The name of a part in the outer corner of its pages, beside the text, with the part's number above or below it."""
    places: dict[tuple[str, int, int], list[tuple[int, Fragment]]] = defaultdict(list)
    for page in pages:
        for f in page.fragments:
            if _in_corner(f, page):
                places[mask(f.text), round(f.x0), round(f.base)].append((page.page, f))
    named = [f for members in places.values() if _every_other(sorted(n for n, _ in members)) for _, f in members]
    on_page: dict[int, list[Fragment]] = defaultdict(list)
    for f in named:
        on_page[f.page].append(f)
    numbers = [
        f
        for page in pages
        for f in (page.fragments if page.page in on_page else ())
        if f.text.strip().isdigit() and any(_beside(f, name) for name in on_page[page.page])
    ]
    return {id(f): FurnitureKind.OTHER for f in (*named, *numbers, *_like(numbers, named, pages))}


def _like(
    numbers: Sequence[Fragment], names: Sequence[Fragment], pages: Sequence[PageOfFragments]
) -> Iterator[Fragment]:
    """What stands on the pages of shorter parts as names and numbers in the outer corner do on those of longer ones."""
    slots = {(f.size, f.base, (f.x0 + f.x1) / 2) for f in numbers}
    sizes = {f.size for f in names}
    known = {id(f) for f in (*numbers, *names)}
    for page in pages if slots else ():
        for f in page.fragments:
            if f.text.strip().isdigit() and any(_takes(f, slot) for slot in slots):
                yield f
                for name in page.fragments:
                    if name.size in sizes and id(name) not in known and _may_name(name, page) and _beside(f, name):
                        yield name


def _takes(f: Fragment, slot: tuple[float, float, float]) -> bool:
    """Whether it stands where a number of that size, baseline and middle does on other pages."""
    size, base, middle = slot
    return f.size == size and abs(f.base - base) <= 1 and f.x0 < middle < f.x1


def _in_corner(f: Fragment, page: PageOfFragments) -> bool:
    high_or_low = f.bottom < BAND * page.height or f.top > (1 - BAND) * page.height
    return high_or_low and _may_name(f, page)


def _may_name(f: Fragment, page: PageOfFragments) -> bool:
    """Whether it may be a line of a part's name by where it stands and how long it is."""
    if not (f.turn == 0 and f.x0 > (1 - OUTER) * page.width):
        return False
    words = mask(f.text)
    return (
        2 < len(NUMBER_WORDS.sub("", words)) <= TITLE
        and not words.endswith((".", "。", ",", "，", ";", "；"))
        and not COVER_HEAD.search(words)
        and not any(t.top <= f.middle <= t.bottom for t in page.tables)
    )


def _every_other(numbers: Sequence[int]) -> bool:
    """Whether words come back on the right-hand pages of one part, a page of it left out at most."""
    longest = run = 1
    for before, page in pairwise(numbers):
        run = run + 1 if 0 < page - before <= 4 else 1
        longest = max(longest, run)
    return longest >= RUN - 1


def _beside(number: Fragment, name: Fragment) -> bool:
    """Whether a number stands right above or below a name, and no further out than it reaches."""
    level = abs(number.base - name.base) <= _LINES * max(number.size, name.size)
    return level and name.x0 - number.size <= number.x0 and number.x1 <= name.x1 + number.size
