"""Chinese numerals: 三十, 二〇二六, 一百零五, 3万, 1.5亿, 壹拾万 and the printed forms ①, ⑴, ㈠."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

_DIGITS = {
    c: i
    for i, cs in enumerate(
        "〇零○0０ 一壹1１ 二两兩贰貳2２弐 三叁參3３参 四肆4４ 五伍5５ 六陆陸6６ 七柒7７ 八捌8８ 九玖9９".split()
    )
    for c in cs
}
_POINTS = frozenset(".．点點")
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_SHORT = {"廿": "二十", "卅": "三十", "卌": "四十"}
_COUNTED = "一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖两兩十百千万亿拾佰仟萬億廿卅卌"

ZH_NUMERAL = rf"[〇零○{_COUNTED}]{{1,24}}(?:[点點][〇零一二三四五六七八九]{{1,12}})?"
"""A regular expression for what `parse_zh_numeral` reads, digits apart; bounded, so that no run of numerals costs much."""

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

    Positional (`二〇二六`), named (`一百零五`, `十`), shortened (`三万五` is 35,000), mixed (`1.5亿`, `3万`) and negative (`负十`).
    """
    text = text.strip()
    if text[:1] in ("负", "負", "-", "－"):
        value = parse_zh_numeral(text[1:].lstrip())
        return None if value is None else -value
    for short, long in _SHORT.items():
        text = text.replace(short, long)
    text = text.replace(",", "").replace("，", "")
    if not text:
        return None
    plain = _digits_only(text)
    return plain if plain is not None else _named(text)


def _digits_only(text: str) -> int | Decimal | None:
    """`2026`, `２０`, `1.5`, `二〇二六`."""
    made = "".join(str(_DIGITS[c]) if c in _DIGITS else "." if c in _POINTS else "x" for c in text)
    if "x" in made or not any(c.isdigit() for c in made):
        return None
    try:
        return int(made) if "." not in made else Decimal(made)
    except (ValueError, InvalidOperation):
        return None


def _named(text: str) -> int | Decimal | None:
    """A numeral with 十百千万亿: sections below 万 are summed, then multiplied."""
    total = section = Decimal(0)
    number = ""
    unit = 1
    for char in text:
        if char in _DIGITS:
            # A zero between units says that the digit after it is one of the ones.
            unit = 1 if _DIGITS[char] == 0 and not number else unit
            number += str(_DIGITS[char])
        elif char in _POINTS:
            number += "."
        elif char in _SMALL:
            unit = _SMALL[char]
            section += (_value(number) if number.strip("0") else Decimal(1)) * unit
            number = ""
        elif char in _LARGE:
            large = _LARGE[char]
            section += _value(number, unit)
            if large > 10**4 and total:
                total = (total + (section or 1)) * large
            else:
                total += (section or 1) * large
            section, number, unit = Decimal(0), "", large
        else:
            return None
    total += section + _value(number, unit)
    return int(total) if total == total.to_integral_value() else total


def _value(number: str, unit: int = 1) -> Decimal:
    """The value of digits; a single one right after 百, 千, 万 or 亿 counts tenths of that unit (两千六)."""
    try:
        value = Decimal(number) if number else Decimal(0)
        return value * unit / 10 if unit >= 100 and len(number) == 1 else value
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
