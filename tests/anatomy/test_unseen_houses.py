"""Layouts of further English houses that nobody had seen while the reader was written; the texts are our own."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck import api
from wordcheck.model.manuscript import Block, Run, Style
from wordcheck.model.wording import Clause, ClauseKind, Wording

K = ClauseKind


def set_in(text: str, size: float = 10, *, bold: bool = False, color: str = "") -> Block:
    return Block(text=text, runs=(Run(0, len(text), Style(bold=bold, size=size, color=color)),))


def headed(wording: Wording, title: str) -> Clause:
    return next(c for c in wording.clauses if c.title == title)


def body(*texts: str) -> list[Block]:
    return [set_in(t) for t in texts]


def test_the_declarations_in_front_do_not_hold_the_policy_though_they_are_set_larger() -> None:
    wording = only([
        set_in("DECLARATIONS", 20, bold=True),
        *body("Item 1. Named Insured: Oakley Prints LLC", "Item 2. Annual Premium: Nine Hundred"),
        set_in("I. INSURING AGREEMENTS", 11, bold=True),
        *body("A. Restoration. The Insurer will pay the cost to rebuild data.", "B. Extortion. The Insurer will repay a ransom."),
        set_in("II. DEFINITIONS", 11, bold=True),
        *body("Claim means:", "1. a written demand; or", "2. a civil proceeding.", "Data means information in electronic form."),
        set_in("III. EXCLUSIONS", 11, bold=True),
        *body("A. War. Any loss in the course of a war.", "B. Wear. The ordinary ageing of equipment."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        <DECLARATIONS>
          Item 1. <Named Insured>
          Item 2. <Annual Premium>
        I. <INSURING AGREEMENTS>
          A. <Restoration>
          B. <Extortion>
        II. <DEFINITIONS>
          <Claim>
            1.
            2.
          <Data>
        III. <EXCLUSIONS>
          A. <War>
          B. <Wear>
    """)
    assert headed(wording, "Restoration").kind is K.COVERAGE
    assert headed(wording, "Named Insured").kind is K.SCHEDULE


def endorsement(title: str, *rest: str) -> list[Block]:
    return [
        set_in(title, 14, bold=True),
        *body("This endorsement modifies insurance provided under the following:", "PROPERTY COVERAGE FORM", "MARINE CONDITIONS"),
        *body(*rest),
    ]  # fmt: skip


def test_the_forms_that_an_endorsement_changes_are_no_headings_and_the_first_endorsement_is_one() -> None:
    wording = only([
        *endorsement("MOLD EXCLUSION", "I. We will not pay for loss caused by mold.", "II. We will not pay to test for it."),
        *endorsement("RADON EXCLUSION", "I. We will not pay for loss caused by radon."),
        *endorsement("SPOILAGE COVERAGE", "I. We will pay for goods that spoil.", "II. The deductible is $500."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        <MOLD EXCLUSION>
          I.
          II.
        <RADON EXCLUSION>
          I.
        <SPOILAGE COVERAGE>
          I.
          II.
    """)
    assert [c.kind for c in wording.children(None)] == [K.EXCLUSION, K.EXCLUSION, K.COVERAGE]


def test_a_definition_behind_the_list_of_another_is_a_clause_whose_term_may_begin_small() -> None:
    wording = only([
        set_in("Words with special meanings", 14, bold=True),
        *body("journey means the time from leaving home to coming back.", "relative means:", "(a) your spouse;", "(b) your child."),
        *body("Luggage means what you carry."),
        set_in("General exclusions", 14, bold=True),
        *body("We do not pay for war."),
    ])  # fmt: skip
    assert tree(wording) == drawn("""
        <Words with special meanings>
          <journey>
          <relative>
            (a)
            (b)
          <Luggage>
        <General exclusions>
    """)


def test_numbered_definitions_keep_their_paragraphs() -> None:
    wording = only("""
        1. Definitions
        1.1 Hospital
        A Hospital means any place where the sick are treated.
        1.2 Illness
        Illness means a change in health.
        Illness also means an injury.
        2. Cover
        2.1 We pay the bills of a hospital.
    """)
    assert [c.label for c in wording.clauses] == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_small_heads_in_bold_and_colour_that_come_back_are_headings() -> None:
    def part(title: str) -> list[Block]:
        return [
            set_in(title, 12, bold=True, color="#005ca9"),
            *body("If your car is damaged, and we agree to pay:"),
            set_in("we will:", bold=True, color="#005ca9"),
            *body("pay up to $500 towards it."),
            set_in("not covered:", bold=True, color="#005ca9"),
            *body("wear and tear."),
        ]

    wording = only(
        [
            set_in("Car Insurance", 24, bold=True),
            *body("This policy covers your car and what belongs to it."),
            *part("Towing"),
            *part("Child seats"),
            *part("Keys"),
        ]
    )
    assert [c.title.rstrip(":") for c in wording.clauses] == [
        "Towing", "we will", "not covered", "Child seats", "we will", "not covered", "Keys", "we will", "not covered",
    ]  # fmt: skip
    assert {c.kind for c in wording.clauses if c.title.startswith("not")} == {K.EXCLUSION}


def test_a_heading_asks_who_is_insured_in_a_definition_and_what_will_not_work_in_an_exclusion() -> None:
    wording = only("""
        Section 1 - Who is an Insured
        1. You are an insured.
        2. Your spouse is an insured.
        Section 2 - Situations in which the policy won't work
        1. Racing.
        2. Hiring out.
    """)
    assert [c.kind for c in wording.children(None)] == [K.DEFINITION, K.EXCLUSION]


def test_definitions_within_an_exclusion_clause_are_definitions() -> None:
    wording = only("""
        CYBER EXCLUSION
        1. Exclusion
        1.1 This contract does not cover any cyber loss.
        2. Definitions
        2.1 Cyber loss means loss caused by malicious code.
    """)
    assert headed(wording, "Definitions").kind is K.DEFINITION


def test_a_number_beside_the_first_number_of_its_list_opens_that_list() -> None:
    wording = only("""
        Exclusions
        1. War.
        2. (a) Water that flows on the ground.
        (b) Water that comes up through a drain.
        3. a. Rust that has formed over time.
        b. Mould that has grown on a wall.
        4. Wear.
    """)
    assert tree(wording) == drawn("""
        <Exclusions>
          1.
          2.
            (a)
            (b)
          3.
            a.
            b.
          4.
    """)


def test_what_we_do_not_do_besides_paying_makes_no_exclusion_of_a_cover() -> None:
    wording = only("""
        Section 1 - Coverage
        We will also pay:
        (1) Premiums on appeal bonds in any suit that we defend. We will not apply for such bonds.
        (2) Interest on a judgment. If we offer to pay the limit, we will not pay interest from then on.
        (3) The cost of any suit that we do not cover, if we defend it.
        (4) The most we will pay for bail bonds is $2,000.
        (5) We will not pay for fines.
    """)
    kinds = [c.kind for c in wording.clauses if c.label.startswith("(")]
    assert kinds == [K.COVERAGE, K.COVERAGE, K.COVERAGE, K.LIMIT, K.EXCLUSION]


def test_conditions_that_name_no_role_are_told_by_what_they_ask_of_the_insured() -> None:
    wording = only("""
        General conditions
        1. Alterations at home
        You must let us know before any building work starts.
        2. Co-operation
        The Insured shall give all help that is asked for.
        3. Currency
        All sums are in pounds.
    """)
    assert [c.kind for c in wording.clauses[1:]] == [K.INSURED_DUTY, K.INSURED_DUTY, K.GENERAL]


def test_a_chapter_that_holds_covers_is_a_section_of_cover_though_its_heading_does_not_say_so() -> None:
    wording = only("""
        1. Roadside Plus
        1.1 Towing benefit
        We will pay for towing to a garage.
        1.2 Lodging benefit
        We will pay for two nights in a hotel.
        1.3 How often
        Three times a year.
        2. General conditions
        2.1 Currency
        All sums are in pounds.
    """)
    assert [c.kind for c in wording.clauses] == [*[K.COVERAGE] * 4, *[K.GENERAL] * 2]


def test_plain_words_in_headings_name_their_role() -> None:
    text = """
# Phone cover
## What we leave out
We do not pay for cracks.
## If something happens
Call us the same day.
## How we settle
We pay within ten days.
## Start and end
Cover lasts for one year.
## Ending it early
Write to us.
## Minimising losses
It is the duty of the insured to save what can be saved.
## Data protection liability
We will pay damages if your customers' data is lost.
"""
    wording = api.parse(text.encode(), name="wording.md")[0]
    assert [c.kind for c in wording.clauses] == [
K.EXCLUSION, K.INSURED_DUTY, K.CLAIMS, K.PERIOD, K.TERMINATION, K.INSURED_DUTY, K.COVERAGE,
    ]  # fmt: skip


def test_the_beginning_of_a_sentence_is_no_heading_though_a_number_in_it_stands_at_the_head_of_a_line() -> None:
    wording = only("""
        Additional coverages
        1. Debris removal
        (1) We will pay to remove debris.
        (2) Subject to the exceptions stated in paragraph
        (4), the following limits apply to all of this.
        (3) Fees
        of surveyors are paid as well.
    """)
    second = next(c for c in wording.clauses if c.label == "(2)")
    assert second.title == ""
    assert wording.own_text(second).startswith("Subject to the exceptions")
