"""Figures that name the place or the dates by which they can be held."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.figures.disagreements import disagreements

_SCHEDULE = "1. LIMITS\n1.1 Our aggregate liability shall not exceed the Limit of Liability of {} stated in Item 3 of the Schedule.\n1.2 You bear the excess.\n\nSCHEDULE\nItem 1 Name: as applied for\nItem 2 Excess: $500\nItem 3 Limit of Liability: $3,000,000\n"
_CLAUSE = "1. CLAIMS\n1.1 You must send the papers within the {} allowed by clause 1.2.\n1.2 The papers must reach us within 60 days.\n1.3 We answer in 14 days.\n"
_ZH = "第一条 中断超过第二条约定的{}等待期的，保险人负责赔偿利润损失。\n第二条 等待期为12小时。\n第三条 保险人应当及时赔偿。\n"
_LIST = "1. DUTIES\n1.1 You must:\n(a) test the alarm every 7 days;\n(b) change the filters every 6 months.\n1.2 The alarm must be {} as required by clause 1.1.\n1.3 English law applies.\n"
_LIST_ZH = "第一条 被保险人应当：\n（一）每7天进行一次完整备份；\n（二）在48小时内安装补丁。\n第二条 未按第一条约定{}的，保险人有权扣减赔款。\n"
_DATES = "1. PERIOD\n1.1 The policy period is from 1 January 2026 to 31 December 2027 ({}).\n1.2 English law applies.\n"
_DATES_ZH = "第一条 保险期间为{}，自2026年1月1日零时起至2026年12月31日二十四时止。\n第二条 保险人应当及时赔偿。\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_SCHEDULE.format("$5,000,000"), ["$5,000,000", "$3,000,000"]),
        (_SCHEDULE.format("$3,000,000"), []),
        (_CLAUSE.format("30 days"), ["30 days", "60 days"]),
        (_CLAUSE.format("60 days"), []),
        (_ZH.format("8小时"), ["8小时", "12小时"]),
        (_ZH.format("12小时"), []),
        (_LIST.format("tested every 14 days"), ["14 days", "7 days"]),
        (_LIST.format("tested every 7 days"), []),
        (_LIST.format("insured every 12 months"), []),
        (_LIST_ZH.format("每3天进行一次完整备份"), ["3天", "7天"]),
        (_LIST_ZH.format("每7天进行一次完整备份"), []),
        (_DATES.format("12 months"), ["12 months", "31 December 2027"]),
        (_DATES.format("24 months"), []),
        (_DATES_ZH.format("半年"), ["半年", "2026年12月31日"]),
        (_DATES_ZH.format("一年"), []),
    ],
)
def test_a_figure_is_held_against_what_it_names(text: str, told: list[str]) -> None:
    found = [d for d in disagreements(wording(text)) if d.kind == "two-values"]
    assert [e.quote for d in found for e in d.evidence] == told
