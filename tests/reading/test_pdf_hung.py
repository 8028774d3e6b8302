"""Letters and notes that hang out of the text at its left."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import manuscript, put, texts
from wordcheck.model.manuscript import BlockKind

ITEMS = ("fire in the sawmill;", "water from the mill race;", "a fall of timber.")


def test_letters_an_em_before_the_words_number_them() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 80, "1. We insure the sawmill that the schedule names against:")
        for k, words in enumerate(ITEMS):
            put(c, 75, 94 + 14 * k, "abc"[k])
            put(c, 92, 94 + 14 * k, words)

    assert texts(manuscript(page))[1:] == [f"{'abc'[k]}\t{words}" for k, words in enumerate(ITEMS)]


def test_a_single_article_in_a_wide_line_is_a_word() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 80, "1. We insure the sawmill that the schedule names, and whatever in it belongs to you, or to")
        put(c, 60, 94, "a")
        put(c, 77, 94, "person who works there and has told you of it before the damage was found there.")

    assert "\t" not in " ".join(texts(manuscript(page)))


def test_notes_in_small_type_in_the_left_margin_stand_before_their_paragraphs() -> None:
    def page(c: Canvas) -> None:
        for k, (head, words) in enumerate(
            (("Fire", "fire"), ("Water", "water from the race"), ("Timber", "falling timber"))
        ):
            put(c, 60, 80 + 50 * k, head, size=7)
            put(
                c,
                150,
                81 + 50 * k,
                f"{k + 1}. We insure the sawmill that the schedule names against {words}, and we pay",
            )
            put(c, 150, 95 + 50 * k, "what it costs to make it as good as it was on the day before the damage.")

    blocks = manuscript(page).blocks
    assert [b.text for b in blocks if b.kind is BlockKind.ASIDE] == ["Fire", "Water", "Timber"]
    assert [b.text[:2] for b in blocks[1::2]] == ["1.", "2.", "3."]
