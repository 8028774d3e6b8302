"""PDFium's functions with prototypes that cost little: addresses are plain integers, results plain numbers.

The generated bindings of pypdfium2 make a pointer object for every argument, which costs more than the call itself; a
page has thousands of characters. These prototypes keep the interpreter lock, which also keeps PDFium (not safe for
threads) to one caller at a time.
"""

from __future__ import annotations

import ctypes as c
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as raw

_PTR = c.c_void_p
_INT = c.c_int


def _bind(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The function `name` of the PDFium library, with argument types that take plain integers."""
    address = c.cast(getattr(raw, name), _PTR).value
    return c.PYFUNCTYPE(result, *arguments)(address or 0)


count_chars = _bind("FPDFText_CountChars", _INT, _PTR)
unicode_of = _bind("FPDFText_GetUnicode", c.c_uint, _PTR, _INT)
text_of = _bind("FPDFText_GetText", _INT, _PTR, _INT, _INT, _PTR)
"""Writes UTF-16 code units from an index on, with a zero behind them; gives how many, the zero counted."""
loose_box = _bind("FPDFText_GetLooseCharBox", _INT, _PTR, _INT, _PTR)
"""Writes left, top, right, bottom as four floats."""
object_of = _bind("FPDFText_GetTextObject", c.c_size_t, _PTR, _INT)
"""0 for a character that PDFium put in itself."""
matrix_of = _bind("FPDFText_GetMatrix", _INT, _PTR, _INT, _PTR)
"""Writes a, b, c, d, e, f as six floats."""
font_size = _bind("FPDFText_GetFontSize", c.c_double, _PTR, _INT)
bad_mapping = _bind("FPDFText_HasUnicodeMapError", _INT, _PTR, _INT)

font_of = _bind("FPDFTextObj_GetFont", c.c_size_t, _PTR)
render_mode = _bind("FPDFTextObj_GetTextRenderMode", _INT, _PTR)
font_name = _bind("FPDFFont_GetBaseFontName", c.c_size_t, _PTR, _PTR, c.c_size_t)
italic_angle = _bind("FPDFFont_GetItalicAngle", _INT, _PTR, _PTR)

count_objects = _bind("FPDFPage_CountObjects", _INT, _PTR)
object_at = _bind("FPDFPage_GetObject", c.c_size_t, _PTR, _INT)
form_count = _bind("FPDFFormObj_CountObjects", _INT, _PTR)
form_object = _bind("FPDFFormObj_GetObject", c.c_size_t, _PTR, c.c_ulong)
object_type = _bind("FPDFPageObj_GetType", _INT, _PTR)
object_bounds = _bind("FPDFPageObj_GetBounds", _INT, _PTR, _PTR, _PTR, _PTR, _PTR)
"""Writes left, bottom, right, top through four pointers to float."""
object_matrix = _bind("FPDFPageObj_GetMatrix", _INT, _PTR, _PTR)
fill_color = _bind("FPDFPageObj_GetFillColor", _INT, _PTR, _PTR, _PTR, _PTR, _PTR)
"""Writes red, green, blue, alpha (0 to 255) through four pointers to unsigned int."""
draw_mode = _bind("FPDFPath_GetDrawMode", _INT, _PTR, _PTR, _PTR)
"""Writes fill mode and whether it is stroked through two pointers to int."""
path_count = _bind("FPDFPath_CountSegments", _INT, _PTR)
path_segment = _bind("FPDFPath_GetPathSegment", c.c_size_t, _PTR, _INT)
segment_type = _bind("FPDFPathSegment_GetType", _INT, _PTR)
segment_point = _bind("FPDFPathSegment_GetPoint", _INT, _PTR, _PTR, _PTR)

TEXT, PATH, IMAGE, SHADING, FORM = 1, 2, 3, 4, 5
LINE_TO, BEZIER_TO, MOVE_TO = 0, 1, 2


def address(handle: Any) -> int:
    """The integer behind a handle of the generated bindings."""
    return c.cast(handle, _PTR).value or 0


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
