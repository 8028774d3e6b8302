"""Figures that cannot all hold."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.figures import disagreements


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("第一条 累计赔偿限额为人民币200万元。\n第二条 每次事故赔偿限额为人民币800万元。", "sublimit-over-limit"),
        ("第一条 等待期为十日。\n第二条 赔偿期为七日。", "waiting-over-indemnity"),
        ("第一条 被保险人应当在五日内通知保险人。\n第二条 本条款适用中国法律。\n第三条 被保险人应当在五个工作日内通知保险人。", "day-kinds"),
    ],
)  # fmt: skip
def test_what_cannot_hold_is_told_with_both_places(text: str, kind: str) -> None:
    (found,) = disagreements(wording(text))
    assert found.kind == kind
    assert len(found.evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "第一条 累计赔偿限额为人民币800万元。\n第二条 每次事故赔偿限额为人民币200万元。",
        "第一条 累计赔偿限额为人民币200万元。\n第二条 附加险累计赔偿限额为人民币900万元。\n第三条 每次事故赔偿限额为人民币800万元。",
        "第一条 等待期为八小时。\n第二条 赔偿期为七日。",
    ],
)
def test_what_may_hold_is_left_alone(text: str) -> None:
    assert [d for d in disagreements(wording(text)) if d.kind != "two-values"] == []


def test_a_row_of_a_table_and_a_sentence_are_compared() -> None:
    text = "第一条 每次事故责任限额为200万元。\n\n| 项目 | 金额 |\n| --- | --- |\n| 每次事故责任限额 | {} |\n"
    assert [d.kind for d in disagreements(wording(text.format("100万元")))] == ["two-values"]
    assert disagreements(wording(text.format("200万元"))) == ()


def test_rows_of_a_table_are_not_compared_with_one_another() -> None:
    text = "| 计划 | 金额 |\n| --- | --- |\n| 住院津贴限额 | 100元 |\n| 住院津贴限额 | 200元 |\n"
    assert disagreements(wording(text)) == ()


def test_a_sentence_that_says_nothing_but_one_sum_is_compared_with_its_like() -> None:
    text = "1. If your car breaks down we pay towing costs up to $300 for each event.\n2. English law applies.\n3. We pay towing costs up to {}.\n"
    assert [d.kind for d in disagreements(wording(text.format("$900")))] == ["two-values"]
    assert disagreements(wording(text.format("$300"))) == ()


def test_a_worked_example_states_no_limit() -> None:
    text = "1. We pay towing costs up to $300 for each event.\n2. Example\nWe pay towing costs up to $900.\n"
    assert disagreements(wording(text)) == ()


def test_a_total_is_added_up() -> None:
    text = "第一条 限额如下：\n\n| 项目 | 限额 |\n| --- | --- |\n| 医疗费用 | 30000元 |\n| 误工费用 | 20000元 |\n| 合计 | {} |\n"
    (found,) = disagreements(wording(text.format("60000元")))
    assert (found.kind, len(found.evidence)) == ("total", 3)
    assert disagreements(wording(text.format("50000元"))) == ()
