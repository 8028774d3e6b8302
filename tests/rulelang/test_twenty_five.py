"""The twenty-five rules by which the language was designed: sound, every example as written, the scenario too."""

from __future__ import annotations

from pathlib import Path

from wordcheck.app.rules.trials import AS_OF, parse_text
from wordcheck.engine.examples import run_examples
from wordcheck.engine.scenarios import run_scenarios
from wordcheck.rulelang import load, problems_of

PACK = Path(__file__).parent / "data" / "twenty-five.wordrule"


def test_the_pack_is_sound() -> None:
    assert [p.said.en for p in problems_of([PACK]) if p.fatal] == []


def test_every_example_comes_out_as_written() -> None:
    results = list(run_examples(load([PACK]).plan, parse_text, AS_OF))
    assert len({r.rule.facts.code for r in results}) == 26
    assert [(r.rule.facts.code, r.why.en) for r in results if not r.passed] == []


def test_only_the_rule_that_needs_a_parser_may_be_left_out() -> None:
    results = run_examples(load([PACK]).plan, parse_text, AS_OF)
    assert {r.rule.facts.code for r in results if r.not_run} <= {"EN-AM-003"}


def test_the_scenario_comes_out_as_written() -> None:
    results = list(run_scenarios(load([PACK]).plan, parse_text, AS_OF))
    assert [(r.expectation.code, r.passed, r.not_run) for r in results] == [
        ("ZH-EX-001", True, False),
        ("EN-EX-002", True, False),
    ]
