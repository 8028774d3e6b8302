"""Bullets drawn as shapes: put in as words, so that the items of a list stay apart.

Some makers draw every bullet, a dot or a small triangle, beside the text layer. Shapes of one size in front of many lines
are bullets; numbers, ticks and crosses are larger (`letter_sized`) and stay unread.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from wordcheck.languages.bullets import BULLET
from wordcheck.model.edges import Edges
from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.pages import RawPage

_FEWEST = 6
"""Shapes of one size in front of lines in a document; fewer may be ornaments."""
_REACH = 2.5
"""Ems between a bullet and its words, at most."""
_CLEAR = 15.0
"""Points to the left of a bullet that hold no words of its line."""
_SHARE = 0.6
"""Of the size of the words, the most that a bullet's height is."""


def with_drawn_bullets(pages: Sequence[RawPage]) -> list[RawPage]:
    """The pages with a bullet in front of the words of every line where one is drawn."""
    found = [list(_in_front(page)) for page in pages]
    times = Counter(_size(box) for page in found for box, _ in page)
    made: list[RawPage] = []
    for page, pairs in zip(pages, found, strict=True):
        bullets = {id(words): box for box, words in pairs if times[_size(box)] >= _FEWEST}
        whole = tuple(_listed(f, bullets[id(f)]) if id(f) in bullets else f for f in page.fragments)
        made.append(replace(page, fragments=whole) if bullets else page)
    return made


def _size(box: Box) -> tuple[float, float]:
    return round(box.x1 - box.x0, 1), round(box.bottom - box.top, 1)


def _in_front(page: RawPage) -> Iterator[tuple[Box, Fragment]]:
    """The dots in front of a line, each with the first words behind it."""
    if not page.drawings.dots:
        return
    words = [f for f in page.fragments if f.turn == 0 and not f.text.isspace()]
    for box in page.drawings.dots:
        middle = (box.top + box.bottom) / 2
        row = [f for f in words if f.top < middle < f.bottom and f.x1 > box.x0 - _CLEAR]
        behind = [f for f in row if box.x1 - 1 <= f.x0 <= box.x1 + _REACH * f.size]
        if not behind or any(f.x0 < box.x1 - 1 for f in row if f.x0 < behind[0].x0):
            continue
        first = min(behind, key=lambda f: f.x0)
        if box.bottom - box.top <= _SHARE * first.size:
            yield box, first


def _listed(words: Fragment, box: Box) -> Fragment:
    """The words with their bullet and a blank before them."""
    return replace(
        words,
        text=f"{BULLET} {words.text}",
        edges=Edges.of((box.x0, box.x1, *words.edges)),
        styles=(words.styles[0],) * 2 + words.styles,
        dots=frozenset(k + 2 for k in words.dots),
        x0=box.x0,
    )
