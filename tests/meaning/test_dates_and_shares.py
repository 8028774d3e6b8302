"""Dates that cannot be, limits of one cover under two names, notices and periods told twice, shares above the whole."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.figures.dates import impossible_dates
from wordcheck.meaning.figures.disagreements import disagreements
from wordcheck.meaning.misled import misled


def _told(kind: str, text: str) -> list[str]:
    return [d.evidence[0].quote for d in disagreements(wording(text)) if d.kind == kind]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. Agreed on 31 November 2026.", ["31 November 2026"]),
        ("1. Agreed on April 31st, 2026.", ["April 31st, 2026"]),
        ("1. Agreed on 29 February 2028.", []),
        ("第一条 本条款自2027年2月29日起施行。", ["2027年2月29日"]),
        ("第一条 本条款自2026年10月31日起施行。", []),
    ],
)
def test_dates_that_the_calendar_has_not(text: str, told: list[str]) -> None:
    made = wording(text)
    assert [s.of(made.text) for s in impossible_dates(made)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. The period of insurance is from 1 May 2026 to 30 April 2026.", ["30 April 2026"]),
        ("1. The period of insurance is from 1 May 2026 to 30 April 2027.\n2. The retroactive date is 1 June 2026.", ["1 June 2026"]),
        ("1. The period of insurance is from 1 May 2026 to 30 April 2027.\n2. The retroactive date is 1 June 2020.", []),
        ("1. Rates of 1 May 2026 and 30 April 2025 apply.", []),
        ("第一条 保险期间自2026年5月1日零时起至2026年4月30日二十四时止。", ["2026年4月30日"]),
    ],
)  # fmt: skip
def test_dates_that_run_backwards(text: str, told: list[str]) -> None:
    assert _told("dates-out-of-order", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("第一条 保险人按照110%的赔付比例赔偿损失。", ["110%"]),
        ("第一条 保险人按照已交保险费的160%给付身故保险金。", []),
        ("1. We pay 130% of the loss.", ["130%"]),
        ("1. We pay up to 130% of the sum insured.", []),
        ("第一条 本保险由三家保险人共保，承保份额分别为50%、40%、30%。", ["30%"]),
        ("第一条 本保险由三家保险人共保，承保份额分别为50%、30%、20%。", []),
    ],
)
def test_shares_of_more_than_the_whole(text: str, told: list[str]) -> None:
    assert _told("share-above-whole", text) == told


_COVERS_ZH = "保险责任\n第一条 被保险人遭受网络勒索支付的赎金，保险人负责赔偿{}。\n第二条 被保险人恢复数据的费用，保险人负责赔偿。\n其他事项\n第三条 {}\n"
_COVERS_EN = (
    "COVER\n1. Ransom\nWe pay a ransom{}.\n2. Data recovery\nWe pay the cost of restoring data.\nLIMITS\n3. {}\n"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_COVERS_ZH.format("，本条的赔偿限额为30万元", "网络勒索的赔偿限额为50万元。"), ["50万元"]),
        (_COVERS_ZH.format("，本条的赔偿限额为30万元", "网络勒索的赔偿限额为30万元。"), []),
        (_COVERS_ZH.format("，本条的赔偿限额为30万元", "电子数据恢复的赔偿限额为50万元。"), []),
        (_COVERS_EN.format(". The most we pay under this cover is £300", "Ransom: the maximum payable is £500."), ["£500"]),
        (_COVERS_EN.format(". The most we pay under this cover is £300", "Data recovery: the maximum payable is £500."), []),
        (_COVERS_EN.format(". The most we pay under this cover is £300. If you tell the police, the most we pay under this cover is £500", "The excess is £50."), []),
    ],
)  # fmt: skip
def test_a_limit_of_one_cover_has_one_value(text: str, told: list[str]) -> None:
    found = _told("two-values", text) + _told("two-times", text) + _told("schedule-and-clause", text)
    assert found == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. We may cancel this policy by giving you 30 days’ notice.\n2. You must lock the doors.\n3. We may cancel this policy by giving you 60 days’ notice.", ["60 days"]),
        ("1. We may cancel this policy by giving you 30 days’ notice.\n2. You may cancel this policy by giving us 60 days’ notice.", []),
        ("1. We may cancel this policy by giving you 30 days’ notice.\n2. We may cancel this policy for non-payment by giving you 10 days’ notice.", []),
        ("第一条 保险人解除本合同的，应当提前30日通知投保人。\n第二条 投保人要求解除合同的，合同解除；保险人解除本合同的，应当提前15日通知投保人。", ["15日"]),
        ("第一条 营业中断的赔偿期间最长为90日。\n第二条 投保人应当如实告知。\n第三条 营业中断损失的补偿期最长为120日。", ["120日"]),
        ("第一条 赔偿期间自等待期届满之时开始，至系统恢复之时终止，最长不超过90日。\n第二条 投保人应当如实告知。\n第三条 赔偿期间最长不超过120日。", ["120日"]),
        ("第一条 营业中断的赔偿期间最长为90日。\n第二条 投保人应当如实告知。\n第三条 租金损失的补偿期最长为120日。", []),
    ],
)  # fmt: skip
def test_periods_of_one_act_or_loss(text: str, told: list[str]) -> None:
    assert _told("two-times", text) == told


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("第五条约定解除合同", ["第五条"]),
        ("第四条约定解除合同", []),
        ("第四条、第五条约定解除合同", []),
        ("第五条约定处理", []),
    ],
)
def test_a_reference_leads_to_what_is_looked_for(reference: str, told: list[str]) -> None:
    text = f"第一条 保险人负责赔偿。\n第二条 投保人应当交清保险费。\n第三条 被保险人未保护现场的，保险人有权按{reference}。\n第四条 保险人解除合同的，应当提前三十日通知。\n第五条 本条款适用中国法律。\n"
    made = wording(text)
    assert [r.span.of(made.text) for r in misled(made)] == told
