"""Whether a part of a page, rendered small, looks like words: rows of dark strokes on a bright, even ground."""

from __future__ import annotations

from typing import Any

import numpy as np

from wordcheck.model.manuscript import Box
from wordcheck.reading.pdf.geometry import between
from wordcheck.reading.pdf.pages import RawPage

_SCALE = 100 / 72
"""Rendered at 100 dots an inch: strokes of 8 point type are still apart."""


def shows_words(document: Any, page: RawPage, box: Box) -> bool:
    """Whether `box` (in the coordinates of `page.view`) shows rows of strokes; `document` is open."""
    gray = _rendered(document, page, box)
    return gray is not None and looks_written(gray)


def _rendered(document: Any, page: RawPage, box: Box) -> Any:
    ax, ay = between(page.view, page.shown, box.x0, box.top)
    bx, by = between(page.view, page.shown, box.x1, box.bottom)
    x0, x1 = sorted((ax, bx))
    top, bottom = sorted((ay, by))
    crop = (x0, page.shown.height - bottom, page.shown.width - x1, top)
    opened = document[page.number - 1]
    try:
        image = opened.render(scale=_SCALE, grayscale=True, crop=crop).to_numpy()
    except ValueError:  # nothing of the box lies on the page
        return None
    finally:
        opened.close()
    image = image[:, :, 0] if image.ndim == 3 else image
    return image.astype(np.int16) if image.size else None


_GROUND = 0.4
"""Share of the picture that has the colour of its ground; photographs stay below 0.3."""
_FINE = 0.28
"""Changes between ink and ground per inked point along the rows: thin strokes. Type at this resolution has 0.3 to 1.2,
photographs and large logos stay below 0.2."""
_ROWS = 16
"""Rows of points with many strokes: two lines of type."""


def looks_written(gray: Any) -> bool:
    """Whether a picture (rows of gray values, 0 black to 255 white) looks like lines of words."""
    smooth = np.convolve(np.bincount(gray.ravel(), minlength=256), np.ones(17), "same")
    ground = int(smooth[96:].argmax()) + 96
    if smooth[ground] < _GROUND * gray.size:
        return False
    ink = gray < ground - 70
    inked = int(ink.sum())
    if not 0.004 * gray.size < inked < 0.4 * gray.size:
        return False
    strokes = (ink[:, 1:] != ink[:, :-1]).sum(axis=1)
    written = strokes >= max(8, 0.03 * gray.shape[1])
    return int(written.sum()) >= _ROWS and float(strokes.sum()) >= _FINE * inked
