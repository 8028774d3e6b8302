"""What a wording calls its two sides, told by who pays for whom."""

from __future__ import annotations

import pytest

from wordcheck.languages.own_names import known_parties, parties_told, sides_of

EXCHANGE = (
    "The Carrier shall pay on behalf of the Subscriber all Damages. The Carrier will reimburse the Subscriber for its costs. "
    "The Subscriber shall notify the Carrier of a claim. Goods sent by a Common Carrier, under the Subscriber Agreement, are the Subscriber's own."
)


def test_who_pays_is_the_insurer_and_for_whom_the_insured() -> None:
    assert sides_of(EXCHANGE) == {"carrier": "insurer", "subscriber": "insured"}


def test_names_are_written_as_the_usual_ones_and_every_character_keeps_its_place() -> None:
    known = known_parties(EXCHANGE)
    assert len(known) == len(EXCHANGE)
    assert " ".join(known.split()).startswith(
        "The Insurer shall pay on behalf of the Insured all Damages. The Insurer will"
    )
    assert known.index("Damages") == EXCHANGE.index("Damages")
    assert parties_told(EXCHANGE, "en") == known.lower()


def test_a_common_carrier_and_an_agreement_of_subscribers_are_no_parties() -> None:
    known = known_parties(EXCHANGE)
    assert "Common Carrier" in known
    assert "Subscriber Agreement" in known


@pytest.mark.parametrize(
    "text",
    [
        "The Insurer shall pay the loss. The Insurer will indemnify the Insured. The Hospital shall send the bill to the Insurer.",
        "We will pay on behalf of the Principal. We will indemnify the Principal. " + "You must tell us. " * 9,
        "the bank shall reimburse the customer. the bank shall pay the customer.",
    ],
)
def test_those_who_are_paid_besides_and_names_in_small_letters_are_no_parties(text: str) -> None:
    assert known_parties(text) is text


def test_the_company_may_be_the_one_that_is_insured() -> None:
    text = "The Insurer shall pay on behalf of the Company. The Insurer shall reimburse the Company. The Company shall bear the retention."
    assert sides_of(text) == {"company": "insured"}


def test_the_name_that_is_left_is_the_insureds_where_nobody_bears_a_usual_one() -> None:
    text = "The Assurer bears the costs. The Assurer meets any award. " + "The Client shall keep records. " * 6
    assert sides_of(text) == {"assurer": "insurer", "client": "insured"}
    assert sides_of(text + "The Insured is named in the Schedule.") == {"assurer": "insurer"}


def test_who_bears_the_retention_is_no_insurer() -> None:
    assert (
        sides_of("The Subscriber bears the retention. The Subscriber pays the premium. The Member bears the excess.")
        == {}
    )
