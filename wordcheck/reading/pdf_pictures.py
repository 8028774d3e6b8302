"""Whether a part of a page, rendered small, looks like words: rows of dark strokes on a bright, even ground."""

from __future__ import annotations

from typing import Any

import numpy as np

from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf_geometry import between
from wordcheck.reading.pdf_pages import RawPage

_SCALE = 100 / 72
"""Rendered at 100 dots an inch: strokes of 8 point type are still apart."""


def shows_words(document: Any, page: RawPage, box: Box) -> bool:
    """Whether `box` (in the coordinates of `page.view`) shows rows of strokes; `document` is open."""
    gray = _rendered(document, page, box)
    return gray is not None and looks_written(gray)


def _rendered(document: Any, page: RawPage, box: Box) -> Any:
    ax, ay = between(page.view, page.shown, box.x0, box.top)
    bx, by = between(page.view, page.shown, box.x1, box.bottom)
    opened = document[page.number - 1]
    try:
        image = opened.render(scale=_SCALE, grayscale=True).to_numpy()
    finally:
        opened.close()
    image = image[:, :, 0] if image.ndim == 3 else image
    x0, x1 = sorted((round(ax * _SCALE), round(bx * _SCALE)))
    y0, y1 = sorted((round(ay * _SCALE), round(by * _SCALE)))
    part = image[max(0, y0) : y1, max(0, x0) : x1]
    return part.astype(np.int16) if part.size else None


def looks_written(gray: Any) -> bool:
    """Whether a picture (rows of gray values, 0 black to 255 white) looks like at least three lines of words."""
    counts = np.bincount(gray.ravel(), minlength=256)
    smooth = np.convolve(counts, np.ones(17), "same")
    ground = int(smooth[96:].argmax()) + 96
    if smooth[ground] < 0.4 * gray.size:
        return False
    ink = gray < ground - 70
    share = float(ink.mean())
    if not 0.004 < share < 0.4:
        return False
    strokes = (ink[:, 1:] != ink[:, :-1]).sum(axis=1)
    written = strokes >= max(8, 0.03 * gray.shape[1])
    starts = int((written[1:] & ~written[:-1]).sum()) + int(written[0])
    heights = written.sum() / max(1, starts)
    return starts >= 3 and 3 <= heights <= 40
