"""Definitions that stand in the rows of a table."""

from __future__ import annotations

from pathlib import Path

import wordcheck
from wordcheck.model.wording import Wording


def _parsed(tmp_path: Path, name: str, words: str) -> Wording:
    path = tmp_path / name
    path.write_text(words, encoding="utf-8")
    (wording,) = wordcheck.parse(wordcheck.read(path))
    return wording


def test_rows_of_term_and_meaning_define(tmp_path: Path) -> None:
    wording = _parsed(
        tmp_path,
        "a.md",
        "# Shop Policy\n\n## General Definitions\n\n| Term | Meaning |\n|---|---|\n| Damage | Accidental physical loss. |\n"
        "| Gross Profit | Turnover less variable costs. |\n\n## Cover\n\nWe pay for Damage and lost Gross Profit.\n",
    )
    by_name = {t.name: t for t in wording.terms}
    assert by_name["Damage"].definitions[0].text == "Accidental physical loss."
    assert by_name["Damage"].mark == "table"
    assert len(by_name["Damage"].uses) == 1
    assert "Term" not in by_name


def test_a_chinese_table_with_numbers_in_front_defines(tmp_path: Path) -> None:
    wording = _parsed(
        tmp_path,
        "b.md",
        "# 仓储财产保险条款\n\n## 保险责任\n\n第一条 因自然灾害造成的损失，保险人负责赔偿。\n\n## 释义\n\n| 序号 | 术语 | 含义 |\n|---|---|---|\n"
        "| 1 | 自然灾害 | 雷击、暴雨、洪水等自然现象。 |\n| 2 | 重置价值 | 替换保险标的所需的费用。 |\n",
    )
    assert {t.name for t in wording.terms if t.definitions} == {"自然灾害", "重置价值"}


def test_rows_of_benefits_define_nothing(tmp_path: Path) -> None:
    wording = _parsed(
        tmp_path,
        "c.md",
        "# Travel Policy\n\n## Cover\n\nWe pay these amounts.\n\n| Benefit | Amount |\n|---|---|\n| Delay | EUR 100 for each delay |\n"
        "| Luggage | EUR 1,000 for each person |\n",
    )
    assert not [t for t in wording.terms if t.definitions]


def test_a_note_below_the_page_defines_the_word_it_is_hung_on(tmp_path: Path) -> None:
    wording = _parsed(
        tmp_path,
        "d.txt",
        "附加门诊医疗保险条款\n\n第一条 保险责任\n被保险人在医院¹就诊的，我们给付保险金。\n\n第二条 合同终止\n主险合同终止的，本附加合同终止。\n\n¹ 医院：指二级以上公立医院。\n",
    )
    assert [t.name for t in wording.terms if t.definitions] == ["医院"]


def test_a_figure_inside_a_term_is_no_number_in_front(tmp_path: Path) -> None:
    wording = _parsed(
        tmp_path,
        "c.md",
        "# Family Policy\n\n## Definitions\n\n| Term | Meaning |\n|---|---|\n| Plan 5 Sum Insured | The sum in the schedule. |\n"
        "| 2. Child | A child below 18 years of age. |\n\n## Cover\n\nWe pay the Plan 5 Sum Insured for a Child.\n",
    )
    assert {t.name for t in wording.terms if t.definitions} == {"Plan 5 Sum Insured", "Child"}
