"""Functions of the rule language that measure how a clause reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.support import flag, quotes, run
from wordcheck.engine.conditions.relations import _RELATIONS
from wordcheck.engine.oddities.finding import _FINDERS, _PAIRED
from wordcheck.rulelang.world import ODDITIES, PAIRED, RELATIONS, RELATIONS_LATER

CHINESE = "第一条 保险人负责赔偿本合同约定的损失。\n第二条 战争除外。"
ENGLISH = "1. We pay all loss that is insured under this policy.\n2. War is excluded."


@pytest.mark.parametrize(
    ("condition", "text", "found"),
    [
        ("chars-per-sentence(w) > 8", CHINESE, ["保险人负责赔偿"]),
        ("chars-per-sentence(w) > 40", CHINESE, []),
        ("words-per-sentence(w) > 6", ENGLISH, ["We pay all loss"]),
        ("words-per-sentence(w) > 40", ENGLISH, []),
    ],
)
def test_mean_length_of_sentences(tmp_path: Path, condition: str, text: str, found: list[str]) -> None:
    made = quotes(run(tmp_path, flag(f"find sentence as w where {condition}"), text))
    assert len(made) == len(found)
    assert all(one.startswith(start) for one, start in zip(made, found, strict=True))


def test_what_a_rule_may_call_elsewhere_is_what_has_a_second_place() -> None:
    found_by_structure = {
        ("drift", "heading"),
        ("drift", "name"),
        ("drift", "statement"),
        ("orphan", "heading"),
        ("duplicate", "definition"),
    }
    assert frozenset(_PAIRED) | found_by_structure == PAIRED


def test_every_oddity_and_relation_that_a_rule_may_name_is_computed() -> None:
    among_lexicons = {("gap", "term"), ("drift", "formula"), ("drift", "name")}
    assert set(_FINDERS) | among_lexicons == {(word, of) for word, things in ODDITIES.items() for of in things}
    assert set(_RELATIONS) == RELATIONS - RELATIONS_LATER
