"""What is drawn on a page: ruling lines, filled areas and pictures.

A line of a table may be a stroked line, a side of a stroked rectangle or a thin filled rectangle; all become a `Rule`.
"""

from __future__ import annotations

import ctypes as c
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise, repeat
from struct import Struct as Layout
from typing import Any

from msgspec import Struct

from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf import native
from wordcheck.reading.pdf.geometry import View

_THIN = 2.6
"""Points: a filled area no thicker than this is a line (0.5 to 1.5 is usual, double lines come near 2.5)."""
_SHORTEST = 4.0
_MOST_OBJECTS = 6000
"""Pages with more paths are maps or ornaments; the rest of their paths is not looked at."""
_MOST_SEGMENTS = 400
_LETTER = 40
"""Segments of a path with which a letter is drawn, or a Chinese character of few strokes."""
_MARK_WIDTH, _MARK_HEIGHT = 30.0, (5.5, 16.0)
_DOT = (1.8, 5.4)
_NEARLY_WHITE = 250


class Rule(Struct, frozen=True):
    """A straight line, horizontal where `across`, at `at` from `start` to `end`."""

    across: bool
    at: float
    start: float
    end: float


class Fill(Struct, frozen=True):
    """A rectangle filled with a colour that is not white."""

    box: Box
    color: str


class Drawings(Struct, frozen=True):
    """All that a page shows beside its text, in the coordinates of the page as shown."""

    rules: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Box, ...] = ()
    marks: tuple[Box, ...] = ()
    """Filled shapes of the size of a letter: drawn numbers, ticks, crosses."""
    dots: tuple[Box, ...] = ()
    """Filled shapes of the size of a drawn bullet."""
    paths: int = 0
    """How many path objects there are; a large one counts for as many as it has room for letters."""


def letter_sized(box: Box) -> bool:
    """Whether a shape or picture has the size of a printed number, tick or cross."""
    return box.x1 - box.x0 <= _MARK_WIDTH and _MARK_HEIGHT[0] <= box.bottom - box.top <= _MARK_HEIGHT[1]


_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Placing = Callable[[float, float], tuple[float, float]]
_FOUR, _POINT, _TWO = Layout("4f"), Layout("2f"), Layout("2I")
"""How PDFium's answers lie in the buffers."""


def page_drawings(page: object, view: View) -> Drawings:
    """The drawings of an open pypdfium2 page that is shown as `view`."""
    return _Drawer(view).draw(native.handle(page.raw))  # type: ignore[attr-defined]


class _Drawer:
    """Walks page objects; keeps the buffers for PDFium's answers and the drawings found."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._floats = (c.c_float * 6)()
        self._ints = (c.c_uint * 4)()
        self._at_floats = [native.pointer(c.addressof(self._floats) + 4 * k) for k in range(6)]
        self._at_ints = [native.pointer(c.addressof(self._ints) + 4 * k) for k in range(4)]
        self._at_bounds, self._at_modes = self._at_floats[:4], self._at_ints[:2]
        self._rules: list[Rule] = []
        self._fills: list[Fill] = []
        self._pictures: list[Box] = []
        self._marks: list[Box] = []
        self._dots: list[Box] = []
        self._paths = self._drawn_letters = 0

    def draw(self, page: Any) -> Drawings:
        self._objects(map(native.object_at, repeat(page), range(native.count_objects(page))), _IDENTITY, 0)
        return Drawings(
            tuple(self._rules),
            tuple(self._fills),
            tuple(self._pictures),
            tuple(self._marks),
            tuple(self._dots),
            self._paths + self._drawn_letters,
        )

    def _objects(self, found: Iterable[int], matrix: _Matrix, depth: int) -> None:
        """Looks at objects that are no text, which most are, in their order."""
        pointers = list(map(native.pointer, found))
        placed = self._placing(matrix)
        straight = matrix[1] == matrix[2] == 0.0
        for pointer, kind in zip(pointers, map(native.object_type, pointers), strict=True):
            if kind == native.TEXT:
                continue
            if kind == native.PATH:
                self._paths += 1
                if self._paths <= _MOST_OBJECTS:
                    self._path(pointer, self._box(pointer, placed, straight), matrix)
            elif kind == native.IMAGE:
                self._pictures.append(self._box(pointer, placed, straight))
            elif kind == native.FORM and depth < 4:
                native.object_matrix(pointer, self._at_floats[0])
                inner = _product(self._six(), matrix)
                parts = map(native.form_object, repeat(pointer), range(native.form_count(pointer)))
                self._objects(parts, inner, depth + 1)

    def _six(self) -> _Matrix:
        """The matrix that PDFium wrote last."""
        a, b, cc, d, e, f = self._floats
        return a, b, cc, d, e, f

    def _placing(self, matrix: _Matrix) -> _Placing:
        """A function that tells where a point is shown that stands under `matrix`."""
        a, b, cc, d, e, f = matrix
        if self._view.turns == 0:  # as nearly all pages are
            left, _, _, top = self._view.box
            if matrix == _IDENTITY:
                return lambda x, y: (x - left, top - y)
            return lambda x, y: (a * x + cc * y + e - left, top - (b * x + d * y + f))
        shown = self._view.point
        return lambda x, y: shown(a * x + cc * y + e, b * x + d * y + f)

    def _box(self, pointer: Any, placed: _Placing, straight: bool) -> Box:
        """The box of an object; where it does not lean, as nearly always, two corners tell all."""
        left, bottom, right, top = (0.0, 0.0, 0.0, 0.0)
        if native.object_bounds(pointer, *self._at_bounds):
            left, bottom, right, top = _FOUR.unpack_from(self._floats)
        ax, ay = placed(left, bottom)
        bx, by = placed(right, top)
        if straight:
            if ax > bx:
                ax, bx = bx, ax
            if ay > by:
                ay, by = by, ay
            return Box(ax, ay, bx, by)
        (cx, cy), (dx, dy) = placed(left, top), placed(right, bottom)
        return Box(min(ax, bx, cx, dx), min(ay, by, cy, dy), max(ax, bx, cx, dx), max(ay, by, cy, dy))

    def _path(self, pointer: Any, box: Box, matrix: _Matrix) -> None:
        width, height = box.x1 - box.x0, box.bottom - box.top
        short, long = (width, height) if width <= height else (height, width)
        dot = short >= _DOT[0] and long <= _DOT[1]
        if long < _SHORTEST and not dot:
            return
        native.draw_mode(pointer, *self._at_modes)
        filled, stroked = _TWO.unpack_from(self._ints)
        if not (filled or stroked):
            return
        if dot:
            if filled and self._color(pointer):
                self._dots.append(box)
            return
        if short <= _THIN:
            self._line(box)
            return
        if filled and letter_sized(box):
            self._marks.append(box)
        count = native.path_count(pointer)
        if count > _MOST_SEGMENTS:
            self._drawn_letters += count // _LETTER
            return
        segments = list(map(native.pointer, map(native.path_segment, repeat(pointer), range(count))))
        kinds = list(map(native.segment_type, segments))
        if not stroked and native.BEZIER_TO in kinds:
            return  # Drawn letters and ornaments have curves.
        color = self._color(pointer) if filled else ""
        native.object_matrix(pointer, self._at_floats[0])
        placed = self._placing(_product(self._six(), matrix))
        for points, curved in self._outlines(segments, kinds, placed):
            self._outline(points, curved, color, bool(stroked))

    def _color(self, pointer: Any) -> str:
        """The fill colour, empty where it is white or see-through."""
        if not native.fill_color(pointer, *self._at_ints):
            return ""
        red, green, blue, alpha = self._ints
        if alpha < 8 or min(red, green, blue) >= _NEARLY_WHITE:
            return ""
        return f"#{red:02x}{green:02x}{blue:02x}"

    def _outlines(
        self, segments: Iterable[Any], kinds: Iterable[int], placed: _Placing
    ) -> Iterator[tuple[list[tuple[float, float]], bool]]:
        """The sub-paths of a path: corner points as shown, and whether there is a curve in it."""
        points: list[tuple[float, float]] = []
        curved = False
        at_x, at_y = self._at_floats[:2]
        for segment, kind in zip(segments, kinds, strict=True):
            native.segment_point(segment, at_x, at_y)
            if kind == native.MOVE_TO and points:
                yield points, curved
                points, curved = [], False
            curved = curved or kind == native.BEZIER_TO
            points.append(placed(*_POINT.unpack_from(self._floats)))
        if points:
            yield points, curved

    def _outline(self, points: list[tuple[float, float]], curved: bool, color: str, stroked: bool) -> None:
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        box = Box(min(xs), min(ys), max(xs), max(ys))
        width, height = box.x1 - box.x0, box.bottom - box.top
        if min(width, height) <= _THIN:
            if max(width, height) >= _SHORTEST and (stroked or color):
                self._line(box)
            return
        if color and len(points) >= 4:
            self._fills.append(Fill(box, color))
        if stroked and not curved:
            closed = [*points, points[0]] if len(points) >= 4 else points
            for (x0, y0), (x1, y1) in pairwise(closed):
                if abs(x1 - x0) <= 0.5 or abs(y1 - y0) <= 0.5:
                    self._line(Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))

    def _line(self, box: Box) -> None:
        width, height = box.x1 - box.x0, box.bottom - box.top
        if max(width, height) < _SHORTEST:
            return
        if width >= height:
            self._rules.append(Rule(True, (box.top + box.bottom) / 2, box.x0, box.x1))
        else:
            self._rules.append(Rule(False, (box.x0 + box.x1) / 2, box.top, box.bottom))


def _product(inner: _Matrix, outer: _Matrix) -> _Matrix:
    """The matrix that applies `inner` first and `outer` then."""
    a, b, cc, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, cc * g + d * i, cc * h + d * j, e * g + f * i + k, e * h + f * j + m)
