"""Target: numbers in Chinese and English words, and the figures that a text holds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wordcheck.model.span import Span

INSTRUMENTED = (
    "wordcheck.languages.numerals_zh",
    "wordcheck.languages.numerals_en",
    "wordcheck.anatomy.figures.quantities",
)
LONGEST = 200
WORDS = tuple(
    w.encode()
    for w in "零 〇 一 二 两 三 九 十 百 千 万 亿 壹 拾 佰 仟 萬 億 廿 卅 点 点五 负 第 % ％ 元 万元 人民币 USD 日 天 个月 年 小时 "
    "个工作日 至 不超过 ① ⑴ ㈠ １ ２ ． ， , . - hundred thousand million billion and twelve twenty -five thirty (30) days "
    "business per cent percent RMB $ € 1.5m 1e9 bn k iv xc aa 2026 -01-31 年1月 31日 half quarter 半 数 余 多".split()
)
_TEXTS = (
    "三十日内", "人民币壹拾万元整", "每次事故责任限额1.5亿元，免赔额为损失金额的10%", "二〇二六年一月三十一日零时", "第一百零五条", "三万五千六百",
    "thirty (30) days", "USD 1,500,000 any one claim", "one hundred and fifty thousand", "31 January 2026", "10% of the loss",
    "twenty-four (24) consecutive hours", "1.5m", "mcmxcix", "①⑴㈠", "负十点五", "两千六", "1,,,2", "-1.5e9",
)  # fmt: skip


def seeds() -> Iterator[bytes]:
    """Numbers as wordings write them."""
    yield from (text.encode() for text in _TEXTS)


def attempt(data: bytes) -> None:
    """Reads the text as a numeral and as a sentence with figures. Raises AssertionError where a promise is broken."""
    from wordcheck.anatomy.figures.quantities import figures
    from wordcheck.languages.numerals_en import letters, parse_en_numeral, parse_letters, parse_roman, roman
    from wordcheck.languages.numerals_zh import parse_circled, parse_zh_numeral, zh_numeral

    text = data.decode("utf-8", "replace")
    for value in (parse_zh_numeral(text), parse_en_numeral(text)):
        if value is None:
            continue
        assert Decimal(value).is_finite(), (text, value)
        if isinstance(value, int) and 0 <= value < 10**8:
            assert parse_zh_numeral(zh_numeral(value)) == value, value
    count = parse_roman(text)
    assert count is None or roman(count) in (text.lower(), str(count)), (text, count)
    counted = parse_letters(text)
    assert counted is None or counted > 26 or letters(counted) == text.lower(), (text, counted)
    for char in text:
        circled = parse_circled(char)
        assert circled is None or 1 <= circled <= 50, char
    for tongue in ("zh", "en"):
        end = 0
        for figure in figures(text, Span(0, len(text)), tongue):
            assert end <= figure.span.start < figure.span.end <= len(text), (text, figure)
            end = figure.span.end
