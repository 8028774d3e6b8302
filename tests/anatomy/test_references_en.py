"""References in English wordings: what is found, where it leads, and what is called broken."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only
from wordcheck.anatomy.references.finding import find_references
from wordcheck.model.terms import Reference
from wordcheck.model.wording import Wording

CYBER = """
Sample Cyber Policy
SECTION 1: INSURING AGREEMENTS
1.1 Liability Cover
We will pay damages for a claim made against you.
1.2 Incident Costs
We will pay the reasonable cost of an incident response.
(a) legal advice;
(b) forensic work; and
(c) notification of customers.
SECTION 2: EXCLUSIONS
2.1 War
We will not pay for loss caused by war.
2.2 Infrastructure
We will not pay for loss caused by failure of utilities.
2.3 Prior Knowledge
{words}
SECTION 3: GENERAL CONDITIONS
3.1 Notice of Claims
You must tell us about a claim as soon as you can.
3.2 Cancellation
You may cancel this policy at any time.
SECTION 4: DEFINITIONS
4.1 Claim means a written demand.
4.2 Loss means money that you lose.
"""


def references(words: str, frame: str = CYBER) -> tuple[Wording, list[Reference]]:
    wording = only(frame.format(words=words))
    inside = wording.text.index(words) if words in wording.text else 0
    return wording, [r for r in find_references(wording) if r.span.start >= inside]


def shown(words: str, frame: str = CYBER) -> list[tuple[str, str]]:
    """Each reference with the label or heading of its first target, `outside`, `broken` or `unknown`."""
    wording, found = references(words, frame)
    return [(r.text, _end(wording, r)) for r in found]


def _end(wording: Wording, reference: Reference) -> str:
    if reference.target is not None:
        clause = wording.clause(reference.target)
        return clause.label or clause.title
    return "outside" if reference.external else "broken" if reference.broken else "unknown"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Cover under Section 1 is not affected.", [("Section 1", "SECTION 1")]),
        ("Cover under clause 1.2 is not affected.", [("clause 1.2", "1.2")]),
        ("Cover under Clause 1.2(b) is not affected.", [("Clause 1.2(b)", "(b)")]),
        ("Cover under paragraph (c) of Clause 1.2 is not affected.", [("paragraph (c) of Clause 1.2", "(c)")]),
        (
            "Cover under Sections 1 and 3 is not affected.",
            [("Sections 1", "SECTION 1"), ("Sections 1 and 3", "SECTION 3")],
        ),
        ("Cover is subject to the General Conditions section.", [("General Conditions section", "SECTION 3")]),
        ("Please see “Notice of Claims” for what to do.", [("Notice of Claims", "3.1")]),
        (
            "Cover under Clause 1.2 (a) or (c) is not affected.",
            [("Clause 1.2 (a)", "(a)"), ("Clause 1.2 (a) or (c)", "(c)")],
        ),
        ("Cover under § 1.2 is not affected.", [("§ 1.2", "1.2")]),
        ("Cyber acts are excluded as in LMA5401 or NMA 2915A.", [("LMA5401", "outside"), ("NMA 2915A", "outside")]),
        ("You pay 3 months of premium for each item and part 2 of it.", []),
        ("Section of a hospital, clause without number, a Class I licence.", []),
    ],
)
def test_numbers_and_headings_lead_to_their_clauses(words: str, expected: list[tuple[str, str]]) -> None:
    assert shown(words) == expected


def test_sections_named_in_brackets_belong_to_the_clause_before_them() -> None:
    frame = """
    INSURING CLAUSE 1: LIABILITY
    SECTION A: DAMAGES
    We pay damages.
    SECTION B: COSTS
    We pay costs.
    INSURING CLAUSE 2: OWN LOSS
    SECTION A: INTERRUPTION
    We pay loss of income.
    SECTION B: EXTRA EXPENSE
    We pay extra expense.
    INSURING CLAUSE 3: CRIME
    We pay stolen funds.
    EXCLUSIONS
    1. {words}
    2. War.
    """
    wording, found = references(
        "In respect of INSURING CLAUSES 1 (SECTION B only) and 2 (SECTIONS A and B only), war.", frame
    )
    ends = [(wording.clause(r.target or 0).title, wording.path(wording.clause(r.target or 0))[:17]) for r in found]
    assert ends == [
        ("COSTS", "INSURING CLAUSE 1"),
        ("INTERRUPTION", "INSURING CLAUSE 2"),
        ("EXTRA EXPENSE", "INSURING CLAUSE 2"),
    ]


def test_letters_without_a_noun_point_to_the_list_beside_them() -> None:
    frame = CYBER.replace(
        "(c) notification of customers.", "(c) notification, but not more than (a) and (b) above together."
    )
    wording = only(frame.format(words="We pay."))
    found = [(r.text, wording.clause(r.target or 0).label) for r in find_references(wording)]
    assert found == [("(a)", "(a)"), ("(a) and (b) above", "(b)")]


@pytest.mark.parametrize(
    "words",
    [
        "We do not pay under Section 45 of the Insurance Act, 1938.",
        "We do not pay penalties under Article 6 GDPR.",
        "We do not pay more than Item 3 of the Declarations allows.",
        "We do not pay under section 12 of the Defective Premises Act 1972 or section 5 of the Order 1975.",
        "Companies Act 2006, section 99 applies.",
        "A moped as defined in section 169.225, subdivision 4, is no car.",
    ],
)
def test_statutes_and_the_schedule_are_outside_and_never_broken(words: str) -> None:
    _, found = references(words)
    assert found
    assert all(r.external and not r.broken for r in found)


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("Cover under Section 9 is not affected.", "SECTION 4"),
        ("Cover under clause 2.7 is not affected.", "2.3"),
        ("Cover under Clause 1.2(f) is not affected.", "(c)"),
    ],
)
def test_a_number_that_does_not_exist_is_broken(words: str, nearest: str) -> None:
    wording, found = references(words)
    assert [r.broken for r in found] == [True]
    assert wording.clause(found[0].nearest or 0).label == nearest


def test_nothing_is_broken_where_no_label_has_that_form() -> None:
    _, found = references("Cover under Article XII and Exclusion 14 is not affected.")
    assert not any(r.broken for r in found)


_PARTS = """Shop Policy
COVER
We will pay for loss of stock.
EXCLUSIONS
1. War is excluded.
2. Rust is excluded.
3. Wear is excluded.
CONDITIONS
1. You must lock the shop.
2. You must tell us of a loss.
3. English law applies.
4. {words}
"""


@pytest.mark.parametrize(
    ("words", "broken", "target"),
    [
        ("Exclusion 2 does not apply to clocks.", False, "Rust"),
        ("Condition 2 applies to clocks as well.", False, "You must tell"),
        ("Exclusion 4 does not apply to clocks.", True, ""),
        ("Condition 12 applies to clocks as well.", True, ""),
    ],
)
def test_a_part_gives_its_noun_to_its_numbers(words: str, broken: bool, target: str) -> None:
    wording = only(_PARTS.format(words=words))
    (found,) = find_references(wording)
    assert found.broken is broken
    assert [wording.own_text(wording.clause(t)).split(". ")[-1].startswith(target) for t in found.targets] == [True] * (
        not broken
    )


def test_two_parts_of_one_noun_give_it_to_neither() -> None:
    wording = only(
        _PARTS.format(words="Exclusion 4 does not apply.") + "GENERAL EXCLUSIONS\n1. Fines.\n2. Taxes.\n3. Frost.\n"
    )
    assert not any(r.broken for r in find_references(wording))


def test_a_number_of_a_statute_named_once_stays_the_statutes() -> None:
    _, found = references(
        "Section 38 of the Insurance Act applies. An assignment in breach of Section 38 has no effect."
    )
    assert len(found) == 2
    assert not any(r.broken for r in found)


def test_printed_pages_are_found_and_never_broken() -> None:
    _, found = references("The limits are shown on pages 16-18.")
    assert [(r.text, r.broken) for r in found] == [("pages 16-18", False)]


def test_a_cover_bought_on_top_of_another_is_a_rider() -> None:
    wording = only(
        "Helicopter Cover\n1. In consideration of the additional premium we pay for a flight to hospital.\n2. We pay once."
    )
    assert wording.rider


def test_an_endorsement_speaks_of_the_policy_that_it_amends() -> None:
    frame = """
    Sample Endorsement
    This endorsement changes the policy.
    1. Exclusion 7 of the policy is deleted in its entirety.
    2. General Conditions, paragraph 9, is amended as follows.
    """
    wording = only(frame)
    assert wording.rider
    assert not any(r.broken for r in find_references(wording))


def test_every_reference_quotes_the_text_at_its_span() -> None:
    wording, found = references("See Sections 1, 2 and 3; see Clause 1.2(a) on pages 3 to 4.")
    assert len(found) == 5
    assert [r.span.of(wording.text) for r in found] == [r.text for r in found]


DATA_PAGE = """
Sample Crime Policy
DECLARATIONS
Item 1. Named Insured
As shown.
Item 2. Limit
(a) Each loss: $5,000.
(b) All losses: $9,000.
I. INSURING AGREEMENTS
A. Theft. We pay for theft.
B. Forgery. We pay for forgery.
II. DEFINITIONS
G. Goods means things.
H. House means a home.
I. Income means profit.
J. Journey means a trip.
III. EXCLUSIONS
{words}
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We pay no more than Item 2(b) of the Declarations states.", [("Item 2(b)", "(b)")]),
        ("A. Goods named in Item 1 of the Declarations.", [("Item 1", "Item 1.")]),
        ("A. Loss under Section I is shared.", [("Section I", "I.")]),
    ],
)
def test_items_of_the_declarations_and_roman_sections_are_found(words: str, expected: list[tuple[str, str]]) -> None:
    found = shown(words, DATA_PAGE)
    assert found == expected


def test_a_section_by_its_roman_number_is_no_letter_of_a_list() -> None:
    wording, found = references("A. Loss under Section I is shared.", DATA_PAGE)
    assert [wording.clause(r.target or 0).title for r in found] == ["INSURING AGREEMENTS"]


def test_a_lettered_section_is_not_missing_where_sections_are_roman() -> None:
    frame = "SECTION I - COVER\nWe pay.\nSECTION II - LIMITS\nUp to $5.\nSECTION III - EXCLUSIONS\n{words}"
    _, found = references("We pay no loss that Section B takes out.", frame)
    assert not any(r.broken for r in found)


def test_numbers_of_american_statutes_are_outside() -> None:
    _, found = references("A bicycle with a motor as defined in section 169.011, subdivision 45.")
    assert [(r.text, r.external, r.broken) for r in found] == [("section 169.011", True, False)]


def test_a_letter_and_a_number_are_a_place_where_the_wording_counts_so() -> None:
    frame = "B. DEFINITIONS\nB.1 Club means the yacht club.\nB.2 Boat means a dinghy.\nC. EXCLUSIONS\nC.1 {words}"
    assert shown("Loss of a boat as B.2 has it.", frame) == [("B.2", "B.2")]


def test_rules_are_places_where_a_wording_is_a_mutuals_rules() -> None:
    frame = "These Rules bind each Member.\n1. Cover. The Club pays.\n2. Limit. Up to $5.\n3. Excess. {words}"
    assert shown("It does not apply to Rule 2.", frame) == [("Rule 2", "2.")]
    assert shown("It does not apply to Rule 2.", frame.replace("These Rules", "These terms")) == []


def test_a_lettered_part_is_a_section_where_its_heading_follows() -> None:
    """`Section B., Exclusions` in a form whose parts are bare letters, among other forms whose sections print their noun."""
    forms = "".join(f"SECTION {n} Part {n}\nWe speak of part {n} here.\n" for n in ("I", "II", "III", "IV"))
    text = f"{forms}SPECIAL FORM\nA. CAUSES\nCovered is any loss unless it is excluded in Section B., Exclusions.\nB. EXCLUSIONS\nWe do not pay for rust.\nC. LIMITS\nWe pay up to $5.\n"
    found = [r for r in find_references(only(text)) if r.text == "Section B"]
    assert [r.broken for r in found] == [False]


@pytest.mark.parametrize(
    ("words", "broken"),
    [
        ("We pay what is due as set out in 3.9.", ["3.9"]),
        ("Send it to the address in 11.3.", ["11.3"]),
        ("We pay under 3.2 only.", []),
        ("As set out in 3.2, we pay.", []),
        ("Losses rose by a factor set out in 3.9 of the guidelines.", []),
        ("The test is given in 3.9 seconds.", []),
    ],
)
def test_a_number_without_a_noun_is_broken_where_the_words_make_it_a_place(words: str, broken: list[str]) -> None:
    frame = "1. Cover\n1.1 We pay.\n1.2 We pay more.\n2. Claims\n2.1 Tell us.\n2.2 Wait.\n3. Other\n3.1 {words}\n3.2 The end."
    _, found = references(words, frame)
    assert [r.text for r in found if r.broken] == broken


_FORM = """OFFICE POLICY

DECLARATIONS
1. Named Insured: as applied for
2. Policy Period: one year
3. Limit: USD 5,000,000

I. INSURING AGREEMENTS
A. Liability. We pay damages.
B. Costs. We pay costs.
C. Extortion. We pay ransom.

II. EXCLUSIONS
A. War.
B. Wear.
C. Fines.

III. CONDITIONS
{words}
B. Law. English law applies.
C. Notice. Tell us.
D. Fraud. We may avoid the policy.
"""


@pytest.mark.parametrize(
    ("words", "broken"),
    [
        ("A. Reach. Insuring Agreement D is primary.", ["Insuring Agreement D"]),
        ("A. Reach. Insuring Agreement C is primary.", []),
        ("A. Reach. The costs of Section IX are payable.", ["Section IX"]),
        ("A. Reach. The costs of Section II are not payable.", []),
        ("A. Reach. The limit is that of Item 7 of the Declarations.", ["Item 7"]),
        ("A. Reach. The limit is that of Item 3 of the Declarations.", []),
    ],
)
def test_a_place_is_broken_where_its_part_counts_and_ends_before_it(words: str, broken: list[str]) -> None:
    _, found = references(words, _FORM)
    assert [r.text for r in found if r.broken] == broken


def test_a_word_and_a_sum_of_two_columns_are_no_reference() -> None:
    assert not references("Road Help\t4.10\nTerrorism Coverage\t7.15")[1]
