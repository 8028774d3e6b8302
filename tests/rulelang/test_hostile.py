"""Packs made to hang or to flood: each is refused with a sentence or done in bounded time, when checked and when run."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.rulelang.support import codes, flag, head, ruleset, written
from wordcheck.api import check
from wordcheck.model.errors import RuleSetError
from wordcheck.rulelang import problems_of
from wordcheck.rulelang.checks import cost
from wordcheck.rulelang.packing import packs

LONGEST = 30.0
"""Seconds of this process that a hostile pack may take; those that hang would take years."""
LEVELS = range(1, 30)
DIAMONDS = {
    "lexicons": 'lexicon a0 { zh: "甲" }\nlexicon b0 { zh: "乙" }\n'
    + "".join(f"lexicon {x}{n} {{ include: a{n - 1}, b{n - 1} }}\n" for n in LEVELS for x in "ab"),
    "concepts": 'concept a0 = "甲"\nconcept b0 = "乙"\n'
    + "".join(f"concept a{n} = a{n - 1} with b{n - 1}\nconcept b{n} = a{n - 1} | b{n - 1}\n" for n in LEVELS),
}


@pytest.fixture(autouse=True)
def bounded() -> object:
    """Every test here ends in bounded time."""
    began = time.process_time()
    yield
    assert time.process_time() - began < LONGEST


@pytest.mark.parametrize("kind", DIAMONDS)
def test_names_that_stand_on_one_another_twice_over_are_gone_through_once(tmp_path: Path, kind: str) -> None:
    text = head() + DIAMONDS[kind] + flag("TS-AA-1", "find a29 as w")
    assert "E" not in {c[0] for c in codes(tmp_path, text)}
    rules = ruleset(tmp_path, text)
    found = check("第一条 甲，乙。".encode(), rules, name="w.txt", as_of=date(2026, 11, 1)).findings
    assert found


@pytest.mark.parametrize("order", [lambda n: range(n + 1, 30), lambda n: range(n)], ids=["later", "earlier"])
def test_packs_that_use_one_another_in_every_way_are_gone_through_once(
    tmp_path: Path, order: Callable[[int], range]
) -> None:
    for n in range(30):
        uses = "".join(f"use demo.p{m} as p{m}\n" for m in order(n))
        written(tmp_path, f"demo-p{n}.wordrule", f'pack demo.p{n} {{ title en "P" version 1.0 }}\n{uses}')
    for n in (0, 29):
        assert problems_of([tmp_path / f"demo-p{n}.wordrule"]) == ()


@pytest.mark.parametrize("expression", ["(a+)+$", "(a|a)*b", "(甲*)*乙", "(.*.*.*.*)x", "(a?){99}a{99}"])
def test_expressions_that_ruin_others_run_in_linear_time(tmp_path: Path, expression: str) -> None:
    rules = ruleset(tmp_path, head() + flag("TS-AA-1", f"find /{expression}/ as w", message='message zh "有"'))
    text = "第一条 " + "a" * 50_000 + "甲" * 50_000 + "。"
    check(text.encode(), rules, name="w.txt", as_of=date(2026, 11, 1))


@pytest.mark.parametrize("expression", ["((甲{99}){99}){99}", "(?=甲)乙", "(甲)\\1"])
def test_expressions_that_cannot_be_bounded_are_refused(tmp_path: Path, expression: str) -> None:
    assert codes(tmp_path, head() + flag("TS-AA-1", f"find /{expression}/ as w")) == ["E602"]


def test_a_huge_alternation_counts_like_a_huge_lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cost, "MOST_PHRASES", 5_000)
    many = " | ".join(f'"甲{n}"' for n in range(6_000))
    assert codes(tmp_path, head() + f"concept a = {many}\n" + flag("TS-AA-1", "find a as w")) == ["E606"]


def test_very_many_conditions_are_checked_in_bounded_time(tmp_path: Path) -> None:
    body = 'find "甲" as w where ' + " and ".join(["w is defined"] * 5_000)
    assert codes(tmp_path, head() + flag("TS-AA-1", body)) == []


def test_packs_that_are_too_large_together_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "LARGEST_TOGETHER", 1_000)
    place = written(tmp_path, "pack.wordrule", head() + "#" * 1_000 + "\n" + flag("TS-AA-1"))
    with pytest.raises(RuleSetError, match="more than 1,000 characters together"):
        problems_of([place])


@pytest.mark.parametrize(
    "text", ["{" * 200_000, 'concept a = "甲' * 50_000, "(" * 200_000, "concept " + "a" * 500_000 + ' = "甲"']
)
def test_floods_of_one_thing_end_in_problems(tmp_path: Path, text: str) -> None:
    assert all(p.said.zh and p.said.en for p in problems_of([written(tmp_path, "x.wordrule", head() + text)]))


def test_a_rule_that_matches_everywhere_is_stopped_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from wordcheck.engine.matching import patterns

    monkeypatch.setattr(patterns, "MOST_HITS", 50)
    rules = ruleset(tmp_path, head() + flag("TS-AA-1"))
    report = check(("第一条 " + "甲。" * 200).encode(), rules, name="w.txt", as_of=date(2026, 11, 1))
    assert len(report.findings) == 50
    assert [u.rule.code for u in report.undecided] == ["TS-AA-1"]
