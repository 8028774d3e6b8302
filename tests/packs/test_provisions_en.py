"""The checklist of provisions that `outline` prints and the requirements that `check` answers say the same of an English wording."""

from __future__ import annotations

from pathlib import Path

import pytest

import wordcheck
from wordcheck import Outcome

CORPUS = Path(__file__).parents[2] / "corpus" / "en"


@pytest.mark.parametrize("path", sorted(CORPUS.glob("cyber-*/*.md")), ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_outline_and_requirements_agree(path: Path) -> None:
    listed = {p.key: p.status for p in wordcheck.provisions(path)[0]}
    asked = {
        f"P{v.rule.code.removeprefix('EN-PV-')}": v.outcome
        for v in wordcheck.check(path).verdicts
        if v.rule.code.startswith("EN-PV-") and v.outcome in (Outcome.MET, Outcome.UNMET)
    }
    assert len(asked) > 10
    assert {k: listed[k] for k in asked} == {k: "present" if o is Outcome.MET else "absent" for k, o in asked.items()}


def test_an_exclusion_that_spares_whoever_had_no_part_is_a_severability_provision() -> None:
    policy = "# Cyber Policy\n\n## Exclusions\n\nWe will not pay for:\n\n1. {}\n\n2. war."
    spared = "a dishonest act of your partners; this does not apply to an insured that neither took part in the act nor knew of it;"
    for item, status in ((spared, "present"), ("a dishonest act of your partners;", "absent")):
        (listed,) = wordcheck.provisions(wordcheck.parse(policy.format(item).encode()))
        assert {p.key: p.status for p in listed}["P38"] == status
