"""Word's automatic numbers are the printed ones."""

from __future__ import annotations

import pytest

from tests.reading.docx_builder import Docx, changed, level, numbered, numbering, p, r
from wordcheck.reading.docx import read
from wordcheck.reading.docx.number_formats import printed

ZH = (level(0, "chineseCounting", "第%1章"), level(1, "chineseCountingThousand", "第%2条", '<w:lvlRestart w:val="0"/>'), level(2, "chineseCounting", "（%3）"))  # fmt: skip
EN = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)"))


def labels(body: str, numbers: str, styles: str = "", revisions: str = "final") -> list[str]:
    made = read(Docx(body, {"numbering": numbers, "styles": styles}).bytes(), "w.docx", revisions=revisions)
    return [b.number for b in made.blocks]


@pytest.mark.parametrize(
    ("form", "numbers", "expected"),
    [
        ("chineseCounting", (1, 10, 11, 20, 105, 110), "一 十 十一 二十 一百零五 一百一十"),
        ("chineseCountingThousand", (9, 1001), "九 一千零一"),
        ("japaneseCounting", (12,), "十二"),
        ("ideographDigital", (10, 105), "一〇 一〇五"),
        ("chineseLegalSimplified", (1, 10, 23), "壹 壹拾 贰拾叁"),
        ("ideographTraditional", (1, 10, 11), "甲 癸 甲"),
        ("ideographZodiac", (12, 13), "亥 子"),
        ("ideographZodiacTraditional", (1, 11), "甲子 甲戌"),
        ("decimalEnclosedCircle", (1, 20, 21, 36), "① ⑳ ㉑ ㊱"),
        ("decimalEnclosedParen", (3,), "⑶"),
        ("decimalFullWidth", (10,), "１０"),
        ("decimalZero", (7, 12), "07 12"),
        ("lowerLetter", (26, 27, 53), "z aa aaa"),
        ("upperLetter", (28,), "BB"),
        ("lowerRoman", (4, 9, 40), "iv ix xl"),
        ("upperRoman", (14,), "XIV"),
        ("ordinal", (1, 2, 11, 22, 103), "1st 2nd 11th 22nd 103rd"),
        ("cardinalText", (21, 112), "Twenty-one One hundred twelve"),
        ("ordinalText", (1, 12, 21, 30), "First Twelfth Twenty-first Thirtieth"),
        ("unheardOf", (5,), "5"),
        ("lowerRoman", (0,), "0"),
    ],
)
def test_number_formats(form: str, numbers: tuple[int, ...], expected: str) -> None:
    assert " ".join(printed(n, form) for n in numbers) == expected


def test_custom_format_pads_with_zeros() -> None:
    assert printed(7, "custom", "001, 002, 003, ...") == "007"


def test_articles_count_through_chapters_and_items_start_anew() -> None:
    steps = (0, 1, 2, 2, 1, 0, 1, 2)
    body = "".join(numbered("文", 1, s) for s in steps)
    assert labels(body, numbering({5: ZH}, {1: (5, "")})) == [
        "第一章", "第一条", "（一）", "（二）", "第二条", "第二章", "第三条", "（一）",
    ]  # fmt: skip


def test_lists_on_one_abstract_numbering_continue_each_other() -> None:
    body = numbered("a", 1) + numbered("b", 2) + numbered("c", 1)
    assert labels(body, numbering({5: EN}, {1: (5, ""), 2: (5, "")})) == ["1.", "2.", "3."]


def test_start_override_counts_from_the_first_paragraph_of_its_list() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = numbered("a", 1) + numbered("b", 1) + numbered("c", 2) + numbered("d", 2)
    assert labels(body, numbering({5: EN}, {1: (5, ""), 2: (5, override)})) == ["1.", "2.", "1.", "2."]


def test_a_start_override_holds_again_where_the_level_restarts() -> None:
    override = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = "".join(numbered("x", 2, s) for s in (0, 1, 1, 0, 1)) + numbered("x", 1, 0) + numbered("x", 1, 1)
    numbers = numbering({5: EN}, {1: (5, ""), 2: (5, override)})
    assert labels(body, numbers) == ["1.", "1.5", "1.6", "2.", "2.5", "3.", "3.1"]


def test_a_whole_level_may_be_overridden() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "Part %1", start=3)}</w:lvlOverride>'
    assert labels(numbered("a") + numbered("b"), numbering({5: EN}, {1: (5, override)})) == ["Part III", "Part IV"]


def test_restart_after_a_named_level() -> None:
    levels = (*EN[:2], level(2, "lowerLetter", "(%3)", '<w:lvlRestart w:val="1"/>'))
    body = "".join(numbered("x", 1, s) for s in (0, 1, 2, 1, 2, 0, 2))
    assert labels(body, numbering({5: levels}, {1: (5, "")})) == ["1.", "1.1", "(a)", "1.2", "(b)", "2.", "(a)"]


def test_legal_numbering_prints_all_levels_as_digits() -> None:
    levels = (level(0, "chineseCounting", "第%1条"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert labels(numbered("a") + numbered("b", 1, 1), numbering({5: levels}, {1: (5, "")})) == ["第一条", "1.1"]


def test_bullets_and_number_zero_print_no_number() -> None:
    levels = (level(0, "bullet", "●"),)
    body = numbered("a") + numbered("b", 0)
    made = read(Docx(body, {"numbering": numbering({5: levels}, {1: (5, "")})}).bytes(), "w.docx")
    assert [(b.number, b.kind, b.text) for b in made.blocks] == [("", "list-item", "a"), ("", "paragraph", "b")]


def test_numbers_from_styles_use_the_level_that_names_the_style() -> None:
    levels = (
        level(0, "decimal", "%1.", '<w:pStyle w:val="H1"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/>'),
    )
    number = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>{number}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>{number}</w:style>'
        '<w:style w:type="paragraph" w:styleId="H2b"><w:name w:val="own"/><w:basedOn w:val="H2"/></w:style>'
    )
    off = p("off", style="H1", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
    body = p("a", style="H1") + p("b", style="H2") + p("c", style="H2b") + off + p("d", style="H1")
    assert labels(body, numbering({5: levels}, {1: (5, "")}), styles) == ["1.", "1.1", "1.2", "", "2."]


def test_numbering_style_links_lead_to_the_shared_list() -> None:
    numbers = (
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="House"/>{"".join(EN)}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="House"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    assert labels(numbered("a", 1) + numbered("b", 2) + numbered("c", 2, 1), numbers) == ["1.", "2.", "2.1"]


def test_deleted_paragraphs_do_not_count_in_the_final_view() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="Li"/></w:rPr></w:pPr>'
        + changed("del", r("gone", tag="delText"))
        + "</w:p>"
    )
    body, numbers = numbered("a") + gone + numbered("b"), numbering({5: EN}, {1: (5, "")})
    assert labels(body, numbers) == ["1.", "2."]
    assert labels(body, numbers, revisions="original") == ["1.", "2.", "3."]


def test_an_empty_numbered_paragraph_takes_a_number_and_is_told() -> None:
    numbers = numbering({5: EN}, {1: (5, "")})
    made = read(Docx(numbered("a") + numbered("") + numbered("b"), {"numbering": numbers}).bytes(), "w.docx")
    assert [b.number for b in made.blocks] == ["1.", "3."]
    assert any("no text behind" in n.en for n in made.notes)


def test_a_number_is_not_part_of_the_text() -> None:
    made = read(Docx(numbered("责任", 1, 1), {"numbering": numbering({5: ZH}, {1: (5, "")})}).bytes(), "w.docx")
    assert (made.text, made.blocks[0].number, made.blocks[0].level) == ("责任", "第一条", 2)


@pytest.mark.parametrize(
    "numbers", ['<w:num w:numId="1"><w:abstractNumId w:val="77"/></w:num>', '<w:num w:numId="1"/>', ""]
)
def test_broken_references_in_the_numbering_print_nothing(numbers: str) -> None:
    assert labels(numbered("a"), numbers) == [""]
