"""The glyphs of a page, read through PDFium with few foreign calls: code points, boxes, baselines, styles.

One box call per glyph writes straight into an array. Font, colour, render mode and matrix belong to the text object, so
they are asked once per object. Bold is fill-and-stroke (render mode 2) or the font's name: most Chinese wordings have no
bold font at all and stroke the regular one.
"""

from __future__ import annotations

import ctypes as c
import math
from functools import lru_cache
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt
from msgspec import Struct, field
from msgspec.structs import replace

from wordcheck.model.manuscript import Style
from wordcheck.reading.fonts import font_name, is_bold, is_italic
from wordcheck.reading.pdf import native
from wordcheck.reading.pdf.geometry import Floats, View

SKEWED = -1
"""Turn of glyphs that stand at no right angle."""
INVISIBLE = 3
_STROKED = (2, 6)
_FONT_NAME_ROOM = 256
_BOXES, _MATRICES = native.Rows(np.float32, 4), native.Rows(np.float32, 6)
_COLORS = native.Rows(np.uint32, 4, each=True)
_HYPHEN, _HYPHEN_IN_TEXT = 0x02, 0xFFFE
"""A hyphen at the end of a line as PDFium gives it for a glyph, and within a text."""


class Palette(Struct):
    """The styles of a document, each kept once; glyphs refer to them by index."""

    styles: list[Style] = field(default_factory=list)
    _index: dict[Style, int] = field(default_factory=dict)

    def index(self, style: Style) -> int:
        """The number of `style`, a new one if it was not met before."""
        found = self._index.get(style)
        if found is None:
            found = self._index[style] = len(self.styles)
            self.styles.append(style)
        return found


class Glyphs(Struct, frozen=True):
    """The glyphs of a page in the order of its content stream, one array entry each; lengths in points.

    Geometry is that of the page as shown, turned so that most of its text runs from left to right (`view`).
    """

    view: View
    shown: View
    """The page as a reader sees it; differs from `view` where the text itself is printed sideways."""
    code: npt.NDArray[np.uint32]
    x0: Floats
    top: Floats
    x1: Floats
    bottom: Floats
    base: Floats
    size: Floats
    style: npt.NDArray[np.int64]
    turn: npt.NDArray[np.int64]
    """Quarter turns against `view`, or SKEWED."""
    invisible: npt.NDArray[np.bool_]
    generated: npt.NDArray[np.bool_]
    """Blanks and line breaks that PDFium put in."""
    unmapped: int = 0
    """Glyphs whose font does not tell which character they are."""

    def __len__(self) -> int:
        return len(self.code)

    def taken(self, places: Any) -> Glyphs:
        """The glyphs at `places`, in new arrays."""
        return replace(self, **{name: getattr(self, name).take(places) for name in _ARRAYS})


_ARRAYS = tuple(n for n in Glyphs.__struct_fields__ if n not in ("view", "shown", "unmapped"))
"""What each glyph has."""


def page_glyphs(page: Any, view: View, palette: Palette) -> Glyphs:
    """The glyphs of an open pypdfium2 page that is shown as `view`."""
    text_page = page.get_textpage()
    try:
        return _read(native.handle(text_page.raw), view, palette)
    finally:
        text_page.close()


def _read(handle: Any, view: View, palette: Palette) -> Glyphs:
    n = max(0, native.count_chars(handle))
    boxes = _BOXES.written(native.loose_box, n, repeat(handle), range(n))
    code = _code_units(handle, n)
    objects = _objects(handle, boxes)
    _join_surrogates(code)
    code[code > 0x10FFFF] = 0xFFFD
    if not np.isfinite(boxes.sum()):
        boxes = np.nan_to_num(boxes, posinf=-1e6, neginf=-1e6)
    left, top, right, bottom = boxes.T.astype(np.float64)
    ax, ay = view.point(left, top)
    bx, by = view.point(right, bottom)
    facts = _object_facts(handle, objects, view, palette)
    glyphs = Glyphs(
        view=view,
        shown=view,
        code=code,
        x0=np.minimum(ax, bx),
        top=np.minimum(ay, by),
        x1=np.maximum(ax, bx),
        bottom=np.maximum(ay, by),
        generated=objects == 0,
        unmapped=_unmapped(handle, code, objects),
        **facts,
    )
    return _upright(glyphs)


def _code_units(handle: Any, n: int) -> Any:
    """The code unit of each of the `n` glyphs, in one call where PDFium's text has one unit for every glyph.

    Its text leaves out glyphs without a character, so that the places would not fit; then each is asked by itself.
    """
    units = np.zeros(n + 1, np.uint16)
    if native.text_of(handle, 0, n, units.ctypes.data) != n + 1:
        return np.fromiter(map(native.unicode_of, repeat(handle), range(n)), np.uint32, n)
    code = units[:n].astype(np.uint32)
    code[code == _HYPHEN_IN_TEXT] = _HYPHEN
    return code


_STRIDE = 16
"""Glyphs between two that are asked for their text object at first."""


def _objects(handle: Any, boxes: Any) -> Any:
    """The address of each glyph's text object, 0 for a glyph that PDFium put in, as it does without height.

    The glyphs of an object stand together, so that between two of one object no other is asked; between two that differ
    the middle one is, until all ends are found: a third of the calls that all glyphs would need.
    """
    n = len(boxes)
    objects = np.zeros(n, np.uint64)

    def ask(places: Any) -> None:
        objects[places] = np.fromiter(map(native.object_of, repeat(handle), places.tolist()), np.uint64, len(places))

    flat = boxes[:, 1] == boxes[:, 3]
    ask(np.flatnonzero(flat))
    drawn = np.flatnonzero(~flat)
    if not len(drawn):
        return objects
    asked = np.append(np.arange(0, len(drawn) - 1, _STRIDE), len(drawn) - 1)
    ask(drawn[asked])
    low, high = asked[:-1], asked[1:]
    while len(apart := np.flatnonzero((objects[drawn[low]] != objects[drawn[high]]) & (high - low > 1))):
        low, high = low[apart], high[apart]
        middle = (low + high) // 2
        ask(drawn[middle])
        low, high = np.concatenate((low, middle)), np.concatenate((middle, high))
    known = np.where(objects[drawn] != 0, np.arange(len(drawn)), 0)
    objects[drawn] = objects[drawn[np.maximum.accumulate(known)]]
    return objects


def _join_surrogates(code: Any) -> None:
    """Make one code point of each pair of surrogates, in place; the second becomes 0, which stands for no glyph."""
    high = np.flatnonzero((code[:-1] >> 10 == 0x36) & (code[1:] >> 10 == 0x37))
    code[high] = 0x10000 + ((code[high] & 0x3FF) << 10) + (code[high + 1] & 0x3FF)
    code[high + 1] = 0


def _object_facts(handle: Any, objects: Any, view: View, palette: Palette) -> dict[str, Any]:
    """Arrays of what glyphs have from their text object; a generated glyph has it from the glyph before it."""
    n = len(objects)
    begins = objects != 0
    begins[1:] &= objects[1:] != objects[:-1]
    firsts = np.flatnonzero(begins)
    if not len(firsts):
        blank = palette.index(Style())
        return {
            "style": np.full(n, blank),
            "size": np.ones(n),
            "turn": np.zeros(n, np.int64),
            "base": np.zeros(n),
            "invisible": np.zeros(n, np.bool_),
        }
    seen = _Objects.read(handle, firsts.tolist(), objects[firsts].tolist())
    turns = seen.turns(view.turns)
    base_x, base_y = view.point(seen.matrix[:, 4], seen.matrix[:, 5])
    reach = np.diff(np.append(firsts, n))
    reach[0] += firsts[0]  # What PDFium put in before the first object has its facts.
    owner = np.repeat(np.arange(len(firsts)), reach)
    return {
        "style": seen.styles(palette)[owner],
        "size": seen.size[owner],
        "turn": turns[owner],
        "base": np.where(turns % 2 == 0, base_y, base_x)[owner],
        "invisible": (seen.mode == INVISIBLE)[owner],
    }


class _Objects(Struct, frozen=True):
    """What PDFium tells of a page's text objects, one array entry each."""

    matrix: Floats
    size: Floats
    mode: npt.NDArray[np.int64]
    font: npt.NDArray[np.int64]
    color: npt.NDArray[np.uint32]

    @classmethod
    def read(cls, handle: Any, firsts: list[int], addresses: list[int]) -> _Objects:
        """Of the objects at `addresses`, whose first glyphs are `firsts`."""
        n = len(firsts)
        pointers = list(map(native.pointer, addresses))
        matrix = _MATRICES.written(native.matrix_of, n, repeat(handle), firsts)
        color = _COLORS.written(native.fill_color, n, pointers)
        nominal = np.fromiter(map(native.font_size, repeat(handle), firsts), np.float64, n)
        wide = matrix.astype(np.float64)
        if not np.isfinite(wide).all():
            wide = np.nan_to_num(wide, posinf=0.0, neginf=0.0)
        sizes = nominal * np.hypot(wide[:, 2], wide[:, 3])
        if not np.isfinite(sizes).all():
            sizes = np.nan_to_num(sizes)
        return cls(
            matrix=wide,
            size=np.clip(np.round(sizes, 1), 0.5, 999.0),
            mode=np.fromiter(map(native.render_mode, pointers), np.int64, n),
            font=np.fromiter(map(native.font_of, pointers), np.int64, n),
            color=color,
        )

    def turns(self, page_turns: int) -> npt.NDArray[np.int64]:
        """Clockwise quarter turns at which each is shown on a page turned by `page_turns`, or SKEWED."""
        quarters = -np.arctan2(self.matrix[:, 1], self.matrix[:, 0]) / (math.pi / 2)
        nearest = np.round(quarters)
        return np.where(np.abs(quarters - nearest) < 0.04, (nearest.astype(np.int64) + page_turns) % 4, SKEWED)

    def styles(self, palette: Palette) -> npt.NDArray[np.int64]:
        """The palette's index of each one's style."""
        a, b, cc, d = (self.matrix[:, k] for k in range(4))
        leaning = np.abs(a * cc + b * d) > 0.1 * np.abs(a * d - b * cc)
        tenths = np.round(self.size * 10).astype(np.int64)
        strokes = (self.mode == _STROKED[0]) | (self.mode == _STROKED[1])
        facts = (self.font, tenths, strokes, leaning, *(self.color[:, k] for k in range(3)))
        changed = np.zeros(len(tenths), np.bool_)
        changed[0] = True
        for fact in facts:
            changed[1:] |= fact[1:] != fact[:-1]
        changes = np.flatnonzero(changed)
        fonts: dict[int, tuple[str, bool, bool]] = {}
        known: dict[tuple[int, ...], int] = {}
        indices = []
        for key in zip(*(fact[changes].tolist() for fact in facts), strict=True):
            index = known.get(key)
            if index is None:
                font, tenth, stroked, leans, red, green, blue = key
                if font not in fonts:
                    fonts[font] = _font(font)
                name, bold, italic = fonts[font]
                color = f"#{red:02x}{green:02x}{blue:02x}" if red or green or blue else ""
                # A font without a name, as browsers embed outlines, does not say whether it is bold.
                weight = True if stroked or bold else False if name else None
                look = Style(bold=weight, italic=bool(leans) or italic, size=tenth / 10, font=name, color=color)
                index = known[key] = palette.index(look)
            indices.append(index)
        return np.repeat(np.array(indices, np.int64), np.diff(np.append(changes, len(tenths))))


def _font(font: int) -> tuple[str, bool, bool]:
    """Name of a font, and whether the name says bold and italic."""
    room = c.create_string_buffer(_FONT_NAME_ROOM)
    if font:
        native.font_name(font, c.addressof(room), _FONT_NAME_ROOM)
    return _named(room.value)


@lru_cache(1000)  # each page has fonts of its own, whose names come again
def _named(raw: bytes) -> tuple[str, bool, bool]:
    name = font_name(raw)
    return name, is_bold(name), is_italic(name)


def _unmapped(handle: Any, code: Any, objects: Any) -> int:
    """How many glyphs of the page have no character, asked on a sample of one in eight."""
    sample = np.flatnonzero((objects != 0) & (code != 32))[::8].tolist()
    return 8 * list(map(native.bad_mapping, repeat(handle), sample)).count(1)


def _upright(glyphs: Glyphs) -> Glyphs:
    """The glyphs of a page whose text is printed sideways, turned so that it can be read; others as they are."""
    if not glyphs.turn.any():
        return glyphs
    inked = glyphs.turn[(glyphs.code > 32) & ~glyphs.generated]
    straight = inked[inked >= 0]
    if not len(straight):
        return glyphs
    quarters = int(np.bincount(straight, minlength=4).argmax())
    if quarters == 0 or (straight == quarters).mean() < 0.6:
        return glyphs
    view = glyphs.shown.turned(-quarters)
    ax, ay = _turned_back(glyphs.shown, quarters, glyphs.x0, glyphs.top)
    bx, by = _turned_back(glyphs.shown, quarters, glyphs.x1, glyphs.bottom)
    base = _turned_back(glyphs.shown, quarters, glyphs.base, glyphs.base)
    return replace(
        glyphs,
        view=view,
        x0=np.minimum(ax, bx),
        x1=np.maximum(ax, bx),
        top=np.minimum(ay, by),
        bottom=np.maximum(ay, by),
        base=base[1],
        turn=np.where(glyphs.turn < 0, SKEWED, (glyphs.turn - quarters) % 4),
    )


def _turned_back(view: View, quarters: int, x: Any, y: Any) -> tuple[Any, Any]:
    """Points of a page shown as `view`, the page turned anticlockwise by `quarters`."""
    match quarters:
        case 1:
            return y, view.width - x
        case 2:
            return view.width - x, view.height - y
        case _:
            return view.height - y, x
