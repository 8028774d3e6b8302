"""How Word prints a number in each of its formats (`w:numFmt`, ISO/IEC 29500-1 §17.18.59)."""

from __future__ import annotations

import re
from collections.abc import Callable

from wordcheck.languages.numerals_en import EN_ONES, EN_TENS, roman
from wordcheck.languages.numerals_zh import zh_numeral


def printed(number: int, form: str, pattern: str = "") -> str:
    """`number` in the format `form`; `pattern` is the example row of a custom format (`001, 002, 003, ...`).

    A format that is not known prints digits, as does a number that a format has no sign for.
    """
    if form == "custom":
        return _custom(number, pattern)
    writer = _FORMATS.get(form, str)
    return writer(number) if number > 0 or writer in (str, _nothing, _zero_first, _wide) else str(number)


def _custom(number: int, pattern: str) -> str:
    first = re.match(r"\s*(0+)1\b", pattern)
    return str(number).zfill(len(first[1]) + 1) if first else str(number)


def _nothing(_number: int) -> str:
    return ""


def _zero_first(number: int) -> str:
    return f"{number:02d}"


def _wide(number: int) -> str:
    return str(number).translate(_WIDE)


_WIDE = {ord("0") + i: chr(0xFF10 + i) for i in range(10)}


def _letters(first: str) -> Callable[[int], str]:
    # After z Word doubles the letter: aa, bb, cc.
    return lambda n: chr(ord(first) + (n - 1) % 26) * min((n - 1) // 26 + 1, 40)


def _upper_roman(number: int) -> str:
    return roman(number).upper()


def _ordinal(number: int) -> str:
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _chinese(number: int) -> str:
    return zh_numeral(number) if number < 10**8 else str(number)


_CAPITALS = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_TRADITIONAL_CAPITALS = str.maketrans("零一二三四五六七八九十百千万", "零壹貳參肆伍陸柒捌玖拾佰仟萬")


def _capital(table: dict[int, int]) -> Callable[[int], str]:
    # 壹拾, never 拾: the capital numeral names the ten's digit.
    def write(number: int) -> str:
        words = _chinese(number)
        return ("一" + words if words.startswith("十") else words).translate(table)

    return write


def _digit_by_digit(number: int) -> str:
    return "".join("〇一二三四五六七八九"[int(c)] for c in str(number))


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda n: signs[(n - 1) % len(signs)]


def _sexagenary(number: int) -> str:
    return _cycle("甲乙丙丁戊己庚辛壬癸")(number) + _cycle("子丑寅卯辰巳午未申酉戌亥")(number)


def _signs(first: str, count: int, beyond: Callable[[int], str]) -> Callable[[int], str]:
    """A row of characters that stand one after another in Unicode, and what to print beyond its end."""
    return lambda n: chr(ord(first) + n - 1) if n <= count else beyond(n)


_circled = _signs("①", 20, lambda n: chr(0x3251 + n - 21) if n <= 35 else chr(0x32B1 + n - 36) if n <= 50 else str(n))

_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
              "twelve": "twelfth"}  # fmt: skip


def _words(number: int) -> str:
    if number < 20:
        return EN_ONES[number]
    if number < 100:
        return EN_TENS[number // 10 - 2] + (f"-{EN_ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{EN_ONES[number // 100]} hundred" + (f" {_words(number % 100)}" if number % 100 else "")
    return str(number)


def _cardinal_text(number: int) -> str:
    return _words(number).capitalize()


def _ordinal_text(number: int) -> str:
    if number >= 1000:
        return _ordinal(number)
    head, last = re.fullmatch(r"(.*?)(\w+)", _words(number)).groups()  # type: ignore[union-attr]
    ending = _IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return (head + ending).capitalize()


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": _zero_first,
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "lowerLetter": _letters("a"),
    "upperLetter": _letters("A"),
    "lowerRoman": roman,
    "upperRoman": _upper_roman,
    "ordinal": _ordinal,
    "cardinalText": _cardinal_text,
    "ordinalText": _ordinal_text,
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
         "japaneseCounting"), _chinese,
    ),
    "chineseLegalSimplified": _capital(_CAPITALS),
    "ideographLegalTraditional": _capital(_TRADITIONAL_CAPITALS),
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "ideographZodiacTraditional": _sexagenary,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _signs("⑴", 20, lambda n: f"({n})"),
    "decimalEnclosedFullstop": _signs("⒈", 20, lambda n: f"{n}."),
    "ideographEnclosedCircle": _signs("㊀", 10, _chinese),
    "ideographParenthesized": _signs("㈠", 10, lambda n: f"（{_chinese(n)}）"),
    "numberInDash": lambda n: f"- {n} -",
    "hex": lambda n: f"{n:X}",
    "none": _nothing,
    "bullet": _nothing,
}  # fmt: skip
