"""How houses that write cyber and technology insurance in English set their forms; the texts are our own."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.anatomy.kinds.naming import heading_kind
from wordcheck.api import parse, read
from wordcheck.model.manuscript import Block, Run, Style
from wordcheck.model.wording import Clause, ClauseKind, Wording

K = ClauseKind


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
          <"You", "your">
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


def beside(head: str, text: str) -> Block:
    return set_in(f"{head}\t{text}", bold=True, lead=len(head))


def test_numbers_beside_the_heads_of_their_clauses_count_the_clauses() -> None:
    wording = only([
        set_in("Computer cover", 18, bold=True),
        *body("Please read this policy with care."),
        set_in("What we cover", 14, bold=True),
        beside("Ransom", "1. We pay a ransom that we agreed to."),
        beside("Data", "2. We pay for the repair of your data:"),
        *body("a. by our own people; or", "b. by a firm that we name."),
        beside("Income", "3. We pay the income that you lose."),
        *body("4. We pay a lawyer."),
        set_in("What we do not cover", 14, bold=True),
        beside("Theft", "1. Loss by night; or"),
        *body("2. Loss by day."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        <What we cover>
          1. <Ransom>
          2. <Data>
            a.
            b.
          3. <Income>
          4.
        <What we do not cover>
          <Theft>
            1.
            2.
    """)


def test_parts_stand_in_a_section_and_add_ons_count_where_the_levels_say_so() -> None:
    text = "# Computer policy\n\n## SECTION I – DEFINITIONS\n\n1. **Data** means what is stored.\n\n2. **Loss** means what you lose.\n\n"
    text += "## SECTION II – COVER\n\n### PART A – OWN LOSS\n\n**Clause 1: Data**\n\nWe pay for data.\n\n**Clause 2: Income**\n\nWe pay income.\n\n"
    text += (
        "### PART B – EXTRAS\n\n**Add-on 1: Fraud**\n\nWe pay money.\n\n**Add-on 2: Cards**\n\nWe pay penalties.\n\n"
    )
    text += "UIN: ABCDE12CP0001V01202627\n\n## SECTION III – EXCLUSIONS\n\n1. War.\n\n2. Wear.\n"
    (wording,) = parse(read(text.encode(), name="x.md"))
    assert tree(wording) == drawn("""
        SECTION I <DEFINITIONS>
          1.
          2.
        SECTION II <COVER>
          PART A <OWN LOSS>
            Clause 1 <Data>
            Clause 2 <Income>
          PART B <EXTRAS>
            Add-on 1 <Fraud>
            Add-on 2 <Cards>
        SECTION III <EXCLUSIONS>
          1.
          2.
    """)


def test_what_headings_of_cyber_forms_name() -> None:
    told = {
        "Optional extension period": K.PERIOD,
        "Extended notification period": K.PERIOD,
        "Change of law": None,
        "Severability of exclusions": K.GENERAL,
        "Claims-made basis": K.PREAMBLE,
        "Law of the policy": K.DISPUTE,
        "When there is an incident": K.INSURED_DUTY,
        "Coverage territory": K.GENERAL,
        "Invoice fraud": None,
        "Fraudulent claims": K.CLAIMS,
        "Allocation": K.CLAIMS,
        "How this section works": K.PREAMBLE,
        "Post-breach remediation": None,
        "Notice and reporting": K.INSURED_DUTY,
        "Action against insurer": K.DISPUTE,
        "Data recovery": None,
        "Duty to tell us": K.INSURED_DUTY,
        "Where you are covered": K.GENERAL,
    }
    assert {title: heading_kind(title, "en") for title in told} == told


def test_a_form_behind_its_declarations_has_chapters_of_every_kind_though_its_title_names_cover() -> None:
    wording = only([
        set_in("DECLARATIONS", 14, bold=True),
        *body("Item 1. Named Insured: Oakley Prints LLC", "Item 2. Limit: 1,000,000"),
        set_in("COMPUTER COVERAGE", 16, bold=True),
        *body("This is a claims-made form."),
        set_in("I. INSURING AGREEMENTS", 11, bold=True), *body("A. We pay for the repair of data.", "B. We pay a ransom."),
        set_in("II. DEFINITIONS", 11, bold=True), *body("A. Data means what is stored.", "B. Loss means what you lose."),
        set_in("III. EXCLUSIONS", 11, bold=True), *body("A. War and what comes of it.", "B. Wear of machines."),
        set_in("IV. LIMITS OF INSURANCE", 11, bold=True), *body("A. The limit is stated in Item 2.", "B. It is all we pay."),
        set_in("V. CONDITIONS", 11, bold=True), *body("A. SUBROGATION", "Your rights pass to us.", "B. HEADINGS", "They mean nothing."),
    ])  # fmt: skip
    kinds = [
        (c.title, c.kind) for c in wording.clauses if c.label.startswith(("I", "V")) and not c.label.startswith("Item")
    ]
    assert kinds[1:] == [
        ("DEFINITIONS", K.DEFINITION), ("EXCLUSIONS", K.EXCLUSION), ("LIMITS OF INSURANCE", K.LIMIT), ("CONDITIONS", K.GENERAL),
    ]  # fmt: skip
    assert headed(wording, "SUBROGATION").kind is K.CLAIMS


def test_a_coverage_section_that_is_set_like_a_form_has_conditions_of_its_own() -> None:
    wording = only([
        set_in("Computer policy", 18, bold=True),
        set_in("RANSOM COVERAGE SECTION", 13, bold=True),
        *body("1. INSURING AGREEMENT", "We pay a ransom that we agreed to."),
        *body("2. PROOF OF LOSS", "Send it within ninety days."),
        set_in("INCOME COVERAGE SECTION", 13, bold=True),
        *body("1. INSURING AGREEMENT", "We pay income that you lose."),
        *body("2. COOPERATION", "Help us to find the cause."),
    ])  # fmt: skip
    assert headed(wording, "PROOF OF LOSS").kind is K.CLAIMS
    assert headed(wording, "COOPERATION").kind is K.INSURED_DUTY


def test_the_first_heading_is_one_where_numbered_sections_have_its_very_look() -> None:
    def section(text: str) -> Block:
        return Block(text=text, runs=(Run(0, len(text), Style(bold=True, underline=True)),))

    wording = only([
        Block(text="COMPUTER INSURANCE", align="center", runs=(Run(0, 18, Style(bold=True)),)),
        section("OPERATIVE CLAUSE"),
        *body("We insure you if you pay the premium."),
        section("SECTION ONE: LIABILITY"),
        *body("1.1 We pay claims.", "1.2 We pay lawyers."),
        section("SECTION TWO: EXCLUSIONS"),
        *body("2.1 War.", "2.2 Wear."),
    ])  # fmt: skip
    assert [c.title for c in wording.clauses if c.parent is None] == ["OPERATIVE CLAUSE", "LIABILITY", "EXCLUSIONS"]
