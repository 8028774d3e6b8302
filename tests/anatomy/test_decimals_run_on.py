"""Decimals that run on hold what stands between two of them, whatever type it is set in."""

from __future__ import annotations

from tests.anatomy.trees import drawn, only, tree
from wordcheck.model.manuscript import Block, Run, Style


def _line(text: str, indent: float = 0.0, bold: bool = False) -> Block:
    run = Run(0, len(text), Style(bold=bold, size=10.0))
    return Block(text=text, indent=indent, hanging=indent, gap=0.2, runs=(run,))


def _page(extra: list[Block]) -> list[Block]:
    return [
        _line("1 PREAMBLE", bold=True),
        _line("The Company undertakes to pay as follows."),
        _line("2 DEFINITIONS", bold=True),
        _line("2.1 Accident means a sudden event."),
        _line("3 BENEFITS COVERED", bold=True),
        _line("3.1 In-patient care", bold=True),
        _line("The Company will pay for room and board of the Insured Person in a hospital."),
        _line("3.2 Home treatment", bold=True),
        _line("The Company will pay for treatment at home that a doctor has ordered."),
        *extra,
        _line("3.3 Ambulance", bold=True),
        _line("The Company will pay for a road ambulance to the nearest hospital."),
        _line("3.4 Day care", bold=True),
        _line("The Company will pay for day care procedures of the Insured Person."),
        _line("4 CLAIMS", bold=True),
        _line("4.1 Notice", bold=True),
        _line("The Insured shall give notice within 48 hours."),
    ]


def test_exclusions_between_two_covers_stand_in_the_first() -> None:
    wording = only(
        _page(
            [
                _line("Exclusions", bold=True),
                _line("Home treatment shall not cover:"),
                _line("i. treatment of less than three days;", 14),
                _line("ii. any of these diseases:", 14),
                *(_line(f"{x}) disease {x} of the body", 28) for x in "abcdefghij"),
            ]
        )
    )
    assert tree(wording) == drawn(
        """
        1 <PREAMBLE>
        2 <DEFINITIONS>
          2.1
        3 <BENEFITS COVERED>
          3.1 <In-patient care>
          3.2 <Home treatment>
            <Exclusions>
              i.
              ii.
                a)
                b)
                c)
                d)
                e)
                f)
                g)
                h)
                i)
                j)
          3.3 <Ambulance>
          3.4 <Day care>
        4 <CLAIMS>
          4.1 <Notice>
        """
    )
    kinds = {c.label or c.title: c.kind.value for c in wording.clauses}
    assert (kinds["Exclusions"], kinds["3.3"], kinds["3.4"]) == ("exclusion", "coverage", "coverage")


def test_a_list_between_two_covers_is_no_chapter() -> None:
    wording = only(
        _page(
            [
                _line("Note:"),
                _line("1. Expenses of a stay under 24 hours are not admissible.", 14),
                _line("2. Where a dearer room is taken, the share is paid in proportion.", 14),
            ]
        )
    )
    tops = [c.label for c in wording.clauses if c.parent is None]
    assert tops == ["1", "2", "3", "4"]
    held = {
        c.label: wording.clause(c.parent).label for c in wording.clauses if c.parent and c.label in ("1.", "2.", "3.3")
    }
    assert held == {"1.": "3.2", "2.": "3.2", "3.3": "3"}


def test_a_numbered_list_in_a_part_ends_no_part() -> None:
    wording = only(
        [
            _line("Part 7 General Exclusions", bold=True),
            _line("1. War, whether declared or not."),
            _line("Part 8 Definitions", bold=True),
            _line("Words have these meanings –"),
            _line("“Doctor” shall mean a person –"),
            _line("(a) who is registered; and", 30),
            _line("(b) who is no relative.", 30),
            _line("“Hospital” shall mean a place which –"),
            _line("(a) has beds; and", 30),
            _line("(b) has doctors.", 30),
        ]
    )
    assert [c.label for c in wording.clauses if c.parent is None] == ["Part 7", "Part 8"]


def test_numbers_right_before_capitals_are_read() -> None:
    wording = only(
        [
            _line("I.PREAMBLE", bold=True),
            _line("This policy is a contract between the Company and the Insured."),
            _line("II.COVERS UNDER THE POLICY", bold=True),
            _line("A.BASE COVERS", bold=True),
            _line("The Company will pay for hospital expenses."),
            _line("III.PERMANENT EXCLUSIONS", bold=True),
            _line("The Company will not pay for war."),
        ]
    )
    assert [(c.label, c.title) for c in wording.clauses] == [
        ("I.", "PREAMBLE"), ("II.", "COVERS UNDER THE POLICY"), ("A.", "BASE COVERS"), ("III.", "PERMANENT EXCLUSIONS"),
    ]  # fmt: skip


def test_the_name_of_a_form_that_holds_all_its_chapters_is_its_title() -> None:
    wording = only(
        [
            _line("SUNSHINE FAMILY POLICY 2026", bold=True),
            _line("WE VALUE YOUR HEALTH", bold=True),
            _line("WHEREAS the Insured has applied to the Company for insurance by a proposal and paid the premium."),
            _line("1. PREAMBLE", bold=True),
            _line("The Company undertakes to pay as follows."),
            _line("2. DEFINITIONS", bold=True),
            _line("2.1 Accident means a sudden event."),
            _line("3. COVERAGE", bold=True),
            _line("The Company will pay for hospital expenses."),
            _line("4. EXCLUSIONS", bold=True),
            _line("The Company will not pay for war."),
            _line("Annexure I", bold=True),
            _line("Contact details of the ombudsmen"),
        ]
    )
    assert [c.label for c in wording.clauses if c.parent is None] == ["1.", "2.", "3.", "4.", "Annexure I"]


def test_a_heading_may_end_with_a_full_stop() -> None:
    wording = only(
        [
            _line("CONDITIONS", bold=True),
            _line("1. Assignment. This policy cannot be assigned without our consent."),
            _line("2. Cancellation.", bold=True),
            _line("a. You may cancel this policy at any time.", 18),
            _line("b. We may cancel it by 30 days’ notice.", 18),
        ]
    )
    clause = next(c for c in wording.clauses if c.label == "2.")
    assert (clause.title, clause.kind.value) == ("Cancellation", "termination")
