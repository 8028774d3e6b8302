"""The insurer's own name without an article, told by what it does, and what is no such name."""

from __future__ import annotations

import pytest

from wordcheck.languages.brand_names import brand_en, brand_zh
from wordcheck.languages.own_names import known_parties
from wordcheck.languages.own_names_zh import known_parties_zh

LANTERN = (
    "Lantern Tech Cover\nYou are with Lantern. When a thief breaks in, Lantern pays for a locksmith. Lantern won't pay for new doors. "
    "You tell Lantern at once, and Lantern's crew comes."
)
XIAODUN = "小盾·商家安心保\n门锁坏了，换锁的钱小盾付。玻璃碎了，小盾补您三百元。小盾不扛搬家的钱。水管漏了，小盾帮您修，修的钱小盾出。告诉小盾。"


def test_a_bare_name_that_pays_is_written_as_we_and_every_character_keeps_its_place() -> None:
    known = known_parties(LANTERN)
    assert len(known) == len(LANTERN)
    said = " ".join(known.split())
    assert "we pays for a locksmith" in said
    assert "we won't pay for new doors" in said
    assert "You tell us at once, and our crew comes" in said


def test_a_name_of_the_title_that_pays_is_written_as_we_in_chinese() -> None:
    known = known_parties_zh(XIAODUN)
    assert "换锁的钱我们付" in known
    assert len(known) == len(XIAODUN)


@pytest.mark.parametrize(
    "text",
    [
        # Whoever stands in small letters too is no name; nor is who pays nothing, nor anybody where no one is addressed.
        "You pay. Lanterns burn. Lantern pays. When lantern pays, Lantern pays, and so Lantern pays.",
        "You ask Oxford. The people of Oxford read. In Oxford, and near Oxford, Oxford sleeps.",
        "The Insured tells Lantern. When Lantern pays, Lantern pays, and so Lantern pays, says Lantern.",
    ],
)
def test_others_are_no_insurer(text: str) -> None:
    assert brand_en(text) == ""


def test_who_buys_is_no_insurer() -> None:
    assert brand_zh("商家安心保\n商家付钱，商家出钱，商家承担三百元，商家支付您的费用，商家补您。商家赔您。") == ""


def test_behind_a_preposition_or_a_verb_that_wants_an_object_a_bare_name_is_us() -> None:
    known = " ".join(
        known_parties(
            f"{LANTERN} You give Lantern the key. It is agreed between Lantern and you, and is open for Lantern to see."
        ).split()
    )
    assert "You give us the key" in known
    assert "agreed between us and you, and is open for us to see" in known
