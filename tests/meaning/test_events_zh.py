"""Chinese exclusions that take a cover whole in other words than those in which it was granted."""

from __future__ import annotations

import pytest

from tests.meaning.support import market, wording
from wordcheck.meaning.covers.cover_map import cover_map


@pytest.mark.parametrize(
    ("granted", "excluded", "swallowed"),
    [
        ("因仓库失火造成货物毁损的，保险人负责赔偿。", "仓库起火；", True),
        ("行李被盗窃造成的损失，保险人负责赔偿。", "行李失窃；", True),
        ("由于暴雨、洪水造成的损失，保险人负责赔偿。", "任何自然灾害；", True),
        ("参赛者在骑行中因意外事故身故的，保险人给付保险金。", "骑行中发生的各类意外；", True),
        ("班车晚点造成的住宿费用，保险人负责赔偿。", "班车未按预定时间到达；", True),
        ("被保险人因应诉支付的律师费用，保险人负责赔偿。", "打官司的开支；", True),
        ("因他人敲诈而支付的款项，保险人负责赔偿。", "勒索赎金；", True),
        ("客户个人信息泄露造成的损失，保险人负责赔偿。", "用户隐私外泄；", True),
        ("顾客在店内滑倒受伤的，保险人负责赔偿。", "来宾摔倒；", True),
        ("航班延误造成的费用，保险人负责赔偿。", "飞机晚点；", True),
        ("他人以诈骗手段骗取资金造成的损失，保险人负责赔偿。", "员工参与的诈骗；", False),
        ("由于自然灾害造成的损失，保险人负责赔偿。", "暴雨；", False),
        ("因仓库失火造成货物毁损的，保险人负责赔偿。", "被保险人故意引起的火灾；", False),
        ("行李被盗窃造成的损失，保险人负责赔偿。", "行李无人看管时被盗；", False),
        ("行李被盗窃造成的损失，保险人负责赔偿。", "行李破损；", False),
        ("因机器故障造成的损失，保险人负责赔偿。", "等待期内发生的故障；", False),
    ],
)
def test_an_exclusion_that_names_what_is_granted_and_no_case_of_its_own_swallows_it(
    granted: str, excluded: str, swallowed: bool
) -> None:
    text = f"保险责任\n第一条 {granted}\n责任免除\n第二条 下列原因造成的损失、费用和责任，保险人不负责赔偿：\n（一）战争、军事行动；\n（二）{excluded}\n（三）核辐射。"
    faults = [f for f in cover_map(wording(text), market()).faults if f.kind == "swallowed-cover"]
    assert [f.evidence[0].quote.rstrip("；") for f in faults] == ([excluded.rstrip("；")] if swallowed else [])
