"""Refusals of English wordings that stand neither in exclusions nor in covers, told by their parts."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.denials.hidden import denials


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("No payment is made for a fence of wire.", True),
        ("Losses abroad remain for the insured's own account.", True),
        ("A tuner may be called for your own account.", False),
        ("Umbrellas lie outside the scope of this insurance.", True),
        ("Scratches on the lens are at your own risk.", True),
        ("The breakage of strings is borne by you alone.", True),
        ("The insurer shall have no liability for kites.", True),
        ("A rented piano is never covered.", True),
        ("We are freed from all liability for bows lent to pupils.", True),
        ("Your right to payment is lost as to a tuner's tools.", True),
        ("Harps get no protection under this policy.", True),
        ("The theft of a metronome is yours to bear.", True),
        ("This policy has no bearing on recorders of plastic.", True),
        ("The insurance is not meant to cover routine tuning of a harp.", True),
        ("Any loss at a rehearsal shall fall on the insured.", True),
        ("A claim for a cracked reed will be turned down.", True),
        ("We keep instruments of ivory out of this insurance.", True),
        ("Underwriters are free from liability for pianos on a barge.", True),
        ("Nothing in this policy protects a borrowed flute.", True),
        ("Do not look to us for payment of a conductor's fee.", True),
        ("Tubas are shipped at the risk of the Assured.", True),
        ("We will turn to you if your claim needs a photo.", False),
        ("You should not expect a letter from us before Monday.", False),
        ("The fees of a teacher are borne by you.", False),
        ("No additional premium is payable for a second violin.", False),
        ("This insurance may not cover every instrument.", False),
        ("The headings do not form part of this policy.", False),
        ("We are under no obligation to renew this policy.", False),
        ("We may not pay the whole of a claim.", False),
        ("If you do not call us, nothing is payable.", False),
        ("You must collect the papers at your own expense.", False),
        ("The office lies outside the town.", False),
        ("The yellow pages are not part of this policy.", False),
        ("We may recover harps that we insure, whether others insure them or you do not have cover for them.", False),
        ("The benefit for a tuner of pianos shall not cover", False),
        ("The law of England gives no cover for a claim under English law.", False),  # it goes on with its clause
    ],
)
def test_a_refusal_is_told_by_its_parts_where_it_follows_from_no_duty(sentence: str, hidden: bool) -> None:
    text = f"COVERAGE\n1. We pay for theft of an instrument.\nEXCLUSIONS\n2. We do not pay for war.\nCONDITIONS\n3. English law applies. {sentence}"
    assert bool(list(denials(wording(text)))) is hidden


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("We do not pay while the roof of a neighbour leaks.", True),
        ("We do not pay for strings.", False),
        ("We do not pay for an instrument lent to a pupil.", False),
    ],
)
def test_a_refusal_in_a_cover_is_hidden_where_it_is_foreign_to_that_cover(sentence: str, hidden: bool) -> None:
    text = f"COVERAGE\n1. We pay for an instrument and its strings. {sentence}\nEXCLUSIONS\n2. We do not pay for war."
    assert bool(list(denials(wording(text)))) is hidden


@pytest.mark.parametrize(
    ("definition", "hidden"),
    [
        ("“Harp” means a harp with pedals, and nothing is payable where it was tuned by an amateur.", True),
        ("“Bow” means a bow of wood; you get nothing back if it is left in the sun.", True),
        ("“Bow” means a bow of wood.", False),
        ("“Excess” means the first amount of a claim, for which we will not pay.", False),
    ],
)
def test_a_refusal_in_a_definition_is_hidden_whatever_its_case(definition: str, hidden: bool) -> None:
    text = f"COVERAGE\n1. We pay for theft of an instrument.\nEXCLUSIONS\n2. We do not pay for war.\nDEFINITIONS\n3. {definition}"
    assert bool(list(denials(wording(text)))) is hidden


BENEFIT = "{n}. {name}\nWe pay for {name}.\nConditions\n(a) You ask us first.\n(b) {said}\n"


def _hidden(text: str) -> list[str]:
    made = wording(text)
    return [" ".join(d.span.of(made.text).split()) for d in denials(made)]


def test_the_conditions_of_each_benefit_may_bound_it_but_say_nothing_of_another_thing() -> None:
    names = ("Dental care", "Eye care", "Home care")
    of_it = "".join(
        BENEFIT.format(n=n, name=name, said=f"{name} abroad is not covered.") for n, name in enumerate(names, 1)
    )
    of_another = "".join(
        BENEFIT.format(n=n, name=name, said="Kites of silk are not covered." if n == 2 else "You send a bill.")
        for n, name in enumerate(names, 1)
    )
    assert _hidden(of_it) == []
    assert len(_hidden(of_another)) == 1


def test_what_stands_below_a_heading_that_was_read_as_text_is_no_hidden_exclusion() -> None:
    text = "1. Notices\nWe write to you by post.\n{line}\nKites of silk are not covered by this policy.\n"
    assert _hidden(text.format(line="What is not covered:")) == []
    assert len(_hidden(text.format(line="Your address"))) == 1


def test_a_clause_that_grants_may_bound_what_it_grants() -> None:
    text = "1. Engine guard\nWe will pay for repair of the engine. {said}\n"
    assert _hidden(text.format(said="Rust of the engine is not covered by this policy.")) == []
    assert len(_hidden(text.format(said="Kites of silk are not covered by this policy."))) == 1


def test_what_an_endorsement_agrees_hides_nothing() -> None:
    head = "COVERAGE\n1. We pay for theft of an instrument.\nEXCLUSIONS\n2. We do not pay for war.\nCONDITIONS\n"
    denial = "The insurer shall not be liable for damage to a piano on a barge."
    agreed = f"3. Trailers. It is hereby understood and agreed that we insure a trailer for harps. {denial}"
    assert list(denials(wording(f"{head}{agreed}"))) == []
    assert list(denials(wording(f"{head}3. Trailers. We insure a trailer for harps. {denial}")))
