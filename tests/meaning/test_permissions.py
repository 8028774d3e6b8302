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
