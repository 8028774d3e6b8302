"""What English wordings that nobody had read told wrongly: salvage, offers, refunds, figures of two things, brochures, torn lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

import wordcheck
from wordcheck.anatomy.front.product_lines import line_of
from wordcheck.api import load_packs
from wordcheck.meaning.leaflets import points_to_its_wording
from wordcheck.rulelang import RuleSet

Codes = Callable[[str], set[str]]


@lru_cache(maxsize=1)
def core() -> RuleSet:
    """The rules of structure alone: all that these tests ask for."""
    return load_packs([Path(__file__).resolve().parents[2] / "rulesets" / "core"])


@pytest.fixture
def codes(tmp_path: Path) -> Codes:
    def told(words: str) -> set[str]:
        path = tmp_path / "wording.md"
        path.write_text(words, encoding="utf-8")
        return {f.rule.code for f in wordcheck.check(path, core()).findings}

    return told


@pytest.mark.parametrize(
    "sentence",
    [
        "After a total loss we will keep the vehicle.",
        "Every renewal offer we make shows the benefits that you chose.",
        "If the lost bags are found, the Insured shall refund the money that the Company paid for them.",
    ],
)
def test_acts_of_the_right_side_are_left_alone(codes: Codes, sentence: str) -> None:
    assert "WC-PT-001" not in codes(f"# Motor Policy\n\n## Claims\n\n1. {sentence}\n2. The Insured keeps receipts.\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "We must keep the vehicle in good repair.",
        "Please tell we at once.",
        "The Insured shall refund the premium to you.",
    ],
)
def test_sides_that_changed_places_are_still_told(codes: Codes, sentence: str) -> None:
    assert "WC-PT-001" in codes(f"# Motor Policy\n\n## Conditions\n\n1. {sentence}\n2. The Insured keeps receipts.\n")


def test_waiting_periods_of_two_treatments_do_not_disagree(codes: Codes) -> None:
    words = (
        "# Care Policy\n\n## Waiting periods\n\n1. Hernia repair: A waiting period of 24 months from inception applies.\n"
        "2. Dental crowns: A waiting period of 36 months from inception applies.\n"
    )
    assert "WC-FG-004" not in codes(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("This product brochure gives only salient features of the plan.", True),
        ("The details given in this brochure are indicative.", True),
        ("The policy wording with detailed terms and exclusions is available on our website.", True),
        ("Please read the policy document carefully before concluding a sale.", True),
        ("We pay for glass. Please read this policy and its schedule together.", False),
        ("This policy booklet contains the full terms of your insurance.", False),
    ],
)
def test_papers_that_point_to_their_wording(tmp_path: Path, words: str, expected: bool) -> None:
    path = tmp_path / "paper.md"
    path.write_text(f"# Home Plan\n\n{words}\n\nWe pay for glass.\n", encoding="utf-8")
    (wording,) = wordcheck.parse(wordcheck.read(path))
    assert points_to_its_wording(wording) is expected


def test_heads_of_pages_tell_the_line_where_the_title_does_not() -> None:
    opening = "Hospital means a hospital. Medical treatment means treatment in a hospital."
    assert line_of("Preamble", opening, "en") == "health"
    assert line_of("Preamble", opening, "en", "Policy Wordings Travel Insurance") == "travel"
    assert line_of("Hospital Cash Policy", opening, "en", "Travel Insurance") == "health"


def test_names_with_one_head_are_both_defined(tmp_path: Path) -> None:
    path = tmp_path / "names.md"
    path.write_text(
        "# Accident Policy\n\n## Definitions\n\n**Accident** means a sudden event.\n\n**Date of Loss/Accident** means the day on which it happens.\n\n"
        "**Member(S)** means a spouse or child.\n\n## Cover\n\nWe pay within a year from the Date of Accident to each Member.\n",
        encoding="utf-8",
    )
    (wording,) = wordcheck.parse(wordcheck.read(path))
    by_name = {n: t for t in wording.terms for n in (t.name, *t.aliases)}
    assert len(by_name["Accident"].definitions) == 1
    assert by_name["Date of Accident"].uses
    assert by_name["Member"].uses
