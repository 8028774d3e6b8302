"""Bullets that are drawn beside the text layer."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import EN, HEIGHT, manuscript, put, texts
from wordcheck.model.manuscript import PageOrigin
from wordcheck.model.span import Span

ITEMS = ["did not hold a licence, or", "was a learner driver, or", "drove too fast, or", "drove the wrong way, or", "drove without lights, or", "drove on the grass"]  # fmt: skip


def _listed(canvas: Canvas, items: list[str], left: float = 60) -> None:
    put(canvas, left, 86, "We refuse a claim if the driver:")
    for n, item in enumerate(items):
        top = 100 + 14 * n
        canvas.circle(left + 4, HEIGHT - top + 3, 1.5, stroke=0, fill=1)
        put(canvas, left + 10, top, item)


def canvas_width(words: str) -> float:
    return float(Canvas("x").stringWidth(words, EN, 10))


def test_items_behind_drawn_dots_stay_apart() -> None:
    made = manuscript(lambda canvas: _listed(canvas, ITEMS))
    assert texts(made)[1:] == [f"• {item}" for item in ITEMS]


def test_every_word_still_leads_to_its_place() -> None:
    made = manuscript(lambda canvas: _listed(canvas, ITEMS))
    at = made.text.index("learner")
    (origin,) = made.places(Span(at, at + len("learner"))).origins
    assert isinstance(origin, PageOrigin)
    assert origin.box.x0 == pytest.approx(70 + canvas_width("was a "), abs=1)


def test_bullets_in_the_second_column_stay_there() -> None:
    def draw(canvas: Canvas) -> None:
        _listed(canvas, ITEMS)
        _listed(canvas, [f"{item} again" for item in ITEMS], 320)

    assert [t for t in texts(manuscript(draw)) if "again" in t] == [f"• {item} again" for item in ITEMS]


def test_a_few_dots_are_ornaments() -> None:
    assert not any("•" in t for t in texts(manuscript(lambda canvas: _listed(canvas, ITEMS[:3]))))


def test_dots_within_a_line_are_no_bullets() -> None:
    def draw(canvas: Canvas) -> None:
        for n, item in enumerate(ITEMS):
            put(canvas, 60, 100 + 14 * n, "Loss")
            canvas.circle(88, HEIGHT - 97 - 14 * n, 1.5, stroke=0, fill=1)
            put(canvas, 94, 100 + 14 * n, item)

    assert not any("•" in t for t in texts(manuscript(draw)))
