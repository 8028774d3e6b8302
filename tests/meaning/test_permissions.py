"""What one sentence forbids and another allows."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.accord.permissions import two_permissions

_EN = "1. CONDITIONS\n1.1 The Insured may not assign this policy.\n1.2 {}\n"
_ZH = "第一条 投保人不得解除本合同。\n第二条 {}\n第三条 保险人应当及时赔偿。\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_EN.format("The Insured may assign this policy by notice to the Insurer."), True),
        (_EN.format("The Insurer may assign this policy by notice to the Insured."), False),
        (_EN.format("The Insured may renew this policy by notice to the Insurer."), False),
        (_EN.format("But the Insured may assign this policy to a parent company."), False),
        (_EN.replace("policy.", "policy without consent.").format("The Insured may assign this policy to a bank."), False),
        (_ZH.format("投保人可以随时解除本合同。"), True),
        (_ZH.format("保险人可以随时解除本合同。"), False),
    ],
)  # fmt: skip
def test_an_act_is_forbidden_or_allowed(text: str, told: bool) -> None:
    assert bool(list(two_permissions(wording(text)))) is told


def test_a_ban_of_one_case_is_held_against_a_permission_of_that_case() -> None:
    text = "1. CONDITIONS\n1.1 You agree not to settle any claim without our consent.\n1.2 You may {}.\n"
    assert list(two_permissions(wording(text.format("settle any claim without our consent"))))
    assert not list(two_permissions(wording(text.format("settle any claim with our consent"))))


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("You may cancel at any time. We refund the premium.", "On cancellation by you no premium is returned.", True),
        ("You may cancel at any time. We refund the premium.", "Where a claim was paid no premium is returned when you cancel.", False),
        ("You may cancel within 14 days. We refund the premium within a week.", "If you cancel later no premium is returned.", False),
        ("This policy cannot be assigned.", "You may transfer your rights under this policy by telling us.", True),
        ("You may not assign this policy without our consent.", "You may assign this policy to a bank.", False),
        ("You may not assign this policy.", "You must assign your rights against others to us.", False),
        ("You must not settle any claim without our consent.", "You may settle a claim without asking us.", True),
    ],
)  # fmt: skip
def test_a_right_is_given_or_denied(one: str, other: str, told: bool) -> None:
    assert bool(list(two_permissions(wording(f"1. CONDITIONS\n1.1 {one}\n1.2 {other}\n")))) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("投保人解除合同的，保险人按日退还保险费。", "投保人要求解除合同的，保险费不予退还。", True),
        ("投保人解除合同的，保险人按日退还保险费。", "发生保险事故后投保人解除合同的，保险费不予退还。", False),
        ("本合同项下的权益不得转让。", "被保险人可以转让本合同，但须通知保险人。", True),
        ("本合同不得转让。", "被保险人可以将保险标的转让给他人。", False),
        ("未经保险人同意，被保险人不得与第三者和解。", "被保险人有权自行与第三者和解，无需征得保险人同意。", True),
    ],
)
def test_a_right_is_given_or_denied_in_chinese(one: str, other: str, told: bool) -> None:
    assert bool(list(two_permissions(wording(f"第一条 {one}\n第二条 {other}\n第三条 保险人应当及时赔偿。\n")))) is told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("You must report a theft of money to the police within 30 days.", "You need not report a theft of money to the police.", True),
        ("You must report a theft of money to the police.", "If the sum is below the excess you need not report a theft of money to the police.", False),
        ("You must report a theft of money to the police.", "We need not report a theft of money to the police.", False),
        ("You must report a theft of money to the police.", "You need not report a loss of data to the police.", False),
        ("被保险人应当向公安机关报案。", "被保险人无须向公安机关报案。", True),
        ("被保险人应当向公安机关报案。", "损失在免赔额以内的，被保险人无须向公安机关报案。", False),
        ("被保险人应当向公安机关报案。", "被保险人无须向保险人报案。", False),
    ],
)  # fmt: skip
def test_a_duty_is_laid_down_or_lifted(one: str, other: str, told: bool) -> None:
    form = "第一条 {}\n第二条 {}\n第三条 保险人应当及时赔偿。\n" if one > "一" else "1. CONDITIONS\n1.1 {}\n1.2 {}\n"
    assert bool(list(two_permissions(wording(form.format(one, other))))) is told
