"""A PDF opened and gone through page by page: fragments and drawings of each, nothing of PDFium kept."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from msgspec import Struct, field

from wordcheck.model.errors import Damaged, encrypted
from wordcheck.model.said import Said
from wordcheck.reading.pdf.drawings import Drawings, page_drawings
from wordcheck.reading.pdf.fragments import Fragment, fragments
from wordcheck.reading.pdf.geometry import View
from wordcheck.reading.pdf.glyphs import Glyphs, Palette, page_glyphs

_AT_ONCE = 100
"""Pages read from one opened document: PDFium keeps what it met on a page until the document is closed."""


class RawPage(Struct, frozen=True):
    """What one page holds, before anything is made of it."""

    number: int
    """From 1."""
    view: View
    """The page turned so that its text reads from left to right; all coordinates below are in it."""
    shown: View
    """The page as a reader sees it."""
    fragments: tuple[Fragment, ...] = ()
    drawings: Drawings = field(default_factory=Drawings)
    glyphs: int = 0
    unmapped: int = 0
    lost: bool = False
    """Whether a glyph has no character, or a control sign for one."""
    laid_over: int = 0
    """Fields and text boxes over the page whose words are not among its fragments."""
    broken: bool = False
    """Whether PDFium could not load it."""


def opened(data: bytes, path: str) -> Any:
    """The pypdfium2 document in `data`. Raises Encrypted or Damaged, also where there are no pages."""
    try:
        document = pdfium.PdfDocument(data)
        pages = len(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise encrypted(path) from error
        raise Damaged(_broken(path, data)) from error
    if pages == 0:
        raise Damaged(_broken(path, data))
    return document


def _broken(path: str, data: bytes) -> Said:
    if b"%%EOF" not in data[-2048:]:
        return Said(
            f"{path} 不完整（文件末尾缺失），无法读取；请重新获取该文件",
            f"{path} is cut short (its end is missing) and cannot be read; get the file again",
        )
    return Said(
        f"{path} 已损坏，无法读取；请重新导出 PDF", f"{path} is damaged and cannot be read; export the PDF again"
    )


def raw_pages(document: Any, data: bytes, palette: Palette, most: int) -> Iterator[RawPage]:
    """The first `most` pages of an open document, one after the other; `data` is its file."""
    count = min(most, len(document))
    for first in range(0, count, _AT_ONCE):
        source = pdfium.PdfDocument(data) if first else document
        try:
            for index in range(first, min(first + _AT_ONCE, count)):
                yield _page(source, index, palette)
        finally:
            if source is not document:
                source.close()


def _page(document: Any, index: int, palette: Palette) -> RawPage:
    try:
        page = document[index]
        try:
            return _read(page, index + 1, palette)
        finally:
            page.close()
    except pdfium.PdfiumError:
        nowhere = View((0, 0, 612, 792), 0)
        return RawPage(index + 1, nowhere, nowhere, broken=True)


def _read(page: Any, number: int, palette: Palette) -> RawPage:
    view = view_of(page)
    glyphs = page_glyphs(page, view, palette)
    return RawPage(
        number=number,
        view=glyphs.view,
        shown=view,
        fragments=tuple(fragments(glyphs, number)),
        drawings=page_drawings(page, glyphs.view),
        glyphs=int(np.count_nonzero(~glyphs.generated & (glyphs.code > 32))),
        unmapped=glyphs.unmapped,
        lost=_has_lost(glyphs),
        laid_over=laid_over(page),
    )


def _has_lost(glyphs: Glyphs) -> bool:
    code = glyphs.code
    odd = (code < 32) | ((code >= 0x7F) & (code < 0xA0)) | (code == 0xFFFD)
    return bool((odd & ~glyphs.generated).any())


def view_of(page: Any) -> View:
    """How an open page is shown."""
    return View(_visible_box(page), page.get_rotation() // 90 % 4)


def _visible_box(page: Any) -> tuple[float, float, float, float]:
    """The part of the page that is shown, as PDFium cuts it: the crop box within the media box."""
    rect = raw.FS_RECTF()
    if raw.FPDF_GetPageBoundingBox(page, rect):
        return rect.left, rect.bottom, rect.right, rect.top
    left, bottom, right, top = page.get_mediabox()
    return left, bottom, right, top


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
