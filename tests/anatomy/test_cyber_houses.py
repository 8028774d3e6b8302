"""How houses that write cyber and technology insurance in English set their forms; the texts are our own."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, Run, Style
from wordcheck.model.wording import Clause, Wording


def set_in(text: str, size: float = 10, *, bold: bool = False, lead: int = 0, italic: bool = False) -> Block:
    """A paragraph in one look, or one whose first `lead` characters are bold or in italics."""
    if not lead:
        return Block(text=text, runs=(Run(0, len(text), Style(bold=bold, size=size)),))
    first = Style(bold=bold, italic=italic, size=size)
    return Block(
        text=text, runs=(Run(0, lead, first), Run(lead, len(text), Style(bold=False, italic=False, size=size)))
    )


def headed(wording: Wording, title: str) -> Clause:
    return next(c for c in wording.clauses if c.title == title)


def body(*texts: str) -> list[Block]:
    return [set_in(t) for t in texts]


def test_chapters_may_be_roman_numbers_without_a_dot() -> None:
    wording = only([
        set_in("I INSURING AGREEMENTS", 12, bold=True),
        *body("A. We pay for the repair of your data.", "B. We pay a ransom that we agreed to."),
        set_in("II DEFINITIONS", 12, bold=True),
        *body("Claim means:", "A. a demand in writing; or", "B. a suit.", "Data means what is stored in a computer."),
        set_in("III EXCLUSIONS", 12, bold=True),
        *body("A. War and what comes of it.", "B. Wear of machines."),
        set_in("IV LIMIT OF INSURANCE", 12, bold=True),
        *body("The limit is stated in the schedule."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        I <INSURING AGREEMENTS>
          A.
          B.
        II <DEFINITIONS>
          <Claim>
            A.
            B.
          <Data>
        III <EXCLUSIONS>
          A.
          B.
        IV <LIMIT OF INSURANCE>
    """)


def test_endorsements_stand_behind_the_policy_and_count_on_in_its_lists() -> None:
    wording = only([
        set_in("I. INSURING AGREEMENTS", 11, bold=True),
        *body("A. We pay for the repair of your data.", "B. We pay a ransom that we agreed to.", "C. We pay lost income."),
        set_in("II. CONDITIONS", 11, bold=True),
        *body("A. Tell us of a loss at once.", "B. The law of Ireland applies."),
        set_in("Endorsement No. 1", 11, bold=True),
        *body("Section I is amended by adding the following:", "D. We pay money that a forged order moved."),
        set_in("Endorsement No. 2", 11, bold=True),
        *body("Section II.B is deleted."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        I. <INSURING AGREEMENTS>
          A.
          B.
          C.
        II. <CONDITIONS>
          A.
          B.
        Endorsement No. 1
          D.
        Endorsement No. 2
    """)


def test_a_list_of_covers_runs_on_below_the_second_of_its_headings() -> None:
    covers = "SECURITY PENALTIES REPAIR RANSOM INCOME FRAUD".split()
    items = [
        f"{n}. {name}\nWe pay what the insured owes or loses by it." for n, name in zip("ABCDEF", covers, strict=True)
    ]
    before = [
        "CYBER POLICY",
        "SECTION I\nINTRODUCTION\nThis is a contract.",
        "SECTION II\nCOVERS\nWe agree to the following:",
    ]
    after = ["SECTION III\nEXCLUSIONS\nA. War and what comes of it.\nB. Wear of machines."]
    groups = ["LIABILITY COVERAGES", *items[:3], "OWN LOSS COVERAGES", *items[3:]]
    wording = only("\n".join([*before, *groups, *after]))
    assert tree(wording) == drawn("""
        SECTION I <INTRODUCTION>
        SECTION II <COVERS>
          <LIABILITY COVERAGES>
            A. <SECURITY>
            B. <PENALTIES>
            C. <REPAIR>
          <OWN LOSS COVERAGES>
            D. <RANSOM>
            E. <INCOME>
            F. <FRAUD>
        SECTION III <EXCLUSIONS>
          A.
          B.
    """)


def test_terms_below_a_heading_on_the_line_behind_its_number_are_definitions() -> None:
    wording = only([Block(text=t) for t in (
        "SECTION IV", "DEFINITIONS",
        '"Attack" means a break into a computer.',
        '"Costs" means what you pay:', "1. to a lawyer; or", "2. to an expert.",
        '"You", "your" means the company named in the schedule.',
        "SECTION V", "EXCLUSIONS", "A. War.", "B. Wear of machines.",
    )])  # fmt: skip
    assert tree(wording) == drawn("""
        SECTION IV <DEFINITIONS>
          <Attack>
          <Costs>
            1.
            2.
          <You", "your>
        SECTION V <EXCLUSIONS>
          A.
          B.
    """)


def test_terms_in_small_letters_that_stand_out_by_their_look_are_definitions_behind_a_list_too() -> None:
    wording = only([
        set_in("Computer cover", 18, bold=True),
        *body("Please read this policy with care."),
        set_in("What our words mean", 14, bold=True),
        set_in("break-in includes any use of your computers without leave.", bold=True, lead=8),
        set_in("event means any of these:", bold=True, lead=5),
        *body("1. a virus; or", "2. a theft of data."),
        set_in("limit of cover means the most that we pay.", bold=True, lead=14),
        set_in("What we do not cover", 14, bold=True),
        *body("1. War and what comes of it.", "2. Wear of machines."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        <What our words mean>
          <break-in>
          <event>
            1.
            2.
          <limit of cover>
        <What we do not cover>
          1.
          2.
    """)
