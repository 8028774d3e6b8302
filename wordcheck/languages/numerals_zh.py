"""Chinese numerals: 三十, 二〇二六, 一百零五, 3万, 1.5亿, 壹拾万 and the printed forms ①, ⑴, ㈠."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_DIGITS = {
    c: i
    for i, cs in enumerate(
        "〇零○0０ 一壹1１ 二两贰2２弐 三叁3３参 四肆4４ 五伍5５ 六陆6６ 七柒7７ 八捌8８ 九玖9９".split()
    )
    for c in cs
}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_SHORT = {"廿": "二十", "卅": "三十"}

ZH_NUMERAL = r"[〇零○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅]+"
"""A regular expression for what `parse_zh_numeral` reads, digits apart."""

_CIRCLED = (
    ("①", 20, 1),
    ("㉑", 15, 21),
    ("㊱", 15, 36),
    ("⑴", 20, 1),
    ("⒈", 20, 1),
    ("㈠", 10, 1),
    ("❶", 10, 1),
    ("➀", 10, 1),
)


def parse_zh_numeral(text: str) -> int | Decimal | None:
    """The value of a Chinese numeral, digits and full-width digits included; None where it is none.

    Positional (`二〇二六`), named (`一百零五`, `十`) and mixed (`1.5亿`, `3万`) numerals.
    """
    for short, long in _SHORT.items():
        text = text.replace(short, long)
    text = text.replace(",", "").replace("，", "")
    if not text:
        return None
    plain = _digits_only(text)
    return plain if plain is not None else _named(text)


def _digits_only(text: str) -> int | Decimal | None:
    """`2026`, `２０`, `1.5`, `二〇二六`."""
    made = "".join(str(_DIGITS[c]) if c in _DIGITS else "." if c in ".．点" else "x" for c in text)
    if "x" in made or not any(c.isdigit() for c in made):
        return None
    try:
        return int(made) if "." not in made else Decimal(made)
    except (ValueError, InvalidOperation):
        return None


def _named(text: str) -> int | Decimal | None:
    """A numeral with 十百千万亿: sections below 万 are summed, then multiplied."""
    total = Decimal(0)
    section = Decimal(0)
    number = ""
    for char in text:
        if char in _DIGITS or char in ".．点":
            number += str(_DIGITS[char]) if char in _DIGITS else "."
        elif char in _SMALL:
            section += (_value(number) if number.strip("0") else Decimal(1)) * _SMALL[char]
            number = ""
        elif char in _LARGE:
            section += _value(number)
            number = ""
            total = (
                (total + (section or 1)) * _LARGE[char]
                if _LARGE[char] > 10**4 and total
                else total + (section or 1) * _LARGE[char]
            )
            section = Decimal(0)
        else:
            return None
    total += section + _value(number)
    return int(total) if total == total.to_integral_value() else total


def _value(number: str) -> Decimal:
    try:
        return Decimal(number) if number else Decimal(0)
    except InvalidOperation:
        return Decimal(0)


def parse_circled(char: str) -> int | None:
    """The value of one enclosed number such as ①, ⑴, ⒈ or ㈠; None for any other character."""
    if len(char) != 1:
        return None
    for first, count, value in _CIRCLED:
        if 0 <= ord(char) - ord(first) < count:
            return value + ord(char) - ord(first)
    return None


def zh_numeral(value: int) -> str:
    """The named numeral of a whole number from 0 to 99,999,999: 105 is 一百零五, 10 is 十."""
    if not 0 <= value < 10**8:
        raise ValueError(f"{value} is out of range")
    if value >= 10**4:
        high, low = divmod(value, 10**4)
        tail = ("零" if 0 < low < 1000 else "") + zh_numeral(low) if low else ""
        return zh_numeral(high) + "万" + (tail if not tail.startswith("十") else "一" + tail)
    digits = "零一二三四五六七八九"
    if value < 10:
        return digits[value]
    made, zero = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, power)
        if digit:
            made += ("零" if zero else "") + digits[digit] + name
            zero = False
        elif made:
            zero = True
    return made[1:] if made.startswith("一十") else made
