"""Names that are nearly those of defined terms."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.terms.near_names import near_names

_EN = (
    "1. COVER\nWe will pay for the {term}.\n2. The {term} must be told.\n3. Each {term} counts, a {near} too.\n4. Nothing in the {term} changes this.\n{more}\n"
    "DEFINITIONS\n“Alarm” means a bell.\n“Bond” means a surety.\n“Fence” means a wall.\n“Gate” means a door.\n“Lodge” means a house.\n“Quay” means a landing.\n“{term}” means what the schedule shows.\n“Well” means a hole.\n"
)
_ZH = "第一条 发生{term}的，保险人负责赔偿。\n第二条 {term}终止的，核定损失。\n第三条 知道{near}后，应当通知保险人。\n第四条 {term}的费用另计。\n释义\n第五条 桥梁：指跨越障碍的构筑物。\n第六条 粮仓：指储存粮食的建筑。\n第七条 {term}：指保险单载明的事项。\n"
_FAMILIES = (("costs", "expenses", "费用", "支出"), ("事件", "事故"), ("人", "方"))


def _told(text: str) -> list[str]:
    made = wording(text)
    return [n.span.of(made.text) for n in near_names(made, _FAMILIES)]


@pytest.mark.parametrize(
    ("term", "near", "told"),
    [
        ("Recovery Costs", "Recovery Expenses", True),
        ("Waiting Period", "Waiting Peroid", True),
        ("Medical Practitioner", "Medical Practioner", True),
        ("Recovery Costs", "Travel Expenses", False),
        ("Waiting Period", "Waiting Periods", False),
        ("Security Breach", "Security Breaches", False),
        ("Waiting Period", "Waiting Room", False),
    ],
)
def test_a_name_near_an_english_term(term: str, near: str, told: bool) -> None:
    assert _told(_EN.format(term=term, near=near, more="")) == ([near] if told else [])


def test_a_name_that_is_explained_or_used_often_is_a_thing_of_its_own() -> None:
    often = "5. Recovery Expenses are listed. Our Recovery Expenses are not."
    assert not _told(_EN.format(term="Recovery Costs", near="Recovery Expenses", more=often))
    said = "5. By Recovery Expenses means what we say."
    assert not _told(_EN.format(term="Recovery Costs", near="Recovery Expenses", more=said))


@pytest.mark.parametrize(
    ("term", "near", "told"),
    [
        ("网络安全事件", "网络事件", True),
        ("网络安全事件", "网络安全事故", True),
        ("数据恢复费用", "数据恢复支出", True),
        ("网络安全事件", "网络安全", False),
        ("委托人", "委托方", True),
        ("委托人", "受托方", False),
        ("网络安全事件", "网络运营事件", False),
    ],
)
def test_a_name_near_a_chinese_term(term: str, near: str, told: bool) -> None:
    assert _told(_ZH.format(term=term, near=near)) == ([near] if told else [])
