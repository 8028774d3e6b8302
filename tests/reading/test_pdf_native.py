"""Rows of answers from PDFium."""

from __future__ import annotations

import numpy as np
from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import manuscript, put
from wordcheck.reading.pdf.native import Rows


def test_rows_keep_their_order_beyond_what_is_written_at_once() -> None:
    """A page of more glyphs than pointers are kept for is read in several goes, none of them lost or shifted."""
    rows = Rows(np.float32, 1)
    seen: list[int] = []
    made = rows.written(lambda number, _: seen.append(number), 10_000, range(10_000))
    assert seen == list(range(10_000))
    assert made.shape == (10_000, 1)
    assert not made.any()


def test_a_page_of_many_characters_is_read_to_its_end() -> None:
    def page(canvas: Canvas) -> None:
        for k in range(110):
            put(canvas, 20, 20 + 7 * k, f"line {k:03} " + "abcdefghi " * 9, size=6)

    text = manuscript(page).text
    assert text.count("abcdefghi") == 990
    assert [text.find(f"line {k:03}") for k in range(110)] == sorted(text.find(f"line {k:03}") for k in range(110))
