"""The language reference: its blocks are a sound pack whose examples pass."""

from __future__ import annotations

from pathlib import Path

from wordcheck.app.rule_trials import AS_OF, parse_text
from wordcheck.engine.examples import run_examples
from wordcheck.rulelang import load, problems_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rule-language.md"


def test_the_examples_of_the_reference_run() -> None:
    assert [p for p in problems_of([PAGE]) if p.fatal] == []
    results = list(run_examples(load([PAGE]).plan, parse_text, AS_OF))
    assert results
    assert all(r.passed for r in results)
