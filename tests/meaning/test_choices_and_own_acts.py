"""Covers that are in force only where they are bought, and exclusions of the insured's own act."""

from __future__ import annotations

import pytest

import wordcheck
from tests.anatomy.trees import only


def states(text: str) -> dict[str, str]:
    (found,) = wordcheck.covers(only(text), every_line=True)
    return {s.key: s.state.value for s in found.statuses}


@pytest.mark.parametrize(
    "above",
    [
        "2. ADD-ONS\n",
        "2. FURTHER COVER\nThese apply only if shown in your Certificate.\n",
        "2. OPTIONAL EXTENSIONS\n",
    ],
)
def test_a_part_of_add_ons_is_chosen(above: str) -> None:
    text = f"CYBER POLICY\n1. INSURING AGREEMENTS\n1.1 We will pay notification costs.\n{above}2.1 Ransom. We will pay a ransom.\n3. EXCLUSIONS\n3.1 War.\n"
    made = states(text)
    assert made["C10"] == "optional"
    assert made["C02"] == "granted"


def test_a_section_in_force_only_if_marked_is_chosen_as_a_whole() -> None:
    head = 'SECTION 9 CYBER\nThis Section operates only if Cyber is marked "insured" in the Schedule.\n'
    text = (
        f"{head}9.1 WE INSURE\n(a) We pay notification costs.\n(b) We pay a ransom.\n9.2 WE DO NOT INSURE\n(a) war.\n"
    )
    assert states(text)["C10"] == "optional"


def test_an_exclusion_of_ones_own_act_takes_nothing_of_what_others_do() -> None:
    zh = "网络安全保险条款\n保险责任\n第一条 面包损失，保险人负责赔偿。\n责任免除\n第二条 下列损失，保险人不负责赔偿：\n（一）被保险人{}泄露个人信息；\n（二）战争。"
    assert states(zh.format("故意"))["C14"] == "silent"
    assert states(zh.format("的雇员"))["C14"] == "excluded"


def test_plain_words_in_a_definition_or_an_example_grant_nothing() -> None:
    sleuths = "the bill of the digital detectives who work out how the crook got in"
    grant = f"CYBER POLICY\n1. INSURING AGREEMENTS\n1.1 We will pay {sleuths}.\n2. EXCLUSIONS\n2.1 War.\n"
    assert states(grant)["C01"] == "granted"
    defined = f"CYBER POLICY\n1. INSURING AGREEMENTS\n1.1 We will pay Costs.\n2. DEFINITIONS\n“Costs” means wages, and {sleuths}.\n3. EXCLUSIONS\n3.1 War.\n"
    assert states(defined)["C01"] == "silent"


def test_a_line_that_leads_in_what_may_be_chosen_says_nothing_of_what_stands_before_it() -> None:
    text = (
        "网络安全保险条款\n保险责任\n第一条 查明网络攻击原因的技术服务费用，保险人负责赔偿。\n第二条 恢复数据的费用，保险人负责赔偿。\n"
        "以下保障由投保人选择投保：\n第三条 支付网络敲诈赎金的损失，保险人负责赔偿。\n责任免除\n第四条 战争造成的损失，保险人不负责赔偿。\n"
    )
    found = states(text)
    assert (found["C05"], found["C10"]) == ("granted", "optional")
