"""Chinese covers taken whole by a row of causes or losses."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.cover_map import cover_map
from wordcheck.meaning.rows_zh import row_taken, rows_granted, takes_row

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
