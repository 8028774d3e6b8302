"""One question that a wording answers twice: law, forum, currency, territory, trigger, bearer of a cost."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.accord.two_answers import TWO_ANSWERS
from wordcheck.model.figures import DisagreementKind

_EN = "COVER\n1. We pay for theft.\nCONDITIONS\n2. {}\n3. You must lock the doors.\n4. {}\n"
_ZH = "第一条 保险人负责赔偿损失。\n第二条 {}\n第三条 投保人应当如实告知。\n第四条 {}\n"


def _told(kind: DisagreementKind, text: str) -> list[str]:
    made = wording(text)
    return [d.evidence[0].quote for d in TWO_ANSWERS[kind](made)]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("This policy is governed by Irish law.", "This contract shall be construed under the laws of Malta.", True),
        ("This policy is governed by Irish law.", "This contract is subject to the laws of Ireland.", False),
        ("This policy is governed by English law.", "If you live in Jersey, this policy is governed by the laws of Jersey.", False),
        ("This policy is governed by the laws of England and Wales.", "The insurance is subject to English law unless we agree otherwise.", False),
        ("This policy is governed by the laws of the State of Ohio.", "This policy is subject to the laws of the United States.", False),
    ],
)  # fmt: skip
def test_one_law_governs(first: str, second: str, told: bool) -> None:
    assert bool(_told("two-laws", _EN.format(first, second))) is told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("本合同适用中华人民共和国法律。", "本条款的解释适用新加坡法律。", True),
        ("本合同适用中华人民共和国法律（不含港澳台地区法律）。", "未尽事宜依照中国法律处理。", False),
        ("本合同适用中国法律。", "被保险人应当遵守当地法律法规。", False),
    ],
)
def test_one_law_governs_in_chinese(first: str, second: str, told: bool) -> None:
    assert bool(_told("two-laws", _ZH.format(first, second))) is told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("All disputes shall be referred to arbitration in Oslo.", "Any dispute is subject to the exclusive jurisdiction of the courts of Norway.", True),
        ("All disputes shall be referred to arbitration seated in Oslo.", "Any dispute will be settled by arbitration in Bergen.", True),
        ("Any dispute about the amount payable shall be referred to arbitration.", "Any dispute is subject to the exclusive jurisdiction of the courts of Norway.", False),
        ("You may refer any dispute to arbitration.", "Any dispute is subject to the exclusive jurisdiction of the courts of Norway.", False),
        ("Any dispute is subject to the exclusive jurisdiction of the courts of Norway.", "All disputes shall be decided by the Norwegian courts.", False),
    ],
)  # fmt: skip
def test_disputes_go_one_way(first: str, second: str, told: bool) -> None:
    assert bool(_told("two-forums", _EN.format(first, second))) is told


def test_ways_that_are_offered_for_choice_are_no_two_answers() -> None:
    text = "第一条 保险人负责赔偿损失。\n第二条 双方可以从下列两种方式中选择：\n（一）争议提交武汉仲裁委员会仲裁；\n（二）争议向人民法院起诉。\n"
    assert not _told("two-forums", text)
    assert _told(
        "two-forums", _ZH.format("争议提交武汉仲裁委员会仲裁。", "就本合同产生的纠纷，由保险人所在地人民法院管辖。")
    )


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("All sums are payable in euros.", "Claims shall be settled in Swiss francs.", True),
        ("Premiums are payable in euros.", "Claims shall be settled in Swiss francs.", False),
        ("Claims are payable in euros.", "Losses in Swiss francs are converted and paid in euros.", False),
        ("Claims are payable in euros.", "Claims are paid in the equivalent of Swiss francs.", False),
    ],
)
def test_one_payment_has_one_currency(first: str, second: str, told: bool) -> None:
    assert bool(_told("two-currencies", _EN.format(first, second))) is told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("This policy applies anywhere in the world.", "This policy does not apply outside Iceland.", True),
        ("This policy applies anywhere in the world.", "This policy does not apply to suits brought outside Iceland.", False),
        ("This policy applies anywhere in the world.", "Under this extension cover applies only within Iceland.", False),
    ],
)  # fmt: skip
def test_a_wording_has_one_territory(first: str, second: str, told: bool) -> None:
    assert bool(_told("two-territories", _EN.format(first, second))) is told


def test_each_section_of_a_package_may_have_its_own_trigger() -> None:
    sections = "COVER\n1. Section A\nWe pay for claims first made against you during the period of insurance.\n2. Section B\nWe pay for injury that happens during the period of insurance, regardless of when the claim is made.\n"
    general = "COVER\n1. We pay for claims first made against you during the period of insurance.\nCONDITIONS\n2. This policy is written on an occurrence basis.\n"
    assert not _told("two-triggers", sections)
    assert _told("two-triggers", general) == ["This policy is written on an occurrence basis"]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("公估费用由被保险人承担。", "公估费用由保险人承担。", True),
        ("公估费用由被保险人承担。", "诉讼费用由保险人承担。", False),
        ("公估费用由被保险人承担。", "如被保险人胜诉，公估费用由保险人承担。", False),
        ("公估费用由被保险人承担。", "公估费用由保险人和被保险人各自承担一半。", False),
    ],
)
def test_one_cost_is_borne_by_one_side(first: str, second: str, told: bool) -> None:
    assert bool(_told("two-bearers", _ZH.format(first, second))) is told


def test_the_later_answer_is_shown_with_the_earlier() -> None:
    made = wording(_EN.format("The cost of the survey shall be borne by the Insured.", "The Insurer shall pay the cost of the survey."))  # fmt: skip
    (found,) = TWO_ANSWERS["two-bearers"](made)
    assert [e.quote for e in found.evidence] == [
        "The Insurer shall pay the cost of the survey",
        "The cost of the survey shall be borne by the Insured",
    ]


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("two-laws", "This policy is governed by Irish law. This policy is governed by the laws of Malta.", True),
        ("two-laws", "This policy is governed by Irish law. However, it is governed by the laws of Malta.", False),
        ("two-currencies", "All claims are paid in euros; all claims are paid in pounds sterling.", False),
        ("two-priorities", "This policy is primary. This policy is excess of any other insurance.", True),
        ("two-precedences", "The schedule prevails over this wording. This wording overrides the schedule.", True),
        ("two-precedences", "The schedule prevails over this wording. The endorsements override the schedule.", False),
        ("two-places-of-costs", "Defence costs are included in the limit. Defence costs are paid on top of the limit.", True),
        ("two-defenders", "We have the right and duty to defend any claim. You must defend every claim yourself.", True),
        ("two-defenders", "We have the right and duty to defend any claim. You must help us to defend every claim.", False),
        ("two-bearers", "The Insured shall keep the wreck in safe custody. The Insurer must keep the wreck in safe custody.", True),
        ("two-bearers", "The Insured shall keep all papers confidential. The Insurer shall keep all papers confidential.", False),
        ("two-bearers", "Each party shall appoint a loss adjuster. The Insurer shall appoint a loss adjuster.", False),
        ("two-places-of-costs", "Sublimits shown in the Schedule are part of the limit. Sublimits are paid over and above the limit.", True),
        ("two-places-of-costs", "Sublimits are part of the limit. Only the sublimit for towing is paid over and above the limit.", False),
        ("two-places-of-costs", "The expenses of such expert will erode the limit.\n3. The expenses of such expert will not erode the limit.", False),
    ],
)  # fmt: skip
def test_two_sentences_of_one_paragraph_answer_once(kind: DisagreementKind, text: str, told: bool) -> None:
    assert bool(_told(kind, f"COVER\n1. We pay for theft.\nCONDITIONS\n2. {text}\n")) is told


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("two-forums", "因本合同发生的争议，提交北京仲裁委员会仲裁。双方发生争议的，应当向被告住所地人民法院起诉。", True),
        ("two-laws", "本合同适用中国法律。在香港投保的，本合同适用香港法律。", False),
        ("two-bearers", "被保险人应当在三日内拆除受损设备。受损设备由保险人负责拆除。", True),
        ("two-bearers", "被保险人应当保守商业秘密。保险人应当保守商业秘密，予以保密。", False),
        ("two-places-of-costs", "清理费用的分项限额包含在责任限额之内。清理费用的分项限额在责任限额以外单独计算。", True),
        ("two-places-of-costs", "清理费用的分项限额包含在责任限额之内。出庭费用的分项限额在责任限额以外单独计算。", False),
    ],
)  # fmt: skip
def test_two_chinese_sentences_of_one_paragraph_answer_once(kind: DisagreementKind, text: str, told: bool) -> None:
    assert bool(_told(kind, f"第一条 保险人负责赔偿损失。\n第二条 {text}\n")) is told
