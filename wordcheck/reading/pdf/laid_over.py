"""Words laid over a page of a PDF that are not in its contents: what was filled into a form, and text boxes of reviewers."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as raw

_TYPED = frozenset({"Tx", "Ch"})
"""Fields that show words: text and choices (ISO 32000-1, 12.7.4); the value of a button is a state."""
_SHOWN_FIELD = "/Tx BMC"
"""How the looks of a field that was filled in begin (12.7.3.3)."""
_DRAWS_TEXT = ("Tj", "TJ")


def laid_over(page: Any) -> int:
    """How many fields with words and text boxes an open page shows that the text of the page lacks."""
    return sum(_at(page, index) for index in range(raw.FPDFPage_GetAnnotCount(page)))


def _at(page: Any, index: int) -> bool:
    note = raw.FPDFPage_GetAnnot(page, index)
    if not note:
        return False
    try:
        if raw.FPDFAnnot_GetFlags(note) & (raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW):
            return False
        kind = raw.FPDFAnnot_GetSubtype(note)
        if kind == raw.FPDF_ANNOT_FREETEXT:
            return bool(_value(note, b"Contents").strip())
        return kind == raw.FPDF_ANNOT_WIDGET and _filled_in(note)
    finally:
        raw.FPDFPage_CloseAnnot(note)


def _filled_in(note: Any) -> bool:
    if _value(note, b"FT") in _TYPED and _value(note, b"V").strip():
        return True
    looks = _looks(note)  # the field itself may stand above its widgets and hold the value for all of them
    drawn = sum(looks.count(sign) for sign in _DRAWS_TEXT)
    # A list nobody has chosen from shows all that could be chosen.
    return _SHOWN_FIELD in looks and (drawn == 1 if _value(note, b"FT") == "Ch" else drawn > 0)


def _value(note: Any, key: bytes) -> str:
    return _called(raw.FPDFAnnot_GetStringValue, note, key)


def _looks(note: Any) -> str:
    return _called(raw.FPDFAnnot_GetAP, note, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL)


def _called(function: Any, note: Any, what: object) -> str:
    """A string that PDFium writes into a buffer, as UTF-16 with a zero behind it."""
    size = function(note, what, None, 0)
    if size <= 2:
        return ""
    room = (ctypes.c_ushort * ((size + 1) // 2))()
    function(note, what, room, size)
    return bytes(room)[: size - 2].decode("utf-16-le", "replace")
