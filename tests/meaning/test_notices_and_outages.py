"""When a notice is due and when payment begins, each said twice."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.figures.cancelled_twice import cancelled_twice
from wordcheck.meaning.figures.notices_twice import notices_twice
from wordcheck.meaning.figures.times_twice import outage_hours, payments_twice, premiums_twice

_EN = "1. CONDITIONS\n1.1 You must tell us of any data loss as soon as you can and in any event within 30 days of discovering it.\n1.2 {}\n"
_ZH = "第一条 被保险人应当在知道数据泄露事件后48小时内书面通知保险人。\n第二条 {}\n"
_COVER_EN = "1. DEFINITIONS\nWaiting period means the first 10 hours of an interruption.\n2. WHAT IS COVERED\nWe will pay your loss of profit where your system is {}.\n"
_COVER_ZH = "保险责任\n第一条 信息系统{}的，保险人负责赔偿利润损失。\n责任限额\n第二条 等待期为10小时。\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            _EN.format("If you do not notify us of a data loss within 14 days of discovering it, we will not pay."),
            ["14 days"],
        ),
        (
            _EN.format(
                "If you do not notify us of a data loss within 30 days of becoming aware of it, we will not pay."
            ),
            [],
        ),
        (
            _EN.format("Failure to give notice of a data loss within 10 days of becoming aware of it ends the cover."),
            ["10 days"],
        ),
        (_EN.format("You must notify us of a theft within 14 days of discovering it."), []),
        (
            _EN.format(
                "We will not pay for any data loss that is not reported to us within 14 days of discovering it."
            ),
            ["14 days"],
        ),
        (
            _EN.format("We will not pay for a theft that is not reported to us within 14 days of discovering it."),
            [],
        ),
        (_EN.format("We will notify you of a data loss within 14 days of discovering it."), []),
        (_ZH.format("被保险人未在得知数据泄露事件后24小时内通知保险人的，应当说明理由。"), ["24小时"]),
        (_ZH.format("被保险人应当在知道盗窃事件后24小时内通知保险人。"), []),
        (_ZH.format("被保险人应当在知道数据泄露事件后24小时内通知公安机关。"), []),
    ],
)
def test_one_notice_has_one_time(text: str, told: list[str]) -> None:
    made = wording(text)
    assert [d.evidence[0].span.of(made.text) for d in notices_twice(made)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_COVER_EN.format("interrupted for longer than 12 hours"), ["12 hours"]),
        (_COVER_EN.format("interrupted for longer than 10 hours"), []),
        (_COVER_EN.format("repaired by experts whom we pay for more than 12 hours"), []),
        (_COVER_ZH.format("连续中断超过12小时"), ["10小时"]),
        (_COVER_ZH.format("连续中断超过10小时"), []),
    ],
)
def test_an_interruption_lasts_as_long_as_the_waiting_period(text: str, told: list[str]) -> None:
    made = wording(text)
    assert [d.evidence[0].span.of(made.text) for d in outage_hours(made)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Insurer may cancel this policy by giving 60 days' notice. Cancellation by the Insurer takes effect 30 days after notice has been sent.", ["30 days"]),
        ("Either party may cancel this policy by giving 60 days' notice. The notice of cancellation shall be given at least 30 days before the date of cancellation.", ["30 days"]),
        ("The Insurer may cancel this policy by giving 60 days' notice, or 10 days' notice in case of fraud.", []),
        ("The Insurer may cancel this policy by giving 60 days' notice. The Insurer shall refund the premium within 30 days after the cancellation.", []),
    ],
)  # fmt: skip
def test_the_notice_of_one_side_is_one_within_one_clause_too(text: str, told: list[str]) -> None:
    found = cancelled_twice(wording(f"1. CONDITIONS\n1.1 {text}\n"))
    assert [d.evidence[0].quote for d in found] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1.1 You must notify us of every claim immediately.\n1.2 Notice of a claim must be given within 45 days after you receive it.", ["45 days"]),
        ("1.1 You must report theft to the police immediately.\n1.2 You must notify us of a theft within 45 days after you discover it.", []),
        ("1.1 You must notify us of every claim immediately.\n1.2 Notice of a claim must be given within 45 days after the end of the policy period.", []),
        ("1.1 被保险人收到第三者的索赔后，应当立即通知保险人。\n1.2 被保险人应当在收到第三者的索赔后三十日内通知保险人。", ["三十日"]),
        ("1.1 被保险人收到第三者的索赔后，应当立即通知保险人。\n1.2 被保险人应当在收到第三者的索赔后48小时内通知保险人。", []),
    ],
)  # fmt: skip
def test_at_once_is_not_within_weeks(text: str, told: list[str]) -> None:
    assert [d.evidence[0].quote for d in notices_twice(wording(f"1. CLAIMS\n{text}\n"))] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1.1 We pay within 21 days after the amount is agreed.\n1.2 Payment is made within 45 days of agreement.", ["45 days"]),
        ("1.1 We pay within 21 days after the amount is agreed.\n1.2 Interim payments are made within 7 days of agreement.", []),
        ("1.1 达成赔偿协议后，保险人在十日内支付赔款。\n1.2 赔偿金额确定后，保险人应在三十日内支付赔款。", ["三十日"]),
        ("1.1 达成赔偿协议后，保险人在十日内支付赔款。\n1.2 投保人应在达成协议后三十日内支付保险费。", []),
    ],
)  # fmt: skip
def test_one_claim_is_paid_within_one_time(text: str, told: list[str]) -> None:
    assert [d.evidence[0].quote for d in payments_twice(wording(f"1. CLAIMS\n{text}\n"))] == told


_DUE_EN = "1. CONDITIONS\n1.1 The premium is payable within 60 days of inception.\n1.2 {}\n"
_DUE_ZH = "第一条 投保人应当在合同成立后60日内交清保险费。\n第二条 {}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_DUE_EN.format("If the premium is not paid within 30 days of inception, cover ends."), ["30 days"]),
        (_DUE_EN.format("You must pay the premium within 45 days of inception."), ["45 days"]),
        (_DUE_EN.format("If the premium is not paid within 90 days of inception, cover ends."), []),
        (_DUE_EN.format("An additional premium is payable within 30 days of inception of the extension."), []),
        (_DUE_EN.format("The premium is payable within 30 days of renewal."), []),
        (_DUE_ZH.format("合同成立后30日内未交保险费的，保险人可以解除合同。"), ["30日"]),
        (_DUE_ZH.format("合同成立后90日内未交保险费的，保险人可以解除合同。"), []),
        (_DUE_ZH.format("投保人可以在合同成立后30日内分期交付保险费。"), []),
    ],
)
def test_the_premium_is_due_once(text: str, told: list[str]) -> None:
    made = wording(text)
    assert [d.evidence[0].span.of(made.text) for d in premiums_twice(made)] == told
