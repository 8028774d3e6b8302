"""Boxes and notes beside the text are read apart from the lines beside them."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

import wordcheck
from tests.reading.pdf_drawing import BOLD, HEIGHT, ZH, manuscript, put, texts
from wordcheck.model.manuscript import BlockKind, Manuscript

TEXT = (
    "1. We insure the hives that the certificate names against",
    "fire, theft and flood, wherever they stand in the country.",
    "2. You bear the first part of each loss, which is called the",
    "excess, and it applies to every hive on its own.",
)
TIP = ("A hive that you lend to a", "friend stays insured.")


def _text(c: Canvas, x: float, top: float = 60) -> None:
    for k, words in enumerate(TEXT):
        put(c, x, top + 14 * k + 10 * (k // 2), words)


def _box(c: Canvas, x: float, top: float, words: tuple[str, ...] = TIP, *, filled: bool = True) -> None:
    c.saveState()
    c.setFillGray(0.85)
    high = 10 + 11 * len(words)
    c.rect(x, HEIGHT - top - high, 150, high, stroke=not filled, fill=filled)
    c.restoreState()
    for k, line in enumerate(words):
        put(c, x + 6, top + 12 + 11 * k, line, size=9)


def _whole(made: Manuscript) -> list[str]:
    return [" ".join(t.split()) for t in texts(made)]


FIRST, SECOND = " ".join(TEXT[:2]), " ".join(TEXT[2:])


@pytest.mark.parametrize("filled", [True, False])
@pytest.mark.parametrize(("text", "box"), [(60, 400), (230, 50)])
def test_a_box_is_read_behind_the_paragraph_beside_it(filled: bool, text: float, box: float) -> None:
    def page(c: Canvas) -> None:
        _box(c, box, 50, filled=filled)
        _text(c, text)

    made = manuscript(page)
    assert _whole(made) == [FIRST, " ".join(TIP), SECOND]
    assert [b.kind for b in made.blocks].index(BlockKind.BOX) == 1


def test_a_note_in_small_type_is_read_behind_the_paragraph_beside_it() -> None:
    def page(c: Canvas) -> None:
        _text(c, 60)
        put(c, 420, 60, "A hive that you lend", size=7.5)
        put(c, 420, 69, "to a friend counts too", size=7.5)

    assert _whole(manuscript(page)) == [FIRST, "A hive that you lend to a friend counts too", SECOND]


def test_a_sentence_goes_on_over_the_page_beside_whose_end_a_box_stands() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "1. We insure the hives that the certificate names for as long as the")
        _box(c, 420, 740)
        put(c, 60, 750, "2. You bear the first part of each loss, which is called the excess")

    def after(c: Canvas) -> None:
        put(c, 60, 60, "and which applies to every hive on its own.")

    assert _whole(manuscript(page, after))[-1] == (
        "2. You bear the first part of each loss, which is called the excess and which applies to every hive on its own."
    )


def test_numbers_and_bold_words_in_a_box_begin_no_clause() -> None:
    def page(c: Canvas) -> None:
        _box(c, 400, 50, ("Important", "1. Call us at once.", "2. Keep the hive as it is."))
        put(c, 406, 62, "Important", BOLD, size=9)
        _text(c, 60)

    (wording,) = wordcheck.parse(manuscript(page))
    assert [c.label for c in wording.clauses] == ["1.", "2."]
    assert "Call us at once" in wording.own_text(wording.clauses[0])


def test_a_chinese_clause_holds_its_box_though_a_chapter_follows() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "第一条　犹豫期为十五日，自您签收本合同次日起计算，期间您可以解除", ZH)
        put(c, 60, 75, "本合同，我们退还您所交的全部保险费，不收取其他费用。", ZH)
        c.rect(420, HEIGHT - 80, 92, 32)
        put(c, 425, 60, "提示：犹豫期内解除", ZH, 9)
        put(c, 425, 72, "合同，没有损失。", ZH, 9)
        put(c, 60, 100, "第二条　保险期间为一年，自本合同载明的生效日零时起开始计算。", ZH)

    (wording,) = wordcheck.parse(manuscript(page))
    assert next(wording.own_text(c).splitlines()[-1] for c in wording.clauses) == "提示：犹豫期内解除合同，没有损失。"
    assert "提示" not in wording.own_text(wording.clauses[1])


def test_shaded_terms_beside_their_meanings_are_no_boxes() -> None:
    def page(c: Canvas) -> None:
        for top, term in ((60, "Hive"), (90, "Swarm"), (120, "Excess")):
            c.saveState()
            c.setFillGray(0.85)
            c.rect(55, HEIGHT - top - 6, 90, 20, stroke=0, fill=1)
            c.restoreState()
            put(c, 60, top, term, BOLD)
            put(c, 160, top, "means what the certificate says that it means, and no more.")

    made = manuscript(page)
    assert BlockKind.BOX not in {b.kind for b in made.blocks}
    assert _whole(made)[0].startswith("Hive means")


def test_a_coloured_band_in_one_of_two_columns_is_a_heading() -> None:
    words = "The words of this column go on for as long as it takes"

    def page(c: Canvas) -> None:
        for x in (50, 310):
            for k in range(20):
                if x == 50 or k not in (8, 9):
                    put(c, x, 60 + 14 * k, words[: 40 + k % 5])
        c.saveState()
        c.setFillGray(0.85)
        c.rect(308, HEIGHT - 192, 235, 26, stroke=0, fill=1)
        c.restoreState()
        put(c, 312, 60 + 14 * 9 - 6, "ANNEX: LIST OF THE PLACES THAT ARE INSURED", BOLD)

    assert BlockKind.BOX not in {b.kind for b in manuscript(page).blocks}
