"""What is covered beside what is not, read by column."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import BOLD, HEIGHT, ZH, grid, lines, manuscript, put, texts
from wordcheck.model.manuscript import BlockKind, Manuscript

LEAD = "Please read this section together with the general conditions and the general exclusions of the policy."


def _heads(c: Canvas, top: float, covered: str = "What is covered", rest: str = "What is not covered") -> None:
    put(c, 120, top, covered, BOLD)
    put(c, 360, top, rest, BOLD)


def _rows(c: Canvas, top: float) -> None:
    lines(c, 60, top, ["1.  Fire, smoke, explosion,", "      lightning and earthquake", "2.  Storm or flood"])
    put(c, 290, top, "•")
    put(c, 310, top, "scorching without flames")
    put(c, 290, top + 28, "•")
    put(c, 310, top + 28, "damage to gates and fences")


def _read(made: Manuscript) -> list[str]:
    return [" ".join(t.split()) for t in texts(made)]


def test_each_column_is_read_from_its_heading_down() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, LEAD)
        _heads(c, 100)
        _rows(c, 130)
        put(c, 60, 220, "The most that we pay for any one claim under this section is the sum insured shown in it.")

    assert _read(manuscript(page)) == [
        LEAD,
        "What is covered",
        "1. Fire, smoke, explosion, lightning and earthquake",
        "2. Storm or flood",
        "What is not covered",
        "• scorching without flames",
        "• damage to gates and fences",
        "The most that we pay for any one claim under this section is the sum insured shown in it.",
    ]


def test_lines_drawn_around_the_columns_change_nothing() -> None:
    def page(c: Canvas) -> None:
        grid(c, [55, 280, 540], [85, 110, 145, 180])
        _heads(c, 100, "What your policy covers:", "What your policy does not cover:")
        _rows(c, 130)

    made = manuscript(page)
    assert not made.tables
    assert [b.kind for b in made.blocks] == [
        BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH,
        BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH,
    ]  # fmt: skip


def test_a_table_that_goes_on_over_the_page_keeps_its_columns_together() -> None:
    def first(c: Canvas) -> None:
        _heads(c, 700)
        lines(c, 60, 730, ["Fire and smoke."])
        lines(c, 290, 730, ["Scorching."])

    def second(c: Canvas) -> None:
        grid(c, [55, 280, 540], [80, 110, 150])
        put(c, 60, 100, "Theft from the home.")
        put(c, 290, 100, "Theft while the home is let.")
        put(c, 60, 135, "Escape of water.")
        put(c, 290, 135, "Frost in an unheated home.")

    assert _read(manuscript(first, second)) == [
        "What is covered", "Fire and smoke.", "Theft from the home.", "Escape of water.",
        "What is not covered", "Scorching.", "Theft while the home is let.", "Frost in an unheated home.",
    ]  # fmt: skip


def test_chinese_headings_pair_too() -> None:
    def page(c: Canvas) -> None:
        put(c, 120, 100, "保险责任", ZH)
        put(c, 360, 100, "责任免除", ZH)
        lines(c, 60, 130, ["火灾、爆炸造成的直接损失", "雷击造成的直接损失"], ZH)
        lines(c, 300, 130, ["战争、核辐射造成的损失", "行政机关没收造成的损失"], ZH)

    made = _read(manuscript(page))
    assert made.index("责任免除") > made.index("保险责任") + 1
    assert "火灾" in made[1]


def test_headings_of_running_columns_that_stand_level_by_chance_are_no_pair() -> None:
    left = ["The insurer will pay the cost of restoring data that", "was lost because of a computer attack during the"]
    right = [
        "We pay no more than the limit shown in the schedule",
        "for all losses in the period of insurance together.",
    ]

    def page(c: Canvas) -> None:
        at = 60.0
        for _ in range(4):
            lines(c, 55, at, left)
            lines(c, 310, at, right)
            at += 30
        put(c, 55, at, "Cover 12 Emergency", BOLD)
        put(c, 310, at, "What is not covered", BOLD)
        for _ in range(4):
            at += 30
            lines(c, 55, at, left)
            lines(c, 310, at, right)

    made = " ".join(_read(manuscript(page)))
    assert made.rindex("The insurer will pay") < made.index("We pay no more")


def test_a_pair_whose_heads_are_not_quite_level_goes_on_over_pages_though_one_column_is_empty() -> None:
    def first(c: Canvas) -> None:
        put(c, 60, 60, LEAD)
        put(c, 60, 705, "What your policy covers:", BOLD)
        put(c, 300, 700, "What your policy does not cover:", BOLD)
        put(c, 60, 730, "1.  Loss of keys, up to the limit.")

    def second(c: Canvas) -> None:
        grid(c, [55, 290, 540], [80, 300])
        lines(c, 60, 100, ["2.  Storm or flood in the area of the", "      home."])

    def third(c: Canvas) -> None:
        grid(c, [55, 290, 540], [80, 120, 300])
        put(c, 60, 100, "Accidental damage, an option for which your schedule shows whether you have chosen it", BOLD)
        put(c, 60, 150, "3.  Breakage of glass.")
        put(c, 300, 150, "damage by frost")

    read = _read(manuscript(first, second, third))
    assert read.index("2. Storm or flood in the area of the home.") < read.index("What your policy does not cover:")
    assert read[-3:] == [
        "Accidental damage, an option for which your schedule shows whether you have chosen it",
        "3. Breakage of glass.",
        "damage by frost",
    ]


def test_a_column_of_numbers_and_heads_is_read_along_its_rows() -> None:
    clauses = {
        "3.1": ("Conduct of the insured", "arising from a gain to which the person insured was not entitled at law"),
        "3.2": ("Earlier proceedings", "arising from proceedings begun before the date that the schedule states"),
        "3.3": ("Injury and damage to things", "for bodily injury or damage to property, but not for distress"),
        "3.4": ("Pension schemes", "arising from the duties of a trustee of a pension scheme of any kind"),
    }

    def page(c: Canvas) -> None:
        top = 100.0
        for number, (head, text) in clauses.items():
            put(c, 60, top, number)
            put(c, 95, top, head, BOLD)
            top = lines(c, 235, top, [text[:44], text[44:] or "in each case", "and in no other"])

    assert [t[:3] for t in _read(manuscript(page))] == list(clauses)


def test_a_pair_ends_at_the_coloured_band_of_the_next_part_and_before_a_heading_across_both_columns() -> None:
    def band(c: Canvas, top: float, words: str) -> None:
        c.setFillColorRGB(0, 0.3, 0.6)
        c.rect(50, HEIGHT - top - 8, 500, 22, stroke=0, fill=1)
        c.setFillColorRGB(0, 0, 0)
        put(c, 60, top, words, BOLD)

    def page(c: Canvas) -> None:
        band(c, 60, "Section A - Buildings")
        _heads(c, 100)
        _rows(c, 130)
        put(c, 60, 200, "Settling claims", BOLD)
        put(
            c, 60, 215, "We will pay the cost of rebuilding, if the work is carried out without delay and by a builder."
        )
        _heads(c, 260)
        _rows(c, 290)
        band(c, 360, "General exclusions")
        lines(c, 60, 390, ["1.  Wear and tear.", "2.  Confiscation."])

    read = _read(manuscript(page))
    assert read.index("• damage to gates and fences") < read.index("Settling claims")
    assert read[-4:] == ["• damage to gates and fences", "General exclusions", "1. Wear and tear.", "2. Confiscation."]
