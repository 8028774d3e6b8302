"""Whether defence costs use up the limit, and who defends, each answered in two ways."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.accord.two_answers import TWO_ANSWERS

_COSTS = "1. LIMITS\n1.1 Defence costs are payable in addition to the limit.\n2. CONDITIONS\n2.1 {}\n"
_DEFENCE = "1. DEFENCE\n1.1 The Insurer has the right and duty to defend any Claim.\n2. CONDITIONS\n2.1 {}\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_COSTS.format("Defence costs form part of the limit of indemnity."), True),
        (_COSTS.format("Defence costs do not erode the limit."), False),
        (_COSTS.format("If the claim is made in Canada, defence costs form part of the limit."), False),
        ("1. COVER\n1.1 A\nDefence costs are in addition to the limit.\n1.2 B\nDefence costs form part of the limit.\n", False),
    ],
)  # fmt: skip
def test_defence_costs_are_within_the_limit_or_beside_it(text: str, told: bool) -> None:
    assert bool(list(TWO_ANSWERS["two-places-of-costs"](wording(text)))) is told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The Insurer shall have no duty to defend any Claim.", True),
        ("It is the duty of the Insured to defend any Claim.", True),
        ("The Insured shall not settle any Claim.", False),
        ("When the limit is exhausted the Insurer has no duty to defend any Claim.", False),
    ],
)
def test_one_side_defends(words: str, told: bool) -> None:
    assert bool(list(TWO_ANSWERS["two-defenders"](wording(_DEFENCE.format(words))))) is told
