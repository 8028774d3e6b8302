"""Limits on what a pack may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rulelang.support import codes, flag, head
from wordcheck.rulelang.checks import cost


def test_an_expression_may_not_be_longer_than_the_limit(tmp_path: Path) -> None:
    body = "find /" + "甲" * (cost.LONGEST_EXPRESSION + 1) + "/ as w"
    assert codes(tmp_path, head() + flag("TS-AA-1", body)) == ["E601"]


def test_lexicons_may_not_hold_more_phrases_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cost, "MOST_PHRASES", 3)
    text = head() + 'lexicon some { zh: "甲", "乙", "丙", "丁" }\n' + flag("TS-AA-1", "find some as w")
    assert codes(tmp_path, text) == ["E606"]


def test_nesting_beyond_what_can_be_built_is_a_problem(tmp_path: Path) -> None:
    condition = "not (" * 2000 + "w is defined" + ")" * 2000
    text = head() + flag("TS-AA-1", f'find "甲" as w where {condition}')
    assert codes(tmp_path, text) == ["E003"]


def test_conditions_have_the_same_limit_as_patterns(tmp_path: Path) -> None:
    condition = "not (" * 40 + "w is defined" + ")" * 40
    assert codes(tmp_path, head() + flag("TS-AA-1", f'find "甲" as w where {condition}')) == ["E605"]
    fits = "not (" * 20 + "w is defined" + ")" * 20
    assert codes(tmp_path, head() + flag("TS-AA-1", f'find "甲" as w where {fits}')) == []


@pytest.mark.parametrize("order", [1, -1])
def test_concepts_may_not_stand_on_too_many_others(tmp_path: Path, order: int) -> None:
    lines = ['concept c0 = "甲"\n', *(f'concept c{n} = c{n - 1} with "乙"\n' for n in range(1, 1500))]
    text = head() + "".join(lines[::order]) + flag("TS-AA-1", "find c1499 as w")
    assert set(codes(tmp_path, text)) == {"E605"}
    assert codes(tmp_path, head() + "".join(lines[:20][::order]) + flag("TS-AA-1", "find c19 as w")) == []


def test_lexicons_may_not_include_one_another_without_end(tmp_path: Path) -> None:
    lines = ['lexicon c0 { zh: "甲" }\n', *(f"lexicon c{n} {{ include: c{n - 1} }}\n" for n in range(1, 1500))]
    assert set(codes(tmp_path, head() + "".join(reversed(lines)) + flag("TS-AA-1", "find c1499 as w"))) == {"E605"}
