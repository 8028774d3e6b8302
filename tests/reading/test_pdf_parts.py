"""Names of parts (SECTION D) where they begin blocks, and where they only end a reference."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import BOLD, block_with, grid, lines, manuscript, put, texts
from wordcheck.model.manuscript import BlockKind


def test_the_name_of_a_part_below_a_caption_begins_a_block() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, 842 - 120, 460, 40)
        grid(canvas, [60, 200, 520], [120, 150, 180])
        put(canvas, 64, 170, "Excluded")
        put(canvas, 204, 170, "Stays that are not needed.")
        put(canvas, 64, 95, "BENEFITS FOR MEMBERS OF THE CLUB AND FOR THOSE WHO TRAVEL", BOLD)
        put(canvas, 64, 109, "SECTION 31 HOSPITAL STAY AT HOME FOR MEMBERS OF THE CLUB", BOLD)
        put(canvas, 64, 140, "What we pay")
        put(canvas, 204, 140, "We pay a sum for each night in hospital.")

    assert "SECTION 31 HOSPITAL STAY AT HOME FOR MEMBERS OF THE CLUB" in texts(manuscript(draw))


def test_the_name_of_a_part_behind_under_ends_the_reference() -> None:
    made = manuscript(
        lambda canvas: (
            lines(
                canvas,
                60,
                80,
                [
                    "SECTION D EXCLUSIONS THAT APPLY TO THE COVER AT HOME AND TO THE COVER UNDER",
                    "SECTION C BENEFITS OF THE POLICY",
                ],
                BOLD,
            )
            and None
        )
    )
    assert len(made.blocks) == 1


def test_a_part_framed_together_with_a_table_is_text() -> None:
    rest = [f"{n}) We do not pay for loss of the kind that is named in line {n} of the list." for n in range(1, 7)]

    def draw(canvas: Canvas) -> None:
        grid(canvas, [60, 300, 520], [80, 100, 120])
        canvas.rect(60, 842 - 260, 460, 140)
        put(canvas, 64, 94, "Cover"), put(canvas, 304, 94, "Limit")
        put(canvas, 64, 114, "Dental"), put(canvas, 304, 114, "1,000")
        lines(canvas, 64, 140, ["SECTION D EXCLUSIONS OF THE COVER AT HOME"], BOLD)
        lines(canvas, 64, 158, rest)

    made = manuscript(draw)
    assert block_with(made, "Dental").kind is BlockKind.CELL
    assert block_with(made, "SECTION D").cell is None
    assert block_with(made, "line 4").cell is None


def test_the_name_of_a_form_in_the_corner_is_no_wording_and_a_heading_goes_on_behind_with() -> None:
    def form(canvas: Canvas) -> None:
        put(canvas, 60, 40, "LIQUOR LIABILITY"), put(canvas, 440, 40, "XY 21 06 05 14")
        lines(
            canvas,
            60,
            90,
            ["EXCLUSION OF THE LOSS OF PAPERS AND OF DATA THAT THEY HOLD WITH", "LIMITED EXCEPTION"],
            BOLD,
        )
        lines(canvas, 60, 140, ["This insurance does not apply to loss of data.", "It applies to injury all the same."])

    made = manuscript(form)
    assert texts(made)[0] == "EXCLUSION OF THE LOSS OF PAPERS AND OF DATA THAT THEY HOLD WITH LIMITED EXCEPTION"
    assert [f.text for f in made.furniture if "05 14" in f.text]


def test_a_heading_in_bold_that_is_set_wider_than_the_text_goes_on_over_its_lines() -> None:
    words = "The words of this part of the policy go on for as long as the part itself, and"

    def page(c: Canvas) -> None:
        for k in range(6):
            put(c, 60, 60 + 12 * k, words)
        put(c, 60, 150, "Claims provisions that apply to the delay of baggage whatever it was they have", BOLD)
        put(c, 60, 168, "Checked-In Baggage", BOLD)
        put(c, 60, 200, "Claims", BOLD)
        put(c, 60, 218, "Delay", BOLD)
        for k in range(6):
            put(c, 60, 250 + 12 * k, words)

    found = [b.text for b in manuscript(page).blocks]
    assert found[1:4] == [
        "Claims provisions that apply to the delay of baggage whatever it was they have Checked-In Baggage",
        "Claims",
        "Delay",
    ]
