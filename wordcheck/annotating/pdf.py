"""Findings as highlights with notes on the exact words of a copy of the PDF, through PDFium's annotations.

What stands on no page, what is missing and what was not read is said in one note on the first page. Pages are otherwise
left as they are; no date is written, so that the same input gives the same bytes. Highlights follow ISO 32000-1, 12.5.6.10.
"""

from __future__ import annotations

import ctypes
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from wordcheck.annotating.comment_words import Lines, comment, opening_comment
from wordcheck.model.errors import Damaged
from wordcheck.model.findings import Finding, Severity
from wordcheck.model.manuscript import PageOrigin
from wordcheck.model.report import Report
from wordcheck.reading.pdf.pages import opened, view_of
from wordcheck.reporting.view import View

_COLOR = {Severity.ERROR: (255, 138, 76), Severity.WARNING: (255, 205, 77), Severity.NOTE: (140, 190, 255)}
_IDENTIFIER = re.compile(rb"/ID\s*\[\s*<[0-9A-Fa-f]*>\s*<([0-9A-Fa-f]+)>\s*\]")
_NOTE = (140, 190, 255)
_MARGIN = 18.0
"""Points from the corner of the first page to its note."""
_PRINTED = 4
"""The flag by which an annotation is printed with its page (ISO 32000-1, table 165)."""

Box = tuple[int, float, float, float, float]
"""Page from 1, then left, top, right, bottom in points of the page as it is shown."""


def annotate(original: bytes, report: Report, view: View, folded: int = 0) -> bytes:
    """The PDF with a highlight for each finding. Raises Encrypted or Damaged where PDFium cannot open or write it."""
    tongue = view.tongue_of(report)
    document = opened(original, report.path)
    try:
        left: list[Finding] = []
        by_page: dict[int, list[tuple[Finding, list[Box]]]] = {}
        for finding in report.findings:
            boxes = list(_boxes(report, finding))
            for number in sorted({b[0] for b in boxes}):
                by_page.setdefault(number, []).append((finding, [b for b in boxes if b[0] == number]))
            if not boxes:
                left.append(finding)
        for number in sorted(by_page):
            with_page = document[number - 1]
            for finding, boxes in by_page[number]:
                _highlight(with_page, boxes, comment(report, finding, tongue), _COLOR[finding.severity])
            with_page.close()
        first = document[0]
        _sticky(first, opening_comment(report, left, tongue, folded))
        first.close()
        return _saved(document, report.path)
    finally:
        document.close()


def _boxes(report: Report, finding: Finding) -> Iterator[Box]:
    assert report.manuscript is not None
    for origin in report.manuscript.places(finding.anchor.span).origins:
        if isinstance(origin, PageOrigin):
            yield (origin.page, origin.box.x0, origin.box.top, origin.box.x1, origin.box.bottom)


def _highlight(page: Any, boxes: Sequence[Box], lines: Lines, color: tuple[int, int, int]) -> None:
    import pypdfium2.raw as raw

    made = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_HIGHLIGHT)
    view = view_of(page)
    corners = []
    for _, x0, top, x1, bottom in boxes:
        (ax, ay), (bx, by) = view.back(x0, top), view.back(x1, bottom)
        left, right, low, high = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
        corners.append((left, low, right, high))
        quad = raw.FS_QUADPOINTSF(left, high, right, high, left, low, right, low)
        raw.FPDFAnnot_AppendAttachmentPoints(made, ctypes.byref(quad))
    _finish(made, _around(corners), lines, color)


def _sticky(page: Any, lines: Lines) -> None:
    import pypdfium2.raw as raw

    made = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_TEXT)
    x, y = view_of(page).back(_MARGIN, _MARGIN)
    _finish(made, (x - 9, y - 9, x + 9, y + 9), lines, _NOTE)


def _around(corners: Sequence[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    return (
        min(c[0] for c in corners),
        min(c[1] for c in corners),
        max(c[2] for c in corners),
        max(c[3] for c in corners),
    )


def _finish(
    annotation: Any, around: tuple[float, float, float, float], lines: Lines, color: tuple[int, int, int]
) -> None:
    import pypdfium2.raw as raw

    left, low, right, high = around
    raw.FPDFAnnot_SetRect(annotation, ctypes.byref(raw.FS_RECTF(left, high, right, low)))
    raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *color, 255)
    raw.FPDFAnnot_SetFlags(annotation, _PRINTED)
    for key, words in ((b"T", lines[0][0]), (b"Contents", "\n".join(line for _, line in lines))):
        wide = ctypes.create_string_buffer(words.encode("utf-16-le") + b"\0\0")
        raw.FPDFAnnot_SetStringValue(annotation, key, ctypes.cast(wide, ctypes.POINTER(ctypes.c_ushort)))
    raw.FPDFPage_CloseAnnot(annotation)


def _saved(document: Any, path: str) -> bytes:
    import pypdfium2 as pdfium

    made = io.BytesIO()
    try:
        document.save(made)
    except pdfium.PdfiumError as error:
        raise Damaged(f"{path} 无法写入批注", f"{path} cannot be written with notes") from error
    return _settled(made.getvalue())


def _settled(content: bytes) -> bytes:
    """The file with an identifier of its content in place of PDFium's random one, byte for byte as long."""
    found = list(_IDENTIFIER.finditer(content))
    if not found:
        return content
    start, end = found[-1].span(1)
    digest = hashlib.sha256(content[:start] + content[end:]).hexdigest().upper().encode()
    return content[:start] + (digest * (1 + (end - start) // len(digest)))[: end - start] + content[end:]
