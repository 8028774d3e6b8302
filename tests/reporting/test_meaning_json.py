"""What the page on meaning says of the fields in JSON is what is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import wordcheck
from tests.meaning.support import wording
from wordcheck.model.said import UNSAID
from wordcheck.reporting.outlines import outline_dict

PAGE = Path(__file__).parents[2] / "docs" / "meaning.md"
TEXT = """网络安全保险条款
保险责任
第一条 在保险期间内，被保险人因网络攻击支出的下列费用，保险人负责赔偿：
（一）数据恢复费用：恢复数据的费用，每次事故责任限额为人民币10万元。
（二）通知费用：通知个人的费用。
责任免除
第二条 下列损失，保险人不负责赔偿：
（一）任何通知费用；
（二）战争，但网络恐怖主义造成的除外；
（三）未经同意支出的数据恢复费用，但情况紧急的除外。
释义
第三条 网络攻击：指未经许可访问计算机系统的行为。
第四条 停摆：指系统不能使用。
争议处理
第五条 因外包造成的一切损失，保险人不承担赔偿责任。
"""


def documented() -> dict[str, set[str]]:
    rows = re.findall(r"^\| `([\w.]+)` \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    plain = ((name, re.sub(r"\([^)]*\)", "", fields)) for name, fields in rows)
    return {name: set(re.findall(r"`(\w+)`", fields)) for name, fields in plain if name[0].islower()}


@pytest.mark.parametrize("field", sorted(documented()))
def test_the_fields_on_the_page_are_those_that_are_written(field: str) -> None:
    said = wording(TEXT)
    made: Any = outline_dict(
        "w.md",
        said.manuscript,
        (said,),
        UNSAID,
        wordcheck.covers(said),
        wordcheck.provisions(said),
        wordcheck.terms(said),
    )["wordings"][0]
    for name in field.split("."):
        made = made[name]
    entries = list(made.values()) if isinstance(made, dict) else made
    assert entries
    assert set(entries[0]) == documented()[field]


def test_each_part_is_a_list() -> None:
    said = wording(TEXT)
    made: Any = outline_dict("w.md", said.manuscript, (said,), UNSAID, wordcheck.covers(said))["wordings"][0]
    assert made["cover_map"]["covers"][0]["parts"]["trigger"] == ["因网络攻击"]
