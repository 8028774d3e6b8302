"""The counts that the readability statutes ask for."""

from __future__ import annotations

from wordcheck.api import load_packs
from wordcheck.app.rules.trials import AS_OF, parse_text
from wordcheck.engine import check
from wordcheck.engine.statutory_counts import counts
from wordcheck.engine.world import World

TEXT = "EXCLUSIONS\nWe do not cover:\n1. war;\n2. rust.\nSCHEDULE\n3. Limit: 100.\n"


def test_headings_and_schedules_are_not_counted_and_colons_end_sentences() -> None:
    wording = parse_text(TEXT)[0]
    made = counts(World(wording, load_packs(["us-readability"]).plan, {}))
    assert (made.words, made.sentences, made.syllables) == (6, 3, 7)


def test_the_verdict_prints_the_figures_of_the_certificate() -> None:
    wording = parse_text("We pay for loss. You tell us of it. We send help. You keep the bills.")[0]
    plan = load_packs(["us-readability"]).plan
    filing = {"jurisdiction": "us", "state": "fl"}
    verdicts = check((wording,), plan, as_of=AS_OF, filing=filing).verdicts
    florida = next(v for v in verdicts if v.rule.slug == "readable-in-florida")
    assert florida.outcome == "met"
    assert "16 words, 4 sentences" in florida.message.en
