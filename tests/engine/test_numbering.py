"""Numbers that are missing or stand twice, where other lists of the wording are broken as well."""

from __future__ import annotations

import pytest

from wordcheck.api import check, load_packs

LOST = "\n".join(
    f"{n}. Heading {n}\n(a) Loss of the {thing}.\n(b) Damage to the {thing}.\n(d) Theft of the {thing}."
    for n, thing in enumerate(("roof", "wall", "floor"), start=1)
)
"""Three lists whose third member a conversion lost."""


@pytest.mark.parametrize(("code", "tail"), [("WC-ST-001", "bcdfgh"), ("WC-ST-002", "bcddfgh")])
def test_a_list_whole_but_for_one_place_is_told_among_lists_that_lost_their_numbers(code: str, tail: str) -> None:
    said = "\n".join(f"({x}) Papers of kind {n} that you hold." for n, x in enumerate("a" + tail))
    told = check(f"{LOST}\n4. Claims\n{said}\n5. Law\nEnglish law applies.".encode(), load_packs(), name="wording.md")
    assert [f.anchor.quote for f in told.findings if f.rule.code == code] == ["(f)" if code == "WC-ST-001" else "(d)"]


def test_the_last_number_twice_is_told_where_the_second_stands_below_the_heading() -> None:
    text = (
        "1. Notice\nYou shall:\n(a) keep the damaged goods;\n(b) send us a signed statement;\n(c) give us the bills; and\n"
        "(c) help our adjuster.\n2. Payment\nWe shall:\n(a) answer within ten days;\n(b) pay what is agreed."
    )
    told = check(text.encode(), load_packs(), name="wording.md")
    assert [f.anchor.quote for f in told.findings if f.rule.code == "WC-ST-002"] == ["(c)"]
