"""Figures in both languages: value, unit, bound, what they measure; and what is no figure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.support import wording
from wordcheck.languages.numerals_en import parse_en_numeral, parse_letters, parse_roman
from wordcheck.languages.numerals_zh import parse_circled, parse_zh_numeral, zh_numeral
from wordcheck.model.quantities import Quantity


def figures(text: str) -> list[Quantity]:
    return list(wording(text).quantities)


@pytest.mark.parametrize(
    ("text", "kind", "amount", "unit"),
    [
        ("应当在三十日内核定。", "period", "30", "day"),
        ("应当在30个工作日内核定。", "period", "30", "working-day"),
        ("等待期为12小时。", "period", "12", "hour"),
        ("保险期间为一年。", "period", "1", "year"),
        ("合同成立满两个月。", "period", "2", "month"),
        ("免赔额为人民币壹拾万元整。", "money", "100000", "CNY"),
        ("限额为1.5亿元。", "money", "150000000", "CNY"),
        ("限额为5万元。", "money", "50000", "CNY"),
        ("限额为美元。按USD 20,000元计。", "money", "20000", "USD"),
        ("按损失的百分之八十赔付。", "percent", "80", "%"),
        ("按千分之五计算。", "percent", "5", "‰"),
        ("notice within thirty (30) days of loss.", "period", "30", "day"),
        ("a waiting period of 72 hours applies.", "period", "72", "hour"),
        ("a period of twelve (12) months.", "period", "12", "month"),
        ("within ten business days of request.", "period", "10", "working-day"),
        ("a limit of USD 1.5m in all.", "money", "1500000", "USD"),
        ("the excess is £10,000 each claim.", "money", "10000", "GBP"),
        ("we pay eighty percent of the loss.", "percent", "80", "%"),
    ],
)
def test_value_and_unit(text: str, kind: str, amount: str, unit: str) -> None:
    (found,) = figures(text)
    assert (found.kind.value, found.amount, found.unit) == (kind, Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("等待期为12小时。", "waiting-period"),
        ("情形复杂的，应当在三十日内作出核定。", "claim-decision"),
        ("自作出核定之日起三日内发出拒绝赔偿通知书。", "denial-notice"),
        ("达成赔偿协议后十日内支付赔款。", "payment"),
        ("诉讼时效期间为二年。", "limitation"),
        ("六十日内不能确定的，先予支付。", "advance-payment"),
        ("每次事故免赔额为5万元。", "deductible"),
        ("The waiting period is 8 hours.", "waiting-period"),
        ("The retention is USD 5,000 each claim.", "deductible"),
    ],
)
def test_what_a_figure_measures(text: str, measures: str) -> None:
    assert figures(text)[0].measures == measures


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("最高不超过10万元。", "at-most"),
        ("在三十日内通知。", "at-most"),
        ("不少于三个月。", "at-least"),
        ("超过六十日未支付。", "more-than"),
        ("up to USD 5,000 per event.", "at-most"),
        ("at least 30 days before expiry.", "at-least"),
        ("exactly 30 days before expiry.", "exact"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert figures(text)[0].bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "按照第三十条的约定处理。",
        "依照第二十三条核定。",
        "年满50周岁的人。",
        "同一日就诊的。",
        "Section 30 applies.",
        "Form 12 is attached.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_words_and_digits_that_differ_are_noticed() -> None:
    assert [q.words_agree for q in figures("within thirty (60) days, or thirty (30) days.")] == [False, True]


def test_a_month_is_an_interval() -> None:
    (month,) = figures("在一个月内通知。")
    assert (month.low, month.high) == (28 * 24, 31 * 24)


@given(st.integers(0, 99_999_999))
def test_chinese_numerals_round_trip(value: int) -> None:
    assert parse_zh_numeral(zh_numeral(value)) == value


@pytest.mark.parametrize(("text", "value"), [("iv", 4), ("XIV", 14), ("iiii", None), ("", None), ("abc", None)])
def test_roman(text: str, value: int | None) -> None:
    assert parse_roman(text) == value


def test_letters_circles_and_words() -> None:
    assert [parse_letters(x) for x in ("a", "Z", "AA", "bb", "ab")] == [1, 26, 27, 28, None]
    assert [parse_circled(x) for x in ("①", "⑳", "㉑", "⑴", "㈠", "x")] == [1, 20, 21, 1, 1, None]
    assert [parse_en_numeral(x) for x in ("one hundred and fifty thousand", "1.5m", "twenty-four", "loss")] == [
        150000,
        1500000,
        24,
        None,
    ]
