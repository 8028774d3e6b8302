"""What a schedule gives for a cover, and what the clause of that cover gives instead."""

from __future__ import annotations

import pytest

from tests.meaning.support import wording
from wordcheck.meaning.covers.choices import Choices
from wordcheck.meaning.covers.unwritten import unwritten
from wordcheck.meaning.figures.disagreements import disagreements

_EN = """| Section | Limit of liability | Excess | Waiting period |
|---|---|---|---|
| Section A – Stock in transit | £40,000 | £250 | n/a |
| Section B – Loss of income | £90,000 each event | £500 | 24 hours |
| Section C – Glass | Not insured | – | – |

## Section A – Stock in transit

We will pay for damage to your stock while it is carried. {a}

## Section B – Loss of income

We will pay your loss of income while your shop cannot trade. {b}

## Section C – Glass

We will pay for broken windows.

## Exclusions

We do not pay for war.
"""
_ZH = """## 保险单明细表

货物损失：责任限额人民币40万元，免赔额2000元
营业中断损失：每次事故责任限额人民币90万元，等待期24小时

第一条 货物损失保险
货物在运输途中毁损的，保险人负责赔偿。{a}

第二条 营业中断损失
被保险人因火灾停业的，保险人负责赔偿停业期间的利润损失。{b}

第三条 责任免除
战争造成的损失，保险人不负责赔偿。
"""


def _told(text: str) -> list[tuple[str, str]]:
    made = wording(text)
    found = [d for d in disagreements(made) if d.kind == "schedule-and-clause"]
    return [(d.evidence[0].span.of(made.text), d.evidence[1].span.of(made.text)) for d in found]


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("The most we pay under this section is £30,000.", "", [("£30,000", "£40,000")]),
        ("You bear the first £400 of each claim.", "", [("£400", "£250")]),
        ("", "The interruption must last longer than 12 hours.", [("12 hours", "24 hours")]),
        ("", "Our liability for any one event is limited to £80,000.", [("£80,000", "£90,000")]),
        # The same value, and what is said of a part, a case or another level.
        ("The most we pay under this section is £40,000.", "A waiting period of 24 hours applies.", []),
        ("We pay up to £500 for packing. If the stock is frozen, the most we pay is £20,000.", "", []),
        ("The most we pay for any one vehicle is £10,000.", "We pay no more than £200,000 in all.", []),
    ],
)
def test_a_clause_keeps_to_the_row_that_bears_its_name(a: str, b: str, told: list[tuple[str, str]]) -> None:
    assert _told(_EN.format(a=a, b=b)) == told


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("本项责任的赔偿限额为30万元。", "", [("30万元", "人民币40万元")]),
        ("保险人扣除免赔额3000元后赔偿。", "", [("3000元", "2000元")]),
        ("", "停业超过12小时的，保险人自第13小时起计算损失。", [("12小时", "24小时")]),
        ("赔偿限额为40万元，其中包装费用以1万元为限。", "每次事故以人民币90万元为限。", []),
    ],
)
def test_a_line_of_a_schedule_is_a_row(a: str, b: str, told: list[tuple[str, str]]) -> None:
    assert _told(_ZH.format(a=a, b=b)) == told


def test_two_plans_are_no_value() -> None:
    plans = (
        "| Cover | Limit, basic plan | Limit, full plan |\n|---|---|---|\n| Section A – Stock | £10,000 | £30,000 |\n\n"
    )
    assert _told(f"{plans}## Section A – Stock\n\nWe will pay for damage to stock. The most we pay is £30,000.\n") == []


def test_a_section_of_the_schedule_that_is_not_written() -> None:
    text = _EN.format(a="", b="").replace(
        "| Section C – Glass | Not", "| Section D – Signs | £900 | nil | n/a |\n| Section C – Glass | Not"
    )
    made = wording(text)
    assert [s.of(made.text) for s in unwritten(made)] == ["Section D – Signs"]
    moved = wording(text.replace("## Section C – Glass", "## Signs\n\nWe will pay for signs.\n\n## Section C – Glass"))
    assert list(unwritten(moved)) == []


def test_a_cover_that_was_not_bought_is_a_matter_of_choice() -> None:
    made = wording(_EN.format(a="", b=""))
    choices = Choices(made)
    chosen = {c.title: choices.about(c) for c in made.clauses if made.manuscript.cell_at(c.span.start) is None}
    assert {title for title, span in chosen.items() if span} == {"Glass"}
    assert (chosen["Glass"] or made.span).of(made.text) == "Not insured"


_ROWS = """| Item | Sum |
|---|---|
| Section A – Stock, limit any one event | £90,000 |
| Section A – Stock, limit in all | {whole} |
| Section A – Samples (sub-limit) | £5,000 |
| Section A – Excess | {excess} |
| Section B – Loss of income, limit | £60,000 |
| Section B – Waiting period | 24 hours |
| Section B – Indemnity period | 12 months |
| Section C – Advice, limit any one claim | £50,000 |
| Section C – Retroactive date | 1 June 2019 |

## Section A – Stock

1. We will pay for damage to your stock.

## Section B – Loss of income

2. We will pay your loss of income while your shop cannot trade.

## Section C – Advice

3. We will indemnify you against claims for advice given on or after {since}.

## Claims

4. {said}
"""


def _rows(
    whole: str = "£180,000", excess: str = "£500", since: str = "1 June 2019", said: str = "Tell us of a claim."
) -> str:
    return _ROWS.format(whole=whole, excess=excess, since=since, said=said)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_rows(whole="£80,000"), [("£90,000", "£80,000")]),
        (_rows(excess="£200,000"), [("£200,000", "£180,000")]),
        (_rows(since="1 June 2017"), [("1 June 2017", "1 June 2019")]),
        (_rows(said="Under Section A we pay no more than £7,000 for samples."), [("£7,000", "£5,000")]),
        (_rows(said="The most we pay in respect of Section B is £70,000."), [("£70,000", "£60,000")]),
        (_rows(said="The indemnity period is 6 months."), [("6 months", "12 months")]),
        # Sound: another part, one case, a cover that is only named, a figure of its own.
        (_rows(), []),
        (_rows(said="Under Section A we pay no more than £300 for any one document."), []),
        (_rows(said="If the shop is empty, the excess under Section A is £2,000."), []),
        (_rows(said="For damage insured under Section B the excess is £700."), []),
        (_rows(said="For claims brought in Canada the most we pay under Section C is £20,000."), []),
    ],
)
def test_what_is_said_of_a_cover_by_its_number_keeps_to_its_rows(text: str, told: list[tuple[str, str]]) -> None:
    made = wording(text, "wording.md")
    kinds = ("schedule-and-clause", "sublimit-over-limit", "deductible-over-limit")
    found = [d for d in disagreements(made) if d.kind in kinds]
    assert [(d.evidence[0].quote, d.evidence[1].quote) for d in found] == told


_ROWS_ZH = """## 明细表

| 项目 | 约定 |
|---|---|
| 甲部分 货物损失 每次事故限额 | 人民币90万元 |
| 甲部分 样品分项限额 | 人民币5万元 |
| 乙部分 营业中断 等待期 | 24小时 |

## 甲部分 货物损失

第一条 货物毁损的，保险人负责赔偿。

## 乙部分 营业中断

第二条 因货物毁损停业的，保险人负责赔偿停业期间的利润损失。

## 赔偿处理

第三条 {}
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("样品在第一条项下以人民币8万元为限。", [("人民币8万元", "人民币5万元")]),
        ("就本合同第一条而言，每次事故的赔偿金额最高为人民币60万元。", [("人民币60万元", "人民币90万元")]),
        ("等待期：指停业开始后的8小时。", [("8小时", "24小时")]),
        ("每份文件的重置费用，在第一条项下以人民币1万元为限。", []),
        ("货物空运的，第一条项下每次事故的赔偿金额不超过人民币20万元。", []),
    ],
)
def test_an_article_leads_to_the_part_of_the_schedule(said: str, told: list[tuple[str, str]]) -> None:
    made = wording(_ROWS_ZH.format(said), "wording.md")
    found = [d for d in disagreements(made) if d.kind == "schedule-and-clause"]
    assert [(d.evidence[0].quote, d.evidence[1].quote) for d in found] == told
