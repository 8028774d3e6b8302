"""Chinese covers taken whole by a row of causes or losses."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.covers.cover_map import cover_map
from wordcheck.meaning.covers.rows_zh import row_taken, rows_granted, takes_row

CAUSES = "在保险期间内，因碰撞、倾覆、坠落造成吊臂的损失，保险人负责赔偿。"
COSTS = "被保险人为应诉而支付的仲裁费用、鉴定费用以及经保险人同意支付的律师费用，保险人负责赔偿。"


@pytest.mark.parametrize(
    ("excluded", "granted", "whole"),
    [
        ("（五）碰撞、倾覆、坠落；", CAUSES, True),
        ("（五）坠落、任何倾覆以及碰撞、刮擦造成的损失；", CAUSES, True),
        ("（五）碰撞、倾覆；", CAUSES, False),
        ("（五）因碰撞、倾覆、坠落引起的停工；", CAUSES, False),
        ("（五）任何仲裁费用、鉴定费用和律师费用；", COSTS, True),
        ("（五）经法院判决的仲裁费用、鉴定费用、律师费用；", COSTS, False),
        ("（五）任何疾病；", "被保险人因疾病住院的，保险人给付津贴。", True),
        ("（五）疾病；", "被保险人因疾病住院的，保险人给付津贴。", False),
    ],
)
def test_a_row_is_taken_where_every_member_is_named_without_condition(excluded: str, granted: str, whole: bool) -> None:
    assert takes_row(row_taken(excluded), rows_granted([granted])) is whole


def test_a_cover_taken_by_a_row_is_swallowed() -> None:
    text = f"保险责任\n第一条 {CAUSES}\n第二条 {COSTS}\n责任免除\n第三条 下列原因造成的损失，保险人不负责赔偿：\n（一）战争；\n（二）碰撞、倾覆、坠落；"
    faults = cover_map(wording(text)).faults
    assert [f.kind for f in faults if f.kind == "swallowed-cover"] == ["swallowed-cover"]


def test_situations_under_one_lead_are_one_cover_and_bounds_are_none() -> None:
    text = (
        "保险责任\n第一条 在保险期间内，船员有下列情形之一，依法应由被保险人承担的下列经济赔偿责任，保险人负责赔偿：\n"
        "（一）在工作时间内遭受意外事故；\n（二）因工外出遭受意外事故；\n（三）被诊断为职业病。\n"
        "第二条 因船员遣返支出的费用，保险人负责赔偿。\n"
        "第三条 本保险合同属于费用补偿型合同，被保险人已获补偿的部分，保险人扣除后给付。\n"
        "第四条 在任何情况下，保险人的赔偿以责任限额为限。\n责任免除\n第五条 战争造成的损失，保险人不负责赔偿。"
    )
    labels = [wording(text).clause(c.clause).label for c in cover_map(wording(text)).covers]
    assert labels == ["第一条", "第二条"]
