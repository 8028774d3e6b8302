"""Numbers of chapters set large beside their headings, put at the head of the first line.

    General                                  7 General
    exclusions          ███                    exclusions
    and your              ██        ─▶         and your
    responsibilities     ██                    responsibilities

By its baseline such a number would stand in the middle of the heading or behind it. Only where several pages show such
numbers, and they count up, are they chapters; a large `24` in a box of facts is left where it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from wordcheck.model.edges import Edges
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.pages import RawPage

_LARGER = 1.5
"""Times the size of its heading that the number is at least."""
_HEADING = 1.3
"""Times the size of the page's text that the heading is at least."""
_SMALLEST = 6.0
"""Points below which no text is set."""
_FEWEST = 3
"""Chapters with such numbers below which they are not looked for."""
_ALIKE = 0.8
"""Of the size of the largest, what the numbers of the other chapters have at least."""
_BEFORE = 0.4
"""Ems between the number, once it is put there, and the heading."""


class _Opening(Struct, frozen=True):
    page: int
    """Index of the page."""
    number: Fragment
    heading: Fragment
    """Its first line."""


def with_chapter_numbers(pages: Sequence[RawPage]) -> list[RawPage]:
    """The pages, each large number of a chapter as the first word of the heading that it stands beside."""
    made = list(pages)
    for o in _chapters([o for index, page in enumerate(pages) for o in _openings(index, page)]):
        rest = tuple(f for f in made[o.page].fragments if f is not o.number)
        made[o.page] = replace(made[o.page], fragments=(*rest, _moved(o.number, o.heading)))
    return made


def _chapters(found: Sequence[_Opening]) -> list[_Opening]:
    """Those that are about as large as the largest, where there are several and they count up."""
    largest = max((o.number.size for o in found), default=0.0)
    chapters = [o for o in found if o.number.size >= _ALIKE * largest]
    values = [int(o.number.text) for o in chapters]
    return chapters if len(chapters) >= _FEWEST and all(a < b for a, b in pairwise(values)) else []


def _openings(index: int, page: RawPage) -> Iterator[_Opening]:
    large = [f for f in page.fragments if len(f.text) <= 2 and f.size >= _LARGER * _HEADING * _SMALLEST]
    numbers = [f for f in large if f.turn == 0 and f.text.isascii() and f.text.isdigit()]
    if not numbers:
        return
    sizes: Counter[float] = Counter()
    for f in page.fragments:
        sizes[f.size] += len(f.text)
    usual = sizes.most_common(1)[0][0]
    for number in numbers:
        if number.size < _LARGER * _HEADING * usual:
            continue
        beside = [f for f in page.fragments if _heads(f, number, usual)]
        if beside:
            yield _Opening(index, number, min(beside, key=lambda f: f.base))


def _heads(f: Fragment, number: Fragment, usual: float) -> bool:
    """Whether a fragment is a line of a heading beside the number, with a letter in it."""
    level = f.turn == 0 and f.top < number.bottom and f.bottom > number.top
    apart = f.x1 <= number.x0 or f.x0 >= number.x1
    return level and apart and _HEADING * usual <= f.size <= number.size / _LARGER and any(map(str.isalpha, f.text))


def _moved(number: Fragment, heading: Fragment) -> Fragment:
    """The number as it would stand in front of the heading, in its size and look."""
    each = 0.6 * heading.size
    start = heading.x0 - _BEFORE * heading.size - each * len(number.text)
    edges = Edges.of([start + k * each for k in range(len(number.text) + 1)])
    return replace(
        number,
        edges=edges,
        styles=(heading.styles[0],) * len(number.text),
        x0=edges[0],
        x1=edges[-1],
        top=heading.top,
        bottom=heading.bottom,
        base=heading.base,
        size=heading.size,
    )
