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
