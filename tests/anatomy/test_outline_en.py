"""Clause trees of English wordings, each way of numbering."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import drawn, only, tree
from wordcheck.anatomy import parse
from wordcheck.model.manuscript import Block, Manuscript, Run, Style
from wordcheck.model.wording import ClauseKind


def block(text: str, *, bold: bool = False, size: float = 10, indent: float = 0, hanging: float | None = None) -> Block:
    style = Style(bold=bold, size=size)
    return Block(text=text, runs=(Run(0, len(text), style),), indent=indent, hanging=hanging)


def test_roman_letter_decimal_letter_roman() -> None:
    wording = only(
        """
        I. INSURING AGREEMENTS
        A. Third Party Coverage
        We will pay on your behalf:
        1. damages, including:
        a. judgments:
        i. of a court; and
        ii. of a tribunal;
        b. settlements; and
        2. claim expenses.
        B. First Party Coverage
        II. EXCLUSIONS
        A. War
        """
    )
    assert tree(wording) == drawn(
        """
        I. <INSURING AGREEMENTS>
          A. <Third Party Coverage>
            1.
              a.
                i.
                ii.
              b.
            2.
          B.
        II. <EXCLUSIONS>
          A.
        """
    )
    assert wording.clauses[-1].kind is ClauseKind.EXCLUSION


def test_letter_i_and_roman_one() -> None:
    letters = only("\n".join(f"({c}) loss of kind {c};" for c in "abcdefghijk"))
    assert {c.level for c in letters.clauses} == {1}
    assert [c.number[0] for c in letters.clauses] == list(range(1, 12))
    roman = only("(h) loss:\n(i) of profit;\n(ii) of use; and\n(iii) of data.\n(i) damage.")
    assert [(c.label, c.level) for c in roman.clauses] == [
        ("(h)", 1),
        ("(i)", 2),
        ("(ii)", 2),
        ("(iii)", 2),
        ("(i)", 1),
    ]


def test_letters_beyond_z_are_not_roman() -> None:
    labels = [chr(c) + "." for c in range(ord("A"), ord("Z") + 1)]
    labels += [2 * chr(c) + "." for c in range(ord("A"), ord("Z") + 1)]
    wording = only("\n".join(f"{label} Term {i} means a thing of its own." for i, label in enumerate(labels)))
    assert [c.label for c in wording.clauses] == labels
    assert {c.level for c in wording.clauses} == {1}
    assert wording.clauses[34].number == (35,), "II. is the letter after HH."


def test_decimals_with_letters_and_romans_below() -> None:
    wording = only(
        """
        1. Cover
        1.1 We will indemnify you for loss:
        (a) arising from a breach:
        (i) of privacy; or
        (ii) of confidence;
        (A) wherever it happens;
        (b) arising from error.
        1.2 We will pay defence costs.
        2. Exclusions
        2.1 We will not pay for war.
        """
    )
    assert tree(wording) == drawn(
        """
        1. <Cover>
          1.1
            (a)
              (i)
              (ii)
                (A)
            (b)
          1.2
        2. <Exclusions>
          2.1
        """
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("SECTION A: LIABILITY", "SECTION B: PROPERTY"),
        ("Part 1 – Cover", "Part 2 – Claims"),
        ("Article 4. Premium", "Article 5. Notices"),
        ("INSURING CLAUSE 1: CYBER", "INSURING CLAUSE 2: CRIME"),
    ],
)
def test_named_numbers(first: str, second: str) -> None:
    text = f"{first}\nWe will pay the following:\na. damages;\nb. costs.\n{second}\nWe will pay:\na. loss;\nb. fines."
    assert [c.level for c in only(text).clauses] == [1, 2, 2, 1, 2, 2]


def test_a_second_list_from_one_stands_beside_the_first() -> None:
    wording = only(
        """
        A. NOTICE
        You must tell us:
        1. the time of the loss; and
        2. its cause.
        We may ask you to:
        1. send documents; and
        2. allow an inspection.
        B. FRAUD
        We will not pay a fraudulent claim.
        """
    )
    assert [(c.label, c.level) for c in wording.clauses] == [
        ("A.", 1), ("1.", 2), ("2.", 2), ("1.", 2), ("2.", 2), ("B.", 1),
    ]  # fmt: skip


def test_headings_by_look_with_numbers_running_through() -> None:
    blocks = [
        block("EXCLUSIONS", bold=True, size=14),
        block("We will not make any payment:"),
        block("EXCLUSIONS RELATING TO LIABILITY", bold=True),
        block("1. War"),
        block("arising out of war."),
        block("EXCLUSIONS RELATING TO PROPERTY", bold=True),
        block("2. Wear and tear"),
        block("arising out of wear."),
        block("3. Flood"),
        block("arising out of flood."),
        block("CONDITIONS", bold=True, size=14),
        block("1. Fraud"),
        block("We will not pay a fraudulent claim."),
    ]
    (wording,) = parse(Manuscript.of(blocks, path="w", format="pdf", typography=True))
    assert tree(wording) == drawn(
        """
        <EXCLUSIONS>
          <EXCLUSIONS RELATING TO LIABILITY>
            1. <War>
          <EXCLUSIONS RELATING TO PROPERTY>
            2. <Wear and tear>
            3. <Flood>
        <CONDITIONS>
          1. <Fraud>
        """
    )


def test_flush_paragraphs_go_back_by_their_left_edge() -> None:
    blocks = [
        block("A. You must:", indent=0, hanging=18),
        block("1. tell us;", indent=36, hanging=54),
        block("2. help us.", indent=36, hanging=54),
        block("Help includes the giving of evidence.", indent=54),
        block("We may refuse a claim otherwise.", indent=18),
        block("B. You must pay.", indent=0, hanging=18),
    ]
    (wording,) = parse(Manuscript.of(blocks, path="w", format="pdf"))
    assert wording.own_text(wording.clauses[2]).endswith("giving of evidence.")
    assert wording.own_text(wording.clauses[0]).endswith("We may refuse a claim otherwise.")
    assert wording.clauses[0].span.end >= wording.clauses[2].span.end


def test_unnumbered_definitions() -> None:
    wording = only(
        """
        EXCLUSIONS
        1. We will not pay for war.
        DEFINITIONS
        Computer system means hardware and software.
        Insured means you and your staff.
        """
    )
    assert [c.title for c in wording.clauses] == ["EXCLUSIONS", "", "DEFINITIONS", "Computer system", "Insured"]


def test_contents_pages_are_left_out() -> None:
    entries = [f"{n}. Part {n} of this policy ........ {n + 2}" for n in range(1, 6)]
    body = [f"{n}. Part {n} of this policy\nWe agree to what part {n} says." for n in range(1, 6)]
    wording = only("\n".join(["Table of contents", *entries, *body]))
    assert [c.label for c in wording.clauses] == ["1.", "2.", "3.", "4.", "5."]
    assert wording.contents


def test_titles_with_rising_pages_far_to_the_right_are_contents_without_leaders() -> None:
    names = [
        "Buildings",
        "Covers",
        "Contents",
        "General Conditions",
        "Cancelling Your Cover",
        "General Exclusions",
        "Complaints",
    ]
    entries = [f"{name}\t{3 * n + 3}" for n, name in enumerate(names)]
    body = [f"{name}\nWe agree to what this part of the booklet says." for name in names]
    wording = only("\n".join(["Section\tPage", *entries, *body]))
    assert wording.contents
    assert not [c for c in wording.clauses if c.title[-1:].isdigit()]
    assert not wording.references


def test_every_clause_knows_how_sure_its_place_is() -> None:
    wording = only("1. Cover\n(a) loss;\n(b) damage;\n(c) cost.\n2. Exclusions")
    assert all(0 <= c.confidence <= 1 for c in wording.clauses)
    doubtful = only("I. War\n(h) riot;\n(i) strike.")
    assert any(c.rival for c in doubtful.clauses)


def test_numbers_that_only_references_show() -> None:
    blocks = [
        block("Insuring Agreements", bold=True, size=14),
        block("A. We will pay loss as defined in Section II. Definitions, but see Section III. Exclusions."),
        block("Definitions", bold=True, size=14),
        block("A. Loss means money."),
        block("Exclusions", bold=True, size=14),
        block("A. We will not pay for war."),
    ]
    (wording,) = parse(Manuscript.of(blocks, path="w", format="pdf", typography=True))
    assert [c.label for c in wording.clauses] == ["I.", "A.", "II.", "A.", "III.", "A."]
    assert wording.clauses[2].label_span is None
    assert wording.notes


def test_headings_that_come_back_stand_below_the_changing_ones() -> None:
    blocks = [
        block("Home Insurance Policy", bold=True, size=22),
        block("Thank you for choosing us. Please read this booklet together with your schedule."),
        block("Buildings cover", bold=True, size=17),
    ]
    for n, cause in enumerate(("Fire and smoke", "Storm or flood", "Theft", "Escape of water"), start=1):
        blocks += [
            block(f"Cause {n} – {cause}", bold=True, size=12),
            block("What is covered", bold=True, size=12),
            block(f"Loss or damage to the buildings that is caused by {cause.lower()} during the period."),
            block("What is not covered", bold=True, size=12),
            block("The amount of the excess that is shown in your schedule."),
        ]
    made = only(blocks)
    assert {c.title: c.level for c in made.clauses} == {
        "Buildings cover": 1,
        "Cause 1 – Fire and smoke": 2,
        "Cause 2 – Storm or flood": 2,
        "Cause 3 – Theft": 2,
        "Cause 4 – Escape of water": 2,
        "What is covered": 3,
        "What is not covered": 3,
    }
    assert [c.kind for c in made.clauses if c.title.startswith("What")] == [
        ClauseKind.COVERAGE,
        ClauseKind.EXCLUSION,
    ] * 4


def test_all_text_below_a_heading_belongs_to_it() -> None:
    made = only(
        [
            block("Section 1 Buildings", bold=True, size=14),
            block("This section applies where your schedule says so."),
            block("What your policy does not cover", bold=True, size=11),
            block("The amount of any excess that your schedule shows."),
            block("Loss or damage while the home is let to people who are not your family."),
            block("Section 2 Contents", bold=True, size=14),
        ]
    )
    rest = next(c for c in made.clauses if c.title.startswith("What"))
    assert "while the home is let" in made.own_text(rest)
    assert rest.kind is ClauseKind.EXCLUSION


def test_terms_in_small_headings_stand_below_the_large_heading_of_the_definitions() -> None:
    made = only(
        [
            block("IMPORTANT NOTES", bold=True, size=9.5),
            block("Please read all of the policy documents with care and keep them in a safe place."),
            block("DEFINITION OF TERMS", bold=True, size=13),
            block("These words have the same meaning wherever they are used in this policy document."),
            block("BEDROOM", bold=True, size=9.5),
            block("A room that was built to be slept in, even if it is used for another purpose now."),
            block("GARAGE", bold=True, size=9.5),
            block("A structure that was built to store a motor vehicle and is still used for that."),
        ]
    )
    by_title = {c.title: c for c in made.clauses}
    assert by_title["GARAGE"].parent == by_title["DEFINITION OF TERMS"].id
    assert by_title["BEDROOM"].kind is ClauseKind.DEFINITION


def test_an_amendment_has_the_kind_of_what_it_changes_not_of_what_it_is_made_for() -> None:
    made = only(
        """
        This endorsement changes the policy. Please read it carefully.
        1. For the purposes of the coverage provided under the Technology Insuring Agreement, the Definition of Damages is amended by the addition of the following:
        Damages does not include fines.
        2. Solely with respect to the cover given by this endorsement, the following Exclusions are added:
        a. war;
        b. bankruptcy.
        3. Insuring Agreement B is deleted and replaced by the following:
        """
    )
    kinds = {c.label: c.kind for c in made.clauses}
    assert kinds["1."] is ClauseKind.DEFINITION
    assert kinds["2."] is kinds["a."] is ClauseKind.EXCLUSION
    assert kinds["3."] is ClauseKind.COVERAGE


def test_what_leads_in_a_second_list_is_the_words_of_the_clause_and_not_of_the_last_item() -> None:
    wording = only(
        """
        1. COVER
        We will pay claims.
        2. EXCLUSIONS
        We will not pay for any loss arising out of:
        a. war; or
        b. cyber war.
        However, part b. above will not apply to:
        a. costs of incident response; and
        b. computers outside the territory of the parties.
        3. CONDITIONS
        You must notify us.
        """
    )
    exclusions = next(c for c in wording.clauses if c.label == "2.")
    assert "However, part b. above" in wording.own_text(exclusions)
    assert [c.label for c in wording.children(exclusions)] == ["a.", "b.", "a.", "b."]


def test_a_bold_term_at_the_head_of_an_item_is_no_heading() -> None:
    def bold(words: str, rest: str) -> Block:
        runs = (Run(0, len(words), Style(bold=True)), Run(len(words), len(words + rest), Style(bold=False)))
        return Block(words + rest, runs=runs)

    wording = only(
        [
            "Sample Policy",
            "1. Insured causes",
            bold("(a) Storm", ", flood or weight of snow;"),
            bold("(b) Vehicles", " (not belonging to you);"),
            bold("(c) Theft", "; or"),
            bold("(d) Fire.", " We pay for fire."),
            "2. Limits",
            "Limits are in the schedule.",
        ]
    )
    titles = {c.label: c.title for c in wording.clauses if c.level > 1}
    assert titles == {"(a)": "", "(b)": "", "(c)": "", "(d)": "Fire"}


def test_a_heading_printed_again_as_continued_is_no_clause_and_no_words_of_one() -> None:
    wording = only(
        """
        Sample Policy
        SECTION 1: BUILDINGS
        1. We pay for fire.
        2. We pay for storm.
        SECTION 1: BUILDINGS continued
        3. We pay for theft.
        SECTION 2: CONTENTS
        1. We pay for fire.
        """
    )
    assert tree(wording) == drawn(
        """
        SECTION 1 <BUILDINGS>
          1.
          2.
          3.
        SECTION 2 <CONTENTS>
          1.
        """
    )
    assert not any("continued" in wording.own_text(c) for c in wording.clauses)


def test_decimals_that_run_through_a_section_stand_below_the_heading_before_them() -> None:
    heads = [
        Block(words, runs=(Run(0, len(words), Style(bold=True, size=11)),))
        for words in ("Insuring Clauses", "Exclusions")
    ]
    body = [
        Block(words, runs=(Run(0, len(words), Style(bold=False, size=9)),))
        for words in (
            "1.1 The Insurer shall pay for loss.",
            "1.2 The Insurer shall pay for costs.",
            "No cover shall be provided for:",
            "1.3 war of any kind.",
            "1.4 pollution of any kind.",
        )
    ]
    section = Block("Section 1 Liability", runs=(Run(0, 19, Style(bold=True, size=14)),))
    wording = only(["Sample Policy", section, heads[0], *body[:2], heads[1], *body[2:]])
    kinds = {c.label: c.kind.value for c in wording.clauses if "." in c.label}
    assert kinds == {"1.1": "coverage", "1.2": "coverage", "1.3": "exclusion", "1.4": "exclusion"}


def test_sums_of_a_schedule_are_no_headings_in_capitals() -> None:
    wording = only(
        """
        1. Cover
        We pay your loss up to the limit in the schedule.
        SCHEDULE
        Sublimit for hardware
        USD 250,000
        Sublimit for loss of custom
        GBP 1.5 million
        """
    )
    assert tree(wording) == "1. <Cover>\n<SCHEDULE>"
