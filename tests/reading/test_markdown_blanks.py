"""Blanks to be filled in are words that are missing, never emphasis."""

from __future__ import annotations

import pytest

import wordcheck


@pytest.mark.parametrize(
    "words", ["超过____日不行使而消灭", "a period of ____ days", "____", "保险金额为___元，免赔额为______元"]
)
def test_a_line_to_write_on_stays_in_the_text(words: str) -> None:
    assert words in wordcheck.read(f"# 条款\n\n第一条 {words}。\n".encode(), name="w.md").text


def test_emphasis_by_underscores_is_still_emphasis() -> None:
    assert "网络事件" in (
        text := wordcheck.read("# 条款\n\n第一条 __网络事件__ 及 _损失_。".encode(), name="w.md").text
    )
    assert "_" not in text


def test_a_page_number_behind_a_form_number_or_of_how_many_is_no_wording() -> None:
    made = wordcheck.read(
        "# 条款\n\n第一条 甲。\n\n第 17页 /共 17页\n\n第二条 乙。\n\nHC072408 Page 2 of 12\n\n第三条 丙。\n".encode(),
        name="x.md",
    )
    assert [b.text for b in made.blocks] == ["条款", "第一条 甲。", "第二条 乙。", "第三条 丙。"]


def test_numbers_whose_point_a_converter_escaped_show_markdown() -> None:
    made = wordcheck.read("1\\. 雷击是指云地之间的放电。\n\n2\\) 暴雨是指连续的强降雨。\n".encode(), name="x.md")
    assert [b.text for b in made.blocks] == ["1. 雷击是指云地之间的放电。", "2) 暴雨是指连续的强降雨。"]
