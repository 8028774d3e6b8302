"""Terms of English wordings: every way of defining them, their uses, and words that only look like terms."""

from __future__ import annotations

import pytest

from tests.anatomy.trees import only
from tests.meaning.support import wording
from wordcheck.anatomy.terms.finding import find_terms
from wordcheck.anatomy.terms.known_names import KnownNames
from wordcheck.model.manuscript import Block, Run, Style
from wordcheck.model.terms import Term
from wordcheck.model.wording import Wording

FRAME = """
Sample Cyber Policy
1. COVER
1.1 Liability
{words}
2. DEFINITIONS
2.1 Claim means a written demand for money.
2.2 Computer System means hardware and software.
"""


def terms(words: str, frame: str = FRAME) -> tuple[Wording, dict[str, Term]]:
    wording = only(frame.format(words=words))
    return wording, {t.name: t for t in find_terms(wording)}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Acme Leasing Ltd (hereinafter referred to as the Lessors) own the vehicle.", {"Lessors"}),
        ("“Insured” means the person named in the schedule.", {"Insured"}),
        ('The term "Data Breach" shall mean unauthorised access to data.', {"Data Breach"}),
        ("We pay up to the sum shown in the schedule (the “Limit”) for each claim.", {"Limit"}),
        ("Sample Insurance Limited (“We” or “Us”) agrees to insure the company.", {"We", "Us"}),
        ("The person (hereinafter called the “Broker”) who arranged this policy.", {"Broker"}),
        ("The rules of the American Arbitration Association (“AAA”) apply.", set()),
        ("This means that nothing is paid. What this means for you is set out below.", set()),
        ("We pay for “bricks and mortar” and similar property.", set()),
    ],
)
def test_ways_of_defining_in_passing(words: str, names: set[str]) -> None:
    _, found = terms(words)
    assert {n for n, t in found.items() if t.definitions} - {"Claim", "Computer System"} == names


def test_clauses_of_a_definitions_section() -> None:
    _, found = terms("We pay.")
    assert {n: t.definitions[0].text for n, t in found.items()} == {
        "Claim": "a written demand for money.",
        "Computer System": "hardware and software.",
    }


def styled(*parts: str) -> Block:
    """A block of plain and **bold** stretches."""
    runs, text = [], ""
    for part in parts:
        bold = part.startswith("**")
        bare = part.strip("*") if bold else part
        runs.append(Run(len(text), len(text) + len(bare), Style(bold=bold, size=10)))
        text += bare
    return Block(text=text, runs=tuple(runs))


def test_bold_heads_without_numbers_segment_a_definitions_section() -> None:
    wording = only(
        [
            Block(text="Sample Home Policy"),
            styled("**DEFINITIONS**"),
            styled("**Accidental damage**", " sudden and unexpected damage caused by an outside force."),
            styled("**We, us or our**", " the insurer named in the schedule."),
            styled("It acts through its agents."),
            styled("**Storm**", " wind of more than 55 miles per hour."),
        ]
    )
    found = {t.name: t for t in find_terms(wording)}
    assert set(found) == {"Accidental damage", "We", "us", "our", "Storm"}
    assert found["We"].definitions[0].text.endswith("It acts through its agents.")
    assert found["Storm"].definitions[0].text == "wind of more than 55 miles per hour."


def test_other_names_in_brackets_and_plurals() -> None:
    frame = (
        FRAME
        + "2.3 Third Party Administrator (TPA) means a licensed body.\n2.4 Sum(s) Insured means the amount shown.\n"
    )
    wording, found = terms("The TPA pays the Sums Insured to third party administrators.", frame)
    assert found["Third Party Administrator"].aliases == ("TPA",)
    assert [u.of(wording.text) for u in found["Sum Insured"].uses] == ["Sums Insured"]


def test_uses_are_whole_words_with_plural_and_possessive() -> None:
    wording, found = terms(
        "We pay each Claim, all Claims and the Claim’s costs, but no Claimant and no Computer System Claim."
    )
    assert [u.of(wording.text) for u in found["Claim"].uses] == ["Claim", "Claims", "Claim", "Claim"]
    assert [u.of(wording.text) for u in found["Computer System"].uses] == ["Computer System"]


def test_capitals_count_where_they_mark_the_terms() -> None:
    wording, found = terms(
        "We pay a Claim on each Claim for the Claim that you claim, for any claim of yours is a Claim."
    )
    assert [u.of(wording.text) for u in found["Claim"].uses] == ["Claim"] * 4


def test_capitals_do_not_count_where_bold_marks_the_terms() -> None:
    wording = only(
        [
            Block(text="Sample Policy"),
            styled("**1. COVER**"),
            styled("We pay a ", "**claim**", " and each ", "**claim**", " that is a ", "**claim**", " made."),
            styled("**2. DEFINITIONS**"),
            styled("2.1 ", "**Claim**", " means a written demand."),
            styled("2.2 ", "**Loss**", " means money lost."),
        ]
    )
    found = {t.name: t for t in find_terms(wording)}
    assert [u.of(wording.text) for u in found["Claim"].uses] == ["claim"] * 3


LETTERS = ("Claim", "Loss", "Insured", "Insurer", "Network", "Incident", "Data", "Cost", "Limit")


def glossary() -> str:
    return "\n".join(f"2.{i} {name} means a thing of kind {i}." for i, name in enumerate(LETTERS, start=1))


CAPITALS = f"""
Sample Policy
1. COVER
1.1 Liability
{{words}}
2. DEFINITIONS
{glossary()}
"""


def undefined(words: str) -> list[tuple[str, str]]:
    _, found = terms(words, CAPITALS)
    return [(t.name, t.mark) for t in found.values() if not t.definitions]


USES = " ".join(f"We pay for the {name} of any {name} and each {name}." for name in LETTERS)


def test_a_capitalised_phrase_that_is_never_defined() -> None:
    words = f"{USES} We pay the Recovery Charge for a Loss. The amount of the Recovery Charge is fixed by the Insurer. We bear any Recovery Charge in full."
    assert undefined(words) == [("Recovery Charge", "capitals")]


@pytest.mark.parametrize(
    "sentence",
    [
        "We apply the Insurance Act and the Insurance Act only to a Claim in the United Kingdom.",
        "We pay the Chief Executive and the Chief Executive alone.",
        "We pay the Reserve Fund shown in the Schedule. The Reserve Fund is ours.",
        "We write to Sample Street Partners Limited and to Sample Street Partners Limited again.",
        "We pay the Recovery Charge and any recovery charge, and the Recovery Charge again.",
        "Recovery of costs is ours. Charges are yours. Recovery is slow.",
    ],
)
def test_capitals_that_are_no_terms(sentence: str) -> None:
    assert undefined(f"{USES} {sentence}") == []


def test_nothing_is_said_where_capitals_are_strewn() -> None:
    strewn = " ".join(
        f"We pay the Medical {w} and the Surgical {w} of the Patient." for w in ("Bill", "Report", "Visit", "Test") * 3
    )
    assert undefined(f"{USES} {strewn}") == []


def test_a_heading_that_speaks_of_words_is_no_term() -> None:
    frame = "Policy\n1. COVER\n{words}\n2. DEFINITIONS\n2.1 Some words in this policy have special meaning\nThese words are listed below.\n2.2 Claim\nA written demand for money.\n2.3 Outage\nA failure of the system.\n"
    assert set(terms("We pay.", frame)[1]) == {"Claim", "Outage"}


def test_the_headings_below_a_heading_within_a_glossary_are_its_terms() -> None:
    names = ("Alarm", "Bond", "Cable", "Device", "Excess", "Flood", "Gate")
    entries = "".join(f"#### {n}\n\nA thing that belongs to your home.\n\n" for n in names)
    text = f"# Home Policy\n\n## Cover\n\nWe pay for your home.\n\n## Meanings of defined terms\n\n### Words used in every section\n\nThey are listed alphabetically.\n\n{entries}## Claims\n\nTell us.\n"
    assert {t.name for t in wording(text, "wording.md").terms if t.definitions} == set(names)


def test_headings_beside_the_words_that_announce_them_are_terms_as_far_as_they_are_names() -> None:
    lead = "### Some words are in bold, what does it mean?\n\nThe following words or phrases appear in bold within this section and have the following meaning:\n\n"
    entries = "### Legal costs\n\nWhat the lawyer charges.\n\n### Lawyer\n\nA qualified person.\n\n### Who can I call when something has happened to me?\n\nCall us at once.\n"
    text = f"# Legal Policy\n\n## Questions\n\n{lead}{entries}"
    assert {t.name for t in wording(text, "wording.md").terms if t.definitions} == {"Legal costs", "Lawyer"}


def test_benefits_is_a_term_where_its_meaning_follows() -> None:
    _, found = terms("“Benefits” means what we pay.")
    assert "Benefits" in found


def test_a_name_in_a_column_of_its_own_is_defined_however_long() -> None:
    words = "Third party corporate information\tmeans what others keep secret.\nA person who keeps things secret means well."
    _, found = terms(words)
    assert found["Third party corporate information"].definitions
    assert not any(name.startswith("A person who") for name in found)


def test_a_torn_plural_is_the_defined_name() -> None:
    known = KnownNames(list(terms("Nothing.")[1].values()))
    assert known.made_of_names("Computer Syste ms")
    assert not known.made_of_names("Computer Sandals")


def test_a_term_behind_two_numbers_on_a_line() -> None:
    made = only(
        "Sample Hull Policy\nCOVER\n1. We pay for damage by an uninsured barge.\nDEFINITIONS\n1. Quay means a landing.\n"
        "2. a. Uninsured barge means a boat without insurance.\nb. However, a raft is no uninsured barge.\n"
    )
    assert {"Quay", "Uninsured barge"} <= {t.name for t in find_terms(made) if t.definitions}


@pytest.mark.parametrize(
    ("words", "told"), [("reach us by **Courier** alone", ["Courier"]), ("reach us by **Courier**: box 4", [])]
)
def test_a_bold_word_that_only_labels_what_stands_behind_it_is_no_term(words: str, told: list[str]) -> None:
    names = ("Claim", "Loss", "Insured", "Device")
    uses = " ".join(f"We look at any **{n}** and pay for each **{n}** there is." for n in names)
    meanings = "".join(f"**{n}** means a thing of kind {k}.\n\n" for k, n in enumerate(names))
    text = f"# Policy\n\nWords in bold have the meaning given in part 2.\n\n## 1 Cover\n\n{uses} You may {words}.\n\n## 2 Definitions\n\n{meanings}"
    assert [t.name for t in wording(text, "wording.md").terms if not t.definitions] == told
