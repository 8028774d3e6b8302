"""Pages of rules, and rules to begin with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wordcheck.api import load_packs
from wordcheck.app.cli import main
from wordcheck.app.rules.pages import pages
from wordcheck.app.rules.text import written

DOCS = Path(__file__).parents[2] / "docs" / "rules"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["rules", *(str(a) for a in arguments)])


def test_the_pages_in_the_documentation_are_those_of_the_rules() -> None:
    made = dict(pages(load_packs(examples=True).plan.rules))
    kept = {p.name: p.read_text("utf-8") for p in DOCS.glob("*.md")}
    assert sorted(kept) == sorted(made), "run: wordcheck rules docs docs/rules"
    assert [n for n in made if kept[n] != made[n]] == [], "run: wordcheck rules docs docs/rules"


def test_a_page_names_source_article_exceptions_and_the_rule_itself() -> None:
    page = call("show", "CN-IL-024").stdout
    assert "保险法" in page
    assert "§24" in page
    assert "CN-IL-024" in page.split("```wordrule")[1]
    assert "«" in page


def test_the_rule_as_written_is_whole_and_without_examples() -> None:
    for rule in load_packs(examples=True).plan.rules:
        text = written(rule)
        assert text, rule.facts.code
        assert "\n  test {" not in text
        if text.startswith(("flag", "requirement")):
            assert text.endswith("}")


def test_json_has_what_the_page_has() -> None:
    made = json.loads(call("show", "wrong-character", "--format", "json").stdout)
    assert made["code"] == "ZH-SP-001"
    assert made["certainty"] == "certain"
    assert {e["outcome"] for e in made["examples"]} == {"fires", "silent"}


def test_a_misspelt_rule_is_asked_about() -> None:
    done = call("show", "wrong-charakter")
    assert done.exit_code == 2
    assert "wrong-character" in done.stderr


def test_a_new_rule_passes_at_once_and_a_second_joins_it(tmp_path: Path) -> None:
    file = tmp_path / "house-rules.wordrule"
    assert call("new", "HR-EX-001", "open-tail-in-exclusion", file).exit_code == 0
    assert call("new", "HR-EX-002", "another-open-tail", file).exit_code == 0
    assert call("check", file).exit_code == 0
    assert call("test", file).exit_code == 0
    assert call("fmt", "--check", file).exit_code == 0


@pytest.mark.parametrize(("code", "slug"), [("hr1", "open-tail"), ("HR-EX-001", "Open Tail")])
def test_names_that_no_rule_may_have_are_refused_in_one_sentence(tmp_path: Path, code: str, slug: str) -> None:
    done = call("new", code, slug, tmp_path / "x.wordrule")
    assert done.exit_code == 2
    assert not (tmp_path / "x.wordrule").exists()


def test_a_code_is_never_used_twice(tmp_path: Path) -> None:
    file = tmp_path / "house.wordrule"
    call("new", "HR-EX-001", "open-tail-in-exclusion", file)
    before = file.read_bytes()
    assert call("new", "HR-EX-001", "again", file).exit_code == 2
    assert file.read_bytes() == before
