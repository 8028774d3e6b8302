"""Clause numbers drawn as pictures: read by their order, written as the wording itself speaks of them.

Some makers print every `(a)`, `(b)` of a list as a small picture, so that the text layer has the items without their
numbers. Nothing is recognised by its shape here. Each different picture is a symbol, and lists show the order of symbols:

    ▚ loss of income …     ▚ first            the symbol that opens the first list is the first of all;
    ▞ extra expenses …     ▞ follows ▚        every other one must always follow the same one before it
    ▚ an officer learns …  ▚ opens a list
    ▞ notice is given …

How a first, a second … is printed is taken from references that a number leads (`I.B.1.(a)`, `1.(a) through 1.(g)`).
Where the order contradicts itself, or no reference tells the form, nothing is made up: the pictures stay unread.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from msgspec import Struct
from msgspec.structs import replace

from wordcheck.languages.lazily import lazily
from wordcheck.model.edges import Edges
from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf.drawings import letter_sized
from wordcheck.reading.pdf.fragments import Fragment
from wordcheck.reading.pdf.pages import RawPage

_FEWEST = 4
"""Pictures in front of lines below which no order shows."""
_MOST = 300
"""A page of more pictures is a mosaic."""
_REACH = 3.0
"""Ems between a picture and the words that it numbers, at most."""
_SPOKEN = lazily(r"(?<=[\dA-Z.])\(([a-z]|\d{1,2})\)")
_ENOUGH = 2
_ROUNDING = 24
"""Of 255 shades: what rendering at another place of the page changes in a picture."""
_EVEN = 1.6
"""The widest picture of lettered items is less than this many times as wide as the narrowest."""


class _Found(Struct, frozen=True):
    page: int
    """Index of the page."""
    box: Box
    words: Fragment
    """The first of the line that it numbers."""


def with_drawn_labels(document: Any, pages: Sequence[RawPage]) -> tuple[list[RawPage], bool]:
    """The pages of an open document with the drawn numbers put in as fragments; and whether there are any."""
    found = [f for i, page in enumerate(pages) for f in _on_page(i, page)]
    if len(found) < _FEWEST:
        return list(pages), False
    symbols = _symbols(document, pages, found)
    labels: dict[int, dict[int, str]] = {}
    for series in _series(found, symbols):
        places = _places([symbols[id(f.box)] for f in series])
        shape = _shape(pages, max(places, default=0))
        if shape:
            for f, place in zip(series, places, strict=True):
                labels.setdefault(f.page, {})[id(f.box)] = _printed(shape, place)
    made = [_with(page, [f for f in found if f.page == i], labels.get(i, {})) for i, page in enumerate(pages)]
    return made, bool(labels)


def _with(page: RawPage, found: Sequence[_Found], labels: Mapping[int, str]) -> RawPage:
    """The page with its drawn numbers, `labels` by the `id` of their boxes, as words."""
    if not labels:
        return page
    made = [_fragment(f, labels[id(f.box)]) for f in found if id(f.box) in labels]
    rest = tuple(box for box in page.drawings.pictures if id(box) not in labels)
    return replace(page, fragments=(*page.fragments, *made), drawings=replace(page.drawings, pictures=rest))


def _series(found: Sequence[_Found], symbols: Mapping[int, str]) -> list[list[_Found]]:
    """The pictures of one left edge, and of edges that share a symbol with it, where they can be lettered items.

    Roman numerals differ in width, and a chapter's number does not begin again and again.
    """
    edges: dict[int, list[_Found]] = {}
    for f in found:
        if id(f.box) in symbols:
            edges.setdefault(round(f.box.x0 / 6), []).append(f)
    groups: list[tuple[set[str], list[_Found]]] = []
    for items in edges.values():
        names, members = {symbols[id(f.box)] for f in items}, list(items)
        for group in [g for g in groups if g[0] & names]:
            names |= group[0]
            members += group[1]
            groups.remove(group)
        groups.append((names, members))
    made: list[list[_Found]] = []
    for _, members in groups:
        members.sort(key=lambda f: (f.page, f.box.top))
        widths = sorted(f.box.x1 - f.box.x0 for f in members)
        first = symbols[id(members[0].box)]
        opened = sum(symbols[id(f.box)] == first for f in members)
        if len(members) >= _FEWEST and opened > 1 and widths[-1] < _EVEN * widths[0]:
            made.append(members)
    return made


def _on_page(index: int, page: RawPage) -> list[_Found]:
    """The small pictures that stand in front of a line, from top to bottom."""
    made: list[_Found] = []
    if len(page.drawings.pictures) > _MOST:
        return made
    small = sorted((b for b in page.drawings.pictures if letter_sized(b)), key=lambda b: (b.top, b.x0))
    for box in small:
        middle = (box.top + box.bottom) / 2
        row = [f for f in page.fragments if f.turn == 0 and f.top < middle < f.bottom]
        behind = [f for f in row if box.x1 - 2 <= f.x0 <= box.x1 + _REACH * f.size]
        if behind and all(f.x0 >= box.x1 - 2 for f in row):
            made.append(_Found(index, box, min(behind, key=lambda f: f.x0)))
    return made


def _symbols(document: Any, pages: Sequence[RawPage], found: Sequence[_Found]) -> dict[int, str]:
    """For each picture, by the `id` of its box, a name that equal pictures share."""
    made: dict[int, str] = {}
    shapes = _Shapes()
    for index in sorted({f.page for f in found}):
        page = pages[index]
        boxes = [f.box for f in found if f.page == index]
        opened = document[page.number - 1]
        try:
            for picture in opened.get_objects(filter=(pdfium.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=5):
                left, bottom, right, top = picture.get_bounds()
                x, y = page.view.point((left + right) / 2, (bottom + top) / 2)
                box = next((b for b in boxes if b.x0 <= x <= b.x1 and b.top <= y <= b.bottom), None)
                if box is not None:
                    made[id(box)] = shapes.name(picture.get_bitmap(render=True))
        finally:
            opened.close()
    return made


class _Shapes:
    """The different pictures so far: equal ones differ by rounding at most."""

    def __init__(self) -> None:
        self._seen: list[Any] = []

    def name(self, bitmap: Any) -> str:
        points = bitmap.to_numpy().astype(np.int16)
        for k, other in enumerate(self._seen):
            if other.shape == points.shape and int(np.abs(other - points).max()) <= _ROUNDING:
                return str(k)
        self._seen.append(points)
        return str(len(self._seen) - 1)


def _places(symbols: Sequence[str]) -> list[int]:
    """The place of each picture in its list, from 1; nothing where the lists contradict each other.

    A picture that is seen once takes the place that its neighbours leave.
    """
    times = Counter(symbols)
    first = symbols[0]
    follows: dict[str, str] = {}
    for before, after in pairwise(symbols):
        if after != first and times[after] > 1 and follows.setdefault(before, after) != after:
            return []
    ranks = {first: 1}
    at = first
    while at in follows and follows[at] not in ranks:
        ranks[follows[at]] = len(ranks) + 1
        at = follows[at]
    places: list[int] = []
    for symbol in symbols:
        place = ranks.get(symbol) or (places[-1] + 1 if times[symbol] == 1 and places else 0)
        if place != 1 and (not places or place != places[-1] + 1):
            return []
        places.append(place)
    return places


def _shape(pages: Sequence[RawPage], most: int) -> str:
    """`(a)` or `(1)`, as references write such numbers; empty where they do not tell."""
    said: dict[str, int] = {}
    for page in pages if most > 1 else ():
        for fragment in page.fragments:
            for match in _SPOKEN.finditer(fragment.text):
                value = int(match[1]) if match[1].isdigit() else ord(match[1]) - 96
                shape = "(1)" if match[1].isdigit() else "(a)"
                if value <= most:
                    said[shape] = said.get(shape, 0) + 1
    return next(iter(said)) if len(said) == 1 and min(said.values()) >= _ENOUGH else ""


def _printed(shape: str, rank: int) -> str:
    return f"({rank})" if shape == "(1)" or rank > 26 else f"({chr(96 + rank)})"


def _fragment(found: _Found, label: str) -> Fragment:
    """The number as a fragment of its own in the line."""
    box, words = found.box, found.words
    step = (box.x1 - box.x0) / len(label)
    return replace(
        words,
        text=label,
        edges=Edges.of([box.x0 + k * step for k in range(len(label) + 1)]),
        styles=(words.styles[0],) * len(label),
        dots=frozenset(),
        x0=box.x0,
        x1=box.x1,
    )
