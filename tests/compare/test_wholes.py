"""A clause that went with all that stood below it is one line of the table, whole and in order; programs get every clause."""

from __future__ import annotations

import json

import pytest

from tests.compare.test_versions import OLD, compared
from wordcheck.model.comparison import Comparison, VersionDiff, Weight
from wordcheck.reporting.comparisons import ComparisonView, render
from wordcheck.reporting.versions._rows import Row, counts, rows

LIST = """第五条 下列费用，保险人负责赔偿：
（一）检测费用；
（二）公证费用。
前款费用以十万元为限。
"""


def shown(found: Comparison) -> list[Row]:
    return [r for r in rows(found, "zh", Weight.WORDING) if r.fate.startswith(("删除", "新增"))]


@pytest.mark.parametrize(("came", "fate"), [(True, "新增"), (False, "删除")])
def test_a_list_is_one_row_whose_words_follow_each_other(came: bool, fate: str) -> None:
    longer = OLD.replace("第五条", f"{LIST}第六条", 1)
    found = (
        compared(("第五条", f"{LIST}第六条"), old=OLD) if came else compared((f"{LIST}第六条", "第五条"), old=longer)
    )
    (row,) = shown(found)
    assert row.fate == f"{fate}（连同其下 2 项）"
    words = row.new if came else row.old
    order = ("下列费用", "（一） 检测", "（二） 公证", "前款费用")
    assert [words.index(w) for w in order] == sorted(words.index(w) for w in order)


def test_the_counts_are_those_of_the_rows_and_programs_get_every_clause() -> None:
    found = compared(("第五条", f"{LIST}第六条"), old=OLD)
    diff = VersionDiff("a", "b", (found,))
    listed = list(rows(found, "zh", Weight.FORM))
    assert counts(diff)[Weight.SUBSTANCE] == sum(r.weight is Weight.SUBSTANCE for r in listed)
    told = json.loads(render(diff, "json", ComparisonView()))
    assert sum(c["fate"] == "added" for c in told["wordings"][0]["changes"]) == 3
    assert told["counts"]["substance"] == sum(c["weight"] == "substance" for c in told["wordings"][0]["changes"])


def test_a_chapter_of_many_clauses_is_told_clause_by_clause() -> None:
    many = "第五条 下列费用，保险人负责赔偿：\n" + "".join(f"（{n}）第{n}项检测费用；\n" for n in "一二三四五六七八九") + \
        "（十）公证费用；\n（十一）通知费用；\n（十二）翻译费用；\n（十三）恢复费用。\n"  # fmt: skip
    assert len(shown(compared(("第五条", f"{many}第六条"), old=OLD))) == 14


def test_a_clause_of_which_only_an_item_went_stays() -> None:
    longer = OLD.replace("第五条", f"{LIST}第六条", 1)
    (row,) = shown(compared(("（二）公证费用。\n", ""), ("检测费用；", "检测费用。"), old=longer))
    assert "公证" in row.old
    assert "检测" not in row.old


def test_a_range_that_reads_the_same_names_the_clause_that_went_from_it() -> None:
    old = OLD.replace("按照第四条的约定", "按照第二条至第四条的约定")
    found = compared(
        ("第三条 每次事故的等待期为八小时。\n", ""), ("第四条 下列", "第三条 下列"), ("第五条", "第四条 另行约定其他事项。\n第五条"),
        old=old,
    )  # fmt: skip
    (reason,) = [r for c in found.changes for r in c.reasons if r.kind == "reference"]
    assert "第三条 “每次事故的等待期为八小时。”" in reason.old
    assert "另行约定" in reason.new
