"""The formatter: one form, reached at once, that says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from wordcheck.model.errors import RuleSetError
from wordcheck.resources import folder
from wordcheck.rulelang.syntax.formatting import formatted

PACKS = [
    *sorted(folder("rulesets").rglob("*.wordrule")),
    Path(__file__).parent / "data" / "everything.wordrule",
    Path(__file__).resolve().parents[2] / "docs" / "rule-language.md",
]


@pytest.mark.parametrize("pack", PACKS, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_the_form_is_reached_at_once_and_says_the_same(pack: Path) -> None:
    once = formatted(pack.read_text("utf-8"), pack.name)  # raises where it would say something else
    assert formatted(once, pack.name) == once


def test_braces_give_the_indentation_and_punctuation_is_ascii() -> None:
    text = (
        "lexicon open {\n"
        "      zh：“包括但不限于”、「等情形」，\n"
        '"其他类似"   # 兜底\n'
        "}\n\n\n"
        "flag TS-AA-1 open-list {\n"
        "source house   severity note\n"
        "find open as w where w.chars ≤ 9\n"
        "test {\n"
        'fires "«等情形»"\n'
        'silent “他说"好"”\n'
        "}\n"
        "}\n"
    )
    assert formatted(text, "x.wordrule") == (
        "lexicon open {\n"
        '  zh: "包括但不限于", "等情形",\n'
        '    "其他类似"  # 兜底\n'
        "}\n\n"
        "flag TS-AA-1 open-list {\n"
        "  source house  severity note\n"
        "  find open as w where w.chars <= 9\n"
        "  test {\n"
        '    fires "«等情形»"\n'
        '    silent “他说"好"”\n'
        "  }\n"
        "}\n"
    )


def test_what_stands_between_quotation_marks_is_left_alone() -> None:
    text = 'scenario "a：b" {\n  document """\n    责任免除\n      第一条 ，、：  { x\n    """\n  expect TS-AA-1 fires\n}\n'
    assert formatted(text, "x.wordrule") == text


def test_a_continued_declaration_is_indented() -> None:
    text = 'coverage data =\n("数据"\n| "资料") with "费用"\n'
    assert formatted(text, "x.wordrule") == 'coverage data =\n  ("数据"\n  | "资料") with "费用"\n'


def test_prose_around_the_blocks_of_a_page_is_left_alone() -> None:
    page = "# Law ，\n\n```wordrule\nlexicon a {\nzh: “甲”\n}\n```\n\n   text：\n"
    assert formatted(page, "law.md") == '# Law ，\n\n```wordrule\nlexicon a {\n  zh: "甲"\n}\n```\n\n   text：\n'


def test_a_file_that_does_not_parse_is_refused_with_its_problems() -> None:
    with pytest.raises(RuleSetError) as caught:
        formatted("flag TS-AA-1 a-b { fnd }\n", "x.wordrule")
    assert [p.code for p in caught.value.problems] == ["E001"]
