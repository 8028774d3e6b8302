"""The reference of the rule language, in English and in Chinese: complete, its own examples run, and neither page falls behind."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from wordcheck.anatomy import parse
from wordcheck.engine.examples import run_examples
from wordcheck.model.wording import Wording
from wordcheck.reading import read
from wordcheck.rulelang import load, problems_of
from wordcheck.rulelang.problem_texts import TEXTS
from wordcheck.rulelang.syntax.grammar import parser
from wordcheck.rulelang.world import ADJECTIVES, FUNCTIONS, ODDITIES, PLACES, RELATIONS, THINGS

DOCS = Path(__file__).resolve().parents[2] / "docs"
ENGLISH, CHINESE = DOCS / "rule-language.md", DOCS / "zh" / "rule-language.md"
both = pytest.mark.parametrize("page", [ENGLISH, CHINESE], ids=["en", "zh"])
FENCE = re.compile(r"^ *```.*?^ *```", re.S | re.M)


def fences(page: Path) -> list[str]:
    return FENCE.findall(page.read_text("utf-8"))


def constructs(page: Path) -> set[str]:
    """Words of the code within lines (keywords, attributes, options), but for the table of problems."""
    text = re.sub(r"^\| [EW]\d{3} \|.*$", "", FENCE.sub("", page.read_text("utf-8")), flags=re.M)
    spans = re.findall(r"`([^`]+)`", text)
    return {word for span in spans for word in re.findall(r"[A-Za-z][\w-]*", span, re.ASCII)}


@both
def test_the_page_is_a_sound_pack(page: Path) -> None:
    assert problems_of([page]) == ()


@both
def test_the_examples_of_the_page_run(page: Path) -> None:
    def parsed(text: str) -> tuple[Wording, ...]:
        return parse(read(text.encode(), name="example.txt"))

    results = list(run_examples(load([page]).plan, parsed, date(2026, 11, 1)))
    assert results
    assert [r.why.en for r in results if not r.passed] == []


@both
def test_every_word_of_the_language_is_on_the_page(page: Path) -> None:
    written = set(re.findall(r"[A-Za-z][\w-]*", page.read_text("utf-8"), re.ASCII))
    keywords = {t.pattern.value for t in parser().terminals if t.pattern.type == "str" and t.pattern.value.isalpha()}
    assert keywords - written == set()


@both
def test_every_name_of_the_world_is_on_the_page(page: Path) -> None:
    text = page.read_text("utf-8")
    names = {*PLACES, *FUNCTIONS, *RELATIONS, *ADJECTIVES, *ODDITIES, *THINGS} - {"span", "drift"}
    attributes = {a for table in THINGS.values() for a in table}
    assert {n for n in names | attributes if f"`{n}" not in text and f"{n}`" not in text and f" {n} " not in text} == (
        set()
    )


@both
def test_names_that_are_not_computed_are_marked(page: Path) -> None:
    later = {a for table in THINGS.values() for a, kind in table.items() if kind == "later"}
    assert {a for a in later if f"`{a}`°" not in page.read_text("utf-8")} == set()


@both
def test_every_problem_is_on_the_page(page: Path) -> None:
    assert set(re.findall(r"^\| ([EW]\d{3}) \|", page.read_text("utf-8"), re.M)) == set(TEXTS)


def test_both_pages_show_the_same_code() -> None:
    assert fences(CHINESE) == fences(ENGLISH)


def test_both_pages_name_the_same_constructs() -> None:
    assert constructs(ENGLISH) - constructs(CHINESE) == set()
    on_the_english_page = set(re.findall(r"[A-Za-z][\w-]*", ENGLISH.read_text("utf-8"), re.ASCII))
    assert constructs(CHINESE) - on_the_english_page == set()
