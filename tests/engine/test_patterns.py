"""Patterns: where words are found, and where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.support import flag, quotes, run


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ('"有关部门"', "因有 关部门要求停止服务。", ["有 关部门"]),
        ('"有关部门"', "因有关\n部门要求。", []),
        ('"cost"', "costs and cost, the Cost.", ["cost", "Cost"]),
        ('~"cost"', "costs and costing", ["costs", "costing"]),
        ('="Insurer"', "the Insurer and the insurer", ["Insurer"]),
        ('"and/or"', "loss and/or damage", ["and/or"]),
        ('"(见释义)"', "数据（见释义）丢失", ["（见释义）"]),
        ("/第[一二三]款/", "依第二款处理", ["第二款"]),
        ('"重大" | "重大过失"', "重大过失行为", ["重大过失"]),
        ('"数据" with "费用" within sentence', "数据丢失。数据恢复费用。", ["数据"]),
        ('"数据" without "费用" within sentence', "数据丢失。恢复费用和数据。", ["数据"]),
        ('"安全" then "义务" within 2 chars', "安全维护义务，安全与其他重要义务", ["安全维护义务"]),
        ('"但" before "除外" within sentence', "但法律另有规定的除外。除外者，但书。", ["但"]),
        ('"期间" after "保险" within 4 chars', "保险期间与赔偿期间", ["期间"]),
        ('"责任" except "责任免除"', "保险责任与责任免除", ["责任"]),
        (
            '"loss" before "caused" within 3 words',
            "loss that was caused; loss of every kind that anyone ever caused",
            ["loss"],
        ),
        ("period", "应当在三十日内，或者30个工作日内答复。", ["三十日", "30个工作日"]),
        ('period with "核定" within sentence', "十日内付款。三十日内核定。", ["三十日"]),
    ],
)
def test_what_a_pattern_finds(tmp_path: Path, pattern: str, text: str, found: list[str]) -> None:
    assert quotes(run(tmp_path, flag(f"find ({pattern}) as w"), text)) == found


def test_minus_takes_away_longer_phrases(tmp_path: Path) -> None:
    rules = 'lexicon vague { zh: "重大" minus: "重大过失" }\n' + flag("find vague as w")
    assert quotes(run(tmp_path, rules, "重大过失和重大变更")) == ["重大"]


def test_places_follow_the_role_of_the_clause(tmp_path: Path) -> None:
    text = "保险责任\n第一条 合理费用，保险人负责赔偿。\n责任免除\n第二条 合理费用以外的费用，保险人不负责赔偿。"
    (inside,) = run(tmp_path, flag('find "合理" as w in exclusion'), text).findings
    (outside,) = run(tmp_path, flag('find "合理" as w outside exclusion'), text).findings
    assert inside.anchor.span.start > text.index("第二条") > outside.anchor.span.start


def test_an_item_is_read_with_its_lead_in(tmp_path: Path) -> None:
    text = "责任免除\n第一条 下列原因造成的损失，保险人不负责赔偿：\n（一）战争；\n（二）有关部门的行为。"
    rules = flag('find "有关部门" as w unless some "下列" in w.item')
    assert quotes(run(tmp_path, rules, text)) == []
    assert quotes(run(tmp_path, flag('find "有关部门" as w unless some "下列" in w.sentence'), text)) == ["有关部门"]
