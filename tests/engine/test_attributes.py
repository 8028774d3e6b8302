"""Attributes that lead from a thing to another, and what tables, terms and sums tell of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.support import flag, quotes, run, wording
from wordcheck import covers
from wordcheck.anatomy import parse
from wordcheck.model.wording import Wording
from wordcheck.reading import read

NESTED = "责任免除\n第一条 下列损失保险人不负责赔偿：\n（一）战争；\n（二）罚款。\n第二条 罚款另行约定。"
TABLE = """# Cover

| Item | Sum |
| --- | --- |
| Deductible each claim | USD 1,000 |
| Limit | USD 9,000 |
"""


def markdown(text: str) -> Wording:
    return parse(read(text.encode(), name="wording.md"))[0]


def said(folder: Path, body: str, text: str | Wording, message: str = "有“{w}”") -> list[str]:
    return [f.message.en for f in run(folder, flag(body, message), text, jurisdiction="cn").findings]


def test_a_clause_leads_to_the_one_above_it(tmp_path: Path) -> None:
    found = run(tmp_path, flag('find "罚款" as w where w.clause.parent.label = "第一条"'), NESTED)
    assert [f.anchor.clause for f in found.findings] == [4]


@pytest.mark.parametrize(
    ("attribute", "shown"), [("row", "2"), ("column", "2"), ("header", "Sum"), ("label", "Deductible each claim")]
)
def test_a_cell_knows_its_place_and_its_labels(tmp_path: Path, attribute: str, shown: str) -> None:
    body = 'find money as w where w.cell.text = "USD 1,000"'
    assert said(tmp_path, body, markdown(TABLE), f"{{w.cell.{attribute}}}") == [shown]


def test_words_outside_tables_have_no_cell(tmp_path: Path) -> None:
    assert said(tmp_path, "find money as w where w.cell.read = no", "Article 1 The deductible is USD 1,000.") == []


def test_sums_know_what_they_apply_to(tmp_path: Path) -> None:
    text = "第一条 每次事故免赔额为1000元。\n第二条 累计责任限额为9000元。"
    assert said(tmp_path, "find deductible as w where w.basis = each-claim", text) == ["有“1000元”"]
    assert said(tmp_path, "find limit as w where w.basis = aggregate", text) == ["有“9000元”"]


def test_a_term_knows_where_it_is_used_first(tmp_path: Path) -> None:
    text = "1. Definitions\n“Claim” means a demand.\n2. Insuring Agreement\nWe will pay a Claim."
    assert said(tmp_path, "find term as w where w.definitions = 1", text, "{w}: {w.first-use}") == ["Claim: 2."]


def test_figures_that_measure_one_thing_and_differ_contradict_each_other(tmp_path: Path) -> None:
    text = "第一条 每次事故免赔额为1000元。\n第二条 保险费一次交清。\n第三条 每次事故免赔额为2000元。"
    body = "find deductible as w against deductible as other where w precedes other and w contradicts other"
    assert quotes(run(tmp_path, flag(body), text)) == ["1000元"]


def test_a_clause_that_comes_again_repeats_the_first(tmp_path: Path) -> None:
    text = "第一条 保险费应当在合同成立时一次交清。\n第二条 其他。\n第三条 保险费应当在合同成立时一次交清。"
    body = "find clause as w against clause as other where w precedes other and other repeats w"
    assert len(run(tmp_path, flag(body), text).findings) == 1


def test_the_share_of_bold_words_is_undecided_where_the_format_keeps_no_type(tmp_path: Path) -> None:
    body = 'find sentence as w where share(w, "bold") < 1.0'
    result = run(tmp_path, flag(body), "第一条 保险人不负责赔偿。")
    assert (len(result.findings), len(result.undecided)) == (0, 1)


def test_markdown_that_marks_numbers_and_headings_alone_tells_nothing_of_what_stands_out(tmp_path: Path) -> None:
    shown = "**责任免除**\n\n**第一条** 下列损失，保险人不负责赔偿：\n\n{}（一）罚款、罚金；{}"
    body = 'applies when document.typography = known\n  find "罚款" as w'
    assert said(tmp_path, body, markdown(shown.format("", ""))) == []
    assert said(tmp_path, body, markdown(shown.format("**", "**"))) != []


GIVEN_BACK = """保险责任
第一条 保险人负责赔偿数据恢复费用，但不包括升级费用；经保险人书面同意的升级费用除外。
责任免除
第二条 保险人不负责赔偿：
（一）战争，但网络恐怖活动不在此限；
（二）重大过失。"""


def test_rules_and_the_cover_map_speak_of_the_same_write_backs(tmp_path: Path) -> None:
    subject = wording(GIVEN_BACK)
    (back,) = (b.span.of(subject.text) for b in covers(subject)[0].write_backs)
    assert quotes(run(tmp_path, flag("find write-back as w"), subject)) == [back]
    war = flag('find exclusion as w where w has "战争" and some write-back as b such that b returns w')
    assert len(quotes(run(tmp_path, war, subject))) == 1
    fault = war.replace("战争", "重大过失")
    assert quotes(run(tmp_path, fault, subject)) == []
