"""What is drawn on a page: ruling lines, filled areas and pictures.

A line of a table may be a stroked line, a side of a stroked rectangle or a thin filled rectangle; all become a `Rule`.
"""

from __future__ import annotations

import ctypes as c
from collections.abc import Iterable, Iterator
from itertools import pairwise, repeat
from typing import Any

from msgspec import Struct

from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf import native as native
from wordcheck.reading.pdf.geometry import View

_THIN = 2.6
"""Points: a filled area no thicker than this is a line (0.5 to 1.5 is usual, double lines come near 2.5)."""
_SHORTEST = 4.0
_MOST_OBJECTS = 6000
"""Pages with more paths are maps or ornaments; the rest of their paths is not looked at."""
_MOST_SEGMENTS = 400
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
    """How many path objects there are."""


def letter_sized(box: Box) -> bool:
    """Whether a shape or picture has the size of a printed number, tick or cross."""
    return box.x1 - box.x0 <= _MARK_WIDTH and _MARK_HEIGHT[0] <= box.bottom - box.top <= _MARK_HEIGHT[1]


_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


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
        self._rules: list[Rule] = []
        self._fills: list[Fill] = []
        self._pictures: list[Box] = []
        self._marks: list[Box] = []
        self._dots: list[Box] = []
        self._paths = 0

    def draw(self, page: Any) -> Drawings:
        self._objects(map(native.object_at, repeat(page), range(native.count_objects(page))), _IDENTITY, 0)
        return Drawings(
            tuple(self._rules),
            tuple(self._fills),
            tuple(self._pictures),
            tuple(self._marks),
            tuple(self._dots),
            self._paths,
        )

    def _objects(self, found: Iterable[int], matrix: _Matrix, depth: int) -> None:
        """Looks at objects that are no text, which most are, in their order."""
        pointers = list(map(native.pointer, found))
        for pointer, kind in zip(pointers, map(native.object_type, pointers), strict=True):
            if kind != native.TEXT:
                self._object(pointer, kind, matrix, depth)

    def _object(self, pointer: Any, kind: int, matrix: _Matrix, depth: int) -> None:
        match kind:
            case native.PATH:
                self._paths += 1
                if self._paths <= _MOST_OBJECTS:
                    self._path(pointer, matrix)
            case native.IMAGE:
                self._pictures.append(self._box(self._bounds(pointer), matrix))
            case native.FORM if depth < 4:
                native.object_matrix(pointer, self._at_floats[0])
                inner = _product(self._six(), matrix)
                parts = map(native.form_object, repeat(pointer), range(native.form_count(pointer)))
                self._objects(parts, inner, depth + 1)
            case _:
                pass

    def _six(self) -> _Matrix:
        """The matrix that PDFium wrote last."""
        a, b, cc, d, e, f = self._floats
        return a, b, cc, d, e, f

    def _bounds(self, pointer: Any) -> tuple[float, float, float, float]:
        if not native.object_bounds(pointer, *self._at_floats[:4]):
            return (0.0, 0.0, 0.0, 0.0)
        left, bottom, right, top = self._floats[:4]
        return left, bottom, right, top

    def _box(self, bounds: tuple[float, float, float, float], matrix: _Matrix) -> Box:
        left, bottom, right, top = bounds
        if matrix[1] == matrix[2] == 0.0:  # not leaning, as nearly always: two corners tell all
            ax, ay = self._shown(left, bottom, matrix)
            bx, by = self._shown(right, top, matrix)
            if ax > bx:
                ax, bx = bx, ax
            if ay > by:
                ay, by = by, ay
            return Box(ax, ay, bx, by)
        corners = [self._shown(x, y, matrix) for x in (left, right) for y in (bottom, top)]
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _shown(self, x: float, y: float, matrix: _Matrix) -> tuple[float, float]:
        a, b, cc, d, e, f = matrix
        return self._view.point(a * x + cc * y + e, b * x + d * y + f)

    def _path(self, pointer: Any, matrix: _Matrix) -> None:
        box = self._box(self._bounds(pointer), matrix)
        width, height = box.x1 - box.x0, box.bottom - box.top
        dot = min(width, height) >= _DOT[0] and max(width, height) <= _DOT[1]
        if max(width, height) < _SHORTEST and not dot:
            return
        native.draw_mode(pointer, *self._at_ints[:2])
        filled, stroked = self._ints[0] != 0, self._ints[1] != 0
        if not (filled or stroked):
            return
        if dot:
            if filled and self._color(pointer):
                self._dots.append(box)
            return
        if min(width, height) <= _THIN:
            self._line(box)
            return
        if filled and letter_sized(box):
            self._marks.append(box)
        if native.path_count(pointer) > _MOST_SEGMENTS:
            return
        if not stroked and _curved(pointer):
            return
        color = self._color(pointer) if filled else ""
        for points, curved in self._outlines(pointer, matrix):
            self._outline(points, curved, color, stroked)

    def _color(self, pointer: Any) -> str:
        """The fill colour, empty where it is white or see-through."""
        if not native.fill_color(pointer, *self._at_ints):
            return ""
        red, green, blue, alpha = self._ints
        if alpha < 8 or min(red, green, blue) >= _NEARLY_WHITE:
            return ""
        return f"#{red:02x}{green:02x}{blue:02x}"

    def _outlines(self, pointer: Any, matrix: _Matrix) -> Iterator[tuple[list[tuple[float, float]], bool]]:
        """The sub-paths of a path: corner points as shown, and whether there is a curve in it."""
        native.object_matrix(pointer, self._at_floats[0])
        placed = _product(self._six(), matrix)
        points: list[tuple[float, float]] = []
        curved = False
        at_x, at_y = self._at_floats[:2]
        for k in range(native.path_count(pointer)):
            segment = native.pointer(native.path_segment(pointer, k))
            kind = native.segment_type(segment)
            native.segment_point(segment, at_x, at_y)
            x, y = self._floats[:2]
            if kind == native.MOVE_TO and points:
                yield points, curved
                points, curved = [], False
            curved = curved or kind == native.BEZIER_TO
            points.append(self._shown(x, y, placed))
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


def _curved(pointer: Any) -> bool:
    """Whether a path has a curve, as drawn letters and ornaments have."""
    return any(
        native.segment_type(native.pointer(native.path_segment(pointer, k))) == native.BEZIER_TO
        for k in range(native.path_count(pointer))
    )


def _product(inner: _Matrix, outer: _Matrix) -> _Matrix:
    """The matrix that applies `inner` first and `outer` then."""
    a, b, cc, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, cc * g + d * i, cc * h + d * j, e * g + f * i + k, e * h + f * j + m)
