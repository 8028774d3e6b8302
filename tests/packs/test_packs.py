"""The shipped packs: sound, sourced, exemplified; every example comes out as written."""

from __future__ import annotations

from collections import Counter

import pytest

from wordcheck.app.rules.trials import AS_OF, parse_text
from wordcheck.engine.examples import ExampleResult, run_examples
from wordcheck.rulelang import load, problems_of
from wordcheck.rulelang.plan import Rule
from wordcheck.rulelang.syntax.rules import Flag

PLAN = load().plan


def test_no_problem_and_no_warning() -> None:
    assert problems_of() == ()


@pytest.fixture(scope="module")
def results() -> list[ExampleResult]:
    return list(run_examples(PLAN, parse_text, AS_OF))


def test_every_example_comes_out_as_written(results: list[ExampleResult]) -> None:
    failed = [f"{r.rule.facts.code} line {r.example.at.line}: {r.why.en}" for r in results if not r.passed]
    assert not failed


@pytest.mark.parametrize("rule", PLAN.rules, ids=lambda r: r.facts.code)
def test_every_rule_says_what_it_rests_on_in_both_languages(rule: Rule) -> None:
    assert rule.facts.citations
    assert rule.head.title.zh
    assert rule.head.title.en
    said = rule.head.message or dict(getattr(rule.body, "says", ()))["unmet"]
    assert said.zh
    assert said.en


def test_there_are_enough_for_both_languages() -> None:
    for language in ("zh", "en"):
        inside = [r for r in PLAN.rules if not r.languages or language in r.languages]
        assert len(inside) >= 20
        assert {tag for r in inside for tag in r.facts.tags} >= {"exclusion", "cover", "terms"}


@pytest.mark.parametrize("rule", PLAN.rules, ids=lambda r: r.facts.code)
def test_every_rule_shows_what_it_finds_and_what_it_leaves(rule: Rule) -> None:
    said = Counter(example.outcome for example in rule.body.examples)
    if isinstance(rule.body, Flag):
        assert said["fires"] >= 3
        assert said["silent"] >= 3
    else:
        assert said["met"] >= 3
        assert said["unmet"] + said["partly"] >= 3
