"""HTML: what a browser shows, with its numbers and its styles; what it hides is never lost in silence."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, strategies as st

from benchmarks.origins import leads_back
from wordcheck.model.manuscript import Manuscript
from wordcheck.model.unread import UnreadKind
from wordcheck.reading import read

PAGE = "<!DOCTYPE html><html><body>{}</body></html>"


def page(body: str) -> Manuscript:
    return read(PAGE.format(body).encode(), name="x.html")


def test_numbers_of_lists_are_those_a_browser_prints() -> None:
    made = page(
        '<ol start="3"><li>战争</li><li>罚款<ol type="a"><li>刑事</li></ol></li></ol><ul><li>其他</li></ul>'
        '<ol style="list-style:none"><li>（一）故意</li></ol><ol><li>1. 印好的</li></ol>'
    )
    assert [(b.number, b.text) for b in made.blocks] == [
        ("3.", "战争"),
        ("4.", "罚款"),
        ("a.", "刑事"),
        ("", "其他"),
        ("", "（一）故意"),
        ("", "1. 印好的"),
    ]


def test_items_and_cells_that_nobody_ended_end_where_the_next_begins() -> None:
    made = page(
        "<ol><li><p>火灾<li><p><b>爆炸</b><ol><li>雷击</ol><li>其他</ol><table><tr><td>甲<td>乙<tr><td>丙</table>"
    )
    assert [(b.number, b.text, b.level) for b in made.blocks[:4]] == [
        ("1.", "火灾", 1),
        ("2.", "爆炸", 1),
        ("1.", "雷击", 2),
        ("3.", "其他", 1),
    ]
    assert [(b.cell.row, b.cell.column, b.text) for b in made.blocks[4:] if b.cell] == [
        (0, 0, "甲"),
        (0, 1, "乙"),
        (1, 0, "丙"),
    ]


def test_lists_right_within_lists_are_deeper_as_office_programs_write_them() -> None:
    made = page(
        "<ol><li><h2>保障</h2><ol><li><h3>数据恢复</h3></ol></ol><p>我们赔偿恢复费用。</p>"
        '<ol><ol start="2"><li><h3>营业中断</h3></ol></ol>'
    )
    assert [(b.number, b.nesting, b.text) for b in made.blocks if b.number] == [
        ("1.", 1, "保障"),
        ("1.", 2, "数据恢复"),
        ("2.", 2, "营业中断"),
    ]


def test_line_ends_of_the_source_vanish_between_chinese_and_show_between_words() -> None:
    made = page("<p>保险\n  责任&nbsp;免除</p><p>any\nloss of <b>da</b>ta</p><p>第八条　因故意</p>")
    assert [b.text for b in made.blocks] == ["保险责任 免除", "any loss of data", "第八条 因故意"]


def test_weight_is_inherited_and_taken_back() -> None:
    made = page('<p style="font-weight:bold">不赔<span style="font-weight:normal">，但</span>战争</p>')
    assert [made.text[r.start : r.end] for r in made.blocks[0].runs if r.style.bold] == ["不赔", "战争"]


def test_wording_inside_a_script_template_is_read_where_it_stands() -> None:
    source = PAGE.format("<script>var x = 1;\nconst html = `<p>第一条 本合同${a}由条款组成。</p>`;</script>")
    made = read(source.encode(), name="x.jsp")
    assert [b.text for b in made.blocks] == ["第一条 本合同 由条款组成。"]
    assert leads_back(made, source)


@pytest.mark.parametrize(
    "body",
    [
        '<p>标题</p><div style="display:none">' + "<p>第九条 保险人不负责赔偿。</p>" * 30 + "</div>",
        '<p>标题</p><script>var t = "' + "第九条 保险人不负责赔偿。" * 30 + '";</script>',
        '<p>标题</p><iframe src="wording.html"></iframe>',
        '<p>标题</p><img src="page1.png">',
    ],
)
def test_what_may_hold_wording_and_is_not_shown_counts_as_unread(body: str) -> None:
    made = page(body)
    assert not made.complete
    assert {u.kind for u in made.unread} <= {UnreadKind.OBJECT, UnreadKind.IMAGE}


def test_cells_know_their_rows_and_spans() -> None:
    made = page(
        "<table><tr><th rowspan=2>险别</th><th>限额</th></tr><tr><td><p>甲</p><p>乙</p></td></tr></table><p>后</p>"
    )
    placed = [(b.text, b.cell.row, b.cell.column) if b.cell else (b.text,) for b in made.blocks]
    assert placed == [("险别", 0, 0), ("限额", 0, 1), ("甲", 1, 1), ("乙", 1, 1), ("后",)]
    assert [(t.rows, t.columns) for t in made.tables] == [(2, 2)]


@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<td>", "<table>", "</table>", "<tr>", "<li>", "<ol>", "<![", "<!", "<?", "&nbsp;", "&#x4e00;", "&lt",
     "第一条", " ", "\n", "\r\n", "a<b", "<script>", "</script>", "<%", "%>", "`", "${", "<!--", "-->", "<![CDATA[", "<title>", "]]>"]
), max_size=40))  # fmt: skip
def test_any_html_is_read_and_leads_back(parts: list[str]) -> None:
    source = "<!DOCTYPE html><html><body><p>条款</p>" + "".join(parts)
    assert leads_back(read(source.encode(), name="x.html"), source)


@pytest.mark.parametrize(
    "body",
    ["<b>" * 30_000 + "战争", "<span>战</span>" * 30_000, "<p>战争。" * 30_000, "<td>" * 30_000, "战\n" * 100_000, "</p>" * 50_000],
)  # fmt: skip
def test_large_and_strange_pages_take_linear_time(body: str) -> None:
    started = time.process_time()
    page("<p>条款</p>" + body)
    assert time.process_time() - started < 3


def test_a_page_whose_headings_only_its_style_sheet_makes_is_read_with_their_sizes() -> None:
    made = page(
        "<html><head><style>.h{font-weight:700;font-size:20px} p.q, .r {font-style:italic} .x .y{font-weight:bold}</style></head>"
        "<body><div class='h'>Your cover</div><div>We pay.</div><p class='q'>Note</p><div class='x'><i class='y'>no</i></div>"
        "<div style='font-size:150%;font-weight:bold'>Claims</div></body></html>"
    )
    looks = {b.text: b.runs[0].style for b in made.blocks}
    assert (looks["Your cover"].bold, looks["Your cover"].size) == (True, 15.0)
    assert (looks["We pay."].bold, looks["We pay."].size) == (False, 12.0)
    assert looks["Note"].italic
    assert not looks["no"].bold
    assert looks["Claims"].size == 18.0


def test_a_page_that_names_no_size_has_none() -> None:
    assert page("<p><b>Cover</b></p><p>We pay.</p>").blocks[0].runs[0].style.size is None


def test_words_in_boxes_side_by_side_do_not_touch() -> None:
    sheet = "<style>.row{display:flex}.name{display:inline-block}.line{display:block}</style>"
    body = (
        '<div class="row"><span>You</span><span>the person named</span></div>'
        '<p><span class="name">Excess</span>what you pay</p><p><span class="line">First</span><span class="line">Second</span></p>'
        "<p>one<b>word</b></p>"
    )
    assert [b.text for b in page(sheet + body).blocks] == ["You the person named", "Excess what you pay", "First", "Second", "oneword"]  # fmt: skip


LONG = "".join(f"第{k}项损失，保险人不负责赔偿。" for k in range(40))


def test_code_that_nobody_ended_does_not_swallow_the_page_without_a_word() -> None:
    assert not page(f"<p>第一条 本合同</p><style>p {{color: red}}<p>{LONG}</p>").complete
    assert page(f"<p>第一条 本合同</p><style>p {{color: red}}</style><p>{LONG}</p>").complete


def test_words_in_a_form_and_in_a_page_within_the_page_are_told() -> None:
    for element in (f'<input value="{LONG}">', f'<iframe srcdoc="&lt;p&gt;{LONG}"></iframe>'):
        assert not page(f"<p>第一条 本合同</p>{element}").complete
    assert page(f'<p>第一条 本合同</p><input type="hidden" value="{LONG}">').complete
