"""Numbers that are missing or stand twice, where other lists of the wording are broken as well."""

from __future__ import annotations

import itertools

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


def test_numbers_that_begin_again_below_another_heading_do_not_hide_a_gap() -> None:
    text = (
        "## Reporting\n\n1. Call us.\n2. Keep the goods.\n3. Send the bills.\n\n## Settling\n\n1. We look at the loss.\n"
        "2. We name an expert.\n4. We send an offer.\n5. We pay.\n\n## Complaints\n\n1. Write to us.\n2. Write to the court."
    )
    told = check(text.encode(), load_packs(), name="wording.md")
    assert [f.anchor.quote for f in told.findings if f.rule.code == "WC-ST-001"] == ["4."]


def test_a_gap_shows_the_words_behind_which_a_clause_is_missing() -> None:
    text = "## 总则\n\n第一条 本合同由条款组成。\n\n第二条 投保人如实告知。\n\n## 责任免除\n\n第五条 战争不赔。\n\n第六条 保险期间为一年。"
    told = check(text.encode(), load_packs(), name="wording.md")
    gap = next(f for f in told.findings if f.rule.code == "WC-ST-001")
    assert (gap.anchor.quote, [e.quote for e in gap.related]) == ("第五条", ["第二条 投保人如实告知。"])


def test_a_part_with_its_second_number_alone_lacks_the_first() -> None:
    parts = "6 费用\n6.1 保险费\n一次交清。\n6.2 退费\n按日退还。\n7 合同解除\n{}解除权\n本公司可以解除合同。\n8 争议\n8.1 争议处理\n仲裁。\n8.2 法律\n中国法。"
    told = [
        [
            f.anchor.quote
            for f in check(parts.format(n).encode(), load_packs(), name="wording.md").findings
            if f.rule.code == "WC-ST-001"
        ]
        for n in ("7.2 ", "7.1 ")
    ]
    assert told == [["7.2"], []]


_GLOSSARY = "1. Cover\nThe Insurer will pay for the Outage of a Mirror Site after the Waiting Time.\n2. Limits\nFor each Mirror Site the limit is USD 100.\n3. Definitions\n{}\n4. Law\nEnglish law applies."


def test_a_gap_in_a_glossary_shows_what_the_missing_entry_may_have_defined() -> None:
    entries = "3.1 **Backup** means a copy.\n3.2 **Host** means a firm that stores data.\n3.4 **Outage** means a standstill.\n3.5 **Waiting Time** means eight hours."
    told = check(_GLOSSARY.format(entries).encode(), load_packs(), name="wording.md")
    gap = next(f for f in told.findings if f.rule.code == "WC-ST-001")
    assert [e.quote for e in gap.related if e.role == "lost"] == ["Mirror Site"]


def test_a_list_of_three_that_skips_its_last_number_but_one_is_told() -> None:
    told = check(
        b"1. Claims\nYou agree that your answers:\n\na. are true;\n\nb. are whole;\n\nd. form part of this policy.\n\n2. Law\nEnglish law applies.",
        load_packs(),
        name="wording.md",
    )
    assert [f.anchor.quote for f in told.findings if f.rule.code == "WC-ST-001"] == ["d."]


@pytest.mark.parametrize(("first", "told"), [("A", []), ("B", ["B."])])
def test_headings_of_one_part_that_begin_with_the_second_letter_lack_the_first(first: str, told: list[str]) -> None:
    parts = [
        ("I. Cover", "A. Fire", "B. Theft", "C. Water"),
        ("II. Claims", "A. Notice", "B. Proof", "C. Payment"),
        ("III. Ending", *(("A. Your Right",) if first == "A" else ()), "B. Our Right", "C. Refunds"),
    ]
    text = "\n\n".join(
        f"## {part}\n\n"
        + "\n\n".join(f"### {h}\n\nThe {h[3:].lower()} is as follows in this part of the policy." for h in heads)
        for part, *heads in parts
    )
    found = check(text.encode(), load_packs(), name="wording.md").findings
    assert [f.anchor.quote for f in found if f.rule.code == "WC-ST-001"] == told


@pytest.mark.parametrize("list_of", ["(a)(a)(c)", "(a)(b)(b)(d)"])
def test_a_number_in_the_place_of_the_next_is_told_in_a_short_list_too(list_of: str) -> None:
    marks = [f"({x[0]})" for x in list_of.split("(")[1:]]
    said = "\n".join(f"{x} Papers of kind {n} that you hold." for n, x in enumerate(marks))
    told = check(f"{LOST}\n4. Claims\n{said}\n5. Law\nEnglish law applies.".encode(), load_packs(), name="wording.md")
    twice = [f.anchor.quote for f in told.findings if f.rule.code == "WC-ST-002"]
    assert twice == [next(a for a, b in itertools.pairwise(marks) if a == b)]
