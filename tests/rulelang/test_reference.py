"""The reference of the rule language: complete, and its own examples run."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from wordcheck.anatomy import parse
from wordcheck.engine.examples import run_examples
from wordcheck.model.wording import Wording
from wordcheck.reading import read
from wordcheck.rulelang import load, problems_of
from wordcheck.rulelang.grammar import parser
from wordcheck.rulelang.problem_texts import TEXTS
from wordcheck.rulelang.world import ADJECTIVES, FUNCTIONS, ODDITIES, PLACES, RELATIONS, THINGS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rule-language.md"
TEXT = PAGE.read_text("utf-8")


def test_the_page_is_a_sound_pack() -> None:
    assert problems_of([PAGE]) == ()


def test_the_examples_of_the_page_run() -> None:
    def parsed(text: str) -> tuple[Wording, ...]:
        return parse(read(text.encode(), name="example.txt"))

    results = list(run_examples(load([PAGE]).plan, parsed, date(2026, 11, 1)))
    assert results
    assert [r.why.en for r in results if not r.passed] == []


def test_every_word_of_the_language_is_on_the_page() -> None:
    written = set(re.findall(r"[A-Za-z][\w-]*", TEXT))
    keywords = {t.pattern.value for t in parser().terminals if t.pattern.type == "str" and t.pattern.value.isalpha()}
    assert keywords - written == set()


def test_every_name_of_the_world_is_on_the_page() -> None:
    names = {*PLACES, *FUNCTIONS, *RELATIONS, *ADJECTIVES, *ODDITIES, *THINGS} - {"span", "drift"}
    attributes = {a for table in THINGS.values() for a in table}
    assert {
        n for n in names | attributes if f"`{n}" not in TEXT and f"{n}`" not in TEXT and f" {n} " not in TEXT
    } == set()


def test_names_that_are_not_computed_are_marked() -> None:
    later = {a for table in THINGS.values() for a, kind in table.items() if kind == "later"}
    assert {a for a in later if f"`{a}`°" not in TEXT} == set()


def test_every_problem_is_on_the_page() -> None:
    assert set(re.findall(r"^\| ([EW]\d{3}) \|", TEXT, re.M)) == set(TEXTS)
