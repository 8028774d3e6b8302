"""The line of an English wording whose title names none, told by what its insuring clauses grant."""

from __future__ import annotations

from tests.anatomy.trees import only

HEAD = "ST. BRENDAN TRUST\nENDORSEMENT NO. 7\n1. INSURING AGREEMENTS\n"
TAIL = "2. EXCLUSIONS\n2.1 War.\n2.2 Medical malpractice, hospital services, health care and medical advice.\n"


def test_attacks_and_facts_about_people_that_are_covered_make_a_cyber_wording() -> None:
    grants = (
        "1.1 The Trust will pay damages because of unauthorized access to patient information.\n"
        "1.2 The Trust will reimburse the cost to restore electronic records.\n"
        "1.3 The Trust will reimburse payments that end a threat by ransomware.\n"
    )
    assert only(HEAD + grants + TAIL).line == "cyber"


def test_computers_that_are_covered_as_things_do_not() -> None:
    grants = (
        "1.1 The Trust will pay for breakdown of computers.\n"
        "1.2 The Trust will pay for loss of data media in transit.\n"
        "1.3 The Trust will pay for theft of computers.\n"
    )
    assert only(HEAD + grants + TAIL).line != "cyber"


def test_one_cover_of_data_among_others_does_not() -> None:
    grants = "1.1 The Trust will pay damages because of unauthorized access to patient information.\n" + "".join(
        f"1.{n} The Trust will pay for loss of drugs number {n}.\n" for n in range(2, 8)
    )
    assert only(HEAD + grants + TAIL).line != "cyber"
