"""The insurer's imprint at the end of a booklet, and words like it that are a clause's own."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.anatomy.trees import only
from tests.reading.pdf_drawing import ZH, lines, manuscript, put
from wordcheck.anatomy import parse
from wordcheck.model.wording import Clause, Wording


def _booklet(foot: list[str], top: float, head: str = "") -> Wording:
    def draw(c: Canvas) -> None:
        put(c, 60, 80, "Harbour Boat Insurance", "Helvetica-Bold", 16)
        lines(c, 60, 120, ["1. What we pay", "We pay for damage to your boat.", "2. Complaints"])
        lines(c, 60, 162, ["Write to us first. You may then turn to the ombudsman, whose decision binds us."])
        if head:
            put(c, 60, 190, head, "Helvetica-Bold", 12)
        for n, text in enumerate(foot):
            put(c, 60, top + 12 * n, text, size=8)

    (wording,) = parse(manuscript(draw))
    return wording


def _said(wording: Wording, clause: Clause) -> str:
    return wording.text[clause.span.start : clause.span.end]


_IMPRINT = [
    "Harbour Mutual Insurance plc",
    "Registered in England and Wales No 1234567. Registered Office: 1 Quay Street, Poole BH15 1AA.",
    "Authorised by the Prudential Regulation Authority and regulated by the Financial Conduct Authority.",
    "HBI/07/2024",
]


def test_an_imprint_apart_at_the_foot_is_no_part_of_the_last_clause() -> None:
    wording = _booklet(_IMPRINT, 760)
    assert [c.label for c in wording.clauses] == ["1.", "2."]
    assert _said(wording, wording.clauses[-1]).rstrip().endswith("binds us.")
    assert "Registered Office" in wording.text


def test_who_the_insurer_is_below_a_heading_of_its_own_is_a_clause() -> None:
    wording = _booklet(_IMPRINT[1:3], 206, head="3. Who we are")
    assert "Registered Office" in _said(wording, wording.clauses[-1])


def test_words_at_the_foot_that_name_no_company_stay_in_the_clause() -> None:
    wording = _booklet(["You may also call us on the telephone at any time."], 760)
    assert "at any time" in _said(wording, wording.clauses[-1])


def test_a_chinese_imprint_is_no_part_of_the_last_clause() -> None:
    def draw(c: Canvas) -> None:
        lines(c, 60, 80, ["港湾游艇保险条款"], ZH)
        lines(c, 60, 120, ["第一条 保险责任 保险人负责赔偿游艇的损失。", "第二条 争议处理 双方协商解决。"], ZH)
        lines(c, 60, 760, ["注册地址：海州市码头路1号", "客服热线：4000000000"], ZH)

    (wording,) = parse(manuscript(draw))
    assert "注册地址" not in _said(wording, wording.clauses[-1])


def test_the_caption_of_the_code_on_the_first_page_is_no_part_of_the_reading_guide() -> None:
    text = (
        "阅读指引\n本阅读指引有助于您理解条款。\n请扫描以查询验证条款\n号\n您拥有的重要权益见第一条。\n"
        "第一条 保险责任\n请扫描以查询验证条款的投保人应当保存结果。\n第二条 责任免除\n战争不赔。\n"
    )
    wording = only(text)
    said = "".join(wording.text[s.start : s.end] for c in wording.clauses for s in c.own)
    assert "请扫描以查询验证条款\n" not in said
    assert "\n号\n" not in said
    assert "您拥有的重要权益" in said
    assert "的投保人应当保存结果" in said
