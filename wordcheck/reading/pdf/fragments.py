"""Glyphs gathered into fragments: stretches of one printed line without a wide gap.

    2.6      责任免除      因下列情形之一，造成被保险人……        three fragments on one baseline

A fragment breaks where the baseline changes, where the pen jumps back, and at a gap of about one em. Fragments are what
columns, furniture and tables are recognised by; lines are put together from them afterwards.
"""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from typing import Any

import numpy as np
from msgspec import Struct

from wordcheck.languages.lazily import lazily
from wordcheck.languages.numerals_zh import parse_zh_numeral
from wordcheck.model.edges import FURTHEST, SIZE, Edges
from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf.gaps import breaks_between, lost_blanks
from wordcheck.reading.pdf.glyphs import Glyphs
from wordcheck.reading.pdf.letters import needs_mending
from wordcheck.reading.pdf.mending import HAS_CJK, SPACED_SOMEWHERE, UNMARKED, Pieces, mend
from wordcheck.reading.starts import starts_clause

_DOT = 0xFF0E
_COUNTED = lazily(r"[\s　]*[（(]?([0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）.、．]")
_BARE_NUMBER = lazily(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?")


class Fragment(Struct, frozen=True, gc=False):
    """A stretch of one printed line. Coordinates are those of the upright page (`Glyphs.view`)."""

    page: int
    """From 1."""
    text: str
    edges: Edges
    styles: tuple[int, ...]
    """Style of each character, an index into the palette."""
    dots: frozenset[int]
    """Indices of characters with an emphasis dot."""
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    """Of most of its characters, in points."""
    turn: int
    order: int
    """Place in the content stream."""
    invisible: bool = False

    @property
    def box(self) -> Box:
        return Box(self.x0, self.top, self.x1, self.bottom)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def numbered(self) -> bool:
        """Whether it begins with what may be a clause number, or is nothing but one (`3.1`, whose text stands beside it)."""
        return starts_clause(self.text) or (len(self.text) <= 8 and _BARE_NUMBER.fullmatch(self.text) is not None)

    @property
    def count(self) -> int | None:
        """The number with which it begins as an item of a list does."""
        found = _COUNTED.match(self.text)
        if found is None:
            return None
        if found[1].isdigit():
            return int(found[1])
        value = ord(found[1]) - 96 if found[1].isascii() else parse_zh_numeral(found[1])
        return None if value is None else int(value)


def fragments(glyphs: Glyphs, page: int) -> list[Fragment]:
    """The fragments of page `page` in the order of the content stream. Glyphs off the page are left out."""
    if not len(glyphs):
        return []
    code, generated = glyphs.code, glyphs.generated
    inside = (
        (glyphs.x1 > -1)
        & (glyphs.x0 < glyphs.view.width + 1)
        & (glyphs.bottom > -1)
        & (glyphs.top < glyphs.view.height + 1)
    )
    wanted = np.where(generated, code == 32, inside & (code != 0))
    dotted = None
    if (code == _DOT).any():
        dotted, dots = _emphasis(glyphs)
        wanted &= ~dots
    places = np.flatnonzero(wanted)
    kept = glyphs.taken(places)
    code = kept.code
    ink = np.flatnonzero(~kept.generated & (code != 32) & (code != 0xA0) & (code != 0x3000))
    if not len(ink):
        return []
    return _Cutter(kept, ink, None if dotted is None else dotted[places]).fragments(page)


class _Cutter:
    """Cuts the glyphs of a page into fragments; what all of them need is worked out once for the page."""

    def __init__(self, kept: Glyphs, ink: Any, dotted: Any) -> None:
        """Of the glyphs `kept`, those at the places `ink` are no blanks; `dotted` tells which are marked, if any."""
        inked = kept.taken(ink)
        breaks = np.flatnonzero(breaks_between(inked)) + 1
        self._starts, self._ends = np.concatenate(([0], breaks)), np.append(breaks, len(ink))
        self._inked = inked
        lost = lost_blanks(kept)
        if len(lost):
            order = np.insert(np.arange(len(kept)), lost, lost - 1)
            kept, ink = kept.taken(order), ink + np.searchsorted(lost, ink, "right")
            blanks = lost + np.arange(len(lost))
            kept.code[blanks], kept.generated[blanks] = 32, True
            dotted = None if dotted is None else dotted[order]
        self._first, self._last = ink[self._starts], ink[self._ends - 1]
        self._text = kept.code.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
        self._spaced = SPACED_SOMEWHERE.search(self._text) is not None
        self._loose, self._styles, self._dotted = kept.generated, kept.style, dotted
        self._lefts, self._rights = kept.x0, kept.x1
        _fit_blanks(self._lefts, self._rights, self._loose)

    def fragments(self, page: int) -> list[Fragment]:
        """The fragments in their order."""
        g, starts = self._inked, self._starts
        tops, bottoms = _within_type(g)
        sizes, owners = self._sizes()
        changes = np.flatnonzero(self._styles[1:] != self._styles[:-1])
        uniform = np.searchsorted(changes, self._first) == np.searchsorted(changes, self._last)
        hidden = np.add.reduceat(g.invisible, starts, dtype=np.int64) * 2 > self._ends - starts
        # Behind the left edges of a fragment's characters stands the right edge of its last.
        edges = _hundredths(np.insert(self._lefts, self._last + 1, self._rights[self._last])).tobytes()
        made = []
        printed: set[tuple[str, float, float]] = set()
        for order, (first, last, x0, top, x1, bottom, base, size, turn, look, alike, unseen) in enumerate(
            zip(
                self._first.tolist(),
                self._last.tolist(),
                np.round(np.minimum.reduceat(g.x0, starts), 2).tolist(),
                np.round(np.minimum.reduceat(tops, starts), 2).tolist(),
                np.round(np.maximum.reduceat(g.x1, starts), 2).tolist(),
                np.round(np.maximum.reduceat(bottoms, starts), 2).tolist(),
                g.base[owners].tolist(),
                sizes,
                g.turn[owners].tolist(),
                self._styles[self._first].tolist(),
                uniform.tolist(),
                hidden.tolist(),
                strict=True,
            )
        ):
            text, own_edges = (
                self._text[first : last + 1],
                Edges(edges[SIZE * (first + order) : SIZE * (last + order + 2)]),
            )
            marks = UNMARKED if self._dotted is None else self._marks(first, last)
            styles = self._styles[first : last + 1]
            if not self._clean(text):
                text, own_edges, styles, marks = self._mended(first, last, size, marks)
            place = (text, x0, bottom)
            if text and place not in printed:  # Some makers print a line twice at one place.
                printed.add(place)
                made.append(
                    Fragment(
                        page=page,
                        text=text,
                        edges=own_edges,
                        styles=_alike(look, len(text)) if alike else tuple(map(_one, styles.tolist())),
                        dots=marks,
                        x0=x0,
                        top=top,
                        x1=x1,
                        bottom=bottom,
                        base=round(base, 2),
                        size=size,
                        turn=turn,
                        order=order,
                        invisible=unseen,
                    )
                )
        return made

    def _marks(self, first: int, last: int) -> frozenset[int]:
        return frozenset(np.flatnonzero(self._dotted[first : last + 1]).tolist())

    def _mended(self, first: int, last: int, size: float, marks: frozenset[int]) -> Pieces:
        span = slice(first, last + 1)
        return mend(
            self._text[span],
            self._left_edges[span],
            self._right_edges[span],
            self._styles[span],
            marks,
            self._loose[span].tolist(),
            size,
        )

    @cached_property
    def _left_edges(self) -> list[float]:
        """Left edge of each glyph; few pages have a fragment that needs it by itself."""
        return _points(self._lefts)

    @cached_property
    def _right_edges(self) -> list[float]:
        """Right edge of each glyph; few pages have a fragment that needs it."""
        return _points(self._rights)

    def _clean(self, text: str) -> bool:
        """Whether nothing in `text` can need mending, as mostly."""
        if self._spaced or "  " in text:
            return False
        if text.isascii():
            return text.isprintable()
        return not needs_mending(text) and (" " not in text or not HAS_CJK.search(text))

    def _sizes(self) -> tuple[list[float], Any]:
        """The usual size of each fragment's glyphs, and a glyph that has it."""
        sizes = self._inked.size
        usual, high = np.minimum.reduceat(sizes, self._starts), np.maximum.reduceat(sizes, self._starts)
        owners = self._starts.copy()
        for k in np.flatnonzero(usual != high).tolist():
            own = sizes[self._starts[k] : self._ends[k]]
            usual[k] = np.sort(own)[len(own) // 2]
            owners[k] += np.flatnonzero(own == usual[k])[0]
        return usual.tolist(), owners


_RISES, _HANGS = 1.25, 0.5
"""Share of its size by which a glyph's box reaches above and below the line that it stands on.

Fonts that say more of themselves, twice the size in all, would have each line reach into the one above it.
"""


def _within_type(glyphs: Glyphs) -> tuple[Any, Any]:
    """The upper and lower edges of the glyphs' boxes, those that stand upright no higher than type is."""
    upright = glyphs.turn == 0
    tops = np.where(upright, np.maximum(glyphs.top, glyphs.base - _RISES * glyphs.size), glyphs.top)
    bottoms = np.where(upright, np.minimum(glyphs.bottom, glyphs.base + _HANGS * glyphs.size), glyphs.bottom)
    return tops, bottoms


def _hundredths(lengths: Any) -> Any:
    """Lengths in points as hundredths of a point, of the kind that `Edges` holds."""
    return np.clip(np.rint(lengths * 100), -FURTHEST, FURTHEST).astype(np.int32)


def _points(lengths: Any) -> list[float]:
    """Lengths rounded to a hundredth of a point."""
    rounded: list[float] = (_hundredths(lengths) / 100).tolist()
    return rounded


@cache
def _one(style: int) -> int:
    """One object for all that is equal to it: a style of each character of a long document takes no memory then."""
    return style


@lru_cache(10_000)
def _alike(style: int, count: int) -> tuple[int, ...]:
    """The styles of so many characters that look the same."""
    return (style,) * count


def one_style(styles: tuple[int, ...]) -> bool:
    """Whether some characters, at least one, all look the same."""
    return styles is _alike(styles[0], len(styles)) or styles.count(styles[0]) == len(styles)


def _fit_blanks(lefts: Any, rights: Any, loose: Any) -> None:
    """Make each blank that PDFium put in fill the gap between its neighbours."""
    blanks = np.flatnonzero(loose)
    blanks = blanks[(blanks > 0) & (blanks < len(lefts) - 1)]
    lefts[blanks] = rights[blanks - 1]
    rights[blanks] = np.maximum(lefts[blanks + 1], lefts[blanks])


def _emphasis(g: Glyphs) -> tuple[Any, Any]:
    """Which glyphs have an emphasis dot, and which glyphs are such dots.

    A dot is a full stop of full width below the line of the glyph that it marks; a full stop of the text stands on it.
    """
    dotted, dots = np.zeros(len(g), bool), np.zeros(len(g), bool)
    for k in np.flatnonzero(g.code == _DOT).tolist():
        x, size = g.x0[k] + 0.25 * (g.x1[k] - g.x0[k]), g.size[k]
        below = g.base[k] - g.base
        hit = (g.x0 <= x) & (x <= g.x1) & (below > 0.12 * size) & (below < 0.9 * size) & (g.code != _DOT)
        hit &= ~g.generated & (g.code > 32)
        if hit.any():
            dots[k] = True
            dotted |= hit
    return dotted, dots
