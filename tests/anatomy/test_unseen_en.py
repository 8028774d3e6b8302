"""Layouts met in English wordings that nobody had seen while the reader was written; the texts are our own."""

from __future__ import annotations

import pytest

from wordcheck import api
from wordcheck.model.wording import Clause, ClauseKind, Wording

K = ClauseKind


def read(text: str) -> Wording:
    return api.parse(text.encode(), name="wording.md")[0]


def labelled(wording: Wording, label: str) -> Clause:
    return next(c for c in wording.clauses if c.label == label)


def test_a_note_within_a_cover_opens_no_chapter() -> None:
    wording = read("""# Hospital Cover Policy Wording

## 1. PREAMBLE

This Policy is a contract between the Company and the policyholder.

## 2. COVERAGE

2.1 Hospitalisation

The Company will pay the cost of a stay in hospital.

Note:

1. A stay of less than 24 hours is not counted.
2. Rooms above the limit are paid in proportion.

2.2 Ambulance

The Company will pay the cost of an ambulance.

## 3. EXCLUSIONS

3.1 War

The Company will not pay for loss caused by war.
""")
    assert [c.label for c in wording.children(None)] == ["1.", "2.", "3."]
    assert wording.path(labelled(wording, "2.2")) == "2./2.2"
    assert labelled(wording, "2.2").kind is K.COVERAGE
    assert labelled(wording, "3.1").kind is K.EXCLUSION


def test_exclusions_named_in_passing_before_a_colon_do_not_make_exclusions_of_the_covers() -> None:
    wording = read("""# Health Policy

## 1. Benefits

We pay the expenses below, subject to the conditions, limits and exclusions of this Policy and as shown in the schedule that we have issued:

1.1 In-patient Treatment

We will cover the fees of doctors and nurses.

1.2 Day care

We will cover treatment that takes less than a day.

## 2. Claims

Tell us within 30 days.
""")
    assert {labelled(wording, n).kind for n in ("1.1", "1.2")} == {K.COVERAGE}


@pytest.mark.parametrize(
    "name", ["Special Exclusions applicable to Flight Delay", "Specific Exclusions relating to the loss of keys"]
)
def test_exclusions_of_one_cover_are_exclusions_though_their_heading_ends_with_a_colon(name: str) -> None:
    wording = read(f"""# Trip Policy

## Endorsement 1 FLIGHT DELAY ON BENEFIT BASIS

a. Coverage

The Policy pays a fixed benefit for each full hour of delay.

b. {name}:

This benefit does not pay for a delay that was announced before the booking.

c. Claims

Send us the airline's letter.
""")
    assert labelled(wording, "b.").title == name
    assert labelled(wording, "b.").kind is K.EXCLUSION


def test_a_contents_page_of_headings_without_numbers_over_two_lines_is_no_tree() -> None:
    entries = [
        "AGREEMENT",
        "DEFINITIONS",
        "PART A LIABILITY COVERAGE",
        "INSURING AGREEMENT",
        "EXCLUSIONS",
        "LIMIT OF LIABILITY",
    ]
    table = "\n\n".join(f"{e} {'.' * 40} {k}" for k, e in enumerate(entries, start=1))
    wording = read(f"""# Personal Cart Policy

{table}

TRANSFER OF YOUR INTEREST IN

THIS POLICY .......................................... 7

WARNING .......................................... 8

AGREEMENT

We agree with you as follows.

PART A LIABILITY COVERAGE

INSURING AGREEMENT

We will pay damages for which you are liable.

EXCLUSIONS

We do not cover damage caused on purpose.
""")
    assert not any("...." in c.title for c in wording.clauses)
    titles = [c.title for c in wording.clauses]
    assert titles.count("INSURING AGREEMENT") == 1
    assert titles.count("EXCLUSIONS") == 1
    assert len(wording.contents) == 1


def test_blanks_to_fill_in_are_no_contents() -> None:
    fields = "\n\n".join(
        f"{f} {'.' * 40}" for f in ("NAME", "ADDRESS", "VEHICLE", "PERIOD", "PREMIUM", "LIMIT", "EXCESS")
    )
    assert read(f"# Policy Schedule\n\n{fields}\n\nEXCLUSIONS\n\nWe do not cover war.\n").contents == ()


GLOSSARY = """# Personal Cart Policy

## DEFINITIONS

Throughout this policy, “you” and “your” refer to:

1. The person named in the schedule; and

2. That person’s spouse.

The following words are defined as follows:

“Accident” means: a sudden event.

“Cart” means: a vehicle with two wheels:

1. Of wood; or

2. Drawn by a horse.

“Loss” means: sudden damage.

“Owner” means: the holder of the title.

“Road” means: a way open to the public.

“Your covered cart” means

1. Any cart shown in the schedule.

2. Any cart that you buy.

## EXCLUSIONS

We do not pay for loss caused on purpose.
"""


def test_terms_in_quotation_marks_hold_the_lists_behind_them_in_a_glossary_that_begins_with_sentences() -> None:
    wording = read(GLOSSARY)
    glossary = next(c for c in wording.clauses if c.title == "DEFINITIONS")
    terms = [c.title for c in wording.children(glossary) if c.title]
    assert terms == ["Accident", "Cart", "Loss", "Owner", "Road", "Your covered cart"]
    held = {c.title: [d.label for d in wording.children(c)] for c in wording.children(glossary) if c.title}
    assert held["Cart"] == ["1.", "2."]
    assert held["Your covered cart"] == ["1.", "2."]
    assert next(c for c in wording.clauses if c.title == "EXCLUSIONS").kind is K.EXCLUSION


def test_items_below_the_announcement_of_definitions_are_terms() -> None:
    wording = read("""# Flood Policy

## II. DEFINITIONS

A. In this policy, “you” refers to the named insured.

B. The following are the other key definitions that we use in this policy:

1. **Application.** The statement signed by you in applying for this policy.

2. **Base Flood.** A flood with a chance of one percent in any year.

3. **Stock** means merchandise held for sale.

## III. PROPERTY INSURED

We insure the building.
""")
    assert {"Application", "Base Flood", "Stock"} <= {t.name for t in wording.terms if t.definitions}


def test_a_part_named_at_the_head_of_a_printed_line_is_no_part_where_parts_are_in_capitals() -> None:
    wording = read("""# Cart Policy

PART A LIABILITY COVERAGE

We will pay damages for which you are liable.

PART B MEDICAL PAYMENTS COVERAGE

We will pay the cost of treatment. If you have bought damage coverage, the coverage for the cart itself under

Part C - Damage to Your Cart shall pay for the loss first.

EXCLUSIONS

We do not pay for loss caused on purpose.

PART C DAMAGE TO YOUR CART

We will pay for sudden loss.
""")
    assert [c.label for c in wording.clauses if c.label.lower().startswith("part")] == ["PART A", "PART B", "PART C"]


def test_cover_against_uninsured_drivers_is_cover() -> None:
    wording = read(
        "# Car Policy\n\n## PART C UNINSURED/UNDERINSURED MOTORISTS COVERAGE\n\nWe will pay damages.\n\n## PART D UNINSURED PROPERTY\n\nMoney.\n"
    )
    assert [c.kind for c in wording.clauses] == [K.COVERAGE, K.EXCLUSION]


def text(words: str) -> Wording:
    return api.parse(words.encode(), name="wording.txt")[0]


def test_lines_between_drawn_rules_are_headings_and_the_rules_no_words() -> None:
    bar = "=" * 60
    wording = text(f"""
{bar}
BOAT INSURANCE
{bar}

{bar}
COVER
{bar}

Subject to the terms, limits and exclusions, this insurance also covers:

1. TOWING
   The cost of a tow to the nearest harbour.

2. WRECK
   The cost of raising the boat.

{bar}
EXCLUSIONS
{bar}

We do not pay for rot.

Item          Share
-------------------
Sails           50%
""")
    heads = [c.title for c in wording.children(None)]
    assert heads[-2:] == ["COVER", "EXCLUSIONS"]
    assert [c.title for c in wording.clauses if c.label] == ["TOWING", "WRECK"]
    assert {c.kind for c in wording.clauses if c.label} == {K.COVERAGE}
    assert "==" not in wording.text
    assert "Item          Share" in wording.text


UNDERLINED = """<h1>Festival Insurance</h1>
<p><b>SECTION 1 - CANCELLATION</b></p><p><u>Cover</u></p><p>We will pay the rent of the hall if:</p>
<p>1. the band is ill; or</p><p>2. the hall burns down.</p>
<p><u>Exclusions</u></p><p>We will not be liable for losses caused by:</p>
<p>1. a lack of visitors;</p><p>2. a lack of money.</p>
<p><b>SECTION 2 - LOST TICKETS</b></p><p><u>Cover</u></p><p>We will pay for tickets that were:</p>
<p>1. stolen; or</p><p>2. burnt.</p>"""


def test_underlined_words_alone_are_headings_and_a_section_that_holds_cover_is_cover() -> None:
    wording = api.parse(UNDERLINED.encode(), name="wording.html")[0]
    assert [(c.label, c.title) for c in wording.children(None)] == [
        ("SECTION 1", "CANCELLATION"),
        ("SECTION 2", "LOST TICKETS"),
    ]
    first = wording.children(None)[0]
    assert [c.title for c in wording.children(first)] == ["Cover", "Exclusions"]
    assert [[c.label for c in wording.children(part)] for part in wording.children(first)] == [["1.", "2."]] * 2
    assert [c.kind for c in wording.children(None)] == [K.COVERAGE, K.COVERAGE]
    assert {c.kind for c in wording.children(wording.children(first)[1])} == {K.EXCLUSION}


def test_a_column_of_figures_is_no_table_of_contents_and_an_example_no_heading() -> None:
    wording = read("""# Car Insurance

**A1 Premium**

A1.1 The level follows the years without a loss.

A1.2 Levels are:

90\t10

80\t20

70\t30

60\t40

**Example:** Whoever has level 90 pays 10 per cent less.

A1.3 Each loss adds a level.

**A2 Excess**

A2.1 You bear the first 100 of each loss.
""")
    assert wording.path(labelled(wording, "A1.3")) == "A1/A1.3"
    assert wording.path(labelled(wording, "A2.1")) == "A2/A2.1"
    assert not [c for c in wording.clauses if c.title.startswith("Example")]


def test_a_part_whose_heading_stands_in_brackets_keeps_its_number() -> None:
    wording = read("""# Life Plan

**Part A (Definitions)**

1. Fund means a pot of money.

**Part B (Benefits)**

1. We will pay the fund on death.

**Part C (General Terms)**

1. This policy is governed by the law of the land.
""")
    assert [c.label for c in wording.children(None)] == ["Part A", "Part B", "Part C"]


def test_groups_within_a_table_of_contents_do_not_end_it() -> None:
    wording = text("""
Trip Insurance

Section 1   Doctors   3
Section 2   Baggage   4
Section 3   Delay   5
Cover against disease
Section 4   Quarantine   5
Section 5   Way home   6

Section 1   Doctors

We will pay for a doctor abroad.

Section 2   Baggage

We will pay for lost bags.
""")
    assert [c.label for c in wording.clauses] == ["Section 1", "Section 2"]


def test_rules_are_drawn_in_markdown_too_and_the_first_part_is_no_title() -> None:
    bar = "=" * 40
    heads = ("THE ASSURED", "INTEREST", "PERIOD", "CONDITIONS", "SECURITY")
    parts = "\n\n".join(f"{bar}\n{head}\n{bar}\n\n- As agreed for number {i}." for i, head in enumerate(heads))
    wording = read(f"CONTRACT FOR CARGO\n\nReference: B1\n\n{parts}\n")
    assert [c.title for c in wording.clauses] == list(heads)
    assert "==" not in wording.text


def test_endorsements_printed_from_a_longer_list_stay_together() -> None:
    wording = read("""# Car Policy

## Endorsements

Those below apply if your schedule shows their number.

**Endorsement 9 Belongings**

You are not covered for belongings.

**Endorsement 12 Excess**

You will pay the first 200 of each claim.

**Endorsement 39 Car alarm**

You are not covered for theft unless the alarm is on.
""")
    endorsements = next(c for c in wording.clauses if c.title == "Endorsements")
    assert [c.label for c in wording.children(endorsements)] == ["Endorsement 9", "Endorsement 12", "Endorsement 39"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("No claims bonus", K.PREMIUM),
        ("Claims limit", K.LIMIT),
        ("Differences of opinion", K.DISPUTE),
        ("Benefit of insurance", K.GENERAL),
    ],
)
def test_headings_say_their_role_by_their_form(heading: str, kind: ClauseKind) -> None:
    wording = read(
        f"# Policy\n\n## 1. Definitions\n\nWe means the insurer.\n\n## 2. {heading}\n\nAs the schedule shows.\n"
    )
    assert labelled(wording, "2.").kind is kind


RUNS_ON = "The Company pays for this as far as the policy says so."


def test_a_section_that_runs_on_behind_a_table_with_a_heading_of_its_own_stands_beside_the_others() -> None:
    parts = [
        f"SECTION {n}) {t}\n\n{RUNS_ON}\n\n"
        for n, t in zip("ABCDE", ("PREAMBLE", "DEFINITIONS", "BENEFITS", "EXCLUSIONS", "CONDITIONS"), strict=True)
    ]
    parts.insert(3, f"**TABLE OF BENEFITS**\n\n{RUNS_ON}\n\n")
    wording = read("# HEALTH POLICY WORDING\n\n" + "".join(parts))
    assert [labelled(wording, f"SECTION {n}").parent for n in "ABCDE"] == [None] * 5
    assert labelled(wording, "SECTION D").kind is K.EXCLUSION


def test_covers_without_a_look_stand_in_none_of_the_bold_headings_of_the_cover_before() -> None:
    listed = "1 Loss by wear.\n\n2 Loss by frost.\n\n3 Loss by moths.\n\n"
    covers = [
        f"Cover {n} {t}\n\n**What is covered**\n\n{RUNS_ON}\n\n**What is not covered**\n\n{listed}"
        for n, t in enumerate(("Fire", "Theft", "Water"), 1)
    ]
    wording = read("# Home\n\n" + "".join(covers))
    assert [labelled(wording, f"Cover {n}").parent for n in (1, 2, 3)] == [None] * 3
    assert labelled(wording, "Cover 3").kind is K.COVERAGE


def test_an_endorsement_bound_in_ends_the_definitions_before_it() -> None:
    wording = read(
        "# DEFINITIONS\n\n1. “Suit” means a proceeding in a court.\n\n2. “Product” means what you make.\n\n"
        "THIS ENDORSEMENT CHANGES THE POLICY. PLEASE READ IT CAREFULLY.\n\n## EXCLUSION OF DATA\n\n"
        "A. Exclusion 2 is replaced by the following: loss of data.\n\nB. The following is added: loss of papers.\n"
    )
    front = next(c for c in wording.clauses if c.title.startswith("THIS ENDORSEMENT"))
    assert front.parent is None
    assert labelled(wording, "A.").kind is K.EXCLUSION


def test_terms_on_lines_of_their_own_are_definitions_though_nothing_sets_them_apart() -> None:
    wording = read("""A. Definitions

Words in this policy have the meanings below.

Accident

A sudden event that nobody expected and that happens during the period.

Boat

A vessel of less than eight metres that is named in the schedule.

Claim

A request for payment that the member makes under this policy.

Excess

The amount in the schedule which the member bears of every loss.

Member

Any person who is named in the schedule as a member of the club.

Mooring

The place that is named in the schedule where a boat is kept.

Schedule

The page that names the members and forms part of this policy.

Cover

We shall pay the member for loss which falls under one of the following Sections:-

Section 1 - Boats

1.1 Loss of a boat that belongs to the member.

Section 2 - Sails

2.1 Loss of a sail that belongs to the member.

Exclusions

We shall not pay for wear.
""")
    glossary, cover, exclusions = wording.children(None)
    assert [c.title for c in wording.children(glossary)] == [
        "Accident",
        "Boat",
        "Claim",
        "Excess",
        "Member",
        "Mooring",
        "Schedule",
    ]
    assert [c.label for c in wording.children(cover)] == ["Section 1", "Section 2"]
    assert (cover.title, exclusions.title) == ("Cover", "Exclusions")
    assert {t.name for t in wording.terms} >= {"Accident", "Claim", "Excess", "Member", "Schedule"}
