"""PDFium's functions with prototypes that cost little: results are plain numbers, arguments are made once and kept.

The generated bindings of pypdfium2 make a pointer object for every argument, which costs more than the call itself; a
page has thousands of characters. These prototypes keep the interpreter lock, which also keeps PDFium (not safe for
threads) to one caller at a time.

Functions asked for each character or object declare no argument types, so that nothing is converted: they take plain
integers for numbers and **`pointer(address)` for every pointer**; a plain integer would lose its upper half. Rows of
answers go into `Rows`, which keeps the pointers to its places.
"""

from __future__ import annotations

import ctypes as c
from collections import deque
from collections.abc import Callable, Iterable
from itertools import islice
from threading import local
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as raw

_PTR = c.c_void_p
_INT = c.c_int


def _bind(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The function `name` of the PDFium library; `arguments` take plain integers, without them see above."""
    address = c.cast(getattr(raw, name), _PTR).value
    return c.PYFUNCTYPE(result, *arguments)(address or 0)


pointer = _PTR.from_param
"""The argument for an address."""


class Rows(local):
    """Room for what PDFium writes, `width` numbers of type `kind` a row; each thread has its own.

    A row is written through one pointer to it, or with `each` through a pointer to each number.
    """

    _MOST = 4096
    """Rows written at a time, so that the kept pointers stay few."""

    def __init__(self, kind: Any, width: int, each: bool = False) -> None:
        self._room = np.zeros((self._MOST, width), kind)
        self._step = self._room.itemsize if each else self._room.strides[0]
        self._places: list[list[Any]] = [[] for _ in range(width if each else 1)]

    def written(self, function: Callable[..., Any], count: int, *arguments: Iterable[Any]) -> npt.NDArray[Any]:
        """What `function` writes in `count` calls; `arguments` hold those of each call before the pointers to its row."""
        made = np.empty((count, self._room.shape[1]), self._room.dtype)
        given = [iter(argument) for argument in arguments]
        for first in range(0, count, self._MOST):
            n = min(self._MOST, count - first)
            self._make_places(n)
            self._room[:n] = 0
            deque(map(function, *(islice(g, n) for g in given), *(p[:n] for p in self._places)), maxlen=0)
            made[first : first + n] = self._room[:n]
        return made

    def _make_places(self, count: int) -> None:
        """Has pointers for at least `count` rows ready."""
        start, row = self._room.ctypes.data, self._room.strides[0]
        for k, places in enumerate(self._places):
            at = start + k * self._step
            places += map(pointer, range(at + row * len(places), at + row * count, row))


count_chars = _bind("FPDFText_CountChars", _INT, _PTR)
unicode_of = _bind("FPDFText_GetUnicode", c.c_uint)
text_of = _bind("FPDFText_GetText", _INT, _PTR, _INT, _INT, _PTR)
"""Writes UTF-16 code units from an index on, with a zero behind them; gives how many, the zero counted."""
loose_box = _bind("FPDFText_GetLooseCharBox", None)
"""Writes left, top, right, bottom as four floats."""
object_of = _bind("FPDFText_GetTextObject", c.c_size_t)
"""0 for a character that PDFium put in itself."""
matrix_of = _bind("FPDFText_GetMatrix", None)
"""Writes a, b, c, d, e, f as six floats."""
font_size = _bind("FPDFText_GetFontSize", c.c_double)
bad_mapping = _bind("FPDFText_HasUnicodeMapError", _INT)

font_of = _bind("FPDFTextObj_GetFont", c.c_size_t)
render_mode = _bind("FPDFTextObj_GetTextRenderMode", _INT)
font_name = _bind("FPDFFont_GetBaseFontName", c.c_size_t, _PTR, _PTR, c.c_size_t)

count_objects = _bind("FPDFPage_CountObjects", _INT, _PTR)
object_at = _bind("FPDFPage_GetObject", c.c_size_t)
form_count = _bind("FPDFFormObj_CountObjects", _INT)
form_object = _bind("FPDFFormObj_GetObject", c.c_size_t, _PTR, c.c_ulong)
object_type = _bind("FPDFPageObj_GetType", _INT)
object_bounds = _bind("FPDFPageObj_GetBounds", _INT)
"""Writes left, bottom, right, top through four pointers to float."""
object_matrix = _bind("FPDFPageObj_GetMatrix", _INT)
fill_color = _bind("FPDFPageObj_GetFillColor", _INT)
"""Writes red, green, blue, alpha (0 to 255) through four pointers to unsigned int."""
draw_mode = _bind("FPDFPath_GetDrawMode", _INT)
"""Writes fill mode and whether it is stroked through two pointers to int."""
path_count = _bind("FPDFPath_CountSegments", _INT)
path_segment = _bind("FPDFPath_GetPathSegment", c.c_size_t)
segment_type = _bind("FPDFPathSegment_GetType", _INT)
segment_point = _bind("FPDFPathSegment_GetPoint", _INT)

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5
LINE_TO, BEZIER_TO, MOVE_TO = 0, 1, 2


def handle(generated: Any) -> Any:
    """The argument for a handle of the generated bindings."""
    return pointer(c.cast(generated, _PTR).value or 0)


_MMAP_THRESHOLD = -3
"""Of `mallopt` (malloc.h)."""
_LARGE = 1 << 18


def keep_large_pieces_apart() -> None:
    """Has the C library take memory of 256 KiB or more from the system and give it back at once, where it is glibc.

    Else, once one large text was freed, the next ones are cut out of the heap, and their holes stay with the process.
    """
    _libc("mallopt", _MMAP_THRESHOLD, _LARGE)


def give_memory_back() -> None:
    """Has the C library return to the system what was freed, where it is glibc.

    PDFium's pieces and Python's lie side by side, so that the holes of a long document stay with the process.
    """
    _libc("malloc_trim", 0)


def _libc(name: str, *arguments: int) -> None:
    """Calls a function of the C library; nothing where it has none of that name."""
    try:
        function = getattr(c.CDLL(None), name)
    except (AttributeError, OSError, TypeError):
        return
    function(*arguments)
