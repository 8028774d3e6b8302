"""Two parts of one file that may answer a question in two ways: annexes, endorsements, customers, products."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.accord.two_answers import TWO_ANSWERS
from wordcheck.meaning.realms import apart
from wordcheck.model.figures import DisagreementKind

_COVER = "COVER\n1. We pay for theft.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "CONDITIONS\n2. This policy is governed by Irish law.\n\nANNEX B – SPAIN\nB1. This policy is governed by Spanish law.",
        "CONDITIONS\n2. This policy is governed by Irish law.\n\nENDORSEMENT 7\nThis policy is governed by the law of Malta.",
        "CONDITIONS\n2. This policy is governed by Irish law.\n3. Condition 2 is replaced by the following:\nThis policy is governed by the law of Malta.",
        "PART ONE – PRIVATE CUSTOMERS\nP1. This policy is governed by Irish law.\n\nPART TWO – BUSINESS CUSTOMERS\nB1. This policy is governed by the law of Malta.",
        "CONDITIONS\n2. This policy is governed by Irish law.\n3. The service agreement between you and the helpline is governed by the law of Malta and is no part of this policy.",
    ],
)
def test_another_law_of_another_part_is_no_second_answer(text: str) -> None:
    assert not list(TWO_ANSWERS["two-laws"](wording(_COVER + text)))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("two-laws", "第二条 本保险合同适用中国法律。\n\n批单第三号\n本保险合同适用新加坡法律。"),
        ("two-territories", "第二条 本保险合同的承保区域为中华人民共和国境内。\n\n附加全球扩展保险条款\n第一条 保险人对发生在世界各地的事故均承担赔偿责任。"),
        ("two-currencies", "保障计划\n计划一：保险金以人民币给付。\n\n第九条 其他\n计划二：保险金以美元给付。"),
        ("two-bearers", "第二条 事故鉴定费用由保险人承担。\n第三条 鉴定结果表明不属于保险责任的，事故鉴定费用由被保险人承担。"),
        ("two-triggers", "第二条 本保险合同采用期内索赔制。\n第三条 被保险人此前投保的保险采用事故发生制的，其责任由该保险承担。"),
    ],
)  # fmt: skip
def test_another_answer_of_an_added_part_or_a_case_is_none(kind: DisagreementKind, text: str) -> None:
    assert not list(TWO_ANSWERS[kind](wording(f"第一条 保险人负责赔偿损失。\n{text}\n")))


def test_parts_that_speak_of_all_covers_are_not_apart() -> None:
    text = (
        _COVER
        + "GENERAL CONDITIONS\n2. This policy is governed by Irish law.\n\nCLAIMS CONDITIONS\n3. The law of Malta governs this policy.\n"
    )
    made = wording(text)
    assert not apart(made, made.text.index("Irish"), made.text.index("Malta"))
    assert list(TWO_ANSWERS["two-laws"](made))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "# Stays\n\nHello.\n\n## About us\n\nThis section applies to hosts. First.\n\n## Your cover\n\nSecond.\n",
            True,
        ),
        (
            "# Stays\n\nHello.\n\n## About us\n\nFirst.\n\n## Your cover\n\nAll hold.\n\n### Buildings\n\nThis section applies to houses. Second.\n",
            False,
        ),
    ],
)
def test_what_a_heading_says_of_itself_says_nothing_of_the_part_above_it(text: str, told: bool) -> None:
    made = wording(text, "w.md")
    assert apart(made, made.text.index("First"), made.text.index("Second")) is told


def test_sections_of_cover_answer_each_for_itself() -> None:
    made = wording(
        "SECTION 1 – THEFT\nThis policy covers losses worldwide.\n\nSECTION 2 – FLOOD\nThis policy does not cover losses outside Malta.\n"
    )
    one, other = made.text.index("worldwide"), made.text.index("Malta")
    assert not apart(made, one, other)
    assert not list(TWO_ANSWERS["two-territories"](made))


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("The policy covers your legal liability anywhere in the world.", "The policy does not cover the use of the courtesy car outside Austria.", False),
        ("This policy protects you anywhere in the world.", "We do not provide cover for any loss outside Portugal.", True),
    ],
)  # fmt: skip
def test_a_territory_of_one_thing_is_not_that_of_all(first: str, second: str, told: bool) -> None:
    made = wording(f"{_COVER}CONDITIONS\n2. {first}\n3. You must lock the doors.\n4. {second}\n")
    assert bool(list(TWO_ANSWERS["two-territories"](made))) is told


def test_two_arbitral_bodies_are_two_forums() -> None:
    text = "第一条 保险人负责赔偿损失。\n第二条 合同争议协商不成的，提交{}仲裁委员会仲裁。\n第三条 投保人应当如实告知。\n第四条 合同争议协商不成的，提交{}仲裁委员会仲裁。\n"
    assert list(TWO_ANSWERS["two-forums"](wording(text.format("北京", "上海国际经济贸易"))))
    assert not list(TWO_ANSWERS["two-forums"](wording(text.format("北京", "北京"))))


def test_headed_parts_of_the_covers_speak_for_themselves() -> None:
    covers = "COVER\nA. THEFT\nWe pay for theft. Claim expenses are part of the limit.\nB. FLOOD\nWe pay for flood. Claim expenses are payable in addition to the limit.\n"
    general = "CONDITIONS\n1. Claim expenses are payable in addition to the limit.\n"
    assert not list(TWO_ANSWERS["two-places-of-costs"](wording(covers + general)))
