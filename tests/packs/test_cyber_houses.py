"""Provisions and covers as houses of several markets write them in cyber forms, in our own words."""

from __future__ import annotations

import pytest

import wordcheck
from tests.anatomy.trees import only

PROVISIONS = {
    "P01": "This document is a contract between you and us.",
    "P16": "Before you buy, you must answer our questions honestly and in full.",
    "P03": "Underwriters shall indemnify the insured for a ransom.",
    "P20": "You must give us such help as we ask for.",
    "P19": "You must tell us without delay of anything that may cost us money.",
    "P21": "Documents required: a claim form that you have filled in and signed, and the bills.",
    "P23": "Once we have paid, we may recover what we paid from others, and in your name.",
    "P26": "The law of the state in which you live applies.",
    "P27": "We may terminate this policy if you do not pay.",
    "P31": "It is sold on a claims made and notified basis.",
    "P32": "You may buy an extended notification period of a year.",
    "P33": "We may take over the defence of any suit in your name.",
    "P34": "Where a claim is only partly insured, you and we agree on a fair allocation.",
    "P38": "What innocent insureds are owed is not touched.",
}
COVERS = {
    "C02": "We pay what the notification laws of a state make you spend.",
    "C11": "We pay money that leaves because of a forged e-mail.",
    "C14": "We pay for a failure to protect confidential information.",
    "C05": "DIGITAL ASSET RESTORATION: we pay to restore your digital assets.",
    "C08": "We pay for your loss from an outage of the network of an external cloud provider.",
    "C09": "We pay for the loss that an operating error brings about.",
    "C12": "We pay what telecom fraud costs you.",
    "C13": "We pay because of a claim for a privacy and security act.",
    "C15": "We pay the fines that a regulator may set in its proceedings.",
    "C17": "We pay for a claim because of a media incident.",
    "C20": "We pay the reputational loss that bad press causes.",
    "C23": "We pay what you spend to avert a loss that would otherwise be covered.",
}


@pytest.mark.parametrize("key", PROVISIONS)
def test_the_provision_is_there_in_these_words(key: str) -> None:
    def present(words: str) -> bool:
        wording = only(f"CYBER POLICY\n1. DATA\nData is repaired.\n2. OTHER MATTERS\n{words}")
        return any(p.key == key and p.status == "present" for p in wordcheck.provisions(wording)[0])

    assert present(PROVISIONS[key])
    assert not present("Headings mean nothing.")


@pytest.mark.parametrize("key", COVERS)
def test_the_cover_is_granted_in_these_words(key: str) -> None:
    def state(words: str) -> str:
        wording = only(f"CYBER POLICY\n1. INSURING AGREEMENTS\n1.1 {words}\n2. EXCLUSIONS\n2.1 War.")
        return next(s for s in wordcheck.covers(wording)[0].statuses if s.key == key).state.value

    assert state(COVERS[key]) == "granted"
    assert state("We pay for bread.") == "silent"


@pytest.mark.parametrize(
    "choice",
    [
        "This cover applies only if the schedule says so. ",
        "This cover applies if it is shown as granted in your schedule. ",
        "On payment of an additional premium: ",
    ],
)
def test_a_cover_that_the_schedule_must_show_is_a_matter_of_choice(choice: str) -> None:
    def state(words: str) -> str:
        wording = only(f"CYBER POLICY\n1. COVER\n1.1 {words}We pay a ransom.\n2. EXCLUSIONS\n2.1 War.")
        return next(s for s in wordcheck.covers(wording)[0].statuses if s.key == "C10").state.value

    assert (state(choice), state("")) == ("optional", "granted")
