"""Golden pairs: the smallest faulty pack and exactly what its author reads. The file is named by the code it shows;
a folder holds several packs that are wrong together."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from wordcheck.model.said import Tongue
from wordcheck.rulelang import problems_of, show_problems
from wordcheck.rulelang.problem_texts import TEXTS
from wordcheck.rulelang.problems import Problem

FOLDER = Path(__file__).resolve().parents[1] / "problems"
CASES = sorted(p for p in FOLDER.iterdir() if p.suffix != ".out")
SHOWN_ELSEWHERE = {"E003", "E601", "E606", "W119"}
"""Codes whose packs are too large to be read as a pair (see test_cost), and the one that asks for a date (test_reach)."""


@cache
def problems(case: Path) -> tuple[Problem, ...]:
    """What is wrong with the pack or packs of a case."""
    return problems_of(sorted(case.glob("*.wordrule")) if case.is_dir() else [case])


def shown(case: Path, tongue: Tongue) -> str:
    """The problems with their frames, the folder's name taken out."""
    return show_problems(problems(case), tongue).replace(f"{FOLDER}/", "")


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.stem)
def test_what_the_author_reads(case: Path) -> None:
    expected = case.with_suffix(".out").read_text("utf-8")
    assert shown(case, "en") + "\n\n" + shown(case, "zh") + "\n" == expected


@pytest.mark.parametrize("case", CASES, ids=lambda p: p.stem)
def test_the_pack_shows_the_problem_in_its_name_and_no_other(case: Path) -> None:
    assert {p.code for p in problems(case)} == {case.stem.split("-")[0]}


def test_every_code_has_a_pair() -> None:
    assert set(TEXTS) - {c.stem.split("-")[0] for c in CASES} == SHOWN_ELSEWHERE


def test_every_sentence_is_said_in_both_languages() -> None:
    texts = [said for text in TEXTS.values() for said in (text.said, text.help) if said]
    assert all(said.zh and said.en for said in texts)
