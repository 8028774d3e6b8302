"""Whose law an English wording speaks of and who buys it, told by its own words or left untold."""

from __future__ import annotations

import pytest

from wordcheck.anatomy.front import markets
from wordcheck.anatomy.front.markets import buyer_of, jurisdiction_of

INDIA = (
    "Complaints go to the Insurance Ombudsman under the rules of IRDAI. The room rent is Rs. 5000, or one lakh in all. "
)
BRITAIN = "We are authorised by the Financial Conduct Authority. The Financial Ombudsman Service may help. The excess is £100. "
STATES = "The Declarations name the Named Insured. ERISA and the Sherman Act are excluded. Service of suit applies. "
SINGAPORE = "The Monetary Authority of Singapore supervises us; the Policy Owners' Protection Scheme applies. "
DELAWARE = (
    "The Named Insured is named in the Declarations. This Policy is governed by the laws of the State of Delaware. " * 4
)
COURTS = (
    "The courts of England and Wales have jurisdiction. Personal Data is that of the UK GDPR. The limit is £5,000. "
)


@pytest.mark.parametrize(
    ("text", "place"),
    [(INDIA, "in"), (BRITAIN, "uk"), (COURTS, "uk"), (STATES, "us"), (DELAWARE, "us"), (SINGAPORE, "sg")],
)
def test_supervisors_and_statutes_tell_the_place(text: str, place: str) -> None:
    assert jurisdiction_of(text, "en") == place


@pytest.mark.parametrize(
    "text",
    [
        "We pay claims made anywhere but in the United States of America or Canada. The limit is $ 5,000. " * 9,
        "The Insurer will pay loss that results from a cyber incident.",
        INDIA + BRITAIN,
        "You pay £ 10. " * 40,
    ],
    ids=["territory", "silent", "two places", "a currency alone"],
)
def test_a_place_is_left_untold_where_the_words_do_not_bear_it(text: str) -> None:
    assert jurisdiction_of(text, "en") == ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("This policy is governed by the law of England and Wales.", "uk"),
        ("English law applies to this contract.", "uk"),
        ("The policy is subject to the laws of Singapore.", "sg"),
        ("You may not ask us about the law of England.", ""),
        ("A claim under the laws of England is covered. The premium is due in May.", ""),
    ],
)
def test_a_law_that_is_said_to_govern_tells_the_place_alone(text: str, place: str) -> None:
    assert jurisdiction_of(text, "en") == place


def test_a_chinese_wording_is_under_chinese_law() -> None:
    assert jurisdiction_of("保险人负责赔偿。", "zh") == "cn"


def test_the_line_tells_the_buyer_unless_the_words_say_otherwise() -> None:
    assert buyer_of("We pay for damage.", "home") == "consumer"
    assert buyer_of("We pay for damage.", "cyber") == "commercial"
    assert (
        buyer_of("The Named Insured and its subsidiaries, your business and annual turnover. " * 5, "home")
        == "commercial"
    )
    assert buyer_of("We insure your family and your home. " * 6, "cyber") == "consumer"
    assert buyer_of("We pay.", "") == ""


def test_a_title_tells_the_buyer() -> None:
    assert buyer_of("保险人给付保险金。", "property", title="账户盗失保险(个人版)条款") == "consumer"
    assert buyer_of("保险人给付保险金。", "data", title="个人信息泄露责任保险条款") == "commercial"


def test_every_clue_is_met_wherever_it_stands() -> None:
    """The quick look for beginnings of clues passes over none: each clue counts alone and right behind another one."""
    said = {
        "in": ("IRDAI", "Insurance Act, 1938", "Insurance Ombudsman", "Rs. 5", "₹ 5", "INR", "lakhs", "crore", "AYUSH"),
        "uk": ("Prudential Regulation Authority", "Insurance Act 2015", "law of England", "£5", "Channel Islands"),
        "us": ("ERISA", "Sherman Antitrust Act", "service of suit", "U.S.C.", "Special District", "$ 5"),
        "au": ("AFCA", "Corporations Act 2001", "Australian", "GST", "ABN"),
        "sg": ("laws of the Republic of Singapore", "S$5", "Singapore"),
        "hk": ("Insurance Authority of Hong Kong", "HK$5"),
        "eu": ("Solvency II", "BaFin", "€5", "European Economic Area"),
        "ca": ("law of Ontario", "Canadian", "CAD $5"),
    }
    places = [place for place, _, _ in markets._CLUES]
    for place, clues in said.items():
        for clue in clues:
            for text in (clue, f"It is {clue} or {clue} there"):
                times = markets._times(text)
                k = 2 * places.index(place)
                assert times[k] + times[k + 1] >= text.count(clue), (place, clue)
