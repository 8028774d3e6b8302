"""PDFs read to blocks: order, paragraphs, style, furniture, tables, and the way back to the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.reading.pdf_drawing import (
    BOLD,
    EN,
    HEIGHT,
    WIDTH,
    ZH,
    Draw,
    grid,
    lines,
    manuscript,
    pdf,
    put,
    texts,
    turned,
)
from wordcheck.model.manuscript import BlockKind, FurnitureKind, PageOrigin
from wordcheck.model.span import Span
from wordcheck.reading.pdf import read, sniff

LONG = (
    "The insurer will pay on behalf of the insured all sums which the insured becomes legally",
    "obliged to pay as damages because of a claim first made during the period of insurance and",
    "notified as soon as practicable.",
)
ZH_LONG = (
    "在保险期间内，因网络安全事件造成被保险人的营业中断，保险人按照本保险合同的约定负责赔",
    "偿，但以责任限额为限。",
)


def test_knows_a_pdf_by_its_first_bytes() -> None:
    assert sniff(b"%PDF-1.7\n")
    assert sniff(b"\n\n%PDF-1.4")
    assert not sniff(b"PK\x03\x04 %PDX")


def test_printed_lines_become_paragraphs() -> None:
    def page(c: Canvas) -> None:
        top = lines(c, 60, 80, LONG)
        lines(c, 60, top + 10, ZH_LONG, ZH)

    assert texts(manuscript(page)) == [" ".join(LONG), "".join(ZH_LONG)]


def test_a_number_begins_a_block_and_is_never_swallowed() -> None:
    def page(c: Canvas) -> None:
        lines(c, 60, 80, ["第五条 下列原因造成的损失，保险人不负责赔偿：", "（一）战争；", "（二）核辐射；"], ZH)
        lines(c, 60, 130, ["1.1 War, invasion or civil war;", "1.2 nuclear reaction; and", "(a) radiation."])

    assert [t[:3] for t in texts(manuscript(page))] == ["第五条", "（一）", "（二）", "1.1", "1.2", "(a)"]


def test_a_number_in_mid_sentence_stays_there() -> None:
    def page(c: Canvas) -> None:
        lines(
            c,
            60,
            80,
            [
                "投保人违反如实告知义务的，保险人有权解除合同；其后果适用《保险法》以及本保险合同",
                "第五条的约定，并退还保险费。",
            ],
            ZH,
        )

    assert len(manuscript(page).blocks) == 1


def test_a_paragraph_goes_on_over_the_page_break() -> None:
    made = manuscript(lambda c: lines(c, 60, 700, LONG[:2]), lambda c: lines(c, 60, 80, LONG[2:]))
    assert texts(made) == [" ".join(LONG)]
    assert [s.origin.page for s in made.blocks[0].segments if isinstance(s.origin, PageOrigin)] == [1, 1, 2]


def test_hyphens_at_line_ends() -> None:
    def page(c: Canvas) -> None:
        for k in range(6):
            lines(
                c,
                60,
                60 + 60 * k,
                [
                    "The policyholder may cancel this insurance at any time by notice to the insurer and to the policy-",
                    "holder, and any third-party claim or a loss for which a claim was made by any third-",
                    "party remains insured.",
                ],
            )

    for text in texts(manuscript(page)):
        assert "the policyholder, and" in text
        assert "any third-party remains" in text


def test_bold_by_render_mode_and_by_name() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 80, "责任免除条款以加粗方式提示", ZH, mode=2)
        put(c, 60, 120, "保险责任", ZH)
        put(c, 60, 160, "Exclusions", BOLD)

    made = manuscript(page)
    assert [b.runs[0].style.bold for b in made.blocks] == [True, False, True]
    assert made.typography


def test_colour_size_shading_and_underline() -> None:
    def page(c: Canvas) -> None:
        c.setFillGray(0.8)
        c.rect(55, HEIGHT - 85, 200, 16, stroke=0, fill=1)
        c.setFillColorRGB(0, 0, 1)
        put(c, 60, 80, "defined term", size=12)
        c.setFillGray(0)
        put(c, 60, 120, "underlined words")
        c.line(60, HEIGHT - 121.5, 135, HEIGHT - 121.5)
        put(c, 60, 160, "plain words")

    first, second, third = (b.runs[0].style for b in manuscript(page).blocks)
    assert (first.color, first.size, first.shaded) == ("#0000ff", 12, True)
    assert (second.underline, second.shaded) == (True, False)
    assert (third.underline, third.shaded, third.color) == (False, False, "")


def test_emphasis_dots_become_style() -> None:
    def page(c: Canvas) -> None:
        for k, char in enumerate("不承担责任"):
            put(c, 60 + 10 * k, 80, char, ZH)
            put(c, 63 + 10 * k, 84, "．", ZH)
        put(c, 60, 120, "１．保险期间", ZH)

    made = manuscript(page)
    assert texts(made) == ["不承担责任", "１．保险期间"]
    assert [b.runs[0].style.dotted for b in made.blocks] == [True, False]


def test_blanks_that_only_space_chinese_and_digits_are_dropped() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 80, "保险人应当在", ZH)
        put(c, 122.5, 80, "30", EN)
        put(c, 136.5, 80, "日内作出核定", ZH)

    assert texts(manuscript(page)) == ["保险人应当在30日内作出核定"]


@pytest.mark.parametrize("order", ["columns", "rows", "mixed"])
def test_two_columns_whatever_the_order_in_the_file(order: str) -> None:
    left = [f"left column line number {k} with its words in it" for k in range(14)]
    right = [f"right column line number {k} with words in it" for k in range(14)]

    def page(c: Canvas) -> None:
        placed = [(60, k, t) for k, t in enumerate(left)] + [(320, k, t) for k, t in enumerate(right)]
        if order == "rows":
            placed.sort(key=lambda p: (p[1], p[0]))
        elif order == "mixed":
            placed.sort(key=lambda p: (p[1] * 7 % 14, -p[0]))
        put(c, 60, 60, "A heading over both of the columns, as wide as the whole of the page is printed", BOLD)
        for x, k, text in placed:
            put(c, x, 90 + 14 * k, text)

    joined = " ".join(texts(manuscript(page)))
    assert joined.index("heading") < joined.index("left column line number 0")
    assert joined.index("left column line number 13") < joined.index("right column line number 0")
    assert [joined.index(t) for t in left] == sorted(joined.index(t) for t in left)


def test_side_heads_stay_with_their_text() -> None:
    def page(c: Canvas) -> None:
        body = [
            "您向我们提出保险申请，我们同意承保，本合同成立；合同成立",
            "日以及生效日均在保险单上载明，本合同自生效日零时起生效",
            "并对双方具有约束力。",
        ]
        put(c, 50, 80, "1.2", EN)
        lines(c, 90, 80, ["合同成立及生", "效"], ZH)
        lines(c, 180, 80, body, ZH)
        put(c, 50, 150, "1.3", EN)
        put(c, 90, 150, "投保年龄", ZH)
        lines(c, 180, 150, ["凡出生满二十八天至六十五周岁的人均可以作为本合同的被保险", "人，并由本人投保。"], ZH)

    first, second = texts(manuscript(page))
    assert first.split("\t")[:2] == ["1.2", "合同成立及生效"]
    assert first.endswith("本合同自生效日零时起生效并对双方具有约束力。")
    assert second.split("\t")[1] == "投保年龄"


def _furnished(number: int, total: int) -> Draw:
    def page(c: Canvas) -> None:
        put(c, 60, 40, "云帆财产保险股份有限公司", ZH)
        put(c, 280, 800, f"第 {number} 页 共 {total} 页", ZH)
        put(c, 60, 75, ["总则", "保险责任", "责任免除", "赔偿处理"][number - 1], ZH, 14)
        lines(c, 60, 110 + 9 * number, [f"第{'一二三四'[number - 1]}条 本条约定双方的权利和义务。"], ZH)
        c.saveState()
        c.translate(WIDTH / 2, HEIGHT / 2)
        c.rotate(45)
        c.setFont(EN, 60)
        c.drawCentredString(0, 0, "SPECIMEN")
        c.restoreState()

    return page


def test_furniture_is_kept_apart_and_headings_are_not() -> None:
    made = manuscript(*(_furnished(k, 4) for k in range(1, 5)))
    kinds = {f.kind: f for f in made.furniture}
    assert kinds[FurnitureKind.HEADER].text == "云帆财产保险股份有限公司"
    assert kinds[FurnitureKind.WATERMARK].text == "SPECIMEN"
    assert kinds[FurnitureKind.PAGE_NUMBER].pages == (1, 2, 3, 4)
    assert texts(made)[::2] == ["总则", "保险责任", "责任免除", "赔偿处理"]
    assert len(made.blocks) == 8


def test_section_headings_that_come_back_are_wording() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "Section 2 - Contents", BOLD, 16)
        put(c, 60, 85, "What is covered", BOLD)
        put(c, 320, 85, "What is not covered", BOLD)
        lines(c, 60, 110, LONG)

    def other(c: Canvas) -> None:
        lines(c, 60, 90, ["Words of another section."])

    made = manuscript(page, page, page, *[other] * 6)
    assert sum("Section 2 - Contents" in t for t in texts(made)) == 3
    assert sum("What is not covered" in t for t in texts(made)) == 3


def test_contents_lines_are_marked() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 60, "条款目录", ZH, 14)
        lines(c, 60, 90, ["1.1 合同构成", "1.2 保险期间", "2.1 保险责任"], ZH)
        lines(c, 60, 300, ["Definitions .......................... 3", "Exclusions .......................... 12"])

    made = manuscript(page)
    assert [b.kind for b in made.blocks] == [BlockKind.PARAGRAPH] + [BlockKind.CONTENTS] * 5


def _causes(c: Canvas) -> None:
    put(c, 65, 95, "Cause of loss", BOLD)
    put(c, 285, 95, "Evidence to be given", BOLD)
    lines(c, 65, 120, ["Loss or damage caused by fire,", "lightning or explosion."])
    lines(c, 285, 120, ["Damage by smog, agricultural or", "industrial operations."])


def test_a_ruled_table_is_read_by_cell() -> None:
    def page(c: Canvas) -> None:
        grid(c, [60, 280, 500], [80, 105, 150])
        _causes(c)

    made = manuscript(page)
    assert [(b.cell.row, b.cell.column) for b in made.blocks if b.cell] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert made.blocks[3].text == "Damage by smog, agricultural or industrial operations."
    assert [b.cell.header for b in made.blocks if b.cell] == [True, True, False, False]
    assert (made.tables[0].rows, made.tables[0].columns, made.tables[0].ruled) == (2, 2, True)


def test_a_table_open_at_its_sides() -> None:
    def page(c: Canvas) -> None:
        for top in (80, 105, 150):
            c.line(60, HEIGHT - top, 500, HEIGHT - top)
        c.line(280, HEIGHT - 80, 280, HEIGHT - 150)
        _causes(c)

    assert [(b.cell.row, b.cell.column) for b in manuscript(page).blocks if b.cell] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_a_table_goes_on_over_the_page() -> None:
    def page(c: Canvas) -> None:
        grid(c, [60, 280, 500], [80, 105, 150])
        _causes(c)

    made = manuscript(page, page)
    assert len(made.tables) == 1
    assert made.tables[0].rows == 4
    assert max(b.cell.row for b in made.blocks if b.cell) == 3


def test_a_spanning_cell() -> None:
    def page(c: Canvas) -> None:
        c.rect(60, HEIGHT - 150, 440, 70)
        c.line(60, HEIGHT - 105, 500, HEIGHT - 105)
        c.line(280, HEIGHT - 105, 280, HEIGHT - 150)
        put(c, 65, 95, "Section 1: what is covered and what is not", BOLD)
        put(c, 65, 120, "fire")
        put(c, 285, 120, "smog")

    places = [b.cell for b in manuscript(page).blocks if b.cell]
    assert [(p.row, p.column, p.columns) for p in places] == [(0, 0, 2), (1, 0, 1), (1, 1, 1)]


def test_a_box_around_a_paragraph_is_no_table() -> None:
    def page(c: Canvas) -> None:
        c.rect(50, HEIGHT - 130, 500, 70)
        lines(c, 60, 80, LONG)

    made = manuscript(page)
    assert not made.tables
    assert texts(made) == [" ".join(LONG)]


def test_words_lead_back_to_the_page() -> None:
    def page(c: Canvas) -> None:
        lines(c, 60, 80, LONG)

    made = manuscript(page)
    at = made.text.index("obliged")
    (origin,) = made.places(Span(at, at + len("obliged"))).origins
    assert isinstance(origin, PageOrigin)
    assert origin.page == 1
    assert origin.box.x0 == pytest.approx(60, abs=1)
    assert 80 < origin.box.top < 94 < origin.box.bottom < 100
    assert origin.box.x1 == pytest.approx(60 + Canvas("x").stringWidth("obliged", EN, 10), abs=1)


def test_runs_and_segments_cover_the_text() -> None:
    made = manuscript(*(_furnished(k, 4) for k in range(1, 5)))
    for block in made.blocks:
        assert [r.start for r in block.runs] == [0, *(r.end for r in block.runs[:-1])]
        assert block.runs[-1].end == len(block.text)
        for segment in block.segments:
            assert isinstance(segment.origin, PageOrigin)
            assert len(segment.origin.edges) == segment.end - segment.start + 1


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_as_it_is_shown(turn: int) -> None:
    def page(c: Canvas) -> None:
        if turn == 90:
            c.translate(WIDTH, 0)
        elif turn == 180:
            c.translate(WIDTH, HEIGHT)
        else:
            c.translate(0, HEIGHT)
        c.rotate(turn)
        c.setFont(EN, 10)
        for k, line in enumerate(LONG):
            c.drawString(60, 400 - 14 * k, line)

    made = read(turned(pdf(page), turn), "turned.pdf")
    assert texts(made) == [" ".join(LONG)]
    origin = made.blocks[0].segments[0].origin
    assert isinstance(origin, PageOrigin)
    assert origin.box.x0 == pytest.approx(60, abs=1)


def test_same_bytes_same_manuscript() -> None:
    data = pdf(*(_furnished(k, 4) for k in range(1, 5)))
    assert read(data, "a.pdf") == read(data, "a.pdf")


def test_real_wordings_come_out_whole(shared) -> None:  # type: ignore[no-untyped-def]
    """Numbered items of a real exclusion stay items, and its bold is seen although the font is the regular one."""
    folder = shared / "wordings" / "cn"
    (path,) = folder.glob("健康*v1.pdf")
    made = read(path.read_bytes(), path.name)
    items = [b for b in made.blocks if b.page == 7 and b.text[:1].isdigit() and "、" in b.text[:3]]
    assert len(items) == 16
    assert all(run.style.bold for b in items for run in b.runs[-1:])
    assert made.complete


def test_columns_below_a_heading_that_stands_in_the_gutter() -> None:
    def page(c: Canvas) -> None:
        put(c, 262, 60, "Golden Cyber", BOLD)
        put(c, 255, 80, "Policy Wording", BOLD)
        for k in range(12):
            top = 120 + 14 * k
            if k % 4 == 0:
                put(c, 40, top, "abc"[k // 4] + ".")
            lines(c, 55, top, [f"left {k} of the column that runs down to its end"])
            lines(c, 330, top + 5, [f"right {k} of the column that is read after it"])

    made = " ".join(texts(manuscript(page)))
    assert made.index("left 11") < made.index("right 0")
    assert made.index("Policy Wording") < made.index("left 0")


def _sentence(page: int, line: int) -> str:
    """Words that no other page has at this height."""
    code = "".join(chr(97 + (page * 7 + line * 11 + k * (page + 3)) % 26) for k in range(8))
    return f"The {code} of the wording goes on here."


def test_a_running_head_of_one_part_close_to_the_text_is_no_wording() -> None:
    def page(number: int) -> Draw:
        def draw(c: Canvas) -> None:
            put(c, 250, 77, "SAMPLE HEALTH COVER" if number < 6 else "SAMPLE ANNEX OF LISTS", size=12)
            lines(c, 60, 92, [_sentence(number, k) for k in range(30)])

        return draw

    made = manuscript(*(page(k) for k in range(20)))
    assert "SAMPLE" not in made.text
    assert made.text.count("of the wording") == 600


def test_a_page_of_how_many_is_no_wording_even_if_it_comes_seldom() -> None:
    def page(number: int) -> Draw:
        def draw(c: Canvas) -> None:
            lines(c, 60, 92, [_sentence(number, k) for k in range(10 + 3 * number)])
            if number < 2:
                put(c, 60, 800, f"SPDS007 Page {number + 1} of 2")

        return draw

    made = manuscript(*(page(k) for k in range(12)))
    assert "Page" not in made.text


def test_the_name_of_a_part_in_the_outer_corner_beside_the_text_is_no_wording() -> None:
    heads = [
        "Towing",
        "Hire car",
        "Keys",
        "Storage",
        "Taxi fares",
        "Tools",
        "Trailers",
        "Windscreens",
        "Locks",
        "Glass",
    ]

    def page(i: int) -> Draw:
        def draw(c: Canvas) -> None:
            put(c, 60, 72, heads[i], BOLD, 14)
            if i % 2 == 0:
                put(c, 520, 50, "3", BOLD, 16)
                put(c, 470, 72, "Roadside Cover", EN, 9)
            lines(c, 60, 100 + 3 * i, [f"{t[:60]} {heads[i]}" for t in LONG])
            if i == 3:
                put(c, 470, 95, "Not for hire", EN, 9)

        return draw

    made = manuscript(*(page(i) for i in range(len(heads))))
    assert not [t for t in texts(made) if "Roadside" in t or t.strip() == "3"]
    assert [t for t in texts(made) if "Not for hire" in t]
    assert [t for t in texts(made) if t.startswith("Towing")]


def test_words_turned_in_the_side_margin_are_no_wording_at_whatever_height() -> None:
    tabs = ["Boats and crews", "Moorings", "If you need us"]

    def page(i: int) -> Draw:
        def draw(c: Canvas) -> None:
            lines(c, 60, 80, [_sentence(i, k) for k in range(20 + i)])
            c.saveState()
            c.translate(585, 200 + 90 * i)
            c.rotate(90)
            c.drawString(0, 0, tabs[i])
            c.restoreState()

        return draw

    made = manuscript(*(page(i) for i in range(len(tabs))))
    assert not [tab for tab in tabs if tab in made.text]
    assert made.text.count("of the wording") == 63


def test_letters_set_apart_to_fill_a_line_are_words() -> None:
    def page(c: Canvas) -> None:
        lines(c, 60, 80, LONG)
        x = 60.0
        for letter in "We will cover for expenses for the treatment of illness.":
            if letter != " ":
                put(c, x, 140, letter, EN, 8)
            x += c.stringWidth(letter, EN, 8) + (3.0 if letter == " " else 1.5)
        put(c, 60, 180, "Item A B C D E F G stands in the Schedule of the policy.")

    words = " ".join(texts(manuscript(page)))
    assert "We will cover for expenses for the treatment of illness." in words
    assert "Item A B C D E F G stands" in words


def test_words_that_stand_too_close_for_pdfium_are_parted() -> None:
    def words(c: Canvas, top: float, gap: float) -> None:
        x = 60.0
        for word in "The insurer pays the cost of repair under this policy".split():
            put(c, x, top, word, EN, 10)
            x += c.stringWidth(word, EN, 10) + gap

    def page(c: Canvas) -> None:
        lines(c, 60, 80, LONG)
        words(c, 160, 1.4)
        put(c, 60, 200, "Claims are paid in thirty days.", EN, 10)

    made = manuscript(page)
    block = next(b for b in made.blocks if "insurer pays" in b.text or "insurerpays" in b.text)
    assert "The insurer pays the cost of repair under this policy" in block.text


def test_a_heading_spaced_out_is_words() -> None:
    def page(canvas: Canvas) -> None:
        line = canvas.beginText(60, HEIGHT - 60)
        line.setFont(BOLD, 12)
        line.setCharSpace(4.5)
        line.textOut("Part B: Exclusions")
        canvas.drawText(line)
        lines(canvas, 60, 90, ["We will not pay for loss by war."])

    assert [b.text for b in manuscript(page).blocks] == ["Part B: Exclusions", "We will not pay for loss by war."]


def test_a_heading_at_the_top_of_the_second_column_stays_there() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 220, 50, "Machinery Insurance Policy", BOLD, 14)
        lines(canvas, 50, 92, [f"The left column has line {n} of its running text." for n in range(20)])
        put(canvas, 320, 90, "Article 3 Limits and Deductible", BOLD)
        lines(canvas, 320, 110, [f"The right column has line {n} of running text." for n in range(20)])

    text = manuscript(page).text
    assert (
        text.index("The left column has line 19") < text.index("Article 3") < text.index("The right column has line 0")
    )


def test_columns_go_on_for_a_few_lines_on_the_next_page() -> None:
    def first(canvas: Canvas) -> None:
        lines(canvas, 50, 60, [f"The left column has line {n} of its running text." for n in range(40)])
        lines(canvas, 320, 60, [f"The right column has line {n} of running text" for n in range(40)])

    def last(canvas: Canvas) -> None:
        lines(canvas, 50, 60, ["Third Section", "It ends the left column with a line of words.", "So be it.", "Yes."])
        lines(canvas, 320, 60, ["Fourth Section", "It ends the right column with a line of it.", "So it is.", "No."])

    text = manuscript(first, last).text
    assert text.index("So be it.") < text.index("Fourth Section")


def test_quotes_drawn_into_the_gaps_of_their_line_stand_where_they_are_printed() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 70, 100, "第一条 本附加保险合同附加于主保险合同（以下简称", ZH)
        put(canvas, 70 + 24 * 10, 100, "主险", ZH)
        put(canvas, 70 + 26 * 10 + 5, 100, "），未尽事宜从其约定。", ZH)
        put(canvas, 70 + 23.5 * 10, 100, '"', EN)
        put(canvas, 70 + 26 * 10, 100, '"', EN)

    assert texts(manuscript(page)) == ['第一条 本附加保险合同附加于主保险合同（以下简称"主险"），未尽事宜从其约定。']


def test_a_page_of_few_short_lines_has_the_edges_of_the_text() -> None:
    def first(canvas: Canvas) -> None:
        lines(canvas, 70, 80, ["第一条 " + "本保险合同由保险条款和保险单组成" * 2 + "。"] * 20, ZH, step=16)

    def last(canvas: Canvas) -> None:
        put(canvas, 230, 80, "保险期间", ZH)
        put(canvas, 90, 100, "第二条 保险期间为一年。", ZH)

    heading, article = manuscript(first, last).blocks[-2:]
    assert (heading.text, heading.align) == ("保险期间", "center")
    assert article.indent == pytest.approx(20, abs=1)


def test_a_title_in_a_broken_encoding_is_no_title() -> None:
    data = pdf(lambda c: put(c, 72, 72, "The Insurer pays the Loss."))
    start = data.index(b"/Title (") + len(b"/Title (")
    end = data.index(b")", start)
    broken = (b"\xfe\xff\xd8\x00\x00a" + b" " * (end - start))[: end - start]
    made = read(data[:start] + broken + data[end:], "broken.pdf")
    assert made.title == ""
    assert "The Insurer pays the Loss." in made.text


def test_a_page_number_on_the_line_of_the_last_item_is_no_wording() -> None:
    def page(number: int) -> Draw:
        def draw(c: Canvas) -> None:
            # No two pages end at the same height, but that the fifth one's last line is level with its number.
            lines(c, 90, 200 + 3 * number, [f"{text[:50]} {'abcdefghij'[number]}" for text in LONG])
            put(c, 40, 800, str(number), EN, 9)
            if number == 5:
                put(c, 90, 800, "– in for repairs.")

        return draw

    made = manuscript(*(page(number) for number in range(1, 10)))
    assert [t for t in texts(made) if "in for repairs" in t] == ["– in for repairs."]


def test_the_upper_lines_of_a_tall_footer_are_no_wording() -> None:
    foot = ["Pet Rider", "Harbour Insurance Company", "Registered Office: 1 Quay Street", "Tel. 0123 456", "The rest"]

    def page(number: int) -> Draw:
        def draw(c: Canvas) -> None:
            lines(c, 60, 100 + 7 * number, [f"{text[:50]} {'abc'[number]}" for text in LONG])
            lines(c, 60, 842 * 0.83 - 8, foot, step=10)

        return draw

    made = manuscript(page(0), page(1), page(2))
    assert not [t for t in texts(made) if t.startswith(("Pet Rider", "Harbour"))]
    assert "Pet Rider" in {f.text for f in made.furniture}


def test_the_last_line_of_a_tall_header_in_smaller_letters_is_no_wording() -> None:
    head = [
        "Harbour Insurance Company",
        "Registered Office: 1 Quay Street",
        "Tel. 0123 456",
        "TRAVEL INSURANCE",
        "HT2301",
    ]

    def page(number: int) -> Draw:
        def draw(c: Canvas) -> None:
            lines(c, 60, 60, [*head, "Annual cover", "Form A"], step=13)
            put(c, 60, 148, "Wordings", size=8)
            lines(c, 60, 200 + 7 * number, [f"{text[:50]} {'abc'[number]}" for text in LONG])

        return draw

    assert "Wordings" not in texts(manuscript(page(0), page(1), page(2)))


def test_a_line_printed_twice_at_one_place_is_read_once() -> None:
    def draw(c: Canvas) -> None:
        for _ in range(2):
            put(c, 60, 100, "We pay for the loss of your boat.")
        put(c, 60, 120, "We pay for the loss of your boat.")

    assert manuscript(draw).text.count("We pay for the loss of your boat.") == 2


def test_the_first_line_of_parts_below_their_large_headings_is_no_running_head() -> None:
    def part(name: str) -> Callable[[Canvas], None]:
        def page(c: Canvas) -> None:
            put(c, 60, 60, name, BOLD, 16)
            put(c, 60, 90, "What is covered", BOLD)
            put(c, 60, 120, f"We pay for loss of the {name.lower()} that the schedule names.")

        return page

    made = manuscript(*(part(name) for name in ("Caravan", "Awning", "Boat", "Trailer")))
    assert texts(made).count("What is covered") == 4
