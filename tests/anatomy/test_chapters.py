"""Chapters whose items are numbered in the style of the chapters, in plain type."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import drawn, only, tree

_PLAIN = """
GENERAL LIVESTOCK POLICY
1. Definitions
The words below have the meanings that stand beside them wherever they appear in this Policy.
1. Accident means a sudden, unforeseen event caused by external means.
2. Age means the completed age of the Animal on its most recent birthday.
3. Animal means a domestic animal named in the Schedule.
2. Base Coverage
We will indemnify the Insured for the death of the Animal by:
1. natural calamities
2. fire
3. Animals
All that are named in the Schedule:
1. cows
2. pigs
4. Exclusions
We will not pay for loss caused by:
1. war
2. neglect
5. General Conditions
1. This Policy shall be void in the event of misrepresentation.
2. Every notice shall be in writing.
3. Premium
"""


def test_items_numbered_like_their_chapters_stand_in_them() -> None:
    assert tree(only(_PLAIN)) == drawn("""
        1. <Definitions>
          1.
          2.
          3.
        2. <Base Coverage>
          1.
          2.
        3. <Animals>
          1.
          2.
        4. <Exclusions>
          1.
          2.
        5. <General Conditions>
          1.
          2.
          3.
    """)


def test_chapters_that_begin_behind_an_unnumbered_part_hold_their_items() -> None:
    lines = "PREAMBLE\nAcme Insurance insures the persons named in the Schedule.\n" + "\n".join(
        {"1. Definitions": "2. Definitions", "2. Base Coverage": "3. Base Coverage", "3. Animals": "4. Animals"}.get(
            line, line
        )
        .replace("4. Exclusions", "5. Exclusions")
        .replace("5. General", "6. General")
        for line in _PLAIN.strip().splitlines()[1:]
    )
    found = only(lines)
    parents = {c.id: c for c in found.clauses}
    held = {c.label + c.title: [k.label for k in found.clauses if k.parent == c.id] for c in parents.values()}
    assert held["2.Definitions"] == ["1.", "2.", "3."]
    assert held["5.Exclusions"] == held["3.Base Coverage"] == ["1.", "2."]
    assert [c.kind.value for c in found.clauses if c.parent and parents[c.parent].title == "Exclusions"] == [
        "exclusion",
        "exclusion",
    ]


def test_a_list_of_conditions_alone_makes_no_chapters() -> None:
    text = """
    GENERAL CONDITIONS
    1. Notice
    2. Cancellation
    3. Subrogation
    SPECIAL CONDITIONS
    1. Other insurance
    2. Premium
    3. Arbitration
    """
    assert tree(only(text)) == drawn("""
        <GENERAL CONDITIONS>
          1.
          2.
          3.
        <SPECIAL CONDITIONS>
          1.
          2.
          3.
    """)


@pytest.mark.parametrize("mark", [".", "、"])
def test_chinese_items_numbered_like_their_chapters_stand_in_them(mark: str) -> None:
    text = """
    牲畜保险条款
    1. 保险责任
    在保险期间内，因下列原因造成保险牲畜死亡的，保险人负责赔偿：
    1. 火灾；
    2. 雷击。
    2. 责任免除
    下列原因造成的损失，保险人不负责赔偿：
    1. 战争；
    2. 投保人的故意行为。
    3. 保险期间
    保险期间为一年，以保险单载明的起讫时间为准。
    4. 释义
    1. 牲畜：指保险单载明的牛、马。
    2. 死亡：指生命体征消失。
    """.replace(". ", mark)
    assert tree(only(text)) == drawn("""
        1. <保险责任>
          1.
          2.
        2. <责任免除>
          1.
          2.
        3. <保险期间>
        4. <释义>
          1.
          2.
    """).replace(".", mark)


def test_each_section_of_a_policy_may_have_chapters_of_its_own() -> None:
    text = """
    PROPERTY ADD-ON COVERS
    These covers are part of the policy named in the Schedule.
    TERRORISM EXTENSION
    1. INSURING CLAUSE
    The Company will pay for damage by an act of terrorism.
    2. DEFINITIONS
    1. Act means an act of force.
    2. Damage means physical damage.
    3. EXCLUSIONS
    1. Any loss arising from war.
    2. Any loss arising from seizure.
    LIABILITY EXTENSION
    1. INSURING CLAUSE
    The Company will pay for claims of third parties.
    2. DEFINITIONS
    1. Claim means a written demand.
    3. EXCLUSIONS
    1. Any fine.
    2. Any contractual liability.
    3. Any loss of profit.
    """
    assert tree(only(text)) == drawn("""
        <TERRORISM EXTENSION>
          1. <INSURING CLAUSE>
          2. <DEFINITIONS>
            1.
            2.
          3. <EXCLUSIONS>
            1.
            2.
        <LIABILITY EXTENSION>
          1. <INSURING CLAUSE>
          2. <DEFINITIONS>
            1.
          3. <EXCLUSIONS>
            1.
            2.
            3.
    """)


def test_a_heading_before_a_dash_is_told_from_its_sentence() -> None:
    text = """
    STANDARD CONDITIONS
    1) Material change - The Insured shall immediately notify the Company of any change in the risk.
    2) Right to inspect - If required by the Company, a surveyor shall be permitted to inspect the place.
    3) Cancellation/termination -The Company may cancel this Policy by 15 days' notice.
    """
    found = only(text).clauses[1:]
    assert [c.title for c in found] == ["Material change", "Right to inspect", "Cancellation/termination"]
    assert [c.kind.value for c in found] == ["insured_duty", "general", "termination"]


def test_a_benefit_is_a_cover_whatever_its_name() -> None:
    text = """
    BENEFIT A TRIP CANCELLATION
    The Company will reimburse the Insured for the deposits lost when the trip is cancelled.
    BENEFIT B LOSS OF PASSPORT
    The Company will pay the fees of a new passport.
    EXCLUSIONS
    1. war
    2. strikes
    """
    assert [c.kind.value for c in only(text).clauses][:2] == ["coverage", "coverage"]


def test_sentences_below_a_heading_of_their_own_style_stand_in_it_whatever_its_name() -> None:
    text = """
    BOAT PLAN
    1. Hull and gear
    What is lost or broken is paid for, as long as it was:
    1. fixed to the boat;
    2. locked in the cabin; or
    3. carried ashore for the winter.
    2. Towing
    The nearest harbour is where we tow to.
    3. Moorings
    The boat may lie at:
    1. a swinging mooring;
    2. a berth.
    4. Races
    Sails and spars are half paid.
    """
    assert tree(only(text)) == drawn("""
        1. <Hull and gear>
          1.
          2.
          3.
        2. <Towing>
        3. <Moorings>
          1.
          2.
        4. <Races>
    """)
