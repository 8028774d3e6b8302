"""References that nothing in sight answers."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.unfound import unfound

LOST = """总则
本合同由条款、保险单组成。
保险责任
因火灾造成的损失，保险人负责赔偿。
保险人义务
保险人依据第{disclosure}条所取得的合同解除权，三十日不行使即消灭。
保险人按照第{papers}条的约定，认为被保险人提供的索赔证明和资料不完整的，应当一次性通知。
投保人义务
保险人提出询问的，投保人应当如实告知。
被保险人应当及时通知事故。
被保险人请求赔偿时，应当向保险人提供下列证明和资料。
"""


@pytest.mark.parametrize(
    ("disclosure", "papers", "told"),
    [
        ("五", "七", []),
        ("二十六", "七", ["第二十六条", "第七条"]),
        ("七", "五", ["第七条", "第五条"]),
    ],
)
def test_numbers_that_the_clause_meant_cannot_have(disclosure: str, papers: str, told: list[str]) -> None:
    lost = wording(LOST.format(disclosure=disclosure, papers=papers))
    assert sorted(r.text for r in unfound(lost)) == sorted(told)


ANCHORED = """总则
本合同由条款、保险单组成。
保险责任
在保险期间内，因火灾造成的损失，保险人负责赔偿。
由于第{cover}条保险责任事故发生的费用，保险人也负责赔偿。
赔偿处理
全部损失的，以实际价值扣除第{salvage}条约定的残值确定。
保险人按以下方式计算赔偿：按实际损失计算。
法律费用在第{reckoned}条计算的赔偿金额以外另行计算。
投保人义务
保险人提出询问的，投保人应当如实告知。
保险人依据第{disclosure}条所取得的解除权，三十日不行使即消灭。
标的遭受损失后有残余价值的，残值由双方协商处理。
"""


@pytest.mark.parametrize(
    ("cover", "salvage", "reckoned", "disclosure", "told"),
    [
        ("二", "八", "五", "六", []),
        ("二", "三", "五", "六", ["第三条"]),
        ("七", "八", "五", "六", ["第七条"]),
        ("二", "八", "三十", "六", ["第三十条"]),
    ],
)
def test_of_numbers_at_odds_the_one_that_contradicts_most_others_is_told(
    cover: str, salvage: str, reckoned: str, disclosure: str, told: list[str]
) -> None:
    lost = wording(ANCHORED.format(cover=cover, salvage=salvage, reckoned=reckoned, disclosure=disclosure))
    assert [r.text for r in unfound(lost)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. We pay loss.\n2. Claims are paid as the condition headed “Proof of Loss” provides.\n3. Write to us.", ["Proof of Loss"]),
        ("1. We pay loss.\n2. Claims are paid as the condition headed “Proof of Loss” provides.\nProof of Loss\n3. Write to us.", []),
        ("1. We pay loss as told in the ‘Special Limits’ clause and in the Cover for Guests section of this policy.\n2. Write to us.", ["Special Limits", "Cover for Guests"]),
        ("1. We pay loss as told in the ‘Special Limits’ clause and in the Cover for Guests section of this policy.\nSpecial Limits\n2. Cover for Guests\nWe pay.", []),
        ("第一条 保险人负责赔偿。\n第二条 被保险人应当遵守《消防法》（详见第三十四条）。\n第三条 保险期间为一年。\n第四条 适用中国法律。", ["第三十四条"]),
        ("第一条 保险人负责赔偿。\n第二条 被保险人应当遵守《消防法》第三十四条。\n第三条 保险期间为一年。\n第四条 适用中国法律。", []),
    ],
)  # fmt: skip
def test_headings_and_brackets(text: str, told: list[str]) -> None:
    assert [r.text for r in unfound(wording(text))] == told


def test_a_number_in_a_cell_of_a_table_is_a_reference() -> None:
    articles = "\n\n".join(f"第{n}条 保险人按照约定负责赔偿第{n}项损失。" for n in "一二三四五六")
    table = "\n\n| 责任 | 条款 |\n| --- | --- |\n| 数据恢复费用 | {} |\n"
    assert [r.text for r in unfound(wording(articles + table.format("第十九条"), "w.md"))] == ["第十九条"]
    assert [r.text for r in unfound(wording(articles + table.format("第三条"), "w.md"))] == []


@pytest.mark.parametrize(
    ("pointer", "told"),
    [("Section 64", ["Section 64"]), ("Section C.IV", []), ("Section 64 of the Sale of Goods Act", [])],
)
def test_where_no_clause_has_a_number_there_are_no_more_sections_than_clauses(pointer: str, told: list[str]) -> None:
    text = f"# Your cover\n\nWe pay for a broken window.\n\n# Price\n\nYou pay by the month. If a payment fails, we remind you (see {pointer}).\n\n# Ending\n\nYou may end this.\n\n# Courts\n\nThe courts of Malta decide.\n"
    assert [r.text for r in unfound(wording(text, "w.md"))] == told


def test_the_numbers_of_a_list_in_one_line_are_no_references() -> None:
    heads = "\n".join(f"{n}. Part {n}\nWe pay for item {n}." for n in (1, 2, 3))
    text = f"{heads}\nRider\nThese apply: 40. Storm Exclusion 41. Flood Exclusion 42. Frost Exclusion"
    assert [r.text for r in unfound(wording(text, "w.md"))] == []


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("the car shown on the Declarations Page and any car added as Section 97.3 says", ["Section 97.3"]),
        ("the car shown on the Declarations Page and any car added as Section 2 says", []),
        ("the car shown in the underlying policy and any car added as Section 97.3 says", []),
        ("the car shown on the Declarations Page and registered as Section 97 of the Traffic Act says", []),
    ],
)
def test_the_declarations_have_no_sections(reference: str, told: list[str]) -> None:
    made = wording(
        f"1. Cover\nWe pay for {reference}.\n2. Cars\nA car has four wheels.\n3. Law\nEnglish law applies.\n4. Notice\nWrite to us."
    )
    assert [r.text for r in unfound(made)] == told
