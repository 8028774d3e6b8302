"""Pages of a PDF as pictures, drawn by PDFium: small enough that a hundred of them fit into one web page."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2 as pdfium

from wordcheck.model.page_images import PageImage
from wordcheck.reading.pdf.pages import opened

WIDTH = 900
"""Pixels: body text of 9 points stays legible on A4."""
MOST = 600
"""Pages; what lies beyond would make a file that no browser opens."""
_QUALITY = 40
_EFFORT = 2
"""Of 6: half the time of 4 for pictures 4 % larger."""


def page_images(data: bytes, path: str, width: int = WIDTH) -> Iterator[PageImage]:
    """The pages in order, `width` pixels wide each; a page that PDFium cannot draw is left out.

    Raises Encrypted or Damaged where the file cannot be opened.
    """
    document = opened(data, path)
    try:
        for index in range(min(MOST, len(document))):
            try:
                page = document[index]
            except pdfium.PdfiumError:
                continue
            try:
                made = _drawn(page, index + 1, width)
            finally:
                page.close()
            if made is not None:
                yield made
    finally:
        document.close()


def _drawn(page: pdfium.PdfPage, number: int, width: int) -> PageImage | None:
    wide, high = page.get_size()
    if wide <= 0 or high <= 0:
        return None
    # A page ten times as high as wide (a receipt, a banner) is drawn smaller, so that no picture grows without bound.
    scale = min(width / wide, 4 * width / high)
    try:
        bitmap = page.render(scale=scale, draw_annots=True)
    except pdfium.PdfiumError:
        return None
    picture = bitmap.to_pil().convert("RGB")
    kept = io.BytesIO()
    try:
        picture.save(kept, "WEBP", quality=_QUALITY, method=_EFFORT)
    except (KeyError, OSError):
        # Pillow can be built without WebP; sixteen colours keep the picture small.
        kept = io.BytesIO()
        picture.quantize(16).save(kept, "PNG", optimize=True)
        return PageImage(number, wide, high, kept.getvalue(), "image/png")
    return PageImage(number, wide, high, kept.getvalue(), "image/webp")
