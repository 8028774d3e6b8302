"""Figures in both languages: value, unit, bound, what they measure; and what is no figure."""

from __future__ import annotations

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from tests.engine.support import wording
from wordcheck.anatomy.figures.quantities import figures as tried
from wordcheck.anatomy.parse import parse
from wordcheck.languages.numerals_en import parse_en_numeral, parse_letters, parse_roman
from wordcheck.languages.numerals_zh import parse_circled, parse_zh_numeral, zh_numeral
from wordcheck.model.quantities import Quantity
from wordcheck.model.span import Span
from wordcheck.reading import read


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
        ("共计人民币壹拾万元伍角整。", "money", "100000.5", "CNY"),
        ("免赔额为￥5,000。", "money", "5000", "CNY"),
        ("最高HK$3万元。", "money", "30000", "HKD"),
        ("宽限期为一个半月。", "period", "1.5", "month"),
        ("等待期为半年。", "period", "0.5", "year"),
        ("最长一年半。", "period", "1.5", "year"),
        ("年满18周岁的人。", "number", "18", "year-of-age"),
        ("赔偿不超过三次。", "number", "3", "次"),
        ("按1.5‰计算。", "percent", "1.5", "‰"),
        ("a limit of one million dollars ($1,000,000) in all.", "money", "1000000", "USD"),
        ("the sum of US$1.5 million applies.", "money", "1500000", "USD"),
        ("the sum of EUR500 applies.", "money", "500", "EUR"),
        ("a 12-month period.", "period", "12", "month"),
        ("on 30 days' notice.", "period", "30", "day"),
        ("seventy percent (70%) of the loss.", "percent", "70", "%"),
        ("no more than three claims in all.", "number", "3", "claims"),
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
        (
            "The indemnity period starts at the end of the waiting period and lasts no longer than 90 days.",
            "indemnity-period",
        ),
    ],
)
def test_what_a_figure_measures(text: str, measures: str) -> None:
    assert figures(text)[0].measures == measures


@pytest.mark.parametrize("text", ["n为保险期间天数，经过天数不足一天的按一天计算。", "等待期不满1小时的，按1小时计。"])
def test_how_parts_of_a_unit_are_counted_measures_nothing(text: str) -> None:
    assert [f.measures for f in figures(text)] == ["", ""]


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
        ("a ten percent (10%) or more owner.", "at-least"),
        ("30 days or less before expiry.", "at-most"),
        ("满三十日仍未支付。", "at-least"),
        ("不足一个月的，", "less-than"),
        ("不满三十日的，", "less-than"),
        ("未满18周岁的人，", "less-than"),
        ("未达到5万元的，", "less-than"),
        ("在30日（含）内提出。", "at-most"),
        ("损失的20%及以上。", "at-least"),
        ("不得超过5万元。", "at-most"),
        ("不低于保险金额的20%。", "exact"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert figures(text)[0].bound == bound


@pytest.mark.parametrize(
    "text",
    [
        "按照第三十条的约定处理。",
        "依照第二十三条核定。",
        "同一日就诊的。",
        "Section 30 applies.",
        "Form 12 is attached.",
        "自2026年1月起实施。",
        "每年12月31日二十四时止。",
        "至对应日的前一日24时止。",
        "符合GB/T 22239-2019的要求。",
        "客服电话95519或400-800-1234。",
        "保险单满期日的最后一日。",
        "每一日均应记录。",
        "统一管理，一切损失，一致同意。",
        "We are open 24 hours a day, 365 days a year.",
        "It was often written by someone.",
        "the 30th day after the loss.",
        "a zero-day attack.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_words_and_digits_that_differ_are_noticed() -> None:
    assert [q.words_agree for q in figures("within thirty (60) days, or thirty (30) days.")] == [False, True]


def test_sums_in_figures_and_words_are_compared() -> None:
    good = "人民币壹拾万元整（￥100,000.00）；限额为50万元（伍拾万元）"
    assert [q.words_agree for q in figures(good)] == [True, True]
    assert [q.words_agree for q in figures("人民币壹拾万元整（￥10,000.00）。")] == [False]
    assert [q.words_agree for q in figures("five thousand dollars ($50,000) each, or seventy percent (75%).")] == [
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("在3至5日内通知。", (3, 5), "day"),
        ("在3日至10日内通知。", (3, 10), "day"),
        ("between 10 and 20 days of it.", (10, 20), "day"),
        ("a period of two years to five years.", (2, 5), "year"),
        ("免赔率为5%-10%。", (5, 10), "%"),
        ("from 5% to 10% of loss.", (5, 10), "%"),
    ],
)
def test_ranges(text: str, ends: tuple[int, int], unit: str) -> None:
    (found,) = figures(text)
    assert found.ends == (Decimal(ends[0]), Decimal(ends[1]))
    assert found.unit == unit


def test_clauses_that_only_list_numbers_are_no_range() -> None:
    assert [q.text for q in figures("Under clauses 5 and 30 days after that.")] == ["30 days"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026年1月1日零时起。", "2026-01-01"),
        ("二〇二六年十二月三十一日止。", "2026-12-31"),
        ("on January 1, 2026 at noon.", "2026-01-01"),
        ("the 1st day of March 2026 at noon.", "2026-03-01"),
        ("on 31 Dec 2026 at noon.", "2026-12-31"),
        ("from 2026-02-28 on.", "2026-02-28"),
    ],
)
def test_dates(text: str, day: str) -> None:
    (found,) = figures(text)
    assert found.low == date.fromisoformat(day).toordinal()


def test_days_that_do_not_exist_are_no_dates() -> None:
    assert [q for q in figures("2026年2月30日止。") if q.unit == "date"] == []


def test_a_table_names_its_figures() -> None:
    source = "# 明细表\n\n| 项目 | 免赔额 | 每次事故责任限额 |\n|---|---|---|\n| 勒索 | 5,000元 | 100万元 |\n"
    made = parse(read(source.encode(), name="x.md"))[0]
    assert [q.measures for q in made.quantities] == ["deductible", "limit"]


def test_the_title_of_a_clause_names_what_its_words_leave_open() -> None:
    made = wording("第五条 等待期\n自本合同生效之日起三十日。\n第六条 释义\n无。")
    assert [q.measures for q in made.quantities] == ["waiting-period"]


@given(
    st.text(
        alphabet=st.sampled_from(
            "0123456789０一二十百万亿元日月年天个半%‰（）()至-to .,$£ dayshourpercnt第每满不超过内"
        ),
        max_size=60,
    )
)
def test_any_text_gives_figures_that_stand_there(text: str) -> None:
    for tongue in ("zh", "en"):
        last = 0
        for q in tried(text, Span(0, len(text)), tongue):
            assert q.span.of(text) == q.text
            assert q.span.start >= last
            assert q.low <= q.high
            last = q.span.end


@pytest.mark.parametrize(
    "text", ["1" * 200_000, "一" * 200_000, "one hundred and " * 5_000, "1,0 " * 20_000, "三十（" * 20_000]
)
def test_long_runs_of_numbers_take_linear_time(text: str) -> None:
    started = time.process_time()
    for tongue in ("zh", "en"):
        list(tried(text, Span(0, len(text)), tongue))
    assert time.process_time() - started < 3


def test_a_month_is_an_interval() -> None:
    (month,) = figures("在一个月内通知。")
    assert (month.low, month.high) == (Decimal(28 * 24), Decimal(31 * 24))


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
