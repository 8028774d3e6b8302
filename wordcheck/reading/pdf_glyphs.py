"""The glyphs of a page, read through PDFium with few foreign calls: code points, boxes, baselines, styles.

One box call per glyph writes straight into an array. Font, colour, render mode and matrix belong to the text object, so
they are asked once per object. Bold is fill-and-stroke (render mode 2) or the font's name: most Chinese wordings have no
bold font at all and stroke the regular one.
"""

from __future__ import annotations

import ctypes as c
import math
from collections import deque
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt

from wordcheck.model.manuscript import Style
from wordcheck.reading import pdf_native as native
from wordcheck.reading.pdf_fonts import font_name, is_bold, is_italic
from wordcheck.reading.pdf_geometry import Floats, View

SKEWED = -1
"""Turn of glyphs that stand at no right angle."""
INVISIBLE = 3
_STROKED = (2, 6)
_FONT_NAME_ROOM = 256


@dataclass(slots=True)
class Palette:
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


@dataclass(frozen=True, slots=True)
class Glyphs:
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


@dataclass(frozen=True, slots=True)
class _Object:
    """What all glyphs of a text object share."""

    style: int
    size: float
    turn: int
    baseline: tuple[float, float]
    invisible: bool


def page_glyphs(page: Any, view: View, palette: Palette) -> Glyphs:
    """The glyphs of an open pypdfium2 page that is shown as `view`."""
    text_page = page.get_textpage()
    try:
        return _read(native.address(text_page.raw), view, palette)
    finally:
        text_page.close()


def _read(handle: int, view: View, palette: Palette) -> Glyphs:
    n = max(0, native.count_chars(handle))
    boxes = np.zeros((n, 4), np.float32)
    start = boxes.ctypes.data
    deque(map(native.loose_box, repeat(handle, n), range(n), range(start, start + 16 * n, 16)), maxlen=0)
    code = np.fromiter(map(native.unicode_of, repeat(handle), range(n)), np.uint32, n)
    objects = np.fromiter(map(native.object_of, repeat(handle), range(n)), np.uint64, n)
    left, bottom, right, top = boxes[:, 0], boxes[:, 3], boxes[:, 2], boxes[:, 1]
    ax, ay = view.point(left.astype(np.float64), top.astype(np.float64))
    bx, by = view.point(right.astype(np.float64), bottom.astype(np.float64))
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


def _object_facts(handle: int, objects: Any, view: View, palette: Palette) -> dict[str, Any]:
    """Arrays of what glyphs have from their text object; a generated glyph has it from the glyph before it."""
    n = len(objects)
    starts = np.flatnonzero(np.r_[True, objects[1:] != objects[:-1]]) if n else np.zeros(0, np.int64)
    reader = _ObjectReader(handle, view, palette)
    read: list[_Object] = []
    last = _Object(palette.index(Style()), 1.0, 0, (0.0, 0.0), False)
    for k in starts.tolist():
        pointer = int(objects[k])
        if pointer:
            last = reader.read(k, pointer)
        read.append(last)
    lengths = np.diff(np.r_[starts, n])

    def spread(values: list[Any], kind: Any) -> Any:
        return np.repeat(np.array(values, kind), lengths)

    turns = spread([o.turn for o in read], np.int64)
    base_x = spread([o.baseline[0] for o in read], np.float64)
    base_y = spread([o.baseline[1] for o in read], np.float64)
    return {
        "style": spread([o.style for o in read], np.int64),
        "size": spread([o.size for o in read], np.float64),
        "turn": turns,
        "base": np.where(turns % 2 == 0, base_y, base_x),
        "invisible": spread([o.invisible for o in read], np.bool_),
    }


class _ObjectReader:
    """Asks PDFium about text objects; keeps the buffers for its answers and what it knows about fonts."""

    def __init__(self, handle: int, view: View, palette: Palette) -> None:
        self._handle, self._view, self._palette = handle, view, palette
        self._matrix = (c.c_float * 6)()
        self._color = (c.c_uint * 4)()
        self._name = c.create_string_buffer(_FONT_NAME_ROOM)
        self._at_matrix, self._at_color = c.addressof(self._matrix), c.addressof(self._color)
        self._fonts: dict[int, tuple[str, bool, bool]] = {}
        self._styles: dict[tuple[Any, ...], int] = {}

    def read(self, k: int, pointer: int) -> _Object:
        """The facts of the object at `pointer`, whose first glyph is number `k`."""
        native.matrix_of(self._handle, k, self._at_matrix)
        a, b, cc, d, e, f = self._matrix
        size = round(native.font_size(self._handle, k) * math.hypot(cc, d), 1)
        mode = native.render_mode(pointer)
        font = native.font_of(pointer)
        at = self._at_color
        native.fill_color(pointer, at, at + 4, at + 8, at + 12)
        red, green, blue, _ = self._color
        leaning = abs(a * cc + b * d) > 0.1 * abs(a * d - b * cc)
        key = (font, size, mode in _STROKED, red, green, blue, leaning)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._palette.index(self._style(*key))
        turn = _quarter_turns(a, b, self._view.turns)
        return _Object(style, size, turn, self._view.point(e, f), mode == INVISIBLE)

    def _style(self, font: int, size: float, stroked: bool, red: int, green: int, blue: int, leaning: bool) -> Style:
        name, bold, italic = self._font(font)
        color = "" if (red, green, blue) == (0, 0, 0) else f"#{red:02x}{green:02x}{blue:02x}"
        return Style(bold=stroked or bold, italic=italic or leaning, size=size, font=name, color=color)

    def _font(self, font: int) -> tuple[str, bool, bool]:
        known = self._fonts.get(font)
        if known is None:
            self._name.value = b""
            if font:
                native.font_name(font, c.addressof(self._name), _FONT_NAME_ROOM)
            name = font_name(self._name.value)
            known = self._fonts[font] = (name, is_bold(name), is_italic(name))
        return known


def _quarter_turns(a: float, b: float, page_turns: int) -> int:
    """Clockwise quarter turns at which text with the matrix column (a, b) is shown, or SKEWED."""
    quarters = -math.atan2(b, a) / (math.pi / 2)
    nearest = round(quarters)
    return (nearest + page_turns) % 4 if abs(quarters - nearest) < 0.04 else SKEWED


def _unmapped(handle: int, code: Any, objects: Any) -> int:
    """How many glyphs of the page have no character, asked on a sample of one in eight."""
    sample = np.flatnonzero((objects != 0) & (code != 32))[::8].tolist()
    return 8 * sum(native.bad_mapping(handle, k) == 1 for k in sample)


def _upright(glyphs: Glyphs) -> Glyphs:
    """The glyphs of a page whose text is printed sideways, turned so that it can be read; others as they are."""
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
    return Glyphs(
        view=view,
        shown=glyphs.shown,
        code=glyphs.code,
        x0=np.minimum(ax, bx),
        x1=np.maximum(ax, bx),
        top=np.minimum(ay, by),
        bottom=np.maximum(ay, by),
        base=base[1],
        size=glyphs.size,
        style=glyphs.style,
        turn=np.where(glyphs.turn < 0, SKEWED, (glyphs.turn - quarters) % 4),
        invisible=glyphs.invisible,
        generated=glyphs.generated,
        unmapped=glyphs.unmapped,
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
