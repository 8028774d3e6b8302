"""Numbers written out as wordings write them are read back as the same number."""

from __future__ import annotations

from hypothesis import given, strategies as st

from wordcheck.languages.numerals_en import letters, parse_en_numeral, parse_letters, parse_roman, roman
from wordcheck.languages.numerals_zh import parse_zh_numeral, zh_numeral

CAPITALS = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int) -> str:
    """An English number in words, as a contract writes it."""
    for size, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if value >= size:
            high, low = divmod(value, size)
            joint = " and " if 0 < low < 100 else " "
            return f"{in_words(high)} {name}" + (f"{joint}{in_words(low)}" if low else "")
    if value < 20:
        return _ONES[value]
    return _TENS[value // 10] + (f"-{_ONES[value % 10]}" if value % 10 else "")


@given(st.integers(0, 10**8 - 1))
def test_chinese_numerals_come_back(value: int) -> None:
    written = zh_numeral(value)
    assert parse_zh_numeral(written) == value
    assert parse_zh_numeral(written.translate(CAPITALS)) == value
    assert parse_zh_numeral("".join("〇一二三四五六七八九"[int(d)] for d in str(value))) == value


@given(st.integers(0, 10**12 - 1))
def test_english_numerals_come_back(value: int) -> None:
    assert parse_en_numeral(in_words(value)) == value
    assert parse_en_numeral(in_words(value).upper()) == value


@given(st.integers(0, 10**12))
def test_digits_come_back(value: int) -> None:
    assert parse_en_numeral(f"{value:,}") == value
    assert parse_zh_numeral(f"{value:,}") == value
    assert parse_zh_numeral(str(value).translate({48 + d: 0xFF10 + d for d in range(10)})) == value


@given(st.integers(1, 3999))
def test_roman_numbers_come_back(value: int) -> None:
    assert parse_roman(roman(value)) == value
    assert parse_roman(roman(value).upper()) == value


@given(st.integers(1, 26))
def test_letters_come_back(value: int) -> None:
    assert parse_letters(letters(value)) == value
