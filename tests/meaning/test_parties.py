"""Sentences in which insurer and insured have changed places."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.parties.swapped import turned_parties


@pytest.mark.parametrize(
    ("right", "turned"),
    [
        ("投保人应当在收到缴费通知后十日内缴纳保险费。", "保险人应当一次性缴纳保险费。"),
        ("保险人应当自接到被保险人的赔偿请求之日起三十日内作出核定。", "被保险人自接到保险人的赔偿请求之日起三十日内作出核定。"),
        ("被保险人向保险人请求赔偿的诉讼时效期间为二年。", "保险人向被保险人请求赔偿的诉讼时效期间为二年。"),
        ("我们按照下列约定给付医疗保险金。", "您按照下列约定给付医疗保险金。"),
        ("被保险人的家庭成员故意造成的损失不在此列。", "保险人的家庭成员故意造成的损失不在此列。"),
        ("保险人向被保险人赔偿保险金后，被保险人不得放弃权利。", "被保险人向保险人赔偿保险金后，保险人不得放弃权利。"),
        ("被保险人收到受害人的索赔请求后，应当通知保险人。", "投保人提供的格式条款应当附在保险单后；采用投保人提供的格式条款的，应予说明。"),
        ("You must tell us about the incident at once.", "We must inform us of the incident at once."),
        ("We will reimburse you for the cost of repair.", "You will reimburse you for the cost of repair."),
        ("The policyholder pays the premium on the first day of cover.", "The insurer shall pay the premium on the first day of cover."),
        ("The dwelling is insured under this section for its full value.", "The dwelling is insurer under this section for its full value."),
        ("We will give you a receipt within ten days.", "You will give we a receipt within ten days."),
        ("After we pay, we are subrogated to your claims against others.", "After we pay, you are subrogated to our claims against others."),
        ("The surveyor may inspect the property and operations of the insured.", "The surveyor may inspect the property and operations of the insurer."),
        ("You or your family must lock the door, and you must repay us any excess.", "We or your family must lock the door, and an excess is repaid."),
        ("We may defend you, and you bear the excess.", "You have the duty to defend any suit against the insurer."),
        ("You must admit no fault without our consent.", "We must not admit any fault without your consent."),
        ("You must not move the wreck without our consent.", "You must not move the wreck without your prior written consent."),
        ("The Insured shall not admit fault without the consent of the Insurer.", "The Insured shall not admit fault without the consent of the Insured."),
        ("未经被保险人同意，投保人不得变更受益人。", "未经投保人书面同意，投保人不得转让本合同。"),
        ("You must report a theft to the police.", "We must report a theft to the police."),
        ("We will pay your claim. Our claim line is open all day.", "You will pay our claim within a month."),
        ("Where you hold other cover we may ask you to share the papers.", "We shall repay to us whatever others have paid."),
    ],
)  # fmt: skip
def test_an_act_of_one_side_is_told_of_the_other_only(right: str, turned: str) -> None:
    assert [s.of(right) for s in turned_parties(wording(right))] == []
    assert len(list(turned_parties(wording(turned)))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "被保险人填妥保险人提供的索赔申请表后交给我们。",
        "该项费用的支付不增加保险人在本合同项下的赔偿责任。",
        "保险人赔偿后，代位取得所有被保险人向任何第三者行使代位求偿的权利。",
        "我们按基本金额向该成员的身故保险金受益人给付身故保险金。",
        "本公司对此前全部或者部分被保险人不承担给付保险金的责任。",
        "我们不对该被保险人承担保险责任。",
    ],
)
def test_a_form_a_burden_a_right_of_the_insurer_and_what_is_paid_to_somebody_are_no_act_of_the_insured(
    words: str,
) -> None:
    assert [s.of(words) for s in turned_parties(wording(words))] == []


@pytest.mark.parametrize(
    ("sentence", "turned"),
    [
        ("保险费由保险人于起保前付清。", True),
        ("保险凭证由投保人缮制。", True),
        ("赔款应于十日内划入保险人账户。", True),
        ("账册须交被保险人查验。", True),
        ("投保人须就免责内容向保险人讲清。", True),
        ("保险费未足额交清前，保险人对保险费足额交清前发生的事故不承担责任。", False),
        ("投保人可以在保险单签发后三十日内申请解除合同。", False),
        ("受试者向被保险人提出索赔的材料。", False),
    ],
)
def test_by_whom_a_thing_is_done_and_to_whom_it_is_given(sentence: str, turned: bool) -> None:
    text = f"第一条 {sentence}\n第二条 保险期间为一年。"
    assert bool(list(turned_parties(wording(text)))) is turned
