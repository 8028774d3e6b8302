"""Clause numbers that a PDF draws as pictures: read by their order where the wording tells how they are written."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import HEIGHT, block_with, manuscript, put
from wordcheck.model.manuscript import Manuscript


def _picture(label: str) -> ImageReader:
    made = Image.new("RGB", (30, 26), "white")
    ImageDraw.Draw(made).text((4, 4), label, fill="black", font_size=16)
    return ImageReader(made)


def _page(rows: Sequence[tuple[str, str]]) -> Manuscript:
    """Lines of words, in front of each the picture of a label unless that is empty."""

    def draw(c: Canvas) -> None:
        for k, (label, words) in enumerate(rows):
            top = 80 + 18 * k
            if label:
                c.drawImage(_picture(label), 80, HEIGHT - top - 2, 12, 10)
            put(c, 100 if label else 60, top, words)

    return manuscript(draw)


LISTS = [
    ("", "1. We will pay for:"),
    ("(a)", "loss of income; and"),
    ("(b)", "extra expenses."),
    ("", "2. We will not pay for:"),
    ("(a)", "war;"),
    ("(b)", "nuclear reaction; and"),
    ("(c)", "wear and tear."),
]
SPOKEN = [("", "3. Clause 1.(a) is subject to a waiting period."), ("", "4. Clause 2.(b) does not apply to claims.")]


def test_labels_drawn_as_pictures_are_read_by_their_order() -> None:
    made = _page([*LISTS, *SPOKEN])
    assert block_with(made, "extra expenses").text.split() == ["(b)", "extra", "expenses."]
    assert block_with(made, "wear and tear").text.startswith("(c)")
    assert [("drawn as pictures" in note.en) for note in made.notes] == [True]
    assert made.complete


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(LISTS, id="no reference tells the form"),
        pytest.param([(("(a)" if label else ""), words) for label, words in [*LISTS, *SPOKEN]], id="bullets"),
        pytest.param(
            [*LISTS[:3], ("", "5. Not:"), ("(a)", "one;"), ("(c)", "two;"), ("(b)", "three."), *LISTS[3:], *SPOKEN],
            id="an order that contradicts itself",
        ),
    ],
)
def test_pictures_whose_order_or_form_is_unknown_stay_unread(rows: list[tuple[str, str]]) -> None:
    made = _page(rows)
    assert not any(label in block_with(made, "extra expenses").text for label in ("(a)", "(b)"))
    assert not made.notes
