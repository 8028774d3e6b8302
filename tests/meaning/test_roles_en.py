"""Acts of one side of an English contract, read with what stands between the party and its act."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.parties.swapped import turned_parties


@pytest.mark.parametrize(
    ("right", "turned"),
    [
        ("We will, within ten days, pay for any loss of a violin.", "You will, within ten days, pay for any loss of a violin."),
        ("The Insured shall promptly pay the retention.", "The Insurer shall promptly pay the retention."),
        ("You must keep our address and your alarm in order.", "We must keep our alarm in order."),
        ("You must not incur any cost unless we have agreed to it.", "We must not incur any cost unless you have agreed to it."),
        ("We may, at our option, repair the cello.", "You may, at our option, repair the cello."),
        ("You must hand over to us all letters.", "We must hand over to us all letters."),
        ("We may ask you to pay the shop for any loss of a bow.", "You decide whether our claim is covered."),
        ("You shall send each demand to the Insurer.", "The Insurer shall send each demand to the Insured."),
        ("The Insured warrants that the answers in the proposal are true.", "The Insurer warrants that the answers in the proposal are true."),
        ("If you owe premium, write to us.", "If we owe premium, write to us."),
        ("We'll send an assessor to see the cello.", "You'll send an assessor to see the cello."),
        ("The Insurer shall settle all agreed claims.", "The Insured shall settle all agreed claims."),
        ("The Insured shall submit the invoices.", "The Insurer shall submit the invoices to the Insured."),
        ("You must lock all windows at night.", "We must lock all windows at night."),
        ("Underwriters may decline the risk.", "The Assured may decline the risk."),
        ("The Assured shall declare the values at risk.", "Underwriters shall declare the values at risk."),
        ("We may elect to pay the deductible.", "You may refuse to pay us."),
    ],
)  # fmt: skip
def test_an_act_is_told_of_the_side_that_does_not_do_it(right: str, turned: str) -> None:
    for sentence, told in ((right, False), (turned, True)):
        assert bool(list(turned_parties(wording(f"1. English law applies.\n2. {sentence}")))) is told, sentence


def test_the_sides_are_known_by_the_names_that_the_wording_gives_them() -> None:
    names = "1. The Carrier shall pay on behalf of the Subscriber all Damages.\n2. The Carrier shall reimburse the Subscriber. The Carrier will pay all costs.\n3. "
    for sentence, told in (
        ("The Subscriber shall promptly pay the retention.", False),
        ("The Carrier shall promptly pay the retention.", True),
        ("The Carrier shall submit the invoices to the Subscriber.", True),
    ):
        assert bool(list(turned_parties(wording(names + sentence)))) is told, sentence
