"""Notes at the foot of a page, with the raised marks that cite them; and numbered lines there that are clauses."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import lines, manuscript, put
from wordcheck.model.manuscript import BlockKind, Manuscript

ABOVE = [
    "1. We insure the windmill that the schedule names against what is set out in this policy,",
    "and we pay for damage to it within the limit that you have chosen for it in the schedule.",
    "2. We do not pay for damage that is caused by:",
]
ITEMS = ["(a) lack of grease in the bearings of the mill;", "(b) sails that were not furled in a storm."]


def _page(c: Canvas, *notes: str, size: float = 8, mark: float = 6) -> None:
    top = lines(c, 60, 80, ABOVE)
    put(c, 60 + c.stringWidth(ABOVE[-1], "Helvetica", 10), top - 18, "3", size=mark)
    lines(c, 75, top, ITEMS)
    for k, note in enumerate(notes):
        put(c, 60, 700 + 11 * k, note, size=size)


def _kinds(made: Manuscript) -> list[tuple[str, BlockKind]]:
    return [(b.text[:24], b.kind) for b in made.blocks]


def test_a_note_stands_behind_the_paragraph_that_cites_it_and_its_mark_is_gone() -> None:
    made = manuscript(lambda c: _page(c, "3 As published by the weather service."))
    assert [b.text for b in made.blocks if b.text.startswith("2.")] == [ABOVE[-1]]
    at = next(i for i, b in enumerate(made.blocks) if b.text.startswith("2."))
    assert _kinds(made)[at + 1 : at + 3] == [
        ("As published by the weat", BlockKind.NOTE),
        ("(a) lack of grease in th", BlockKind.PARAGRAPH),
    ]


def test_a_note_of_two_lines_is_one() -> None:
    made = manuscript(
        lambda c: _page(c, "3 As published by the weather service of the", "place where the mill stands.")
    )
    assert [b.text for b in made.blocks if b.kind is BlockKind.NOTE] == [
        "As published by the weather service of the place where the mill stands."
    ]


def test_a_numbered_line_that_nothing_cites_is_no_note() -> None:
    made = manuscript(lambda c: _page(c, "4 As published by the weather service."))
    assert not [b for b in made.blocks if b.kind is BlockKind.NOTE]


def test_what_says_what_a_word_means_stays_an_entry() -> None:
    made = manuscript(lambda c: _page(c, "3 Storm means wind of force nine and more."))
    assert not [b for b in made.blocks if b.kind is BlockKind.NOTE]


def test_lines_with_a_stop_behind_the_number_are_clauses() -> None:
    made = manuscript(lambda c: _page(c, "3. We pay within thirty days of your claim.", size=10))
    assert not [b for b in made.blocks if b.kind is BlockKind.NOTE]


def test_notes_below_their_heading_at_the_end_of_a_document_are_notes() -> None:
    def last(c: Canvas) -> None:
        lines(c, 60, 80, ["4. We pay within thirty days of your claim for the mill.", "Notes"])
        put(c, 60, 125, "3 As published by the weather service.", size=8)

    def first(c: Canvas) -> None:
        _page(c)
        put(c, 60 + c.stringWidth(ITEMS[1], "Helvetica", 10) + 15, 80 + 14 * 4 - 4, "1", size=6)

    def both(c: Canvas) -> None:
        lines(c, 60, 80, ["4. We pay within thirty days of your claim for the mill.", "Notes"])
        put(c, 60, 125, "1 As furled by the miller.", size=8)

    assert [b.text for b in manuscript(first, both).blocks if b.kind is BlockKind.NOTE] == ["As furled by the miller."]
    assert not [b for b in manuscript(first, last).blocks if b.kind is BlockKind.NOTE]  # The first one is missing.
