"""Running heads of which a part changes from page to page; titles above columns."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import BOLD, Draw, lines, manuscript, put, texts

TEXT = "We insure the ferry of the schedule on the river, and we pay for damage to it there."


def _page(left: str, right: str, number: int) -> Draw:
    def draw(c: Canvas) -> None:
        put(c, 60, 50, left, size=8)
        put(c, 400, 50, right, size=8)
        lines(c, 60, 100, [f"{number}.{k} {left[-4:]} and {w}: {TEXT}" for k, w in enumerate("abcdefgh", number)])

    return draw


def test_a_head_that_names_the_part_beside_the_title_is_no_text() -> None:
    parts = ("Section 1 – Ferries", "Section 2 – Passengers", "Section 3 – Freight", "Section 4 – Crews")
    made = manuscript(*(_page(part, "River Traffic Policy", n) for n, part in enumerate(parts, 1)))
    assert not [t for t in texts(made) if "Section" in t or "Traffic" in t]


def test_lines_at_one_height_that_share_nothing_stay() -> None:
    heads = ("Ferries", "Passengers", "Freight", "Crews")
    made = manuscript(*(_page(head, f"as of {head}", n) for n, head in enumerate(heads, 1)))
    assert any("Ferries" in t and "as of" in t for t in texts(made))


def test_a_title_wider_than_the_first_of_three_columns_stands_above_them() -> None:
    def page(c: Canvas) -> None:
        put(c, 50, 60, "The River Traffic Policy", BOLD, 16)
        for column, x in enumerate((50, 225, 400)):
            for k in range(16):
                put(c, x, 90 + (13 + 0.7 * column) * k, f"column {column} line {k} of words we say", size=8)

    joined = " ".join(texts(manuscript(page)))
    assert joined.index("column 0 line 15") < joined.index("column 1 line 0") < joined.index("column 2 line 0")
