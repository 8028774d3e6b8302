"""A figure in a definition, and another that a clause gives for the same term."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.figures.disagreements import disagreements

_EN = "# POLICY\n\n## 1. Cover\n\n1.1 {clause}\n\n1.2 We pay after the excess.\n\n## 2. Definitions\n\n**Indemnity period** – the time during which your income is affected, at most 12 months.\n\n**Waiting period** – the first 12 hours of an interruption{more}.\n\n**You** – the firm.\n"
_ZH = "第一条 {clause}\n第二条 保险人应当及时赔偿。\n第三条 释义\n等待期：指从营业中断开始计算的8小时。\n营业中断：指系统停止运行。\n利润损失：指营业利润的减少。\n"


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("The **indemnity period** ends when your income has recovered but no later than 90 days after the outage.", ["12 months", "90 days"]),
        ("The **indemnity period** ends when your income has recovered but no later than 12 months after the outage.", []),
        ("We pay for an outage that is longer than the **waiting period** of 8 hours.", ["12 hours", "8 hours"]),
        ("We pay for an outage that is longer than the **waiting period** of 12 hours.", []),
        ("If you chose silver, the **waiting period** is 8 hours.", []),
        ("We pay within 30 days of the end of the **waiting period**.", []),
    ],
)  # fmt: skip
def test_a_clause_is_held_against_the_definition(clause: str, told: list[str]) -> None:
    found = [d for d in disagreements(wording(_EN.format(clause=clause, more=""))) if d.kind == "two-values"]
    assert [e.quote for d in found for e in d.evidence] == told


def test_a_definition_that_leaves_its_figure_to_the_schedule_settles_nothing() -> None:
    text = _EN.format(
        clause="We pay after the **waiting period** of 8 hours.", more=" unless the schedule says otherwise"
    )
    assert [d for d in disagreements(wording(text)) if d.kind == "two-values"] == []


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("对营业中断损失，保险人在等待期12小时之后负责赔偿，最长赔偿90天。", ["8小时", "12小时"]),
        ("对营业中断损失，保险人在等待期8小时之后负责赔偿，最长赔偿90天。", []),
        ("对营业中断损失，保险人在等待期届满后负责赔偿，最长赔偿90天。", []),
    ],
)
def test_the_same_in_chinese(clause: str, told: list[str]) -> None:
    found = [d for d in disagreements(wording(_ZH.format(clause=clause))) if d.kind == "two-values"]
    assert [e.quote for d in found for e in d.evidence] == told


_TABLE = """# POLICY

## DECLARATIONS

| Item | |
|---|---|
| 1. Named Insured | as applied for |
| 2. Retention | USD 25,000 each Claim |
| 3. Extended Reporting Period | 12 months |

## CONDITIONS

A. {clause}

B. English law applies.
"""


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("The Retention of USD 50,000 applies to each Claim.", ["USD 50,000", "USD 25,000"]),
        ("The Retention of USD 25,000 applies to each Claim.", []),
        ("A Retention of USD 5,000 applies to extortion.", []),
        ("You may buy an Extended Reporting Period of 36 months.", ["36 months", "12 months"]),
        ("If we cancel, the Extended Reporting Period is 36 months.", []),
    ],
)
def test_a_clause_is_held_against_the_particulars(clause: str, told: list[str]) -> None:
    found = [d for d in disagreements(wording(_TABLE.format(clause=clause), "w.md")) if d.kind == "two-values"]
    assert [e.quote for d in found for e in d.evidence] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("第一条 您在犹豫期15日内可以退保。\n第二条 保险人应当及时赔偿。\n第三条 犹豫期为10日。\n", ["10日", "15日"]),
        ("第一条 您在犹豫期15日内可以退保。\n第二条 保险人应当及时赔偿。\n第三条 犹豫期为15日。\n", []),
        ("第一条 您在犹豫期15日内可以退保。\n第二条 保险人应当及时赔偿。\n第三条 如为网上投保，犹豫期为20日。\n", []),
        ("1. The cooling-off period is 14 days.\n2. We pay for theft.\n3. The cooling-off period lasts 21 days.\n", ["21 days", "14 days"]),
        ("1. The cooling-off period is 14 days.\n2. We pay for theft.\n3. If you bought it at a bank, the cooling-off period is 21 days.\n", []),
    ],
)  # fmt: skip
def test_a_time_that_the_contract_has_once(text: str, told: list[str]) -> None:
    found = [d for d in disagreements(wording(text)) if d.kind == "two-values"]
    assert [e.quote for d in found for e in d.evidence] == told
