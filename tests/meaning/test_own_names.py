"""Parties under the names that a wording itself gives them."""

from __future__ import annotations

import pytest

from tests.meaning.support import market, wording
from wordcheck.languages.own_names import sides_of
from wordcheck.languages.own_names_zh import sides_of_zh
from wordcheck.meaning.meant import Meaning
from wordcheck.meaning.parties.lopsided import lopsided
from wordcheck.meaning.parties.swapped import turned_parties

FERRY = """1. COVER
1.1 The Pool shall indemnify the Keeper against damage to a Ferry by ice.
1.2 The Pool shall reimburse the Keeper for the cost of towing.
1.3 The Pool shall compensate the Keeper for loss of hire.
1.4 The Pool shall not indemnify wear.
2. DUTIES
2.1 The Keeper shall lay up each ferry in winter.
2.2 The Keeper shall keep a log.
2.3 The Keeper shall report a loss to the Pool within a week.
2.4 The Keeper shall send the Pool the log.
3. GENERAL
3.1 The Pool may ask for the log.
3.2 {}
4. DEFINITIONS
4.1 "Ferry" means a vessel listed in the Schedule.
"""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Pool shall report a loss to the Keeper by telephone.", True),
        ("The Keeper shall pay the indemnity to the Pool.", True),
        ("The premium is payable by the Pool in May.", True),
        ("The Keeper shall report a loss to the Pool by telephone.", False),
        ("The Pool shall pay the indemnity to the Keeper.", False),
        ("The Keeper shall maintain the ferry as the maker advises.", False),
        ("The premium is payable by the Keeper in May.", False),
    ],
)
def test_sides_that_changed_places_are_told_by_the_wordings_own_names(sentence: str, told: bool) -> None:
    one = wording(FERRY.format(sentence))
    assert bool(list(turned_parties(one, Meaning(one, market()).readings))) is told


def test_the_own_name_of_the_insurer_holds_a_power_without_bounds() -> None:
    one = wording(FERRY.format("Disputes about a loss are settled by the Pool alone."))
    meant = Meaning(one, market())
    assert list(lopsided(one, meant.readings, meant.market))


def test_another_persons_name_is_no_party_where_the_usual_names_stand() -> None:
    text = "1. We pay the Cook for burns.\n2. You must tell us.\n3. You must pay.\n4. The Cook must wash.\n5. The Cook may rest.\n6. The Cook shall clean.\n7. You will help."
    one = wording(text)
    assert Meaning(one, market()).market is market()


def test_a_side_may_be_named_outright() -> None:
    english = "1. In this policy “the Company” means the Policyholder named in the schedule. The Company shall pay the premium."
    assert sides_of(english) == {"company": "insured"}
    assert sides_of_zh("第一条 本合同所称“本公司”，是指保险单载明的投保企业。\n第二条 本公司应当交付保险费。") == {
        "本公司": "insured"
    }
    assert "company" not in sides_of(
        "1. “Company” means any business of the Insured. The Company shall pay the premium."
    )
