"""Parts whose headings and verbs are a house's own: covers by what they promise, exclusions by any negative of the insurer."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only
from wordcheck.model.wording import ClauseKind

K = ClauseKind
COVERS_EN = "PERILS CONTRACT\n1. Own Losses\n1.1 Records. The Fund bears the labour of keying in records again.\n1.2 Days lost. The Fund bears the lost margin.\n"
COVERS_ZH = "网络保障契约\n第一章 会员自身所受之损\n第一条 重做资料的支出，由本社承付。\n第二条 停顿期间的净收益，由本社承付。\n第三条 告知的支出，由本社承付。\n"


def kinds(text: str) -> dict[str, ClauseKind]:
    return {(c.label or c.title): c.kind for c in only(text).clauses}


@pytest.mark.parametrize(
    "lead", ["The Fund has no part in:", "The Fund takes on none of the following:", "Nothing is owed for:"]
)
def test_a_negative_lead_in_of_the_insurer_excludes_whatever_its_verb(lead: str) -> None:
    made = kinds(f"{COVERS_EN}2. Elsewhere\n{lead}\n(a) new hardware;\n(b) war.\n")
    assert made["1.1"] is K.COVERAGE
    assert made["(a)"] is K.EXCLUSION


@pytest.mark.parametrize("lead", ["下列各项，本社一概不担：", "下列各项，本社概不过问："])
def test_a_chinese_negative_lead_in_excludes_whatever_its_verb(lead: str) -> None:
    made = kinds(f"{COVERS_ZH}第二章 其余\n第四条 {lead}\n（一）设备更换；\n（二）战争。\n")
    assert made["第一条"] is K.COVERAGE
    assert made["（一）"] is K.EXCLUSION


def test_a_limit_in_a_negative_lead_in_excludes_nothing() -> None:
    made = kinds(f"{COVERS_EN}2. Sums\nThe Fund pays not more than:\n(a) 100 for records;\n(b) 200 for days lost.\n")
    assert made["(a)"] is not K.EXCLUSION


def test_what_names_losses_at_the_margin_behind_covers_goes_on_with_them() -> None:
    text = (
        "网络安全保险单\n第一部分 承保内容\n1.1 A类 自身损失\nA1 恢复费用：数据的恢复费用。\n1.2 B类 对外责任\n"
        "B1 数据责任：泄露个人信息，依法应负的赔偿责任。\nB2 应对费用：配合调查支出的费用。\n第二部分 责任免除\n2.1 战争。\n"
    )
    made = {c.label: c.kind for c in only(text).clauses}
    assert made["B1"] is K.COVERAGE
    assert made["B2"] is K.COVERAGE
