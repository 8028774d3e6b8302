"""Page numbers half-way down the side margin are no words of the wording; clause numbers there are."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import manuscript, put, texts
from wordcheck.model.manuscript import FurnitureKind


def _page(number: str, words: str, x: float = 560) -> Callable[[Canvas], None]:
    def page(c: Canvas) -> None:
        put(c, 60, 380, f"We pay for {words} that the certificate names, up to the sum")
        put(c, 60, 394, "that stands beside it, and no more than that in any one year.")
        put(c, x, 388, number, size=9)

    return page


def test_page_numbers_in_the_margin_stand_in_no_sentence() -> None:
    made = manuscript(*(_page(f"Page{n}", w) for n, w in enumerate(("hives", "sheds", "fences", "boats"), start=3)))
    assert not any("Page" in t for t in texts(made))
    assert {f.kind for f in made.furniture} == {FurnitureKind.PAGE_NUMBER}


def test_numbers_in_the_margin_that_do_not_count_the_pages_stay() -> None:
    made = manuscript(*(_page(n, w, 30) for n, w in (("1", "hives"), ("4", "sheds"), ("9", "fences"), ("11", "boats"))))
    assert [t[0] for t in map(str.split, texts(made)) if t[0].isdigit()] == ["1", "4", "9", "11"]
